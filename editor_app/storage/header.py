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
        LibraryRefused: with one code for each thing it can be instead; also where it is shorter
            than it says.
    """
    head, size = _read(path)
    if size == 0:
        raise refused("library_empty", path)
    if not head.startswith(_MAGIC):
        raise refused("not_a_library", path)
    if len(head) < _SIZE:
        raise refused("library_damaged", path)
    if _integer(head, 68) != APPLICATION_ID:
        raise refused("library_of_another_program", path)
    if _integer(head, 60) > newest_schema:
        raise refused("library_is_newer", path)
    _check_size(path, head, size)


def _read(path: Path) -> tuple[bytes, int]:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise refused("not_a_library", path)
        with path.open("rb") as file:
            return file.read(_SIZE), status.st_size
    except FileNotFoundError as error:
        raise refused("library_missing", path) from error
    except OSError as error:
        raise refused("library_not_readable", path) from error


def _check_size(path: Path, head: bytes, size: int) -> None:
    """A file cut short is found here; with a rollback journal beside it SQLite mends it first."""
    page = _integer(head, 16, 2)
    expected = (65536 if page == 1 else page) * _integer(head, 28)
    counted = _integer(head, 24) == _integer(head, 92)
    if counted and size < expected and not _journal(path).exists():
        raise refused("library_damaged", path)


def _journal(path: Path) -> Path:
    return path.with_name(path.name + "-journal")


def _integer(head: bytes, at: int, length: int = 4) -> int:
    return int.from_bytes(head[at : at + length], "big")
