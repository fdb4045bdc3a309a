"""Files and words that come in: each is read in the background, stored, and the last one shown."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor_app.domain.analysis import Analysis
from editor_app.domain.ids import ArticleId
from editor_app.domain.message import Message, message
from editor_app.ui.desk import Desk
from editor_app.ui.jobs import Jobs
from editor_app.ui.notifier import Notice, NoticeAction, NoticeLevel
from editor_app.ui.reading_loop import read
from editor_app.wording import N_

if TYPE_CHECKING:
    from editor_app.services.importing import Imported

Show = Callable[[ArticleId, Analysis | None], bool]


class Arrivals(QObject):
    """Takes files into the library, one after the other, in the order in which they came."""

    def __init__(self, desk: Desk, jobs: Jobs, show: Show) -> None:
        """`show` opens a stored article, with its reading where there is one."""
        super().__init__(desk)
        self._desk = desk
        self._jobs = jobs
        self._show = show
        self._waiting: deque[Imported] = deque()
        self._is_busy = False
        self._arrived: tuple[ArticleId, Analysis | None] | None = None

    def take_files(self, paths: Sequence[Path]) -> None:
        """Takes in files; one that cannot be read says why, and nothing of it is stored."""
        from editor_app.services import importing

        for path in paths:
            self._queue(partial(importing.read_file, path))
        self._go_on()

    def take_words(self, words: str) -> None:
        """Takes in words from the clipboard as an article of their own."""
        from editor_app.services import importing

        name = self._desk.translator.phrase(N_("From the clipboard"))
        data = words.encode("utf-8")
        self._queue(partial(importing.read_bytes, f"{name}.txt", data))
        self._go_on()

    def _queue(self, reading: Callable[[], Imported]) -> None:
        imported = self._desk.guarded(reading)
        if imported is not None:
            self._waiting.append(imported)

    def _go_on(self) -> None:
        while self._waiting and not self._is_busy:
            imported = self._waiting.popleft()
            known = self._desk.session.library.known(imported.sha256)
            if known is None:
                self._read(imported)
            else:
                self._arrived = (known, None)
        if self._arrived is not None and not self._is_busy:
            arrived, self._arrived = self._arrived, None
            self._show(*arrived)

    def _read(self, imported: Imported) -> None:
        self._is_busy = True
        store, tell = partial(self._store, imported), partial(self._tell_fault, imported)
        off = self._desk.settings.rules_off
        self._jobs.start("import", read, imported.text, off, then=store, failed=tell)

    def _store(self, imported: Imported, analysis: Analysis) -> None:
        from editor_app.services import importing

        self._is_busy = False
        desk = self._desk
        stored = desk.guarded(partial(importing.store, desk.session, imported, analysis))
        if stored is not None:
            self._arrived = (stored.id, analysis)
            desk.library_changed.emit()
            if imported.notice is not None:
                self._doubt(imported.notice, stored.id)
        self._go_on()

    def _doubt(self, doubt: Message, article: ArticleId) -> None:
        otherwise = partial(self._desk.encoding_doubted.emit, article)
        actions = (
            NoticeAction(message("read_otherwise"), otherwise),
            NoticeAction(message("keep"), lambda: None),
        )
        self._desk.notice.emit(Notice(doubt, NoticeLevel.WARNING, actions, key="encoding"))

    def _tell_fault(self, imported: Imported) -> None:
        self._is_busy = False
        fault = message("import_failed", name=imported.file_name)
        self._desk.notice.emit(Notice(fault, NoticeLevel.ERROR, key="import_failed"))
        self._go_on()
