"""What the next revision is called, asked for beside Save revision; filled in from what changed."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from editor_app.ui.look import Look
from editor_app.ui.widgets.buttons import button, label
from editor_app.ui.widgets.popover import Popover
from editor_app.wording import N_, NN_

WIDTH = 360
_MOST_PLACES, _MOST_CLAIMS = 3, 4
"""So many are named; of more the number is told."""


class SavePopover(Popover):
    """One line, which Enter accepts."""

    accepted = Signal(str)

    def __init__(
        self, window: QWidget, look: Look, anchor: QWidget, number: int, proposed: str
    ) -> None:
        super().__init__(window, look, anchor, WIDTH)
        self.setObjectName("savePopover")
        title = label(look.phrase(N_("Save revision {number}")).format(number=number))
        title.setFont(look.font("ui_bold"))
        self.setAccessibleName(title.text())
        self.line = QLineEdit(proposed)
        self.line.setAccessibleName(look.phrase(N_("What changed")))
        self.line.setPlaceholderText(look.phrase(N_("What changed")))
        self.line.setSelection(len(proposed), -len(proposed))  # its beginning is what is seen
        self.line.returnPressed.connect(self._accept)
        self.accept_button = button(look.phrase(N_("Save revision")), kind="primary")
        self.accept_button.clicked.connect(self._accept)
        cancel = button(look.phrase(N_("Cancel")))
        cancel.clicked.connect(self.dismiss)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.accept_button)
        for part in (title, self.line):
            self.column.addWidget(part)
        self.column.addLayout(row)

    @Slot()
    def _accept(self) -> None:
        words = self.line.text().strip()
        self.dismiss()
        self.accepted.emit(words)


def proposal(places: list[str], claims: list[int], look: Look) -> str:
    """What a revision may be called, of the places that changed and the claims that were settled."""
    parts: list[str] = []
    if 0 < len(places) <= _MOST_PLACES:
        words = ", ".join(each[:1].lower() + each[1:] for each in places)
        parts.append(look.phrase(N_("Edited: {places}")).format(places=words))
    elif places:
        parts.append(look.count(NN_("{count} line edited", "{count} lines edited"), len(places)))
    if 0 < len(claims) <= _MOST_CLAIMS:
        forms = NN_("Claim {numbers} settled", "Claims {numbers} settled")
        numbers = ", ".join(map(str, claims))
        parts.append(look.count(forms, len(claims), numbers=numbers))
    elif claims:
        parts.append(
            look.count(NN_("{count} claim settled", "{count} claims settled"), len(claims))
        )
    if len(parts) < 2:
        return "".join(parts)
    return look.phrase(N_("{edits}; {claims}")).format(edits=parts[0], claims=parts[1])
