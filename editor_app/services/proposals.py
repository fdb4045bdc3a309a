"""What a new reading means for the claims an article has already."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence

from editor_app.domain.analysis import Analysis
from editor_app.domain.claim import Claim, Proposal
from editor_app.domain.ids import AnchorId, ClaimId, ProposalId, SourceId
from editor_app.domain.intervals import Intervals
from editor_app.domain.likeness import core
from editor_app.domain.text import Span
from editor_app.domain.values import frozen


@frozen
class Proposed:
    """What to do with the stored claims; false where there is nothing to do.

    `add` are new claims, `refresh` gives claims the words, place and reasons of a proposal,
    `withdraw` are claims that nothing in the text supports any more. All in text order.
    """

    add: tuple[Proposal, ...] = ()
    refresh: tuple[tuple[ClaimId, Proposal], ...] = ()
    withdraw: tuple[ClaimId, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.add or self.refresh or self.withdraw)


def reconcile(
    claims: Sequence[Claim],
    anchors: Mapping[AnchorId, Span],
    analysis: Analysis,
    *,
    keep: Collection[AnchorId] = (),
) -> Proposed:
    """What `analysis` adds to, changes in and takes from the claims of its text.

    Only claims of the machine that no person touched are refreshed or withdrawn. A proposal
    that covers more than half of a claim, or the other way round, is that claim. One with the
    words of a dismissed claim is not proposed again, wherever it stands.

    Args:
        claims: all of the article's, the dismissed ones too.
        anchors: where those that have a place stand in the text of `analysis`.
        analysis: the new reading.
        keep: claims that are as good as touched (evidence given, an edge moved).
    """
    places = {claim.id: anchors[claim.id] for claim in claims if claim.id in anchors}
    matched = _matched(places, analysis.claims)
    matched |= _returned(claims, places, analysis, matched)
    by_claim = {claim: proposal for proposal, claim in matched.items()}
    proposals = {proposal.id: proposal for proposal in analysis.claims}
    free = [claim for claim in claims if claim.is_untouched and claim.id not in keep]
    pairs = [(claim, proposals[by_claim[claim.id]]) for claim in free if claim.id in by_claim]
    decided = _Decided(claims, places, {*by_claim, *(claim.id for claim in free)})
    names = {source.id: source.name for source in analysis.sources}
    return Proposed(
        add=tuple(
            proposal
            for proposal in analysis.claims
            if proposal.id not in matched and not decided.covers(proposal.span, analysis.text)
        ),
        refresh=tuple(
            (claim.id, proposal)
            for claim, proposal in sorted(pairs, key=lambda pair: (pair[1].start, pair[1].end))
            if not _says(claim, places.get(claim.id), proposal, analysis.text, names)
        ),
        withdraw=tuple(claim.id for claim in free if claim.id not in by_claim),
    )


def _matched(
    anchors: Mapping[ClaimId, Span], proposals: Iterable[Proposal]
) -> dict[ProposalId, ClaimId]:
    """Which claim each proposal is, the closest pairs first; every claim is at most one."""
    placed = Intervals((span, claim) for claim, span in anchors.items())
    pairs = [
        (_closeness(proposal.span, span), proposal.id, claim)
        for proposal in proposals
        for span, claim in placed.over(proposal.span)
        if _is_same_place(proposal.span, span)
    ]
    matched: dict[ProposalId, ClaimId] = {}
    used: set[ClaimId] = set()
    for _, proposal, claim in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if proposal not in matched and claim not in used:
            matched[proposal] = claim
            used.add(claim)
    return matched


def _returned(
    claims: Iterable[Claim],
    anchors: Mapping[ClaimId, Span],
    analysis: Analysis,
    matched: Mapping[ProposalId, ClaimId],
) -> dict[ProposalId, ClaimId]:
    """The untouched claims without a place whose words a proposal brings back."""
    waiting: dict[str, deque[ProposalId]] = {}
    for proposal in analysis.claims:
        if proposal.id not in matched:
            waiting.setdefault(proposal.span.of(analysis.text), deque()).append(proposal.id)
    found: dict[ProposalId, ClaimId] = {}
    for claim in claims:
        if claim.id not in anchors and claim.is_untouched and waiting.get(claim.words):
            found[waiting[claim.words].popleft()] = claim.id
    return found


class _Decided:
    """What a person has decided about already: dismissed words, and places of other claims."""

    def __init__(
        self,
        claims: Iterable[Claim],
        anchors: Mapping[ClaimId, Span],
        without: Collection[ClaimId],
    ) -> None:
        """The claims `without` hold no place."""
        self._dismissed = {core(claim.words) for claim in claims if claim.dismissed is not None}
        held = (claim.id for claim in claims if claim.id not in without)
        self._places = Intervals(
            (anchors[held_id], held_id) for held_id in held if held_id in anchors
        )

    def covers(self, span: Span, text: str) -> bool:
        """Whether a proposal at `span` is nothing new."""
        if self._dismissed and core(span.of(text)) in self._dismissed:
            return True
        return any(_is_same_place(span, place) for place, _ in self._places.over(span))


def _is_same_place(one: Span, other: Span) -> bool:
    """Whether both share more than half of the shorter one."""
    return 2 * one.overlap(other) > min(len(one), len(other))


def _closeness(one: Span, other: Span) -> float:
    """The share of what both cover that they have in common, 0 to 1."""
    shared = one.overlap(other)
    return shared / (len(one) + len(other) - shared)


def _says(
    claim: Claim,
    span: Span | None,
    proposal: Proposal,
    text: str,
    names: Mapping[SourceId, str],
) -> bool:
    """Whether the claim is already as the reading proposes it."""
    return (
        span == proposal.span
        and claim.words == proposal.span.of(text)
        and claim.types == proposal.types
        and claim.score == proposal.score
        and claim.reasons == proposal.reasons
        and claim.attribution is proposal.attribution
        and claim.source == (names.get(proposal.source) if proposal.source else None)
    )
