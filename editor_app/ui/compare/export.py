"""Writing the redline that is on the screen to a file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from editor_app.domain.message import message
from editor_app.exporters.redline_page import PLUGIN
from editor_app.services import exporting
from editor_app.ui.compare.bar import NOW
from editor_app.ui.exports import FOLDER, Wanted
from editor_app.ui.file_dialog import file_dialog
from editor_app.ui.look import Look
from editor_app.ui.notifier import Notice, NoticeLevel
from editor_app.ui.workspace import Workspace
from editor_app.wording import N_


class RedlineExport(QObject):
    """Asks where the redline of two revisions goes, and writes it there."""

    def __init__(
        self, window: QWidget, workspace: Workspace, look: Look, ends: tuple[int, int]
    ) -> None:
        super().__init__(window)
        self._space = workspace
        self._ends = ends
        self.dialog = file_dialog(window, look, look.phrase(N_("Export the redline")))
        self.dialog.setAcceptMode(self.dialog.AcceptMode.AcceptSave)
        self.dialog.fileSelected.connect(self._write)
        self.dialog.finished.connect(self.deleteLater)

    def ask(self) -> None:
        """Opens the dialog with a name for the file."""
        opened = self._space.open
        if opened is None:
            return
        self._article = opened.id
        newest = opened.revision.number
        folder = self._space.session.recall(FOLDER)
        if folder:
            self.dialog.setDirectory(folder)
        stem = exporting.usual_stem(opened.row.file_name, self._ends[1] or newest)
        self.dialog.selectFile(f"{stem}{PLUGIN.suffix}")
        self.dialog.open()
        if self._ends[1] == NOW and opened.has_unsaved_words:
            left_out = message("unsaved_words_left_out", number=newest)
            self._space.notice.emit(Notice(left_out, NoticeLevel.WARNING, key="export"))

    @Slot(str)
    def _write(self, name: str) -> None:
        space, (old, new) = self._space, self._ends
        stored = space.guarded(
            partial(exporting.take, space.session, self._article, new or None, since=old)
        )
        if stored is not None:
            # The dialog has asked whether a file may be written over.
            language = space.translator.language
            space.exports.write(Wanted(stored, PLUGIN, Path(name), language, replaces=True))
