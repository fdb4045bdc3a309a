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
from editor_app.domain.text import Span, common_start
from editor_app.language.lines import Line
from editor_app.language.reading import Reading

SHORTEST_SURNAME = 5
"""Shorter surnames differ by a letter too often by right, in code points."""

MAXIMAL_DISTANCE = 2
"""So many letters may differ between two spellings."""

_FULL_NAME = re.compile(r"(?<!\w)([A-ZÀ-Þ][a-zà-ÿ-]+)[ \u00a0]([A-ZÀ-Þ][\w’-]{4,})(?!\w)")
_PARTICLE_NAME = re.compile(r"(?<!\w)([A-ZÀ-Þ][\w’]+)[ \u00a0]((?:al|el|ad|ar)-[A-ZÀ-Þ]\w+)")

Places = dict[str, list[int]]
"""Where each surname begins."""


def run(reading: Reading) -> Iterator[Finding]:
    """One finding for each pair of spellings."""
    for spellings in _surnames(reading).values():
        for one, two in combinations(sorted(spellings), 2):
            if _is_variant(one, two):
                spans = [_span(start, n) for n in (one, two) for start in spellings[n]]
                yield _finding(spans, one, two)
    yield from _shortened(reading)


def _surnames(reading: Reading) -> dict[str, Places]:
    """Surnames by given name, each with its places."""
    found: dict[str, Places] = defaultdict(lambda: defaultdict(list))
    for start, line in places.rows(reading):
        for given, surname, place in line.find(_in_line):
            found[given][surname].append(start + place)
    return found


def _span(start: int, name: str) -> Span:
    """The place of a name."""
    return Span(start, start + len(name))


def _in_line(line: Line) -> tuple[tuple[str, str, int], ...]:
    """The given names and surnames of a line, with where the surname begins."""
    return tuple((match[1], match[2], match.start(2)) for match in _FULL_NAME.finditer(line.raw))


@lru_cache(maxsize=4_096)
def _is_variant(one: str, two: str) -> bool:
    """Whether two surnames after one given name are spellings of each other."""
    first, second = places.plain(one), places.plain(two)
    if min(len(first), len(second)) < SHORTEST_SURNAME or first[0] != second[0]:
        return False
    if first + "s" == second or second + "s" == first:
        return False
    return _are_near(first, second, MAXIMAL_DISTANCE)


def _are_near(one: str, two: str, changes: int) -> bool:
    """Whether at most so many letters have to be changed, added or dropped (Levenshtein)."""
    if abs(len(one) - len(two)) > changes:
        return False
    same = common_start(one, two)
    one, two = one[same:], two[same:]
    if not one or not two or not changes:
        return max(len(one), len(two)) <= changes
    rests = ((one[1:], two[1:]), (one[1:], two), (one, two[1:]))
    return any(_are_near(first, second, changes - 1) for first, second in rests)


def _shortened(reading: Reading) -> Iterator[Finding]:
    """A place named in full ("Aïn al-Assad") and by its second part alone ("à al-Assad")."""
    full = [(start, name) for start, line in reading.lines for name in line.find(_full_names)]
    first = {second: (start + place, whole) for start, (place, whole, second) in reversed(full)}
    for second, (start, whole) in first.items():
        alone = re.compile(
            rf"(?<!\w)(?:à|in|at|near|près d['’])[ \u00a0]({re.escape(second)})(?!\w)"
        )
        short = [Span(*found.span(1)) for found in alone.finditer(reading.text)]
        if short:
            yield _finding([Span(start, start + len(whole)), *short], whole, second)


def _full_names(line: Line) -> tuple[tuple[int, str, str], ...]:
    """The places named in full in a line: where, all words, and the second part."""
    return tuple((match.start(), match[0], match[2]) for match in _PARTICLE_NAME.finditer(line.raw))


def _finding(spans: list[Span], one: str, two: str) -> Finding:
    """Both spellings with all their places."""
    said = message("name_variant", one=one, two=two)
    return Finding("name_variant", Level.SUGGESTION, places.in_order(spans), said)


PLUGIN = Check("name_variant", Level.SUGGESTION, run)
