"""Ignored findings: what somebody looked at and left as it is."""

from __future__ import annotations

from editor_app.domain.ids import ArticleId
from editor_app.domain.library import IgnoredFinding, Scope
from editor_app.storage.connection import Connection, Row
from editor_app.storage.table import Table, text


def _encode(ignored: IgnoredFinding) -> Row:
    return {
        "id": ignored.id,
        "article": ignored.article,
        "rule": ignored.rule,
        "words": ignored.words,
        "context": ignored.context,
        "scope": ignored.scope.value,
        "by": ignored.by,
        "at": ignored.at,
    }


def _decode(row: Row) -> IgnoredFinding:
    return IgnoredFinding(
        id=text(row["id"]),
        article=ArticleId(text(row["article"])),
        rule=text(row["rule"]),
        words=text(row["words"]),
        context=text(row["context"]),
        scope=Scope(row["scope"]),
        by=text(row["by"]),
        at=text(row["at"]),
    )


IGNORED = Table("ignored_finding", ("id",), _encode, _decode)


def of_article(connection: Connection, article: ArticleId) -> tuple[IgnoredFinding, ...]:
    """What is ignored in `article`: its own rows and those of the whole desk, oldest first."""
    rows = connection.rows(
        "select * from ignored_finding where article = :article or scope = 'desk' order by at, id",
        {"article": article},
    )
    return connection.decoded(_decode, rows)
