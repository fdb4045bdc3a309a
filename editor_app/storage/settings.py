"""View state and settings of a library: keys with a text each, not journaled."""

from __future__ import annotations

from editor_app.storage.connection import Connection, Row
from editor_app.storage.table import Table, maybe_text, text


def _encode(setting: tuple[str, str]) -> Row:
    return {"key": setting[0], "value": setting[1]}


def _decode(row: Row) -> tuple[str, str]:
    return text(row["key"]), text(row["value"])


SETTING = Table("setting", ("key",), _encode, _decode)


def recall(connection: Connection, key: str) -> str | None:
    """What was remembered under `key`, if anything."""
    return maybe_text(connection.value("select value from setting where key = :key", {"key": key}))
