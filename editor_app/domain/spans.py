"""Spans over a text in a store that shifts thousands of them at each key.

The spans stand in text order in runs of at most 128, each with an offset of its own. An
edit moves the runs behind it by their offset alone, so a key costs one addition a run
(about 100 runs at 10,000 spans) and looks at single spans only where it touches them.
A span may be as long as it likes: a run knows how far its longest one reaches.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Any, Generic, TypeVar

from editor_app.domain.text import Span

Key = TypeVar("Key", bound=str)
"""What names a span."""

_MOST = 128


class _Run(Generic[Key]):
    """Neighbouring spans, sorted by their start; positions are relative to `offset`."""

    __slots__ = ("ends", "ids", "offset", "reach", "starts")

    def __init__(self, offset: int, starts: list[int], ends: list[int], ids: list[Key]) -> None:
        self.offset = offset
        self.starts = starts
        self.ends = ends
        self.ids = ids
        self.reach = max(ends, default=0)

    @property
    def first(self) -> int:
        """Where the first span starts."""
        return self.offset + self.starts[0]

    def insert(self, claim: Key, span: Span) -> None:
        """Add a span in its place."""
        start, end = span.start - self.offset, span.end - self.offset
        index = bisect_right(self.starts, start)
        self.starts.insert(index, start)
        self.ends.insert(index, end)
        self.ids.insert(index, claim)
        self.reach = max(self.reach, end)

    def delete(self, index: int) -> None:
        """Take out the span at `index`."""
        del self.starts[index], self.ids[index]
        if self.ends.pop(index) == self.reach:
            self.reach = max(self.ends, default=0)

    def split(self) -> _Run[Key]:
        """Keep the first half; the second half as a new run."""
        half = len(self.ids) // 2
        rest = _Run(self.offset, self.starts[half:], self.ends[half:], self.ids[half:])
        del self.starts[half:], self.ends[half:], self.ids[half:]
        self.reach = max(self.ends)
        return rest

    def span(self, index: int) -> Span:
        """The span at `index`."""
        return Span(self.offset + self.starts[index], self.offset + self.ends[index])

    def touching(self, start: int, end: int) -> Iterator[int]:
        """The indices of the spans that reach ``[start, end]``, borders included."""
        low, high = start - self.offset, end - self.offset
        for index in range(bisect_right(self.starts, high)):
            if self.ends[index] >= low:
                yield index


class SpanStore(Generic[Key]):
    """Where each claim (or whatever else has an id) stands. Positions are code points; empty spans are allowed."""

    def __init__(self, spans: Mapping[Key, Span] | None = None) -> None:
        self._runs: list[_Run[Key]] = []
        self._longest = 0
        """No span has been longer: those that start further before a place do not reach it."""
        self._homes: dict[Key, _Run[Key]] = {}
        for claim, span in (spans or {}).items():
            self.put(claim, span)

    def __len__(self) -> int:
        return len(self._homes)

    def __contains__(self, claim: Key) -> bool:
        return claim in self._homes

    def get(self, claim: Key) -> Span | None:
        """Where the claim stands; None if it is not in the store."""
        run = self._homes.get(claim)
        return run.span(run.ids.index(claim)) if run else None

    def put(self, claim: Key, span: Span) -> None:
        """Set where the claim stands."""
        self.discard(claim)
        run = self._run_for(span.start)
        run.insert(claim, span)
        self._longest = max(self._longest, len(span))
        self._homes[claim] = run
        if len(run.ids) > _MOST:
            self._split(run)

    def discard(self, claim: Key) -> None:
        """Forget the claim, if it is there."""
        run = self._homes.pop(claim, None)
        if run is None:
            return
        run.delete(run.ids.index(claim))
        if not run.ids:
            self._runs.remove(run)

    def touching(self, start: int, end: int) -> list[tuple[Span, Key]]:
        """The spans that reach ``[start, end]``, borders included, in text order, outer ones first."""
        first = max(0, self._runs_up_to(start - self._longest - 1) - 1)
        found = [
            (run.span(index), run.ids[index])
            for run in self._runs[first : self._runs_up_to(end)]
            if run.offset + run.reach >= start
            for index in run.touching(start, end)
        ]
        return sorted(found, key=_place)

    def in_order(self) -> list[tuple[Span, Key]]:
        """All spans in text order, outer ones first."""
        found = ((run.span(i), run.ids[i]) for run in self._runs for i in range(len(run.ids)))
        return sorted(found, key=_place)

    def take(self, start: int, end: int) -> list[tuple[Span, Key]]:
        """The spans that reach ``[start, end]``, taken out of the store."""
        found = self.touching(start, end)
        for _, claim in found:
            self.discard(claim)
        return found

    def shift(self, position: int, by: int) -> None:
        """Move every span that starts after `position`; none may reach over it.

        Call it after `take` over the place of an edit.
        """
        after = self._runs_up_to(position)
        if after:
            self._shift_within(self._runs[after - 1], position, by)
        for run in self._runs[after:]:
            run.offset += by

    def _shift_within(self, run: _Run[Key], position: int, by: int) -> None:
        index = bisect_right(run.starts, position - run.offset)
        if index == len(run.ids):
            return
        run.starts[index:] = [start + by for start in run.starts[index:]]
        run.ends[index:] = [end + by for end in run.ends[index:]]
        run.reach = max(run.ends)

    def _run_for(self, start: int) -> _Run[Key]:
        if not self._runs:
            self._runs.append(_Run(0, [], [], []))
            return self._runs[0]
        return self._runs[max(self._runs_up_to(start) - 1, 0)]

    def _runs_up_to(self, position: int) -> int:
        """How many runs start at or before `position`."""
        return bisect_right(self._runs, position, key=_first)

    def _split(self, run: _Run[Key]) -> None:
        rest = run.split()
        self._runs.insert(self._runs.index(run) + 1, rest)
        self._homes.update(dict.fromkeys(rest.ids, rest))


def _first(run: _Run[Any]) -> int:
    return run.first


def _place(item: tuple[Span, Key]) -> tuple[int, int, Key]:
    span, claim = item
    return span.start, -span.end, claim
