"""French dates and times."""

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
    "janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7,
    "août": 8, "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12,
}  # fmt: skip

WEEKDAYS = {
    "lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6,
}  # fmt: skip

PARTS = {
    "matin": DayPart.MORNING, "midi": DayPart.AFTERNOON, "après-midi": DayPart.AFTERNOON,
    "soir": DayPart.EVENING, "nuit": DayPart.NIGHT, "en fin de journée": DayPart.EVENING,
}  # fmt: skip

RELATIVES: dict[str, int | None] = {
    "aujourd'hui": 0, "hier": -1, "avant-hier": -2, "demain": 1, "après-demain": 2,
    "hier matin": -1, "hier soir": -1, "demain matin": 1, "demain soir": 1, "ce matin": 0,
    "cet après-midi": 0, "ce soir": 0, "cette nuit": 0, "la veille": None, "l'avant-veille": None,
    "le lendemain": None, "le surlendemain": None, "la semaine dernière": None,
    "la semaine passée": None, "la semaine prochaine": None, "le mois dernier": None,
    "le mois prochain": None, "l'an dernier": None, "l'année dernière": None, "l'an passé": None,
    "l'année prochaine": None, "l'an prochain": None, "cette semaine": None, "ce mois-ci": None,
    "cette année": None, "ces derniers jours": None, "le même jour": None, "le jour même": None,
    "ce week-end": None, "le week-end dernier": None, "le week-end prochain": None,
    "ces dernières semaines": None, "ces derniers mois": None,
    "ces dernières années": None,
}  # fmt: skip

NUMBERS = (
    r"\d+(?:[.,]\d+)?|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente"
    r"|quarante|cinquante|soixante|cent|une dizaine d[e'’]|une douzaine d[e'’]|une quinzaine d[e'’]"
    r"|une vingtaine d[e'’]|quelques|plusieurs"
)

DURATIONS = words(
    "seconde, secondes, minute, minutes, heure, heures, jour, jours, nuit, nuits",
    "semaine, semaines, mois, an, ans, année, années, décennie, décennies, siècle, siècles",
)

_WEEKDAY = r"(?P<weekday>{weekday})"
_CLOCK = r"(?P<hour>[01]?\d|2[0-4])"
_ZONE = r"(?:,? \(?(?P<zone>{zone}))?"

PATTERNS: tuple[tuple[DateKind, str], ...] = (
    (
        DateKind.DAY,
        rf"(?:\ble )?(?:\b{_WEEKDAY} )?(?:\ble )?\b(?P<day>1er|[12]?\d|3[01]) (?P<month>{{month}})\b"
        rf"(?: {YEAR}(?!\d))?(?:(?:,? dans la nuit|,? au (?P<part>{{part}})|,? (?P<part2>{{part}}))\b)?",
    ),
    (
        DateKind.WEEKDAY,
        rf"(?:\bdans )?\bla (?P<part>nuit) d[eu] {_WEEKDAY}(?: \d{{1,2}})? (?:à|au) (?P<until>{{weekday}})\b",
    ),
    (
        DateKind.WEEKDAY,
        rf"(?:\bce |\ble )?\b{_WEEKDAY}\b(?: (?:dernier|prochain|passé))?(?:(?: dans la| en| après| à)? (?P<part>{{part}})\b)?",
    ),
    (DateKind.CLOCK, rf"(?<![\d:.,]){_CLOCK} ?h(?: ?(?P<minute>[0-5]\d))?(?![\w]){_ZONE}"),
    (
        DateKind.CLOCK,
        rf"(?P<at>\b(?:à|vers|dès|avant|après|depuis|jusqu['’]à|entre|et) ){_CLOCK} heures?"
        rf"(?: (?P<minute>[0-5]\d))?\b(?! (?:par|de (?:route|vol|travail|marche|débat|retard)|d['’]|après|avant|plus)){_ZONE}",
    ),
    (
        DateKind.CLOCK,
        rf"(?P<at>\b(?:à|vers|avant|après|dès|jusqu['’]à) )(?P<noon>midi|minuit)\b{_ZONE}",
    ),
    (DateKind.RELATIVE, r"\b(?:{relative})\b"),
    (
        DateKind.RELATIVE,
        r"\bil y a (?:environ |près de |plus de |à peine |moins de )?(?:{number}) ?(?:{duration})\b",
    ),
    (
        DateKind.MONTH,
        rf"\b(?:en|fin|début|mi-|depuis|dès|au mois de|courant|d['’]ici|jusqu['’]en|avant|après|de|d['’]|entre|et) ?"
        rf"(?:fin |début |la fin |la mi-|mi-)?(?P<month>{{month}})\b(?: {YEAR}(?!\d))?(?: (?:dernier|prochain|passé)\b)?",
    ),
    (DateKind.MONTH, rf"\b(?P<month>{{month}}) (?:{YEAR}(?!\d)|dernier|prochain)"),
    (
        DateKind.YEAR,
        rf"(?P<at>\b(?:en|depuis|dès|avant|après|jusqu['’]en|fin|début|mi-|l['’]an|vers|années?|été|hiver|printemps|automne|exercice|entre|et) |\(){OLD_YEAR}(?!\d|s\b|[.,]\d| (?:\d{{3}}\b|%|€|euros|personnes))",
    ),
    (
        DateKind.YEAR,
        rf"(?<![\d.,€$£+-]){YEAR}(?!\d|s\b|[.,]\d| ?(?:[%€$£]|\d{{3}}\b|(?!les\b|dans\b|sous\b|mais\b|des\b|puis\b|sans\b|plus\b)\w+s\b|euros|kilo))",
    ),
    (DateKind.DURATION, r"\b(?:{number}) (?:{duration})\b"),
    *NUMERIC,
)

DATES = DateWords(
    months=MONTHS,
    weekdays=WEEKDAYS,
    parts=PARTS,
    relatives=RELATIVES,
    zones=(
        UNIVERSAL_ZONES
        + r"|heures? (?:locales?|universelles?|françaises?|d['’]été|d['’]hiver|suisses?|belges?|(?:de |d['’])[A-ZÉÀ][\w-]+)"
    ),
    durations=DURATIONS,
    numbers=NUMBERS,
    patterns=PATTERNS,
)
"""All of it."""
