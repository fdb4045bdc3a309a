"""The other places that state what a claim states, as links, and a way to decide on all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor_app.services.claim_view import ClaimView
from editor_app.ui.look import Look
from editor_app.ui.widgets.buttons import button, label
from editor_app.ui.widgets.claim_facts import clear
from editor_app.wording import N_

_MOST = 2
"""Places that are named; the others are reached by choosing all."""


class RepeatsRow(QWidget):
    """A link for each of the other places."""

    claim_asked = Signal(str)
    all_asked = Signal()
    """All are to be chosen together."""
    settling_asked = Signal()
    """The others are to get the verdict of this one."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._is_settled = False
        self._links = QHBoxLayout()
        self._links.setSpacing(look.px(8))
        self._together = button("", kind="link")
        self._together.clicked.connect(self._ask)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(label(look.phrase(N_("Also in")), "section"))
        row.addLayout(self._links)
        row.addStretch(1)
        # On a line of its own: beside the places it would be wider than the panel in French.
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._together, 0, Qt.AlignmentFlag.AlignLeft)

    def show_repeats(self, view: ClaimView, repeats: Sequence[ClaimView]) -> None:
        """Shows where else `view` is stated; nothing where it is said once."""
        clear(self._links)
        self.setVisible(bool(repeats))
        for other in repeats[:_MOST]:
            self._links.addWidget(self._link(other))
        is_open = any(not other.is_settled for other in repeats)
        self._is_settled = view.is_settled
        words = N_("Settle all so") if view.is_settled else N_("Choose all")
        self._together.setText(self._look.phrase(words))
        self._together.setVisible(is_open)

    def _link(self, other: ClaimView) -> QPushButton:
        place = self._look.sentence(other.place)
        link = button(place, kind="link")
        number = self._look.phrase(N_("Claim {number}")).format(number=other.claim.number)
        link.setAccessibleName(f"{number}, {place}")
        link.setToolTip(f"{number}: {other.words}" if "<" not in other.words else number)
        link.setProperty("claim", other.claim.id)
        link.clicked.connect(self._go)
        return link

    def _go(self) -> None:
        self.claim_asked.emit(str(self.sender().property("claim")))

    def _ask(self) -> None:
        (self.settling_asked if self._is_settled else self.all_asked).emit()
