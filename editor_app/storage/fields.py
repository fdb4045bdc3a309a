"""Metadata fields as a person decided them."""

from __future__ import annotations

from editor_app.domain.ids import ArticleId
from editor_app.domain.library import FieldDecision
from editor_app.storage.connection import Connection, Row
from editor_app.storage.table import Table, text


def _encode(field: FieldDecision) -> Row:
    return {
        "article": field.article,
        "name": field.name,
        "value": field.value,
        "by": field.by,
        "at": field.at,
    }


def _decode(row: Row) -> FieldDecision:
    return FieldDecision(
        article=ArticleId(text(row["article"])),
        name=text(row["name"]),
        value=text(row["value"]),
        by=text(row["by"]),
        at=text(row["at"]),
    )


FIELD = Table("field", ("article", "name"), _encode, _decode)


def of_article(connection: Connection, article: ArticleId) -> tuple[FieldDecision, ...]:
    """The fields a person decided, by name."""
    rows = connection.rows(
        "select * from field where article = :article order by name", {"article": article}
    )
    return connection.decoded(_decode, rows)


def people(connection: Connection, article: ArticleId) -> tuple[str, ...]:
    """Who is in the journal of `article`, and whoever any article was assigned to."""
    rows = connection.rows(
        "select by as name from journal where article = :article"
        " union select value from field where name = 'assigned' order by 1",
        {"article": article},
    )
    return tuple(text(row["name"]) for row in rows)
