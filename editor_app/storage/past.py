"""Decisions as they stood at an earlier place in the journal: today's, with what came since undone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from editor_app.domain.claim import Claim
from editor_app.domain.comment import Comment
from editor_app.domain.evidence import Evidence
from editor_app.domain.ids import ArticleId
from editor_app.storage.claims import CLAIM
from editor_app.storage.comments import COMMENT
from editor_app.storage.connection import Connection, Row
from editor_app.storage.evidence import EVIDENCE
from editor_app.storage.journal import since
from editor_app.storage.table import Table

Decided = TypeVar("Decided", Claim, Evidence, Comment)


def claims(
    connection: Connection, article: ArticleId, now: Iterable[Claim], at: int
) -> tuple[Claim, ...]:
    """The claims that stand `now`, as they stood after journal row `at`; in number order."""
    then = _undone(connection, article, CLAIM, now, at)
    return tuple(sorted(then, key=lambda claim: claim.number))


def evidence(
    connection: Connection, article: ArticleId, now: Iterable[Evidence], at: int
) -> tuple[Evidence, ...]:
    """The evidence that stands `now`, as it stood after journal row `at`."""
    return _undone(connection, article, EVIDENCE, now, at)


def comments(
    connection: Connection, article: ArticleId, now: Iterable[Comment], at: int
) -> tuple[Comment, ...]:
    """The comments that stand `now`, as they stood after journal row `at`."""
    return _undone(connection, article, COMMENT, now, at)


def _undone(
    connection: Connection,
    article: ArticleId,
    table: Table[Decided],
    now: Iterable[Decided],
    at: int,
) -> tuple[Decided, ...]:
    """`now` with each change since `at` undone; what none of them is about is not encoded again."""
    values = {str(value.id): value for value in now}
    rows: dict[str, Row] = {}
    for entry in reversed(since(connection, article, at)):
        for change in reversed(entry.changes):
            if change.table != table.name:
                continue
            value, row = values.get(change.key), rows.pop(change.key, {})
            if change.before is None:
                values.pop(change.key, None)
                continue
            if not row and value is not None:
                row = table.encode(value)
            rows[change.key] = {**row, **change.before}
    then = zip(rows, connection.decoded(table.decode, rows.values()), strict=True)
    return tuple({**values, **dict(then)}.values())
