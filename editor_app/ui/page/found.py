"""The places that a search has found, kept in step with the text until it is searched again."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from editor_app.domain.text import Span, TextEdit


class FoundPlaces:
    """Spans in text order that do not overlap; `current` is one of them, or `None`."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self.current: Span | None = None
        for span in spans:
            self._starts.append(span.start)
            self._ends.append(span.end)

    def __bool__(self) -> bool:
        return bool(self._starts)

    def between(self, start: int, end: int) -> Sequence[Span]:
        """The places that have words in ``[start, end)``."""
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        return [Span(self._starts[i], self._ends[i]) for i in range(first, last)]

    def follow(self, edit: TextEdit) -> None:
        """Moves what lies behind an edit; a place whose words it changed is none any more."""
        first = bisect_right(self._ends, edit.start)
        last = max(first, bisect_left(self._starts, edit.end))
        by = edit.delta
        self._starts[first:] = [start + by for start in self._starts[last:]]
        self._ends[first:] = [end + by for end in self._ends[last:]]
        self.current = None
