"""The session: the one way to change a library, an operation at a time."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Generator
from pathlib import Path
from types import TracebackType
from typing import Any, Concatenate, ParamSpec, TypeVar

from editor_app.domain.errors import LibraryRefused
from editor_app.domain.ids import ArticleId
from editor_app.domain.journal import Step
from editor_app.domain.message import Message
from editor_app.domain.revision import Content, Draft
from editor_app.services.clock import Clock, utc_now
from editor_app.storage import journal
from editor_app.storage.library_file import LibraryFile, open_library
from editor_app.storage.reader import Reader
from editor_app.storage.settings import SETTING
from editor_app.storage.unit_of_work import UnitOfWork

__all__ = ["Session", "Step", "UnitOfWork", "utc_now"]

P = ParamSpec("P")
R = TypeVar("R")
Listener = Callable[[Step], None]


class Session:
    """A library in the hands of one person; belongs to the thread that opened it.

    Every write raises `LibraryRefused` where the file cannot take it: then nothing was
    written, and the caller still has everything in memory.
    """

    def __init__(self, file: LibraryFile, *, by: str, clock: Clock) -> None:
        self._file = file
        self._clock = clock
        self._listeners: list[Listener] = []
        self._tail = journal.tail(file.connection)
        self.by = by
        self.library = Reader(file.connection)

    @classmethod
    def open(
        cls, path: Path, *, by: str, read_only: bool = False, clock: Clock = utc_now
    ) -> Session:
        """A session on the library at `path`, which is created where it is missing.

        With `read_only` nothing is created, and a writer elsewhere does not matter.

        Raises:
            LibraryRefused: where the file cannot be opened; it is as it was.
        """
        return cls(open_library(path, by=by, at=clock(), read_only=read_only), by=by, clock=clock)

    @property
    def path(self) -> Path:
        """The library file, absolute."""
        return self._file.path

    @property
    def is_writable(self) -> bool:
        """Whether operations can be run."""
        return self._file.is_writable

    @property
    def stamp(self) -> object:
        """Another object after each step: what was read of claims, fields and the like is out of date."""
        return self._tail

    def run(
        self,
        label: Message,
        operation: Callable[Concatenate[UnitOfWork, ...], Any],
        *args: Any,
        article: ArticleId | None = None,
        draft: Content | None = None,
        edits: int | None = None,
        **kwargs: Any,
    ) -> Step:
        """Run `operation(unit, *args, **kwargs)` as one transaction and one step.

        With `draft` the unsaved words of `article` are kept in the same transaction, before
        the operation; `edits` counts their changes (None leaves the count). When this returns
        the step is on disk, and the listeners have been called.

        Raises:
            EditorError: whatever the operation refuses; nothing was changed.
            LibraryRefused: nothing was changed, but for ``library_moved`` noticed only after the
                commit: then the moved file has the step.
        """

        def work(unit: UnitOfWork) -> Any:
            self._keep(unit, article, draft, edits)
            return operation(unit, *args, **kwargs)

        return self._commit(label, work, article)

    def replay(
        self,
        step: Step,
        label: Message,
        *,
        draft: Content | None = None,
        edits: int | None = None,
    ) -> Step:
        """Write the rows of `step` as they were before it; a step of its own.

        `draft` and `edits` are kept in the same transaction, as in `run`.

        Raises:
            Refused: ``changed_since`` where rows are no longer as the step left them,
                ``cannot_be_taken_back`` for a step that made a revision.
        """

        def work(unit: UnitOfWork) -> None:
            self._keep(unit, step.article, draft, edits)
            unit.revert(step)

        return self._commit(label, work, step.article)

    def keep_draft(self, article: ArticleId, content: Content, edits: int) -> Draft:
        """Keep the unsaved words of `article` in place of those kept before."""
        with self._transaction() as unit:
            return unit.keep_draft(article, content, edits)

    def drop_draft(self, article: ArticleId) -> None:
        """Forget the unsaved words of `article`."""
        with self._transaction() as unit:
            unit.drop_draft(article)

    def remember(self, key: str, value: str) -> None:
        """Keep view state; the journal does not tell of it."""
        if self.recall(key) != value:
            with self._transaction() as unit:
                unit.remember(SETTING, (key, value))

    def recall(self, key: str) -> str | None:
        """What was remembered under `key`, if anything."""
        return self.library.recall(key)

    def catch_up(self) -> None:
        """Go on from what somebody else wrote to the library; what was read before is out of date.

        Every hash and the whole journal are looked at first.

        Raises:
            LibraryRefused: ``library_changed_unsoundly``; it is not written to from here on either.
        """
        if self.library.problems():
            path = self.path
            raise LibraryRefused(
                "library_changed_unsoundly", library=path.name, folder=str(path.parent)
            )
        self._tail = journal.tail(self._file.connection)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after each step; returns how to stop it.

        What a listener raises goes to `sys.excepthook` as a bug: the step is saved all the same.
        """
        self._listeners.append(listener)

        def stop() -> None:
            with contextlib.suppress(ValueError):
                self._listeners.remove(listener)

        return stop

    def close(self) -> None:
        """Close the library; calling it again does nothing."""
        self._listeners.clear()
        self._file.close()

    def __enter__(self) -> Session:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _commit(
        self, label: Message, work: Callable[[UnitOfWork], Any], article: ArticleId | None
    ) -> Step:
        with self._transaction() as unit:
            result = work(unit)
            about = article or unit.only_article
            unit.tell(label, about)
        step = Step(label, self._tail.sequence, about, unit.changes, result)
        if step.changes:
            self._tell(step)
        return step

    @staticmethod
    def _keep(
        unit: UnitOfWork, article: ArticleId | None, draft: Content | None, edits: int | None
    ) -> None:
        if draft is None:
            return
        if article is None:
            raise ValueError("a draft needs its article")
        unit.keep_words(article, draft, edits)

    @contextlib.contextmanager
    def _transaction(self) -> Generator[UnitOfWork]:
        connection = self._file.connection
        with self._file.transaction():
            journal.check_tail(connection, self._tail)
            unit = UnitOfWork(connection, self._tail, by=self.by, at=self._clock())
            yield unit
        # On disk now, also where the file turns out to have been moved meanwhile.
        self._tail = unit.last
        self._file.check_place()

    def _tell(self, step: Step) -> None:
        for listener in tuple(self._listeners):
            try:
                listener(step)
            except Exception as error:
                # A border: the step is on disk, and one listener's bug must not hide it.
                sys.excepthook(type(error), error, error.__traceback__)
