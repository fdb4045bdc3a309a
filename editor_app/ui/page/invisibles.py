"""Signs for what cannot be seen. They are painted over the page and are never part of the text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from editor_app.ui.page.geometry import Sign
from editor_app.ui.page.unseen import Unseen
from editor_app.ui.theme import Theme

_COLORS = {
    Unseen.SPACE: "text3",
    Unseen.LINE_END: "text3",
    Unseen.TAB: "text3",
    Unseen.LOOSE_SPACE: "warn",
    Unseen.NO_WIDTH: "warn",
}
"""Tokens of the theme; the spaces that do not break have the accent."""

_STROKE = 1.2
_DOT = 1.1
_BOX_HEIGHT, _BOX_BELOW = 4.0, 1.0
_ARROW = 3.0


class Signs:
    """Draws signs in one theme; `scale` is how much larger than in the design words are."""

    def __init__(self, theme: Theme, scale: float) -> None:
        self._theme = theme
        self._scale = scale
        self._draw: dict[Unseen, Callable[[QPainter, Sign, float], None]] = {
            Unseen.SPACE: self._dot,
            Unseen.LOOSE_SPACE: self._dot,
            Unseen.NO_BREAK: self._box,
            Unseen.NARROW_NO_BREAK: self._box,
            Unseen.OTHER_SPACE: self._box,
            Unseen.TAB: self._arrow,
            Unseen.NO_WIDTH: self._tick,
            Unseen.LINE_END: self._pilcrow,
        }

    def draw(self, painter: QPainter, sign: Sign, baseline: float) -> None:
        """Draws one sign; `baseline` is that of its row in the document."""
        painter.setPen(QPen(self._theme.color(_COLORS.get(sign.kind, "accent")), _STROKE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._draw[sign.kind](painter, sign, baseline)

    def _dot(self, painter: QPainter, sign: Sign, baseline: float) -> None:
        middle = QPointF((sign.left + sign.right) / 2, baseline - 5 * self._scale)
        painter.setBrush(painter.pen().color())
        painter.setPen(Qt.PenStyle.NoPen)
        reach = _DOT * (1.4 if sign.kind is Unseen.LOOSE_SPACE else 1.0)
        painter.drawEllipse(middle, reach, reach)

    def _box(self, painter: QPainter, sign: Sign, baseline: float) -> None:
        """An open box as wide as the space."""
        left, right = sign.left + 0.8, max(sign.right - 0.8, sign.left + 2.2)
        bottom = round(baseline + _BOX_BELOW) + 0.5
        top = bottom - _BOX_HEIGHT * self._scale
        painter.drawPolyline(
            [QPointF(left, top), QPointF(left, bottom), QPointF(right, bottom), QPointF(right, top)]
        )

    def _arrow(self, painter: QPainter, sign: Sign, baseline: float) -> None:
        y = round(baseline - 5 * self._scale) + 0.5
        left, right = sign.left + 1.5, max(sign.right - 1.5, sign.left + 5)
        painter.drawLine(QLineF(left, y, right, y))
        painter.drawLine(QLineF(right - _ARROW, y - _ARROW, right, y))
        painter.drawLine(QLineF(right - _ARROW, y + _ARROW, right, y))

    def _tick(self, painter: QPainter, sign: Sign, baseline: float) -> None:
        """A thin stroke with a foot, where something without width stands."""
        bottom = round(baseline + 3 * self._scale) + 0.5
        painter.drawLine(QLineF(sign.left, baseline - 12 * self._scale, sign.left, bottom))
        painter.drawLine(QLineF(sign.left - 2, bottom, sign.left + 2, bottom))

    def _pilcrow(self, painter: QPainter, sign: Sign, baseline: float) -> None:
        font = QFont(self._theme.font("count"))
        font.setPixelSize(max(6, min(round(13 * self._scale), round(sign.row.height * 0.72))))
        painter.setFont(font)
        box = QRectF(sign.left + 2, baseline - 20 * self._scale, 30, 20 * self._scale + 2)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft), "¶")
