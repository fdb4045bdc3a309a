"""Quotations with nothing beside them that says who speaks."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks import places
from editor_app.checks.check import Check
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.language.reading import Reading


def run(reading: Reading) -> Iterator[Finding]:
    """Those of the running text, as one finding."""
    floating = (quote.extent for quote in reading.quotes if quote.floating)
    spans = tuple(span for span in floating if places.is_body(reading, span))
    if spans:
        said = message("floating_quote", words=spans[0].of(reading.text)[:60], count=len(spans))
        yield Finding("floating_quote", Level.SUGGESTION, spans, said)


PLUGIN = Check("floating_quote", Level.SUGGESTION, run)
