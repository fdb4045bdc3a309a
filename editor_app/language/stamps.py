"""Dates and times in the lines around an article: "Publié le 7 janvier 2020 à 23h45"."""

from __future__ import annotations

import re
from datetime import date

from editor_app.domain.values import frozen
from editor_app.language.lines import Line

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janvier janv january jan",
            "fevrier fevr fev february feb",
            "mars march mar",
            "avril avr april apr",
            "mai may",
            "juin june jun",
            "juillet juil july jul",
            "aout august aug",
            "septembre sept september sep",
            "octobre oct october",
            "novembre nov november",
            "decembre dec december",
        ),
        1,
    )
    for name in names.split()
}
"""Month names and short forms, French and English, folded."""

_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_DAY = r"(?P<day>\d{1,2})(?:er|st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DATES = (
    re.compile(rf"\b{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)"),
    re.compile(rf"\b{_DAY} {_MONTH},? {_YEAR}\b"),
    re.compile(rf"\b{_MONTH} {_DAY},? {_YEAR}\b"),
    re.compile(rf"\b(?P<day>\d{{1,2}})[/.](?P<month>\d{{1,2}})[/.]{_YEAR}\b"),
)
_CLOCK = re.compile(
    r"(?:\b|(?<=t))(?P<hour>[01]?\d|2[0-4]) ?(?:h ?|[:.](?=\d\d\b))(?P<minute>[0-5]\d)?"
    r"(?:\:[0-5]\d)?(?: ?(?P<half>[ap])\.?m\b)?"
    r"|\b(?P<whole>1[0-2]|0?[1-9]) ?(?P<part>[ap])\.?m\b"
)
_MODIFIED = re.compile(
    r"mise? a jour|modifiee? le|actualisee? le|last (?:updated|modified)|updated|modified"
)
_PUBLISHED = re.compile(
    r"(?:publiee?|paru|poste|cree|posted|published|first published|ecrit|mise? en ligne)\b"
    r"(?: on| le| at| :)?"
)
_WEEKDAYS = (
    r"(?:lun|mar|mer|jeu|ven|sam)(?:di|credi|dredi)?|mardi|jeudi|samedi|dim(?:anche)?"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
)
_BARE = re.compile(
    rf"(?:le |on )?(?:(?:{_WEEKDAYS})\.?,? )?(?:{_DAY} {_MONTH},? {_YEAR}|{_MONTH} {_DAY},? {_YEAR}".replace(
        "(?P<day>", "(?:"
    )
    .replace("(?P<month>", "(?:")
    .replace("(?P<year>", "(?:")
    + r"|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d\d-\d\d).{0,30}$"
)
MAXIMAL_LENGTH = 160


@frozen
class Stamp:
    """When an article was published and changed, as far as one line says (ISO 8601)."""

    published: str | None
    modified: str | None


def stamp(line: Line) -> Stamp | None:
    """The dates of publication that `line` gives, where it is such a line."""
    folded = line.folded
    if not folded or len(folded) > MAXIMAL_LENGTH:
        return None
    if not (_PUBLISHED.match(folded) or _MODIFIED.match(folded) or _BARE.match(folded)):
        return None
    changed = _MODIFIED.search(folded)
    first, second = (
        (folded[: changed.start()], folded[changed.start() :]) if changed else (folded, "")
    )
    found = Stamp(moment(first), moment(second))
    return found if found.published or found.modified else None


def moment(folded: str) -> str | None:
    """The first date in `folded` words, with the clock time beside it: ``2020-01-07T23:45``."""
    for pattern in _DATES:
        match = pattern.search(folded)
        if match and (day := _date(match)):
            rest = folded[: match.start()] + " " * (match.end() - match.start())
            clock = _clock(folded[match.end() :]) or _clock(rest)
            return f"{day}T{clock}" if clock else day
    return None


def _date(match: re.Match[str]) -> str | None:
    """An ISO date, or nothing where no such day is."""
    month = match["month"]
    number = int(month) if month.isdigit() else MONTHS[month]
    try:
        return date(int(match["year"]), number, int(match["day"])).isoformat()
    except ValueError:
        return None


def _clock(folded: str) -> str | None:
    """The first clock time, 24 hours."""
    match = _CLOCK.search(folded)
    if not match:
        return None
    hour = int(match["hour"] or match["whole"])
    half = match["half"] or match["part"]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02d}:{int(match['minute'] or 0):02d}"
