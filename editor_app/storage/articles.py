"""Articles: one row each, and the library list over them."""

from __future__ import annotations

from editor_app.domain.errors import NotFound
from editor_app.domain.ids import ArticleId
from editor_app.domain.library import ArticleRecord, ArticleRow, Stage
from editor_app.storage import search
from editor_app.storage.connection import Connection, Row
from editor_app.storage.table import Table, maybe_text, number, text


def _encode(article: ArticleRecord) -> Row:
    return {
        "id": article.id,
        "headline": article.headline,
        "publisher": article.publisher,
        "published": article.published,
        "language": article.language,
        "file_name": article.file_name,
        "created": article.created,
    }


def _decode(row: Row) -> ArticleRecord:
    return ArticleRecord(
        id=ArticleId(text(row["id"])),
        headline=text(row["headline"]),
        publisher=maybe_text(row["publisher"]),
        published=maybe_text(row["published"]),
        language=text(row["language"]),
        file_name=text(row["file_name"]),
        created=text(row["created"]),
    )


ARTICLE = Table("article", ("id",), _encode, _decode)


def listed(connection: Connection, words: str = "") -> tuple[ArticleRow, ...]:
    """The library list, last imported first; with `words` only articles that hold them all."""
    if not words.strip():
        rows = connection.rows("select * from article_list order by created desc, id")
    else:
        rows = connection.rows(
            "select * from article_list where id in"
            " (select article from search where id in"
            "  (select rowid from search_fts where search_fts match :words))"
            " order by created desc, id",
            {"words": search.query(words)},
        )
    return connection.decoded(_listed, rows)


def has(connection: Connection, article: ArticleId) -> bool:
    """Whether there is an article with this whole id."""
    return connection.row("select id from article where id = :id", {"id": article}) is not None


def record(connection: Connection, article: ArticleId) -> ArticleRecord:
    """The stored row of `article`, by its whole id.

    Raises:
        NotFound: where there is none.
    """
    row = connection.row("select * from article where id = :id", {"id": article})
    if row is None:
        raise NotFound("article_not_found", article=article)
    return connection.decoded(_decode, [row])[0]


def by_prefix(connection: Connection, prefix: str) -> ArticleRow:
    """The one article whose id begins with `prefix`.

    Raises:
        NotFound: where there is none, or more than one.
    """
    # The prefix is compared as text: in a pattern, % and _ of a mistyped one would match anything.
    rows = connection.rows(
        "select * from article_list where substr(id, 1, length(:prefix)) = :prefix limit 2",
        {"prefix": prefix.strip().lower()},
    )
    if not rows or not prefix.strip():
        raise NotFound("article_not_found", article=prefix)
    if len(rows) > 1:
        raise NotFound("article_prefix_ambiguous", article=prefix)
    return connection.decoded(_listed, rows)[0]


def known(connection: Connection, sha256: str) -> ArticleId | None:
    """The article whose original file has this hash, if it is in the library."""
    found = connection.value("select article from original where sha256 = :sha", {"sha": sha256})
    return None if found is None else ArticleId(text(found))


def at_address(connection: Connection, url: str) -> frozenset[ArticleId]:
    """The articles whose newest revision has `url` as its address."""
    rows = connection.rows(
        """select r.article from revision r where json_extract(r.content, '$.metadata.url') = :url
        and r.number = (select max(number) from revision where article = r.article)""",
        {"url": url},
    )
    return frozenset(ArticleId(text(row["article"])) for row in rows)


def _listed(row: Row) -> ArticleRow:
    return ArticleRow(
        id=ArticleId(text(row["id"])),
        headline=text(row["headline"]),
        publisher=maybe_text(row["publisher"]),
        published=maybe_text(row["published"]),
        stage=Stage(text(row["stage"])),
        claims=number(row["claims"]),
        settled=number(row["settled"]),
        revision=number(row["revision"]),
        updated=text(row["updated"]),
        language=text(row["language"]),
        file_name=text(row["file_name"]),
    )
