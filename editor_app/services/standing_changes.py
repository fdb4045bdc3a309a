"""What changed on the page since an earlier text, kept in step with each key.

A key is followed where it falls: the lines around it, between two places where both texts are
the same, are compared again; all other changes only move with the text. That costs one short
comparison and a few additions however long the article is. Paragraphs that were put elsewhere
need both whole texts: around them changes only move until `take` brings a whole comparison.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from editor_app.domain.redline import Hunk, HunkKind, Part, Piece, Redline
from editor_app.domain.text import Span, TextEdit, shift
from editor_app.domain.values import frozen
from editor_app.services.moves import LEAST_REWRITTEN
from editor_app.services.redlines import redline

_MOST_LINES = 40
"""So many lines around an edit are looked at for places where both texts are the same."""

_MOST_EDITS = 30
"""More edits at once are for a whole comparison."""

Value = TypeVar("Value")


@frozen
class Standing:
    """A change as it stands on the page: `new` are its words there, `old` those of the earlier text.

    With `is_gap` it is the place that a paragraph left, whose words stand elsewhere now.
    """

    kind: HunkKind
    old: Span
    new: Span
    cosmetic: bool = False
    is_gap: bool = False


_What = tuple[HunkKind, Span, bool, bool]
"""All of a `Standing` but its place."""


class ChangesSince:
    """The changes of `text` since `old`. Not thread-safe.

    Positions are code points. `is_exact` says that a whole comparison would find the same ones, but
    for a short line that was retyped elsewhere.
    """

    def __init__(self, line: Redline) -> None:
        self.old = line.old
        self.text = line.new
        self._same: _Shelf[int] = _Shelf()
        self._changes: _Shelf[_What] = _Shelf()
        self._moved: _Shelf[_What] = _Shelf()
        self.take(line)

    def take(self, line: Redline) -> None:
        """Goes on from a whole comparison of `old` with the text as it stands."""
        self.old = line.old
        self.text = line.new
        self._same = _Shelf(_same(line.pieces, 0, 0))
        self._changes = _Shelf(_changes(line.hunks, 0, 0))
        self._moved = _Shelf(_moved(line.hunks, 0, 0))
        self.is_exact = True

    @property
    def has_moves(self) -> bool:
        """Whether a paragraph stands elsewhere than it did."""
        return bool(self._moved.starts)

    def between(self, start: int, end: int) -> list[Standing]:
        """The changes that touch ``[start, end]``, borders included, in text order."""
        found = [*self._changes.touching(start, end), *self._moved.touching(start, end)]
        return sorted(map(_standing, found), key=lambda each: (each.new.start, each.old.start))

    def all(self) -> list[Standing]:
        """Every change, in text order."""
        return self.between(0, len(self.text))

    def counts(self) -> tuple[int, int]:
        """How many changes there are, and how many of them are of spaces and marks only."""
        gaps = sum(is_gap for _, _, _, is_gap in self._moved.values)
        count = len(self._changes.values) + len(self._moved.values) - gaps
        return count, sum(cosmetic for _, _, cosmetic, _ in self._changes.values)

    def follow(self, edits: Sequence[TextEdit]) -> bool:
        """Keeps step with edits done one after the other; whether one line is to be drawn again.

        Each is compared anew where it falls; of more than `_MOST_EDITS` the changes only move.
        """
        is_one_line = len(edits) == 1
        for edit in edits:
            self.text = edit.apply(self.text)
            region = self._region(edit) if len(edits) <= _MOST_EDITS else None
            if region is None:
                self.is_exact = is_one_line = False
                for shelf in (self._same, self._changes, self._moved):
                    shelf.shift(edit)
                continue
            self.is_exact = self.is_exact and max(len(edit.span), len(edit.text)) < LEAST_REWRITTEN
            new = region[1]
            self._compare(*region, edit.delta)
            end = new.end + edit.delta - 1
            is_one_line = is_one_line and "\n" not in self.text[new.start : end]
        return is_one_line

    def _region(self, edit: TextEdit) -> tuple[Span, Span] | None:
        """The lines around an edit just done, in the earlier text and in the one before the edit.

        None where a moved paragraph stands or stood among them.
        """
        text = self.text
        start, end = edit.start, edit.inserted.end
        old_start = old_end = None
        for _ in range(_MOST_LINES):
            start = text.rfind("\n", 0, max(0, start)) + 1
            old_start = self._behind(start) if start else 0
            if old_start is not None:
                break
            start -= 1
        for _ in range(_MOST_LINES):
            feed = text.find("\n", end)
            end = feed + 1 if feed >= 0 else len(text)
            is_last = end == len(text)
            old_end = len(self.old) if is_last else self._behind(end - edit.delta)
            if old_end is not None:
                break
        if old_start is None or old_end is None or old_end < old_start:
            return None
        new = Span(start, end - edit.delta)
        if any(True for _ in self._moved.touching(new.start, new.end)):
            return None
        return Span(old_start, old_end), new

    def _behind(self, position: int) -> int | None:
        """Where a place behind a character that stayed is in the earlier text."""
        found = self._same.holding(position)
        return None if found is None else found[1] + position - found[0]

    def _compare(self, old: Span, new: Span, delta: int) -> None:
        """Compares a region anew; what stands behind it moves by `delta`."""
        line = redline(old.of(self.old), self.text[new.start : new.end + delta])
        is_last = new.end + delta == len(self.text)
        self._same.cut(new)
        self._same.put(new, _same(line.pieces, old.start, new.start), delta, whole=is_last)
        self._changes.put(new, _changes(line.hunks, old.start, new.start), delta, whole=is_last)
        self._moved.put(new, _moved(line.hunks, old.start, new.start), delta, whole=is_last)


class _Shelf(Generic[Value]):
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
        made: _Shelf[Value] = _Shelf(items)
        self.starts[first:] = made.starts + [start + by for start in self.starts[last:]]
        self.ends[first:] = made.ends + [end + by for end in self.ends[last:]]
        self.values[first:last] = made.values

    def cut(self: _Shelf[int], place: Span) -> None:
        """Parts what reaches over a border of `place`; the values are places in the other text."""
        for border in (place.start, place.end):
            index = bisect_left(self.starts, border) - 1
            if index >= 0 and self.ends[index] > border:
                self.starts.insert(index + 1, border)
                self.values.insert(index + 1, self.values[index] + border - self.starts[index])
                self.ends.insert(index, border)


def _same(pieces: Iterable[Piece], old: int, new: int) -> Iterator[tuple[Span, int]]:
    for piece in pieces:
        if piece.part is Part.SAME:
            yield piece.new.moved(new), piece.old.start + old


def _changes(hunks: Sequence[Hunk], old: int, new: int) -> Iterator[tuple[Span, _What]]:
    found = (hunk for hunk in hunks if hunk.kind is not HunkKind.MOVED)
    for hunk in sorted(found, key=lambda each: (each.new.start, each.new.end)):
        yield hunk.new.moved(new), (hunk.kind, hunk.old.moved(old), hunk.cosmetic, False)


def _moved(hunks: Sequence[Hunk], old: int, new: int) -> Iterator[tuple[Span, _What]]:
    found: list[tuple[Span, _What]] = []
    for hunk in hunks:
        if hunk.kind is HunkKind.MOVED and hunk.gap is not None:
            was = hunk.old.moved(old)
            found.append((hunk.new.moved(new), (hunk.kind, was, False, False)))
            gap = hunk.gap + new
            found.append((Span(gap, gap), (hunk.kind, was, False, True)))
    yield from sorted(found, key=lambda item: (item[0].start, item[0].end))


def _standing(item: tuple[Span, _What]) -> Standing:
    span, (kind, old, cosmetic, is_gap) = item
    return Standing(kind, old, span, cosmetic, is_gap)
