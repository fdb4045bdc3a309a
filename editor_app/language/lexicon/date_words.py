"""What a language has to say about dates and times, as one value."""

from __future__ import annotations

from collections.abc import Mapping

from editor_app.domain.date import DateKind, DayPart
from editor_app.domain.values import frozen


@frozen
class DateWords:
    """The date words of a language; entries are lower case, with a plain apostrophe.

    `relatives` gives each phrase its distance in days from the day of publication, or None
    where it fixes no day. `patterns` are regular expressions over the line with their kind;
    they may use ``{weekday}``, ``{month}``, ``{part}``, ``{relative}``, ``{number}``,
    ``{zone}`` and the named groups year, month, day, weekday, until, part, hour, minute, half,
    zone, and `at` for words before the mention that are not part of it. `zones` are the words
    after a clock time that say in which zone it is. `durations` are units of time.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    parts: Mapping[str, DayPart]
    relatives: Mapping[str, int | None]
    zones: str
    durations: tuple[str, ...]
    numbers: str
    patterns: tuple[tuple[DateKind, str], ...]
    month_first: bool = False


YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
"""A year between 1500 and 2099."""

OLD_YEAR = r"(?P<year>1\d\d\d|20\d\d)"
"""A year between 1000 and 2099, where the words before it say that it is one."""

UNIVERSAL_ZONES = (
    r"GMT(?:[+-]\d{1,2})?|UTC(?:[+-]\d{1,2})?|TU|CET|CEST|BST|E[SD]?T|P[SD]T|C[SD]T|M[SD]T"
)
"""Names of zones in any language."""

NUMERIC = (
    (DateKind.DAY, rf"(?<![\d.,/-]){YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])"),
    (DateKind.DAY, rf"(?<![\d.,/-])(?P<day>\d{{1,2}})[/.](?P<month>\d{{1,2}})[/.]{YEAR}(?!\d)"),
    (
        DateKind.CLOCK,
        r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\d:])(?: \(?(?P<zone>{zone}))?",
    ),
)
"""Dates and times in figures, the same in every language."""
