"""The words and claims of the open article, and what the library has of them.

Each step takes the words it was decided on with it into the library. A lapse that the library
refused is owed, and written before the next step or draft.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from editor_app.domain.article import Role
from editor_app.domain.claim import Claim
from editor_app.domain.comment import Comment
from editor_app.domain.errors import EditorError
from editor_app.domain.ids import AnchorId, ArticleId, ClaimId
from editor_app.domain.inline import InlineChange, Marking
from editor_app.domain.likeness import same_words
from editor_app.domain.message import Message, message
from editor_app.domain.revision import Content
from editor_app.domain.rope import Rope
from editor_app.domain.text import Span
from editor_app.services import review, revisions
from editor_app.services.claim_list import ClaimList
from editor_app.services.entry import Debt, Entry
from editor_app.services.manuscript import Manuscript
from editor_app.services.session import Session, Step


class KeptArticle:
    """One article in memory and in the library. Belongs to the thread that owns the session.

    `decided` are the claims a person decided on in this sitting, `edits` counts the changes
    since the newest revision. `restore` replaces `manuscript` and `claims`.
    """

    def __init__(self, session: Session, article: ArticleId) -> None:
        self.session = session
        self.row = session.library.article(article)
        draft = session.library.draft(article)
        newest = session.library.revision(article)
        self.revision = newest.info
        self.manuscript = Manuscript(draft.content if draft else newest.content)
        self.edits = draft.edits if draft else 0
        self.draft_kept_at = draft.at if draft else None
        self.decided: set[ClaimId] = set()
        self.claims = ClaimList(session, article)
        self.comments: tuple[Comment, ...] = session.library.comments(article)
        self._saved_words = Rope(newest.content.text)
        self._saved_roles = newest.content.roles
        self._saved_inline = newest.content.inline
        self._kept_version = self.manuscript.version
        self._anchors_moved = False
        self._owed: list[Debt] = []
        self._lose_the_placeless()

    def _lose_the_placeless(self) -> None:
        """Tells the manuscript of what lost its words before, so that they can come back to it."""
        for anchor in (*(claim.id for claim in self.claims), *(note.id for note in self.comments)):
            if self.manuscript.span(anchor) is None:
                self.manuscript.lose(anchor)

    @property
    def has_unkept_words(self) -> bool:
        """Whether words or spans changed since they were last written to the library."""
        moved = self._anchors_moved or self.manuscript.version != self._kept_version
        return moved or bool(self._owed)

    @property
    def has_unsaved_words(self) -> bool:
        """Whether the text, or how a person set its lines and words, differs from the newest revision's."""
        sheet = self.manuscript
        is_other = sheet.rope != self._saved_words or sheet.roles != self._saved_roles
        return is_other or sheet.inline != self._saved_inline

    @property
    def in_hand(self) -> frozenset[ClaimId]:
        """The claims that are no longer the machine's alone: decided on, with evidence or comments."""
        commented = {comment.claim for comment in self.comments if comment.claim is not None}
        return self.claims.with_evidence.union(self.decided, commented)

    # Anchors

    def put(self, anchor: AnchorId, span: Span | None) -> None:
        """Has a claim or comment stand at `span`, or without words."""
        self._anchors_moved = True
        if span is None:
            self.manuscript.lose(anchor)
        else:
            self.manuscript.place(anchor, span)

    def set_roles(self, roles: Mapping[int, Role]) -> None:
        """Has lines be what a person says, by line number from 0."""
        self._anchors_moved = True
        self.manuscript.roles = roles

    def mark(self, markings: Iterable[Marking]) -> InlineChange:
        """Has words be bold, italic or a link, or no longer."""
        self._anchors_moved = True
        return self.manuscript.mark(markings)

    def swap_inline(self, change: InlineChange) -> None:
        """Does a change of inline marks again, or its inverse."""
        self._anchors_moved = True
        self.manuscript.swap_inline(change)

    def withdraw(self, anchor: AnchorId) -> None:
        """Forgets where a claim or comment stands; only `put` brings it back."""
        self._anchors_moved = True
        self.manuscript.remove(anchor)

    def places(self) -> dict[AnchorId, Span | None]:
        """Where every claim and comment stands, those without words too."""
        lost = dict.fromkeys(self.manuscript.unplaced)
        return {**lost, **self.manuscript.anchors}

    def put_back(self, places: Mapping[AnchorId, Span | None]) -> None:
        """Has everything where it was before something that was refused."""
        for anchor in (*self.manuscript.ids(), *self.manuscript.unplaced):
            if anchor not in places:
                self.manuscript.remove(anchor)
        for anchor, span in places.items():
            if span != self.manuscript.span(anchor):
                self.put(anchor, span)

    # Steps

    def run(self, label: Message, operation: Callable[..., object], *args: Any, **kw: Any) -> Step:
        """Runs one operation as one step; lapses owed and unkept words are written with it.

        Raises:
            EditorError: the operation changed nothing.
        """
        owed = bool(self._owed)
        self._pay()
        step = self.session.run(
            label,
            operation,
            *args,
            article=self.row.id,
            draft=self._unkept(),
            edits=self.edits,
            **kw,
        )
        if owed:
            self.claims.reload()
        self._after(step)
        return step

    def run_at(
        self,
        places: Mapping[AnchorId, Span | None],
        label: Message,
        operation: Callable[..., object],
        *args: Any,
        **kwargs: Any,
    ) -> Entry:
        """Runs one operation as one step, with anchors at the places that belong to it, or at none.

        Raises:
            EditorError: the operation changed nothing, and everything stands where it stood.
        """
        before = self.places()
        for anchor, span in places.items():
            self.put(anchor, span)
        try:
            step = self.run(label, operation, *args, **kwargs)
        except EditorError:
            self.put_back(before)
            raise
        placed = {anchor: (before.get(anchor), span) for anchor, span in places.items()}
        return Entry(label, step=step, placed=placed)

    def replay(self, step: Step, label: Message) -> Step:
        """Writes the rows of `step` as they were before it, and the unkept words.

        Raises:
            EditorError: nothing was changed.
        """
        step = self.session.replay(step, label, draft=self._unkept(), edits=self.edits)
        self._after(step)
        return step

    def _unkept(self) -> Content | None:
        """The words and anchors, where the library does not have them yet."""
        return self.manuscript.content() if self.has_unkept_words else None

    def _after(self, step: Step) -> None:
        if self.has_unkept_words:
            self._kept(self.session.library.draft_kept_at(self.row.id))
        self.row = self.session.library.article(self.row.id)
        if step.touches("claim") or step.touches("evidence"):
            self.claims.follow(step)
        if step.touches("comment"):
            self.comments = self.session.library.comments(self.row.id)

    def _kept(self, at: str | None) -> None:
        self.draft_kept_at = at
        self._kept_version = self.manuscript.version
        self._anchors_moved = False

    # Lapses

    def lapse(
        self, touched: Collection[AnchorId], back: Collection[AnchorId] = ()
    ) -> tuple[Step | None, Debt | None]:
        """Takes the verdicts on changed words back, in memory only where the library refuses.

        Of the claims that came `back` with their words, those that had been settled on the very
        same ones have their verdict again, where the library takes it.
        """
        settled = tuple(self.claims.settled_among(touched))
        returned = self._returned(back)
        if not settled and not returned:
            return None, None
        debt = Debt(settled, {claim.id: self._last_words(claim) for claim in settled})
        again = {claim.id: self.manuscript.words(claim.id) for claim in returned}
        self.decided.update(debt.words)
        label = _lapsed(settled) if settled else _came_back(returned)
        try:
            return self.run(label, review.change_words, debt.words, again), None
        except EditorError:
            if not settled:
                return None, None
            for claim in settled:
                self.claims.hold(claim.lapsed(debt.words[claim.id]))
            self._owed.append(debt)
            return None, debt

    def _last_words(self, claim: Claim) -> str:
        """A claim's words as they stand; those it had where it has none left."""
        return self.manuscript.words(claim.id) or claim.words

    def _returned(self, back: Collection[AnchorId]) -> list[Claim]:
        """Those of `back` that lapsed and stand on the words they were settled on."""
        lapsed = [claim for claim in self.claims.among(back) if claim.is_lapsed]
        return [
            claim
            for claim in lapsed
            if claim.settled and same_words(claim.settled.words, self.manuscript.words(claim.id))
        ]

    def forgive(self, debt: Debt) -> tuple[None, Debt]:
        """Takes back lapses that the library has not heard of."""
        self._owed.remove(debt)
        for claim in debt.claims:
            self.claims.hold(claim)
        return None, debt

    def _pay(self) -> None:
        """Writes the lapses that the library does not have yet.

        Raises:
            EditorError: the rest is still owed.
        """
        while self._owed:
            debt = self._owed[0]
            debt.step = self.session.run(
                _lapsed(debt.claims), review.lapse, debt.words, article=self.row.id
            )
            del self._owed[0]

    # Drafts and revisions

    def keep_draft(self) -> bool:
        """Writes the words and spans to the library where they changed; `True` if it did.

        Raises:
            EditorError: the library could not be written; the words are still in memory.
        """
        if not self.has_unkept_words:
            return False
        self._pay()
        draft = self.session.keep_draft(self.row.id, self.manuscript.content(), self.edits)
        self._kept(draft.at)
        return True

    def save(self, note: str) -> None:
        """Makes a revision of the words as they stand.

        Raises:
            EditorError: the library could not be written; the words are still in memory.
        """
        self.keep_draft()
        article = self.row.id
        label = message("revision_saved", number=self.revision.number + 1)
        content = self.manuscript.content()
        self.session.run(label, revisions.save, article, content, message=note, article=article)
        self._rebase()

    def restore(self, number: int) -> None:
        """Makes a new revision with the words of revision `number`; unsaved words become one first.

        Raises:
            EditorError: the library could not be written; the words are still in memory.
        """
        if self.has_unsaved_words:
            self.save("")
        self.keep_draft()
        article = self.row.id
        label = message("revision_restored", number=number)
        self.session.run(label, revisions.restore, article, number, article=article)
        self.manuscript = Manuscript(self.session.library.revision(article).content)
        self._rebase()
        self.claims = ClaimList(self.session, article)
        self.comments = self.session.library.comments(article)
        self._lose_the_placeless()

    def _rebase(self) -> None:
        newest = self.session.library.revision(self.row.id)
        self.revision, self._saved_words = newest.info, Rope(newest.content.text)
        self._saved_roles = newest.content.roles
        self._saved_inline = newest.content.inline
        self.row = self.session.library.article(self.row.id)
        self.edits = 0
        self._kept(None)


def _came_back(claims: Collection[Claim]) -> Message:
    numbers = ", ".join(str(claim.number) for claim in claims)
    return message("claims_came_back", numbers=numbers, count=len(claims))


def _lapsed(claims: Collection[Claim]) -> Message:
    numbers = ", ".join(str(claim.number) for claim in claims)
    return message("claims_lapsed", numbers=numbers, count=len(claims))
