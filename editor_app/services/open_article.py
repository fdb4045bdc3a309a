"""The article on the desk: its text, its claims and every change a person makes to them.

It joins the manuscript (words and spans, in memory) with the session (decisions, on disk)
and knows no Qt. A change comes back as an `Entry`, which can be taken back and done again
exactly; the window keeps the entries on its undo stack.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from editor_app.domain.analysis import Analysis
from editor_app.domain.article import Role
from editor_app.domain.change import Change
from editor_app.domain.comment import About, CommentKind
from editor_app.domain.errors import EditorError
from editor_app.domain.ids import AnchorId, ClaimId, CommentId, SourceId
from editor_app.domain.inline import InlineKind, Marking, as_set, exactly
from editor_app.domain.lines import LineRoles, lines_with_words, roles_with
from editor_app.domain.message import Message, message
from editor_app.domain.revision import Content
from editor_app.domain.text import Span, TextEdit, apply_edits
from editor_app.domain.values import replace
from editor_app.services import (
    carrying,
    commenting,
    doubts,
    proposals,
    reshaping,
    review,
    taking_back,
)
from editor_app.services.article_state import ArticleState
from editor_app.services.entry import Entry, Placement
from editor_app.services.ids import new_id


class OpenArticle(ArticleState):
    """One article being reviewed: how it stands, and what can be done to it."""

    # Words

    def edit(
        self,
        edits: Sequence[TextEdit],
        label: Message | None = None,
        carried: bytes = b"",
        placed: Mapping[AnchorId, Span] | None = None,
        *,
        markings: Sequence[Marking] = (),
        lines: LineRoles = (),
    ) -> Entry:
        """Changes the words; settled claims whose words change go back to unchecked.

        Words that are moved take their claims along, and so do words that `carry` has taken
        from this article and that come back where the last edit puts them. Where several edits
        move words, `placed` says where their claims stand after all of them. `markings` set words
        and `lines` lines as they are after the edits. The words are
        changed even where the library cannot be written; the lapse is then owed and written
        with the next draft.
        """
        places = placed or carrying.moved(self.manuscript, edits)
        markings = (*carrying.moved_inline(self.manuscript, edits), *markings)
        lines = (*carrying.moved_lines(self.manuscript, edits), *lines)
        if carried and edits:
            places = carrying.unpacked(self.id, carried, edits[-1].start)
            markings = carrying.unpacked_inline(carried, edits[-1].inserted)
            after = apply_edits(self.text, edits)
            lines = carrying.unpacked_lines(carried, after, edits[-1].inserted)
        return self._changed(self.manuscript.apply(edits, places, markings, lines), label)

    def type_in(
        self, edits: Sequence[TextEdit], kinds: Mapping[InlineKind, bool] | None = None
    ) -> Entry:
        """Changes the words as they are typed on the page; `kinds` are set or cleared in them."""
        places = carrying.moved(self.manuscript, edits)
        markings = carrying.moved_inline(self.manuscript, edits)
        lines = carrying.moved_lines(self.manuscript, edits)
        if kinds and len(edits) == 1:
            markings = as_set(edits[0].inserted, kinds)
        return self._changed(self.manuscript.apply(edits, places, markings, lines, is_typed=True))

    def rewrite(self, content: Content, edits: Sequence[TextEdit], label: Message) -> Entry | None:
        """Has the words be those of `content`, which `edits` make of them, and be set as they are there.

        None where nothing would change.
        """
        markings = exactly(Span(0, len(content.text)), content.inline)
        if not edits:
            return self.mark(markings, label)
        return self._changed(self.manuscript.apply(edits, {}, markings), label)

    def _changed(self, change: Change, label: Message | None = None) -> Entry:
        """The entry of words that were changed, with the verdicts that lapse for it."""
        self._kept.edits += 1
        back = [claim for claim, span in change.before.items() if span is None]
        step, debt = self._kept.lapse(change.touched, back)
        return Entry(label or message("typing"), change, step, debt)

    def set_role(self, span: Span, role: Role | None) -> Entry | None:
        """Has the lines that `span` touches be `role`, or again what a reading says.

        Lines without words stay as they are; None where nothing would change.
        """
        before = self.manuscript.roles
        after = {**before}
        for line in lines_with_words(self.text, span):
            after.pop(line, None)
            if role is not None:
                after[line] = role
        if after == before:
            return None
        self._kept.set_roles(after)
        self._place_claims()
        self._kept.edits += 1
        return Entry(message("role_set"), roles=(before, after))

    def _place_claims(self) -> None:
        """Has claims stand where the roles of lines say; the next reading does where one is due."""
        if self.analysis is not None and self.is_read:
            self._kept.claims.read(self.analysis, self.manuscript)

    def mark(
        self, markings: Sequence[Marking], label: Message, lines: LineRoles = ()
    ) -> Entry | None:
        """Has words be bold, italic or a link, or no longer, and lines what they are to be.

        None where nothing would change.
        """
        before = self.manuscript.roles
        after = roles_with(self.text, before, lines) if lines else before
        change = self._kept.mark(markings)
        if not change and after is before:
            return None
        roles = None if after is before else (before, after)
        if roles:
            self._kept.set_roles(after)
            self._place_claims()
        self._kept.edits += 1
        return Entry(label, inline=change or None, roles=roles)

    def carry(self, span: Span) -> bytes:
        """What goes to the clipboard beside the words at `span`.

        That is the claims wholly in them, and what of them is bold, italic or a link. Until something else is carried no reading withdraws them, though their words be cut.
        """
        places = carrying.within(self.manuscript, span)
        self._carried = frozenset(places)
        marks = carrying.inline_within(self.manuscript, span)
        return carrying.packed(self.id, places, marks, carrying.lines_within(self.manuscript, span))

    # Decisions

    def decide(
        self,
        label: Message,
        operation: Callable[..., object],
        *args: Any,
        claim: ClaimId | None = None,
        also: Iterable[ClaimId] = (),
        **kwargs: Any,
    ) -> Entry:
        """Runs one operation of `review` as one step; unsaved words are kept with it.

        `claim` is the one it is about, `also` are others that it decides on. Doing it again after
        taking it back puts them where they stand now: a reading may have set their edges since
        the change before, of which undo knows nothing.

        Raises:
            EditorError: nothing was changed.
        """
        step = self._kept.run(label, operation, *args, **kwargs)
        about = {*also, *(() if claim is None else (claim,))}
        self._kept.decided.update(about)
        spans = {each: self.manuscript.span(each) for each in about}
        placed: dict[AnchorId, Placement] = {each: (at, at) for each, at in spans.items()}
        return Entry(label, step=step, claim=claim, placed=placed)

    def flag(self, span: Span) -> Entry:
        """Makes a claim of the words at `span`.

        Raises:
            EditorError: nothing was changed.
        """
        claim_id = ClaimId(new_id())
        words = span.of(self.text)
        entry = self._kept.run_at(
            {claim_id: span}, message("claim_made"), review.create, self.id, claim_id, words=words
        )
        return self._about(claim_id, entry)

    def move_edges(self, claim_id: ClaimId, span: Span) -> Entry:
        """Makes a claim cover `span` instead; a settled one goes back to unchecked.

        Raises:
            EditorError: nothing was changed.
        """
        label = message("claim_edges_moved", number=self._kept.claims[claim_id].number)
        words = span.of(self.text)
        entry = self._kept.run_at({claim_id: span}, label, review.reword, claim_id, words)
        return self._about(claim_id, entry)

    def confirm(self, claim_id: ClaimId) -> Entry:
        """Says that the words on which a claim was found again are its own.

        Raises:
            EditorError: nothing was changed.
        """
        label = message("claim_confirmed", number=self._kept.claims[claim_id].number)
        words = self.manuscript.words(claim_id)
        return self.decide(label, doubts.confirm, claim_id, words, claim=claim_id)

    def unplace(self, claim_id: ClaimId) -> Entry:
        """Takes a claim off words that are not its own; it waits without any.

        Raises:
            EditorError: nothing was changed.
        """
        label = message("claim_unplaced", number=self._kept.claims[claim_id].number)
        return self._about(
            claim_id, self._kept.run_at({claim_id: None}, label, doubts.unplace, claim_id)
        )

    def confirm_comment(self, thread: CommentId) -> Entry:
        """Says that the words on which a comment was found again are its own.

        Raises:
            EditorError: nothing was changed.
        """
        words = self.manuscript.words(thread)
        return self.decide(message("comment_confirmed"), doubts.confirm_comment, thread, words)

    def unplace_comment(self, thread: CommentId) -> Entry:
        """Takes a comment off words that are not its own; it waits without any.

        Raises:
            EditorError: nothing was changed.
        """
        label = message("comment_unplaced")
        return self._kept.run_at({thread: None}, label, doubts.unplace_comment, thread)

    def split(self, claim_id: ClaimId, at: int) -> Entry:
        """Makes two claims of one, the second from the word at code point `at` on.

        Raises:
            EditorError: nothing was changed.
        """
        return self._about(claim_id, reshaping.split(self._kept, claim_id, at))

    def join(self, one: ClaimId, other: ClaimId, reason: str) -> Entry:
        """Makes one claim of two; `reason` is kept with the one that is put aside.

        Raises:
            EditorError: nothing was changed.
        """
        entry = reshaping.join(self._kept, one, other, reason)
        self._kept.decided.update((one, other))
        return self._about(next(ClaimId(claim) for claim in entry.placed), entry)

    def comment(
        self,
        body: str,
        *,
        about: About,
        span: Span | None = None,
        claim: ClaimId | None = None,
        kind: CommentKind = CommentKind.REMARK,
    ) -> Entry:
        """Begins a thread on the words at `span`, on a claim or on the whole article.

        Raises:
            EditorError: nothing was changed.
        """
        comment_id = CommentId(new_id())
        label = message("query_written" if kind is CommentKind.QUERY else "comment_written")
        words = span.of(self.text) if span else self.manuscript.words(claim) if claim else ""
        write = partial(commenting.write, about=about, words=words, of_claim=claim, kind=kind)
        if span is None:
            return self.decide(label, write, self.id, comment_id, body, claim=claim)
        return self._kept.run_at({comment_id: span}, label, write, self.id, comment_id, body)

    def _about(self, claim_id: ClaimId, entry: Entry) -> Entry:
        """`entry` as a decision on a claim."""
        self._kept.decided.add(claim_id)
        return replace(entry, claim=claim_id)

    # Taking back and doing again

    def take_back(self, entry: Entry) -> Entry:
        """Undoes `entry`; the returned one carries the step that did so, for `do_again`.

        Raises:
            EditorError: nothing was changed.
        """
        return self._turn(entry, backwards=True)

    def do_again(self, entry: Entry) -> Entry:
        """Does an entry again that `take_back` returned.

        Raises:
            EditorError: nothing was changed.
        """
        return self._turn(entry, backwards=False)

    def _turn(self, entry: Entry, *, backwards: bool) -> Entry:
        turned = taking_back.turn(self._kept, entry, backwards=backwards)
        if entry.roles is not None:
            self._place_claims()
        return turned

    # Reading

    def take_up(self, analysis: Analysis) -> bool:
        """Goes on from a reading that was accepted before; `False` for one of other words.

        It has to be one in the language that was chosen.
        """
        if analysis.text != self.text:
            return False
        self.analysis, self._read_in = analysis, self.language
        self.manuscript.metadata = analysis.metadata
        self._kept.claims.read(analysis, self.manuscript)
        return True

    def accept(self, analysis: Analysis, language: str | None = None) -> bool:
        """Takes in a reading; `False` for one of other words than the present ones.

        `language` is what it was told to read in; where a person has chosen another one since,
        the answer is `False` as well.

        New proposals become claims, untouched ones follow the reading; nothing a person
        decided, in this sitting or before, is changed.

        Raises:
            EditorError: the claims are as they were; everything else was taken in.
        """
        if analysis.text != self.text or language != self.language:
            return False
        self.analysis, self._read_in = analysis, language
        self.manuscript.metadata = analysis.metadata
        anchors = self.manuscript.anchors
        claims = tuple(self._kept.claims)
        keep = {*self._kept.in_hand, *self._carried}
        proposed = proposals.reconcile(claims, anchors, analysis, keep=keep)
        try:
            if proposed:
                self._take_in(proposed, {source.id: source.name for source in analysis.sources})
        finally:
            self._kept.claims.read(analysis, self.manuscript)
        return True

    def _take_in(self, proposed: proposals.Proposed, sources: Mapping[SourceId, str]) -> None:
        places = self._kept.places()
        added = {ClaimId(new_id()): proposal for proposal in proposed.add}
        for claim_id, proposal in (*added.items(), *proposed.refresh):
            self._kept.put(claim_id, proposal.span)
        for claim_id in proposed.withdraw:
            self._kept.withdraw(claim_id)
        try:
            self._kept.run(
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
            self._kept.put_back(places)
            raise

    # Keeping

    def keep_draft(self) -> bool:
        """Writes the words and spans to the library where they changed; `True` if it did.

        Raises:
            EditorError: the library could not be written; the words are still in memory.
        """
        return self._kept.keep_draft()

    def save(self, note: str) -> None:
        """Makes a revision of the words as they stand.

        Raises:
            EditorError: the library could not be written; the words are still in memory.
        """
        self._kept.save(note)

    def restore(self, number: int) -> None:
        """Makes a new revision with the words of revision `number`; unsaved words become one first.

        Raises:
            EditorError: the library could not be written; the words are still in memory.
        """
        self._kept.restore(number)
        self.analysis = None
