"""The one connection to a library, with SQLite's faults turned into refusals."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from editor_app.domain.errors import Refused
from editor_app.storage.errors import refusal, refused

if TYPE_CHECKING:
    from sqlite_utils import Database

Value = str | int | float | bytes | None
Row = dict[str, Value]
Decoded = TypeVar("Decoded")


class Connection:
    """Runs SQL on one library file; used by one thread.

    Every method raises `LibraryRefused` for a fault of the world (disk full, locked, moved,
    damaged); any other `sqlite3.Error` is a bug and passes.
    """

    def __init__(self, raw: sqlite3.Connection, path: Path) -> None:
        raw.row_factory = sqlite3.Row
        self.raw = raw
        self.path = path

    def rows(self, sql: str, params: Mapping[str, Value] | None = None) -> list[Row]:
        """All rows that `sql` selects, by column name."""
        with self.faults():
            return [dict(row) for row in self.raw.execute(sql, params or {})]

    def row(self, sql: str, params: Mapping[str, Value] | None = None) -> Row | None:
        """The first row that `sql` selects, if there is one."""
        with self.faults():
            found = self.raw.execute(sql, params or {}).fetchone()
        return dict(found) if found is not None else None

    def value(self, sql: str, params: Mapping[str, Value] | None = None) -> Value:
        """The first column of the first row, None where there is no row."""
        found = self.row(sql, params)
        return next(iter(found.values())) if found else None

    def decoded(self, decode: Callable[[Row], Decoded], rows: Iterable[Row]) -> tuple[Decoded, ...]:
        """What `decode` makes of `rows`, in their order.

        Raises:
            LibraryRefused: ``library_damaged`` where a row holds what Galley never writes.
        """
        try:
            return tuple(decode(row) for row in rows)
        except (ValueError, KeyError, TypeError) as error:
            raise refused("library_damaged", self.path) from error

    def execute(self, sql: str, params: Mapping[str, Value] | None = None) -> int:
        """Run a statement that writes; returns how many rows it wrote.

        Raises:
            Refused: ``text_not_storable`` for half of a surrogate pair in any text.
        """
        with self.faults():
            try:
                return self.raw.execute(sql, params or {}).rowcount
            except UnicodeEncodeError as error:
                raise Refused("text_not_storable") from error

    def execute_many(self, sql: str, params: Iterable[Mapping[str, Value]]) -> None:
        """Run a statement that writes once for each of `params`; raises as `execute` does."""
        with self.faults():
            try:
                self.raw.executemany(sql, params)
            except UnicodeEncodeError as error:
                raise Refused("text_not_storable") from error

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Everything inside is committed together, or not at all where anything raises."""
        self.execute("begin immediate")
        try:
            yield
            self.execute("commit")
        except BaseException:
            self._roll_back()
            raise

    @contextmanager
    def reading(self) -> Generator[None]:
        """All rows read inside are of one moment."""
        if self.raw.in_transaction:
            yield
            return
        self.execute("begin")
        try:
            yield
        finally:
            self._roll_back()

    def _roll_back(self) -> None:
        # After a full disk or an I/O error SQLite has rolled back by itself and says so by raising.
        with suppress(sqlite3.Error):
            if self.raw.in_transaction:
                self.raw.execute("rollback")

    @contextmanager
    def faults(self) -> Generator[None]:
        """Faults of the world inside become `LibraryRefused`."""
        try:
            yield
        except sqlite3.Error as error:
            known = refusal(error, self.path)
            if known is None:
                raise
            raise known from error
        except UnicodeDecodeError as error:
            # A damaged page can put any bytes into SQLite's own words about it.
            raise refused("library_damaged", self.path) from error

    def database(self) -> Database:
        """The same connection for sqlite-utils: creating tables, migrations, full-text set-up."""
        # Imported at first need: it takes 0.15 to 0.4 s, and reading a library does without it.
        from sqlite_utils import Database

        return Database(self.raw, execute_plugins=False)

    def close(self) -> None:
        """Close the file; nothing can be run afterwards."""
        self.raw.close()
