"""A claim as a screen shows it: the decision, the words it stands on and what surrounds them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from editor_app.domain.analysis import Analysis
from editor_app.domain.article import BODY_ROLES, Block
from editor_app.domain.claim import Basis, Claim, usual_basis
from editor_app.domain.evidence import Evidence
from editor_app.domain.message import Message, message
from editor_app.domain.quote import Quote
from editor_app.domain.source import Source
from editor_app.domain.text import Span


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with its place and its surroundings; `span` is `None` where its words are gone."""

    claim: Claim
    span: Span | None
    words: str
    evidence: tuple[Evidence, ...]
    quote: Quote | None
    source: Source | None
    place: Message

    @property
    def is_settled(self) -> bool:
        """Whether a person's verdict closes it."""
        return self.claim.status.is_settled

    @property
    def usual_basis(self) -> Basis:
        """What Verified means for it unless the person says otherwise."""
        return usual_basis(in_quotation=self.quote is not None)


def place_of(blocks: Sequence[Block], position: int) -> Message:
    """Where `position` stands, as a reader would say it: "Headline", "Paragraph 3"."""
    paragraph = 0
    for block in blocks:
        if block.role in BODY_ROLES:
            paragraph += 1
        if block.start <= position <= block.end:
            if block.role in BODY_ROLES:
                return message("place_paragraph", number=paragraph)
            return message(f"place_{block.role}")
    return message("place_nowhere")


def view_of(
    claim: Claim,
    text: str,
    span: Span | None,
    evidence: Sequence[Evidence],
    analysis: Analysis | None,
) -> ClaimView:
    """What a screen shows of `claim`; `analysis` is the reading of this very `text`, or `None`."""
    quote = _quote_around(analysis, span)
    return ClaimView(
        claim=claim,
        span=span,
        words=span.of(text) if span else claim.words,
        evidence=tuple(evidence),
        quote=quote,
        source=_source_of(analysis, claim, quote),
        place=place_of(analysis.blocks, span.start)
        if analysis and span
        else message("place_nowhere"),
    )


def _quote_around(analysis: Analysis | None, span: Span | None) -> Quote | None:
    if analysis is None or span is None:
        return None
    half = len(span) / 2
    for quote in analysis.quotes:
        if sum(part.overlap(span) for part in quote.content) > half:
            return quote
    return None


def _source_of(analysis: Analysis | None, claim: Claim, quote: Quote | None) -> Source | None:
    if analysis is None:
        return None
    by_id: Mapping[str, Source] = {source.id: source for source in analysis.sources}
    if quote is not None and quote.source is not None:
        return by_id.get(quote.source)
    return next((source for source in analysis.sources if source.name == claim.source), None)
