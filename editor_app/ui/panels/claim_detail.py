"""The detail of the active claim: words, verdict, reasons, source, evidence, note and history."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.evidence import Evidence
from editor_app.services.claim_view import ClaimView, Sentences
from editor_app.ui.dropped import evidence_in
from editor_app.ui.look import Look
from editor_app.ui.widgets.buttons import button, label
from editor_app.ui.widgets.claim_facts import Reasons, SaidBy, clear
from editor_app.ui.widgets.evidence_row import EvidenceRow
from editor_app.ui.widgets.fold import Fold
from editor_app.ui.widgets.note_field import NoteField
from editor_app.ui.widgets.repeats_row import RepeatsRow
from editor_app.ui.widgets.status_control import StatusControl
from editor_app.wording import N_

if TYPE_CHECKING:
    from editor_app.ui.widgets.then_and_now import ThenAndNow

HEIGHT = 360


class ClaimDetail(QScrollArea):
    """Shows one claim; every decision leaves as a signal."""

    judged = Signal(object, object)
    """The `Status`, and the `Basis` or `None` for the usual one."""
    evidence_asked = Signal()
    evidence_opened = Signal(object)
    evidence_edit_asked = Signal(object)
    evidence_removed = Signal(object)
    """Each with its `Evidence`."""
    dropped = Signal(object)
    """The tuple of addresses, files or words that were dropped on it."""
    claim_asked = Signal(str)
    """The id of a claim that says the same."""
    note_written = Signal(str, str)
    """The claim's id and its note."""
    basis_given = Signal(str)
    """What a verdict rests on, in one line; empty where the person left it so."""
    basis_reused = Signal()
    """The verdict rests on the evidence used before."""
    command_asked = Signal(str)
    """The letter of what is to be done about its words."""
    left = Signal()
    """The question for a basis was taken back."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("claimDetail")
        self.setAccessibleName(look.phrase(N_("Claim")))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(True)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._look = look
        self._claim = ""
        self._may_reuse = False
        self._evidence_shown: tuple[Evidence, ...] | None = None
        self._build()

    def _build(self) -> None:
        look = self._look
        self.title = label()
        self.title.setWordWrap(True)
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.control = StatusControl(look)
        self.reasons = Reasons(look)
        self.then_and_now: ThenAndNow | None = None
        self.said_by = SaidBy(look)
        self.repeats = RepeatsRow(look)
        self.history = label("", "secondary")
        self.history.setWordWrap(True)
        self.note = NoteField(look, look.phrase(N_("Note")))
        self.note_fold = Fold(look, look.phrase(N_("Note")), self.note)
        self.history_fold = Fold(look, look.phrase(N_("History")), self.history)
        self.basis_field = self._basis_field()
        self.setWidget(self._column())
        self.control.chosen.connect(self.judged)
        self.note.written.connect(self._tell_note)
        self.repeats.claim_asked.connect(self.claim_asked)

    def _basis_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(
            self._look.phrase(N_("Verified on what? A link, a file or a note"))
        )
        field.setAccessibleName(self._look.phrase(N_("Verified on what?")))
        field.returnPressed.connect(self._give_basis)
        field.hide()
        return field

    def _column(self) -> QWidget:
        look, inside = self._look, QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(look.px(16), look.px(10), look.px(16), look.px(8))
        column.setSpacing(look.px(7))
        facts = (self.reasons, self.said_by, self.repeats)
        for part in (self.title, self.control, self.basis_field):
            column.addWidget(part)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(look.px(7))
        for part in facts:
            self._facts.addWidget(part)
        column.addLayout(self._facts)
        column.addLayout(self._evidence())
        line = QFrame()
        line.setProperty("role", "line")
        column.addWidget(line)
        folds = QVBoxLayout()
        folds.setSpacing(0)
        folds.addWidget(self.note_fold)
        folds.addWidget(self.history_fold)
        column.addLayout(folds)
        column.addStretch(1)
        return inside

    def _evidence(self) -> QVBoxLayout:
        look = self._look
        head = QHBoxLayout()
        add = button(look.phrase(N_("Add evidence…")), kind="link")
        add.clicked.connect(self.evidence_asked)
        head.addWidget(label(look.phrase(N_("Evidence")), "section"))
        head.addStretch(1)
        head.addWidget(add)
        self._pieces = QVBoxLayout()
        self._pieces.setSpacing(look.px(4))
        whole = QVBoxLayout()
        whole.setSpacing(look.px(2))
        whole.addLayout(head)
        whole.addLayout(self._pieces)
        return whole

    def sizeHint(self) -> QSize:
        """360 px high."""
        return QSize(self._look.px(372), self._look.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """The title and the verdict."""
        width = self.control.minimumSizeHint().width() + self._look.px(32)
        return QSize(width, self._look.px(200))

    def show_claim(
        self,
        view: ClaimView | None,
        cue: str = "",
        history: Sequence[str] = (),
        repeats: Sequence[ClaimView] = (),
        sentences: Sentences | None = None,
    ) -> None:
        """Shows a claim, or nothing; `history` are finished lines, oldest first.

        `repeats` are the claims that state the same, `sentences` what its words were and are,
        where a person has to see that.
        """
        self.setVisible(view is not None)
        if view is None:
            return
        if view.claim.id != self._claim:
            self._start_over(view)
        self.title.setFont(self._look.font("claim_title"))
        self.title.setText(view.words)
        self.control.show_verdict(view.claim.number, view.claim.status, view.claim.basis)
        self._show_sentences(view, sentences)
        self.reasons.show_reasons(self._reasons(view), view.claim.score)
        self.said_by.show_source(view, cue)
        self.repeats.show_repeats(view, repeats)
        self._show_evidence(view.evidence)
        self.note.show_words(view.claim.note)
        self.note_fold.head.show_summary(view.claim.note or self._look.phrase(N_("None")))
        self._show_history(history)

    def _show_sentences(self, view: ClaimView, sentences: Sentences | None) -> None:
        """Shows what its words were and are; made for the first claim that asks for it."""
        if self.then_and_now is None and sentences is not None:
            from editor_app.ui.widgets.then_and_now import ThenAndNow

            self.then_and_now = ThenAndNow(self._look)
            self.then_and_now.asked.connect(self.command_asked)
            self._facts.insertWidget(0, self.then_and_now)
        if self.then_and_now is not None:
            self.then_and_now.show_claim(view, sentences)

    def _start_over(self, view: ClaimView) -> None:
        self.note.commit()
        self._claim = view.claim.id
        self._forget_basis()
        self.verticalScrollBar().setValue(0)
        name = self._look.phrase(N_("Claim {number}")).format(number=view.claim.number)
        self.setAccessibleName(name)

    def _reasons(self, view: ClaimView) -> list[str]:
        shown_above = view.claim.moved
        reasons = (reason for reason in view.claim.reasons if reason != shown_above)
        return [self._look.sentence(reason) for reason in reasons]

    def _show_evidence(self, pieces: tuple[Evidence, ...]) -> None:
        if pieces == self._evidence_shown:
            return
        self._evidence_shown = pieces
        clear(self._pieces)
        for piece in pieces:
            row = EvidenceRow(piece, self._look)
            row.opened.connect(self.evidence_opened)
            row.edit_asked.connect(self.evidence_edit_asked)
            row.removed.connect(self.evidence_removed)
            self._pieces.addWidget(row)
        if not pieces:
            self._pieces.addWidget(self._nothing())

    def _nothing(self) -> QLabel:
        return label(self._look.phrase(N_("None yet.")), "secondary")

    def _show_history(self, lines: Sequence[str]) -> None:
        self.history.setText("\n".join(lines))
        self.history_fold.head.show_summary(lines[-1] if lines else "")

    def _tell_note(self, note: str) -> None:
        self.note_written.emit(self._claim, note)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes addresses, files and words."""
        if evidence_in(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Takes them anywhere."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tells what was dropped; the words stay where they were taken from."""
        words = evidence_in(event.mimeData())
        if words:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(words)

    def ask_what_for(self, last: Evidence | None = None) -> None:
        """Puts the caret into the one-line field "Verified on what?".

        Enter without words takes `last`, the evidence used before, where there is one.
        """
        words = self._look.phrase(N_("Verified on what? A link, a file or a note"))
        if last is not None:
            again = N_("Verified on what? Enter again: {title}")
            words = self._look.phrase(again).format(title=last.title or last.target)
        self._may_reuse = last is not None
        self.basis_field.setPlaceholderText(words)
        self.basis_field.show()
        self.ensureWidgetVisible(self.basis_field)
        self.basis_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes the question for a basis back."""
        if event.key() == Qt.Key.Key_Escape and self.basis_field.isVisible():
            self._forget_basis()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _forget_basis(self) -> None:
        self.basis_field.clear()
        self.basis_field.hide()

    def _give_basis(self) -> None:
        words = self.basis_field.text().strip()
        self._forget_basis()
        if not words and self._may_reuse:
            self.basis_reused.emit()
        else:
            self.basis_given.emit(words)
