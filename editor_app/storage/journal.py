"""The journal: every change with who and when, each row carrying the hash of the one before."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from editor_app.domain.ids import ArticleId
from editor_app.domain.journal import JournalLine, JournalRow, RowChange
from editor_app.domain.message import Message
from editor_app.domain.values import frozen
from editor_app.storage.connection import Connection, Row
from editor_app.storage.errors import refused
from editor_app.storage.table import maybe_text, number, text, to_json

_START = "0" * 64
_HASHED = ("sequence", "at", "by", "article", "label", "params", "changes", "previous")


@frozen
class Tail:
    """The last row: its number (0 in an empty journal) and hash."""

    sequence: int
    sha256: str


def tail(connection: Connection) -> Tail:
    """The journal's last row as it is on disk."""
    row = connection.row("select sequence, sha256 from journal order by sequence desc limit 1")
    return Tail(number(row["sequence"]), text(row["sha256"])) if row else Tail(0, _START)


def check_tail(connection: Connection, remembered: Tail) -> None:
    """Whether nobody else has written since `remembered`.

    Raises:
        LibraryRefused: ``library_changed_elsewhere``.
    """
    if tail(connection) != remembered:
        raise refused("library_changed_elsewhere", connection.path)


def append(
    connection: Connection,
    last: Tail,
    *,
    at: str,
    by: str,
    article: ArticleId | None,
    label: Message,
    changes: Iterable[RowChange],
) -> Tail:
    """Write the row after `last`; returns the new last row."""
    row: Row = {
        "sequence": last.sequence + 1,
        "at": at,
        "by": by,
        "article": article,
        "label": label.code,
        "params": to_json(dict(label.params)),
        "changes": to_json([_change_json(change) for change in changes]),
        "previous": last.sha256,
    }
    row["sha256"] = row_sha256(row)
    connection.execute(
        "insert into journal"
        " (sequence, at, by, article, label, params, changes, previous, sha256) values"
        " (:sequence, :at, :by, :article, :label, :params, :changes, :previous, :sha256)",
        row,
    )
    return Tail(last.sequence + 1, text(row["sha256"]))


def row_sha256(row: Row) -> str:
    """SHA-256 over a row's columns as a JSON list in their order, in hex."""
    hashed = to_json([row[column] for column in _HASHED])
    # SQLite refuses half of a surrogate pair with the right sentence, so it is let pass here.
    return hashlib.sha256(hashed.encode("utf-8", "surrogatepass")).hexdigest()


def of_article(connection: Connection, article: ArticleId | None) -> tuple[JournalRow, ...]:
    """The rows about `article` (all rows for None), oldest first."""
    rows = connection.rows(
        "select * from journal where :article is null or article = :article order by sequence",
        {"article": article},
    )
    return connection.decoded(_decode, rows)


def since(connection: Connection, article: ArticleId, at: int) -> tuple[JournalRow, ...]:
    """The rows about `article` after row `at`, oldest first."""
    rows = connection.rows(
        "select * from journal where article = :article and sequence > :at order by sequence",
        {"article": article, "at": at},
    )
    return connection.decoded(_decode, rows)


def about(connection: Connection, article: ArticleId, named: str) -> tuple[JournalLine, ...]:
    """The lines about `article` whose changes name the id `named`, oldest first.

    Without the changes: of the line that proposed 500 claims these alone take 5 ms to decode.
    """
    rows = connection.rows(
        "select sequence, at, by, label, params from journal"
        " where article = :article and instr(changes, :named) order by sequence",
        {"article": article, "named": named},
    )
    return connection.decoded(_line, rows)


def first_break(connection: Connection) -> int | None:
    """The first row that is not as it was written, or does not follow the one before."""
    last = Tail(0, _START)
    for row in connection.rows("select * from journal order by sequence"):
        follows = row["sequence"] == last.sequence + 1 and row["previous"] == last.sha256
        if not follows or row["sha256"] != row_sha256(row):
            return number(row["sequence"])
        last = Tail(number(row["sequence"]), text(row["sha256"]))
    return None


def _change_json(change: RowChange) -> dict[str, object]:
    return {
        "table": change.table,
        "key": change.key,
        "before": change.before,
        "after": change.after,
    }


def _line(row: Row) -> JournalLine:
    label = Message(text(row["label"]), json.loads(text(row["params"])))
    return JournalLine(number(row["sequence"]), text(row["at"]), text(row["by"]), label)


def _decode(row: Row) -> JournalRow:
    article = maybe_text(row["article"])
    changes: list[dict[str, Any]] = json.loads(text(row["changes"]))
    return JournalRow(
        sequence=number(row["sequence"]),
        at=text(row["at"]),
        by=text(row["by"]),
        article=None if article is None else ArticleId(article),
        label=Message(text(row["label"]), json.loads(text(row["params"]))),
        changes=tuple(RowChange(**change) for change in changes),
        sha256=text(row["sha256"]),
    )
