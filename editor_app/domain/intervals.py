"""Spans that stay where they are, asked again and again which of them reach a place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, TypeVar

from editor_app.domain.text import Span

Value = TypeVar("Value")


class Intervals(Generic[Value]):
    """Spans with what each stands for; making it sorts them once.

    A question looks at the spans that begin before the place, from the last one back, until none
    of the rest reaches so far: of spans that hardly lie in one another, a few.
    """

    def __init__(self, items: Iterable[tuple[Span, Value]]) -> None:
        self._items = sorted(items, key=_start)
        self._starts = [span.start for span, _ in self._items]
        self._reach = list(accumulate((span.end for span, _ in self._items), max))

    def over(self, place: Span) -> list[tuple[Span, Value]]:
        """The items that share a code point with `place`, in text order."""
        found: list[tuple[Span, Value]] = []
        index = bisect_left(self._starts, place.end) - 1
        while index >= 0 and self._reach[index] > place.start:
            if self._items[index][0].overlap(place):
                found.append(self._items[index])
            index -= 1
        return found[::-1]


def _start(item: tuple[Span, object]) -> int:
    return item[0].start
