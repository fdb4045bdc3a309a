"""How the article on the desk stands: its words, claims, findings, fields and comments.

What follows from others is kept until one of these was replaced (`derived`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from editor_app.domain.analysis import Analysis
from editor_app.domain.article import Block, Metadata, Role
from editor_app.domain.claim import Claim
from editor_app.domain.finding import Finding
from editor_app.domain.ids import AnchorId, ArticleId, ClaimId
from editor_app.domain.library import ArticleRow
from editor_app.domain.revision import RevisionInfo
from editor_app.domain.text import Span
from editor_app.services import (
    fields,
    ignoring,
    repeats,
)
from editor_app.services.claim_view import ClaimView
from editor_app.services.derived import Derived
from editor_app.services.kept_article import KeptArticle
from editor_app.services.manuscript import Manuscript
from editor_app.services.session import Session
from editor_app.services.threads import Thread, threads


class ArticleState:
    """How the article stands. Belongs to the thread that owns the session."""

    def __init__(self, session: Session, article: ArticleId) -> None:
        self.analysis: Analysis | None = None
        self._kept = KeptArticle(session, article)
        self._carried: frozenset[AnchorId] = frozenset()
        self._read_in: str | None = None
        self._findings: Derived[tuple[Finding, ...]] = Derived()
        self._fields: Derived[Mapping[str, str]] = Derived()
        self._metadata: Derived[Metadata] = Derived()
        self._claims: Derived[tuple[ClaimView, ...]] = Derived()
        self._dismissed: Derived[tuple[ClaimView, ...]] = Derived()

    @property
    def id(self) -> ArticleId:
        """The article's id."""
        return self.row.id

    @property
    def row(self) -> ArticleRow:
        """The article as the library lists it."""
        return self._kept.row

    @property
    def revision(self) -> RevisionInfo:
        """The newest revision."""
        return self._kept.revision

    @property
    def manuscript(self) -> Manuscript:
        """The words and spans as they stand; another one after `restore`."""
        return self._kept.manuscript

    @property
    def edits(self) -> int:
        """How many changes the words have seen since the newest revision."""
        return self._kept.edits

    @property
    def draft_kept_at(self) -> str | None:
        """When the draft was last written, in UTC; `None` without a draft."""
        return self._kept.draft_kept_at

    @property
    def text(self) -> str:
        """The words as they stand."""
        return self.manuscript.text

    @property
    def has_unkept_words(self) -> bool:
        """Whether words or spans changed since they were last written to the library."""
        return self._kept.has_unkept_words

    @property
    def has_unsaved_words(self) -> bool:
        """Whether the text differs from the newest revision's."""
        return self._kept.has_unsaved_words

    @property
    def is_read(self) -> bool:
        """Whether the last reading is of the words as they stand, in the language that was chosen."""
        is_of_these = self.analysis is not None and self.analysis.text == self.text
        return is_of_these and self._read_in == self.language

    @property
    def language(self) -> str | None:
        """The language that a person chose to have it read in; None where it is recognised."""
        return fields.language_of(self._decided)

    @property
    def assigned(self) -> str:
        """Who reviews it; "" for nobody."""
        return self._decided.get(fields.ASSIGNED, "")

    def changed_lines(self) -> tuple[int, ...]:
        """Where the lines begin that are not as the newest revision has them, in code points."""
        if not self.has_unsaved_words:
            return ()
        saved = set(self._kept.session.library.revision(self.id).content.text.split("\n"))
        starts: list[int] = []
        at = 0
        for line in self.text.split("\n"):
            if line.strip() and line not in saved:
                starts.append(at)
            at += len(line) + 1
        return tuple(starts)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the last reading noticed and nobody put aside."""
        session = self._kept.session
        return self._findings.of(self._find, self.analysis, session.stamp)

    def _find(self) -> tuple[Finding, ...]:
        if self.analysis is None:
            return ()
        ignored = self._kept.session.library.ignored(self.id)
        return ignoring.shown(self.analysis.findings, ignored, self.analysis.text)

    @property
    def metadata(self) -> Metadata:
        """What was read, under what a person decided."""
        read = self.analysis.metadata if self.analysis else self.manuscript.metadata
        decided = self._decided
        return self._metadata.of(lambda: fields.decided_over(read, decided), read, decided)

    @property
    def _decided(self) -> Mapping[str, str]:
        """The fields that a person decided."""
        session = self._kept.session
        return self._fields.of(lambda: session.library.fields(self.id), session.stamp)

    @property
    def roles(self) -> Mapping[int, Role]:
        """The roles a person set, by line number from 0."""
        return self.manuscript.roles

    # Claims

    def claims(self) -> tuple[ClaimView, ...]:
        """The claims in text order, those without words last; dismissed ones left out."""
        return self._seen(self._claims, dismissed=False)

    def dismissed(self) -> tuple[ClaimView, ...]:
        """The claims put aside, in text order."""
        return self._seen(self._dismissed, dismissed=True)

    def _seen(
        self, kept: Derived[tuple[ClaimView, ...]], *, dismissed: bool
    ) -> tuple[ClaimView, ...]:
        claims, sheet = self._kept.claims, self.manuscript
        return kept.of(lambda: claims.views(sheet, dismissed=dismissed), claims.stamp, sheet.stamp)

    @property
    def has_claims(self) -> bool:
        """Whether there are claims, dismissed ones left out."""
        return self._kept.claims.has(dismissed=False)

    @property
    def has_dismissed(self) -> bool:
        """Whether claims were put aside."""
        return self._kept.claims.has(dismissed=True)

    def view(self, claim_id: ClaimId) -> ClaimView | None:
        """One of `claims`; None where there is none with this id, or it was put aside."""
        return next(iter(self.views((claim_id,))), None)

    def views(self, ids: Collection[ClaimId]) -> tuple[ClaimView, ...]:
        """Those of `claims` that have these ids, in text order."""
        return self._kept.claims.views_of(self._kept.claims.among(ids), self.manuscript)

    def claim(self, claim_id: ClaimId) -> Claim:
        """One claim as it stands."""
        return self._kept.claims[claim_id]

    def repeats_of(self, claim_id: ClaimId) -> frozenset[ClaimId]:
        """The other claims that state the same thing, as the last reading has it."""
        if self.analysis is None:
            return frozenset()
        return repeats.repeats_of(claim_id, self.analysis, self.manuscript.anchors)

    def claims_between(self, start: int, end: int) -> list[tuple[Span, Claim]]:
        """The claims that touch ``[start, end]``, in text order, outer ones first; no dismissed ones."""
        touching = self.manuscript.between(start, end)
        known = ((span, self._kept.claims.get(anchor)) for span, anchor in touching)
        return [(span, claim) for span, claim in known if claim and claim.dismissed is None]

    # Comments

    @property
    def unresolved(self) -> int:
        """How many threads of comments are open."""
        return sum(c.answers is None and not c.is_resolved for c in self._kept.comments)

    def threads(self, blocks: Sequence[Block]) -> tuple[Thread, ...]:
        """The comments as threads: on the whole article first, then in text order.

        `blocks` are the lines as last read; from them comes where a thread stands.
        """
        return threads(self._kept.comments, self.text, blocks, self.manuscript.span)
