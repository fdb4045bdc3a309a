"""The document kept equal to the text: exact edits in, exact edits out.

The `str` is the master. What a person types is read back from the inserted range only, block
by block, because `toPlainText()` turns no-break spaces into spaces. Everything else is written
here with the listener muted: two distant changes in one edit block would arrive as one wide one.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QTextCursor, QTextDocument

from editor_app.domain.text import Span, TextEdit
from editor_app.ui.page.offsets import Offsets
from editor_app.ui.page.stand_ins import shown, stored


class Mirror(QObject):
    """A `QTextDocument` and the text that it shows."""

    typed = Signal(object)
    """A `TextEdit` that came through the widget: a key, an input method."""
    written = Signal(object)
    """A `TextEdit` in the document, whoever made it; lines have to be dressed again."""

    def __init__(self, document: QTextDocument, parent: QObject) -> None:
        super().__init__(parent)
        self.document = document
        document.setUndoRedoEnabled(False)
        self.text = ""
        self.offsets = Offsets("")
        self._is_muted = False
        document.contentsChange.connect(self._heard)

    def show_text(self, text: str) -> None:
        """Shows another text; nothing is emitted."""
        with self.muted():
            self.document.clear()
            cursor = QTextCursor(self.document)
            cursor.beginEditBlock()
            cursor.insertText(shown(text))
            cursor.endEditBlock()
        self.text = text
        self.offsets = Offsets(text)

    def write(self, edits: Iterable[TextEdit]) -> None:
        """Applies edits exactly, one after the other."""
        cursor = QTextCursor(self.document)
        with self.muted():
            cursor.beginEditBlock()
            for edit in edits:
                self._select(cursor, edit.span)
                cursor.insertText(shown(edit.text))
                self._follow(edit)
            cursor.endEditBlock()

    @contextmanager
    def muted(self) -> Generator[None]:
        """Changes made inside are not taken for typing: formats, layout, own edits."""
        was, self._is_muted = self._is_muted, True
        try:
            yield
        finally:
            self._is_muted = was

    def cursor_over(self, span: Span) -> QTextCursor:
        """A cursor that selects `span`."""
        cursor = QTextCursor(self.document)
        self._select(cursor, span)
        return cursor

    def span_of(self, cursor: QTextCursor) -> Span:
        """What a cursor selects."""
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return Span(self.offsets.points(start), self.offsets.points(end))

    def shown_text(self) -> str:
        """The text as the document holds it, read by blocks."""
        return stored("\n".join(self._block_texts()), self.text)

    def _block_texts(self) -> Sequence[str]:
        texts: list[str] = []
        block = self.document.begin()
        while block.isValid():
            texts.append(block.text())
            block = block.next()
        return texts

    def _select(self, cursor: QTextCursor, span: Span) -> None:
        cursor.setPosition(self.offsets.units(span.start))
        cursor.setPosition(self.offsets.units(span.end), QTextCursor.MoveMode.KeepAnchor)

    def _follow(self, edit: TextEdit) -> None:
        self.text = edit.apply(self.text)
        self.offsets.follow(edit)
        self.written.emit(edit)

    @Slot(int, int, int)
    def _heard(self, position: int, removed: int, added: int) -> None:
        """Qt's change, in UTF-16 units; format and preedit changes leave the text as it is."""
        if self._is_muted:
            return
        inserted = self._read(position, position + added)
        end = min(position + removed, self.offsets.units(len(self.text)))
        start = self.offsets.points(position)
        edit = narrowed(TextEdit(start, self.offsets.points(end), inserted), self.text)
        if edit is not None:
            self._follow(edit)
            self.typed.emit(edit)

    def _read(self, start: int, end: int) -> str:
        """The words between two UTF-16 positions of the document."""
        parts: list[str] = []
        block = self.document.findBlock(start)
        while block.isValid() and block.position() <= end:
            units = block.text().encode("utf-16-le", "surrogatepass")
            low = max(0, start - block.position()) * 2
            high = min(len(units), (end - block.position()) * 2)
            parts.append(units[low:high].decode("utf-16-le", "surrogatepass"))
            block = block.next()
        return "\n".join(parts)


def narrowed(edit: TextEdit, text: str) -> TextEdit | None:
    """`edit` without the words at its ends that stay; `None` where all of them do.

    A pure insertion is left where it is: "a" typed before "a" is before it.
    """
    removed = edit.span.of(text)
    if removed == edit.text:
        return None
    if not removed or not edit.text:
        return edit
    head = _common(removed, edit.text)
    tail = _common(removed[head:][::-1], edit.text[head:][::-1])
    inserted = edit.text[head : len(edit.text) - tail]
    return TextEdit(edit.start + head, edit.end - tail, inserted)


def _common(one: str, other: str) -> int:
    """How many characters both begin with."""
    for index, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return index
    return min(len(one), len(other))
