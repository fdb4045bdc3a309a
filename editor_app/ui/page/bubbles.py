"""The bubbles in the left gutter: how many open threads begin in a paragraph."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from editor_app.ui.page.columns import Columns
from editor_app.ui.page.geometry import Placed
from editor_app.ui.theme import Theme

LEFT, WIDTH, HEIGHT = 8, 20, 15
"""From the paper's left edge, px (DESIGN.md, section 2)."""

_RADIUS = 4
_TAIL_LEFT, _TAIL_WIDTH, _TAIL = 4, 5, 3.5
_ABOVE_BASELINE = 5.5


def box(placed: Placed, columns: Columns) -> QRectF | None:
    """Where a line of text has its bubble, in coordinates of the document; None without one."""
    if not placed.shape.comments:
        return None
    middle = placed.box.top() + placed.shape.rows[0].baseline - _ABOVE_BASELINE
    return QRectF(columns.paper + LEFT, round(middle - HEIGHT / 2), WIDTH, HEIGHT)


def paint(painter: QPainter, placed: Placed, columns: Columns, theme: Theme) -> None:
    """Draws the bubble of a line of text, where it has one."""
    rect = box(placed, columns)
    if rect is None:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("chip"))
    shape = QPainterPath()
    shape.addRoundedRect(rect, _RADIUS, _RADIUS)
    left, bottom = rect.left() + _TAIL_LEFT, rect.bottom() - 1
    shape.moveTo(QPointF(left, bottom))
    shape.lineTo(QPointF(left, bottom + _TAIL))
    shape.lineTo(QPointF(left + _TAIL_WIDTH, bottom))
    painter.drawPath(shape)
    font = theme.font("count")
    font.setWeight(font.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(theme.color("text2"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(placed.shape.comments))
