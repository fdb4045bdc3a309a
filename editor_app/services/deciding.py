"""Deciding on one claim from outside the window: verdict, evidence, note or dismissal at once."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from editor_app.domain.claim import Basis, Claim, Status, usual_basis
from editor_app.domain.errors import UnreadableFile
from editor_app.domain.evidence import EvidenceKind, NewEvidence
from editor_app.domain.ids import ClaimId
from editor_app.domain.library import ArticleRow
from editor_app.domain.message import Message, message
from editor_app.domain.revision import Content
from editor_app.domain.values import frozen
from editor_app.services import labels, review
from editor_app.services.claim_view import Around
from editor_app.services.exporting import known_language
from editor_app.services.file_reading import shown_name
from editor_app.services.reading import analyse
from editor_app.services.session import Session, UnitOfWork

_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


@frozen
class Decision:
    """What a person decides on a claim; the parts that are None or empty leave it as it is.

    Without `basis`, Verified means what the desk's rule says: the words of a quotation were
    said, anything else is so.
    """

    status: Status | None = None
    basis: Basis | None = None
    evidence: tuple[NewEvidence, ...] = ()
    note: str | None = None
    dismiss: str | None = None


def evidence_from(target: str) -> NewEvidence:
    """The evidence that an address or the name of a file stands for.

    Raises:
        UnreadableFile: for what is neither, or a file that cannot be read.
    """
    if _ADDRESS.fullmatch(target.strip()):
        return NewEvidence(EvidenceKind.LINK, target.strip())
    path = Path(target)
    try:
        # A pipe or a device may never come to an end.
        if not path.is_file():
            raise FileNotFoundError(target)
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError) as error:
        raise UnreadableFile("evidence_unreadable", name=shown_name(target)) from error
    target = shown_name(str(path.absolute()))
    return NewEvidence(EvidenceKind.DOCUMENT, target, sha256=digest)


def any_evidence(words: str) -> NewEvidence:
    """The evidence that words typed in one line stand for: an address, a file, or else a note."""
    try:
        return evidence_from(words)
    except UnreadableFile:
        return NewEvidence(EvidenceKind.NOTE, words.strip())


def decide(session: Session, article: ArticleRow, claim: Claim, decision: Decision) -> Claim:
    """The claim after `decision`, which is one step: all of it or nothing.

    Raises:
        Refused: nothing was changed.
        LibraryRefused: nothing was changed.
    """
    content = session.library.page(article.id)
    basis = decision.basis or _usual_basis(content, article, claim, decision.status)
    words = _words(content, claim)
    step = session.run(
        _label(claim, decision, basis),
        decided,
        claim.id,
        decision,
        basis,
        words,
        article=article.id,
    )
    return step.result


def decided(
    unit: UnitOfWork, claim: ClaimId, decision: Decision, basis: Basis | None, words: str
) -> Claim:
    """The claim after `decision` about its `words`, for `Session.run`.

    Raises:
        Refused: nothing was changed.
    """
    for piece in decision.evidence:
        review.add_evidence(unit, claim, piece)
    if decision.note is not None:
        review.write_note(unit, claim, decision.note)
    if decision.status is not None:
        review.judge(unit, claim, decision.status, basis, words=words)
    if decision.dismiss is not None:
        review.dismiss(unit, claim, decision.dismiss)
    return unit.claim(claim)


def _words(content: Content, claim: Claim) -> str:
    span = content.anchors.get(claim.id)
    return span.of(content.text) if span else ""


def _usual_basis(
    content: Content, article: ArticleRow, claim: Claim, status: Status | None
) -> Basis | None:
    if status is not Status.VERIFIED:
        return None
    reading = analyse(content.text, known_language(article.language))
    around = Around(reading).of(claim, content.anchors.get(claim.id))
    return usual_basis(in_quotation=around.quote is not None)


def _label(claim: Claim, decision: Decision, basis: Basis | None) -> Message:
    """What the step is called: by its weightiest part."""
    if decision.dismiss is not None:
        return message("claim_dismissed", number=claim.number)
    if decision.status is not None:
        return labels.verdict(claim.number, decision.status, basis)
    code = "evidence_added" if decision.evidence else "note_written"
    return message(code, number=claim.number)
