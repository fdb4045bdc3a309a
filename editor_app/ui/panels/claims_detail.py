"""What stands under the list beside the detail of one claim: several claims, or a dismissed one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from editor_app.services.claim_view import ClaimView
from editor_app.ui.look import Look
from editor_app.ui.panels.claim_detail import HEIGHT
from editor_app.ui.widgets.buttons import button, label
from editor_app.ui.widgets.note_field import NoteField
from editor_app.ui.widgets.status_control import StatusControl
from editor_app.wording import N_, NN_


class _Detail(QFrame):
    """A raised ground as high as the detail of one claim."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "raised")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.look = look
        self.title = label()
        self.title.setFont(look.font("claim_title"))
        self.title.setWordWrap(True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(look.px(16), look.px(10), look.px(16), look.px(12))
        self.column.setSpacing(look.px(8))
        self.column.addWidget(self.title)
        self.hide()

    def sizeHint(self) -> QSize:
        """360 px high."""
        return QSize(self.look.px(372), self.look.px(HEIGHT))


class SeveralClaims(_Detail):
    """What can be decided on all chosen claims at once."""

    judged = Signal(object, object)
    evidence_asked = Signal()
    dismissal_asked = Signal()
    note_written = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setObjectName("severalClaims")
        self.numbers = label("", "secondary")
        self.numbers.setWordWrap(True)
        self.control = StatusControl(look)
        self.note = NoteField(look, look.phrase(N_("Note for all of them")))
        add = button(look.phrase(N_("Add evidence…")), kind="link")
        aside = button(look.phrase(N_("Dismiss…")), kind="link")
        add.clicked.connect(self.evidence_asked)
        aside.clicked.connect(self.dismissal_asked)
        links = QHBoxLayout()
        links.addWidget(add)
        links.addStretch(1)
        links.addWidget(aside)
        self.column.addWidget(self.numbers)
        self.column.addWidget(self.control)
        self.column.addLayout(links)
        self.column.addWidget(label(look.phrase(N_("Note for all of them")), "section"))
        self.column.addWidget(self.note)
        self.column.addStretch(1)
        self.control.chosen.connect(self.judged)
        self.note.written.connect(self.note_written)

    def show_claims(self, views: Sequence[ClaimView]) -> None:
        """Shows several claims, or nothing for fewer than two."""
        self.setVisible(len(views) > 1)
        if len(views) < 2:
            return
        look = self.look
        count = look.count(NN_("{count} claim", "{count} claims"), len(views))
        self.setAccessibleName(count)
        self.title.setText(count)
        self.numbers.setText(", ".join(str(view.claim.number) for view in views))
        verdicts = {(view.claim.status, view.claim.basis) for view in views}
        status, basis = verdicts.pop() if len(verdicts) == 1 else (None, None)
        self.control.show_several(len(views), status, basis)
        notes = {view.claim.note for view in views}
        self.note.show_words(notes.pop() if len(notes) == 1 else "")


class DismissedClaim(_Detail):
    """A claim put aside: its words, why and by whom, and the way back."""

    restore_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setObjectName("dismissedClaim")
        self.reason, self.told = label(), label("", "secondary")
        for words in (self.reason, self.told):
            words.setWordWrap(True)
        self.restore = button(look.phrase(N_("Restore")))
        self.restore.clicked.connect(self.restore_asked)
        self.column.addWidget(label(look.phrase(N_("Dismissed")), "section"))
        self.column.addWidget(self.reason)
        self.column.addWidget(self.told)
        self.column.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def show_claim(self, view: ClaimView | None, history: Sequence[str]) -> None:
        """Shows a dismissed claim, or nothing; `history` are finished lines, oldest first."""
        self.setVisible(view is not None)
        if view is None:
            return
        number = self.look.phrase(N_("Claim {number}")).format(number=view.claim.number)
        self.setAccessibleName(number)
        self.title.setText(view.words)
        self.reason.setText(view.claim.dismissed or "")
        self.told.setText(history[-1] if history else "")
