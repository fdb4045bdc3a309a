"""The keys on the page: the article's own paragraphs, verdicts, and whose key it is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTextEdit

from editor_app.ui.page import gaps, keys
from editor_app.ui.page.lines import Lines
from editor_app.ui.page.mirror import Mirror


class Keyboard(QObject):
    """Says what a key means where Qt would take it for something else."""

    wrote = Signal(object)
    """``tuple[TextEdit, ...]`` to be made of the text."""
    status_letter = Signal(str)
    editing_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, editor: QTextEdit, mirror: Mirror, lines: Lines) -> None:
        super().__init__(editor)
        self._editor = editor
        self._mirror = mirror
        self._lines = lines

    def decided(self, event: QKeyEvent) -> bool:
        """Whether it is settled here, before shortcuts are asked, whose key it is."""
        if keys.belongs_to_window(event):
            event.ignore()
            return True
        if self._editor.isReadOnly() and keys.status_letter(event):
            event.accept()
            return True
        return False

    def took(self, event: QKeyEvent) -> bool:
        """Does what a key means here; `False` leaves it to Qt."""
        if keys.is_undo(event):
            self.undo_requested.emit()
        elif keys.is_redo(event):
            self.redo_requested.emit()
        elif self._editor.isReadOnly():
            return self._took_while_locked(event)
        else:
            return self._wrote(event)
        return True

    def _took_while_locked(self, event: QKeyEvent) -> bool:
        letter = keys.status_letter(event)
        if letter is not None:
            self.status_letter.emit(letter)
        elif keys.is_enter(event) and not event.modifiers():
            self.editing_requested.emit()
        else:
            return False
        return True

    def _wrote(self, event: QKeyEvent) -> bool:
        cursor = self._editor.textCursor()
        selection, line = self._mirror.span_of(cursor), cursor.blockNumber()
        edit = keys.edit_of(event, self._mirror.words, selection, self._lines, line)
        if edit is None:
            return False
        self.wrote.emit((edit,))
        return True

    def leave_gap(self, event: QKeyEvent, came_from: int) -> None:
        """Moves the caret that a key led into a gap on to words; `came_from` in UTF-16 units."""
        cursor = self._editor.textCursor()
        if keys.is_navigation(event) and gaps.out_of_gap(cursor, self._lines, event, came_from):
            self._editor.setTextCursor(cursor)
