"""What may act by itself in a library: the triggers and views its schema has, and no others."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from editor_app.plugins import load_plugins
from editor_app.storage import migrations
from editor_app.storage.connection import Connection
from editor_app.storage.errors import refused
from editor_app.storage.migrations import Migration
from editor_app.storage.table import number, text


def all_migrations() -> tuple[Migration, ...]:
    """Every migration, the first one first."""
    return load_plugins(migrations, Migration)


def migrate(connection: Connection, steps: tuple[Migration, ...]) -> None:
    """Bring the library to the newest schema, one transaction a step.

    Raises:
        LibraryRefused: for a fault of the world; the library is at the last step that worked.
    """
    present = schema_number(connection)
    for step in steps:
        if step.number > present:
            with connection.transaction(), connection.faults():
                step.apply(connection)
                connection.execute(f"pragma user_version = {step.number}")


def schema_number(connection: Connection) -> int:
    """The number of the schema the library has; 0 for a new one."""
    return number(connection.value("pragma user_version"))


def check_guards(connection: Connection, steps: tuple[Migration, ...]) -> None:
    """Whether the library's triggers and views are those of its schema, word by word.

    Raises:
        LibraryRefused: ``library_has_foreign_triggers`` names the first that is not; one that
            is missing is ``library_lost_its_guards``.
    """
    present = schema_number(connection)
    expected = next((step.guards for step in steps if step.number == present), dict[str, str]())
    found = _guards(connection)
    _compare(found, expected, connection.path)


def _guards(connection: Connection) -> dict[str, str]:
    rows = connection.rows("select name, sql from sqlite_schema where type in ('trigger', 'view')")
    return {text(row["name"]): text(row["sql"]) for row in rows}


def _compare(found: Mapping[str, str], expected: Mapping[str, str], path: Path) -> None:
    for name, sql in found.items():
        if _folded(sql) != _folded(expected.get(name, "")):
            raise refused("library_has_foreign_triggers", path, trigger=name)
    if missing := sorted(expected.keys() - found.keys()):
        raise refused("library_lost_its_guards", path, trigger=missing[0])


def _folded(sql: str) -> str:
    """`sql` without what SQLite changes in storing it: spaces and the case of its first words."""
    return " ".join(sql.split()).casefold()
