"""Commands that compare texts: save, diff."""

from __future__ import annotations

from pathlib import Path

import click

from editor_app.cli import output
from editor_app.cli.desk import Desk
from editor_app.cli.outcome import Outcome
from editor_app.cli.parameters import FILE, NUMBER, WORDS, article_argument, common, encoding_option
from editor_app.domain.difference import TextChange
from editor_app.domain.library import ArticleRow
from editor_app.domain.message import message
from editor_app.domain.revision import Content
from editor_app.domain.text import Span
from editor_app.exporters import json_values
from editor_app.services import comparing, replacing
from editor_app.services.file_reading import read_file
from editor_app.services.session import Session


@click.command("save")
@article_argument
@click.option("--from", "source", type=FILE, required=True, metavar="FILE", help="The new text.")
@click.option("--message", "note", type=WORDS, default="", help="What changed.")
@encoding_option
@common
@click.pass_obj
def save_command(
    desk: Desk, article: str, source: Path, note: str, encoding: str | None
) -> Outcome:
    """Make a revision of an article with the text of a file; claims follow their words."""
    read = read_file(source, encoding)
    if read.notice:
        desk.warn(read.notice)
    with desk.writing() as session:
        saved = replacing.replace_text(session, article, read.text, note=note)
    if desk.as_json:
        output.write_json(
            {
                "revision": saved.revision.number,
                "sha256": saved.revision.sha256,
                "claims": saved.claims,
                "lapsed": list(saved.lapsed),
            }
        )
        return Outcome.DONE
    desk.answer(message("revision_saved", number=saved.revision.number))
    if saved.lapsed:
        numbers = ", ".join(str(number) for number in saved.lapsed)
        desk.answer(message("claims_lapsed", numbers=numbers, count=len(saved.lapsed)))
    return Outcome.DONE


@click.command("diff")
@article_argument
@click.argument("r1", type=NUMBER)
@click.argument("r2", type=NUMBER)
@common
@click.pass_obj
def diff_command(desk: Desk, article: str, r1: int, r2: int) -> Outcome:
    """Say which words differ between two revisions; exit with 1 where some do."""
    with desk.reading() as session:
        row = session.library.article(article)
        old = session.library.revision(row.id, r1).content
        new = session.library.revision(row.id, r2).content
        numbers = _numbers(session, row)
    changes = comparing.changes(old.text, new.text)
    if desk.as_json:
        output.write_json({"changes": [_change_json(change, old, new) for change in changes]})
    elif changes:
        for change in changes:
            _tell_change(desk, change, old, new, numbers)
    else:
        desk.answer(message("revisions_are_the_same", old=r1, new=r2))
    return Outcome.NO if changes else Outcome.DONE


def _numbers(session: Session, row: ArticleRow) -> dict[str, int]:
    return {claim.id: claim.number for claim in session.library.claims(row.id)}


def _change_json(change: TextChange, old: Content, new: Content) -> dict[str, object]:
    return {
        "kind": change.kind.value,
        "old": {**json_values.of_span(change.old), "text": change.old.of(old.text)},
        "new": {**json_values.of_span(change.new), "text": change.new.of(new.text)},
        "claims": _claims_at(change, old, new),
    }


def _claims_at(change: TextChange, old: Content, new: Content) -> list[str]:
    """The claims whose words the change touches, in either revision; in text order."""
    places: dict[str, Span] = {
        claim: anchor
        for span, content in ((change.old, old), (change.new, new))
        for claim, anchor in content.anchors.items()
        if anchor.overlap(span)
    }
    return sorted(places, key=lambda claim: (places[claim].start, places[claim].end))


def _tell_change(
    desk: Desk, change: TextChange, old: Content, new: Content, numbers: dict[str, int]
) -> None:
    line = new.text.count("\n", 0, change.new.start) + 1
    desk.answer(message("change_in_line", line=line))
    for sign, span, text in (("-", change.old, old.text), ("+", change.new, new.text)):
        if span:
            output.write("\n".join(f"  {sign} {part}" for part in span.of(text).split("\n")))
    touched = [numbers[claim] for claim in _claims_at(change, old, new) if claim in numbers]
    if touched:
        listed = ", ".join(str(number) for number in touched)
        desk.answer(message("change_touches_claims", numbers=listed, count=len(touched)))
