"""What an export format is, and the snapshot of an article that it writes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from editor_app.domain.article import Block, Metadata
from editor_app.domain.claim import Claim
from editor_app.domain.comment import Comment
from editor_app.domain.evidence import Evidence
from editor_app.domain.finding import Finding
from editor_app.domain.ids import ArticleId
from editor_app.domain.message import Message
from editor_app.domain.redline import Redline
from editor_app.domain.revision import Content, Original, RevisionInfo
from editor_app.domain.source import Source
from editor_app.domain.text import Span
from editor_app.domain.values import frozen, replace
from editor_app.exporters.preview import Preview, of_source


class Part(StrEnum):
    """What a person may leave out of a file."""

    OPEN_CLAIMS = "open_claims"
    EVIDENCE = "evidence"


@frozen
class ClaimInText:
    """A claim as it stands in the exported revision; `span` is None where its words are gone."""

    claim: Claim
    span: Span | None
    evidence: tuple[Evidence, ...]

    def words(self, text: str) -> str:
        """The words it stands on in `text`, else those it was last seen with."""
        return self.span.of(text) if self.span else self.claim.words


@frozen
class CommentInText:
    """A comment and where its thread stands in the exported revision."""

    comment: Comment
    span: Span | None

    def words(self, text: str) -> str:
        """The words it stands on in `text`, else those it was written on."""
        return self.span.of(text) if self.span else self.comment.words


@frozen
class ChangeInText:
    """A change of the redline: where it stands, who made it when, and what became of claims."""

    place: Message
    author: str
    at: str
    claims: tuple[Message, ...]


@frozen
class Compared:
    """What changed since an earlier revision; `changes` are those of the redline's hunks.

    `blocks` are the lines of the old and of the new text.
    """

    since: RevisionInfo
    redline: Redline
    blocks: tuple[tuple[Block, ...], tuple[Block, ...]]
    changes: tuple[ChangeInText, ...]


@frozen
class Snapshot:
    """All there is to say about one revision of an article, with the decisions that belong to it.

    Nothing in it changes and nothing is read besides, so that the same snapshot gives the same
    bytes. `claims` are in number order, dismissed ones included; `journal` holds rows that JSON
    can hold, oldest first, and `comments` are in the order they were written. `article_language` is the language of the article's words, `language`
    the one to write in. `exported_at` is UTC, ISO 8601.
    """

    article: ArticleId
    stage: str
    article_language: str
    revision: RevisionInfo
    revisions: tuple[RevisionInfo, ...]
    content: Content
    blocks: tuple[Block, ...]
    metadata: Metadata
    claims: tuple[ClaimInText, ...]
    comments: tuple[CommentInText, ...]
    sources: tuple[Source, ...]
    findings: tuple[Finding, ...]
    original: Original
    journal: tuple[Mapping[str, object], ...]
    language: str
    exported_at: str
    left_out: frozenset[Part] = frozenset()
    compared: Compared | None = None

    @property
    def text(self) -> str:
        """The words of the revision."""
        return self.content.text

    @property
    def headline(self) -> str:
        """The headline, or the file's name where there is none."""
        return self.metadata.headline or self.original.file_name

    @property
    def standing_claims(self) -> tuple[ClaimInText, ...]:
        """The claims that nobody put aside, in text order; those without words come last."""
        kept = [item for item in self.claims if item.claim.dismissed is None]
        end = len(self.text)
        return tuple(sorted(kept, key=lambda i: (i.span.start if i.span else end, i.claim.number)))

    @property
    def listed_claims(self) -> tuple[ClaimInText, ...]:
        """The standing claims as the file lists them, without what was left out."""
        kept = self.standing_claims
        if Part.OPEN_CLAIMS in self.left_out:
            kept = tuple(item for item in kept if item.claim.status.is_settled)
        if Part.EVIDENCE in self.left_out:
            kept = tuple(replace(item, evidence=()) for item in kept)
        return kept


def no_notice(snapshot: Snapshot) -> Message | None:
    """Nothing to say: this format holds every snapshot entirely."""
    del snapshot


@frozen
class ExportFormat:
    """A plug-in of this package.

    `write` gives the bytes of the file and depends on nothing but the snapshot; `notice` is what
    a person has to hear about how they were written. `suffix` begins with a dot, in lower case.
    `about` says in a few words what is in it, `icon` names one of `resources/icons`, `order` is
    the place in the list. `parts` are those that can be left out, `preview` reads the bytes back.
    """

    id: str
    title: Message
    suffix: str
    write: Callable[[Snapshot], bytes]
    about: Message
    notice: Callable[[Snapshot], Message | None] = no_notice
    icon: str = "file"
    order: int = 100
    parts: tuple[Part, ...] = ()
    preview: Callable[[bytes, str], Preview] = of_source
