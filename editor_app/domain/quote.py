"""Quotations as the reading finds them."""

from __future__ import annotations

from enum import StrEnum

from editor_app.domain.ids import QuoteId, SourceId
from editor_app.domain.text import Span
from editor_app.domain.values import frozen


class QuoteKind(StrEnum):
    """How the words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Confidence(StrEnum):
    """How sure the rule that found it is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@frozen
class Cue:
    """The words that report the quotation ("a indiqué") and their lemma ("indiquer")."""

    start: int
    end: int
    lemma: str

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.end)


@frozen
class Quote:
    """One quotation: its words (marks included), who says them and by which rule it was found.

    `content` has several spans where an incise interrupts the words. `floating` means that
    nothing beside it attributes it.
    """

    id: QuoteId
    kind: QuoteKind
    floating: bool
    content: tuple[Span, ...]
    cue: Cue | None
    speaker: Span | None
    source: SourceId | None
    channel: str | None
    rule: str
    confidence: Confidence

    @property
    def extent(self) -> Span:
        """From the first word to the last, an incise included."""
        return Span(self.content[0].start, self.content[-1].end)
