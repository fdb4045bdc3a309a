"""An icon that stands beside words and says nothing itself."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from editor_app.ui.icons import paint_icon
from editor_app.ui.look import Look


class IconLabel(QWidget):
    """A small icon in the colour of a token; it follows the theme."""

    def __init__(self, look: Look, name: str, color: str = "text2", size: int = 14) -> None:
        super().__init__()
        self._look = look
        self._name = name
        self._color = color
        self.setFixedSize(look.px(size), look.px(size))

    def show_icon(self, name: str) -> None:
        """Draws another icon."""
        self._name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws it."""
        painter = QPainter(self)
        paint_icon(painter, QRectF(self.rect()), self._name, self._look.color(self._color))
        painter.end()
