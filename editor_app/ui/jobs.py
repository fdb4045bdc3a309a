"""Background work: pure functions on snapshots, their values brought back to the window's thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from editor_app.ui.garbage import Collecting

_log = logging.getLogger(__name__)


class Jobs(QObject):
    """Runs functions in a pool of its own; of the jobs with one key only the latest answers.

    Everything is called on the window's thread but the functions themselves.
    """

    _ended = Signal(str, int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._latest: dict[str, int] = {}
        self._waiting: dict[str, tuple[Callable[[Any], None], Callable[[], None]]] = {}
        self._running = 0
        self._ended.connect(self._deliver)

    def start(
        self,
        key: str,
        function: Callable[..., Any],
        *args: Any,
        then: Callable[[Any], None],
        failed: Callable[[], None],
    ) -> None:
        """Runs ``function(*args)`` and hands its value to `then`, unless a later job took the key.

        What the function raises is a bug: it is logged, and `failed` tells of it.
        """
        ticket = self._latest.get(key, 0) + 1
        self._latest[key] = ticket
        self._waiting[key] = (then, failed)
        self._running += 1
        Collecting.pause()
        self._pool.start(lambda: self._work(key, ticket, function, args))

    @property
    def is_idle(self) -> bool:
        """Whether no job is running or waiting to be delivered."""
        return not self._waiting

    def forget(self, key: str) -> None:
        """Drops what a running job with `key` will bring."""
        self._waiting.pop(key, None)

    def stop(self) -> None:
        """Waits for running jobs and drops their values: a thread alive at exit aborts Qt."""
        self._waiting.clear()
        self._pool.clear()
        self._pool.waitForDone()
        while self._running:
            self._let_go()

    def _let_go(self) -> None:
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
        if self._running:
            self._let_go()
        if self._latest.get(key) != ticket:
            return
        waiting = self._waiting.pop(key, None)
        if fault is not None:
            _log.error("job %s failed", key, exc_info=fault)
        if waiting is not None:
            then, failed = waiting
            then(value) if fault is None else failed()
