"""Background work: pure functions on snapshots, their values brought back to the window's thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThreadPool, QTimer, Signal, Slot

from editor_app.domain.errors import EditorError
from editor_app.domain.values import frozen
from editor_app.domain.work import Stopped
from editor_app.ui.garbage import Collecting
from editor_app.ui.progress import Progress, Told, Waiting

_log = logging.getLogger(__name__)

Refusal = Callable[[EditorError], None]


@frozen
class _Answers:
    """Who hears of a job's end."""

    then: Callable[[Any], None]
    failed: Callable[[], None]
    refused: Refusal | None
    waiting: Waiting | None

    def expects(self, fault: Exception) -> bool:
        """Whether ending like this is no bug."""
        return isinstance(fault, Stopped) or self.refused is not None

    def answer(self, value: object, fault: Exception | None) -> None:
        """Tells whoever waits for it how the job ended."""
        if fault is None:
            self.then(value)
        elif isinstance(fault, Stopped):
            if self.waiting is not None:
                self.waiting.told.cancelled()
        elif isinstance(fault, EditorError) and self.refused is not None:
            self.refused(fault)
        else:
            self.failed()


class Jobs(QObject):
    """Runs functions in a pool of its own; of the jobs with one key only the latest answers.

    Everything is called on the window's thread but the functions themselves.
    """

    _ended = Signal(str, int, object, object)

    def __init__(self, parent: QObject | None = None, progress: Progress | None = None) -> None:
        """`progress` shows those jobs that are `told` of."""
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._progress = progress
        self._latest: dict[str, int] = {}
        self._waiting: dict[str, _Answers] = {}
        self._running = 0
        self._ended.connect(self._deliver)

    def start(
        self,
        key: str,
        function: Callable[..., Any],
        *args: Any,
        then: Callable[[Any], None],
        failed: Callable[[], None],
        refused: Refusal | None = None,
        told: Told | None = None,
    ) -> None:
        """Runs ``function(*args)`` and hands its value to `then`, unless a later job took the key.

        What the function raises is a bug: it is logged, and `failed` tells of it. An `EditorError`
        goes to `refused` where that is given. `told` is for work that may take long: people see
        it and can stop it. The function ends with `Stopped` where it looks whether it is stopped.
        """
        self.forget(key)
        ticket = self._latest.get(key, 0) + 1
        self._latest[key] = ticket
        waiting = None
        if told is not None and self._progress is not None:
            waiting = self._progress.begin(told, partial(self._cancel, key))
        self._waiting[key] = _Answers(then, failed, refused, waiting)
        self._running += 1
        Collecting.pause()
        self._pool.start(lambda: self._work(key, ticket, function, args))

    @property
    def is_idle(self) -> bool:
        """Whether no job is running or waiting to be delivered."""
        return not self._waiting

    def forget(self, key: str) -> None:
        """Stops a running job with `key` where it can be, and drops what it will bring."""
        answers = self._waiting.pop(key, None)
        if answers is not None and answers.waiting is not None:
            answers.waiting.told.work.stop()
            self._put_down(answers)

    def stop(self) -> None:
        """Waits for running jobs and drops their values: a thread alive at exit aborts Qt."""
        for key in tuple(self._waiting):
            self.forget(key)
        self._pool.clear()
        self._pool.waitForDone()
        while self._running:
            self._let_go()

    def finish(self) -> None:
        """Waits for every job, those that have not begun too, and delivers their values."""
        self._pool.waitForDone()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def _cancel(self, key: str) -> None:
        """A person wants a job no longer."""
        told = self._waiting[key].waiting
        if told is not None and told.told.acts:
            told.told.work.stop()
        elif told is not None:
            self.forget(key)
            told.told.cancelled()

    def _put_down(self, answers: _Answers) -> None:
        if answers.waiting is not None and self._progress is not None:
            self._progress.end(answers.waiting)

    @Slot()
    def _let_go(self) -> None:
        if self._running:
            self._running -= 1
            Collecting.resume()

    def _work(
        self, key: str, ticket: int, function: Callable[..., Any], args: tuple[Any, ...]
    ) -> None:
        value, fault = None, None
        try:
            value = function(*args)
        except Exception as error:
            fault = error
        self._ended.emit(key, ticket, value, fault)

    @Slot(str, int, object, object)
    def _deliver(self, key: str, ticket: int, value: object, fault: Exception | None) -> None:
        # In a turn of its own: it goes through all young objects.
        QTimer.singleShot(0, self, self._let_go)
        answers = self._waiting.pop(key, None) if self._latest.get(key) == ticket else None
        is_expected = isinstance(fault, Stopped | EditorError)
        if fault is not None and not (is_expected and (answers is None or answers.expects(fault))):
            _log.error("job %s failed", key, exc_info=fault)
        if answers is not None:
            self._put_down(answers)
            answers.answer(value, fault)
