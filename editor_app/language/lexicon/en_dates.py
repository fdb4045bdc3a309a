"""English dates and times."""

from __future__ import annotations

from editor_app.domain.date import DateKind, DayPart
from editor_app.language.lexicon.date_words import (
    NUMERIC,
    OLD_YEAR,
    UNIVERSAL_ZONES,
    YEAR,
    DateWords,
)
from editor_app.language.lexicon.figure_words import words

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1,
    "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip

WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sunday": 6,
}  # fmt: skip

PARTS = {
    "morning": DayPart.MORNING, "afternoon": DayPart.AFTERNOON, "lunchtime": DayPart.AFTERNOON,
    "evening": DayPart.EVENING, "night": DayPart.NIGHT, "early": DayPart.MORNING,
    "late": DayPart.EVENING, "overnight": DayPart.NIGHT,
}  # fmt: skip

RELATIVES: dict[str, int | None] = {
    "today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "last night": -1,
    "the day before yesterday": -2, "the day after tomorrow": 2, "yesterday morning": -1,
    "yesterday afternoon": -1, "yesterday evening": -1, "tomorrow morning": 1,
    "tomorrow night": 1, "tomorrow evening": 1, "this morning": 0, "this afternoon": 0,
    "this evening": 0, "last week": None, "next week": None, "last month": None,
    "next month": None, "last year": None, "next year": None, "this week": None,
    "this month": None, "this year": None, "last weekend": None, "next weekend": None,
    "this weekend": None, "the previous day": None, "the following day": None,
    "the day before": None, "the next day": None, "earlier this week": None,
    "earlier this month": None, "earlier this year": None, "later this week": None,
    "later this month": None, "later this year": None, "in recent weeks": None,
    "in recent days": None, "in recent months": None, "in recent years": None,
}  # fmt: skip

NUMBERS = (
    r"\d+(?:[.,]\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|forty|fifty|sixty|a dozen|two dozen|a few|several|a couple of|dozens of|a hundred"
)

DURATIONS = words(
    "second, seconds, minute, minutes, hour, hours, day, days, night, nights",
    "week, weeks, month, months, year, years, decade, decades, century, centuries",
)

_WEEKDAY = r"(?P<weekday>{weekday})"
_MONTH = r"(?P<month>{month})"
_ZONE = r"(?:,? \(?(?P<zone>{zone}))?"
_DAY = r"(?P<day>3[01]|[12]?\d)(?:st|nd|rd|th)?"

PATTERNS: tuple[tuple[DateKind, str], ...] = (
    (
        DateKind.DAY,
        rf"(?:\b{_WEEKDAY},? )?\b{_MONTH}\.? {_DAY}\b(?![:.,]\d{{2}}\b)(?:,? {YEAR}(?!\d))?",
    ),
    (
        DateKind.DAY,
        rf"(?:\b{_WEEKDAY},? )?(?:\bthe )?\b{_DAY}(?: of)? {_MONTH}\b(?:,? {YEAR}(?!\d))?",
    ),
    (
        DateKind.WEEKDAY,
        rf"\b(?P<part>night) (?:of|from) {_WEEKDAY} (?:to|into) (?P<until>{{weekday}})\b",
    ),
    (
        DateKind.WEEKDAY,
        rf"\b(?P<part>overnight),? (?:from |on )?{_WEEKDAY}(?: night)?,? (?:to|into|and) (?P<until>{{weekday}})\b",
    ),
    (
        DateKind.WEEKDAY,
        rf"(?:\b(?:last|next|this) |\b(?P<part>early|late|overnight) (?:on )?)?\b{_WEEKDAY}\b"
        rf"(?! (?:Times|Telegraph|Mirror|Post|Express|Mail|Review))(?: (?P<part2>{{part}})\b)?",
    ),
    (
        DateKind.CLOCK,
        rf"(?<![\d:.,$£€])(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap])\.?m\b\.?{_ZONE}",
    ),
    (DateKind.CLOCK, rf"(?<![\d:.,])(?P<hour>1[0-2]|[1-9]) o['’]clock\b{_ZONE}"),
    (
        DateKind.CLOCK,
        rf"(?P<at>\b(?:at|by|around|about|until|before|after|from|just after|since) )(?P<noon>noon|midnight)\b{_ZONE}",
    ),
    (DateKind.RELATIVE, r"\b(?:{relative})\b"),
    (DateKind.RELATIVE, r"\b(?:{number}) (?:{duration}) (?:ago|earlier)\b"),
    (
        DateKind.MONTH,
        rf"\b(?:in|since|by|until|from|of|early|late|mid-|last|next|this|during|between|and|through) ?(?:early |late |mid-)?{_MONTH}\b(?!\.? \d{{1,2}}\b)\.?(?:,? {YEAR}(?!\d))?",
    ),
    (DateKind.MONTH, rf"\b{_MONTH}\.?,? {YEAR}(?!\d)"),
    (
        DateKind.YEAR,
        rf"(?P<at>\b(?:in|since|by|until|from|of|after|before|during|early|late|mid-|between|and|through|year) |\(|\bthe ){OLD_YEAR}(?!\d|s\b|[.,]\d| (?:%|percent|people))",
    ),
    (
        DateKind.YEAR,
        rf"(?<![\d.,€$£+-]){YEAR}(?!\d|s\b|[.,]\d| ?(?:[%€$£]|(?!was\b|as\b|is\b|has\b|this\b|his\b|its\b|across\b|towards\b)\w+s\b|people|men\b|women\b|children|feet\b))",
    ),
    (
        DateKind.DURATION,
        r"\b(?:{number})(?: |-(?=\w+-|\w+ ))(?:{duration})\b(?!-old)",
    ),
    *NUMERIC,
)

DATES = DateWords(
    months=MONTHS,
    weekdays=WEEKDAYS,
    parts=PARTS,
    relatives=RELATIVES,
    zones=(
        UNIVERSAL_ZONES
        + r"|local time|local|(?:Eastern|Pacific|Central|Mountain|Greenwich|[A-Z][a-z]+)(?: Standard| Daylight)? time|Eastern|Pacific"
    ),
    durations=DURATIONS,
    numbers=NUMBERS,
    patterns=PATTERNS,
    month_first=True,
)
"""All of it."""
