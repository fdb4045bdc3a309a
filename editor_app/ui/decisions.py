"""The decisions a person takes on the open article: verdicts, evidence, notes, edges, fields.

Each is one step: one transaction, one journal row, one entry of undo. A decision that is
refused says why and changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from editor_app.domain.claim import Basis, Status
from editor_app.domain.evidence import EvidenceKind, Stance
from editor_app.domain.finding import Finding
from editor_app.domain.ids import ClaimId
from editor_app.domain.message import Message, message
from editor_app.domain.text import Span
from editor_app.services import agenda, ignoring, labels, review
from editor_app.services.claim_view import ClaimView
from editor_app.ui.desk import Desk


class Decisions:
    """What can be decided on the open article and its active claim; `True` where it was done."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def judge(self, status: Status, basis: Basis | None = None) -> bool:
        """Decides on the active claim; Verified without a basis takes the desk's usual one."""
        view = self._desk.active
        if view is None:
            return False
        if status is Status.VERIFIED and basis is None:
            basis = view.usual_basis
        label = labels.verdict(view.claim.number, status, basis)
        words = view.words if view.span else ""
        return self._on_claim(label, review.judge, view, status, basis, words=words)

    def verify_on(self, what: str) -> bool:
        """Verifies the active claim on an address, a file or words, as one step; on nothing too."""
        from editor_app.services import deciding

        view = self._desk.active
        if view is None:
            return False
        if not what.strip():
            return self.judge(Status.VERIFIED)
        basis, words = view.usual_basis, view.words if view.span else ""
        label = labels.verdict(view.claim.number, Status.VERIFIED, basis)
        on = deciding.Decision(Status.VERIFIED, basis, (deciding.any_evidence(what),))
        return self._on_claim(label, deciding.decided, view, on, basis, words)

    def add_evidence(
        self,
        kind: EvidenceKind,
        target: str,
        *,
        title: str = "",
        stance: Stance = Stance.SUPPORTS,
        note: str = "",
        accessed: str | None = None,
    ) -> bool:
        """Adds a piece of evidence to the active claim; `accessed` is an ISO 8601 day."""
        view = self._desk.active
        if view is None:
            return False
        label = message("evidence_added", number=view.claim.number)
        piece = {"kind": kind, "target": target, "title": title, "stance": stance}
        return self._on_claim(
            label, review.add_evidence, view, **piece, note=note, accessed=accessed
        )

    def write_note(self, claim: ClaimId, note: str) -> bool:
        """Writes the note of a claim, which need not be active any more when it is left."""
        view = next((view for view in self._desk.claims if view.claim.id == claim), None)
        if view is None or view.claim.note == note:
            return False
        label = message("note_written", number=view.claim.number)
        return self._on_claim(label, review.write_note, view, note)

    def dismiss(self, reason: str) -> bool:
        """Puts the active claim aside; the next one becomes active."""
        view = self._desk.active
        if view is None:
            return False
        following = agenda.after(self._desk.claims, view.claim.id)
        label = message("claim_dismissed", number=view.claim.number)
        if not self._on_claim(label, review.dismiss, view, reason):
            return False
        self._desk.activate(following)
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

    def ignore(self, finding: Finding) -> bool:
        """Puts a finding aside in this article, until its words change."""
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
        )
        if done:
            self._desk.reading_changed.emit()
        return done

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
