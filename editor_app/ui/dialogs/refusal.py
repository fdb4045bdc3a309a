"""A library that cannot be opened: what happened, what is safe, and the ways on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from editor_app.domain.message import Message
from editor_app.ui.announcing import announce
from editor_app.ui.look import Look, dress
from editor_app.ui.widgets.buttons import button, label
from editor_app.ui.widgets.icon_label import IconLabel
from editor_app.wording import N_

WIDTH = 560


class RefusalDialog(QDialog):
    """A window of its own; closing it is quitting. It stays until a library is open."""

    again_asked = Signal()
    another_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(None)
        px, phrase = look.px, look.phrase
        self._look = look
        self.setWindowTitle("Galley")
        self.setFixedWidth(px(WIDTH))
        title = label(phrase(N_("The library was not opened")))
        title.setFont(look.font("dialog_title"))
        self.words = label("")
        self.words.setWordWrap(True)
        self.place = label("", "secondary")
        self.place.setWordWrap(True)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        told = label(
            phrase(
                N_("Another library is opened for this time only; the settings keep the usual one.")
            ),
            "secondary",
        )
        told.setWordWrap(True)
        self.quit_button = button(phrase(N_("Quit")))
        self.another_button = button(phrase(N_("Choose another library…")))
        self.again_button = button(phrase(N_("Try again")), kind="primary")
        self.again_button.setDefault(True)
        self.quit_button.clicked.connect(self.reject)
        self.another_button.clicked.connect(self.another_asked)
        self.again_button.clicked.connect(self.again_asked)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(IconLabel(look, "flag", "warn", 22))
        head.addWidget(title, 1)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.quit_button)
        foot.addStretch(1)
        foot.addWidget(self.another_button)
        foot.addWidget(self.again_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(px(24),) * 4)
        column.setSpacing(px(12))
        column.addLayout(head)
        for part in (self.words, self.place, told):
            column.addWidget(part)
        column.addSpacing(px(8))
        column.addLayout(foot)
        dress(self, look)
        self.again_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, refusal: Message, library: Path) -> None:
        """Says why `library` was not opened, each time anew."""
        words = self._look.sentence(refusal)
        self.words.setText(words)
        self.place.setText(str(library))
        self.adjustSize()
        announce(self, words)
