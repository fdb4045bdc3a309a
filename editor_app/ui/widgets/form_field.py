"""One field of the metadata form: name, words, and where they come from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from editor_app.ui.look import Look, repolish
from editor_app.ui.widgets.buttons import label
from editor_app.ui.widgets.choice import Choice, draw_arrow
from editor_app.ui.widgets.field_words import field_words
from editor_app.ui.widgets.note_field import NoteField


class _Field(QWidget):
    """A name, an input, and a line below that tells where its value comes from."""

    def __init__(self, name: str, field: QWidget, look: Look) -> None:
        super().__init__()
        self.input = field
        self._below = label("", "secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(3))
        column.addWidget(label(name, "section"))
        column.addWidget(field)
        column.addWidget(self._below)

    def say_below(self, words: str, role: str) -> None:
        """Shows a line under the field, or none."""
        self._below.setText(words)
        self._below.setVisible(bool(words))
        self._mark("wrong", value=False)
        if self._below.property("role") != role:
            self._below.setProperty("role", role)
            repolish(self._below)

    @property
    def words_below(self) -> str:
        """What stands under the field."""
        return self._below.text()

    def _mark(self, name: str, *, value: bool) -> None:
        if bool(self.input.property(name)) != value:
            self.input.setProperty(name, value)
            repolish(self.input)


class FormField(_Field):
    """Tells what was written when the field is left or Enter is pressed."""

    written = Signal(str, str)
    """The field's id and its words."""

    def __init__(
        self, field: str, name: str, look: Look, *, lines: int = 1, line: _Line | None = None
    ) -> None:
        several = NoteField(look, name, lines, 2 * lines) if lines > 1 else None
        self._input = several or line or _Line(name)
        super().__init__(name, self._input, look)
        self.field = field
        self._input.written.connect(self._tell)

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


class ProposingField(FormField):
    """Words of one's own, or one of those that its arrow opens."""

    def __init__(self, field: str, name: str, look: Look) -> None:
        self._proposing = _ProposingLine(name, look)
        super().__init__(field, name, look, line=self._proposing)
        self._proposed = QStringListModel(self)
        self._completer = QCompleter(self._proposed, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._proposing.setCompleter(self._completer)
        self._proposing.opened.connect(self.open)

    def propose(self, words: Sequence[str]) -> None:
        """Has `words` to choose from."""
        self._proposed.setStringList(list(words))

    def open(self) -> None:
        """Shows all there is to choose from."""
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)
        self._completer.setCompletionPrefix("")
        self._completer.complete()


class ChoiceField(_Field):
    """One of a few words, each with its value; tells what a person chose."""

    chosen = Signal(str)

    def __init__(self, name: str, look: Look) -> None:
        self.choice = Choice(look)
        super().__init__(name, self.choice, look)
        self.choice.setAccessibleName(name)
        self.choice.activated.connect(self._tell)

    def show_choices(self, choices: Sequence[tuple[str, str]], value: str) -> None:
        """Has these to choose from, as words and value, and shows that of `value`."""
        shown = [(self.choice.itemText(i), self.choice.itemData(i)) for i in range(self._count)]
        if shown != list(choices):
            self.choice.clear()
            for words, each in choices:
                self.choice.addItem(words, each)
        self.choice.setCurrentIndex(self.choice.findData(value))

    @property
    def _count(self) -> int:
        return self.choice.count()

    def _tell(self, index: int) -> None:
        self.chosen.emit(self.choice.itemData(index))


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


class _ProposingLine(_Line):
    """A line with an arrow at its end; the arrow and the Down key open what is proposed."""

    opened = Signal()

    def __init__(self, name: str, look: Look) -> None:
        super().__init__(name)
        self._look = look
        self.setTextMargins(0, 0, look.px(18), 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Opens on the arrow."""
        if event.position().x() > self.width() - self._look.px(26):
            self.opened.emit()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Opens on Down."""
        if event.key() == Qt.Key.Key_Down:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the field and its arrow."""
        super().paintEvent(event)
        draw_arrow(self, self._look)
