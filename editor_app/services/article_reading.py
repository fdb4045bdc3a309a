"""Reading a stored article: its newest revision as the rules see it, with what was put aside."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from editor_app.domain.analysis import Analysis
from editor_app.domain.article import Block
from editor_app.domain.finding import Finding
from editor_app.domain.ids import ArticleId
from editor_app.domain.library import ArticleRow
from editor_app.domain.revision import Content
from editor_app.services import ignoring
from editor_app.services.exporting import blocks_of, known_language
from editor_app.services.reading import analyse
from editor_app.services.session import Session


def newest(
    session: Session,
    article: ArticleRow,
    language: str | None = None,
    *,
    without: Collection[str] = (),
) -> Analysis:
    """The reading of the newest revision; `language` where a person chose one.

    The checks named in `without` do not run.
    """
    content = session.library.revision(article.id).content
    known = language or known_language(article.language)
    return analyse(content.text, known, without=without)


def findings(session: Session, article: ArticleId, analysis: Analysis) -> Sequence[Finding]:
    """The findings of a reading that nobody put aside."""
    return ignoring.shown(analysis.findings, session.library.ignored(article), analysis.text)


def blocks(content: Content, language: str) -> tuple[Block, ...]:
    """The lines of `content` with their roles."""
    return blocks_of(analyse(content.text, known_language(language)).blocks, content)
