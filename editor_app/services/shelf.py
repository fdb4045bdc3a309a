"""Spans that do not overlap, each with a value, that shift fast with a text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from editor_app.domain.text import Span, TextEdit, shift

Value = TypeVar("Value")


class Shelf(Generic[Value]):
    """Spans with a value each, in text order, in lists of numbers that shift fast."""

    __slots__ = ("ends", "starts", "values")

    def __init__(self, items: Iterable[tuple[Span, Value]] = ()) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.values: list[Value] = []
        for span, value in items:
            self._add(span, value)

    def _add(self, span: Span, value: Value) -> None:
        self.starts.append(span.start)
        self.ends.append(span.end)
        self.values.append(value)

    def touching(self, start: int, end: int) -> Iterator[tuple[Span, Value]]:
        """The spans that reach ``[start, end]``; they do not overlap each other."""
        first, last = bisect_left(self.ends, start), bisect_right(self.starts, end)
        for index in range(first, last):
            yield Span(self.starts[index], self.ends[index]), self.values[index]

    def holding(self, position: int) -> tuple[int, Value] | None:
        """The start and value of the span that holds the character before `position`."""
        index = bisect_left(self.starts, position) - 1
        if index < 0 or self.ends[index] < position:
            return None
        return self.starts[index], self.values[index]

    def shift(self, edit: TextEdit) -> None:
        """Moves every span with the text."""
        first = bisect_left(self.ends, edit.start)
        last = bisect_right(self.starts, edit.end)
        by = edit.delta
        moved = [shift(Span(*ends), edit) for ends in self._ends(first, last)]
        self.starts[first:] = [s.start for s in moved] + [s + by for s in self.starts[last:]]
        self.ends[first:] = [s.end for s in moved] + [e + by for e in self.ends[last:]]

    def _ends(self, first: int, last: int) -> Iterable[tuple[int, int]]:
        return zip(self.starts[first:last], self.ends[first:last], strict=True)

    def put(
        self, place: Span, items: Iterable[tuple[Span, Value]], by: int, *, whole: bool
    ) -> None:
        """Has `items` in the place of what begins in `place`, and what follows `by` further on.

        With `whole` what begins at its end is replaced too.
        """
        first = bisect_left(self.starts, place.start)
        last = len(self.starts) if whole else bisect_left(self.starts, place.end)
        made: Shelf[Value] = Shelf(items)
        self.starts[first:] = made.starts + [start + by for start in self.starts[last:]]
        self.ends[first:] = made.ends + [end + by for end in self.ends[last:]]
        self.values[first:last] = made.values

    def cut(self: Shelf[int], place: Span) -> None:
        """Parts what reaches over a border of `place`; the values are places in the other text."""
        for border in (place.start, place.end):
            index = bisect_left(self.starts, border) - 1
            if index >= 0 and self.ends[index] > border:
                self.starts.insert(index + 1, border)
                self.values.insert(index + 1, self.values[index] + border - self.starts[index])
                self.ends.insert(index, border)
