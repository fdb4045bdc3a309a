"""How one kind of value is stored as rows of one table."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from editor_app.domain.values import frozen
from editor_app.storage.connection import Row, Value

Kept = TypeVar("Kept")


@frozen
class Table(Generic[Kept]):
    """A table and the way from its rows to values of the domain and back.

    `unjournaled` columns are left out of steps and journal (long, immutable and hashed
    elsewhere); with `insert_only` triggers forbid to change a row.
    """

    name: str
    key: tuple[str, ...]
    encode: Callable[[Kept], Row]
    decode: Callable[[Row], Kept]
    unjournaled: frozenset[str] = frozenset()
    insert_only: bool = False

    def key_of(self, row: Mapping[str, Value]) -> str:
        """The key of `row` as steps and journal write it."""
        return "/".join(str(row[column]) for column in self.key)

    def parts(self, key: str) -> Row:
        """The key columns that `key` stands for."""
        return dict(zip(self.key, key.split("/", len(self.key) - 1), strict=True))

    @property
    def match(self) -> str:
        """The condition that finds the row of `parts`."""
        return " and ".join(f"{column} = :{column}" for column in self.key)


_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
"""Made once: `json.dumps` makes one at each call, which takes longer than a claim's columns."""


def to_json(value: object) -> str:
    """Canonical JSON: keys sorted, no spaces, every character as itself."""
    return _CANONICAL.encode(value)


def text(value: Value) -> str:
    """A text column."""
    if not isinstance(value, str):
        raise TypeError(f"not text: {type(value).__name__}")
    return value


def maybe_text(value: Value) -> str | None:
    """A text column that may be null."""
    return None if value is None else text(value)


def number(value: Value) -> int:
    """An integer column."""
    if not isinstance(value, int):
        raise TypeError(f"not an integer: {type(value).__name__}")
    return value


def maybe_number(value: Value) -> int | None:
    """An integer column that may be null."""
    return None if value is None else number(value)


def data(value: Value) -> bytes:
    """A column of bytes."""
    if not isinstance(value, bytes):
        raise TypeError(f"not bytes: {type(value).__name__}")
    return value
