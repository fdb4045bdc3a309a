"""A small field of several lines that tells its words when it is left."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF
from PySide6.QtWidgets import QPlainTextEdit

from editor_app.ui.look import Look


class NoteField(QPlainTextEdit):
    """Plain words; Tab leaves it."""

    written = Signal(str)

    def __init__(self, look: Look, name: str, lines: int = 3) -> None:
        super().__init__()
        self._shown = ""
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        line = QFontMetricsF(look.font("ui")).lineSpacing()
        self.setFixedHeight(round(line * lines) + look.px(14))

    def show_words(self, words: str) -> None:
        """Shows words; what is being written is not disturbed."""
        if words != self._shown or not self.hasFocus():
            self._shown = words
            if words != self.toPlainText():
                self.setPlainText(words)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells what was written."""
        super().focusOutEvent(event)
        self.commit()

    def commit(self) -> None:
        """Tells the words where they were changed."""
        words = self.toPlainText().strip()
        if words != self._shown:
            self._shown = words
            self.written.emit(words)
