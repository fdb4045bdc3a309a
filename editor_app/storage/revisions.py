"""Revisions: immutable states of the text, each with the hash of its content."""

from __future__ import annotations

from editor_app.domain.errors import NotFound
from editor_app.domain.ids import ArticleId
from editor_app.domain.revision import Revision, RevisionInfo, RevisionKind
from editor_app.storage.connection import Connection, Row
from editor_app.storage.content import digest, from_fields, to_fields
from editor_app.storage.errors import refused
from editor_app.storage.table import Table, maybe_number, number, text

_INFO = "article, number, sha256, author, message, at, kind, parent, sequence"


def _encode(revision: Revision) -> Row:
    info = revision.info
    return {
        "article": info.article,
        "number": info.number,
        "sha256": info.sha256,
        "author": info.author,
        "message": info.message,
        "at": info.at,
        "kind": info.kind.value,
        "parent": info.parent,
        "sequence": info.sequence,
        "text": revision.content.text,
        "content": to_fields(revision.content),
    }


def _info(row: Row) -> RevisionInfo:
    return RevisionInfo(
        article=ArticleId(text(row["article"])),
        number=number(row["number"]),
        sha256=text(row["sha256"]),
        author=text(row["author"]),
        message=text(row["message"]),
        at=text(row["at"]),
        kind=RevisionKind(text(row["kind"])),
        parent=maybe_number(row["parent"]),
        sequence=number(row["sequence"]),
    )


def _decode(row: Row) -> Revision:
    return Revision(_info(row), from_fields(text(row["text"]), text(row["content"])))


REVISION = Table(
    "revision",
    ("article", "number"),
    _encode,
    _decode,
    unjournaled=frozenset({"text", "content"}),
    insert_only=True,
)


def of_article(connection: Connection, article: ArticleId) -> tuple[RevisionInfo, ...]:
    """The revisions of `article` without their texts, oldest first."""
    rows = connection.rows(
        f"select {_INFO} from revision where article = :article order by number",  # noqa: S608
        {"article": article},
    )
    return connection.decoded(_info, rows)


def newest_number(connection: Connection, article: ArticleId) -> int:
    """The number of the newest revision; 0 where there is none."""
    sql = "select coalesce(max(number), 0) from revision where article = :article"
    return number(connection.value(sql, {"article": article}))


def newest_has_text(connection: Connection, article: ArticleId, words: str) -> bool:
    """Whether the newest revision of `article` has exactly these words."""
    sql = "select text = :words from revision where article = :article order by number desc limit 1"
    return bool(connection.value(sql, {"article": article, "words": words}))


def with_text(connection: Connection, article: ArticleId, words: str) -> int | None:
    """The number of the newest revision of `article` with exactly these words; None without one."""
    sql = "select max(number) from revision where article = :article and text = :text"
    return maybe_number(connection.value(sql, {"article": article, "text": words}))


def read(connection: Connection, article: ArticleId, wanted: int | None = None) -> Revision:
    """Revision `wanted` of `article` (the newest by default), compared with its hash.

    Raises:
        NotFound: where there is no such revision.
        LibraryRefused: ``revision_altered`` where its words are not those that were saved.
    """
    which = newest_number(connection, article) if wanted is None else wanted
    row = connection.row(
        "select * from revision where article = :article and number = :number",
        {"article": article, "number": which},
    )
    if row is None:
        raise NotFound("revision_not_found", number=which)
    if not is_intact(row):
        raise refused("revision_altered", connection.path, number=which)
    return connection.decoded(_decode, [row])[0]


def is_intact(row: Row) -> bool:
    """Whether a row's words and fields have the hash they were saved with."""
    return digest(text(row["text"]), text(row["content"])) == row["sha256"]
