"""Decisions on several claims at once, as one step: all of them or none."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from editor_app.domain.claim import Basis, Claim, Status
from editor_app.domain.evidence import Evidence, NewEvidence
from editor_app.domain.ids import ClaimId
from editor_app.domain.values import frozen
from editor_app.services import review
from editor_app.storage.unit_of_work import UnitOfWork


@frozen
class Verdict:
    """What a person decides on one of the claims; `words` are those it stands on."""

    claim: ClaimId
    status: Status
    basis: Basis | None
    words: str


def judge_all(unit: UnitOfWork, verdicts: Iterable[Verdict]) -> tuple[Claim, ...]:
    """The claims under their verdicts, in the order given.

    Raises:
        Refused: where one of them cannot be given; none was.
    """
    return tuple(
        review.judge(unit, each.claim, each.status, each.basis, words=each.words)
        for each in verdicts
    )


def add_evidence_to_all(
    unit: UnitOfWork, claims: Collection[ClaimId], piece: NewEvidence
) -> tuple[Evidence, ...]:
    """One piece of evidence for each claim.

    Raises:
        Refused: where one of them cannot have it; none has.
    """
    return tuple(review.add_evidence(unit, claim, piece) for claim in claims)


def verify_on(unit: UnitOfWork, verdict: Verdict, piece: NewEvidence) -> Claim:
    """The claim under its verdict, resting on a piece of evidence.

    Raises:
        Refused: nothing was changed.
    """
    review.add_evidence(unit, verdict.claim, piece)
    return judge_all(unit, [verdict])[0]


def dismiss_all(unit: UnitOfWork, claims: Collection[ClaimId], reason: str) -> tuple[Claim, ...]:
    """The claims put aside for one reason.

    Raises:
        Refused: without a reason, or where one was dismissed before; none is.
    """
    return tuple(review.dismiss(unit, claim, reason) for claim in claims)


def write_note_for_all(
    unit: UnitOfWork, claims: Collection[ClaimId], note: str
) -> tuple[Claim, ...]:
    """The claims with `note` as their note."""
    return tuple(review.write_note(unit, claim, note) for claim in claims)
