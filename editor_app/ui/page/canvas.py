"""What the page paints around the words, and the pictures it keeps for that."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter

from editor_app.domain.ids import ClaimId
from editor_app.domain.text import Span
from editor_app.ui.page import bubbles
from editor_app.ui.page.changed import Change
from editor_app.ui.page.columns import Columns, columns
from editor_app.ui.page.geometry import Extent, Geometry, Placed
from editor_app.ui.page.gutter import Gutter
from editor_app.ui.page.invisibles import Signs
from editor_app.ui.page.lines import Lines
from editor_app.ui.page.painting import Scene, paint_marks, paint_tints
from editor_app.ui.page.redlining import change_at
from editor_app.ui.page.sheet import Sheet
from editor_app.ui.page.strokes import Strokes
from editor_app.ui.page.typography import Typography

REACH = 4
"""How far something drawn may stand out of its line of text, px."""


class Canvas:
    """Ground and annotations of one page; coordinates of the document unless said otherwise."""

    def __init__(self, geometry: Geometry, lines: Lines, typography: Typography) -> None:
        self.geometry = geometry
        self.columns = columns(0)
        self.active: ClaimId | None = None
        self.hovered: ClaimId | None = None
        self.highlight: tuple[Span, ...] = ()
        self._lines = lines
        self._type = typography
        self._strokes = Strokes(typography.theme, 1.0)
        self._gutter = Gutter(typography.theme, 1.0)
        self._signs = Signs(typography.theme, typography.scale)
        self._sheet = Sheet(typography.theme, self.columns, 1.0)

    def prepare(self, typography: Typography, ratio: float, columns: Columns) -> None:
        """Takes theme, zoom, device pixel ratio and columns; pictures are kept."""
        is_other = typography is not self._type or ratio != self._strokes.ratio
        if is_other or columns != self.columns:
            self._sheet = Sheet(typography.theme, columns, ratio)
        if is_other:
            self._type = typography
            self._strokes = Strokes(typography.theme, ratio)
            self._gutter = Gutter(typography.theme, ratio)
            self._signs = Signs(typography.theme, typography.scale)
        self.columns = self._gutter.columns = columns

    def scene(self, clip: QRect, caret_line: int) -> Scene:
        """What is to be drawn in a part of the document."""
        return Scene(
            top=clip.top() - REACH,
            bottom=clip.bottom() + REACH,
            placed=tuple(self.geometry.between(clip.top() - REACH, clip.bottom() + REACH)),
            geometry=self.geometry,
            lines=self._lines,
            columns=self.columns,
            theme=self._type.theme,
            strokes=self._strokes,
            gutter=self._gutter,
            signs=self._signs,
            scale=self._type.scale,
            active=self.active,
            hovered=self.hovered,
            highlight=self.highlight,
            caret_line=caret_line,
        )

    def paint_ground(self, painter: QPainter, scene: Scene, clip: QRect, bottom: float) -> None:
        """Backdrop, paper down to `bottom`, tints."""
        self._sheet.paint(painter, QRectF(clip), bottom)
        paint_tints(painter, scene)

    def paint_over(self, painter: QPainter, scene: Scene) -> None:
        """Underlines and gutters."""
        paint_marks(painter, scene)

    def claim_in_gutter(self, point: QPointF) -> ClaimId | None:
        """The claim whose glyph is at a point."""
        if point.x() < self.columns.text_end:
            return None
        # A glyph may stand out of its line of text, so that lines near by are asked too.
        for placed in self.geometry.between(point.y() - REACH, point.y() + REACH):
            claim = self._gutter.claim_at(point, placed, self.active, self.hovered)
            if claim is not None:
                return claim
        return None

    def comments_in_gutter(self, point: QPointF) -> int | None:
        """The number from 0 of the line of text whose bubble is at a point."""
        if point.x() > self.columns.text:
            return None
        for placed in self.geometry.between(point.y() - REACH, point.y() + REACH):
            box = bubbles.box(placed, self.columns)
            if box is not None and box.adjusted(-4, -4, 4, 4).contains(point):
                return placed.number
        return None

    def change_at(self, point: QPointF) -> Change | None:
        """The change whose mark, words or bar are at a point."""
        placed = self.geometry.at(point.y())
        return change_at(point, placed, self.columns) if placed is not None else None

    def claims_in_words(self, point: QPointF) -> Sequence[ClaimId]:
        """The claims whose words are at a point, innermost first."""
        placed = self.geometry.at(point.y())
        if placed is None:
            return ()
        found = [e.mark for e in placed.shape.extents if _holds(e, placed, point)]
        return [mark.claim for mark in sorted(found, key=lambda mark: len(mark.span))]


def _holds(extent: Extent, placed: Placed, point: QPointF) -> bool:
    top = placed.box.top() + extent.row.top
    is_in_row = top <= point.y() < top + extent.row.height
    return is_in_row and extent.left <= point.x() < extent.right
