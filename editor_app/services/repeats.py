"""Which stored claims state the same thing, as a reading groups its proposals."""

from __future__ import annotations

from collections.abc import Mapping

from editor_app.domain.analysis import Analysis
from editor_app.domain.claim import Proposal
from editor_app.domain.ids import AnchorId, ClaimId
from editor_app.domain.text import Span


def repeats_of(
    claim: ClaimId, analysis: Analysis, places: Mapping[AnchorId, Span]
) -> frozenset[ClaimId]:
    """The other claims of the groups that `claim` is in.

    `places` say where claims stand now. A claim is the proposal that covers most of it, at
    least half of the longer one; after an edit that moved the words there may be none until the
    next reading.
    """
    span = places.get(claim)
    if span is None or not analysis.repeats:
        return frozenset()
    spans = {proposal.id: proposal.span for proposal in _grouped(analysis)}
    groups = [
        [spans[member] for member in group if member in spans]
        for group in analysis.repeats
        if any(member in spans and _is_same(spans[member], span) for member in group)
    ]
    alike = [place for group in groups for place in group if not _is_same(place, span)]
    return frozenset(
        ClaimId(other)
        for other, where in places.items()
        if other != claim and any(_is_same(place, where) for place in alike)
    )


def _grouped(analysis: Analysis) -> list[Proposal]:
    members = {member for group in analysis.repeats for member in group}
    return [proposal for proposal in analysis.claims if proposal.id in members]


def _is_same(one: Span, other: Span) -> bool:
    return 2 * one.overlap(other) >= max(len(one), len(other))
