"""A box to tick, in the theme's colours."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from editor_app.ui.drawing import draw_words, fill_round, ring, width_of
from editor_app.ui.look import Look

_TICK = ((0.24, 0.52), (0.43, 0.70), (0.77, 0.32))


class CheckBox(QCheckBox):
    """18 px and its words; the system's own box would not follow the theme."""

    def __init__(self, words: str, look: Look) -> None:
        super().__init__(words)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """High enough to be hit."""
        width = width_of(self.text(), self._look.font("ui"))
        return QSize(round(width) + self._look.px(34), self._look.px(28))

    def minimumSizeHint(self) -> QSize:
        """As wide as its words."""
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        """The words are part of it."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, its tick, the ring of the focus, the words."""
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = look.px(18)
        box = QRectF(look.px(4), (self.height() - side) / 2, side, side)
        if self.isChecked():
            fill_round(painter, box, look.color("accentFill" if self.isEnabled() else "chip"), 4)
            pen = QPen(look.color("onAccent" if self.isEnabled() else "disabled"), side / 9)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            points = [QPointF(box.x() + x * side, box.y() + y * side) for x, y in _TICK]
            painter.drawPolyline(QPolygonF(points))
        else:
            fill_round(painter, box, look.color("hover" if self.underMouse() else "raised"), 4)
            ring(painter, box, look.color("lineStrong" if self.isEnabled() else "line"), 1, 4)
        if self.hasFocus():
            ring(painter, box.adjusted(-3, -3, 3, 3), look.color("accent"), 2, 6)
        ink = look.font("ui"), look.color("text" if self.isEnabled() else "disabled")
        left = box.right() + look.px(10)
        words = QRectF(left, 0, self.width() - left, self.height())
        draw_words(painter, words, self.text(), ink)
        painter.end()
