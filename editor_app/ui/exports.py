"""Files that are being written: in the background, and each whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor_app.domain.analysis import Analysis
from editor_app.domain.errors import EditorError
from editor_app.domain.message import Message, message
from editor_app.domain.values import frozen, replace
from editor_app.domain.work import Work
from editor_app.ui.desk import Desk
from editor_app.ui.jobs import Jobs
from editor_app.ui.notifier import Notice, NoticeLevel
from editor_app.ui.progress import Told

if TYPE_CHECKING:
    from editor_app.exporters.format import ExportFormat, Part, Snapshot
    from editor_app.services.exporting import Stored

FOLDER = "export folder"
"""Where the last export went, among what the library remembers."""


@frozen
class Wanted:
    """One file: of which state, in which format and language, and where.

    `reading` is used where it is of the same words, `made` where the snapshot was made already.
    `replaces` allows another file to go.
    """

    stored: Stored
    format: ExportFormat
    path: Path
    language: str
    reading: Analysis | None = None
    made: Snapshot | None = None
    left_out: Collection[Part] = ()
    replaces: bool = False


class Exports(QObject):
    """Writes files, two at a time; belongs to the workspace, and outlives its dialogs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._jobs = Jobs(self, desk.progress)
        self._numbers = count()
        self._then: Callable[[], object] | None = None

    @property
    def is_idle(self) -> bool:
        """Whether no file is being written."""
        return self._jobs.is_idle

    def write(self, wanted: Wanted) -> None:
        """Begins to write a file, and tells how it ended."""
        work = Work()
        told = message("exporting", name=wanted.path.name)
        self._jobs.start(
            str(next(self._numbers)),
            _write,
            wanted,
            work,
            then=self._tell,
            failed=partial(self._tell_fault, wanted.path.name),
            refused=self._refuse,
            told=Told(told, work, self._tell_cancelled, acts=True),
        )

    def go_on_with(self, then: Callable[[], object]) -> None:
        """Calls `then` once all files are written; not where one of them was not."""
        self._then = then
        self._desk.notice.emit(Notice(message("closing_after_export"), key="export"))

    def finish(self) -> None:
        """Waits until every file is written."""
        self._then = None
        self._jobs.finish()

    def _tell(self, written: tuple[Path, Message | None]) -> None:
        path, notice = written
        desk = self._desk
        desk.guarded(partial(desk.session.remember, FOLDER, str(path.parent)))
        if notice is not None:
            desk.notice.emit(Notice(notice, NoticeLevel.WARNING, key="export"))
        desk.notice.emit(Notice(message("exported", path=str(path)), key="exported"))
        then = self._then
        if then is not None and self.is_idle:
            self._then = None
            then()

    def _refuse(self, error: EditorError) -> None:
        self._then = None
        self._desk.tell_refusal(error)

    def _tell_cancelled(self) -> None:
        self._then = None
        self._desk.notice.emit(Notice(message("export_cancelled"), key="exported"))

    def _tell_fault(self, name: str) -> None:
        self._then = None
        fault = message("export_fault", name=name)
        self._desk.notice.emit(Notice(fault, NoticeLevel.ERROR, key="export"))


def _write(wanted: Wanted, work: Work) -> tuple[Path, Message | None]:
    """Where the file lies, and what a person has to hear about it. Safe in any thread."""
    from editor_app.services.exporting import snapshot_of
    from editor_app.services.file_writing import write_whole

    made = wanted.made or snapshot_of(
        wanted.stored, language=wanted.language, reading=wanted.reading, work=work
    )
    made = replace(made, left_out=frozenset(wanted.left_out))
    notice, data = wanted.format.notice(made), wanted.format.write(made)
    work.finish()
    return write_whole(data, wanted.path, force=wanted.replaces), notice
