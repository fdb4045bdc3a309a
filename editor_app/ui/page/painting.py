"""Drawing the galley: paper and tints under the words, lines and gutters beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from editor_app.domain.article import Role
from editor_app.domain.ids import ClaimId
from editor_app.domain.text import Span
from editor_app.ui.page.columns import LEFT_GUTTER, NUMBER_RIGHT, Columns
from editor_app.ui.page.geometry import Geometry, Placed, Row
from editor_app.ui.page.gutter import Gutter
from editor_app.ui.page.lines import Lines
from editor_app.ui.page.strokes import Strokes
from editor_app.ui.theme import Theme

RADIUS = 3
"""Of the paper's corners, px."""

_TINT_ABOVE, _TINT_BELOW, _TINT_PAD, _TINT_RADIUS = 16.5, 8.5, 3.0, 4.0
"""The tint behind words, from the baseline of body text of 18 px."""

_SHADOW = ((4, 0.022), (2, 0.03))
"""How far the paper's shadow reaches, px, and how dark each layer is."""

_END = 16
"""So far from the paper's ends its corners and their shadow reach, px."""

_RULE_WIDTH, _RULE_ABOVE = 48, 14


@dataclass(frozen=True, slots=True)
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
    scale: float
    active: ClaimId | None
    hovered: ClaimId | None
    highlight: Sequence[Span]
    caret_line: int

    def shows(self, placed: Placed, row: Row) -> bool:
        """Whether a row of a line of text is among them; a line may have many more."""
        top = placed.box.top() + row.top
        return self.top <= top + row.height and top <= self.bottom

    @property
    def current(self) -> int:
        """The line that is spoken of: the active claim's where it is in view, else the caret's."""
        return next((p.number for p in self.placed if p.shape.has(self.active)), self.caret_line)


def paint_paper(painter: QPainter, theme: Theme, paper: QRectF, clip: QRectF) -> None:
    """The sheet with its thin border and soft shadow, as far as `clip` shows them.

    Only the corners are drawn round: a rounded sheet as high as the view takes Qt 2 ms.
    """
    backdrop = theme.color("backdrop")
    for y in (paper.top(), paper.bottom()):
        end = QRectF(clip.left(), y - _END, clip.width(), 2 * _END)
        if end.intersects(clip):
            painter.save()
            painter.setClipRect(end)
            painter.fillRect(end, backdrop)
            _draw_sheet(theme, paper, partial(_fill_rounded, painter))
            painter.restore()
    top, bottom = max(clip.top(), paper.top() + _END), min(clip.bottom(), paper.bottom() - _END)
    if top < bottom:
        _fill_upright(painter, top, bottom, paper, clip, backdrop)
        _draw_sheet(theme, paper, partial(_fill_upright, painter, top, bottom, paper))
    above = QRectF(clip.left(), clip.top(), clip.width(), paper.top() - _END - clip.top())
    if above.height() > 0:
        painter.fillRect(above, backdrop)


def _draw_sheet(theme: Theme, paper: QRectF, fill: Callable[[QRectF, QColor], None]) -> None:
    for reach, darkness in _SHADOW:
        shade = QColor.fromRgbF(0, 0, 0, darkness)
        fill(paper.adjusted(-reach, 1 - reach, reach, 1 + reach), shade)
    fill(paper.adjusted(-1, -1, 1, 1), theme.color("line"))
    fill(paper, theme.color("page"))


def _fill_rounded(painter: QPainter, box: QRectF, color: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(box, RADIUS, RADIUS)


def _fill_upright(
    painter: QPainter, top: float, bottom: float, paper: QRectF, box: QRectF, color: QColor
) -> None:
    """The part of a layer that is seen: all of the paper, of what lies below it the edges."""
    height = bottom - top
    if box == paper:
        painter.fillRect(QRectF(box.left(), top, box.width(), height), color)
        return
    painter.fillRect(QRectF(box.left(), top, paper.left() - box.left(), height), color)
    painter.fillRect(QRectF(paper.right(), top, box.right() - paper.right(), height), color)


def paint_tints(painter: QPainter, scene: Scene) -> None:
    """What lies behind words: places that were asked for, and the active claim."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for placed in scene.placed:
        painter.setBrush(scene.theme.color("accentSoft"))
        for span in scene.highlight:
            for stretch in scene.geometry.stretches(span, placed):
                _lay_behind(painter, scene, placed, *stretch)
        for extent in placed.shape.extents:
            if extent.mark.claim == scene.active:
                painter.setBrush(scene.theme.active_tint(extent.mark.status))
                _lay_behind(painter, scene, placed, extent.row, extent.left, extent.right)


def _lay_behind(
    painter: QPainter, scene: Scene, placed: Placed, row: Row, left: float, right: float
) -> None:
    # Taller rows (headlines) get as much more room as they are taller than body text.
    larger = row.height / 28
    top = round(placed.box.top() + row.baseline - _TINT_ABOVE * larger)
    bottom = round(placed.box.top() + row.baseline + _TINT_BELOW * scene.scale)
    box = QRectF(left - _TINT_PAD, top, right - left + 2 * _TINT_PAD, bottom - top)
    painter.drawRoundedRect(box, _TINT_RADIUS, _TINT_RADIUS)


def paint_marks(painter: QPainter, scene: Scene) -> None:
    """The lines under claims, then both gutters."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for placed in scene.placed:
        for extent in placed.shape.underlines:
            if not scene.shows(placed, extent.row):
                continue
            box = QRectF(
                extent.left, placed.box.top(), extent.right - extent.left, extent.row.baseline
            )
            scene.strokes.draw(
                painter, extent.mark, box, is_active=extent.mark.claim == scene.active
            )
    current = scene.current
    for placed in scene.placed:
        _paint_number(painter, scene, placed, is_current=placed.number == current)
        _paint_rule(painter, scene, placed)
        for row, marks in placed.shape.begins:
            if scene.shows(placed, row):
                baseline = placed.box.top() + row.baseline
                scene.gutter.paint(painter, marks, baseline, scene.active, scene.hovered)


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
    painter.fillRect(QRectF(left, y, _RULE_WIDTH, 1), scene.theme.color("line"))
