"""A line of article text that is elided, never wrapped, and never read as markup."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor_app.ui.drawing import draw_words, elided
from editor_app.ui.look import Look


class LineLabel(QWidget):
    """One line in a role's font; the whole of it is the tooltip where it does not fit."""

    def __init__(self, look: Look, role: str, color: str = "text") -> None:
        super().__init__()
        self._look = look
        self._role = role
        self._token = color
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """What it says in full."""
        return self._words

    def show_words(self, words: str) -> None:
        """Shows one line."""
        if words == self._words:
            return
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the words."""
        metrics = QFontMetrics(self._look.font(self._role))
        return QSize(metrics.horizontalAdvance(self._words) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(self._look.px(24), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the words, elided."""
        font = self._look.font(self._role)
        fits = elided(self._words, font, self.width()) == self._words
        self.setToolTip("" if fits else self._words)
        painter = QPainter(self)
        draw_words(painter, QRectF(self.rect()), self._words, (font, self._look.color(self._token)))
        painter.end()
