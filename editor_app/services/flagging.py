"""Claims that a reading proposes: stored, refreshed and withdrawn, for `Session.run`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from editor_app.domain.claim import Claim, Origin, Proposal
from editor_app.domain.ids import ArticleId, ClaimId, SourceId
from editor_app.domain.values import replace
from editor_app.storage.claims import CLAIM
from editor_app.storage.unit_of_work import UnitOfWork


def propose(
    unit: UnitOfWork,
    article: ArticleId,
    text: str,
    *,
    added: Mapping[ClaimId, Proposal] | None = None,
    refresh: Iterable[tuple[ClaimId, Proposal]] = (),
    withdraw: Iterable[ClaimId] = (),
    sources: Mapping[SourceId, str] | None = None,
) -> tuple[Claim, ...]:
    """The claims that a reading of `text` adds, in text order.

    Of the others only those nobody touched follow the reading: `refresh` gives them its
    words and reasons, `withdraw` takes them away. `sources` are the reading's names. Where
    the claims stand is for the caller's draft.
    """
    names = sources or {}
    for claim_id in withdraw:
        if _is_untouched(unit, unit.claim(claim_id)):
            unit.remove(CLAIM, claim_id)
    for claim_id, proposal in refresh:
        claim = unit.claim(claim_id)
        if _is_untouched(unit, claim):
            unit.put(CLAIM, proposed(claim, proposal, text, names))
    return add_proposals(unit, article, text, added or {}, names)


def add_proposals(
    unit: UnitOfWork,
    article: ArticleId,
    text: str,
    added: Mapping[ClaimId, Proposal],
    names: Mapping[SourceId, str],
) -> tuple[Claim, ...]:
    """New claims of the machine's, numbered in text order."""
    ordered = sorted(added.items(), key=lambda item: (item[1].start, item[1].end))
    numbers = unit.next_numbers(article, len(ordered))
    claims = tuple(
        proposed(Claim(claim_id, article, number, Origin.MACHINE, ""), proposal, text, names)
        for number, (claim_id, proposal) in zip(numbers, ordered, strict=True)
    )
    unit.add_all(CLAIM, claims)
    return claims


def proposed(claim: Claim, proposal: Proposal, text: str, names: Mapping[SourceId, str]) -> Claim:
    """`claim` as the reading proposes it."""
    return replace(
        claim,
        words=proposal.span.of(text),
        types=proposal.types,
        score=proposal.score,
        reasons=proposal.reasons,
        attribution=proposal.attribution,
        source=names.get(proposal.source) if proposal.source else None,
    )


def _is_untouched(unit: UnitOfWork, claim: Claim) -> bool:
    return claim.is_untouched and not unit.evidence_of(claim.id)
