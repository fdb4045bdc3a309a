"""Long work seen from both sides: who does it says how far it is, who waits for it may stop it."""

from __future__ import annotations

from threading import Lock


class Stopped(Exception):
    """The work is no longer wanted; it ends here and nothing of it is kept."""


class Work:
    """How far a piece of work is, in steps, and whether it is still wanted. Safe in any thread.

    `done` of `total` steps are behind it; `total` is 0 where nobody knows how many there are.
    """

    def __init__(self, total: int = 0) -> None:
        self.done = 0
        self.total = total
        self._is_stopped = self._is_final = False
        self._lock = Lock()

    @property
    def is_stopped(self) -> bool:
        """Whether somebody stopped it before its last step."""
        return self._is_stopped

    def stop(self) -> None:
        """Has the next step end the work; too late after `finish`."""
        with self._lock:
            self._is_stopped = not self._is_final

    def step(self) -> None:
        """Counts one more step that begins now.

        Raises:
            Stopped: where the work is no longer wanted.
        """
        if self._is_stopped:
            raise Stopped
        self.done = self.done + 1

    def finish(self) -> None:
        """Begins what cannot be stopped, such as writing a file.

        Raises:
            Stopped: where the work is no longer wanted.
        """
        with self._lock:
            if self._is_stopped:
                raise Stopped
            self._is_final = True
