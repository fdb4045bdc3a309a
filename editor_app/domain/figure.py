"""Numbers in the text, normalised."""

from __future__ import annotations

from enum import StrEnum

from editor_app.domain.ids import ProposalId, SourceId
from editor_app.domain.text import Span
from editor_app.domain.values import frozen


class Qualifier(StrEnum):
    """How exact the text says the number is."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"


@frozen
class Figure:
    """A number in digits or words: its bounds, unit and the thing counted (lower case, singular)."""

    start: int
    end: int
    low: float
    high: float
    unit: str | None
    counted: str | None
    qualifier: Qualifier
    source: SourceId | None = None
    claim: ProposalId | None = None

    def linked(self, claim: ProposalId, source: SourceId | None) -> Figure:
        """The same figure in a claim, said by that claim's source."""
        return Figure(
            self.start,
            self.end,
            self.low,
            self.high,
            self.unit,
            self.counted,
            self.qualifier,
            source,
            claim,
        )

    def moved(self, by: int) -> Figure:
        """The same figure `by` code points further on."""
        return Figure(
            self.start + by,
            self.end + by,
            self.low,
            self.high,
            self.unit,
            self.counted,
            self.qualifier,
            self.source,
            self.claim,
        )

    @property
    def span(self) -> Span:
        """Where the number and its qualifier stand."""
        return Span(self.start, self.end)
