"""A small field of several lines that tells its words when it is left."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetricsF
from PySide6.QtWidgets import QPlainTextEdit

from editor_app.ui.look import Look
from editor_app.ui.widgets.field_words import field_words


class NoteField(QPlainTextEdit):
    """Plain words; Tab leaves it. It is `lines` high, and grows with its words up to `most`."""

    written = Signal(str)

    def __init__(self, look: Look, name: str, lines: int = 3, most: int = 0) -> None:
        super().__init__()
        self._shown = ""
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._line = QFontMetricsF(look.font("ui")).lineSpacing()
        self._around = look.px(14)
        self._least, self._most = lines, max(lines, most)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    @Slot()
    def _grow(self) -> None:
        """Lines of a plain document are what its size is counted in."""
        wanted = round(self.document().size().height())
        lines = min(max(wanted, self._least), self._most)
        self.setFixedHeight(round(self._line * lines) + self._around)

    def show_words(self, words: str) -> None:
        """Shows words; what is being written is not disturbed."""
        if words != self._shown or not self.hasFocus():
            self._shown = words
            if words != field_words(self):
                self.setPlainText(words)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells what was written."""
        super().focusOutEvent(event)
        self.commit()

    def commit(self) -> None:
        """Tells the words where they were changed."""
        words = field_words(self).strip()
        if words != self._shown:
            self._shown = words
            self.written.emit(words)
