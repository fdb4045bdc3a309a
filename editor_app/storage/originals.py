"""Originals: the file of each article as it came, byte for byte; never changed."""

from __future__ import annotations

import hashlib

from editor_app.domain.errors import NotFound
from editor_app.domain.ids import ArticleId
from editor_app.domain.revision import Newline, Original
from editor_app.storage.connection import Connection, Row
from editor_app.storage.errors import refused
from editor_app.storage.table import Table, data, text


def _encode(original: Original) -> Row:
    return {
        "article": original.article,
        "file_name": original.file_name,
        "data": original.data,
        "sha256": original.sha256,
        "format": original.format,
        "encoding": original.encoding,
        "mark": original.mark,
        "newline": original.newline.name.lower(),
        "imported_at": original.imported_at,
    }


def _decode(row: Row) -> Original:
    return Original(
        article=ArticleId(text(row["article"])),
        file_name=text(row["file_name"]),
        data=data(row["data"]),
        sha256=text(row["sha256"]),
        format=text(row["format"]),
        encoding=text(row["encoding"]),
        mark=data(row["mark"]),
        newline=Newline[text(row["newline"]).upper()],
        imported_at=text(row["imported_at"]),
    )


ORIGINAL = Table(
    "original",
    ("article",),
    _encode,
    _decode,
    unjournaled=frozenset({"data", "mark"}),
    insert_only=True,
)


def of_article(connection: Connection, article: ArticleId) -> Original:
    """The original of `article`, compared with its hash.

    Raises:
        NotFound: where there is none.
        LibraryRefused: ``original_altered`` where the bytes are not those imported.
    """
    row = connection.row("select * from original where article = :article", {"article": article})
    if row is None:
        raise NotFound("article_not_found", article=article)
    original = connection.decoded(_decode, [row])[0]
    if not is_intact(original):
        raise refused("original_altered", connection.path, file=original.file_name)
    return original


def is_intact(original: Original) -> bool:
    """Whether the bytes have the hash they came with."""
    return hashlib.sha256(original.data).hexdigest() == original.sha256
