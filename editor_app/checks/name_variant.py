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
from editor_app.domain.values import frozen
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
    for name in places.found(reading, _in_line):
        found[name.given][name.surname].append(name.start)
    return found


def _span(start: int, name: str) -> Span:
    """The place of a name."""
    return Span(start, start + len(name))


@frozen
class _Name:
    """A given name with a surname; `start` is where the surname begins."""

    given: str
    surname: str
    start: int

    def moved(self, by: int) -> _Name:
        """The same name `by` code points further on."""
        return _Name(self.given, self.surname, self.start + by)


def _in_line(line: Line) -> tuple[_Name, ...]:
    """The names of a line."""
    return tuple(
        _Name(match[1], match[2], match.start(2)) for match in _FULL_NAME.finditer(line.raw)
    )


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
    first = {name.second: name for name in reversed(reading.lines.placed(_full_names))}
    for second, name in first.items():
        alone = re.compile(
            rf"(?<!\w)(?:à|in|at|near|près d['’])[ \u00a0]({re.escape(second)})(?!\w)"
        )
        short = [Span(*found.span(1)) for found in alone.finditer(reading.text)]
        if short:
            yield _finding([_span(name.start, name.whole), *short], name.whole, second)


@frozen
class _FullName:
    """A place named in full: all its words, and the second part."""

    start: int
    whole: str
    second: str

    def moved(self, by: int) -> _FullName:
        """The same name `by` code points further on."""
        return _FullName(self.start + by, self.whole, self.second)


def _full_names(line: Line) -> tuple[_FullName, ...]:
    """The places that a line names in full."""
    return tuple(
        _FullName(match.start(), match[0], match[2]) for match in _PARTICLE_NAME.finditer(line.raw)
    )


def _finding(spans: list[Span], one: str, two: str) -> Finding:
    """Both spellings with all their places."""
    said = message("name_variant", one=one, two=two)
    return Finding("name_variant", Level.SUGGESTION, places.in_order(spans), said)


PLUGIN = Check("name_variant", Level.SUGGESTION, run)
