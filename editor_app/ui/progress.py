"""What the window is waiting for: nothing at first, then a word, then a count with Cancel."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from editor_app.domain.message import Message
from editor_app.domain.values import frozen
from editor_app.domain.work import Work

WORD_MS, BAR_MS = 300, 2000
"""How long work goes on before its word is shown, and before its count with Cancel
(DESIGN.md, Work)."""

COUNT_MS = 100
"""How often the count is looked at."""


@frozen
class Told:
    """What people hear of a piece of work.

    `words` say what is done. `cancelled` is called once a person has stopped it, and says what
    is as it was. Work that `acts` changes something outside, a file: only its end tells whether
    it was stopped in time. Any other is dropped at once.
    """

    words: Message
    work: Work
    cancelled: Callable[[], None]
    acts: bool = False


class Waiting(QObject):
    """One piece of work while it goes on."""

    due = Signal()
    """There is more to show of it."""

    def __init__(self, told: Told, cancel: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self.told = told
        self.has_word = self.has_bar = self.is_cancelled = False
        self._cancel = cancel
        self._timer = QTimer(self)
        self._timer.setInterval(WORD_MS)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    @Slot()
    def _go_on(self) -> None:
        if not self.has_word:
            self.has_word = True
            self._timer.setInterval(BAR_MS - WORD_MS)
        elif not self.has_bar:
            self.has_bar = True
            self._timer.setInterval(COUNT_MS)
        self.due.emit()

    def cancel(self) -> None:
        """Stops the work, once."""
        if not self.is_cancelled:
            self.is_cancelled = True
            self._cancel()

    def end(self) -> None:
        """Shows nothing of it any more."""
        self._timer.stop()
        self.deleteLater()


class Progress(QObject):
    """All that is being waited for; the status bar shows one of it at a time."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Waiting] = []

    @property
    def shown(self) -> Waiting | None:
        """What has been waited for the longest, of what has been long enough to be shown."""
        return next((each for each in self._waiting if each.has_word), None)

    @property
    def can_cancel(self) -> bool:
        """Whether there is work that a person sees and can stop."""
        return self.shown is not None and not self.shown.is_cancelled

    def begin(self, told: Told, cancel: Callable[[], None]) -> Waiting:
        """Work has begun; `cancel` stops it. Its end has to be told by `end`."""
        waiting = Waiting(told, cancel, self)
        waiting.due.connect(self.changed)
        self._waiting.append(waiting)
        return waiting

    def end(self, waiting: Waiting) -> None:
        """Work has ended, one way or another."""
        if waiting in self._waiting:
            self._waiting.remove(waiting)
            waiting.end()
            self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        """Stops the work that is shown."""
        if self.shown is not None:
            self.shown.cancel()
            self.changed.emit()
