"""The commands, without Qt."""

from __future__ import annotations

from collections.abc import Sequence


def main(argv: Sequence[str]) -> int:
    """Runs one command; the exit code is the contract's.

    0 done, 1 the answer is no, 2 wrong usage or unreadable input (one sentence on the error
    stream, nothing written).
    """
    from editor_app.cli.program import run

    return run(argv)
