"""Quoted words in the headline with nobody named as the speaker."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks import places
from editor_app.checks.check import Check
from editor_app.domain.article import Role
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.domain.text import Span
from editor_app.language.reading import Reading


def run(reading: Reading) -> Iterator[Finding]:
    """All such words as one finding."""
    lines = [block.span for block in reading.blocks if block.role is Role.HEADLINE]
    quoted = [p.span for p in places.pairs(reading) if any(line.contains(p.span) for line in lines)]
    spans = tuple(span for span in quoted if not _has_speaker(reading, span))
    if spans:
        said = message(
            "headline_quote_unsourced", words=spans[0].of(reading.text), count=len(spans)
        )
        yield Finding("headline_quote_unsourced", Level.SUGGESTION, spans, said)


def _has_speaker(reading: Reading, span: Span) -> bool:
    """Whether a quotation with a speaker covers the words."""
    return any(quote.speaker and quote.extent.overlap(span) for quote in reading.quotes)


PLUGIN = Check("headline_quote_unsourced", Level.SUGGESTION, run)
