"""Where words and claims stand: measured once a line of text, kept until it changes.

Asking Qt for the place of every claim at every paint takes 44 ms for 27 claims and 1 s for
540; measured are visible lines only, and places are kept from the top of their line of text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextLine

from editor_app.domain.ids import ClaimId
from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.ui.page.changed import ChangedShape, ChangeSource, NoChanges, measured
from editor_app.ui.page.direction import RIGHT_TO_LEFT, runs_one_way
from editor_app.ui.page.found import FoundPlaces
from editor_app.ui.page.marks import Mark, MarkSource, NoMarks, runs
from editor_app.ui.page.mirror import Mirror
from editor_app.ui.page.rows import Row, Stretch
from editor_app.ui.page.unseen import Unseen, unseen

BETWEEN = 3.0
"""Between the line of a claim and that of one inside or after it, px (DESIGN.md, section 5)."""

_TOUCHING = 0.5


@frozen
class Extent:
    """Words of one claim on one row, px from the left of the view."""

    mark: Mark
    row: Row
    left: float
    right: float


@frozen
class Sign:
    """What is not seen on a row: where it begins and ends, px from the left of the view."""

    kind: Unseen
    row: Row
    left: float
    right: float


@frozen
class Shape:
    """A line of text as it stands: its rows, what claims cover, and the lines under them."""

    rows: tuple[Row, ...]
    extents: tuple[Extent, ...]
    underlines: tuple[Extent, ...]
    begins: tuple[tuple[Row, tuple[Mark, ...]], ...]
    """The claims that begin on each row, rows without any left out."""
    signs: tuple[Sign, ...] = ()
    """What is not seen, where that is shown."""
    found: tuple[Stretch, ...] = ()
    """The words that a search has found."""
    comments: int = 0
    """How many open threads begin in it."""
    changed: ChangedShape | None = None
    """What changed in it, where that is marked."""

    def has(self, claim: ClaimId | None) -> bool:
        """Whether some words of a claim are in it."""
        return any(extent.mark.claim == claim for extent in self.extents)


@frozen
class Placed:
    """A shape, its line number from 0 and its box in the document, px."""

    number: int
    box: QRectF
    shape: Shape


class Geometry:
    """Shapes of the document's lines."""

    def __init__(self, mirror: Mirror) -> None:
        self.source: MarkSource = NoMarks()
        self.changes: ChangeSource = NoChanges()
        self.shows_invisibles = False
        self.found = FoundPlaces()
        self._mirror = mirror
        self._document = mirror.document
        self._shapes: dict[int, Shape] = {}
        self.is_missing = False
        """Whether lines were seen that Qt has not laid out and will not: a change of width lays
        out in steps, and a change of words in between makes it forget how far it was."""

    def lay_out_missing(self) -> None:
        """Has Qt lay out all lines from the first that it has forgotten."""
        self.is_missing = False
        block = self._document.begin()
        while block.isValid() and block.layout().lineCount():
            block = block.next()
        if block.isValid():
            rest = self._document.characterCount() - block.position()
            with self._mirror.muted():
                self._document.markContentsDirty(block.position(), rest)

    def forget(self, lines: Iterable[int] | None = None) -> None:
        """Measures all lines, or some, anew when they are seen next."""
        if lines is None:
            self._shapes.clear()
            return
        for number in lines:
            self._shapes.pop(number, None)

    def move(self, first: int, removed: int, added: int) -> None:
        """Keeps step with lines that went and came behind line `first`, which is forgotten."""
        last, by = first + removed, added - removed
        if not (removed or added):
            self._shapes.pop(first, None)
            return
        self._shapes = {
            number if number < first else number + by: shape
            for number, shape in self._shapes.items()
            if not first <= number <= last
        }

    def between(self, top: float, bottom: float) -> Iterator[Placed]:
        """The lines that a stretch of the document shows, from above.

        Those that Qt has left without a row are not shown: see `is_missing`.
        """
        for block, box in self._blocks(top, bottom):
            if block.layout().lineCount():
                yield Placed(block.blockNumber(), box, self._shape(block))
            else:
                self.is_missing = True

    def _blocks(self, top: float, bottom: float) -> Iterator[tuple[QTextBlock, QRectF]]:
        layout = self._document.documentLayout()
        position = layout.hitTest(QPointF(0, top), Qt.HitTestAccuracy.FuzzyHit)
        block = self._document.findBlock(max(0, position))
        while block.isValid():
            box = layout.blockBoundingRect(block)
            if box.top() > bottom:
                return
            yield block, box
            block = block.next()

    def at(self, y: float) -> Placed | None:
        """The line of text at a height in the document."""
        for placed in self.between(y, y):
            if placed.box.top() <= y <= placed.box.bottom():
                return placed
        return None

    def stretches(self, span: Span, placed: Placed) -> Sequence[Stretch]:
        """The rows on which `span` has words of a line of text, with their left and right."""
        block = self._document.findBlockByNumber(placed.number)
        return _Measure(block, placed.shape.rows, self._mirror).stretches(span)

    def _shape(self, block: QTextBlock) -> Shape:
        number = block.blockNumber()
        shape = self._shapes.get(number)
        if shape is None:
            shape = self._shapes[number] = self._measured(block)
        return shape

    def _measured(self, block: QTextBlock) -> Shape:
        measure = _Measure(block, _rows(block), self._mirror)
        signs = tuple(measure.signs(block)) if self.shows_invisibles else ()
        start, end = measure.span.start, measure.span.end
        changes = self.changes.changes_between(start, end)
        marked = measured(changes, measure.stretches, measure.place)
        if block.length() <= 1:
            return Shape(measure.rows, (), (), (), signs, changed=marked)
        marks = [m for m in self.source.marks_between(start, end) if m.span.overlap(measure.span)]
        return Shape(
            measure.rows,
            tuple(measure.extents(marks)),
            tuple(measure.underlines(marks)),
            tuple(measure.begins(marks)),
            signs,
            tuple(s for span in self.found.between(start, end) for s in measure.stretches(span)),
            self.source.comments_between(start, end),
            marked,
        )


class _Measure:
    """The places of one line of text; valid until it is laid out again."""

    def __init__(self, block: QTextBlock, rows: tuple[Row, ...], mirror: Mirror) -> None:
        self.rows = rows
        self._ends = [row.end for row in rows]
        self._layout = block.layout()
        self._left = self._layout.position().x()
        self._units = block.position()
        self._offsets = mirror.offsets
        length = block.length() - 1
        self.span = Span(
            self._offsets.points(self._units), self._offsets.points(self._units + length)
        )
        self._known: dict[Span, Sequence[Stretch]] = {}
        self._is_mixed = not runs_one_way(block.document()) and bool(
            RIGHT_TO_LEFT.search(block.text())
        )

    def extents(self, marks: Sequence[Mark]) -> Iterator[Extent]:
        for mark in marks:
            for row, left, right in self.stretches(mark.span):
                yield Extent(mark, row, left, right)

    def underlines(self, marks: Sequence[Mark]) -> Iterator[Extent]:
        for run in runs(marks):
            parts = self.stretches(run.span)
            for index, (row, left, right) in enumerate(parts):
                if run.is_cut_before and index == 0 and run.span.start > self.span.start:
                    left += BETWEEN
                if run.is_cut_after and index == len(parts) - 1 and run.span.end < self.span.end:
                    right -= BETWEEN
                if right > left:
                    yield Extent(run.mark, row, left, right)

    def begins(self, marks: Sequence[Mark]) -> Iterator[tuple[Row, tuple[Mark, ...]]]:
        first: dict[int, list[Mark]] = {}
        for mark in marks:
            index = self._row_at(self._offsets.units(mark.span.start) - self._units)
            if index is not None:
                first.setdefault(index, []).append(mark)
        for index, begun in sorted(first.items()):
            in_order = sorted(begun, key=lambda mark: (mark.span.start, mark.number))
            yield self.rows[index], tuple(in_order)

    def _row_at(self, units: int) -> int | None:
        """Which row holds a character of the line; a line of text may have thousands."""
        index = bisect_right(self._ends, units)
        return index if index < len(self.rows) and self.rows[index].start <= units else None

    def signs(self, block: QTextBlock) -> Iterator[Sign]:
        for place, kind in unseen(block.text()):
            start = self.span.start + place
            for row, left, right in self._boxes(Span(start, start + 1)):
                yield Sign(kind, row, left, right)
        if block.next().isValid() and self.rows:
            line = self._layout.lineAt(len(self.rows) - 1)
            end = self._left + _x(line, block.length() - 1)
            yield Sign(Unseen.LINE_END, self.rows[-1], end, end)

    def _boxes(self, span: Span) -> Iterator[Stretch]:
        """Where single characters stand, those too that hang over a row's end or have no width."""
        low, high = self._offsets.units(span.start), self._offsets.units(span.end)
        index = self._row_at(low - self._units)
        if index is not None:
            line = self._layout.lineAt(index)
            ends = sorted((_x(line, low - self._units), _x(line, high - self._units)))
            yield self.rows[index], self._left + ends[0], self._left + ends[1]

    def place(self, position: int) -> tuple[Row, float] | None:
        """The row of a place between two characters, and its px from the left of the view."""
        units = self._offsets.units(position) - self._units
        if not self.span.start <= position <= self.span.end or not self.rows:
            return None
        found = self._row_at(units)
        index = len(self.rows) - 1 if found is None else found
        return self.rows[index], self._left + _x(self._layout.lineAt(index), units)

    def stretches(self, span: Span) -> Sequence[Stretch]:
        """Where the words of `span` stand; asked twice for most claims, measured once."""
        known = self._known.get(span)
        if known is None:
            known = self._known[span] = tuple(self._stretches(span))
        return known

    def _stretches(self, span: Span) -> Iterator[Stretch]:
        low = self._offsets.units(max(span.start, self.span.start)) - self._units
        high = self._offsets.units(min(span.end, self.span.end)) - self._units
        for index in range(bisect_right(self._ends, low), len(self.rows)):
            row = self.rows[index]
            if row.start >= high:
                return
            start, end = max(low, row.start), min(high, row.end)
            if start < end:
                for left, right in self._sides(self._layout.lineAt(index), start, end):
                    yield row, self._left + left, self._left + right

    def _sides(self, line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
        if self._is_mixed:
            return _visual(line, start, end)
        # Spaces that hang over the end of a row are not underlined.
        last = line.x() + line.naturalTextWidth()
        left, right = _x(line, start), min(_x(line, end), last)
        return [(left, right)] if right > left else []


def _rows(block: QTextBlock) -> tuple[Row, ...]:
    layout = block.layout()
    height = block.blockFormat().lineHeight()
    rows: list[Row] = []
    end = 0
    for index in range(layout.lineCount()):
        line = layout.lineAt(index)
        start, end = end, end + line.textLength()
        rows.append(Row(line.y() + line.ascent(), height, start, end))
    return tuple(rows)


def _x(line: QTextLine, units: int) -> float:
    placed = cast("tuple[float, int]", line.cursorToX(units))  # the stubs say object
    return placed[0]


def _visual(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """Where characters stand in a row that runs both ways: words may lie apart.

    `cursorToX` would give the far border of the first character after a turn.
    """
    boxes = (run.boundingRect() for run in line.glyphRuns(start, end - start))
    found: list[tuple[float, float]] = []
    for left, right in sorted((box.left(), box.right()) for box in boxes):
        if found and left <= found[-1][1] + _TOUCHING:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        elif right > left:
            found.append((left, right))
    return found
