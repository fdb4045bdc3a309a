"""One field of the metadata form: name, words, and where they come from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from editor_app.ui.look import Look, repolish
from editor_app.ui.widgets.buttons import label
from editor_app.ui.widgets.field_words import field_words
from editor_app.ui.widgets.note_field import NoteField


class FormField(QWidget):
    """Tells what was written when the field is left or Enter is pressed."""

    written = Signal(str, str)
    """The field's id and its words."""

    def __init__(self, field: str, name: str, look: Look, *, lines: int = 1) -> None:
        super().__init__()
        self.field = field
        self._input = NoteField(look, name, lines, 2 * lines) if lines > 1 else _Line(name)
        self._input.written.connect(self._tell)
        self._below = label("", "secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(3))
        column.addWidget(label(name, "section"))
        column.addWidget(self._input)
        column.addWidget(self._below)
        self.input: QWidget = self._input

    def show_value(self, words: str, origin: str) -> None:
        """Shows what is known and where it was read."""
        self._input.show_words(words)
        self.say_below(origin, "secondary")
        self._mark("missing", value=False)

    def show_missing(self, hint: str, advice: str) -> None:
        """Shows that a value is wanted."""
        self._input.show_words("")
        self._input.setPlaceholderText(hint)
        self.say_below(advice, "warning")
        self._mark("missing", value=True)

    def show_wrong(self, why: str) -> None:
        """Shows that what was written cannot be taken; it stays as written."""
        self.say_below(why, "danger")
        self._mark("wrong", value=True)

    def say_below(self, words: str, role: str) -> None:
        """Shows a line under the field, or none."""
        self._below.setText(words)
        self._below.setVisible(bool(words))
        self._mark("wrong", value=False)
        if self._below.property("role") != role:
            self._below.setProperty("role", role)
            repolish(self._below)

    def _mark(self, name: str, *, value: bool) -> None:
        if bool(self._input.property(name)) != value:
            self._input.setProperty(name, value)
            repolish(self._input)

    def set_read_only(self) -> None:
        """The words can be read and copied, not changed."""
        self._input.setReadOnly(True)

    @property
    def words(self) -> str:
        """What stands in the field."""
        field = self._input
        return field_words(field) if isinstance(field, QPlainTextEdit) else field.text()

    def _tell(self, words: str) -> None:
        self.written.emit(self.field, words)


class _Line(QLineEdit):
    """One line that tells its words when it is left; Esc takes back what was written."""

    written = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._shown = ""
        self.setAccessibleName(name)
        self.returnPressed.connect(self._commit)

    def show_words(self, words: str) -> None:
        """Shows words; what is being written is not disturbed."""
        if self.hasFocus() and words == self._shown:
            return
        self._shown = words
        if words != self.text():
            self.setText(words)
            self.setCursorPosition(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells what was written."""
        super().focusOutEvent(event)
        self._commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes back on Esc."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.setText(self._shown)
            return
        super().keyPressEvent(event)

    def _commit(self) -> None:
        words = self.text().strip()
        if words != self._shown and not self.isReadOnly():
            self._shown = words
            self.written.emit(words)
