"""Dates and times as the text gives them."""

from __future__ import annotations

from enum import StrEnum

from editor_app.domain.text import Span
from editor_app.domain.values import frozen


class DateKind(StrEnum):
    """What the words name."""

    DAY = "day"
    WEEKDAY = "weekday"
    MONTH = "month"
    YEAR = "year"
    CLOCK = "clock"
    RELATIVE = "relative"
    DURATION = "duration"


class DayPart(StrEnum):
    """A part of a day."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


@frozen
class DateMention:
    """One date, time or duration in the text, ``[start, end)``, with what it states.

    `weekday` counts from Monday = 0; `until` is the second weekday of "the night from Tuesday
    to Wednesday". `offset` is in days against the day of publication ("yesterday" is -1) and
    is None where the words fix no day ("last month"). `zone` holds the words that say in which
    zone a clock time is ("GMT", "heure de Paris").
    """

    start: int
    end: int
    kind: DateKind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    until: int | None = None
    part: DayPart | None = None
    hour: int | None = None
    minute: int | None = None
    zone: str | None = None
    offset: int | None = None

    def moved(self, by: int) -> DateMention:
        """The same mention `by` code points further on."""
        return DateMention(
            self.start + by,
            self.end + by,
            self.kind,
            self.year,
            self.month,
            self.day,
            self.weekday,
            self.until,
            self.part,
            self.hour,
            self.minute,
            self.zone,
            self.offset,
        )

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.end)

    @property
    def is_point(self) -> bool:
        """Whether it says when something happens, rather than how long it lasts."""
        return self.kind is not DateKind.DURATION
