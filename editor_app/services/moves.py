"""Paragraphs that were put elsewhere: taken out at one place and in at another, hardly changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from editor_app.domain.difference import TextChange
from editor_app.domain.text import Span
from editor_app.services.alignment import matches
from editor_app.services.locating import CLEAR, LIKE, likeness

LEAST_WORDS = 4
"""A line of fewer words ("Fin.", a place name) may come again by chance."""

LEAST_REWRITTEN = 40
"""A line changed on its way is known again from so many code points on."""

_MOST_PAIRS = 2_500
"""Beyond so many pairs of lines only those that moved word for word are looked for."""

_LINE = re.compile(r"[^\n]+")


class Move(NamedTuple):
    """A paragraph in both texts, each with the line feeds that go with it."""

    old: Span
    new: Span


class _Line(NamedTuple):
    """A line with words, and the number of the changed stretch it lies in."""

    span: Span
    words: str
    stretch: int


def moved(stretches: Sequence[TextChange], old: str, new: str) -> tuple[Move, ...]:
    """The paragraphs that moved, in the order of the old text.

    `stretches` are the changes by whole paragraphs. A line that stands in the stretch it stood
    in, in the same order with the lines around it, did not move.
    """
    gone, come = _outsiders(stretches, old, new)
    pairs = [*_exact(gone, come)]
    taken = {line.span for pair in pairs for line in pair}
    gone, come = ([line for line in side if line.span not in taken] for side in (gone, come))
    pairs += _rewritten(gone, come)
    units = _units(old, [one.span for one, _ in pairs])
    new_units = _units(new, [other.span for _, other in pairs])
    return tuple(Move(units[one.span], new_units[other.span]) for one, other in sorted(pairs))


def _outsiders(
    stretches: Sequence[TextChange], old: str, new: str
) -> tuple[list[_Line], list[_Line]]:
    """The lines of both texts that are not in their place."""
    gone: list[_Line] = []
    come: list[_Line] = []
    for number, stretch in enumerate(stretches):
        olds = list(_lines(old, stretch.old, number))
        news = list(_lines(new, stretch.new, number))
        kept = matches([line.words for line in olds], [line.words for line in news])
        at_old = {match.old + by for match in kept for by in range(match.length)}
        at_new = {match.new + by for match in kept for by in range(match.length)}
        gone += [line for place, line in enumerate(olds) if place not in at_old]
        come += [line for place, line in enumerate(news) if place not in at_new]
    return gone, come


def _lines(text: str, within: Span, stretch: int) -> Iterator[_Line]:
    for found in _LINE.finditer(text, within.start, within.end):
        words = found[0].strip()
        if len(words.split()) >= LEAST_WORDS:
            yield _Line(Span(found.start(), found.end()), words, stretch)


def _exact(gone: Sequence[_Line], come: Sequence[_Line]) -> list[tuple[_Line, _Line]]:
    """Lines that occur once on either side, word for word."""
    once = {words for words, count in Counter(line.words for line in come).items() if count == 1}
    counts = Counter(line.words for line in gone)
    places = {line.words: line for line in come}
    return [
        (line, places[line.words])
        for line in gone
        if counts[line.words] == 1 and line.words in once
    ]


def _rewritten(gone: Sequence[_Line], come: Sequence[_Line]) -> list[tuple[_Line, _Line]]:
    """Lines nearly the same in another stretch, where no other line is nearly as much alike."""
    gone = [line for line in gone if len(line.words) >= LEAST_REWRITTEN]
    come = [line for line in come if len(line.words) >= LEAST_REWRITTEN]
    if len(gone) * len(come) > _MOST_PAIRS:
        return []
    return [
        (line, best)
        for line in gone
        if (best := _best(line, come))
        and best.stretch != line.stretch
        and _best(best, gone) == line
    ]


def _best(line: _Line, others: Sequence[_Line]) -> _Line | None:
    scored = sorted(((likeness(line.words, other.words), other) for other in others), reverse=True)
    if not scored or scored[0][0] < LIKE:
        return None
    runner_up = scored[1][0] if len(scored) > 1 else 0.0
    return scored[0][1] if scored[0][0] - runner_up >= CLEAR else None


def _units(text: str, lines: Iterable[Span]) -> dict[Span, Span]:
    """Lines with the line feeds that go with them, none of which goes with two."""
    units: dict[Span, Span] = {}
    taken = 0
    for line in sorted(lines):
        unit = _unit(text, line)
        units[line] = Span(max(unit.start, taken), unit.end)
        taken = unit.end
    return units


def _unit(text: str, line: Span) -> Span:
    """The line with the line feeds after it; the last one with those before it."""
    end = line.end
    while end < len(text) and text[end] == "\n":
        end += 1
    start = line.start
    while end == len(text) == line.end and start > 0 and text[start - 1] == "\n":
        start -= 1
    return Span(start, end)
