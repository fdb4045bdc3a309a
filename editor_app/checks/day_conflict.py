"""One event given two days or two parts of a day."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from editor_app.checks import places
from editor_app.checks.check import Check
from editor_app.domain.date import DateKind, DateMention
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.language.claims.passages import within
from editor_app.language.reading import Reading

LEAST_SHARED_STEMS = 4
"""So many words in common make two statements tell of one event."""

LEAST_SHARE = 0.4
"""And they are so much of the shorter statement."""

LEAST_DAYS = 2
"""One day alone conflicts with nothing."""

MAXIMAL_STATEMENTS = 60
"""Only so many dated statements are compared with each other."""


@frozen
class _Dated:
    """A statement with the one day it gives."""

    date: DateMention
    stems: frozenset[str]
    in_title: bool
    span: Span


def run(reading: Reading) -> Iterator[Finding]:
    """The first pair of places for each event that has two days."""
    dated = list(_dated(reading))[:MAXIMAL_STATEMENTS]
    spans: list[Span] = []
    for one, two in combinations(dated, 2):
        if _is_one_event(one, two) and _differ(one, two, dated):
            spans += (one.date.span, two.date.span)
    if spans:
        marked = places.in_order(spans)
        said = message("day_conflict", one=spans[0].of(reading.text), two=spans[1].of(reading.text))
        yield Finding("day_conflict", Level.WARNING, marked, said)


def _dated(reading: Reading) -> Iterator[_Dated]:
    """Statements that give exactly one weekday."""
    weekdays = tuple(date for date in reading.dates if date.kind is DateKind.WEEKDAY)
    if len(weekdays) < LEAST_DAYS:
        return
    for claim in reading.claims:
        days = within(weekdays, claim.span)
        if len(days) == 1 and len(within(reading.dates, claim.span)) == 1:
            words = places.stems(reading.text, claim.span)
            yield _Dated(days[0], words, places.is_title(reading, claim.span), claim.span)


def _is_one_event(one: _Dated, two: _Dated) -> bool:
    """Whether two statements tell of one event: they share most of their words."""
    shared = len(one.stems & two.stems)
    shorter = min(len(one.stems), len(two.stems))
    return shared >= LEAST_SHARED_STEMS and shared >= LEAST_SHARE * shorter


def _differ(one: _Dated, two: _Dated, dated: list[_Dated]) -> bool:
    """Whether the two days cannot both be right.

    Another day altogether is only a conflict where a title gives one that the text below
    never gives: events of one kind happen on several days.
    """
    if _days(one.date) & _days(two.date):
        parts = one.date.part and two.date.part and one.date.part != two.date.part
        return bool(parts) or (one.date.until is None) != (two.date.until is None)
    if one.in_title == two.in_title:
        return False
    title = one if one.in_title else two
    below = [other for other in dated if not other.in_title]
    return not any(_days(title.date) & _days(other.date) for other in below)


def _days(date: DateMention) -> set[int]:
    """The weekdays a mention names."""
    return {day for day in (date.weekday, date.until) if day is not None}


PLUGIN = Check("day_conflict", Level.WARNING, run)
