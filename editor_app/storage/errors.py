"""Which refusal a fault of SQLite or of the file system is."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from editor_app.domain.errors import LibraryRefused

_PRIMARY = 0xFF
_NOT_TEXT = "Could not decode to UTF-8"
"""What Python says of itself, without a code of SQLite's, of text that is none."""

_CODES = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_IOERR: "library_disk_error",
    sqlite3.SQLITE_READONLY: "library_not_writable",
    sqlite3.SQLITE_PERM: "library_not_writable",
    sqlite3.SQLITE_CANTOPEN: "library_folder_not_writable",
    sqlite3.SQLITE_BUSY: "library_busy",
    sqlite3.SQLITE_LOCKED: "library_busy",
    sqlite3.SQLITE_CORRUPT: "library_damaged",
    sqlite3.SQLITE_NOTADB: "library_damaged",
}


def refusal(error: sqlite3.Error, path: Path) -> LibraryRefused | None:
    """The refusal that `error` on the library at `path` stands for; None where it is a bug."""
    extended = getattr(error, "sqlite_errorcode", None)
    if extended is None:
        return refused("library_damaged", path) if str(error).startswith(_NOT_TEXT) else None
    if extended == sqlite3.SQLITE_READONLY_DBMOVED:
        return refused("library_moved", path)
    code = _CODES.get(extended & _PRIMARY)
    return refused(code, path) if code else None


def file_refusal(error: OSError, path: Path) -> LibraryRefused:
    """The refusal for a fault of the file system on or beside the library at `path`."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return refused("disk_full", path)
    return refused("library_folder_not_writable", path)


def refused(code: str, path: Path, **params: str | int) -> LibraryRefused:
    """A refusal that names the library and its folder."""
    return LibraryRefused(code, library=path.name, folder=str(path.parent), **params)
