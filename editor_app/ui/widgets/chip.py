"""A chip: a few words on a quiet ground, with an icon where it helps."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor_app.ui.drawing import draw_words, fill_round, width_of
from editor_app.ui.icons import paint_icon
from editor_app.ui.look import Look

TONES = {"plain": "text2", "ins": "ins", "dele": "dele", "warn": "warn"}
"""The colours of words in a chip; all but plain stand on their own tint."""


class Chip(QWidget):
    """Words that are never cut off by themselves; `large` ones carry a name and an icon."""

    def __init__(self, look: Look, *, large: bool = False) -> None:
        super().__init__()
        self._look = look
        self._font = "secondary_medium" if large else "count"
        self._height = 24 if large else 18
        self._words = self._icon = ""
        self._tone = "plain"
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def say(self, words: str, tone: str = "plain", icon_name: str = "") -> None:
        """Shows words in a tone; without words there is no chip."""
        self._words, self._tone, self._icon = words, tone, icon_name
        self.setAccessibleName(words)
        if not words:
            self.hide()
        elif self.parentWidget() is not None:
            # Without a parent it would come up as a window of its own.
            self.show()
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    def sizeHint(self) -> QSize:
        """As wide as the words."""
        look = self._look
        sign = look.px(18) if self._icon else 0
        width = width_of(self._words, look.font(self._font)) + look.px(14) + sign
        return QSize(round(width) + 1, look.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """A large one holds a name and may be elided, a small one may not."""
        hint = self.sizeHint()
        return (
            QSize(min(hint.width(), self._look.px(60)), hint.height()) if self._is_large else hint
        )

    @property
    def _is_large(self) -> bool:
        return self._font != "count"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws ground, icon and words."""
        look = self._look
        color = look.color(TONES[self._tone])
        if self._tone == "plain" and self._is_large:
            color = look.color("text")
        plain = self._tone == "plain"
        ground = (
            look.color("chip") if plain else look.theme.chip_tint(look.color(TONES[self._tone]))
        )
        painter = QPainter(self)
        rect = QRectF(self.rect())
        fill_round(painter, rect, ground, 5)
        inner = rect.adjusted(look.px(7), 0, -look.px(7) + 1, 0)
        if self._icon:
            size = look.px(14)
            box = QRectF(inner.left(), rect.center().y() - size / 2, size, size)
            paint_icon(painter, box, self._icon, color)
            inner.setLeft(inner.left() + look.px(18))
        draw_words(painter, inner, self._words, (look.font(self._font), color))
        painter.end()
