"""Drawing what belongs to the words: tints behind them, lines under them, gutters beside them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from editor_app.domain.article import Role
from editor_app.domain.ids import ClaimId
from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.ui.drawing import fill
from editor_app.ui.page import bubbles, redlining
from editor_app.ui.page.columns import LEFT_GUTTER, NUMBER_RIGHT, Columns
from editor_app.ui.page.geometry import Geometry, Placed, Row
from editor_app.ui.page.gutter import Gutter
from editor_app.ui.page.invisibles import Signs
from editor_app.ui.page.lines import Lines
from editor_app.ui.page.strokes import Strokes
from editor_app.ui.theme import Theme

_TINT_ABOVE, _TINT_BELOW, _TINT_PAD, _TINT_RADIUS = 16.5, 8.5, 3.0, 4.0
"""The tint behind words, from the baseline of body text of 18 px."""

_FOUND_PAD, _RING = 1.0, 1.5
"""Around found words, and how thick the ring around one of them is, px."""

_RULE_WIDTH, _RULE_ABOVE = 48, 14


@frozen
class Scene:
    """What one paint draws, in coordinates of the document: rows from `top` to `bottom`."""

    top: float
    bottom: float
    placed: Sequence[Placed]
    geometry: Geometry
    lines: Lines
    columns: Columns
    theme: Theme
    strokes: Strokes
    gutter: Gutter
    signs: Signs
    scale: float
    active: ClaimId | None
    hovered: ClaimId | None
    highlight: Sequence[Span]
    caret_line: int

    def shows(self, placed: Placed, row: Row) -> bool:
        """Whether a row of a line of text is among them; a line may have many more."""
        top = placed.box.top() + row.top
        return self.top <= top + row.height and top <= self.bottom

    def shows_all(self, placed: Placed) -> bool:
        """Whether the whole of a line of text is among them."""
        return self.top <= placed.box.top() and placed.box.bottom() <= self.bottom

    @property
    def current(self) -> int:
        """The line that is spoken of: the active claim's where it is in view, else the caret's."""
        return next((p.number for p in self.placed if p.shape.has(self.active)), self.caret_line)


def paint_tints(painter: QPainter, scene: Scene) -> None:
    """What lies behind words: places that were asked for, and the active claim."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for placed in scene.placed:
        redlining.paint_ground(painter, placed, scene.theme, scene.scale)
    painter.setPen(Qt.PenStyle.NoPen)
    for placed in scene.placed:
        painter.setBrush(scene.theme.color("accentSoft"))
        for stretch in placed.shape.found:
            if scene.shows(placed, stretch[0]):
                _lay_behind(painter, scene, placed, *stretch, pad=_FOUND_PAD)
        for span in scene.highlight:
            for stretch in scene.geometry.stretches(span, placed):
                _lay_behind(painter, scene, placed, *stretch)
        for extent in placed.shape.extents:
            if extent.mark.claim == scene.active:
                painter.setBrush(scene.theme.active_tint(extent.mark.status))
                _lay_behind(painter, scene, placed, extent.row, extent.left, extent.right)


def _lay_behind(
    painter: QPainter,
    scene: Scene,
    placed: Placed,
    row: Row,
    left: float,
    right: float,
    *,
    pad: float = _TINT_PAD,
) -> None:
    painter.drawRoundedRect(
        _behind(scene, placed, row, left, right, pad), _TINT_RADIUS, _TINT_RADIUS
    )


def _behind(
    scene: Scene, placed: Placed, row: Row, left: float, right: float, pad: float
) -> QRectF:
    # Taller rows (headlines) get as much more room as they are taller than body text.
    larger = row.height / 28
    top = round(placed.box.top() + row.baseline - _TINT_ABOVE * larger)
    bottom = round(placed.box.top() + row.baseline + _TINT_BELOW * scene.scale)
    return QRectF(left - pad, top, right - left + 2 * pad, bottom - top)


def _paint_current(painter: QPainter, scene: Scene, placed: Placed) -> None:
    """A ring around the place that the search is at; the others only have a tint."""
    current = scene.geometry.found.current
    if current is None:
        return
    painter.setPen(QPen(scene.theme.color("accent"), _RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stretch in scene.geometry.stretches(current, placed):
        box = _behind(scene, placed, *stretch, _FOUND_PAD + 0.5)
        painter.drawRoundedRect(box, _TINT_RADIUS, _TINT_RADIUS)


def paint_marks(painter: QPainter, scene: Scene) -> None:
    """The lines under claims, then both gutters."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for placed in scene.placed:
        is_whole, top = scene.shows_all(placed), placed.box.top()
        for extent in placed.shape.underlines:
            if is_whole or scene.shows(placed, extent.row):
                box = QRectF(extent.left, top, extent.right - extent.left, extent.row.baseline)
                is_active = extent.mark.claim == scene.active
                scene.strokes.draw(painter, extent.mark, box, is_active=is_active)
    current = scene.current
    for placed in scene.placed:
        redlining.paint_over(painter, placed, scene.columns, scene.theme, scene.scale)
        _paint_current(painter, scene, placed)
        _paint_number(painter, scene, placed, is_current=placed.number == current)
        _paint_rule(painter, scene, placed)
        bubbles.paint(painter, placed, scene.columns, scene.theme)
        is_whole = scene.shows_all(placed)
        for row, marks in placed.shape.begins:
            if is_whole or scene.shows(placed, row):
                baseline = placed.box.top() + row.baseline
                scene.gutter.paint(painter, marks, baseline, scene.active, scene.hovered)
        for sign in placed.shape.signs:
            if scene.shows(placed, sign.row):
                scene.signs.draw(painter, sign, placed.box.top() + sign.row.baseline)


def _paint_number(painter: QPainter, scene: Scene, placed: Placed, *, is_current: bool) -> None:
    number = scene.lines.number(placed.number)
    if number is None or not scene.shows(placed, placed.shape.rows[0]):
        return
    font = scene.theme.font("count")
    if is_current:
        font.setWeight(font.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(scene.theme.color("text" if is_current else "text3"))
    baseline = placed.box.top() + placed.shape.rows[0].baseline
    words = str(number)
    width = painter.fontMetrics().horizontalAdvance(words)
    right = scene.columns.paper + NUMBER_RIGHT
    painter.drawText(QPointF(right - width, round(baseline)), words)


def _paint_rule(painter: QPainter, scene: Scene, placed: Placed) -> None:
    """The short rule above a byline that ends the article."""
    roles = scene.lines.roles
    number = placed.number
    if number == 0 or roles[number] is not Role.BYLINE or not placed.shape.rows:
        return
    if Role.BYLINE in roles[max(0, number - 2) : number]:
        return
    y = round(placed.box.top() + placed.shape.rows[0].top - _RULE_ABOVE * scene.scale)
    left = scene.columns.paper + LEFT_GUTTER
    fill(painter, QRectF(left, y, _RULE_WIDTH, 1), scene.theme.color("line"))
