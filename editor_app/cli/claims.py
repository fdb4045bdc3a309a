"""Commands on an article's claims: claims, claim."""

from __future__ import annotations

from collections.abc import Sequence

import click

from editor_app.cli import output
from editor_app.cli.desk import Desk, claim_named
from editor_app.cli.outcome import Outcome
from editor_app.cli.parameters import WORDS, article_argument, common
from editor_app.domain.claim import Basis, Status
from editor_app.domain.ids import ClaimId
from editor_app.domain.message import message
from editor_app.exporters import json_values
from editor_app.exporters.format import ClaimInText
from editor_app.services import deciding
from editor_app.services.exporting import claims_of, claims_on_page
from editor_app.wording import N_, terms


@click.command("claims")
@article_argument
@click.option("--all", "with_dismissed", is_flag=True, help="Those put aside too.")
@common
@click.pass_obj
def claims_command(desk: Desk, article: str, with_dismissed: bool) -> Outcome:
    """List an article's claims with their status, evidence and source."""
    with desk.reading() as session:
        row = session.library.article(article)
        with session.library.at_once():
            content = session.library.revision(row.id).content
            claims = claims_of(session.library, row.id, content)
        if session.library.has_unsaved_words(row.id):
            desk.warn(message("unsaved_words_left_out", number=row.revision))
    shown = [item for item in claims if with_dismissed or item.claim.dismissed is None]
    if desk.as_json:
        listed = [json_values.of_claim(item, content.text, desk.say) for item in shown]
        output.write_json({"claims": listed})
    elif shown:
        heads = (N_("No."), N_("Status"), N_("Evidence"), N_("Source"), N_("Words"))
        desk.table(heads, [_cells(desk, item, content.text) for item in shown])
    else:
        desk.answer(message("no_claims"))
    return Outcome.DONE


def _cells(desk: Desk, item: ClaimInText, text: str) -> tuple[str, ...]:
    claim = item.claim
    verdict = terms.verdict(claim.status.value, claim.basis, desk.language)
    dismissed = desk.phrase(N_("dismissed"))
    put_aside = f" ({dismissed})" if claim.dismissed is not None else ""
    return (
        str(claim.number),
        verdict + put_aside,
        str(len(item.evidence)),
        claim.source or "",
        item.words(text),
    )


@click.command("claim")
@article_argument
@click.argument("claim", type=WORDS)
@click.option("--status", type=click.Choice([status.value for status in Status]))
@click.option("--basis", type=click.Choice([basis.value for basis in Basis]))
@click.option(
    "--evidence", multiple=True, type=WORDS, metavar="URL_OR_FILE", help="May stand several times."
)
@click.option("--note", type=WORDS, help="Replaces the claim's note.")
@click.option("--dismiss", type=WORDS, metavar="REASON", help="Put a proposal aside.")
@common
@click.pass_obj
def claim_command(
    desk: Desk,
    article: str,
    claim: str,
    status: str | None,
    basis: str | None,
    evidence: Sequence[str],
    note: str | None,
    dismiss: str | None,
) -> Outcome:
    """Decide on one CLAIM of an ARTICLE, by its number or id; all of it or nothing."""
    if status is None and not evidence and note is None and dismiss is None:
        raise click.UsageError("Say what to decide: --status, --evidence, --note or --dismiss.")
    if basis is not None and status is None:
        raise click.UsageError("--basis goes with --status verified.")
    decision = deciding.Decision(
        status=Status(status) if status else None,
        basis=Basis(basis) if basis else None,
        evidence=tuple(deciding.evidence_from(target) for target in evidence),
        note=note,
        dismiss=dismiss,
    )
    with desk.writing() as session:
        row = session.library.article(article)
        named = claim_named(session.library.claims(row.id), claim)
        deciding.decide(session, row, named, decision)
        text, claims = claims_on_page(session.library, row.id)
        if session.library.has_unsaved_words(row.id):
            desk.warn(message("claim_decided_unsaved", number=named.number))
    _tell_claim(desk, named.id, text, claims)
    return Outcome.DONE


def _tell_claim(desk: Desk, claim: ClaimId, text: str, claims: Sequence[ClaimInText]) -> None:
    item = next(item for item in claims if item.claim.id == claim)
    if desk.as_json:
        output.write_json(json_values.of_claim(item, text, desk.say))
        return
    heads = (N_("No."), N_("Status"), N_("Evidence"), N_("Source"), N_("Words"))
    desk.table(heads, [_cells(desk, item, text)])
