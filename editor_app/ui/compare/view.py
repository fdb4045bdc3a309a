"""One page of a redline: words in their inks, bars and numbers beside them. Read only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit

from editor_app.domain.article import Role
from editor_app.domain.redline import Part
from editor_app.domain.redlined import RedLine, Stretch
from editor_app.domain.values import frozen
from editor_app.ui.drawing import Side, draw_words, fill_round, ring
from editor_app.ui.look import Look
from editor_app.ui.page.columns import ABOVE, BELOW, BOTTOM_PAD, MARGIN, TOP_PAD, Columns
from editor_app.ui.page.inline_formats import code_for, styled
from editor_app.ui.page.offsets import Offsets
from editor_app.ui.page.sheet import Sheet
from editor_app.ui.page.stand_ins import shown
from editor_app.ui.page.typography import Typography
from editor_app.ui.theme import Theme

_BAR, _NUMBER = 18, 26
"""From the words to the left: the middle of a change's bar, the right edge of a paragraph's number, px."""

_BOX, _BOX_HEIGHT, _BOX_GAP = 21, 18, 14
"""The number of a change, and how far from the words it stands, px."""

_ABOVE, _BELOW, _LINE = 17.0, 7.5, 6.0
"""The ground behind words and the line under them, from the baseline of body text of 18 px."""

_GROUNDS: Mapping[Part, str] = {
    Part.REMOVED: "delBg",
    Part.ADDED: "insBg",
    Part.CAME: "accentSoft",
    Part.RESET: "accentSoft",
}
_INKS: Mapping[Part, str] = {
    Part.REMOVED: "dele",
    Part.ADDED: "ins",
    Part.LEFT: "text3",
    Part.CAME: "accent",
    Part.RESET: "text",
}


@frozen
class Measures:
    """The columns of a page, px: beside the words on the left, the words, on the right; the body."""

    left: int
    words: int
    right: int
    body: int


INLINE = Measures(56, 540, 64, 18)
OLD, NEW = Measures(44, 430, 24, 17), Measures(44, 430, 42, 17)
NARROW = Measures(50, 440, 52, 18)
"""In windows under 1100 px."""


@frozen
class _Place:
    """Words of a change: the line they are on and where, in UTF-16 units of the line."""

    line: int
    start: int
    end: int
    part: Part
    hunk: int


class RedlineView(QTextEdit):
    """Shows lines of a redline. `strikes` is False where the side alone says that words went."""

    hunk_clicked = Signal(int)

    def __init__(self, look: Look, measures: Measures, *, strikes: bool = True) -> None:
        super().__init__()
        self._look = look
        self._measures = measures
        self._strikes = strikes
        self._lines: Sequence[RedLine] = ()
        self._places: list[_Place] = []
        self._by_line: dict[int, list[_Place]] = {}
        self._first: dict[int, _Place] = {}
        self._numbers: Mapping[int, int] = {}
        self.current: int | None = None
        self.gaps: list[float] = []
        """The space before each line as its role asks for it, px."""
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.setObjectName("redline")
        self.document().setUseDesignMetrics(True)
        self.set_theme(look.theme)

    # Showing

    def set_theme(self, theme: Theme) -> None:
        """Takes colours and type."""
        self.setPalette(theme.palette())
        self._columns = self._columns_now()
        self._type = Typography(theme, self._measures.body)
        self._sheet = Sheet(theme, self._columns, self.devicePixelRatioF())
        self._write()
        self._lay_out()

    def set_measures(self, measures: Measures) -> None:
        """Takes other columns."""
        if measures != self._measures:
            self._measures = measures
            self.set_theme(self._look.theme)

    def _columns_now(self) -> Columns:
        px, m = self._look.px, self._measures
        text = MARGIN + px(m.left)
        end = text + px(m.words)
        return Columns(text, end, end + px(m.right), 0)

    def show_lines(self, lines: Sequence[RedLine], numbers: Mapping[int, int]) -> None:
        """Shows lines; `numbers` are what the changes are called in the list."""
        self._lines, self._numbers = lines, numbers
        self._write()

    def set_current(self, hunk: int | None) -> None:
        """Stresses one change."""
        self.current = hunk
        self.viewport().update()

    def top_of(self, hunk: int) -> int | None:
        """How far down the page a change begins, px; None where it is not on it."""
        place = self._first.get(hunk)
        if place is None:
            return None
        block = self.document().findBlockByNumber(place.line)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + place.start)
        return self.cursorRect(cursor).top() + self.verticalScrollBar().value()

    def bring_into_view(self, top: int) -> None:
        """Scrolls a place of the page to a third of the view, unless it is in view."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if not bar.value() + 20 <= top <= bar.value() + height - 60:
            bar.setValue(top - height // 3)

    # Writing

    def _write(self) -> None:
        """Puts the lines into the document: words with formats, never HTML."""
        document = self.document()
        scroll = self.verticalScrollBar().value()
        self._places = list(self._placed())
        self._by_line = {}
        self._first = {}
        for place in self._places:
            self._by_line.setdefault(place.line, []).append(place)
            self._first.setdefault(place.hunk, place)
        document.clear()
        document.setDefaultFont(self._type.body_font())
        self._set_margins()
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        before = 0.0
        self.gaps = []
        for number, (block_format, char_format, after) in enumerate(self._formats()):
            block_format.setTopMargin(before)
            self.gaps.append(before)
            before = after
            if number:
                cursor.insertBlock(block_format, char_format)
            else:
                cursor.setBlockFormat(block_format)
                cursor.setBlockCharFormat(char_format)
            for stretch in self._lines[number].stretches:
                words = shown(stretch.words)
                cursor.insertText(words, self._inked(char_format, stretch))
        cursor.endEditBlock()
        self.verticalScrollBar().setValue(scroll)

    def _placed(self) -> Iterator[_Place]:
        for number, line in enumerate(self._lines):
            offsets, at = Offsets(line.text), 0
            for stretch in line.stretches:
                end = at + len(stretch.words)
                if stretch.hunk is not None:
                    yield _Place(
                        number, offsets.units(at), offsets.units(end), stretch.part, stretch.hunk
                    )
                at = end

    def _formats(self) -> Iterator[tuple[QTextBlockFormat, QTextCharFormat, float]]:
        """How each line is set; the space after it stands before the next one."""
        roles = [None, *(None if n.role is Role.BLANK else n.role for n in self._lines), None]
        for three in zip(roles, roles[1:], roles[2:], strict=False):
            look = self._type.look(*three)
            block_format, char_format = self._type.formats(look)
            made = QTextBlockFormat(block_format)
            made.setBottomMargin(0)
            yield made, char_format, look.after

    def _inked(self, char_format: QTextCharFormat, stretch: Stretch) -> QTextCharFormat:
        part, code = stretch.part, code_for(stretch.kinds)
        if code:
            char_format = styled(char_format, code, self._look.theme)
        if part in (Part.SAME, Part.RESET):
            return char_format
        made = QTextCharFormat(char_format)
        made.setForeground(self._look.color(_INKS[part]))
        if part is Part.LEFT or (part is Part.REMOVED and self._strikes):
            made.setFontStrikeOut(True)
        return made

    def heights(self) -> list[float]:
        """How high each line is at this width, without the space before it, px."""
        layout = self.document().documentLayout()
        layout.documentSize()
        found: list[float] = []
        block = self.document().begin()
        while block.isValid():
            height = block.blockFormat().lineHeight()
            found.append(height * max(1, block.layout().lineCount()))
            block = block.next()
        return found

    def set_gaps(self, gaps: Sequence[float]) -> None:
        """Sets the space before each line."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        block = self.document().begin()
        for gap in gaps:
            if block.blockFormat().topMargin() != gap:
                made = QTextBlockFormat(block.blockFormat())
                made.setTopMargin(gap)
                cursor.setPosition(block.position())
                cursor.setBlockFormat(made)
            block = block.next()
        cursor.endEditBlock()

    # Laying out

    def _set_margins(self) -> None:
        frame = self.document().rootFrame().frameFormat()
        frame.setLeftMargin(self._columns.text)
        frame.setRightMargin(self._columns.width - self._columns.text_end)
        frame.setTopMargin(ABOVE + TOP_PAD)
        frame.setBottomMargin(BOTTOM_PAD + BELOW)
        self.document().rootFrame().setFrameFormat(frame)

    def _lay_out(self) -> None:
        bar = self.verticalScrollBar()
        hidden = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        taken = 0 if self.verticalScrollBarPolicy() == hidden else bar.sizeHint().width()
        beside = max(0, self.width() - taken - self._columns.width)
        self.setViewportMargins(beside // 2, 0, beside - beside // 2, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the paper in the middle."""
        super().resizeEvent(event)
        self._lay_out()

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper and grounds, the words, then what is beside and under them."""
        scroll = self.verticalScrollBar().value()
        clip = event.rect().translated(0, scroll)
        lines = list(self._visible(clip))
        with QPainter(self.viewport()) as painter:
            painter.translate(0, -scroll)
            self._sheet.paint(painter, QRectF(clip), self._bottom())
            for block, number in lines:
                self._paint_grounds(painter, block, number)
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            painter.translate(0, -scroll)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for block, number in lines:
                self._paint_lines(painter, block, number)
                self._paint_beside(painter, block, number)

    def _bottom(self) -> float:
        hidden, height = self.verticalScrollBar().maximum(), self.viewport().height()
        return hidden + height if hidden else height - ABOVE + BELOW

    def _visible(self, clip: QRect) -> Iterator[tuple[QTextBlock, int]]:
        layout = self.document().documentLayout()
        cursor = self.cursorForPosition(QPoint(0, clip.top() - self.verticalScrollBar().value()))
        block = cursor.block().previous() if cursor.block().previous().isValid() else cursor.block()
        while block.isValid():
            box = layout.blockBoundingRect(block)
            if box.top() > clip.bottom() + _BOX_HEIGHT:
                return
            yield block, block.blockNumber()
            block = block.next()

    def _boxes(self, block: QTextBlock, place: _Place) -> Iterator[tuple[QRectF, float]]:
        """Where the words of a change are, a rectangle a row, with the row's baseline."""
        layout = block.layout()
        origin = self.document().documentLayout().blockBoundingRect(block).topLeft()
        height = block.blockFormat().lineHeight()
        larger = height / 28
        for number in range(layout.lineCount()):
            row = layout.lineAt(number)
            start = max(place.start, row.textStart())
            end = min(place.end, row.textStart() + row.textLength())
            if start > end or (start == end and place.start < place.end):
                continue
            left, right = _x(row, start), _x(row, end)
            baseline = origin.y() + row.y() + row.ascent()
            top, bottom = baseline - _ABOVE * larger, baseline + _BELOW * larger
            x = origin.x() + min(left, right)
            yield QRectF(x, round(top), abs(right - left), round(bottom - top)), baseline

    def _paint_grounds(self, painter: QPainter, block: QTextBlock, number: int) -> None:
        look = self._look
        for place in self._by_line.get(number, ()):
            token = _GROUNDS.get(place.part)
            if token is None or place.start == place.end:
                continue
            color = look.color(token)
            if place.hunk == self.current:
                color = look.theme.stressed(color, look.color(_INKS[place.part]))
            for box, _ in self._boxes(block, place):
                fill_round(painter, box.adjusted(-1, 0, 1, 0), color, 3)

    def _paint_lines(self, painter: QPainter, block: QTextBlock, number: int) -> None:
        """The line under what came: colour alone would not tell."""
        for place in self._by_line.get(number, ()):
            if place.part not in (Part.ADDED, Part.CAME) or place.start == place.end:
                continue
            token = _INKS[place.part]
            painter.setPen(QPen(self._look.color(token), 1.5))
            for box, baseline in self._boxes(block, place):
                y = round(baseline + _LINE) + 0.5
                painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

    def _paint_beside(self, painter: QPainter, block: QTextBlock, number: int) -> None:
        look, px = self._look, self._look.px
        line = self._lines[number] if number < len(self._lines) else RedLine()
        box = self.document().documentLayout().blockBoundingRect(block)
        rows = block.layout().lineCount() * block.blockFormat().lineHeight()
        first = block.layout().lineAt(0) if block.layout().lineCount() else None
        if line.is_changed and line.text.strip():
            top = box.bottom() - rows + px(7)
            bar = QRectF(self._columns.text - px(_BAR), top, 2.5, rows - px(8))
            color = look.color("accent")
            color.setAlphaF(0.55)
            fill_round(painter, bar, color, 1)
        if line.number is not None and first is not None:
            painter.setFont(look.font("count"))
            painter.setPen(look.color("text3"))
            width = painter.fontMetrics().horizontalAdvance(str(line.number))
            right = self._columns.text - px(_NUMBER)
            baseline = box.top() + first.y() + first.ascent()
            painter.drawText(QPointF(right - width, round(baseline)), str(line.number))
        for hunk, place in self._boxes_beside(block, number):
            self._paint_box(painter, hunk, place)

    def _boxes_beside(self, block: QTextBlock, number: int) -> Iterator[tuple[int, QRectF]]:
        """The numbers of the changes that are first seen on this line, none over another."""
        px = self._look.px
        bottom = 0.0
        for place in self._by_line.get(number, ()):
            if place.hunk not in self._numbers or self._first.get(place.hunk) != place:
                continue
            baseline = next((line for _, line in self._boxes(block, place)), None)
            if baseline is None:
                continue
            top = max(round(baseline - px(14)), bottom)
            bottom = top + px(_BOX_HEIGHT) + 2
            left = self._columns.text_end + px(_BOX_GAP)
            yield place.hunk, QRectF(left, top, px(_BOX), px(_BOX_HEIGHT))

    def _paint_box(self, painter: QPainter, hunk: int, place: QRectF) -> None:
        paint_number(
            painter, place, self._numbers[hunk], self._look, is_current=hunk == self.current
        )

    # Mouse

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a change, or on its number, makes it the current one."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            hunk = self._hunk_at(event.position().toPoint())
            if hunk is not None:
                self.hunk_clicked.emit(hunk)

    def _hunk_at(self, point: QPoint) -> int | None:
        at = point + QPoint(0, self.verticalScrollBar().value())
        for block, number in self._visible(QRect(0, at.y() - 1, 1, 2)):
            for hunk, box in self._boxes_beside(block, number):
                if box.contains(QPointF(at)):
                    return hunk
            for place in self._by_line.get(number, ()):
                if place.hunk in self._numbers and any(
                    box.contains(QPointF(at)) for box, _ in self._boxes(block, place)
                ):
                    return place.hunk
        return None


def paint_number(
    painter: QPainter, place: QRectF, number: int, look: Look, *, is_current: bool
) -> None:
    """A change's number in its box, filled for the current one."""
    if is_current:
        fill_round(painter, place, look.color("accentFill"), 5)
    else:
        fill_round(painter, place, look.color("page"), 5)
        ring(painter, place, look.color("edge"), 1, 5)
    ink = look.color("onAccent" if is_current else "text2")
    draw_words(painter, place, str(number), (look.font("count_bold"), ink), Side.AlignHCenter)


def _x(row: QTextLine, position: int) -> float:
    """Where a position of a row is, px from the left of its line of text."""
    found = cast("float | tuple[float, int]", row.cursorToX(position))
    return found[0] if isinstance(found, tuple) else found
