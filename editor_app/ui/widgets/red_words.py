"""Words of the article with the ones marked that went or came, never read as markup."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor_app.domain.text import Span
from editor_app.ui.look import Look
from editor_app.ui.page.offsets import Offsets

_GROUNDS = {"dele": "delBg", "ins": "insBg"}


class RedWords(QWidget):
    """Words on as many lines as they need, some struck red or underlined green."""

    def __init__(self, look: Look, ink: str) -> None:
        """`ink` is ``dele`` for words that went, ``ins`` for words that came."""
        super().__init__()
        self._look = look
        self._ink = ink
        self.words = ""
        self.marked: tuple[Span, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(self, words: str, marked: Sequence[Span]) -> None:
        """Shows words; the spans of `marked` lie in them, in code points."""
        if (words, tuple(marked)) == (self.words, self.marked):
            return
        self.words, self.marked = words, tuple(marked)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """It is as high as its lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the words stand in `width` px."""
        return round(self._laid_out(width)[1])

    def sizeHint(self) -> QSize:
        """Room for some words."""
        width = self._look.px(150)
        return QSize(width, self.heightForWidth(width))

    def _laid_out(self, width: int) -> tuple[QTextLayout, float]:
        layout = QTextLayout(self.words.replace("\n", " "), QFont(self._look.font("claim_row")))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        layout.beginLayout()
        height = 0.0
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, height))
            height += line.height() + self._look.px(2)
            line = layout.createLine()
        layout.endLayout()
        return layout, height

    def _formats(self) -> list[QTextLayout.FormatRange]:
        look, offsets = self._look, Offsets(self.words)
        made = QTextCharFormat()
        made.setForeground(look.color(self._ink))
        made.setBackground(look.color(_GROUNDS[self._ink]))
        if self._ink == "dele":
            made.setFontStrikeOut(True)
        else:
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        found: list[QTextLayout.FormatRange] = []
        for span in self.marked:
            each = QTextLayout.FormatRange()
            each.start = offsets.units(span.start)
            each.length = offsets.units(span.end) - each.start
            each.format = made
            found.append(each)
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the lines."""
        layout, _ = self._laid_out(self.width())
        painter = QPainter(self)
        painter.setPen(self._look.color("text"))
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        layout.draw(painter, QPointF(0, 0))
        painter.end()
