"""Dates, times and durations in a text, as values.

A date never runs over a line, so each line is read alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from editor_app.domain.date import DateKind, DateMention
from editor_app.domain.values import frozen
from editor_app.language.lexicon.alternatives import alternatives
from editor_app.language.lexicon.date_words import NUMERIC, UNIVERSAL_ZONES, DateWords
from editor_app.language.lexicon.en_dates import DATES as ENGLISH
from editor_app.language.lexicon.fr_dates import DATES as FRENCH
from editor_app.language.lines import Line, split

_OTHER = DateWords({}, {}, {}, {}, UNIVERSAL_ZONES, (), "", NUMERIC)
_BY_LANGUAGE = {"fr": FRENCH, "en": ENGLISH}
_WORD = re.compile(r"\w+")
_DIGIT = frozenset("0123456789")
_FOUR_DIGITS = re.compile(r"\d{4}")
_WITH_COLON = re.compile(r"\d:\d")
_NOON = {"midi": 12, "noon": 12, "minuit": 0, "midnight": 0}


def words_of(language: str) -> DateWords:
    """The date words of `language`; figures only for one that is not known."""
    return _BY_LANGUAGE.get(language, _OTHER)


def find(text: str, language: str) -> tuple[DateMention, ...]:
    """The dates, times and durations in `text`, in text order, none over another."""
    return split(text).placed(in_line, language)


def in_line(line: Line, language: str) -> tuple[DateMention, ...]:
    """The mentions in one line, with offsets into the line."""
    candidates = sorted(
        _candidates(line.raw, language), key=lambda mention: (mention.start, -mention.end)
    )
    chosen: list[DateMention] = []
    for mention in candidates:
        if not chosen or mention.start >= chosen[-1].end:
            chosen.append(mention)
    return tuple(chosen)


def weekday_of(year: int, month: int, day: int) -> int | None:
    """The weekday of a day, Monday = 0, or None where no such day is."""
    try:
        return date(year, month, day).weekday()
    except ValueError:
        return None


def _candidates(line: str, language: str) -> Iterator[DateMention]:
    """Every match of every pattern that makes a possible date."""
    words = words_of(language)
    known = frozenset(_WORD.findall(line.lower()))
    has_digit = not _DIGIT.isdisjoint(line)
    for pattern in _patterns(language):
        if not pattern.may_match(line, known, has_digit=has_digit):
            continue
        for match in pattern.expression.finditer(line):
            mention = _mention(pattern.kind, match, words)
            if mention is not None:
                yield mention


@frozen
class _Pattern:
    """An expression and what a line must hold for it to be tried: one of some words, or a shape."""

    kind: DateKind
    expression: re.Pattern[str]
    needs: frozenset[str] | None
    shape: re.Pattern[str] | None

    def may_match(self, line: str, known: frozenset[str], *, has_digit: bool) -> bool:
        """Whether a line with the words `known` is worth trying."""
        if self.needs is not None:
            return not self.needs.isdisjoint(known)
        return has_digit and (self.shape is None or self.shape.search(line) is not None)


@cache
def _patterns(language: str) -> tuple[_Pattern, ...]:
    """The language's patterns with its words in their places."""
    words = words_of(language)
    parts = {
        "{weekday}": _either(words.weekdays),
        "{month}": _either(words.months),
        "{part}": _either(words.parts),
        "{relative}": _either(words.relatives),
        "{number}": words.numbers,
        "{duration}": _either(words.durations),
        "{zone}": words.zones,
    }
    return tuple(
        _Pattern(kind, _compile(pattern, parts), _needs(pattern, words), _shape(pattern))
        for kind, pattern in words.patterns
    )


def _needs(pattern: str, words: DateWords) -> frozenset[str] | None:
    """The words of which a line must hold one, None where it must hold a digit."""
    if "{month}" in pattern:
        return frozenset(words.months)
    if "{weekday}" in pattern:
        return frozenset(words.weekdays)
    if "{relative}" in pattern:
        return frozenset(max(_WORD.findall(phrase), key=len) for phrase in words.relatives)
    if "{duration}" in pattern:
        return frozenset(words.durations)
    return frozenset(_NOON) if "noon" in pattern else None


def _shape(pattern: str) -> re.Pattern[str] | None:
    """What a line with digits must hold: four of them for a year, two with a colon for a time."""
    if "(?P<year>" in pattern:
        return _FOUR_DIGITS
    return _WITH_COLON if "):(?P<minute>" in pattern else None


def _compile(pattern: str, parts: dict[str, str]) -> re.Pattern[str]:
    """A pattern with its placeholders filled, blind to capitals and to the kind of space."""
    for name, words in parts.items():
        pattern = pattern.replace(name, words)
    return re.compile(pattern.replace(" ", "[ \u00a0\u202f]"), re.IGNORECASE)


def _either(words: Iterable[str]) -> str:
    """An alternation, longest first, with either apostrophe."""
    signs = {" ": " ", "-": "-", "'": "['’]"}
    return alternatives([signs.get(sign, re.escape(sign)) for sign in word] for word in words)


def _mention(kind: DateKind, match: re.Match[str], words: DateWords) -> DateMention | None:
    """The value of a match, or None where it names no possible day."""
    groups = {name: value for name, value in match.groupdict().items() if value}
    start = match.end("at") if groups.get("at") else match.start()
    mention = DateMention(
        start=start,
        end=match.end(),
        kind=kind,
        year=int(groups["year"]) if "year" in groups else None,
        month=_month(groups, words),
        day=_leading_number(groups.get("day")),
        weekday=words.weekdays.get(groups.get("weekday", "").lower()),
        until=words.weekdays.get(groups.get("until", "").lower()),
        part=words.parts.get((groups.get("part") or groups.get("part2") or "").lower()),
        hour=_hour(groups),
        minute=_leading_number(groups.get("minute")),
        zone=groups.get("zone"),
        offset=words.relatives.get(match[0].lower().replace("’", "'").replace("\u00a0", " ")),
    )
    return mention if _is_possible(mention) else None


def _month(groups: dict[str, str], words: DateWords) -> int | None:
    """The month by name or number."""
    name = groups.get("month", "").lower()
    return int(name) if name.isdecimal() else words.months.get(name)


def _leading_number(digits: str | None) -> int | None:
    """The number a group begins with ("1er" is 1)."""
    match = re.match(r"\d+", digits or "")
    return int(match[0]) if match else None


def _hour(groups: dict[str, str]) -> int | None:
    """The hour of 24."""
    if "noon" in groups:
        return _NOON[groups["noon"].lower()]
    hour = _leading_number(groups.get("hour"))
    if hour is None or "half" not in groups:
        return hour
    return hour % 12 + (12 if groups["half"].lower() == "p" else 0)


def _is_possible(mention: DateMention) -> bool:
    """Whether there is such a day in some year, and such a month."""
    if mention.month is not None and not 1 <= mention.month <= 12:
        return False
    if mention.day is None or mention.month is None:
        return True
    leap = 2000
    return weekday_of(mention.year or leap, mention.month, mention.day) is not None
