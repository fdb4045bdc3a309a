"""Fields that open: a choice of words, and a day. Their arrow follows the theme."""

from __future__ import annotations

from PySide6.QtCore import QDate, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QWidget

from editor_app.ui.icons import paint_icon
from editor_app.ui.look import Look


def draw_arrow(field: QWidget, look: Look) -> None:
    """Draws the arrow; a style sheet could only show a file, whose colour does not change."""
    side = look.px(14)
    painter = QPainter(field)
    place = QRectF(field.width() - look.px(20), (field.height() - side) / 2, side, side)
    token = "text2" if field.isEnabled() else "disabled"
    paint_icon(painter, place, "down", look.color(token))
    painter.end()


class Choice(QComboBox):
    """One of several words; each carries a value."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to what scrolls around it: passing by is no choice."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the field and its arrow."""
        super().paintEvent(event)
        draw_arrow(self, self._look)


class DayField(QDateEdit):
    """A day, today at first; the arrow opens a calendar."""

    def __init__(self, look: Look) -> None:
        super().__init__(QDate.currentDate())
        self._look = look
        self.setCalendarPopup(True)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setMaximumHeight(
            look.px(30)
        )  # a field's; Qt leaves room for arrows that are not drawn

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the field and its arrow."""
        super().paintEvent(event)
        draw_arrow(self, self._look)
