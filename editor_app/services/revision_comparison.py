"""Two states of an article compared: each change, whose it is, and what it did to the claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise

from editor_app.domain.article import Block, Role
from editor_app.domain.claim import Basis, Claim, Status
from editor_app.domain.ids import ArticleId, ClaimId
from editor_app.domain.inline import InlineMarks
from editor_app.domain.likeness import same_words
from editor_app.domain.message import Message, message
from editor_app.domain.redline import Hunk, HunkKind, Redline
from editor_app.domain.revision import Content, Revision
from editor_app.domain.spans import SpanStore
from editor_app.domain.text import Span
from editor_app.domain.values import field, frozen, replace
from editor_app.services import labels
from editor_app.services.blame import Blame
from editor_app.services.claim_view import NOWHERE, Places
from editor_app.services.comparing import edits
from editor_app.services.format_blame import FormatBlame, SetText
from editor_app.services.format_changes import with_formats
from editor_app.services.redlines import redline
from editor_app.services.session import Session


class Fate(StrEnum):
    """What happened to a claim that a change touches."""

    UNCHANGED = "unchanged"
    MOVED = "moved"
    LAPSED = "lapsed"
    """Its words changed and its verdict went back to unchecked."""
    REWORDED = "reworded"
    """Its words changed while it was open; it stays so."""
    SETTLED = "settled"
    """It has a verdict now that it did not have, on these words."""
    STATUS = "status"
    """Its words are the same, its status is another."""
    LOST = "lost"
    """Its words are gone, or it was withdrawn."""
    NEW = "new"


@frozen
class ClaimChange:
    """A claim beside a change: its number, what happened to it, and its status after it."""

    id: ClaimId
    number: int
    fate: Fate
    status: Status
    basis: Basis | None = None

    @property
    def message(self) -> Message:
        """The same in words."""
        if self.fate in (Fate.SETTLED, Fate.STATUS):
            return labels.verdict(self.number, self.status, self.basis)
        if self.fate is Fate.REWORDED:
            return message(f"claim_stays_{self.status}", number=self.number)
        return message(f"claim_was_{self.fate}", number=self.number)


@frozen
class Version:
    """Who left an article's text as it is, and when (UTC, ISO 8601); `number` is None for a draft."""

    number: int | None
    author: str
    at: str
    text: str
    inline: InlineMarks = ()
    roles: Mapping[int, Role] = field(default_factory=dict[int, Role])
    """What a person said that lines are, by line number from 0."""

    @classmethod
    def of(cls, revision: Revision) -> Version:
        """What a revision holds."""
        info, page = revision.info, revision.content
        return cls(info.number, info.author, info.at, page.text, page.inline, page.roles)

    @property
    def as_set(self) -> SetText:
        """Its words, and how they are set."""
        return SetText(self.text, self.inline, self.roles)

    def holds(self, page: Content) -> bool:
        """Whether it has the words of `page`, set in the same way."""
        return (self.text, self.inline, self.roles) == (page.text, page.inline, page.roles)


@frozen
class State:
    """An article's words at one moment, and its claims with their verdicts then."""

    content: Content
    claims: Mapping[ClaimId, Claim]

    @property
    def anchors(self) -> Mapping[ClaimId, Span]:
        """Where the claims stand that nobody put aside."""
        places = self.content.anchors
        standing = (claim for claim in self.claims.values() if claim.dismissed is None)
        return {claim.id: places[claim.id] for claim in standing if claim.id in places}

    def words(self, claim: ClaimId) -> str:
        """The claim's words here, empty where it has none."""
        span = self.content.anchors.get(claim)
        return span.of(self.content.text) if span else ""


@frozen
class Request:
    """All that a comparison needs; it reads nothing besides and may be worked on in any thread.

    `versions` are those from the older state to the newer one, both included, oldest first.
    """

    article: ArticleId
    before: State
    after: State
    versions: tuple[Version, ...]


@frozen
class Change:
    """One hunk as a reader is told of it. `versions` made it, the one with most of it first."""

    hunk: Hunk
    place: Message
    versions: tuple[Version, ...]
    claims: tuple[ClaimChange, ...]


@frozen
class Comparison:
    """Both texts as one, with the roles of their lines; `changes` are those of the redline."""

    request: Request
    redline: Redline
    old_blocks: tuple[Block, ...]
    new_blocks: tuple[Block, ...]
    changes: tuple[Change, ...]

    @property
    def blocks(self) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
        """The lines of both texts."""
        return self.old_blocks, self.new_blocks

    @property
    def ends(self) -> tuple[Version, Version]:
        """The two versions that were compared."""
        return self.request.versions[0], self.request.versions[-1]


def gather(
    session: Session,
    article: ArticleId,
    old: int,
    new: int | None = None,
    page: Content | None = None,
) -> Request:
    """What is needed to compare revision `old` with the later `new`, or with the words as they stand.

    `page` are these words where they are not in the library yet.

    Raises:
        NotFound: where there is no such revision.
        LibraryRefused: where a revision's words are not those that were saved.
    """
    library = session.library
    with library.at_once():
        infos = [info for info in library.revisions(article) if info.number >= old]
        chosen = [info for info in infos if new is None or info.number <= new]
        # One that does not exist is asked for all the same, and refused.
        wanted = {old, new or old, *(info.number for info in chosen)}
        revisions = [library.revision(article, number) for number in sorted(wanted)]
        versions = [Version.of(revision) for revision in revisions]
        after = revisions[-1].content
        if new is None:
            draft = library.draft(article)
            after = page or library.page(article)
            if not versions[-1].holds(after):
                at = draft.at if draft else revisions[-1].info.at
                versions.append(
                    Version(None, session.by, at, after.text, after.inline, after.roles)
                )
        elif new == infos[-1].number:
            after = replace(after, anchors=library.anchors(article))
        first, last = revisions[0], revisions[-1]
        at = None if new is None or new == infos[-1].number else last.info.sequence
        return Request(
            article,
            State(first.content, _by_id(library.claims(article, at=first.info.sequence))),
            State(after, _by_id(library.claims(article, at=at))),
            tuple(versions),
        )


def _by_id(claims: Sequence[Claim]) -> Mapping[ClaimId, Claim]:
    return {claim.id: claim for claim in claims}


def compare(request: Request) -> Comparison:
    """The two states compared; a pure function."""
    from editor_app.language import structure  # no rule is loaded before it is needed

    old, new = request.before.content, request.after.content
    roles = (old.roles, new.roles)
    line = with_formats(redline(old.text, new.text), old.inline, new.inline, roles)
    old_blocks, new_blocks = (
        _with_roles(structure.find(content.text).blocks, content) for content in (old, new)
    )
    old_places, new_places = Places(old_blocks), Places(new_blocks)
    blame = Blame([version.text for version in request.versions])
    formats = _format_blame(line, request.versions)
    claims = _Claims(request.before, request.after, line)
    changes = tuple(
        Change(
            hunk,
            _place(hunk, line, old_places, new_places),
            tuple(
                request.versions[number]
                for number in (
                    formats.of(hunk.new)
                    if formats and hunk.kind is HunkKind.FORMATTED
                    else blame.of(hunk.old, hunk.new)
                )
            ),
            tuple(claims.at(hunk)),
        )
        for hunk in line.hunks
    )
    return Comparison(request, line, old_blocks, new_blocks, changes)


def _format_blame(line: Redline, versions: Sequence[Version]) -> FormatBlame | None:
    """Who set which words, where that changed."""
    if all(hunk.kind is not HunkKind.FORMATTED for hunk in line.hunks):
        return None
    return format_blame(versions)


def format_blame(versions: Sequence[Version]) -> FormatBlame:
    """Who set which words, from the oldest version to the newest."""
    steps = [edits(one.text, other.text) for one, other in pairwise(versions)]
    return FormatBlame([version.as_set for version in versions], steps)


def _with_roles(blocks: Sequence[Block], content: Content) -> tuple[Block, ...]:
    """The lines as they were read, with the roles that a person set over them."""
    return tuple(
        Block(content.roles.get(number, block.role), block.start, block.end)
        for number, block in enumerate(blocks)
    )


def _place(hunk: Hunk, line: Redline, old: Places, new: Places) -> Message:
    """Where the change stands in the new text; words of a line that is gone, in the old one."""
    place = new.of(_first_word(line.new, hunk.new))
    if hunk.new or place not in (NOWHERE, message(f"place_{Role.BLANK}")):
        return place
    return old.of(_first_word(line.old, hunk.old))


def _first_word(text: str, span: Span) -> int:
    words = span.of(text)
    return span.start + len(words) - len(words.lstrip()) if words.strip() else span.start


class _Claims:
    """The claims of both states, by place."""

    def __init__(self, before: State, after: State, line: Redline) -> None:
        self._before = before
        self._after = after
        self._line = line
        self._old = SpanStore(before.anchors)
        self._new = SpanStore(after.anchors)

    def at(self, hunk: Hunk) -> Iterator[ClaimChange]:
        """The claims that a change touches, in number order."""
        found = {claim for _, claim in self._touching(self._old, hunk.old)}
        found |= {claim for _, claim in self._touching(self._new, hunk.new)}
        made = (self._change(claim, hunk) for claim in found)
        yield from sorted(filter(None, made), key=lambda change: change.number)

    @staticmethod
    def _touching(store: SpanStore[ClaimId], place: Span) -> Iterator[tuple[Span, ClaimId]]:
        """Those with words in `place`, or around it where it is empty."""
        for span, claim in store.touching(place.start, place.end):
            if span.overlap(place) or (not place and span.start < place.start < span.end):
                yield span, claim

    def _change(self, claim: ClaimId, hunk: Hunk) -> ClaimChange | None:
        was, now = self._before.claims.get(claim), self._after.claims.get(claim)
        one = now or was
        if one is None or (now is not None and now.dismissed is not None):
            return None
        return ClaimChange(claim, one.number, self._fate(claim, hunk), one.status, one.basis)

    def _fate(self, claim: ClaimId, hunk: Hunk) -> Fate:
        was, now = self._before.claims.get(claim), self._after.claims.get(claim)
        old, new = self._before.words(claim), self._after.words(claim)
        if now is None or not new:
            return Fate.LOST
        if was is None or not old:
            return Fate.NEW
        if same_words(old, new):
            if (was.status, was.basis) != (now.status, now.basis):
                return Fate.STATUS
            return Fate.MOVED if hunk.kind is HunkKind.MOVED else Fate.UNCHANGED
        if now.status.is_settled:
            return Fate.SETTLED
        return Fate.LAPSED if was.status.is_settled else Fate.REWORDED
