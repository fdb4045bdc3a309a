"""Exporting from the window: the dialog, its live preview, and writing the file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtWidgets import QWidget

from editor_app.domain.revision import RevisionInfo
from editor_app.domain.values import replace
from editor_app.exporters.format import ExportFormat, Snapshot
from editor_app.exporters.preview import Preview
from editor_app.services import exporting
from editor_app.services.exporting import Stored
from editor_app.ui import dates
from editor_app.ui.dialogs.export import ExportDialog
from editor_app.ui.exports import FOLDER, Wanted
from editor_app.ui.jobs import Jobs
from editor_app.ui.look import Look
from editor_app.ui.workspace import Workspace
from editor_app.wording import N_, NN_


class ExportFlow(QObject):
    """One export, from the question until the file is begun; it ends with its dialog."""

    def __init__(self, window: QWidget, space: Workspace, look: Look, stored: Stored) -> None:
        super().__init__(window)
        self._space, self._look, self._stored = space, look, stored
        self._snapshot: Snapshot | None = None
        number = stored.revision.info.number
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
        number, name = self._stored.revision.info.number, opened.row.file_name
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
        self.dialog.begin_with(stem, folder, _saved(self._stored.revision.info, self._look))
        self._jobs.start(
            "snapshot",
            partial(
                exporting.snapshot_of,
                self._stored,
                language=self._space.translator.language,
                reading=self._space.analysis,
            ),
            then=self._take,
            failed=self._show_nothing,
        )

    def _take(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._preview()

    @Slot()
    def _preview(self) -> None:
        if self._snapshot is None:
            return
        wanted, plugin = replace(self._snapshot, left_out=self.dialog.left_out), self.dialog.format
        show, fail = self.dialog.show_preview, self._show_nothing
        self._jobs.start("preview", preview_of, wanted, plugin, then=show, failed=fail)

    def _show_nothing(self) -> None:
        self.dialog.show_preview(Preview(()))

    @Slot()
    def _write(self) -> None:
        space, answer = self._space, self.dialog
        stored: Stored | None = self._stored
        made = self._snapshot
        if answer.saves_first:
            if space.open is None or not space.save_revision(""):
                return
            made = None
            stored = space.guarded(partial(exporting.take, space.session, self._stored.row.id))
        if stored is not None:
            space.exports.write(
                Wanted(
                    stored,
                    answer.format,
                    answer.path,
                    space.translator.language,
                    space.analysis,
                    made,
                    answer.left_out,
                    replaces=answer.replaces,
                )
            )

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
    taken = space.guarded(partial(exporting.take, space.session, opened.id))
    if taken is not None:
        flow = ExportFlow(window, space, look, taken)
        flow.begin()
        flow.dialog.open()
