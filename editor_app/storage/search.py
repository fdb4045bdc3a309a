"""Full-text search over the newest revision of each article; case and accents do not count."""

from __future__ import annotations

from editor_app.domain.ids import ArticleId
from editor_app.storage.connection import Connection, Row


def index(connection: Connection, article: ArticleId, headline: str, words: str) -> None:
    """Make `headline` and `words` what `article` is found by.

    The index is told row by row: triggers may not touch it, because with `trusted_schema` off
    SQLite before 3.42 calls that "unsafe use of virtual table".
    """
    old = connection.row("select * from search where article = :article", {"article": article})
    values = {"article": article, "headline": headline, "text": words}
    if old is None:
        connection.execute(
            "insert into search (article, headline, text) values (:article, :headline, :text)",
            values,
        )
    else:
        _forget(connection, old)
        connection.execute(
            "update search set headline = :headline, text = :text where article = :article", values
        )
    connection.execute(
        "insert into search_fts (rowid, headline, text)"
        " select id, headline, text from search where article = :article",
        values,
    )


def _forget(connection: Connection, old: Row) -> None:
    connection.execute(
        "insert into search_fts (search_fts, rowid, headline, text)"
        " values ('delete', :id, :headline, :text)",
        old,
    )


def query(words: str) -> str:
    """What a person typed as a full-text query: all words, each by its beginning, in any order."""
    quoted = (word.replace('"', '""') for word in words.split())
    return " ".join(f'"{word}"*' for word in quoted)
