"""The document kept equal to the text: exact edits in, exact edits out.

The `str` is the master. What a person types is read back from the inserted range only, block
by block, because `toPlainText()` turns no-break spaces into spaces. Everything else is written
here with the listener muted: two distant changes in one edit block would arrive as one wide one.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QTextCursor, QTextDocument

from editor_app.domain.rope import Rope
from editor_app.domain.text import Span, TextEdit
from editor_app.domain.values import frozen
from editor_app.ui.page.lines import lines_at
from editor_app.ui.page.narrowing import narrowed
from editor_app.ui.page.offsets import Offsets
from editor_app.ui.page.stand_ins import is_refused, shown

_KEEP = QTextCursor.MoveMode.KeepAnchor


@frozen
class Followed:
    """An edit in the document, and where it was.

    `line` is the one it begins on, from 0; `removed_lines` and `added_lines` are line feeds.
    `lines` are the words of the lines that it touches, whole, right after it: of many edits of a
    long text none may keep the text.
    """

    edit: TextEdit
    line: int
    removed_lines: int
    lines: tuple[str, ...]

    @property
    def added_lines(self) -> int:
        """How many line feeds it brought."""
        return self.edit.text.count("\n")


@frozen
class _Heard:
    """A change as Qt tells it: the edit, and how many units it brought."""

    edit: TextEdit
    units: int
    splits: bool

    @property
    def is_broken(self) -> bool:
        """Whether it would leave half a character or NUL; PySide drops halves as it reads."""
        read = len(self.edit.text.encode("utf-16-le", "surrogatepass")) // 2
        return self.splits or read != self.units or is_refused(self.edit.text)


class Mirror(QObject):
    """A `QTextDocument` and the text that it shows."""

    followed = Signal(object)
    """A `Followed` as soon as the text has it. The document may not be touched then."""
    written = Signal(object)
    """``tuple[Followed, ...]`` that `write` did, before Qt lays them out: formats set now cost no
    layout of their own."""
    settled = Signal(object, bool)
    """``tuple[Followed, ...]`` after Qt has laid them out, and whether they came through the
    widget (a key, an input method, a reader for the blind)."""
    refused = Signal()
    """Something wrote NUL or half a character into the document; it was taken out again."""

    def __init__(
        self, document: QTextDocument, caret: Callable[[], int], parent: QObject | None = None
    ) -> None:
        """`caret` gives the editor's caret in UTF-16 units."""
        super().__init__(parent)
        self.document = document
        document.setUndoRedoEnabled(False)
        self.words = Rope("")
        """The text, for who reads it at places only."""
        self.offsets = Offsets("")
        self._caret = caret
        self._is_muted = False
        self._heard: list[Followed] = []
        self._to_take_out: _Heard | None = None
        document.contentsChange.connect(self._hear)
        document.contentsChanged.connect(self._settle)

    @property
    def text(self) -> str:
        """The text, joined: after an edit of 1 MB a quarter of a millisecond."""
        return str(self.words)

    @property
    def is_settling(self) -> bool:
        """Whether a change has been heard that Qt has not laid out yet."""
        return bool(self._heard)

    def take_text(self, text: str) -> None:
        """Takes `text` for what the document holds now; the caller has shown it."""
        self.words = Rope(text)
        self.offsets = Offsets(text)

    def write(self, edits: Sequence[TextEdit]) -> None:
        """Applies edits exactly, one after the other, and tells of them when they are laid out.

        Raises:
            ValueError: for an edit that reaches out of the text; nothing was changed.
        """
        _check(edits, len(self.words))
        cursor = QTextCursor(self.document)
        done: list[Followed] = []
        with self.muted():
            cursor.beginEditBlock()
            for edit in edits:
                self._select(cursor, edit.span)
                cursor.insertText(shown(edit.text))
                done.append(self._follow(edit))
            self.written.emit(tuple(done))
            cursor.endEditBlock()
        self.settled.emit(tuple(done), False)

    @contextmanager
    def muted(self) -> Generator[None]:
        """Changes made inside are not taken for typing: formats, layout, own edits."""
        was, self._is_muted = self._is_muted, True
        try:
            yield
        finally:
            self._is_muted = was

    def cursor_over(self, span: Span, *, is_forward: bool = True) -> QTextCursor:
        """A cursor that selects `span`, its position at the end or else at the start.

        What reaches over the end of the text ends there.
        """
        cursor = QTextCursor(self.document)
        start, end = (min(place, len(self.words)) for place in (span.start, span.end))
        ends = (start, end) if is_forward else (end, start)
        cursor.setPosition(self.offsets.units(ends[0]))
        cursor.setPosition(self.offsets.units(ends[1]), _KEEP)
        return cursor

    def span_of(self, cursor: QTextCursor) -> Span:
        """What a cursor selects."""
        start = self.offsets.points(cursor.selectionStart())
        return Span(start, self.offsets.points(cursor.selectionEnd()))

    def splits(self, cursor: QTextCursor) -> bool:
        """Whether an end of a cursor stands inside a character of two units."""
        ends = (cursor.anchor(), cursor.position())
        return any(self.offsets.units(self.offsets.points(end)) != end for end in ends)

    def shown_text(self) -> str:
        """What the document's own words, read by blocks, stand for: `text`, or else a fault."""
        texts: list[str] = []
        block = self.document.begin()
        while block.isValid():
            texts.append(block.text())
            block = block.next()
        words = "\n".join(texts)
        return self.text if words == shown(self.text) else words

    def _select(self, cursor: QTextCursor, span: Span) -> None:
        cursor.setPosition(self.offsets.units(span.start))
        if span:
            cursor.setPosition(self.offsets.units(span.end), _KEEP)

    def _follow(self, edit: TextEdit) -> Followed:
        before, self.words = self.words, self.words.apply(edit)
        self.offsets.follow(edit)
        block = self.document.findBlock(self.offsets.units(edit.start))
        followed = Followed(
            edit,
            line=max(0, block.blockNumber()),
            removed_lines=edit.span.of(before).count("\n"),
            lines=tuple(lines_at(self.words, edit.inserted.start, edit.inserted.end)),
        )
        self.followed.emit(followed)
        return followed

    @Slot(int, int, int)
    def _hear(self, position: int, removed: int, added: int) -> None:
        """Qt's change, in UTF-16 units; format and preedit changes leave the text as it is.

        Qt has not laid the change out yet, so that nothing may be touched before `_settle`.
        """
        if self._is_muted:
            return
        heard = self._whole(position, removed, added)
        if heard.is_broken:
            self._to_take_out = heard
            return
        edit = narrowed(heard.edit, self.words, self._caret_after(heard))
        if edit is not None:
            self._heard.append(self._follow(edit))

    def _caret_after(self, heard: _Heard) -> int:
        """The editor's caret in code points of the text after a change."""
        start = self.offsets.units(heard.edit.start)
        by = max(0, self._caret() - start)
        is_plain = len(heard.edit.text) == heard.units and by <= heard.units
        return heard.edit.start + (by if is_plain else len(self._read(start, start + by)))

    def _whole(self, position: int, removed: int, added: int) -> _Heard:
        """Qt's change over whole characters: one that splits a pair is of both its halves."""
        offsets = self.offsets
        end = min(position + removed, offsets.units(len(self.words)))
        first, last = offsets.points(position), offsets.points(end)
        last += offsets.units(last) < end
        start, rest = offsets.units(first), offsets.units(last) - end
        stop = min(position + added + rest, self.document.characterCount() - 1)
        return _Heard(
            TextEdit(first, last, self._read(start, stop)),
            units=stop - start,
            splits=start < position or rest > 0,
        )

    @Slot()
    def _settle(self) -> None:
        if self._is_muted:
            return
        if self._to_take_out is not None:
            refused, self._to_take_out = self._to_take_out, None
            self._take_out(refused)
        heard, self._heard = tuple(self._heard), []
        if heard:
            self._stand_in(heard)
            self.settled.emit(heard, True)

    def _take_out(self, refused: _Heard) -> None:
        cursor = QTextCursor(self.document)
        start = self.offsets.units(refused.edit.start)
        with self.muted():
            cursor.setPosition(start)
            cursor.setPosition(start + refused.units, _KEEP)
            cursor.insertText(shown(refused.edit.span.of(self.words)))
        self.refused.emit()

    def _stand_in(self, heard: Iterable[Followed]) -> None:
        """What Qt holds now but would not keep is shown as it is everywhere else."""
        for edit in (followed.edit for followed in heard):
            if shown(edit.text) != edit.text:
                with self.muted():
                    self.cursor_over(edit.inserted).insertText(shown(edit.text))

    def _read(self, start: int, end: int) -> str:
        """The words between two UTF-16 positions of the document."""
        if start >= end:
            return ""
        parts: list[str] = []
        block = self.document.findBlock(start)
        while block.isValid() and block.position() <= end:
            words, first = block.text(), block.position()
            low, high = max(0, start - first), min(block.length() - 1, end - first)
            if len(words) == block.length() - 1:  # a unit for each character
                parts.append(words[low:high])
            else:
                units = words.encode("utf-16-le", "surrogatepass")
                parts.append(units[low * 2 : high * 2].decode("utf-16-le", "surrogatepass"))
            block = block.next()
        return "\n".join(parts)


def _check(edits: Sequence[TextEdit], length: int) -> None:
    for edit in edits:
        if not 0 <= edit.start <= edit.end <= length:
            raise ValueError(f"not in a text of {length}: {edit}")
        length += edit.delta
