"""Files and words that come in: each is read in the background, stored, and the last one shown."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from editor_app.domain.analysis import Analysis
from editor_app.domain.errors import EditorError
from editor_app.domain.ids import ArticleId
from editor_app.domain.message import Message, message
from editor_app.domain.values import frozen
from editor_app.domain.work import Work
from editor_app.services.open_article import OpenArticle
from editor_app.ui.desk import Desk
from editor_app.ui.jobs import Jobs
from editor_app.ui.newer_versions import NewerVersions
from editor_app.ui.notifier import Notice, NoticeAction, NoticeLevel
from editor_app.ui.progress import Told, Waiting
from editor_app.ui.reading_loop import read
from editor_app.wording import N_

if TYPE_CHECKING:
    from editor_app.services.importing import Imported
    from editor_app.services.newer_version import Found

_IMPORT = "import"

_ASKED_MS = 200
"""So often an article that came in looks whether the window still asks something."""

_NAMED = 6
"""So many files that were not taken in are named."""


@frozen
class Opening:
    """How a stored article is opened, with its reading where there is one: at once, or in two turns."""

    at_once: Callable[[ArticleId, Analysis | None], bool]
    make_ready: Callable[[ArticleId, Analysis | None], OpenArticle | None]
    show: Callable[[OpenArticle], bool]


class Arrivals(QObject):
    """Takes files into the library, one after the other, in the order in which they came."""

    files_asked = Signal()
    """A person wants to choose files."""

    def __init__(self, desk: Desk, jobs: Jobs, opening: Opening) -> None:
        super().__init__(desk)
        self._desk = desk
        self._jobs = jobs
        self._opening = opening
        self._ready: OpenArticle | None = None
        self._queue: deque[tuple[str, Callable[[], Imported]]] = deque()
        self._name = ""
        self._count = self._taken = 0
        self._reading = Work()
        self._waiting: Waiting | None = None
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._go_on)
        self._arrived: tuple[ArticleId, Analysis | None] | None = None
        self._refused: dict[str, list[str]] = {}
        self._then: Callable[[], object] | None = None
        self.newer = NewerVersions(desk, jobs, self._make, opening.at_once)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Takes in files; one that cannot be read says why, and nothing of it is stored."""
        self._take([(path.name, partial(_read_file, path)) for path in paths])

    def take_words(self, words: str) -> None:
        """Takes in words from the clipboard as an article of their own."""
        name = self._desk.translator.phrase(N_("From the clipboard"))
        self._take([(name, partial(_read_words, f"{name}.txt", words))])

    @property
    def is_idle(self) -> bool:
        """Whether nothing is coming in."""
        return self._waiting is None

    def go_on_with(self, then: Callable[[], object]) -> None:
        """Calls `then` once everything is in the library; not where something was not taken in."""
        self._then = then
        anyway = NoticeAction(message("close_anyway"), partial(self._give_up_for, then))
        closing = message("closing_after_import", count=self._count)
        self._desk.notice.emit(Notice(closing, actions=(anyway,), key="import"))

    def _give_up_for(self, then: Callable[[], object]) -> None:
        self.stop()
        then()

    def stop(self) -> None:
        """Takes nothing more in; nothing is stored of what is being read."""
        self._reading.stop()
        self._next.stop()
        self._queue.clear()
        self._jobs.forget(_IMPORT)
        self._put_down()

    def _take(self, files: Sequence[tuple[str, Callable[[], Imported]]]) -> None:
        is_at_work = not self.is_idle
        if not is_at_work:
            self._refused.clear()
        self._queue.extend(files)
        self._count += len(files)
        if is_at_work:
            self._tell()
        else:
            self._go_on()

    @Slot()
    def _go_on(self) -> None:
        """Takes up the next file; after the last one shows the one that came last."""
        if self._queue:
            self._name, read_in = self._queue.popleft()
            self._reading = Work()
            self._tell()
            self._jobs.start(
                _IMPORT, read_in, then=self._read, failed=self._tell_fault, refused=self._refuse
            )
            return
        if self._arrived is not None and self._then is None and QApplication.activeModalWidget():
            # A dialog asks about the article on the desk; its answer is meant for that one.
            self._next.start(_ASKED_MS)
            return
        if self._arrived is not None:
            self._ready, self._arrived = self._opening.make_ready(*self._arrived), None
            # In a turn of its own: of a long article each takes its time.
            self._next.start(0)
            return
        ready, then = self._ready, self._then
        self._put_down()
        if ready is not None:
            self._opening.show(ready)
        if then is not None:
            then()

    def _tell(self) -> None:
        """Says what is coming in; of one file its steps are counted, of several the files."""
        work = self._reading
        if self._count > 1:
            work = Work(self._count)
            work.done = self._count - len(self._queue) - 1
        told = Told(message("importing", name=self._name, count=self._count), work, self.stop)
        if self._waiting is None:
            self._waiting = self._desk.progress.begin(told, self._cancel)
        else:
            self._waiting.told = told

    def _cancel(self) -> None:
        said = message("import_cancelled", name=self._name, done=self._taken, count=self._count)
        self.stop()
        self._desk.notice.emit(Notice(said, key="import"))

    def _put_down(self) -> None:
        if self._waiting is not None:
            self._desk.progress.end(self._waiting)
        self._waiting, self._arrived, self._ready, self._then = None, None, None, None
        self._count = self._taken = 0

    def _read(self, imported: Imported) -> None:
        """Reads what a file says, unless the library has it."""
        known = self._desk.session.library.known(imported.sha256)
        if known is not None:
            self._arrive(known)
            self._go_on()
            return
        off, store = self._desk.settings.rules_off, partial(self._store, imported)
        self._jobs.start(
            _IMPORT, read, imported.text, off, self._reading, then=store, failed=self._tell_fault
        )

    def _arrive(self, article: ArticleId, analysis: Analysis | None = None) -> None:
        self._taken += 1
        self._arrived = (article, analysis)

    def _store(self, imported: Imported, analysis: Analysis) -> None:
        """Stores a text, unless it looks like a newer version of an article: then it asks."""
        from editor_app.services import newer_version

        metadata = imported.metadata or analysis.metadata
        desk, decide = self._desk, partial(self._decide, imported, analysis)
        text = imported.text
        older = desk.guarded(partial(newer_version.candidates, desk.session, metadata, text))
        if not older:
            decide(None)
            return
        self._jobs.start(
            _IMPORT,
            newer_version.best,
            older,
            text,
            then=decide,
            failed=self._tell_fault,
        )

    def _decide(self, imported: Imported, analysis: Analysis, found: Found | None) -> None:
        if found is not None and found.revision is not None:
            self._arrive(found.id)
            self.newer.tell_known(imported.file_name, found)
        elif found is not None:
            self.newer.offer(imported, analysis, found)
        elif (made := self._make(imported, analysis)) is not None:
            self._arrive(made, analysis)
        else:
            self._then = None
        # In a turn of its own: storing and showing a long article each take their time.
        self._next.start(0)

    def _make(self, imported: Imported, analysis: Analysis) -> ArticleId | None:
        """The article made of a text; None where the library refused."""
        from editor_app.services import importing

        desk = self._desk
        stored = desk.guarded(partial(importing.store, desk.session, imported, analysis))
        if stored is None:
            return None
        desk.library_changed.emit()
        if imported.notice is not None:
            self._doubt(imported.notice, stored.id)
        return stored.id

    def _doubt(self, doubt: Message, article: ArticleId) -> None:
        otherwise = partial(self._desk.encoding_doubted.emit, article)
        actions = (
            NoticeAction(message("read_otherwise"), otherwise),
            NoticeAction(message("keep"), lambda: None),
        )
        self._desk.notice.emit(Notice(doubt, NoticeLevel.WARNING, actions, key="encoding"))

    def _refuse(self, error: EditorError) -> None:
        """Says why a file was not taken in; several for one reason are named, none passed over."""
        self._then = None
        code = error.message.code
        names = self._refused.setdefault(code, [])
        names.append(self._name)
        ways = (NoticeAction(message("choose_another_file"), self.files_asked.emit),)
        self._desk.tell_refusal(error, ways)
        if (count := len(names)) > 1:
            listed = ", ".join(names[:_NAMED]) + ("…" if count > _NAMED else "")
            said = message("files_refused", count=count, names=listed)
            self._desk.notice.emit(Notice(said, NoticeLevel.ERROR, ways, key=code))
        self._go_on()

    def _tell_fault(self) -> None:
        self._then = None
        fault = message("import_failed", name=self._name)
        self._desk.notice.emit(Notice(fault, NoticeLevel.ERROR, key="import_failed"))
        self._go_on()


def _read_file(path: Path) -> Imported:
    from editor_app.services import importing

    return importing.read_file(path)


def _read_words(name: str, words: str) -> Imported:
    from editor_app.services import importing

    return importing.read_bytes(name, words.encode("utf-8"))
