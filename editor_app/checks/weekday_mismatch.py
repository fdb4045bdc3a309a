"""A weekday that is not that of its date."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks import places
from editor_app.checks.check import Check
from editor_app.domain.date import DateMention
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.language.dates import weekday_of
from editor_app.language.reading import Reading

FIRST_CIVIL_YEAR = 1900
"""Earlier days may follow another calendar."""


def run(reading: Reading) -> Iterator[Finding]:
    """One finding for each; certain only where the text itself gives the year."""
    quoted = places.pairs(reading)
    for date in reading.dates:
        if date.weekday is None or date.day is None or date.month is None:
            continue
        years = [date.year] if date.year else _candidates(reading)
        if not years or min(years) < FIRST_CIVIL_YEAR or _fits(date, years):
            continue
        certain = date.year is not None and not places.is_quoted(date.span, quoted)
        level = Level.ERROR if certain else Level.WARNING
        said = message("weekday_mismatch", words=date.span.of(reading.text), year=years[0])
        yield Finding("weekday_mismatch", level, (date.span,), said)


def _candidates(reading: Reading) -> list[int]:
    """The years a day without one may be in: that of publication and its neighbours."""
    published = (reading.metadata.published or "")[:4]
    if not published.isdecimal():
        return []
    year = int(published)
    return [year, year - 1, year + 1]


def _fits(date: DateMention, years: list[int]) -> bool:
    """Whether the weekday is right in one of the years."""
    month, day = date.month or 1, date.day or 1
    return any(weekday_of(year, month, day) in (date.weekday, None) for year in years)


PLUGIN = Check("weekday_mismatch", Level.ERROR, run)
