"""A time of day without a time zone in a story that crosses borders."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor_app.checks import places
from editor_app.checks.check import Check
from editor_app.domain.date import DateKind
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.domain.text import Span
from editor_app.language import dates
from editor_app.language.lexicon.countries import STEMS
from editor_app.language.lines import Line
from editor_app.language.reading import Reading

LEAST_COUNTRIES = 2
"""So many countries in one paragraph make a story that crosses borders."""

REACH = 45
"""A zone or place so far behind the time still belongs to it, in code points."""

_WORD = re.compile(r"[A-ZÀ-Þa-zà-ÿ][\w’-]{2,}")
_SAID = re.compile(
    r"\b(?:GMT|UTC|TU|CET|CEST|BST|E[SD]?T|P[SD]T)\b|\bheures? (?:de|d['’]|locale|à )|\blocal time\b"
    r"|^[ \u00a0\u202f,]*\(?(?:à|in|at) [A-ZÀ-Þ]|\btime\b"
)
_SHORTEST_STEM, _LONGEST_STEM = 4, 13


def run(reading: Reading) -> Iterator[Finding]:
    """All such times as one finding."""
    spans = [
        time
        for time in places.found(reading, _bare_times, reading.language)
        if len(places.line_at(reading, time.start).find(_countries)) >= LEAST_COUNTRIES
    ]
    if spans:
        said = message("time_without_zone", words=spans[0].of(reading.text), count=len(spans))
        yield Finding("time_without_zone", Level.WARNING, tuple(spans), said)


def _bare_times(line: Line, language: str) -> tuple[Span, ...]:
    """The times of day in a line that say no zone and no place."""
    return tuple(
        date.span
        for date in line.find(dates.in_line, language)
        if date.kind is DateKind.CLOCK
        and not date.zone
        and not _SAID.search(line.raw[date.end : date.end + REACH])
    )


def _countries(line: Line) -> frozenset[int]:
    """The countries that a line names."""
    named = (places.plain(match[0]) for match in _WORD.finditer(line.raw))
    return frozenset(number for word in named for number in _country(word))


def _country(word: str) -> Iterator[int]:
    """The country a word begins with."""
    for length in range(min(len(word), _LONGEST_STEM), _SHORTEST_STEM - 1, -1):
        if (number := STEMS.get(word[:length])) is not None:
            yield number
            return


PLUGIN = Check("time_without_zone", Level.WARNING, run)
