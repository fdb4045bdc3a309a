"""Decisions as they stood at an earlier place in the journal: today's, with what came since undone."""

from __future__ import annotations

from collections.abc import Iterable

from editor_app.domain.claim import Claim
from editor_app.domain.comment import Comment
from editor_app.domain.evidence import Evidence
from editor_app.domain.ids import ArticleId
from editor_app.storage.claims import CLAIM
from editor_app.storage.comments import COMMENT
from editor_app.storage.connection import Connection, Row
from editor_app.storage.evidence import EVIDENCE
from editor_app.storage.journal import of_article
from editor_app.storage.table import Kept, Table


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
    connection: Connection, article: ArticleId, table: Table[Kept], now: Iterable[Kept], at: int
) -> tuple[Kept, ...]:
    rows: dict[str, Row] = {}
    for value in now:
        row = table.encode(value)
        rows[table.key_of(row)] = row
    since = [entry for entry in of_article(connection, article) if entry.sequence > at]
    for entry in reversed(since):
        for change in reversed(entry.changes):
            if change.table != table.name:
                continue
            if change.before is None:
                rows.pop(change.key, None)
            else:
                rows[change.key] = {**rows.get(change.key, {}), **change.before}
    return connection.decoded(table.decode, rows.values())
