"""Exporting from the window: the dialog, its live preview, and writing the file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtWidgets import QWidget

from editor_app.domain.message import message
from editor_app.domain.revision import RevisionInfo
from editor_app.domain.values import replace
from editor_app.exporters.format import ExportFormat, Snapshot
from editor_app.exporters.preview import Preview
from editor_app.services import exporting
from editor_app.ui import dates
from editor_app.ui.dialogs.export import ExportDialog
from editor_app.ui.jobs import Jobs
from editor_app.ui.look import Look
from editor_app.ui.notifier import Notice, NoticeLevel
from editor_app.ui.workspace import Workspace
from editor_app.wording import N_, NN_

FOLDER = "export folder"
"""Where the last export went, among what the library remembers."""


class ExportFlow(QObject):
    """One export, from the question to the file; it ends with its dialog."""

    def __init__(self, window: QWidget, space: Workspace, look: Look, snapshot: Snapshot) -> None:
        super().__init__(window)
        self._space, self._look, self._snapshot = space, look, snapshot
        number = snapshot.revision.number
        self.dialog = ExportDialog(window, look, number, exporting.formats())
        self._jobs = Jobs(self.dialog)
        self.dialog.preview_wanted.connect(self._preview)
        self.dialog.accepted.connect(self._write)
        self.dialog.finished.connect(self._end)

    def begin(self) -> None:
        """Fills the dialog in."""
        opened = self._space.open
        if opened is None:
            return
        number, name = self._snapshot.revision.number, opened.row.file_name
        if opened.has_unsaved_words:
            forms = NN_(
                "{count} edit made since revision {revision} will not be in this file.",
                "{count} edits made since revision {revision} will not be in this file.",
            )
            words = self._look.count(forms, max(1, opened.edits), revision=str(number))
            self.dialog.warn_of_unsaved(number, words, exporting.usual_stem(name, number + 1))
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        folder = Path(self._space.session.recall(FOLDER) or documents)
        stem = exporting.usual_stem(name, number)
        self.dialog.begin_with(stem, folder, _saved(self._snapshot.revision, self._look))

    @property
    def _wanted(self) -> Snapshot:
        return replace(self._snapshot, left_out=self.dialog.left_out)

    @Slot()
    def _preview(self) -> None:
        wanted, plugin = self._wanted, self.dialog.format
        show, fail = self.dialog.show_preview, partial(self.dialog.show_preview, Preview(()))
        self._jobs.start("preview", preview_of, wanted, plugin, then=show, failed=fail)

    @Slot()
    def _write(self) -> None:
        space, opened = self._space, self._space.open
        if opened is None or (self.dialog.saves_first and not space.save_revision("")):
            return
        path = space.guarded(self._write_file)
        if path is not None:
            space.notice.emit(Notice(message("exported", path=str(path)), key="exported"))

    def _write_file(self) -> Path:
        answer, space = self.dialog, self._space
        snapshot = self._wanted
        if answer.saves_first:
            fresh = exporting.snapshot(
                space.session,
                snapshot.article,
                language=snapshot.language,
                reading=space.analysis,
            )
            snapshot = replace(fresh, left_out=answer.left_out)
        told = answer.format.notice(snapshot)
        path = exporting.write(snapshot, answer.format, answer.path, force=answer.replaces)
        space.session.remember(FOLDER, str(path.parent))
        if told is not None:
            space.notice.emit(Notice(told, NoticeLevel.WARNING, key="export"))
        return path

    @Slot()
    def _end(self) -> None:
        self._jobs.stop()
        self.dialog.deleteLater()
        self.deleteLater()


def preview_of(snapshot: Snapshot, plugin: ExportFormat) -> Preview:
    """How the file of `snapshot` in this format begins. Safe in any thread."""
    return plugin.preview(plugin.write(snapshot), snapshot.original.encoding)


def _saved(revision: RevisionInfo, look: Look) -> str:
    words = look.phrase(N_("saved {time} by {name}, not signed"))
    return words.format(time=dates.last(revision.at, look), name=revision.author)


def begin_export(window: QWidget, space: Workspace, look: Look) -> None:
    """Opens the dialog for the newest revision of the open article."""
    opened = space.open
    if opened is None:
        return
    taken = space.guarded(
        partial(
            exporting.snapshot,
            space.session,
            opened.id,
            language=space.translator.language,
            reading=space.analysis,
        )
    )
    if taken is not None:
        flow = ExportFlow(window, space, look, taken)
        flow.begin()
        flow.dialog.open()
