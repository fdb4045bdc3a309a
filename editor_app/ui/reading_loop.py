"""Reading in the background: the open article, after a pause and as often as it changes."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from editor_app.domain.analysis import Analysis
from editor_app.domain.message import message
from editor_app.domain.work import Work
from editor_app.services.open_article import OpenArticle
from editor_app.ui.desk import Desk
from editor_app.ui.jobs import Jobs
from editor_app.ui.notifier import Notice, NoticeAction, NoticeLevel
from editor_app.ui.progress import Told

if TYPE_CHECKING:
    from editor_app.checks.check import Check
    from editor_app.services.reading import Reader

QUIET_MS = 200
"""How long after the last key the text is read again (DESIGN.md, Work)."""

AGAIN_MS = 2000
"""How long after the library refused new claims they are offered to it again."""

_READING = "reading"

NOT_READ = "reading"
"""The key of the notices that say why the words were not read; another reading takes them away."""


def read(
    text: str,
    without: Collection[str] = (),
    work: Work | None = None,
    language: str | None = None,
) -> Analysis:
    """The reading of `text`; the language engine is loaded at the first call, in the pool.

    The checks named in `without` do not run. Without `language` it is recognised.

    Raises:
        Stopped: by `work`.
    """
    return LateReader().read(text, without, work, language)


def rules() -> tuple[Check, ...]:
    """Every check there is; they are loaded at the first call, in the pool."""
    from editor_app.services.reading import installed_checks

    return installed_checks()


class LateReader:
    """A reader of one article that loads the language engine at the first call, in the pool."""

    def __init__(self) -> None:
        self._reader: Reader | None = None

    def read(
        self,
        text: str,
        without: Collection[str] = (),
        work: Work | None = None,
        language: str | None = None,
    ) -> Analysis:
        """As `read`; of what the text shares with the last one nothing is read again."""
        from editor_app.services.reading import Reader

        if self._reader is None:
            self._reader = Reader()
        return self._reader.analyse(text, language, without=without, work=work)


class ReadingLoop(QObject):
    """Reads what is on the desk whenever it has changed; the latest reading wins."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.jobs = Jobs(self, desk.progress)
        self._reader = LateReader()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(QUIET_MS)
        self._pause.timeout.connect(self.read_now)
        self._untold: list[Callable[[], None]] = []
        self._tell = QTimer(self)
        self._tell.setInterval(0)
        self._tell.timeout.connect(self._tell_next)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._accept_again)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being read, nor about to be."""
        return self.jobs.is_idle and not (self._pause.isActive() or self._tell.isActive())

    def read_soon(self) -> None:
        """Reads the open article once nothing has changed for a moment."""
        self._pause.start()

    @Slot()
    def read_now(self) -> None:
        """Reads the open article as it stands."""
        opened = self._desk.open
        self._pause.stop()
        if opened is not None:
            work, off, language = Work(), self._desk.settings.rules_off, opened.language
            self.jobs.start(
                _READING,
                self._reader.read,
                opened.text,
                off,
                work,
                language,
                then=partial(self.take_in, opened, language=language),
                failed=self._tell_fault,
                told=Told(message("reading_claims"), work, self._tell_cancelled),
            )

    def forget(self) -> None:
        """Drops what is being read of the open article."""
        self._pause.stop()
        self._again.stop()
        self._tell.stop()
        self.jobs.forget(_READING)
        self._reader = LateReader()

    def stop(self) -> None:
        """Ends everything; waits for what is running."""
        self._pause.stop()
        self._again.stop()
        self._tell.stop()
        self.jobs.stop()

    def take_in(self, opened: OpenArticle, analysis: Analysis, language: str | None = None) -> None:
        """Stores a reading of `opened`; the window hears of it in turns of its own."""
        if opened is not self._desk.open:
            return
        taken = self._desk.guarded(partial(opened.accept, analysis, language))
        if taken is None:
            self._again.start()
        if taken is not False:
            # In turns of their own, so that keys come in between.
            self._untold = [self._desk.was_read, self._desk.claims_were_read]
            self._tell.start()

    @Slot()
    def _tell_next(self) -> None:
        self._untold.pop(0)()
        if not self._untold:
            self._tell.stop()

    @Slot()
    def _accept_again(self) -> None:
        """Stores the claims that the library refused, where the words are still the same."""
        opened = self._desk.open
        if opened is not None and opened.analysis is not None:
            self.take_in(opened, opened.analysis, opened.language)

    def _tell_cancelled(self) -> None:
        again = NoticeAction(message("read_now"), self.read_now)
        notice = Notice(message("reading_cancelled"), NoticeLevel.WARNING, (again,), key=NOT_READ)
        self._desk.notice.emit(notice)

    def _tell_fault(self) -> None:
        self._desk.notice.emit(Notice(message("reading_failed"), NoticeLevel.ERROR, key=NOT_READ))
