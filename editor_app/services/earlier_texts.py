"""The text that the page is compared with, and the versions between it and the page."""

from __future__ import annotations

from collections.abc import Sequence

from editor_app.domain.ids import ArticleId
from editor_app.domain.redline import Hunk, HunkKind, Redline
from editor_app.domain.values import frozen
from editor_app.services.blame import Blame
from editor_app.services.format_blame import FormatBlame
from editor_app.services.format_changes import with_formats
from editor_app.services.looks import Look
from editor_app.services.redlines import redline
from editor_app.services.revision_comparison import Version, format_blame
from editor_app.services.session import Session
from editor_app.services.standing_changes import Standing


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
    return tuple(Version.of(revision) for revision in found)


def since_look(session: Session, article: ArticleId, look: Look) -> tuple[Version, ...]:
    """The words that were seen last, then the versions saved since; refuses as `since_revision`."""
    first, *others = since_revision(session, article, look.revision)
    page = look.page
    if page is not None:
        first = Version(None, first.author, first.at, page.text, page.inline, page.roles)
    return (first, *others)


@frozen
class Whole:
    """A text compared whole with an earlier one: the redline, and who brought and took each word."""

    versions: tuple[Version, ...]
    redline: Redline
    blame: Blame
    formats: FormatBlame | None

    def version_of(self, change: Standing | Hunk) -> Version:
        """The version that made most of a change."""
        if self.formats is not None and change.kind is HunkKind.FORMATTED:
            return self.versions[self.formats.of(change.new)[0]]
        return self.versions[self.blame.of(change.old, change.new)[0]]


def whole(versions: Sequence[Version]) -> Whole:
    """The last of `versions` compared with the first; a pure function."""
    line = compared(versions[0], versions[-1])
    is_set = any(hunk.kind is HunkKind.FORMATTED for hunk in line.hunks)
    formats = format_blame(versions) if is_set else None
    return Whole(tuple(versions), line, Blame([v.text for v in versions]), formats)


def compared(old: Version, new: Version) -> Redline:
    """What changed between two versions, words and how they are set."""
    line = redline(old.text, new.text)
    return with_formats(line, old.inline, new.inline, (old.roles, new.roles))
