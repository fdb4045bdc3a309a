"""The questions a command asks before it is done: each opens a dialog and acts on its answer."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from editor_app import paths
from editor_app.domain.evidence import Evidence, EvidenceKind
from editor_app.domain.ids import ArticleId
from editor_app.domain.message import message
from editor_app.ui.look import Look
from editor_app.ui.notifier import Notice, NoticeLevel
from editor_app.ui.workspace import Workspace
from editor_app.wording import N_

if TYPE_CHECKING:
    from editor_app.ui.save_popover import SavePopover


class Asking(QObject):
    """The window's dialogs. They are window-modal and open without waiting."""

    settings_chosen = Signal(object)
    """The `Settings` that a person chose."""

    def __init__(self, window: QWidget, workspace: Workspace, look: Look) -> None:
        super().__init__(window)
        self._window = window
        self._space = workspace
        self._look = look
        self._half_note: tuple[ArticleId, int, str] | None = None
        workspace.encoding_doubted.connect(self.for_encoding)
        workspace.arrivals.files_asked.connect(self.for_files)
        workspace.rules_asked.connect(self.for_rules)

    @Slot()
    def for_files(self) -> None:
        """Asks for files to import."""
        from editor_app.ui.file_dialog import article_filters, file_dialog

        dialog = file_dialog(self._window, self._look, self._look.phrase(N_("Open")))
        dialog.setFileMode(dialog.FileMode.ExistingFiles)
        dialog.setNameFilters(article_filters(self._look))
        dialog.filesSelected.connect(self._open)
        dialog.open()

    @Slot(list)
    def _open(self, chosen: list[str]) -> None:
        self._space.open_files([Path(name) for name in chosen])

    def open_sample(self) -> None:
        """Opens the sample article."""
        self._space.open_files([paths.sample()])

    @Slot(str)
    def for_encoding(self, article: str) -> None:
        """Asks in which encoding an article's file is to be read instead."""
        from editor_app.services import importing, redecoding
        from editor_app.ui.dialogs.encoding import EncodingDialog

        if not self._space.open_article(ArticleId(article)):
            return
        original = self._space.guarded(
            partial(self._space.session.library.original, ArticleId(article))
        )
        if original is not None:
            words_in = partial(redecoding.words_in, original)
            encodings = importing.ENCODINGS
            self._encoding = EncodingDialog(self._window, self._look, encodings, words_in)
            self._encoding.begin_with(original.encoding)
            self._encoding.accepted.connect(self._read_otherwise)
            self._show(self._encoding)

    @Slot()
    def _read_otherwise(self) -> None:
        self._space.read_otherwise(self._encoding.encoding)

    @Slot()
    def for_evidence(self) -> None:
        """Asks for a piece of evidence for the active claim."""
        from editor_app.ui.dialogs.evidence import EvidenceDialog

        view = self._space.active
        if view is None:
            return
        self._evidence = EvidenceDialog(self._window, self._look, view.claim.number)
        self._evidence.accepted.connect(self._add_evidence)
        self._show(self._evidence)

    @Slot(object)
    def for_correction(self, piece: Evidence) -> None:
        """Asks what a piece of evidence is to say instead."""
        from editor_app.ui.dialogs.evidence import EvidenceDialog

        number = self._space.open.claim(piece.claim).number if self._space.open else 0
        self._evidence = EvidenceDialog(self._window, self._look, number, piece=piece)
        self._evidence.accepted.connect(self._add_evidence)
        self._show(self._evidence)

    @Slot()
    def _add_evidence(self) -> None:
        old, new = self._evidence.piece, self._evidence.answer
        decisions = self._space.decisions
        decisions.edit_evidence(old, new) if old else decisions.add_evidence(new)

    @Slot(object)
    def show_evidence(self, piece: Evidence) -> None:
        """Has another program show a page of the web, or a file that is there."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        is_link = piece.kind is EvidenceKind.LINK
        url = QUrl(piece.target) if is_link else QUrl.fromLocalFile(piece.target)
        if is_link and (url.scheme().lower() not in ("http", "https") or not url.host()):
            self._refuse("address_not_opened", piece)
        elif not is_link and not Path(piece.target).is_file():
            self._refuse("evidence_file_gone", piece)
        else:
            QDesktopServices.openUrl(url)

    def _refuse(self, code: str, piece: Evidence) -> None:
        words = message(code, target=piece.target)
        self._space.notice.emit(Notice(words, NoticeLevel.WARNING, key="evidence"))

    @Slot()
    def for_dismissal(self) -> None:
        """Asks why the active claim is put aside."""
        from editor_app.ui.dialogs.questions import ask_dismissal

        view = self._space.active
        if view is None:
            return
        self._dismissal = ask_dismissal(self._window, self._look, view.claim.number)
        self._dismissal.accepted.connect(self._dismiss)
        self._show(self._dismissal)

    @Slot()
    def _dismiss(self) -> None:
        self._space.decisions.dismiss(self._dismissal.answer)

    def for_message(self, beside: QWidget) -> None:
        """Asks what the next revision is called; Enter takes the proposal."""
        from editor_app.ui.fading import fade_in
        from editor_app.ui.save_popover import SavePopover, proposal

        opened, space = self._space.open, self._space
        shown = [each for each in self._window.findChildren(SavePopover) if each.isVisible()]
        if opened is None or shown:
            return
        settled = [v.claim for v in space.claims if v.claim.status.is_settled and v.claim.settled]
        since = opened.revision.at
        numbers = [c.number for c in settled if c.settled is not None and c.settled.at > since]
        places = [self._look.sentence(space.place_of(at)) for at in opened.changed_lines()]
        proposed = proposal(list(dict.fromkeys(places)), sorted(numbers), self._look)
        number = opened.revision.number + 1
        half, self._half_note = self._half_note, None
        if half is not None and half[:2] == (opened.id, number):
            proposed = half[2]
        popover = SavePopover(self._window, self._look, beside, number, proposed)
        popover.accepted.connect(self._save)
        popover.left.connect(partial(self._keep_note, opened.id, number, popover))
        popover.open_on(popover.line)
        fade_in(popover, space.settings)

    def _keep_note(self, article: ArticleId, number: int, popover: SavePopover) -> None:
        """Keeps what was typed for when the same revision is saved."""
        self._half_note = (article, number, popover.line.text())

    @Slot(str)
    def _save(self, note: str) -> None:
        self._space.save_revision(note)

    def for_export(self) -> None:
        """Asks for a format, a name and a folder for the reviewed version."""
        from editor_app.ui.export_flow import begin_export

        begin_export(self._window, self._space, self._look)

    @Slot()
    def for_copy(self) -> None:
        """Asks for a file that the words go to as they stand, beside the library."""
        from editor_app.ui.file_dialog import file_dialog

        opened = self._space.open
        if opened is None:
            return
        dialog = file_dialog(self._window, self._look, self._look.phrase(N_("Save a copy")))
        dialog.setAcceptMode(dialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile(f"{Path(opened.row.file_name).stem}.txt")
        dialog.fileSelected.connect(self._write_copy)
        dialog.open()

    @Slot(str)
    def _write_copy(self, name: str) -> None:
        from editor_app.services.file_writing import write_whole

        # The dialog has asked whether a file may be written over.
        data, place = self._space.text.encode(), Path(name)
        path = self._space.guarded(partial(write_whole, data, place, force=True))
        if path is not None:
            self._space.notice.emit(Notice(message("copy_saved", path=str(path)), key="exported"))

    def for_settings(self, page: str = "") -> None:
        """Asks for the settings, from `page` on; the rules are listed once they are loaded."""
        from editor_app.services.library_place import doubt
        from editor_app.ui.dialogs.settings import SettingsDialog
        from editor_app.ui.reading_loop import rules

        usual = paths.library()
        self._settings = SettingsDialog(
            self._window, self._look, self._space.settings, usual, doubt
        )
        if page:
            self._settings.show_page(page)
        self._settings.accepted.connect(self._choose_settings)
        jobs = self._space.reading.jobs
        jobs.start("rules", rules, then=self._settings.show_rules, failed=lambda: None)
        self._settings.finished.connect(self._forget_rules)
        self._show(self._settings)

    @Slot()
    def for_rules(self) -> None:
        """Asks which rules run."""
        self.for_settings("findings")

    @Slot()
    def _forget_rules(self) -> None:
        self._space.reading.jobs.forget("rules")

    @Slot()
    def _choose_settings(self) -> None:
        self.settings_chosen.emit(self._settings.chosen)

    @staticmethod
    def _show(dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
