"""A weekday that is not that of its date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from editor_app.checks import places
from editor_app.checks.check import Check
from editor_app.domain.date import DateMention
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.language.dates import weekday_of
from editor_app.language.reading import Reading

FIRST_CIVIL_YEAR = 1900
"""Earlier days may follow another calendar."""

CYCLE = range(2000, 2028)
"""Every way in which weekdays fall on dates comes once or more in so many years."""

NEAR_MONTHS = 3
"""Days without a year that are so near each other are of one year, in months."""


def run(reading: Reading) -> Iterator[Finding]:
    """One finding for each; certain only where the text itself gives the year.

    Without a year and without a date of publication, two days are compared with each other:
    whatever the year, their weekdays have to fit.
    """
    quoted = places.pairs(reading)
    dated = [d for d in reading.dates if None not in (d.weekday, d.day, d.month)]
    for date in dated:
        years = [date.year] if date.year else _candidates(reading)
        if not years or min(years) < FIRST_CIVIL_YEAR or _fits(date, years):
            continue
        certain = date.year is not None and not places.is_quoted(date.span, quoted)
        level = Level.ERROR if certain else Level.WARNING
        said = message("weekday_mismatch", words=date.span.of(reading.text), year=years[0])
        yield Finding("weekday_mismatch", level, (date.span,), said)
    if not _candidates(reading):
        yield from _disagreeing(reading, [date for date in dated if date.year is None])


def _candidates(reading: Reading) -> list[int]:
    """The years a day without one may be in: that of publication and its neighbours."""
    published = (reading.metadata.published or "")[:4]
    if not published.isdecimal():
        return []
    year = int(published)
    return [year, year - 1, year + 1]


def _fits(date: DateMention, years: Sequence[int]) -> bool:
    """Whether the weekday is right in one of the years."""
    return any(_is_right(date, year) for year in years)


def _is_right(date: DateMention, year: int) -> bool:
    """Whether the weekday is right in `year`; a day that this year lacks is not judged."""
    return weekday_of(year, date.month or 1, date.day or 1) in (date.weekday, None)


def _disagreeing(reading: Reading, dated: Sequence[DateMention]) -> Iterator[Finding]:
    """The first two days near each other that fit no year together."""
    for one, two in pairwise(dated):
        near = abs((one.month or 1) - (two.month or 1)) <= NEAR_MONTHS
        if near and not any(_is_right(one, year) and _is_right(two, year) for year in CYCLE):
            first, second = one.span.of(reading.text), two.span.of(reading.text)
            said = message("weekdays_disagree", one=first, two=second)
            yield Finding("weekday_mismatch", Level.WARNING, (one.span, two.span), said)
            return


PLUGIN = Check("weekday_mismatch", Level.ERROR, run)
