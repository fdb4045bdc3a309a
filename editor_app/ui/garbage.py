"""Cyclic garbage is collected on the window's thread only.

Python collects in whichever thread happens to allocate. In a worker that would take Qt objects
of closed windows apart away from their thread, and crash; so collecting rests while one works.
Everything here is called on the window's thread.

Young objects are looked through by Python itself, in a few ms. All there are take 30 ms with
100 kB open, and Python would do that in the middle of whatever is done: it waits for a rest.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

REST_MS = 3000
"""So long after a person has last done something everything is looked through."""

_USUAL = gc.get_threshold()
_NEVER = 1_000_000
"""So many collections of what is young would have to come before one of everything."""

MANY = 50_000
"""So many young objects are the reading of a long article, and looked through by nobody.

They are values, which hold no cycles and go with their last reference. To look through those of 1 MB
takes 0.3 s, and again whenever Python collects all it has; set aside they cost nothing.
"""


class Collecting:
    """Whether Python collects by itself: not while anybody has paused it."""

    _pauses = 0

    @classmethod
    def pause(cls) -> None:
        """Ends collecting until `resume` was called as often."""
        cls._pauses += 1
        gc.disable()

    @classmethod
    def resume(cls) -> None:
        """Takes one pause back; what is young is collected here first, and not in a worker.

        After the reading of a long article it is set aside instead: the few circles in it stay.
        """
        cls._pauses -= 1
        if not cls._pauses:
            if gc.get_count()[0] > MANY:
                gc.freeze()
            else:
                gc.collect(1)
            gc.enable()


class Rest(QObject):
    """Has everything looked through once nobody has done anything for a while, and then only."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.set_threshold(*_USUAL[:2], _NEVER)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self._look)

    @property
    def is_due(self) -> bool:
        """Whether everything will be looked through after a while."""
        return self._timer.isActive()

    @Slot()
    def begin(self) -> None:
        """Something was done: the rest begins anew."""
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        # It is off while a job runs.
        if gc.isenabled():
            gc.collect()
        else:
            self._timer.start()

    def stop(self) -> None:
        """Leaves it to Python again."""
        self._timer.stop()
        gc.set_threshold(*_USUAL)
