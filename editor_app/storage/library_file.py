"""Opening, creating and refusing library files."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Generator
from pathlib import Path
from urllib.parse import quote

from editor_app.domain.errors import LibraryRefused
from editor_app.storage.connection import Connection
from editor_app.storage.errors import file_refusal, refusal, refused
from editor_app.storage.guards import all_migrations, check_guards, migrate, schema_number
from editor_app.storage.header import APPLICATION_ID, check_header
from editor_app.storage.lock import WriterLock
from editor_app.storage.migrations import Migration

# The defaults of SQLite and sqlite-utils lose the last acknowledged save at a power cut, and WAL
# keeps saying "saved" after the file was moved away; both were measured. 50 ms never freezes a window.
_PRAGMAS = (
    "pragma busy_timeout = 50",
    "pragma foreign_keys = 1",
    "pragma recursive_triggers = 1",
    "pragma trusted_schema = 0",
    "pragma cell_size_check = 1",
    "pragma synchronous = extra",
)
_READER_PATIENCE_MS = 2000
"""A command that only reads waits out a commit on a slow disk; no window hangs on it."""


class LibraryFile:
    """An open library; belongs to the thread that opened it."""

    def __init__(self, path: Path, connection: Connection, lock: WriterLock | None) -> None:
        self.path = path
        self.connection = connection
        self._lock = lock
        self._status = path.stat()

    @property
    def is_writable(self) -> bool:
        """Whether it was opened for writing."""
        return self._lock is not None

    @contextlib.contextmanager
    def transaction(self) -> Generator[None]:
        """One transaction, on disk when it returns; `check_place` tells whether in the right file.

        Raises:
            LibraryRefused: where it could not be kept; nothing was written.
        """
        if self._lock is None:
            raise refused("library_opened_for_reading", self.path)
        self.check_place()
        with self.connection.transaction():
            yield

    def check_place(self) -> None:
        """Whether `path` still names the open file.

        Raises:
            LibraryRefused: ``library_moved``.
        """
        try:
            there = os.path.samestat(self.path.stat(), self._status)
        except OSError:
            there = False
        if not there:
            raise refused("library_moved", self.path)

    def close(self) -> None:
        """Close the file and let others write."""
        self.connection.close()
        if self._lock is not None:
            self._lock.release()


def open_library(path: Path, *, by: str, at: str, read_only: bool = False) -> LibraryFile:
    """The library at `path`, created where it is missing unless it is only read.

    `by` and `at` tell others who holds it, and since when.

    Raises:
        LibraryRefused: with a code for each reason; the file is as it was.
    """
    path = Path(os.path.abspath(path))  # noqa: PTH100  (resolve() would follow a link away)
    if read_only:
        return _open(path, None)
    if not path.exists():
        _make_folder(path)
    else:
        check_header(path, all_migrations()[-1].number)
        _check_permission(path)
    lock = WriterLock(path, by=by, at=at)
    try:
        if not path.exists():
            _create(path)
        return _open(path, lock)
    except BaseException:
        lock.release()
        raise


def _open(path: Path, lock: WriterLock | None) -> LibraryFile:
    steps = all_migrations()
    check_header(path, steps[-1].number)
    connection = _connect(path)
    try:
        _set_up(connection, read_only=lock is None)
        check_guards(connection, steps)
        _check_pages(connection)
        _bring_up_to_date(connection, steps, may_write=lock is not None)
        return LibraryFile(path, connection, lock)
    except BaseException:
        connection.close()
        raise


def _bring_up_to_date(
    connection: Connection, steps: tuple[Migration, ...], *, may_write: bool
) -> None:
    if may_write:
        connection.value("pragma journal_mode = delete")
        migrate(connection, steps)
    elif schema_number(connection) < steps[-1].number:
        raise refused("library_is_older", connection.path)


def _connect(path: Path) -> Connection:
    posix = path.as_posix()
    name = quote(os.fsencode(posix if posix.startswith("/") else "/" + posix))
    # Never mode=ro: a reader must be able to roll back what a killed writer left half written.
    try:
        raw = sqlite3.connect(f"file://{name}?mode=rw", uri=True, isolation_level=None)
    except sqlite3.Error as error:
        raise refusal(error, path) or error from error
    return Connection(raw, path)


def _set_up(connection: Connection, *, read_only: bool) -> None:
    for pragma in _PRAGMAS:
        connection.value(pragma)
    if read_only:
        connection.value(f"pragma busy_timeout = {_READER_PATIENCE_MS}")
        connection.value("pragma query_only = 1")


def _check_pages(connection: Connection) -> None:
    """Every page readable and in order.

    Raises:
        LibraryRefused: ``library_damaged``; nothing is repaired.
    """
    if connection.value("pragma quick_check(1)") != "ok":
        raise refused("library_damaged", connection.path)


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise file_refusal(error, path) from error


def _check_permission(path: Path) -> None:
    """SQLite opens a file that may only be read without a word, and fails at the first write."""
    if not os.access(path, os.W_OK):
        raise refused("library_not_writable", path)


def _create(path: Path) -> None:
    """A new library, complete before it gets its name: no half-made one is ever at `path`.

    What a maker that was killed left behind is removed; the lock says there is no other maker.
    """
    made = path.with_name(f".{path.name}.new")
    try:
        _remove(made)
        os.close(os.open(made, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o666))
        _fill(made)
        made.rename(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise file_refusal(error, path) from error
    except LibraryRefused as error:
        raise LibraryRefused(
            error.message.code, library=path.name, folder=str(path.parent)
        ) from error
    finally:
        _remove(made)


def _remove(made: Path) -> None:
    for left in (made, made.with_name(made.name + "-journal")):
        with contextlib.suppress(OSError):
            left.unlink()


def _fill(path: Path) -> None:
    connection = _connect(path)
    try:
        _set_up(connection, read_only=False)
        connection.value(f"pragma application_id = {APPLICATION_ID}")
        migrate(connection, all_migrations())
    finally:
        connection.close()


def _sync_folder(folder: Path) -> None:
    """The new name survives a power cut; Windows has no handle for a folder and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
