"""How a command ends."""

from __future__ import annotations

from enum import IntEnum


class Outcome(IntEnum):
    """The contract's exit codes."""

    DONE = 0
    NO = 1
    """There are findings, differences, damage."""
    REFUSED = 2
    """Wrong usage or unreadable input; nothing was written."""
    INTERRUPTED = 130
    """By Ctrl+C, as shells count it."""
