"""Setting the document's lines as their roles ask. Formats only: never a change of the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor

from editor_app.domain.article import Block
from editor_app.ui.page.columns import ABOVE, BELOW, BOTTOM_PAD, TOP_PAD, Columns
from editor_app.ui.page.lines import Lines
from editor_app.ui.page.mirror import Followed, Mirror
from editor_app.ui.page.stand_ins import shown
from editor_app.ui.page.typography import Typography
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
        self._mirror = mirror
        self._document = mirror.document

    def show_text(self, text: str, blocks: Sequence[Block]) -> None:
        """Puts another text into the document, every line set at once."""
        self.lines.opened = None
        self.lines.read(text, blocks)
        self._mirror.take_text(text)
        with self._mirror.muted():
            self._document.clear()
            cursor = QTextCursor(self._document)
            cursor.beginEditBlock()
            block_format, char_format = self.type.formats(self.type.plain())
            cursor.setBlockFormat(block_format)
            cursor.setBlockCharFormat(char_format)
            cursor.insertText(shown(text), char_format)
            self._dress_others(cursor)
            cursor.endEditBlock()

    def _dress_others(self, cursor: QTextCursor) -> None:
        plain = self.type.plain()
        for number in range(len(self.lines)):
            if self.type.look(self.lines, number) != plain:
                self._dress_line(cursor, number)

    def read(self, blocks: Sequence[Block]) -> None:
        """Takes the roles of a new reading of the text."""
        changed = self.lines.read(self._mirror.text, blocks)
        self._dress({near for n in changed for near in range(n - 2, n + 3)})

    def follow(self, followed: Sequence[Followed]) -> None:
        """Sets the lines that edits touched."""
        touched: set[int] = set()
        moved = False
        for each in followed:
            lines = self.lines.follow(each.edit, each.after, each.line, each.removed_lines)
            moved = moved or each.added_lines != each.removed_lines
            touched.update(lines)
        if moved and len(followed) > 1:
            # Line numbers of earlier edits do not hold after later ones.
            touched = set(range(min(touched), len(self.lines)))
        self._dress(touched)

    def dress_all(self, *, theme: Theme | None = None, zoom: int | None = None) -> None:
        """Sets every line, in another theme or size where one is given."""
        self.type = Typography(theme or self.type.theme, zoom or self.type.zoom)
        self._dress(range(len(self.lines)))

    def open_line(self, line: int | None) -> None:
        """Gives the blank line that the caret is in the height of words; the last one closes."""
        opened = line if line is not None and self.lines.is_closed(line) else None
        if opened != self.lines.opened:
            around = [n for n in (self.lines.opened, opened) if n is not None]
            self.lines.opened = opened
            self._dress({near for n in around for near in (n - 1, n, n + 1)})

    def lay_out(self, columns: Columns, width: int) -> None:
        """Puts the words into their column of a view `width` px wide."""
        root = self._document.rootFrame()
        frame = root.frameFormat()
        frame.setLeftMargin(columns.text)
        frame.setRightMargin(max(0, width - columns.text_end))
        frame.setTopMargin(ABOVE + TOP_PAD)
        frame.setBottomMargin(BOTTOM_PAD + BELOW)
        if frame != root.frameFormat():
            with self._mirror.muted():
                root.setFrameFormat(frame)

    def _dress(self, numbers: Iterable[int]) -> None:
        """Sets some lines; those that are set so already are left alone."""
        lines = sorted(n for n in numbers if 0 <= n < len(self.lines))
        cursor = QTextCursor(self._document)
        with self._mirror.muted():
            cursor.beginEditBlock()
            done = [n for n in lines if self._dress_line(cursor, n)]
            cursor.endEditBlock()
        if done:
            self.dressed.emit(done[0], done[-1])

    def _dress_line(self, cursor: QTextCursor, number: int) -> bool:
        block = self._document.findBlockByNumber(number)
        block_format, char_format = self.type.formats(self.type.look(self.lines, number))
        is_set = block.blockFormat() == block_format
        if is_set and _is_uniform(block, char_format):
            return False
        cursor.setPosition(block.position())
        if not is_set:
            cursor.setBlockFormat(block_format)
        cursor.setBlockCharFormat(char_format)
        if block.length() > 1:
            cursor.setPosition(block.position() + block.length() - 1, _KEEP)
            cursor.setCharFormat(char_format)
        return True


def _is_uniform(block: QTextBlock, char_format: QTextCharFormat) -> bool:
    """Whether all of a block, and what will be typed into it, has one format."""
    if block.charFormat() != char_format:
        return False
    at = block.begin()
    while not at.atEnd():
        if at.fragment().charFormat() != char_format:
            return False
        at += 1
    return True
