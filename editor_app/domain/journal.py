"""What an operation changed: the one value behind undo, refreshing and the audit trail."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from editor_app.domain.ids import ArticleId
from editor_app.domain.message import Message
from editor_app.domain.values import frozen

Cells = Mapping[str, str | int | float | None]
"""Columns of a row with their stored values; lists are JSON text, bytes and long texts left out."""


@frozen
class RowChange:
    """One changed row.

    A new row has no `before`, a removed one no `after`, and the other side is the whole row.
    Where a row was altered both hold only the columns that differ. `key` is the primary key,
    its parts joined by ``/`` in tables with two.
    """

    table: str
    key: str
    before: Cells | None
    after: Cells | None


@frozen
class Step:
    """A committed operation; `sequence` is its journal row, `result` what the operation returned.

    A step without changes wrote no journal row; its `sequence` is that of the last one.
    """

    label: Message
    sequence: int
    article: ArticleId | None
    changes: tuple[RowChange, ...]
    result: Any = None

    def touches(self, table: str) -> bool:
        """Whether a row of `table` changed."""
        return any(change.table == table for change in self.changes)

    def keys(self, table: str) -> frozenset[str]:
        """The keys of the rows of `table` that changed."""
        return frozenset(change.key for change in self.changes if change.table == table)


@frozen
class JournalLine:
    """What a line of the audit trail says to people: who did what, and when (UTC, ISO 8601)."""

    sequence: int
    at: str
    by: str
    label: Message


@frozen
class JournalRow:
    """One line of the audit trail. `at` is UTC, ISO 8601; `sha256` covers the row before it too."""

    sequence: int
    at: str
    by: str
    article: ArticleId | None
    label: Message
    changes: tuple[RowChange, ...]
    sha256: str
