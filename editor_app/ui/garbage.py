"""Cyclic garbage is collected on the window's thread only.

Python collects in whichever thread happens to allocate. In a worker that would take Qt objects
of closed windows apart away from their thread, and crash; so collecting rests while one works.
Everything here is called on the window's thread.
"""

from __future__ import annotations

import gc

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
