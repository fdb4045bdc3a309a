"""A part that is folded to one line of 24 px: its name and what it holds, in short."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from editor_app.ui.drawing import draw_words, ring
from editor_app.ui.icons import paint_icon
from editor_app.ui.look import Look

_HEIGHT = 24


class FoldHead(QAbstractButton):
    """Chevron, name and summary."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._summary = ""
        self.setText(name)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_summary(self, words: str) -> None:
        """Shows what is inside while it is folded."""
        self._summary = words
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(self._look.px(120), self._look.px(_HEIGHT))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Shows that it can be pressed."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Shows that the pointer is gone."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the line."""
        look, px = self._look, self._look.px
        painter = QPainter(self)
        rect = QRectF(self.rect())
        sign = "down" if self.isChecked() else "right"
        box = QRectF(0, rect.center().y() - px(6), px(12), px(12))
        paint_icon(painter, box, sign, look.color("text2"))
        token = "text" if self.underMouse() else "text2"
        name = (look.font("section"), look.color(token))
        left = px(18) + draw_words(painter, rect.adjusted(px(18), 0, 0, 0), self.text(), name)
        if not self.isChecked():
            rest = rect.adjusted(max(px(90), left + px(12)), 0, 0, 0)
            draw_words(painter, rest, self._summary, (look.font("secondary"), look.color("text2")))
        if self.hasFocus():
            ring(painter, rect, look.color("accent"), 2, 5)
        painter.end()


class Fold(QWidget):
    """A head and a body that it shows."""

    def __init__(self, look: Look, name: str, body: QWidget) -> None:
        super().__init__()
        self.head = FoldHead(look, name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(self.head)
        column.addWidget(body)
        body.hide()
        self.head.toggled.connect(body.setVisible)
