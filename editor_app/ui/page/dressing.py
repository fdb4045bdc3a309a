"""Setting the document's lines as their roles ask. Formats only: never a change of the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QTextBlock, QTextCursor

from editor_app.domain.article import Block
from editor_app.domain.inline import InlineMark, InlineMarks
from editor_app.domain.text import Span
from editor_app.ui.page.columns import ABOVE, BELOW, BOTTOM_PAD, TOP_PAD, Columns, columns
from editor_app.ui.page.direction import Direction
from editor_app.ui.page.inline_formats import Run, code_of, shown_runs, wanted_runs
from editor_app.ui.page.lines import Lines
from editor_app.ui.page.mirror import Followed, Mirror
from editor_app.ui.page.offsets import Offsets
from editor_app.ui.page.stand_ins import shown
from editor_app.ui.page.typography import Look, Typography
from editor_app.ui.theme import Theme

_KEEP = QTextCursor.MoveMode.KeepAnchor


class Dresser(QObject):
    """The lines of a document, their roles and how they are set."""

    dressed = Signal(int, int)
    """The first and the last line set anew; where they stand may have changed."""

    def __init__(self, mirror: Mirror, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.lines = Lines()
        self.type = Typography(theme)
        self.columns = columns(0)
        self.inline: Callable[[int, int], InlineMarks] = _no_inline
        """Gives the inline marks that touch ``[start, end]`` of the text."""
        self._mirror = mirror
        self._document = mirror.document
        self._direction = Direction(mirror, self)
        mirror.written.connect(self.follow)

    def show_text(self, text: str, blocks: Sequence[Block]) -> None:
        """Puts another text into the document, every line set at once."""
        self.lines.open(None)
        self.lines.read(text, blocks)
        self._mirror.take_text(text)
        self._fill()

    def dress_all(self, *, theme: Theme | None = None, zoom: int | None = None) -> None:
        """Sets every line, in another theme or size where one is given; cursors go to the start."""
        self.type = Typography(theme or self.type.theme, zoom or self.type.zoom)
        self._fill()
        self.dressed.emit(0, len(self.lines) - 1)

    def _fill(self) -> None:
        """Writes the whole text anew.

        All in one edit block that begins before the document is empty: only so does Qt lay
        out what is seen first and the rest behind it (1 MB: 0.1 s instead of 0.9 s).
        """
        block_format, char_format = self.type.formats(self.type.plain())
        with self._mirror.muted():
            cursor = QTextCursor(self._document)
            cursor.beginEditBlock()
            self._document.clear()
            self._direction.take_text(self._mirror.text)
            self._document.setDefaultFont(self.type.body_font())
            self._set_margins()
            cursor.setBlockFormat(block_format)
            cursor.setBlockCharFormat(char_format)
            cursor.insertText(shown(self._mirror.text), char_format)
            self._dress_others(cursor)
            marks = self.inline(0, len(self._mirror.text))
            if marks:
                end = max(mark.span.end for mark in marks)
                self._style(cursor, list(self._unlike(Span(marks[0].span.start, end))))
            cursor.endEditBlock()

    def _dress_others(self, cursor: QTextCursor) -> None:
        plain, block = self.type.plain(), self._document.begin()
        for look in self._all_looks():
            if look is not plain:
                self._dress_block(cursor, block, look)
            block = block.next()

    def show_inline(self, span: Span) -> None:
        """Sets the words of the lines that `span` touches as the marks of the text ask."""
        unlike = list(self._unlike(span))
        if not unlike:
            return
        cursor = QTextCursor(self._document)
        with self._mirror.muted():
            cursor.beginEditBlock()
            self._style(cursor, unlike)
            cursor.endEditBlock()
        self.dressed.emit(unlike[0][0].blockNumber(), unlike[-1][0].blockNumber())

    def _style(self, cursor: QTextCursor, lines: Iterable[tuple[QTextBlock, list[Run]]]) -> None:
        for block, runs in lines:
            self._dress_block(cursor, block, self._look(block.blockNumber()), runs)

    def _unlike(self, span: Span) -> Iterator[tuple[QTextBlock, list[Run]]]:
        """The lines whose words are not set apart as the marks of the text ask, and what these ask."""
        offsets = self._mirror.offsets
        block = self._document.findBlock(offsets.units(span.start))
        last = self._document.findBlock(offsets.units(span.end))
        waiting = list(self.inline(_line(block, offsets).start, _line(last, offsets).end))[::-1]
        near: list[InlineMark] = []
        while block.isValid() and block.blockNumber() <= last.blockNumber():
            line = _line(block, offsets)
            while waiting and waiting[-1].span.start < line.end:
                near.append(waiting.pop())
            near = [mark for mark in near if mark.span.end > line.start]
            wanted = list(wanted_runs(near, line, offsets))
            if wanted != list(shown_runs(block)):
                yield block, wanted
            block = block.next()

    def read(self, blocks: Sequence[Block]) -> None:
        """Takes the roles of a new reading of the text."""
        changed = self.lines.read(self._mirror.text, blocks)
        self._dress({near for n in changed for near in range(n - 2, n + 3)})

    @Slot(object)
    def follow(self, followed: Sequence[Followed]) -> None:
        """Sets the lines that edits touched."""
        touched: set[int] = set()
        moved = False
        for each in followed:
            touched.update(self.lines.follow(each.lines, each.line, each.removed_lines))
            moved = moved or each.added_lines != each.removed_lines
        if moved and len(followed) > 1:
            # Line numbers of earlier edits do not hold after later ones.
            touched = set(range(min(touched), len(self.lines)))
        self._dress(touched)

    def open_line(self, line: int | None) -> None:
        """Gives the blank line that the caret is in the height of words; the last one closes."""
        opened = line if line is not None and self.lines.is_closed(line) else None
        if opened != self.lines.opened:
            around = [n for n in (self.lines.opened, opened) if n is not None]
            self.lines.open(opened)
            self._dress({near for n in around for near in (n - 1, n, n + 1)})

    def lay_out(self, columns: Columns) -> None:
        """Puts the words into their column."""
        if columns != self.columns:
            self.columns = columns
            with self._mirror.muted():
                self._set_margins()

    def _set_margins(self) -> None:
        root = self._document.rootFrame()
        frame = root.frameFormat()
        frame.setLeftMargin(self.columns.text)
        frame.setRightMargin(self.columns.width - self.columns.text_end)
        frame.setTopMargin(ABOVE + TOP_PAD)
        frame.setBottomMargin(BOTTOM_PAD + BELOW)
        root.setFrameFormat(frame)

    def _all_looks(self) -> Iterable[Look]:
        # A gap on either side, for the lines that have none.
        roles, look = [None, *self.lines.effective(), None], self.type.look
        return (look(*three) for three in zip(roles, roles[1:], roles[2:], strict=False))

    def _look(self, line: int) -> Look:
        role = self.lines.effective_at
        return self.type.look(role(line - 1), role(line), role(line + 1))

    def _dress(self, numbers: Iterable[int]) -> None:
        """Sets some lines; those that are set so already are left alone."""
        lines = sorted(n for n in numbers if 0 <= n < len(self.lines))
        blocks = (self._document.findBlockByNumber(n) for n in lines)
        wanted = zip(lines, blocks, map(self._look, lines), strict=True)
        undressed = [each for each in wanted if not self._is_dressed(*each[1:])]
        if not undressed:
            return
        cursor = QTextCursor(self._document)
        with self._mirror.muted():
            cursor.beginEditBlock()
            for _, block, look in undressed:
                self._dress_block(cursor, block, look)
            cursor.endEditBlock()
        self.dressed.emit(undressed[0][0], undressed[-1][0])

    def _is_dressed(self, block: QTextBlock, look: Look) -> bool:
        block_format, char_format = self.type.formats(look)
        if block.blockFormat() != block_format or block.charFormat() != char_format:
            return False
        at = block.begin()
        while not at.atEnd():
            made = at.fragment().charFormat()
            if made != char_format and made != self.type.styled(look, code_of(made)):
                return False
            at += 1
        return True

    def _dress_block(
        self, cursor: QTextCursor, block: QTextBlock, look: Look, runs: Sequence[Run] | None = None
    ) -> None:
        """Sets a line, its words apart as `runs` say, or else as they are."""
        block_format, char_format = self.type.formats(look)
        runs = list(shown_runs(block)) if runs is None else runs
        cursor.setPosition(block.position())
        cursor.setBlockFormat(block_format)
        cursor.setBlockCharFormat(char_format)
        if block.length() > 1:
            cursor.setPosition(block.position() + block.length() - 1, _KEEP)
            cursor.setCharFormat(char_format)
        for run in runs:
            cursor.setPosition(block.position() + run.start)
            cursor.setPosition(block.position() + run.end, _KEEP)
            cursor.setCharFormat(self.type.styled(look, run.code))


def _line(block: QTextBlock, offsets: Offsets) -> Span:
    """A line of the text, without its line feed."""
    start = block.position()
    return Span(offsets.points(start), offsets.points(start + block.length() - 1))


def _no_inline(_start: int, _end: int) -> InlineMarks:
    return ()
