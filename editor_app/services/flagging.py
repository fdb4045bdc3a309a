"""Claims that a reading proposes: stored, refreshed and withdrawn, for `Session.run`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from editor_app.domain.claim import Claim, Origin, Proposal
from editor_app.domain.ids import ArticleId, ClaimId, SourceId
from editor_app.domain.values import replace
from editor_app.storage.claims import CLAIM
from editor_app.storage.unit_of_work import UnitOfWork

_FEW = 50
"""So many claims are read one by one."""


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
    names, follows = sources or {}, dict(refresh)
    for claim in _untouched(unit, article, tuple(withdraw)):
        unit.remove(CLAIM, claim.id)
    untouched = _untouched(unit, article, tuple(follows))
    unit.change_all(CLAIM, (proposed(each, follows[each.id], text, names) for each in untouched))
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


def _untouched(unit: UnitOfWork, article: ArticleId, ids: Collection[ClaimId]) -> Sequence[Claim]:
    """Those of an article's claims that no person has done anything to; many are read with all others."""
    if len(ids) > _FEW:
        known = {claim.id: claim for claim in unit.claims(article)}
        claims = [known[claim_id] for claim_id in ids]
        given = {piece.claim for piece in unit.evidence(article)}
    else:
        claims = [unit.claim(claim_id) for claim_id in ids]
        given = {claim.id for claim in claims if unit.evidence_of(claim.id)}
    return [claim for claim in claims if claim.is_untouched and claim.id not in given]
