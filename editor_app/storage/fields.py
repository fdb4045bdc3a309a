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
