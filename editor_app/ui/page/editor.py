"""An editor that holds one text exactly and speaks of every change in code points."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from typing import cast

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QInputMethodEvent,
    QKeyEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from editor_app.domain.article import Block
from editor_app.domain.inline import InlineMarks
from editor_app.domain.text import Span, TextEdit
from editor_app.ui.page import clipboard, french_marks, input_method, keys
from editor_app.ui.page.dressing import Dresser
from editor_app.ui.page.keyboard import Keyboard
from editor_app.ui.page.mirror import Followed, Mirror
from editor_app.ui.page.stand_ins import is_refused
from editor_app.ui.theme import Theme

_READABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)

_SHORTCUT = QEvent.Type.ShortcutOverride


class Editor(QTextEdit):
    """The words and the caret. Positions in and out are code points of the text it was given."""

    edited = Signal(object)
    """``tuple[TextEdit, ...]`` shown already, each in the coordinates after the ones before."""
    pasted = Signal(object, object)
    """As `edited`, for words with annotations: what `take_along` packed when they were copied."""
    improved = Signal(object)
    """As `edited`, for what typography made of the key before; it is taken back by itself."""
    caret_moved = Signal(int)
    selection_changed = Signal(object)
    """The selected `Span`."""
    status_letter = Signal(str)
    """A verdict's letter, upper case, typed on the locked page."""
    editing_requested = Signal()
    """Enter on the locked page."""
    undo_requested = Signal()
    redo_requested = Signal()
    paste_refused = Signal()
    """What was to come in held NUL or half a character; nothing was changed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.document().setUseDesignMetrics(True)
        # All sizes are in pixels. With a device Qt would ask it for its resolution at every line
        # of the text at each key: a tenth of what a key takes in 1 MB.
        self.document().documentLayout().setPaintDevice(None)  # type: ignore[arg-type]
        self.document().setDocumentMargin(0)
        self._mirror = Mirror(self.document(), self._caret_units, self)
        self._dresser = Dresser(self._mirror, theme, self)
        self._keyboard = Keyboard(self, self._mirror, self._dresser.lines)
        self.has_french_marks = False
        self._told: int | None = None
        """The caret that a key was told to have left, while the text is the same."""
        self.take_along: Callable[[Span], bytes] = _nothing
        """Packs what stands on the words of a span for the clipboard."""
        self._connect()

    def _connect(self) -> None:
        self._keyboard.wrote.connect(self.write)
        self._keyboard.status_letter.connect(self.status_letter)
        self._keyboard.editing_requested.connect(self.editing_requested)
        self._keyboard.undo_requested.connect(self.undo_requested)
        self._keyboard.redo_requested.connect(self.redo_requested)
        self._mirror.settled.connect(self._settle)
        self._mirror.refused.connect(self.paste_refused)
        self.cursorPositionChanged.connect(self._tell_moved_caret)
        self.selectionChanged.connect(self._tell_selection)
        self.installEventFilter(self)

    # Showing

    def show_text(self, text: str, blocks: Sequence[Block] = ()) -> None:
        """Shows another text, the caret at its start. Without `blocks` lines are paragraphs."""
        with self._without_caret():
            self._dresser.show_text(text, blocks)
        self._open_line()
        self.verticalScrollBar().setValue(0)
        self._tell_caret()
        self._tell_selection()

    @contextmanager
    def _without_caret(self) -> Generator[None]:
        """Takes the caret off the page while the text is written anew; it comes back at the start.

        Pushed to the end by it, the caret would have Qt lay out all of the text at once.
        """
        was_blocked = self.blockSignals(True)
        self.setTextCursor(QTextCursor())
        try:
            yield
        finally:
            self.setTextCursor(QTextCursor(self.document()))
            self.blockSignals(was_blocked)

    def set_blocks(self, blocks: Sequence[Block]) -> None:
        """Takes the roles of a reading of the present text; lines with a new role are set anew."""
        self._dresser.read(blocks)

    @property
    def inline(self) -> Callable[[int, int], InlineMarks]:
        """Gives the inline marks that touch ``[start, end]`` of the text."""
        return self._dresser.inline

    @inline.setter
    def inline(self, source: Callable[[int, int], InlineMarks]) -> None:
        self._dresser.inline = source

    @Slot(object)
    def show_inline(self, span: Span) -> None:
        """Sets the words of the lines of `span` as their inline marks ask."""
        self._dresser.show_inline(span)

    def apply(self, edits: Sequence[TextEdit]) -> None:
        """Changes the text from outside, exactly, as one step; `edited` is not emitted.

        The caret goes to the end of the last edit, as undo in a word processor leaves it.
        """
        if edits:
            self._mirror.write(edits)
            self.place_caret(edits[-1].inserted.end)

    @Slot(object)
    def write(self, edits: Sequence[TextEdit]) -> None:
        """Changes the text on behalf of the person at the keys: exact, and told by `edited`."""
        if edits and not self.isReadOnly():
            self.apply(edits)
            self.ensureCursorVisible()
            self.edited.emit(tuple(edits))

    def text(self) -> str:
        """The text that is shown; `toPlainText` would alter it."""
        return self._mirror.text

    def shown_text(self) -> str:
        """What the document's own words, read by blocks, stand for: `text`, or else a fault."""
        return self._mirror.shown_text()

    def set_review_mode(self, reviewing: bool) -> None:
        """Locks the words; letters are verdicts then."""
        self.setReadOnly(reviewing)
        if reviewing:
            self.setTextInteractionFlags(_READABLE)

    # Caret and selection

    def caret(self) -> int:
        """Where the caret stands."""
        return self._mirror.offsets.points(self._caret_units())

    def caret_line(self) -> int:
        """The number of the line that the caret stands on, in its paragraph, from 1."""
        cursor = self.textCursor()
        line = cursor.block().layout().lineForTextPosition(cursor.positionInBlock())
        return line.lineNumber() + 1 if line.isValid() else 1

    def place_caret(self, position: int) -> None:
        """Puts the caret at `position`."""
        self.select(Span(position, position))

    def selection(self) -> Span:
        """The selected span, empty at the caret without a selection."""
        return self._mirror.span_of(self.textCursor())

    def select(self, span: Span, *, is_forward: bool = True) -> None:
        """Selects `span`, the caret at its end or else at its start."""
        self.setTextCursor(self._mirror.cursor_over(span, is_forward=is_forward))
        self._open_line()

    def _is_forward(self) -> bool:
        """Whether the caret is at the end of the selection."""
        cursor = self.textCursor()
        return cursor.position() >= cursor.anchor()

    def _caret_units(self) -> int:
        return self.textCursor().position()

    def _open_line(self) -> None:
        """A blank line that the caret is in has the height of words, so that it hides none."""
        self._dresser.open_line(self.textCursor().blockNumber())

    def _set_anew(self, theme: Theme, zoom: int) -> None:
        """Sets all words again; caret and selection stay."""
        selected, is_forward = self.selection(), self._is_forward()
        was_blocked = self.blockSignals(True)
        with self._without_caret():
            self._dresser.dress_all(theme=theme, zoom=zoom)
        self.select(selected, is_forward=is_forward)
        self.blockSignals(was_blocked)

    @Slot()
    def _tell_moved_caret(self) -> None:
        """Qt tells of the caret after a key once more."""
        units, told, self._told = self._caret_units(), self._told, None
        if not self._mirror.is_settling and units != told:
            self._tell_caret()

    def _tell_caret(self) -> None:
        if self._mirror.splits(self.textCursor()):
            # A reader for the blind may put it there: it counts in UTF-16.
            self.select(self.selection(), is_forward=self._is_forward())
        else:
            self.caret_moved.emit(self.caret())

    @Slot()
    def _tell_selection(self) -> None:
        if not self._mirror.is_settling:
            self.selection_changed.emit(self.selection())

    @Slot(object, bool)
    def _settle(self, followed: Sequence[Followed], is_typed: bool) -> None:
        self._told = None
        if is_typed:
            self._dresser.follow(followed)
            self._open_line()
            self.edited.emit(tuple(each.edit for each in followed))
            self._tell_caret()
            self._tell_selection()
            self._told = self._caret_units()

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets the window's shortcuts go first, undo among them: the editor has none of its own.

        A filter on the editor itself and not `event`, because PySide on Python 3.11 crashes
        where an override that Qt calls from inside another one fails (6.10 and 6.11 do).
        """
        return watched is self and self._filtered(event.type(), event)

    def _filtered(self, kind: QEvent.Type, event: QEvent) -> bool:
        """Whether an event of the editor itself is done with; several come at every key."""
        if kind is _SHORTCUT and isinstance(event, QKeyEvent):
            return self._keyboard.decided(event)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing, with the article's own paragraphs, or verdicts on the locked page."""
        if self._keyboard.took(event):
            event.accept()
            return
        if keys.is_not_for_text(event):
            event.ignore()
            return
        came_from = self._caret_units()
        super().keyPressEvent(event)
        self._keyboard.leave_gap(event, came_from)
        self._open_line()
        self._make_french(event.text())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Commits exactly, whole characters only; what is still being chosen Qt shows."""
        if self.isReadOnly():
            event.ignore()
            return
        edits = input_method.committed(
            event, self.selection(), self._caret_units(), self.text(), self._mirror.offsets
        )
        if any(is_refused(edit.text) for edit in edits):
            self.paste_refused.emit()
            return
        self.write(edits)
        super().inputMethodEvent(input_method.shown_only(event))
        event.accept()
        self._make_french(event.commitString())

    def _make_french(self, typed: str) -> None:
        """Sets a straight mark that was just typed as the language of the article does."""
        if not self.has_french_marks or typed != french_marks.STRAIGHT or self.isReadOnly():
            return
        edit = french_marks.french(self.text(), self.caret() - 1) if self.caret() else None
        if edit is not None:
            self.apply((edit,))
            self.improved.emit((edit,))

    # Clipboard and drag

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selected words exactly."""
        span = self.selection()
        return clipboard.mime_of(span.of(self.text()), self.take_along(span))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Whether there is plain text to insert."""
        return clipboard.has_words(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pastes plain text as one exact edit, with what stands on it."""
        self._paste(source, clipboard.notes_of(source))

    def paste_words(self) -> None:
        """Pastes the words of the clipboard alone, without claims, comments and marks."""
        # PySide says that there always is such data; on some platforms there is none.
        source = cast("QMimeData | None", QApplication.clipboard().mimeData())
        if source is not None and clipboard.has_words(source):
            self._paste(source, b"")

    def _paste(self, source: QMimeData, notes: bytes) -> None:
        words = clipboard.text_of(source)
        if words is None:
            self.paste_refused.emit()
        elif words or self.selection():
            self._write_pasted(keys.replaced(self.selection(), words), notes)

    def _write_pasted(self, edit: TextEdit, notes: bytes) -> None:
        if not notes:
            self.write((edit,))
        elif not self.isReadOnly():
            self.apply((edit,))
            self.ensureCursorVisible()
            self.pasted.emit((edit,), notes)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes words; files are the window's."""
        if _is_for_page(event.mimeData()):
            super().dragEnterEvent(event)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Takes words; files are the window's."""
        if _is_for_page(event.mimeData()):
            super().dragMoveEvent(event)
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Puts words down; a move inside the page is one step with two exact parts."""
        # Qt's own handler would write them; only its picture of the caret has to go.
        super().dragLeaveEvent(QDragLeaveEvent())
        if self.isReadOnly() or not _is_for_page(event.mimeData()):
            event.ignore()
            return
        words = clipboard.text_of(event.mimeData())
        if words is None:
            event.ignore()
            self.paste_refused.emit()
            return
        target = self._mirror.span_of(self.cursorForPosition(event.position().toPoint())).end
        is_own = event.source() in (self, self.viewport())
        event.acceptProposedAction()
        if is_own and event.dropAction() == Qt.DropAction.MoveAction:
            edits = keys.moved(self.selection(), target, self.text())
            self.write(edits)
        else:
            edits = (TextEdit(target, target, words),)
            self._write_pasted(edits[0], clipboard.notes_of(event.mimeData()))
        if edits:
            self.select(edits[-1].inserted)


def _nothing(_: Span) -> bytes:
    return b""


def _is_for_page(mime: QMimeData) -> bool:
    return clipboard.has_words(mime) and not mime.hasUrls()
