"""Claims: what the reading proposes, what a person decides, and the rules between the two."""

from __future__ import annotations

from enum import StrEnum

from editor_app.domain.errors import Refused
from editor_app.domain.ids import ArticleId, ClaimId, ProposalId, SourceId
from editor_app.domain.likeness import same_words
from editor_app.domain.message import Message
from editor_app.domain.text import Span
from editor_app.domain.values import frozen, replace

MOVED = "moved_confirm"
"""The code of the reason of a claim that was found again by likeness only."""


class ClaimType(StrEnum):
    """What a claim is about."""

    QUANTITY = "quantity"
    CASUALTIES = "casualties"
    DATE_TIME = "date_time"
    PLACE = "place"
    ACTION = "action"
    SUPERLATIVE = "superlative"
    COMPARISON = "comparison"
    CAUSAL = "causal"
    RULE = "rule"
    PREDICTION = "prediction"
    QUOTE_AS_FACT = "quote_as_fact"
    BACKGROUND = "background"
    CHARACTERISATION = "characterisation"
    EXPERIENCE = "experience"


class Attribution(StrEnum):
    """Who the text makes answer for a claim."""

    NAMED = "named"
    INSTITUTION = "institution"
    ANONYMOUS = "anonymous"
    AGENCY = "agency"
    SOCIAL = "social"
    DOCUMENT = "document"
    UNSOURCED = "unsourced"


class Status(StrEnum):
    """A person's verdict (DESIGN.md section 5)."""

    UNCHECKED = "unchecked"
    CHECKING = "checking"
    VERIFIED = "verified"
    UNCONFIRMED = "unconfirmed"
    DISPUTED = "disputed"
    INCORRECT = "incorrect"
    NOT_CHECKABLE = "not_checkable"

    @property
    def is_settled(self) -> bool:
        """Whether the verdict closes the claim."""
        return self not in (Status.UNCHECKED, Status.CHECKING)


class Basis(StrEnum):
    """What Verified says: the fact is so, or the source did say these words."""

    FACT = "fact"
    SAID = "said"


class Origin(StrEnum):
    """Who flagged the claim."""

    MACHINE = "machine"
    PERSON = "person"


@frozen
class Proposal:
    """A claim as the reading proposes it; `score` 0..5 is the sum of what its reasons weigh."""

    id: ProposalId
    start: int
    end: int
    types: tuple[ClaimType, ...]
    score: int
    reasons: tuple[Message, ...]
    attribution: Attribution
    source: SourceId | None = None

    @property
    def span(self) -> Span:
        """Where its words stand."""
        return Span(self.start, self.end)


@frozen
class Settlement:
    """A verdict that settled a claim: on which words, by whom and when (UTC, ISO 8601)."""

    status: Status
    basis: Basis | None
    words: str
    by: str
    at: str


@frozen
class Claim:
    """A stored claim: its number (never reused), its verdict and what is known of it.

    Where it stands is not here: spans belong to the manuscript. `settled` is the last
    settlement; it stays when changed words take the verdict back to unchecked, so that a
    person sees what was verified. `source` is the name of the source as the reading gave it.
    `dismissed` is the reason a person gave for putting it aside.
    """

    id: ClaimId
    article: ArticleId
    number: int
    origin: Origin
    words: str
    types: tuple[ClaimType, ...] = ()
    score: int = 0
    reasons: tuple[Message, ...] = ()
    attribution: Attribution = Attribution.UNSOURCED
    source: str | None = None
    status: Status = Status.UNCHECKED
    basis: Basis | None = None
    note: str = ""
    settled: Settlement | None = None
    dismissed: str | None = None

    @property
    def is_lapsed(self) -> bool:
        """Whether it was settled on other words and waits to be settled again."""
        return self.settled is not None and not self.status.is_settled

    @property
    def is_untouched(self) -> bool:
        """Whether no person has decided anything about it, so that a re-reading may change it."""
        return (
            self.origin is Origin.MACHINE
            and self.status is Status.UNCHECKED
            and self.settled is None
            and self.dismissed is None
            and not self.note
        )

    @property
    def moved(self) -> Message | None:
        """Why a person has to confirm that the words it stands on are its own; None where they are.

        `was` is the sentence that it stood in, `words` are those it had there.
        """
        return next((reason for reason in self.reasons if reason.code == MOVED), None)

    def in_doubt(self, words: str, *, was: str) -> Claim:
        """This claim on `words` that may not be its own; a verdict waits until that is confirmed.

        Found again before anybody confirmed, it still has the words that it had at first.
        """
        doubt = self.moved or Message(MOVED, {"was": was, "words": self.words})
        found = self.lapsed(words) if self.status.is_settled else replace(self, words=words)
        return replace(found, reasons=(doubt, *self._own_reasons))

    def without_doubt(self) -> Claim:
        """This claim on words that a person gave it: nothing is to be confirmed any more."""
        return replace(self, reasons=self._own_reasons)

    def confirmed(self, words: str) -> Claim:
        """This claim on `words`, where it was found, under its verdict where that was given on the same."""
        found = replace(self.without_doubt(), words=words)
        if found.settled is not None and same_words(found.settled.words, words):
            return found.returned(words)
        return found

    def unplaced(self) -> Claim:
        """This claim with the words that it had before it was found on others."""
        words = str(self.moved.params["words"]) if self.moved else self.words
        return replace(self, words=words, reasons=self._own_reasons)

    @property
    def _own_reasons(self) -> tuple[Message, ...]:
        return tuple(reason for reason in self.reasons if reason.code != MOVED)

    def judged(self, status: Status, basis: Basis | None, *, words: str, by: str, at: str) -> Claim:
        """This claim under a new verdict on `words`.

        Raises:
            Refused: for a dismissed claim, or for a basis that does not belong to the status.
        """
        if self.dismissed is not None:
            raise Refused("claim_is_dismissed", number=self.number)
        if (status is Status.VERIFIED) != (basis is not None):
            raise Refused("basis_belongs_to_verified", number=self.number)
        settled = Settlement(status, basis, words, by, at) if status.is_settled else None
        reasons = self._own_reasons if status.is_settled else self.reasons
        return replace(
            self, status=status, basis=basis, words=words, settled=settled, reasons=reasons
        )

    def lapsed(self, words: str) -> Claim:
        """This claim back at unchecked because its words became `words`; the settlement is kept."""
        return replace(self, status=Status.UNCHECKED, basis=None, words=words)

    def returned(self, words: str) -> Claim:
        """This claim under the verdict it was settled with, on `words`; itself without one."""
        if self.settled is None or self.status.is_settled:
            return self
        return replace(self, status=self.settled.status, basis=self.settled.basis, words=words)

    def put_aside(self, reason: str) -> Claim:
        """This claim dismissed.

        Raises:
            Refused: without a reason.
        """
        if not reason.strip():
            raise Refused("dismissal_needs_a_reason", number=self.number)
        return replace(self, dismissed=reason.strip())


def usual_basis(*, in_quotation: bool) -> Basis:
    """What Verified means for a claim by default: the desk's rule of DESIGN.md section 5."""
    return Basis.SAID if in_quotation else Basis.FACT
