"""The decisions a person takes on the open article: verdicts, evidence, notes, edges, fields.

Each is one step: one transaction, one journal row, one entry of undo. A decision that is
refused says why and changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from editor_app.domain.claim import Basis, Status
from editor_app.domain.evidence import Evidence, EvidenceKind, NewEvidence
from editor_app.domain.finding import Finding
from editor_app.domain.ids import ClaimId
from editor_app.domain.library import IgnoredFinding, Scope
from editor_app.domain.message import Message, message
from editor_app.domain.text import Span
from editor_app.domain.values import replace
from editor_app.services import agenda, ignoring, labels, review, several
from editor_app.services.claim_view import ClaimView
from editor_app.services.open_article import Entry
from editor_app.ui.desk import Desk
from editor_app.ui.notifier import Notice, NoticeLevel


class Decisions:
    """What can be decided on the open article and its active claim; `True` where it was done."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def judge(self, status: Status, basis: Basis | None = None) -> bool:
        """Decides on the chosen claims; Verified without a basis takes the desk's usual one."""
        views = self._desk.chosen
        if not views:
            return False
        verdicts = [
            several.Verdict(view.claim.id, status, _basis(view, status, basis), _words(view))
            for view in views
        ]
        if len(views) == 1:
            only = verdicts[0]
            label = labels.verdict(views[0].claim.number, status, only.basis)
            return self._on_claim(
                label, review.judge, views[0], status, only.basis, words=only.words
            )
        bases = {verdict.basis for verdict in verdicts}
        label = labels.verdicts(len(views), status, bases.pop() if len(bases) == 1 else None)
        return self._on_chosen(label, several.judge_all, verdicts)

    def settle_repeats(self) -> bool:
        """Gives the claims that repeat the active one its verdict, as one step."""
        view = self._desk.active
        if view is None or not view.is_settled:
            return False
        status, basis = view.claim.status, view.claim.basis
        alike = [each for each in self._desk.repeats_of(view) if not each.is_settled]
        verdicts = [several.Verdict(each.claim.id, status, basis, _words(each)) for each in alike]
        if not verdicts:
            return False
        label = labels.verdicts(len(verdicts), status, basis)
        ids = [each.claim.id for each in alike]
        return self._decide(label, several.judge_all, verdicts, claim=view.claim.id, also=ids)

    def verify_on(self, what: str) -> bool:
        """Verifies the active claim on an address, a file or words, as one step; on nothing too."""
        from editor_app.services import deciding

        view = self._desk.active
        if view is None:
            return False
        if not what.strip() or len(self._desk.chosen) > 1:
            return self.judge(Status.VERIFIED)
        basis = view.usual_basis
        label = labels.verdict(view.claim.number, Status.VERIFIED, basis)
        on = deciding.Decision(Status.VERIFIED, basis, (deciding.any_evidence(what),))
        return self._on_claim(label, deciding.decided, view, on, basis, _words(view))

    def add_evidence(self, piece: NewEvidence) -> bool:
        """Adds a piece of evidence to the chosen claims."""
        views = self._desk.chosen
        if len(views) > 1:
            label = message("evidence_added_to_several", count=len(views))
            ids = [view.claim.id for view in views]
            return self._on_chosen(label, several.add_evidence_to_all, ids, piece)
        return bool(views) and self._give(views[0], piece)

    def add_dropped(self, claim: ClaimId, words: str) -> bool:
        """Adds what was dropped on a claim: an address, a file's path, or words."""
        from editor_app.services import deciding

        view = self._view(claim)
        if view is None or not words.strip():
            return False
        found = deciding.any_evidence(words)
        title = Path(found.target).name if found.kind is EvidenceKind.DOCUMENT else ""
        return self._give(view, replace(found, title=title))

    def reuse_evidence(self) -> bool:
        """Adds the evidence that was added last to the chosen claims too."""
        last = self._desk.last_evidence
        if last is None:
            self._desk.notice.emit(Notice(message("no_evidence_yet"), key="evidence"))
            return False
        return self.add_evidence(last.as_new)

    def verify_again(self) -> bool:
        """Verifies the active claim on the evidence that was added last, as one step."""
        view, last = self._desk.active, self._desk.last_evidence
        if view is None or last is None:
            return False
        status, basis = Status.VERIFIED, view.usual_basis
        verdict = several.Verdict(view.claim.id, status, basis, _words(view))
        label = labels.verdict(view.claim.number, status, basis)
        claim = view.claim.id
        return self._decide(label, several.verify_on, verdict, last.as_new, claim=claim)

    def edit_evidence(self, piece: Evidence, new: NewEvidence) -> bool:
        """Corrects a piece of evidence."""
        return self._on_piece("evidence_edited", review.edit_evidence, piece, new)

    def remove_evidence(self, piece: Evidence) -> bool:
        """Takes a piece of evidence away; undo brings it back."""
        return self._on_piece("evidence_removed", review.remove_evidence, piece)

    def write_note_for_chosen(self, note: str) -> bool:
        """Writes one note for all chosen claims."""
        ids = [view.claim.id for view in self._desk.chosen if view.claim.note != note]
        label = message("note_written_for_several", count=len(ids))
        return bool(ids) and self._on_chosen(label, several.write_note_for_all, ids, note)

    def write_note(self, claim: ClaimId, note: str) -> bool:
        """Writes the note of a claim, which need not be active any more when it is left."""
        view = self._view(claim)
        if view is None or view.claim.note == note:
            return False
        label = message("note_written", number=view.claim.number)
        return self._on_claim(label, review.write_note, view, note)

    def dismiss(self, reason: str) -> bool:
        """Puts the chosen claims aside; the next one becomes active."""
        views = self._desk.chosen
        if not views:
            return False
        ids = [view.claim.id for view in views]
        following = agenda.after(self._desk.claims, ids[-1])
        if len(views) == 1:
            label = message("claim_dismissed", number=views[0].claim.number)
            done = self._on_claim(label, review.dismiss, views[0], reason)
        else:
            label = message("claims_dismissed", count=len(views))
            done = self._on_chosen(label, several.dismiss_all, ids, reason)
        if done:
            self._desk.activate(following if following not in ids else None)
        return done

    def restore_dismissed(self, claim: ClaimId) -> bool:
        """Puts a dismissed claim on the list again and makes it active."""
        view = next((view for view in self._desk.dismissed if view.claim.id == claim), None)
        if view is None:
            return False
        label = message("dismissal_taken_back", number=view.claim.number)
        if not self._on_claim(label, review.take_back_dismissal, view):
            return False
        self._desk.activate(claim)
        return True

    def split(self, at: int) -> bool:
        """Splits the active claim before the word at `at`, code points into the article."""
        opened, view = self._desk.open, self._desk.active
        if opened is None or view is None:
            return False
        return self._take(self._desk.guarded(partial(opened.split, view.claim.id, at)))

    def join_next(self) -> bool:
        """Joins the active claim with the next one in the text."""
        opened, view = self._desk.open, self._desk.active
        if opened is None or view is None:
            return False
        following = agenda.following(self._desk.claims, view.claim.id)
        if following is None:
            words = message("no_claim_to_join", number=view.claim.number)
            self._desk.notice.emit(Notice(words, NoticeLevel.WARNING, key="join"))
            return False
        reason = message("joined_with", number=view.claim.number)
        said = self._desk.translator.sentence(reason)
        return self._take(self._desk.guarded(partial(opened.join, view.claim.id, following, said)))

    def _take(self, entry: Entry | None) -> bool:
        """Takes in what reshaped a claim and makes that claim active."""
        if entry is None:
            return False
        self._desk.take_in_entry(entry)
        self._desk.activate(entry.claim)
        return True

    def new_claim(self) -> bool:
        """Makes a claim of the selected words."""
        opened = self._desk.open
        span = self._desk.selection.trimmed(self._desk.text)
        if opened is None or not span:
            return False
        entry = self._desk.guarded(partial(opened.flag, span))
        if entry is None:
            return False
        self._desk.take_in_entry(entry)
        self._desk.activate(entry.claim)
        return True

    def attach(self) -> bool:
        """Gives the active claim, which has lost its words, the selected ones."""
        return self.move_edges(self._desk.selection.trimmed(self._desk.text))

    def settle_again(self) -> bool:
        """Gives the active claim, whose words changed, the verdict again that it had."""
        view = self._desk.active
        settled = view.claim.settled if view is not None and view.claim.is_lapsed else None
        return settled is not None and self.judge(settled.status, settled.basis)

    def confirm_place(self) -> bool:
        """Says that the words on which the active claim was found again are its own."""
        opened, view = self._desk.open, self._desk.active
        if opened is None or view is None:
            return False
        return self._take(self._desk.guarded(partial(opened.confirm, view.claim.id)))

    def unplace(self) -> bool:
        """Takes the active claim off words that are not its own."""
        opened, view = self._desk.open, self._desk.active
        if opened is None or view is None:
            return False
        return self._take(self._desk.guarded(partial(opened.unplace, view.claim.id)))

    def move_edges(self, span: Span) -> bool:
        """Makes the active claim cover `span`."""
        opened, view = self._desk.open, self._desk.active
        if opened is None or view is None or not span or span == view.span:
            return False
        entry = self._desk.guarded(partial(opened.move_edges, view.claim.id, span))
        if entry is not None:
            self._desk.take_in_entry(entry)
        return entry is not None

    def set_metadata(self, field: str, value: str) -> bool:
        """Decides on one metadata field; its names are those of `services.fields`."""
        opened = self._desk.open
        if opened is None:
            return False
        label = message("field_decided", field=field)
        return self._decide(label, review.set_metadata, opened.id, field, value)

    def choose_language(self, code: str) -> bool:
        """Has the article be read in the language `code`; "" in the one that is recognised."""
        from editor_app.language.detect import detect

        opened = self._desk.open
        if opened is None or code == (opened.language or ""):
            return False
        found = "" if code else detect(opened.text)
        label = message("language_chosen")
        return self._decide(label, review.choose_language, opened.id, code, found)

    def assign(self, name: str) -> bool:
        """Says who reviews the article; "" for nobody."""
        opened = self._desk.open
        if opened is None or name.strip() == opened.assigned:
            return False
        return self._decide(message("article_assigned"), review.assign, opened.id, name)

    def ignore(self, finding: Finding, scope: Scope = Scope.HERE) -> bool:
        """Puts a finding aside at its place, in this article or for the desk, until its words change."""
        opened = self._desk.open
        if opened is None:
            return False
        words, context = ignoring.context_of(opened.text, finding)
        done = self._decide(
            message("finding_ignored", rule=finding.rule),
            review.ignore_finding,
            opened.id,
            rule=finding.rule,
            words=words,
            context=context,
            scope=scope,
        )
        if done:
            self._desk.reading_changed.emit()
        return done

    def show_again(self, ignored: IgnoredFinding) -> bool:
        """Has a finding that was put aside on the list again."""
        opened = self._desk.open
        if opened is None:
            return False
        label = message("finding_shown_again", rule=ignored.rule)
        done = self._decide(label, review.show_finding_again, opened.id, ignored.id)
        if done:
            self._desk.reading_changed.emit()
        return done

    def _view(self, claim: ClaimId) -> ClaimView | None:
        return next((view for view in self._desk.claims if view.claim.id == claim), None)

    def _give(self, view: ClaimView, piece: NewEvidence) -> bool:
        label = message("evidence_added", number=view.claim.number)
        return self._on_claim(label, review.add_evidence, view, piece)

    def _on_piece(
        self, code: str, operation: Callable[..., object], piece: Evidence, *args: Any
    ) -> bool:
        view = self._view(piece.claim)
        if view is None:
            return False
        label = message(code, number=view.claim.number)
        return self._decide(label, operation, piece.id, *args, claim=piece.claim)

    def _on_chosen(
        self, label: Message, operation: Callable[..., object], *args: Any, **kwargs: Any
    ) -> bool:
        """Runs one operation on all chosen claims as one step."""
        active, ids = self._desk.active, [view.claim.id for view in self._desk.chosen]
        about = active.claim.id if active else ids[0]
        return self._decide(label, operation, *args, claim=about, also=ids, **kwargs)

    def _on_claim(
        self,
        label: Message,
        operation: Callable[..., object],
        view: ClaimView,
        *args: Any,
        **kwargs: Any,
    ) -> bool:
        claim = view.claim.id
        return self._decide(label, operation, claim, *args, claim=claim, **kwargs)

    def _decide(
        self, label: Message, operation: Callable[..., object], *args: Any, **kwargs: Any
    ) -> bool:
        opened = self._desk.open
        if opened is None:
            return False
        entry = self._desk.guarded(partial(opened.decide, label, operation, *args, **kwargs))
        if entry is not None:
            self._desk.take_in_entry(entry)
        return entry is not None


def _basis(view: ClaimView, status: Status, basis: Basis | None) -> Basis | None:
    """What Verified says of a claim: what a person chose, or the desk's usual basis."""
    return view.usual_basis if status is Status.VERIFIED and basis is None else basis


def _words(view: ClaimView) -> str:
    return view.words if view.span else ""
