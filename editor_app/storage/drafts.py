"""Drafts: one row per article, overwritten, not journaled."""

from __future__ import annotations

from editor_app.domain.ids import ArticleId
from editor_app.domain.revision import Draft
from editor_app.storage.connection import Connection, Row
from editor_app.storage.content import digest, from_fields, to_fields
from editor_app.storage.errors import refused
from editor_app.storage.table import Table, maybe_text, number, text


def _encode(draft: Draft) -> Row:
    fields = to_fields(draft.content)
    return {
        "article": draft.article,
        "base": draft.base,
        "text": draft.content.text,
        "content": fields,
        "sha256": digest(draft.content.text, fields),
        "edits": draft.edits,
        "at": draft.at,
    }


def _decode(row: Row) -> Draft:
    return Draft(
        article=ArticleId(text(row["article"])),
        base=number(row["base"]),
        content=from_fields(text(row["text"]), text(row["content"])),
        edits=number(row["edits"]),
        at=text(row["at"]),
    )


DRAFT = Table("draft", ("article",), _encode, _decode)


def of_article(connection: Connection, article: ArticleId) -> Draft | None:
    """The draft of `article`, if there are words since its newest revision.

    Raises:
        LibraryRefused: ``draft_altered`` where its words are not those that were kept.
    """
    row = connection.row("select * from draft where article = :article", {"article": article})
    if row is None:
        return None
    if digest(text(row["text"]), text(row["content"])) != row["sha256"]:
        raise refused("draft_altered", connection.path)
    return connection.decoded(_decode, [row])[0]


def has_text(connection: Connection, article: ArticleId, words: str) -> bool:
    """Whether there is a draft of `article` with exactly these words."""
    sql = "select 1 from draft where article = :article and text = :words"
    return connection.value(sql, {"article": article, "words": words}) is not None


def kept_at(connection: Connection, article: ArticleId) -> str | None:
    """When the draft of `article` was written, in UTC; None without one."""
    sql = "select at from draft where article = :article"
    return maybe_text(connection.value(sql, {"article": article}))
