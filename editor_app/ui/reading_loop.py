"""Reading in the background: the open article after a pause, a new file before it is stored."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from editor_app.domain.analysis import Analysis
from editor_app.services.open_article import OpenArticle
from editor_app.ui.jobs import Jobs
from editor_app.ui.notifier import Notice, NoticeLevel

if TYPE_CHECKING:
    from editor_app.services.importing import Imported
    from editor_app.ui.workspace import Workspace

QUIET_MS = 200
"""How long after the last key the text is read again (DESIGN.md, Work)."""

_READING = "reading"


def read(text: str) -> Analysis:
    """The reading of `text`; the language engine is loaded at the first call, in the pool."""
    from editor_app.services.reading import analyse

    return analyse(text)


class ReadingLoop(QObject):
    """Reads what the workspace has open whenever it has changed; the latest reading wins."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._space = workspace
        self.jobs = Jobs(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(QUIET_MS)
        self._pause.timeout.connect(self.read_now)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being read, nor about to be."""
        return self.jobs.is_idle and not self._pause.isActive()

    def read_soon(self) -> None:
        """Reads the open article once nothing has changed for a moment."""
        self._pause.start()

    @Slot()
    def read_now(self) -> None:
        """Reads the open article as it stands."""
        opened = self._space.open
        self._pause.stop()
        if opened is not None:
            self.jobs.start(_READING, read, opened.text, then=partial(self._accept, opened))

    def forget(self) -> None:
        """Drops what is being read of the open article."""
        self._pause.stop()
        self.jobs.forget(_READING)

    def stop(self) -> None:
        """Ends everything; waits for what is running."""
        self._pause.stop()
        self.jobs.stop()

    def _accept(self, opened: OpenArticle, analysis: Analysis) -> None:
        if opened is self._space.open and self._space.guarded(partial(opened.accept, analysis)):
            self._space.was_read()

    def take_in(self, imported: Imported) -> None:
        """Reads a new file, stores it and opens it; one the library knows is opened at once."""
        known = self._space.session.library.known(imported.sha256)
        if known is not None:
            self._space.open_article(known)
            return
        store = partial(self._store, imported)
        self.jobs.start(f"import {imported.sha256}", read, imported.text, then=store)

    def _store(self, imported: Imported, analysis: Analysis) -> None:
        from editor_app.services import importing

        space = self._space
        stored = space.guarded(partial(importing.store, space.session, imported, analysis))
        if stored is None or not space.open_article(stored.id, analysis):
            return
        space.library_changed.emit()
        if imported.notice is not None:
            space.notice.emit(Notice(imported.notice, NoticeLevel.WARNING, key="encoding"))
