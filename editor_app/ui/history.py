"""The one undo stack: words and decisions in the order in which they were made.

`QUndoStack` keeps order, texts and the clean state; the work of undoing is done by the
caller before the stack moves, so that a refusal leaves both as they were and no exception
crosses into C++.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

from editor_app.domain.values import replace
from editor_app.services.open_article import Entry


class History(QObject):
    """Undo and redo over `Entry` values."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self._entries: list[Entry] = []
        self._may_merge = True

    def clear(self) -> None:
        """Forgets everything, as when another article is opened."""
        self.stack.clear()
        self._entries.clear()

    def relabel(self, words: Callable[[Entry], str]) -> None:
        """Names every entry anew, as when the interface speaks another language."""
        for at, entry in enumerate(self._entries):
            self.stack.command(at).setText(words(entry))

    def break_run(self) -> None:
        """Ends a run of typing: the next key begins an entry of its own."""
        self._may_merge = False

    def push(self, entry: Entry, text: str) -> None:
        """Appends an entry that is done already; runs of typing become one."""
        if not self._merge(entry):
            del self._entries[self.stack.index() :]
            self._entries.append(entry)
            self.stack.push(QUndoCommand(text))
        self._may_merge = True

    def undo(self, take_back: Callable[[Entry], Entry]) -> Entry | None:
        """Takes the last entry back; `None` where there is none.

        Raises:
            EditorError: from `take_back`; the stack has not moved.
        """
        if not self.stack.canUndo():
            return None
        at = self.stack.index() - 1
        self._entries[at] = take_back(self._entries[at])
        self.stack.undo()
        self._may_merge = False
        return self._entries[at]

    def redo(self, do_again: Callable[[Entry], Entry]) -> Entry | None:
        """Does the next entry again; `None` where there is none.

        Raises:
            EditorError: from `do_again`; the stack has not moved.
        """
        if not self.stack.canRedo():
            return None
        at = self.stack.index()
        self._entries[at] = do_again(self._entries[at])
        self.stack.redo()
        self._may_merge = False
        return self._entries[at]

    def _merge(self, entry: Entry) -> bool:
        if not (self._may_merge and self._entries and not self.stack.canRedo()):
            return False
        last = self._entries[-1]
        if entry.step or entry.debt or entry.change is None or last.change is None:
            return False
        merged = last.change.merged(entry.change)
        if merged is None:
            return False
        self._entries[-1] = replace(last, change=merged)
        return True
