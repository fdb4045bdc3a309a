"""What a file is, from its first 100 bytes, before SQLite may touch it.

The layout is that of https://www.sqlite.org/fileformat2.html#the_database_header.
"""

from __future__ import annotations

import stat
from pathlib import Path

from editor_app.storage.errors import refused

APPLICATION_ID = 0x47616C79
"""The bytes "Galy": marks a SQLite file as a library."""

_MAGIC = b"SQLite format 3\0"
_SIZE = 100


def check_header(path: Path, newest_schema: int) -> None:
    """Whether the file at `path` is a library of a schema this program knows; it is only read.

    Raises:
        LibraryRefused: with one code for each thing it can be instead.
    """
    head = _read(path)
    if not head:
        raise refused("library_empty", path)
    if not head.startswith(_MAGIC):
        raise refused("not_a_library", path)
    if len(head) < _SIZE:
        raise refused("library_damaged", path)
    if _integer(head, 68) != APPLICATION_ID:
        raise refused("library_of_another_program", path)
    if _integer(head, 60) > newest_schema:
        raise refused("library_is_newer", path)


def _read(path: Path) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise refused("not_a_library", path)
        with path.open("rb") as file:
            return file.read(_SIZE)
    except FileNotFoundError as error:
        raise refused("library_missing", path) from error
    except OSError as error:
        raise refused("library_not_readable", path) from error


def _integer(head: bytes, at: int) -> int:
    return int.from_bytes(head[at : at + 4], "big")
