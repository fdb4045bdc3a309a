"""The article on the desk: its text, its claims and every change a person makes to them.

It joins the manuscript (words and spans, in memory) with the session (decisions, on disk)
and knows no Qt. A change comes back as an `Entry`, which can be taken back and done again
exactly; the window keeps the entries on its undo stack.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from editor_app.domain.analysis import Analysis
from editor_app.domain.article import Metadata
from editor_app.domain.claim import Claim
from editor_app.domain.errors import EditorError
from editor_app.domain.finding import Finding
from editor_app.domain.ids import ArticleId, ClaimId, SourceId
from editor_app.domain.message import Message, message
from editor_app.domain.revision import Content
from editor_app.domain.text import Span, TextEdit
from editor_app.services import fields, ignoring, proposals, review, revisions
from editor_app.services.claim_list import ClaimList
from editor_app.services.claim_view import ClaimView
from editor_app.services.ids import new_id
from editor_app.services.manuscript import Change, Manuscript
from editor_app.services.session import Session, Step

Placement = tuple[Span | None, Span | None]
"""Where an anchor stood before a decision and where it stands after it."""


@dataclass(eq=False, slots=True)
class Debt:
    """Verdicts that lapsed while the library could not be written; `step` once it has them."""

    claims: tuple[Claim, ...]
    words: Mapping[ClaimId, str]
    step: Step | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One change a person made: words, a decision, or both, that can be taken back exactly."""

    label: Message
    change: Change | None = None
    step: Step | None = None
    debt: Debt | None = None
    placed: Mapping[ClaimId, Placement] = field(default_factory=dict[ClaimId, Placement])
    claim: ClaimId | None = None


class OpenArticle:
    """One article being reviewed. Belongs to the thread that owns the session."""

    def __init__(self, session: Session, article: ArticleId) -> None:
        self._session = session
        self.row = session.library.article(article)
        draft = session.library.draft(article)
        newest = session.library.revision(article)
        self.revision = newest.info
        self.manuscript = Manuscript(draft.content if draft else newest.content)
        self.analysis: Analysis | None = None
        self.edits = draft.edits if draft else 0
        self.draft_kept_at = draft.at if draft else None
        self._saved_text = newest.content.text
        self._kept_version = self.manuscript.version
        self._anchors_moved = False
        self._owed: list[Debt] = []
        self._decided: set[ClaimId] = set()
        self._claims = ClaimList(session, article)

    @property
    def id(self) -> ArticleId:
        """The article's id."""
        return self.row.id

    @property
    def text(self) -> str:
        """The words as they stand."""
        return self.manuscript.text

    @property
    def has_unkept_words(self) -> bool:
        """Whether words or spans changed since they were last written to the library."""
        moved = self._anchors_moved or self.manuscript.version != self._kept_version
        return moved or bool(self._owed)

    @property
    def has_unsaved_words(self) -> bool:
        """Whether the text differs from the newest revision's."""
        return self.text != self._saved_text

    @property
    def is_read(self) -> bool:
        """Whether the last reading is of the words as they stand."""
        return self.analysis is not None and self.analysis.text == self.text

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the last reading noticed and nobody put aside."""
        if self.analysis is None:
            return ()
        ignored = self._session.library.ignored(self.id)
        return ignoring.shown(self.analysis.findings, ignored, self.analysis.text)

    @property
    def metadata(self) -> Metadata:
        """What was read, under what a person decided."""
        read = self.analysis.metadata if self.analysis else self.manuscript.metadata
        return fields.decided_over(read, self._session.library.fields(self.id))

    # Claims

    def claims(self) -> tuple[ClaimView, ...]:
        """The claims in text order, those without words last; dismissed ones left out."""
        return self._claims.views(self.manuscript, dismissed=False)

    def dismissed(self) -> tuple[ClaimView, ...]:
        """The claims put aside, in text order."""
        return self._claims.views(self.manuscript, dismissed=True)

    def claim(self, claim_id: ClaimId) -> Claim:
        """One claim as it stands."""
        return self._claims[claim_id]

    # Words

    def edit(self, edits: Sequence[TextEdit], label: Message | None = None) -> Entry:
        """Changes the words; settled claims whose words change go back to unchecked.

        The words are changed even where the library cannot be written; the lapse is then
        owed and written with the next draft.
        """
        change = self.manuscript.apply(edits)
        self.edits += 1
        step, debt = self._lapse(change.touched)
        return Entry(label or message("typing"), change, step, debt)

    def _lapse(self, touched: Collection[ClaimId]) -> tuple[Step | None, Debt | None]:
        """Takes the verdicts on changed words back, in memory only where the library refuses."""
        settled = tuple(self._claims.settled_among(touched))
        if not settled:
            return None, None
        debt = Debt(settled, {claim.id: self.manuscript.words(claim.id) for claim in settled})
        self._decided.update(debt.words)
        try:
            return self._run(_lapsed(settled), review.lapse, debt.words), None
        except EditorError:
            for claim in settled:
                self._claims.hold(claim.lapsed(debt.words[claim.id]))
            self._owed.append(debt)
            return None, debt

    def _pay(self) -> None:
        """Writes the lapses that the library does not have yet.

        Raises:
            EditorError: the rest is still owed.
        """
        while self._owed:
            debt = self._owed[0]
            debt.step = self._session.run(
                _lapsed(debt.claims), review.lapse, debt.words, article=self.id
            )
            del self._owed[0]

    # Decisions

    def decide(
        self,
        label: Message,
        operation: Callable[..., object],
        *args: Any,
        claim: ClaimId | None = None,
        **kwargs: Any,
    ) -> Entry:
        """Runs one operation of `review` as one step; unsaved words are kept with it.

        Raises:
            EditorError: nothing was changed.
        """
        step = self._run(label, operation, *args, **kwargs)
        if claim is not None:
            self._decided.add(claim)
        return Entry(label, step=step, claim=claim)

    def flag(self, span: Span) -> Entry:
        """Makes a claim of the words at `span`.

        Raises:
            EditorError: nothing was changed.
        """
        claim_id = ClaimId(new_id())
        words = span.of(self.text)
        return self._place(
            message("claim_made"), claim_id, span, review.create, self.id, claim_id, words=words
        )

    def move_edges(self, claim_id: ClaimId, span: Span) -> Entry:
        """Makes a claim cover `span` instead; a settled one goes back to unchecked.

        Raises:
            EditorError: nothing was changed.
        """
        label = message("claim_edges_moved", number=self._claims[claim_id].number)
        return self._place(label, claim_id, span, review.reword, claim_id, span.of(self.text))

    def _place(
        self,
        label: Message,
        claim_id: ClaimId,
        span: Span,
        operation: Callable[..., object],
        *args: Any,
        **kwargs: Any,
    ) -> Entry:
        places, before = self._places(), self.manuscript.span(claim_id)
        self._put(claim_id, span)
        try:
            step = self._run(label, operation, *args, **kwargs)
        except EditorError:
            self._put_back(places)
            raise
        self._decided.add(claim_id)
        return Entry(label, step=step, placed={claim_id: (before, span)}, claim=claim_id)

    def _put(self, claim_id: ClaimId, span: Span | None) -> None:
        self._anchors_moved = True
        if span is None:
            self.manuscript.lose(claim_id)
        else:
            self.manuscript.place(claim_id, span)

    def _places(self) -> dict[ClaimId, Span | None]:
        """Where every claim stands, those without words too."""
        lost = dict.fromkeys(self.manuscript.unplaced)
        return {**lost, **self.manuscript.content().anchors}

    def _put_back(self, places: Mapping[ClaimId, Span | None]) -> None:
        """Has every claim where it was before something that was refused."""
        for claim_id in (*self.manuscript.ids(), *self.manuscript.unplaced):
            if claim_id not in places:
                self.manuscript.remove(claim_id)
        for claim_id, span in places.items():
            if span != self.manuscript.span(claim_id):
                self._put(claim_id, span)

    # Taking back and doing again

    def take_back(self, entry: Entry) -> Entry:
        """Undoes `entry`; the returned one carries the step that did so, for `do_again`.

        Raises:
            EditorError: nothing was changed.
        """
        return self._reverse(entry, backwards=True)

    def do_again(self, entry: Entry) -> Entry:
        """Does an entry again that `take_back` returned.

        Raises:
            EditorError: nothing was changed.
        """
        return self._reverse(entry, backwards=False)

    def _reverse(self, entry: Entry, *, backwards: bool) -> Entry:
        places = self._places()
        touched = self._move(entry, backwards=backwards)
        try:
            turned = self._rewrite(entry, backwards=backwards)
        except EditorError:
            self._move(entry, backwards=not backwards)
            self._put_back(places)
            raise
        self._count(entry, backwards=backwards)
        self._lapse(touched)
        return turned

    def _rewrite(self, entry: Entry, *, backwards: bool) -> Entry:
        """Takes what the library has of an entry back, or writes it again."""
        step, debt = entry.step, entry.debt
        if debt is not None and debt.step is not None:
            step, debt = debt.step, None
        if step is not None:
            step = self._session.replay(step, entry.label, draft=self._unkept(), edits=self.edits)
            self._after(step)
        elif debt is not None:
            step, debt = self._forgive(debt) if backwards else self._lapse(debt.words)
        return replace(entry, step=step, debt=debt)

    def _forgive(self, debt: Debt) -> tuple[None, Debt]:
        """Takes back lapses that the library has not heard of."""
        self._owed.remove(debt)
        for claim in debt.claims:
            self._claims.hold(claim)
        return None, debt

    def _count(self, entry: Entry, *, backwards: bool) -> None:
        if not self.has_unsaved_words:
            self.edits = 0
        elif entry.change is not None:
            self.edits += -1 if backwards and self.edits else 1

    def _move(self, entry: Entry, *, backwards: bool) -> Collection[ClaimId]:
        """Moves words and anchors; the claims whose words changed without being restored."""
        touched: Collection[ClaimId] = ()
        if entry.change is not None:
            turn = self.manuscript.revert if backwards else self.manuscript.replay
            touched = turn(entry.change)
        for claim_id, (before, after) in entry.placed.items():
            self._put(claim_id, before if backwards else after)
        return touched

    # Reading

    def take_up(self, analysis: Analysis) -> bool:
        """Goes on from a reading that was accepted before; `False` for one of other words."""
        if analysis.text != self.text:
            return False
        self.analysis = analysis
        self.manuscript.metadata = analysis.metadata
        self._claims.read(analysis, self.manuscript)
        return True

    def accept(self, analysis: Analysis) -> bool:
        """Takes in a reading; `False` for one of other words than the present ones.

        New proposals become claims, untouched ones follow the reading; nothing a person
        decided, in this sitting or before, is changed.

        Raises:
            EditorError: the claims are as they were; everything else was taken in.
        """
        if analysis.text != self.text:
            return False
        self.analysis = analysis
        self.manuscript.metadata = analysis.metadata
        anchors = self.manuscript.content().anchors
        keep = self._decided | self._claims.with_evidence
        proposed = proposals.reconcile(tuple(self._claims), anchors, analysis, keep=keep)
        try:
            if proposed:
                self._take_in(proposed, {source.id: source.name for source in analysis.sources})
        finally:
            self._claims.read(analysis, self.manuscript)
        return True

    def _take_in(self, proposed: proposals.Proposed, sources: Mapping[SourceId, str]) -> None:
        places = self._places()
        added = {ClaimId(new_id()): proposal for proposal in proposed.add}
        for claim_id, proposal in (*added.items(), *proposed.refresh):
            self._put(claim_id, proposal.span)
        for claim_id in proposed.withdraw:
            self._anchors_moved = True
            self.manuscript.remove(claim_id)
        try:
            self._run(
                message("claims_proposed", count=len(added)),
                review.propose,
                self.id,
                self.text,
                added=added,
                refresh=proposed.refresh,
                withdraw=proposed.withdraw,
                sources=sources,
            )
        except EditorError:
            self._put_back(places)
            raise

    # Keeping

    def keep_draft(self) -> bool:
        """Writes the words and spans to the library where they changed; `True` if it did.

        Raises:
            EditorError: the library could not be written; the words are still in memory.
        """
        if not self.has_unkept_words:
            return False
        self._pay()
        draft = self._session.keep_draft(self.id, self.manuscript.content(), self.edits)
        self._kept(draft.at)
        return True

    def save(self, note: str) -> None:
        """Makes a revision of the words as they stand.

        Raises:
            EditorError: the library could not be written; the words are still in memory.
        """
        self.keep_draft()
        label = message("revision_saved", number=self.revision.number + 1)
        content = self.manuscript.content()
        self._session.run(label, revisions.save, self.id, content, message=note, article=self.id)
        self._rebase()

    def restore(self, number: int) -> None:
        """Makes a new revision with the words of revision `number`; unsaved words become one first.

        Raises:
            EditorError: the library could not be written; the words are still in memory.
        """
        from editor_app.services import comparing

        if self.has_unsaved_words:
            self.save("")
        self.keep_draft()
        label = message("revision_restored", number=number)
        old = self._session.library.revision(self.id, number).content
        now = self.manuscript.content()
        content = replace(old, anchors=comparing.carry(now.anchors, now.text, old.text))
        self._session.run(label, revisions.restore, self.id, number, content, article=self.id)
        self.manuscript = Manuscript(self._session.library.revision(self.id).content)
        self._rebase()
        self._claims = ClaimList(self._session, self.id)
        self.analysis = None

    def _rebase(self) -> None:
        newest = self._session.library.revision(self.id)
        self.revision, self._saved_text = newest.info, newest.content.text
        self.row = self._session.library.article(self.id)
        self.edits = 0
        self._kept(None)

    # The library

    def _run(self, label: Message, operation: Callable[..., object], *args: Any, **kw: Any) -> Step:
        self._pay()
        step = self._session.run(
            label,
            operation,
            *args,
            article=self.id,
            draft=self._unkept(),
            edits=self.edits,
            **kw,
        )
        self._after(step)
        return step

    def _unkept(self) -> Content | None:
        """The words and anchors, where the library does not have them yet."""
        return self.manuscript.content() if self.has_unkept_words else None

    def _after(self, step: Step) -> None:
        if self.has_unkept_words:
            draft = self._session.library.draft(self.id)
            self._kept(draft.at if draft else None)
        self.row = self._session.library.article(self.id)
        if step.touches("claim") or step.touches("evidence"):
            self._claims.reload()

    def _kept(self, at: str | None) -> None:
        self.draft_kept_at = at
        self._kept_version = self.manuscript.version
        self._anchors_moved = False


def _lapsed(claims: Collection[Claim]) -> Message:
    numbers = ", ".join(str(claim.number) for claim in claims)
    return message("claims_lapsed", numbers=numbers, count=len(claims))
