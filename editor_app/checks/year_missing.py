"""Days without a year in an article without a date."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks.check import Check
from editor_app.domain.date import DateKind
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.language.reading import Reading


def run(reading: Reading) -> Iterator[Finding]:
    """All of them as one finding; a publication date would say the year."""
    if reading.metadata.published:
        return
    spans = tuple(
        date.span
        for date in reading.dates
        if date.kind is DateKind.DAY and date.year is None and date.month is not None
    )
    if spans:
        said = message("year_missing", words=spans[0].of(reading.text), count=len(spans))
        yield Finding("year_missing", Level.SUGGESTION, spans, said)


PLUGIN = Check("year_missing", Level.SUGGESTION, run)
