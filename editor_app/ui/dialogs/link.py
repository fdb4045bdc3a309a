"""Where words lead: an address of the web or of mail, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from editor_app.domain.addresses import linked
from editor_app.domain.errors import Refused
from editor_app.domain.inline import InlineMark
from editor_app.ui.dialogs.dialog import FormDialog
from editor_app.ui.look import Look, repolish
from editor_app.ui.widgets.buttons import button, label
from editor_app.wording import N_

_MOST_SHOWN = 60
"""Code points of the words that are shown again."""


class LinkDialog(FormDialog):
    """Asks for an address; `target` is what was accepted, empty where the link is to go."""

    def __init__(
        self, parent: QWidget | None, look: Look, words: str, link: InlineMark | None
    ) -> None:
        accept = look.phrase(N_("Link")) if link is None else look.phrase(N_("Keep"))
        super().__init__(parent, look, look.phrase(N_("Link")), accept)
        self.target = ""
        self.address = QLineEdit(link.target if link else "")
        self.address.setAccessibleName(look.phrase(N_("Address")))
        self.address.setPlaceholderText("https://")
        self.address.textChanged.connect(self._follow)
        self.doubt = label("", "danger")
        self.doubt.setWordWrap(True)
        self.doubt.hide()
        shown = " ".join(words.split())
        if len(shown) > _MOST_SHOWN:
            shown = f"{shown[: _MOST_SHOWN - 1]}…"
        self.form.addRow(look.phrase(N_("Words")), label(shown))
        self.form.addRow(look.phrase(N_("Address")), self.address)
        self.form.addRow("", self.doubt)
        self.form.setRowVisible(self.doubt, False)
        self.remove = button(look.phrase(N_("Remove link")))
        self.remove.clicked.connect(self._remove)
        self.form.addRow("", self.remove)
        self.form.setRowVisible(self.remove, link is not None)
        self.address.selectAll()
        self.address.setFocus(Qt.FocusReason.OtherFocusReason)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self.accept_button.setEnabled(bool(self.address.text().strip()))
        self._say("")

    def accept(self) -> None:
        """Takes the address, or says in one sentence why not and stays."""
        try:
            self.target = linked(self.address.text())
        except Refused as refusal:
            self._say(self.look.sentence(refusal.message))
            self.address.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().accept()

    @Slot()
    def _remove(self) -> None:
        self.target = ""
        super().accept()

    def _say(self, words: str) -> None:
        self.doubt.setText(words)
        self.form.setRowVisible(self.doubt, bool(words))
        if words:
            width = self.address.width()
            self.doubt.setMinimumHeight(self.doubt.heightForWidth(width))
        self.adjustSize()
        if bool(self.address.property("wrong")) != bool(words):
            self.address.setProperty("wrong", bool(words))
            repolish(self.address)
