"""A sheet of paper on which the beginning of a file is set, as plain words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QTextEdit

from editor_app.exporters.preview import Line, Preview, Style
from editor_app.ui.drawing import elided, fill_round
from editor_app.ui.look import Look
from editor_app.wording import N_

WIDTH, HEIGHT = 500, 400
SHEET_WIDTH, SHEET_TOP = 347, 20
"""Of the paper of a text; what is made for programs takes the whole width."""

_MARGIN = 31
_CELL = 120
"""The widest column of a table, px."""


class PreviewSheet(QFrame):
    """The backdrop and the sheet. Words are inserted one line at a time; HTML is never read."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._preview = Preview(())
        self.setMinimumSize(look.px(320), look.px(200))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._sheet = QTextEdit()
        self._sheet.setObjectName("previewSheet")
        self._sheet.setAccessibleName(look.phrase(N_("Preview")))
        self._sheet.setReadOnly(True)
        self._sheet.setUndoRedoEnabled(False)
        self._sheet.setAcceptDrops(False)
        self._sheet.setTabChangesFocus(True)
        self._sheet.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sheet.document().setDocumentMargin(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, look.px(SHEET_TOP), 0, 0)
        row.setSpacing(0)
        row.addStretch(1)
        row.addWidget(self._sheet)
        row.addStretch(1)

    def words(self) -> str:
        """What is shown."""
        return self._sheet.toPlainText()

    def show_preview(self, preview: Preview) -> None:
        """Shows the beginning of a file."""
        self._preview = preview
        self.set_again()

    def set_again(self) -> None:
        """Sets the lines anew, as after a change of theme."""
        px, lines = self._look.px, self._preview.lines
        for_programs = any(line.style in (Style.CODE, Style.CELLS) for line in lines)
        width = WIDTH - 40 if for_programs else SHEET_WIDTH
        self._sheet.setFixedWidth(px(width))
        margin = px(14 if for_programs else _MARGIN)
        self._sheet.setViewportMargins(margin, px(14 if for_programs else 22), margin, 0)
        wrap = QTextOption.WrapMode
        self._sheet.setWordWrapMode(
            wrap.NoWrap if for_programs else wrap.WrapAtWordBoundaryOrAnywhere
        )
        self._sheet.clear()
        cursor = QTextCursor(self._sheet.document())
        cursor.beginEditBlock()
        columns = self._columns()
        for number, line in enumerate(lines):
            self._insert(cursor, line, columns, first=number == 0)
        if self._preview.goes_on:
            self._insert(cursor, Line(Style.SMALL, "…"), columns, first=False)
        cursor.endEditBlock()
        self._sheet.verticalScrollBar().setValue(0)

    def _insert(
        self, cursor: QTextCursor, line: Line, columns: tuple[float, ...], *, first: bool
    ) -> None:
        look = self._look
        font, token, after = _settings(line.style, look)
        block, letters = QTextBlockFormat(), QTextCharFormat()
        block.setBottomMargin(look.px(after))
        letters.setFont(font)
        letters.setForeground(look.color(token))
        words = line.words
        if line.style is Style.CELLS:
            words = "\t".join(
                elided(cell, font, width - look.px(8))
                for cell, width in zip(line.cells, columns, strict=False)
            )
            places = [sum(columns[: n + 1]) for n in range(len(columns))]
            block.setTabPositions(
                [QTextOption.Tab(place, QTextOption.TabType.LeftTab) for place in places]
            )
        if first:
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)
        cursor.insertText(words, letters)

    def _columns(self) -> tuple[float, ...]:
        """The widths of a table's columns, px."""
        rows = [line.cells for line in self._preview.lines if line.cells]
        metrics = QFontMetricsF(_settings(Style.CELLS, self._look)[0])
        most, gap = self._look.px(_CELL), self._look.px(16)
        widths: list[float] = []
        for column in range(max((len(row) for row in rows), default=0)):
            cells = (row[column] for row in rows if column < len(row))
            widest = max(metrics.horizontalAdvance(cell[:60]) for cell in cells)
            widths.append(min(widest + gap, most))
        return tuple(widths)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the backdrop."""
        painter = QPainter(self)
        fill_round(painter, QRectF(self.rect()), self._look.color("backdrop"), 7)
        painter.end()


def _settings(style: Style, look: Look) -> tuple[QFont, str, float]:
    """Face, colour and the room after a line, px; about two thirds of the page's sizes."""
    sizes = {
        Style.HEADLINE: ("claim_title", 17, "text", 6),
        Style.HEADING: ("claim_title", 13, "text", 4),
        Style.BODY: ("claim_row", 12, "text", 6),
        Style.SMALL: ("secondary", 10, "text2", 3),
        Style.CODE: ("secondary", 11, "text", 0),
        Style.CELLS: ("secondary", 11, "text", 4),
    }
    role, size, token, after = sizes[style]
    font = QFont(look.font(role))
    font.setPixelSize(max(1, look.px(size)))
    if style is Style.CODE:
        font.setFamilies(["monospace"])
        font.setStyleHint(QFont.StyleHint.Monospace)
    return font, token, after
