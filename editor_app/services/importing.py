"""Taking files into the library: nothing is stored before all of a file has been read."""

from __future__ import annotations

from editor_app.domain.analysis import Analysis
from editor_app.domain.ids import ArticleId
from editor_app.domain.message import message
from editor_app.domain.revision import Content, Original
from editor_app.domain.values import frozen
from editor_app.services import revisions
from editor_app.services.file_reading import (
    ENCODINGS,
    Imported,
    formats,
    read_bytes,
    read_file,
)
from editor_app.services.ids import new_id
from editor_app.services.session import Session

__all__ = ["ENCODINGS", "Imported", "Stored", "formats", "read_bytes", "read_file", "store"]


@frozen
class Stored:
    """An article in the library; `known` where the same bytes were there before."""

    id: ArticleId
    headline: str
    claims: int
    known: bool


def store(
    session: Session, imported: Imported, analysis: Analysis, language: str | None = None
) -> Stored:
    """The article of an imported file: its original, its first revision and its claims.

    `analysis` is of the imported text, in `language` where a person chose one. The same bytes
    twice give the same article, as it is.

    Raises:
        LibraryRefused: nothing was stored.
    """
    known = session.library.known(imported.sha256)
    article = known or _store_new(session, imported, analysis, language)
    row = session.library.article(article)
    return Stored(row.id, row.headline, row.claims, known is not None)


def _store_new(
    session: Session, imported: Imported, analysis: Analysis, language: str | None
) -> ArticleId:
    original = Original(
        article=ArticleId(new_id()),
        file_name=imported.file_name,
        data=imported.data,
        sha256=imported.sha256,
        format=imported.format,
        encoding=imported.encoding,
        mark=imported.mark,
        newline=imported.newline,
        imported_at="",
    )
    content = Content(imported.text, imported.metadata or analysis.metadata)
    label = message("article_imported", name=imported.file_name)
    step = session.run(label, revisions.store, original, content, analysis, language)
    return ArticleId(step.result)
