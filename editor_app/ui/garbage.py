"""Cyclic garbage is collected on the window's thread only.

Python collects in whichever thread happens to allocate. In a worker that would take Qt objects
of closed windows apart away from their thread, and crash; so collecting rests while one works.
Everything here is called on the window's thread.
"""

from __future__ import annotations

import gc


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
        """Takes one pause back; what is young is collected here first, and not in a worker."""
        cls._pauses -= 1
        if not cls._pauses:
            gc.collect(1)
            gc.enable()
