"""Choosing the encoding of a file, with its first words as they would read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QWidget

from editor_app.domain.errors import EditorError
from editor_app.ui.dialogs.dialog import FormDialog
from editor_app.ui.look import Look
from editor_app.ui.widgets.choice import Choice
from editor_app.wording import N_

_SHOWN = 600
"""How many characters of the file are shown."""


class EncodingDialog(FormDialog):
    """Asks for an encoding; one in which the file stands for no words cannot be chosen."""

    def __init__(
        self,
        parent: QWidget | None,
        look: Look,
        encodings: Sequence[str],
        words_in: Callable[[str], str],
    ) -> None:
        """`words_in` gives the file's words in an encoding, or raises an `EditorError`."""
        title = look.phrase(N_("Read the file otherwise"))
        super().__init__(parent, look, title, look.phrase(N_("Read it so")))
        self._words_in = words_in
        self.choice = Choice(look)
        self.choice.addItems(list(encodings))
        self.choice.setAccessibleName(look.phrase(N_("Encoding")))
        self.preview = QLabel()
        self.preview.setTextFormat(Qt.TextFormat.PlainText)
        self.preview.setWordWrap(True)
        self.preview.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.preview.setMinimumHeight(look.px(120))
        self.preview.setAccessibleName(look.phrase(N_("How it would read")))
        self.form.addRow(look.phrase(N_("Encoding")), self.choice)
        self.form.addRow(look.phrase(N_("How it would read")), self.preview)
        self.choice.currentIndexChanged.connect(self._follow)

    def begin_with(self, encoding: str) -> None:
        """Shows the encoding in which the file was read."""
        self.choice.setCurrentText(encoding)
        self._follow()
        self.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def encoding(self) -> str:
        """The chosen encoding."""
        return self.choice.currentText()

    @Slot()
    def _follow(self) -> None:
        try:
            words = self._words_in(self.encoding)
        except EditorError as error:
            self.preview.setText(self.look.sentence(error.message))
            self.accept_button.setEnabled(False)
            return
        self.preview.setText(_telling(words))
        self.accept_button.setEnabled(True)


def _telling(words: str) -> str:
    """The lines in which the encoding shows: those with more than ASCII, or else the first."""
    lines = [line for line in words.split("\n") if line.strip()]
    telling = [line for line in lines if not line.isascii()] or lines
    return "\n".join(telling)[:_SHOWN]
