"""Which version of a text brought each of its words, and which took the others away."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from editor_app.domain.text import Span
from editor_app.services.differences import differences


class _Run(NamedTuple):
    """Words of one origin: version 0 with their place in it, or the version that brought them."""

    version: int
    start: int
    length: int


_Stretches = list[tuple[Span, int]]
"""Stretches of a text with their version, in order."""


class Blame:
    """The origins of the words between the first and the last of `versions`, oldest first.

    Versions are told by their index. Where words came and went more than once on the way, the
    version that did it last counts.
    """

    def __init__(self, versions: Sequence[str]) -> None:
        self._last = len(versions) - 1
        self._removed: _Stretches = []
        runs = [_Run(0, 0, len(versions[0]))]
        for number, (old, new) in enumerate(pairwise(versions), start=1):
            runs = self._step(runs, old, new, number)
        self._added: _Stretches = []
        at = 0
        for run in runs:
            if run.version:
                self._added.append((Span(at, at + run.length), run.version))
            at += run.length
        self._removed.sort(key=lambda item: item[0].start)

    def _step(self, runs: Sequence[_Run], old: str, new: str, number: int) -> list[_Run]:
        """The runs after version `number`, which is `new`."""
        made: list[_Run] = []
        at = 0
        cutter = _Cutter(runs)
        for change in differences(old, new):
            made += cutter.take(change.old.start - at)
            for run in cutter.take(len(change.old)):
                if run.version == 0:
                    self._removed.append((Span(run.start, run.start + run.length), number))
            if change.new:
                made.append(_Run(number, 0, len(change.new)))
            at = change.old.end
        return [*made, *cutter.take(len(old) - at)]

    def of(self, old: Span, new: Span) -> tuple[int, ...]:
        """The versions that made a change of `old` into `new`.

        First the one that brought most of the new words, else took most of the old ones away.
        """
        brought, took = _shares(self._added, new), _shares(self._removed, old)
        found = sorted({*brought, *took}, key=lambda v: (brought[v], took[v], v), reverse=True)
        return tuple(found) or (self._last,)


def _shares(stretches: _Stretches, wanted: Span) -> Counter[int]:
    """How many code points of `wanted` each version has; `stretches` do not overlap each other."""
    shares: Counter[int] = Counter()
    at = max(0, bisect_right(stretches, wanted.start, key=lambda item: item[0].start) - 1)
    for span, version in islice(stretches, at, None):
        if span.start >= wanted.end:
            break
        shares[version] += span.overlap(wanted)
    return +shares


class _Cutter:
    """Takes runs off the front of a row of them."""

    def __init__(self, runs: Sequence[_Run]) -> None:
        self._waiting = list(reversed(runs))

    def take(self, length: int) -> Iterator[_Run]:
        """The next runs, `length` code points in all."""
        while length > 0:
            run = self._waiting.pop()
            taken = min(length, run.length)
            yield _Run(run.version, run.start, taken)
            if taken < run.length:
                self._waiting.append(_Run(run.version, run.start + taken, run.length - taken))
            length -= taken
