"""Reading a library: values of the domain, nothing of SQL."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager

from editor_app.domain.claim import Claim
from editor_app.domain.comment import Comment
from editor_app.domain.evidence import Evidence
from editor_app.domain.ids import AnchorId, ArticleId, ClaimId, CommentId, EvidenceId
from editor_app.domain.journal import JournalLine, JournalRow
from editor_app.domain.library import ArticleRow, IgnoredFinding
from editor_app.domain.message import Message
from editor_app.domain.revision import Content, Draft, Original, Revision, RevisionInfo
from editor_app.domain.text import Span
from editor_app.storage import (
    articles,
    claims,
    comments,
    drafts,
    evidence,
    fields,
    ignored_findings,
    journal,
    originals,
    past,
    revisions,
    settings,
)
from editor_app.storage.connection import Connection


class Reader:
    """What the library holds now. Every method reads the file; nothing is remembered.

    Every method raises `LibraryRefused` for a fault of the world, and `NotFound` for an id
    or number that names nothing.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @contextmanager
    def at_once(self) -> Generator[None]:
        """Everything read inside is of one moment, whoever writes meanwhile.

        A writer waits for the end, and not for long: read, and work on it afterwards.
        """
        with self._connection.reading():
            yield

    def articles(self, search: str = "") -> tuple[ArticleRow, ...]:
        """The library list, last imported first.

        With `search` only articles whose newest revision holds all its words, each by its
        beginning; case and accents do not count.
        """
        return articles.listed(self._connection, search)

    def article(self, id_or_prefix: str) -> ArticleRow:
        """The one article whose id is, or begins with, `id_or_prefix`."""
        return articles.by_prefix(self._connection, id_or_prefix)

    def has_article(self, article: ArticleId) -> bool:
        """Whether the article with this whole id is here."""
        return articles.has(self._connection, article)

    def known(self, sha256: str) -> ArticleId | None:
        """The article that came from a file with this hash, if it is here."""
        return articles.known(self._connection, sha256)

    def at_address(self, url: str) -> frozenset[ArticleId]:
        """The articles whose newest revision has `url` as its address."""
        return articles.at_address(self._connection, url)

    def revision_with(self, article: ArticleId, text: str) -> int | None:
        """The number of the newest revision of `article` with exactly these words, if there is one."""
        return revisions.with_text(self._connection, article, text)

    def claims(self, article: ArticleId, *, at: int | None = None) -> tuple[Claim, ...]:
        """The claims of `article` in number order, dismissed ones too.

        With `at`, a place in the journal (`RevisionInfo.sequence`), as they stood there.
        """
        now = claims.of_article(self._connection, article)
        return now if at is None else past.claims(self._connection, article, now, at)

    def anchored(self, article: ArticleId) -> frozenset[AnchorId]:
        """The ids of all claims and comments of `article`, dismissed and resolved ones too."""
        found: frozenset[AnchorId] = claims.ids_of_article(self._connection, article)
        return found | comments.ids_of_article(self._connection, article)

    def claim(self, claim: ClaimId) -> Claim:
        """One claim."""
        return claims.read(self._connection, claim)

    def evidence(self, article: ArticleId, *, at: int | None = None) -> tuple[Evidence, ...]:
        """All evidence of `article` by claim number, each claim's in the order it was added.

        With `at`, a place in the journal, as it stood there.
        """
        now = evidence.of_article(self._connection, article)
        return now if at is None else past.evidence(self._connection, article, now, at)

    def evidence_of(self, claim: ClaimId) -> tuple[Evidence, ...]:
        """The evidence of one claim in the order it was added."""
        return evidence.of_claim(self._connection, claim)

    def piece_of_evidence(self, piece: EvidenceId) -> Evidence:
        """One piece of evidence."""
        return evidence.read(self._connection, piece)

    def comments(self, article: ArticleId, *, at: int | None = None) -> tuple[Comment, ...]:
        """The comments of `article`, replies too, in the order they were written.

        With `at`, a place in the journal, as they stood there.
        """
        now = comments.of_article(self._connection, article)
        return now if at is None else past.comments(self._connection, article, now, at)

    def comment(self, comment: CommentId) -> Comment:
        """One comment."""
        return comments.read(self._connection, comment)

    def revisions(self, article: ArticleId) -> tuple[RevisionInfo, ...]:
        """The revisions of `article`, oldest first."""
        return revisions.of_article(self._connection, article)

    def revision(self, article: ArticleId, number: int | None = None) -> Revision:
        """Revision `number`, by default the newest, compared with its hash.

        Raises:
            LibraryRefused: ``revision_altered`` where its words are not those that were saved.
        """
        return revisions.read(self._connection, article, number)

    def draft(self, article: ArticleId) -> Draft | None:
        """The draft, where there is one; its words may be those of the newest revision.

        That is so after a claim was made on saved words: then only its anchors are newer.
        """
        return drafts.of_article(self._connection, article)

    def draft_kept_at(self, article: ArticleId) -> str | None:
        """When the draft was written, in UTC; None without one."""
        return drafts.kept_at(self._connection, article)

    def page(self, article: ArticleId) -> Content:
        """What is worked on: the draft's words where there is one, else the newest revision's."""
        draft = self.draft(article)
        return draft.content if draft else self.revision(article).content

    def has_unsaved_words(self, article: ArticleId) -> bool:
        """Whether a draft holds words, or shows them in a way, that the newest revision does not."""
        draft = self.draft(article)
        newest = self.revision(article).content
        return draft is not None and not has_same_words(draft.content, newest)

    def anchors(self, article: ArticleId) -> Mapping[AnchorId, Span]:
        """Where claims and comments stand in the newest revision's words.

        Its own anchors, with those of a draft over the same words; what was made on unsaved
        words are not in it, and those withdrawn since are left out.
        """
        content = self.revision(article).content
        draft = self.draft(article)
        newest = draft.content if draft and draft.content.text == content.text else content
        present = self.anchored(article)
        return {anchor: span for anchor, span in newest.anchors.items() if anchor in present}

    def original(self, article: ArticleId) -> Original:
        """The file as it came.

        Raises:
            LibraryRefused: ``original_altered`` where the bytes are not those imported.
        """
        return originals.of_article(self._connection, article)

    def fields(self, article: ArticleId) -> Mapping[str, str]:
        """The metadata fields that a person decided, by name; lists with commas, "" for none."""
        return {field.name: field.value for field in fields.of_article(self._connection, article)}

    def people(self, article: ArticleId) -> tuple[str, ...]:
        """Who had to do with `article`, and whoever an article was given to; by name."""
        return fields.people(self._connection, article)

    def ignored(self, article: ArticleId) -> tuple[IgnoredFinding, ...]:
        """The findings put aside in `article` or for the whole desk, oldest first."""
        return ignored_findings.of_article(self._connection, article)

    def journal(self, article: ArticleId | None = None) -> tuple[JournalRow, ...]:
        """The audit trail of `article`, or of everything; oldest first."""
        return journal.of_article(self._connection, article)

    def history(self, claim: ClaimId) -> tuple[JournalLine, ...]:
        """The lines of the audit trail that changed `claim` or its evidence, oldest first."""
        return journal.about(self._connection, self.claim(claim).article, claim)

    def recall(self, key: str) -> str | None:
        """What was remembered under `key`, if anything."""
        return settings.recall(self._connection, key)

    def problems(self) -> tuple[Message, ...]:
        """Everything in the library that is not as it was written; empty where all is well."""
        from editor_app.storage import doctor

        return doctor.problems(self._connection)


def has_same_words(one: Content, other: Content) -> bool:
    """Whether two contents hold the same words, set in the same way."""
    return (one.text, one.roles, one.inline) == (other.text, other.roles, other.inline)
