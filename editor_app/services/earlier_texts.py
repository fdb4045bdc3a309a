"""The text that the page is compared with, and the versions between it and the page."""

from __future__ import annotations

from collections.abc import Sequence

from editor_app.domain.ids import ArticleId
from editor_app.domain.redline import Redline
from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.services.blame import Blame
from editor_app.services.looks import Look
from editor_app.services.redlines import redline
from editor_app.services.revision_comparison import Version
from editor_app.services.session import Session


def since_revision(session: Session, article: ArticleId, number: int) -> tuple[Version, ...]:
    """The saved versions from revision `number` on, oldest first.

    Raises:
        NotFound: where there is no such revision.
        LibraryRefused: where a revision's words are not those that were saved.
    """
    library = session.library
    with library.at_once():
        numbers = {number, *(info.number for info in library.revisions(article))}
        found = [library.revision(article, n) for n in sorted(numbers) if n >= number]
    return tuple(Version(r.info.number, r.info.author, r.info.at, r.content.text) for r in found)


def since_look(session: Session, article: ArticleId, look: Look) -> tuple[Version, ...]:
    """The words that were seen last, then the versions saved since; refuses as `since_revision`."""
    versions = since_revision(session, article, look.revision)
    if look.text is None:
        return versions
    first = versions[0]
    return (Version(None, first.author, first.at, look.text), *versions[1:])


@frozen
class Whole:
    """A text compared whole with an earlier one: the redline, and who brought and took each word."""

    versions: tuple[Version, ...]
    redline: Redline
    blame: Blame

    def version_of(self, old: Span, new: Span) -> Version:
        """The version that made most of a change."""
        return self.versions[self.blame.of(old, new)[0]]


def whole(versions: Sequence[Version]) -> Whole:
    """The last of `versions` compared with the first; a pure function."""
    texts = [version.text for version in versions]
    return Whole(tuple(versions), redline(texts[0], texts[-1]), Blame(texts))
