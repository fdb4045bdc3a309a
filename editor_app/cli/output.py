"""Writing to the terminal: JSON for programs, plain words for people."""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
from collections.abc import Iterable, Sequence

_LINE_ENDS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}
"""What some readers take for the end of a line; escaped, one object stays one line to them too."""

_PICTURES = {
    **{code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"},
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
}
"""Control characters as pictures: words of an article must not drive a terminal."""


def prepare() -> None:
    """Makes both streams write UTF-8 whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def write_json(value: object) -> None:
    """One JSON object on one line."""
    line = json.dumps(value, ensure_ascii=False).translate(_LINE_ENDS)
    sys.stdout.write(line + "\n")


def write(words: str = "") -> None:
    """Words for a person, ending in a line feed."""
    sys.stdout.write(words.translate(_PICTURES) + "\n")


def complain(words: str) -> None:
    """A sentence on the error stream."""
    sys.stderr.write(words.translate(_PICTURES) + "\n")


def write_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Columns as wide as their words; the last one runs on."""
    lines = [tuple(heads), *(tuple(" ".join(cell.split()) for cell in row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads) - 1)]
    for line in lines:
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=False))
        write("  ".join((*cells, line[-1])).rstrip())


def flush() -> None:
    """Hands everything over, so that a failure is seen here and not at the interpreter's end."""
    sys.stdout.flush()
    sys.stderr.flush()


def give_up() -> None:
    """Sends what is still to be written nowhere: whoever read it is gone."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
