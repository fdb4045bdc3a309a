"""A short question: why a claim is put aside."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from editor_app.ui.dialogs.dialog import FormDialog
from editor_app.ui.look import Look
from editor_app.wording import N_


class LineDialog(FormDialog):
    """One line of words; `answer` is what was entered."""

    def __init__(
        self, parent: QWidget | None, look: Look, words: tuple[str, str, str], *, needed: bool
    ) -> None:
        title, question, accept = words
        super().__init__(parent, look, title, accept)
        self._needed = needed
        self._line = QLineEdit()
        self._line.setAccessibleName(question)
        self.form.addRow(question, self._line)
        self._line.textChanged.connect(self._follow)
        self._follow()
        self._line.setFocus()

    @property
    def answer(self) -> str:
        """What was entered."""
        return self._line.text().strip()

    def begin_with(self, words: str) -> None:
        """Fills in words that Enter accepts as they are."""
        self._line.setText(words)
        self._line.selectAll()

    @Slot()
    def _follow(self) -> None:
        self.accept_button.setEnabled(bool(self.answer) or not self._needed)


def ask_dismissal(parent: QWidget | None, look: Look, number: int) -> LineDialog:
    """Asks why a claim is put aside."""
    title = look.phrase(N_("Dismiss claim {number}")).format(number=number)
    words = (title, look.phrase(N_("Why is it no claim?")), look.phrase(N_("Dismiss")))
    return LineDialog(parent, look, words, needed=True)
