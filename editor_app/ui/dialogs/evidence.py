"""Adding a piece of evidence: what it is, what it says, and when it was looked at."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QDate, QStandardPaths, Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from editor_app.domain.errors import UnreadableFile
from editor_app.domain.evidence import Evidence, EvidenceKind, NewEvidence, Stance
from editor_app.domain.values import replace
from editor_app.services import deciding
from editor_app.ui.dialogs.dialog import FormDialog
from editor_app.ui.file_dialog import file_dialog
from editor_app.ui.look import Look
from editor_app.ui.widgets.buttons import button
from editor_app.ui.widgets.choice import Choice, DayField
from editor_app.wording import N_, terms

_TARGETS = {
    EvidenceKind.LINK: N_("Address"),
    EvidenceKind.DOCUMENT: N_("File"),
    EvidenceKind.CALL: N_("With whom"),
    EvidenceKind.NOTE: N_("What you know"),
}


class EvidenceDialog(FormDialog):
    """Asks for one piece of evidence; read its properties after it was accepted."""

    def __init__(
        self, parent: QWidget | None, look: Look, number: int, *, piece: Evidence | None = None
    ) -> None:
        title = look.phrase(N_("Evidence for claim {number}")).format(number=number)
        accept = N_("Add evidence") if piece is None else N_("Keep")
        super().__init__(parent, look, title, look.phrase(accept))
        self.piece = piece
        self._kind = _choices(look, terms.EVIDENCE_KINDS)
        self._stance = _choices(look, terms.STANCES)
        self._target = QLineEdit()
        self._title = QLineEdit()
        self._accessed = DayField(look)
        self._note = QLineEdit()
        self._browse = button(look.phrase(N_("Choose…")))
        self._browse.clicked.connect(self._choose_file)
        self._lay_out()
        self._kind.currentIndexChanged.connect(self._follow_kind)
        self._target.textChanged.connect(self._follow_target)
        self._follow_kind()
        self._follow_target()
        if piece is not None:
            self._fill(piece)
        self._target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, piece: Evidence) -> None:
        """Shows evidence that is there already."""
        self._kind.setCurrentIndex(self._kind.findData(piece.kind.value))
        self._stance.setCurrentIndex(self._stance.findData(piece.stance.value))
        self._target.setText(piece.target)
        self._title.setText(piece.title)
        self._note.setText(piece.note)
        day = QDate.fromString(piece.accessed[:10], Qt.DateFormat.ISODate)
        if day.isValid():
            self._accessed.setDate(day)

    def _lay_out(self) -> None:
        phrase = self.look.phrase
        row = QHBoxLayout()
        row.addWidget(self._target, 1)
        row.addWidget(self._browse)
        target = QWidget()
        row.setContentsMargins(0, 0, 0, 0)
        target.setLayout(row)
        fields = (
            (N_("Kind"), self._kind, self._kind),
            (N_("Address"), target, self._target),
            (N_("Title"), self._title, self._title),
            (N_("It"), self._stance, self._stance),
            (N_("Looked at on"), self._accessed, self._accessed),
            (N_("Note"), self._note, self._note),
        )
        for words, widget, named in fields:
            named.setAccessibleName(phrase(words))
            self.form.addRow(phrase(words), widget)
        self._target_row = target

    @Slot()
    def _follow_kind(self) -> None:
        words = self.look.phrase(_TARGETS[self.kind])
        self.form.labelForField(self._target_row).setProperty("text", words)
        self._target.setAccessibleName(words)
        self._browse.setVisible(self.kind is EvidenceKind.DOCUMENT)

    @Slot()
    def _follow_target(self) -> None:
        self.accept_button.setEnabled(bool(self.target))

    @Slot()
    def _choose_file(self) -> None:
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = file_dialog(self, self.look, self.windowTitle())
        dialog.setFileMode(dialog.FileMode.ExistingFile)
        dialog.setDirectory(home)
        dialog.fileSelected.connect(self._take_file)
        dialog.open()

    @Slot(str)
    def _take_file(self, path: str) -> None:
        self._target.setText(path)
        if not self._title.text():
            self._title.setText(Path(path).name)

    def begin_with(self, target: str) -> None:
        """Fills in what was dropped or pasted: an address, a file or words."""
        kind = EvidenceKind.NOTE
        if target.startswith(("http://", "https://")):
            kind = EvidenceKind.LINK
        elif Path(target).is_file():
            kind = EvidenceKind.DOCUMENT
            self._title.setText(Path(target).name)
        self._kind.setCurrentIndex(self._kind.findData(kind.value))
        self._target.setText(target)

    @property
    def kind(self) -> EvidenceKind:
        """What it is."""
        return EvidenceKind(self._kind.currentData())

    @property
    def target(self) -> str:
        """The address, the file's path, the person called, or the words."""
        return self._target.text().strip()

    @property
    def title(self) -> str:
        """What to call it; empty where nothing was entered."""
        return self._title.text().strip()

    @property
    def stance(self) -> Stance:
        """What it says of the claim."""
        return Stance(self._stance.currentData())

    @property
    def answer(self) -> NewEvidence:
        """What was entered; a file that is there has the hash of its bytes."""
        day = self._accessed.date().toString(Qt.DateFormat.ISODate)
        note = self._note.text().strip()
        piece = NewEvidence(self.kind, self.target, self.title, self.stance, note, day)
        if self.kind is not EvidenceKind.DOCUMENT:
            return piece
        try:
            return replace(piece, sha256=deciding.evidence_from(self.target).sha256)
        except UnreadableFile:
            return piece


def _choices(look: Look, words: Mapping[str, str]) -> Choice:
    box = Choice(look)
    for name, phrase in words.items():
        box.addItem(look.phrase(phrase), name)
    return box
