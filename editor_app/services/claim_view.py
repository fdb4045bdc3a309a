"""A claim as a screen shows it: the decision, the words it stands on and what surrounds them."""

from __future__ import annotations

from collections.abc import Sequence

from editor_app.domain.analysis import Analysis
from editor_app.domain.article import BODY_ROLES, Block
from editor_app.domain.claim import Basis, Claim, usual_basis
from editor_app.domain.evidence import Evidence
from editor_app.domain.message import Message, message
from editor_app.domain.quote import Quote
from editor_app.domain.source import Source
from editor_app.domain.text import Span
from editor_app.domain.values import frozen

NOWHERE = message("place_nowhere")
"""Said of a claim whose words are gone, or that no reading has placed yet."""

_TITLES = frozenset({"place_headline", "place_standfirst", "place_subhead"})


@frozen
class Surroundings:
    """What the last reading says of a claim: its quotation, who says it, and where it stands."""

    quote: Quote | None = None
    source: Source | None = None
    place: Message = NOWHERE


@frozen
class ClaimView:
    """A claim with its place and its surroundings; `span` is `None` where its words are gone."""

    claim: Claim
    span: Span | None
    words: str
    evidence: tuple[Evidence, ...] = ()
    quote: Quote | None = None
    source: Source | None = None
    place: Message = NOWHERE

    @property
    def is_settled(self) -> bool:
        """Whether a person's verdict closes it."""
        return self.claim.status.is_settled

    @property
    def is_in_title(self) -> bool:
        """Whether it stands in the headline, the standfirst or a subhead."""
        return self.place.code in _TITLES

    @property
    def usual_basis(self) -> Basis:
        """What Verified means for it unless the person says otherwise."""
        return usual_basis(in_quotation=self.quote is not None)


def surroundings(analysis: Analysis, claim: Claim, span: Span | None) -> Surroundings:
    """What `analysis` says of `claim`, which stands at `span` in its text."""
    if span is None:
        return Surroundings()
    quote = _quote_around(analysis, span)
    place = place_of(analysis.blocks, span.start)
    return Surroundings(quote, _source_of(analysis, claim, quote), place)


def place_of(blocks: Sequence[Block], position: int) -> Message:
    """Where `position` stands, as a reader would say it: "Headline", "Paragraph 3"."""
    paragraph = 0
    for block in blocks:
        paragraph += block.role in BODY_ROLES
        if block.start <= position <= block.end:
            if block.role in BODY_ROLES:
                return message("place_paragraph", number=paragraph)
            return message(f"place_{block.role}")
    return NOWHERE


def _quote_around(analysis: Analysis, span: Span) -> Quote | None:
    """The quotation that holds more than half of the claim's words."""
    for quote in analysis.quotes:
        if 2 * sum(part.overlap(span) for part in quote.content) > len(span):
            return quote
    return None


def _source_of(analysis: Analysis, claim: Claim, quote: Quote | None) -> Source | None:
    if quote is not None and quote.source is not None:
        return next((s for s in analysis.sources if s.id == quote.source), None)
    return next((s for s in analysis.sources if s.name == claim.source), None)
