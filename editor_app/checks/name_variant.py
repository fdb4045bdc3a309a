"""One name spelled two ways."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from editor_app.checks import places
from editor_app.checks.check import Check
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.domain.text import Span
from editor_app.language.reading import Reading

SHORTEST_SURNAME = 5
"""Shorter surnames differ by a letter too often by right, in code points."""

MAXIMAL_DISTANCE = 2
"""So many letters may differ between two spellings."""

REMEMBERED_LINES = 2_048
"""How many lines' names are kept."""

_FULL_NAME = re.compile(r"(?<!\w)([A-ZÀ-Þ][a-zà-ÿ-]+)[ \u00a0]([A-ZÀ-Þ][\w’-]{4,})(?!\w)")
_PARTICLE_NAME = re.compile(r"(?<!\w)([A-ZÀ-Þ][\w’]+)[ \u00a0]((?:al|el|ad|ar)-[A-ZÀ-Þ]\w+)")

Places = dict[str, list[Span]]


def run(reading: Reading) -> Iterator[Finding]:
    """One finding for each pair of spellings."""
    for spellings in _surnames(reading).values():
        for one, two in combinations(sorted(spellings), 2):
            if _is_variant(one, two):
                yield _finding([*spellings[one], *spellings[two]], one, two)
    yield from _shortened(reading)


def _surnames(reading: Reading) -> dict[str, Places]:
    """Surnames by given name, each with its places."""
    found: dict[str, Places] = defaultdict(lambda: defaultdict(list))
    for block in places.worded(reading):
        for given, surname, start in _in_line(block.span.of(reading.text)):
            place = block.start + start
            found[given][surname].append(Span(place, place + len(surname)))
    return found


@lru_cache(maxsize=REMEMBERED_LINES)
def _in_line(words: str) -> tuple[tuple[str, str, int], ...]:
    """The given names and surnames of a line, with where the surname begins."""
    return tuple((match[1], match[2], match.start(2)) for match in _FULL_NAME.finditer(words))


def _is_variant(one: str, two: str) -> bool:
    """Whether two surnames after one given name are spellings of each other."""
    first, second = places.plain(one), places.plain(two)
    if min(len(first), len(second)) < SHORTEST_SURNAME or first[0] != second[0]:
        return False
    if first + "s" == second or second + "s" == first:
        return False
    return _distance(first, second) <= MAXIMAL_DISTANCE


@lru_cache(maxsize=4_096)
def _distance(one: str, two: str) -> int:
    """How many letters have to be changed, added or dropped (Levenshtein)."""
    row = list(range(len(two) + 1))
    for place, letter in enumerate(one, 1):
        before, row[0] = row[0], place
        for column, other in enumerate(two, 1):
            change = before + (letter != other)
            before = row[column]
            row[column] = min(change, row[column] + 1, row[column - 1] + 1)
    return row[-1]


def _shortened(reading: Reading) -> Iterator[Finding]:
    """A place named in full ("Aïn al-Assad") and by its second part alone ("à al-Assad")."""
    text = reading.text
    first = {m[2]: m for m in reversed([*_PARTICLE_NAME.finditer(text)])}
    for match in first.values():
        alone = re.compile(
            rf"(?<!\w)(?:à|in|at|near|près d['’])[ \u00a0]({re.escape(match[2])})(?!\w)"
        )
        short = [Span(*found.span(1)) for found in alone.finditer(text)]
        if short:
            yield _finding([Span(*match.span()), *short], match[0], match[2])


def _finding(spans: list[Span], one: str, two: str) -> Finding:
    """Both spellings with all their places."""
    said = message("name_variant", one=one, two=two)
    return Finding("name_variant", Level.SUGGESTION, places.in_order(spans), said)


PLUGIN = Check("name_variant", Level.SUGGESTION, run)
