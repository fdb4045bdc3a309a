"""Thin bars: progress under words, and what an article rests on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor_app.ui.drawing import draw_bar, draw_words, fill_round
from editor_app.ui.look import Look
from editor_app.wording import N_


class Progress(QWidget):
    """Words over one grey bar: "9 of 22 settled"."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("progress")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._look = look
        self._settled = self._total = 0
        self._short = False
        self.show_count(0, 0)

    def show_count(self, settled: int, total: int) -> None:
        """Shows how many of the claims are settled."""
        self._settled, self._total = settled, total
        name = self._look.phrase(N_("{settled} of {total} claims settled"))
        self.setAccessibleName(name.format(settled=settled, total=total))
        self.updateGeometry()
        self.update()

    def set_short(self, short: bool) -> None:
        """Leaves the word "settled" out, for narrow windows."""
        self._short = short
        self.updateGeometry()

    @property
    def words(self) -> str:
        """What stands over the bar."""
        short, full = N_("{settled} of {total}"), N_("{settled} of {total} settled")
        words = self._look.phrase(short if self._short else full)
        return words.format(settled=self._settled, total=self._total)

    def sizeHint(self) -> QSize:
        """As wide as the words."""
        metrics = QFontMetrics(self._look.font("secondary_medium"))
        return QSize(metrics.horizontalAdvance(self.words) + 2, metrics.height() + self._look.px(9))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the words and the bar."""
        look, bar = self._look, self._look.px(3)
        painter = QPainter(self)
        rect = QRectF(self.rect())
        ink = (look.font("secondary_medium"), look.color("text2"))
        draw_words(painter, rect.adjusted(0, 0, 0, -look.px(7)), self.words, ink)
        share = self._settled / self._total if self._total else 0
        ground = QRectF(0, rect.bottom() - bar, rect.width(), bar)
        draw_bar(painter, ground, share, (look.color("text2"), look.color("scroll")))
        painter.end()


Part = tuple[str, float, str]
"""Words, share (0 to 1) and the token of its colour."""


class ShareBar(QWidget):
    """One bar on an absolute scale with its parts side by side, and a legend under it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._parts: tuple[Part, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Shows parts that together make at most the whole."""
        self._parts = tuple(parts)
        self.setAccessibleName(", ".join(words for words, _, _ in parts))
        self.update()

    def sizeHint(self) -> QSize:
        """A bar and a line."""
        return QSize(self._look.px(240), self._look.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the parts and the legend."""
        painter = QPainter(self)
        height = self._look.px(8)
        left = 0.0
        for _, share, token in self._parts:
            width = self.width() * share
            rect = QRectF(left, 0, max(0.0, width - 1), height)
            fill_round(painter, rect, self._look.color(token), 2)
            left += width
        self._draw_legend(painter, height)
        painter.end()

    def _draw_legend(self, painter: QPainter, top: int) -> None:
        look = self._look
        font, square = look.font("count"), look.px(7)
        metrics = QFontMetrics(font)
        widths = [
            metrics.horizontalAdvance(words) + square + look.px(5) for words, _, _ in self._parts
        ]
        gap = (self.width() - sum(widths)) / max(1, len(widths) - 1)
        left, line = 0.0, QRectF(0, top + look.px(6), self.width(), look.px(18))
        for (words, _, token), width in zip(self._parts, widths, strict=True):
            middle = line.center().y() - square / 2
            fill_round(painter, QRectF(left, middle, square, square), look.color(token), 2)
            rest = QRectF(left + square + look.px(5), line.top(), width, line.height())
            draw_words(painter, rest, words, (font, QColor(look.color("text2"))))
            left += width + gap
