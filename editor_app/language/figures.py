"""Figures in a text: bounds, unit, the thing counted, and how exact the text says they are.

Like dates, figures are read line by line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from editor_app.domain.date import DateKind
from editor_app.domain.figure import Figure, Qualifier
from editor_app.domain.intervals import Intervals
from editor_app.domain.text import Span
from editor_app.language import dates, nouns, numerals
from editor_app.language.lexicon.figure_words import FigureWords
from editor_app.language.lines import Line, split
from editor_app.language.numerals import SPACE, Numeral, NumeralKind, alternation

BEFORE_REACH = 40
"""How far before a number its qualifier may begin, in code points."""

CURRENCIES = {"€": "euro", "$": "dollar", "£": "pound", "¥": "yen"}
"""Signs that stand before a number in English."""

GREATEST_AGE = 120
"""In years."""

_NAME_BEFORE = re.compile(r"[A-ZÀ-Þ][\w’'-]{1,40} [A-ZÀ-Þ][\w’'-]{1,40}(?:, | \()$")
_NUMBERING = re.compile(
    r"(?:\b(?:[Nn]os?\.?|n[°º]s?|numéros?|numbers?|articles?|pages?|p\.|chapit(?:re|er)s?|sections?"
    r"|routes?|chambre|room|salle|figure|tome|volume|vol\.)|[#§])[ \u00a0\u202f]?$"
)
_TELEPHONE = re.compile(
    r"(?<!\d)(?:0\d(?:[ .\u00a0]\d{2}){4}|\(?\d{3}\)?[ .-]\d{3}-\d{4}|\+\d{1,3}[ .\d-]{7,14}\d)(?!\d)"
)
_DIGIT = re.compile(r"\d")
_CURRENCY_BEFORE = re.compile(r"(?:US|U\.S\. ?|A|C|NZ|HK)?([€$£¥]) ?$")
_SHORT_SCALE = re.compile(r"(?:(bn|tn|b|m|k)\b|(million|billion|trillion)s?\b)", re.IGNORECASE)
_SHORT_SCALES = {"b": 1e9, "bn": 1e9, "m": 1e6, "k": 1e3, "tn": 1e12}


def find(text: str, language: str) -> tuple[Figure, ...]:
    """The figures in `text`, in text order; numbers that belong to dates are none."""
    return split(text).placed(in_line, language)


def in_line(row: Line, language: str) -> tuple[Figure, ...]:
    """The figures in one line, with offsets into the line."""
    line = row.raw
    taken = [
        mention.span
        for mention in row.find(dates.in_line, language)
        if mention.kind is not DateKind.DURATION
    ]
    if _DIGIT.search(line):
        taken += (Span(*match.span()) for match in _TELEPHONE.finditer(line))
    held = Intervals((span, None) for span in taken)
    found = [
        numeral
        for numeral in numerals.find(line, language)
        if not (taken and held.over(Span(numeral.start, numeral.end)))
        and not _NUMBERING.search(line[max(0, numeral.start - BEFORE_REACH) : numeral.start])
    ]
    return tuple(_figures(line, _ranges(line, found, language), language))


def counted_span(text: str, figure: Figure, language: str) -> Span:
    """The figure with the noun it counts: "une dizaine de roquettes"."""
    words = numerals.words_of(language)
    line_end = text.find("\n", figure.end)
    line = text[figure.end : len(text) if line_end < 0 else line_end]
    noun = nouns.after(line, 0, words, language)
    return Span(figure.start, figure.end + noun.end) if noun else figure.span


def class_of(figure: Figure, language: str) -> str | None:
    """The class of things a figure counts; figures of one class can be compared."""
    if figure.counted is None:
        return None
    return numerals.words_of(language).classes.get(figure.counted, figure.counted)


Pair = tuple[Numeral, Numeral]
"""A range's two numbers; the same one twice where there is no range."""


def _ranges(line: str, found: list[Numeral], language: str) -> Iterator[Pair]:
    """Neighbours joined to ranges, the others alone."""
    index = 0
    while index < len(found):
        first = found[index]
        second = found[index + 1] if index + 1 < len(found) else None
        if second is not None and _is_range(line, first, second, language):
            yield first, second
            index += 2
        else:
            yield first, first
            index += 1


def _is_range(line: str, first: Numeral, second: Numeral, language: str) -> bool:
    """Whether two numbers are the ends of one range ("entre 10 et 15", "10-15", "10 à 15")."""
    if NumeralKind.ORDINAL in (first.kind, second.kind) or second.start - first.end > 12:
        return False
    gap = line[first.end : second.start].strip().lower()
    before = line[max(0, first.start - BEFORE_REACH) : first.start].lower()
    words = numerals.words_of(language)
    if gap in ("-", "–", "—"):
        return first.low < second.low
    if gap not in words.range_joiners or first.low >= second.low:
        return False
    if gap in words.joiners:
        return bool(re.search(rf"\b(?:{alternation([*words.range_openers])}) ?$", before))
    return not any(word in before for word in words.change_words)


def _figures(line: str, pairs: Iterable[Pair], language: str) -> Iterator[Figure]:
    """The figure of each number or range, as far as it counts or measures something."""
    words = numerals.words_of(language)
    for first, second in pairs:
        figure = _figure(line, first, second, language)
        if figure is not None and not _is_article(line, figure, first, words):
            yield figure


def _is_article(line: str, figure: Figure, numeral: Numeral, words: FigureWords) -> bool:
    """Whether "un", "une", "one" is no count here."""
    if numeral.kind is not NumeralKind.EXACT or numeral.low != 1:
        return False
    if line[numeral.start : numeral.end].lower() not in words.ones:
        return False
    if figure.qualifier is Qualifier.AT_LEAST:
        return False
    return figure.counted not in words.people


def _figure(line: str, first: Numeral, second: Numeral, language: str) -> Figure | None:
    """One figure with its qualifier, unit and noun."""
    words = numerals.words_of(language)
    start, qualifier = _before(line, first, language)
    scaled, end, unit = _unit(line, second, language)
    start = _with_currency(line, start)
    if first is not second:
        start = _with_opener(line, start, language)
    factor = scaled / second.low if second.low else 1.0
    low = first.low if first is not second and scaled == second.low else first.low * factor
    high = second.high if second.kind is NumeralKind.VAGUE else scaled
    end, qualifier = _after(line, end, _own(first, second, qualifier), language)
    noun = None if unit else nouns.after(line, end, words, language)
    counted = noun.singular if noun else None
    if _is_age(line, first, end, words) or _is_apposed_age(line, first, end, unit):
        unit, counted = "year", "age"
    if first.kind is NumeralKind.ORDINAL:
        unit = "ordinal"
    return Figure(start, end, low, high, unit, counted, qualifier)


def _own(first: Numeral, second: Numeral, qualifier: Qualifier) -> Qualifier:
    """The qualifier that the number itself brings along."""
    if first is not second or first.kind is NumeralKind.VAGUE:
        return Qualifier.RANGE
    if first.kind is NumeralKind.COLLECTIVE and qualifier is Qualifier.EXACT:
        return Qualifier.ABOUT
    return qualifier


def _before(line: str, numeral: Numeral, language: str) -> tuple[int, Qualifier]:
    """Where the figure begins, with the qualifier before it."""
    begin = max(0, numeral.start - BEFORE_REACH)
    before = line[begin : numeral.start]
    currency = _CURRENCY_BEFORE.search(before)
    if currency:
        before = before[: currency.start()]
    match = _before_pattern(language).search(before)
    if match is None:
        return numeral.start, Qualifier.EXACT
    phrase = re.sub(SPACE, " ", match["phrase"].lower()).replace("’", "'")
    return begin + match.start(), numerals.words_of(language).before[phrase]


@cache
def _before_pattern(language: str) -> re.Pattern[str]:
    """A qualifying phrase at the end of the words before a number."""
    phrases = alternation([*numerals.words_of(language).before])
    openers = alternation([*numerals.words_of(language).range_openers])
    return re.compile(
        rf"(?<!\w)(?P<phrase>{phrases})(?:{SPACE}(?:{openers}|the|les|des|d['’]))?{SPACE}?$",
        re.IGNORECASE,
    )


@cache
def _after_pattern(language: str) -> re.Pattern[str]:
    """A qualifying phrase right behind a number."""
    phrases = alternation([*numerals.words_of(language).after])
    return re.compile(rf"{SPACE}(?P<phrase>{phrases})\b", re.IGNORECASE)


def _after(line: str, end: int, qualifier: Qualifier, language: str) -> tuple[int, Qualifier]:
    """Where the figure ends, with the qualifier behind it."""
    match = _after_pattern(language).match(line, end)
    if match is None:
        return end, qualifier
    phrase = re.sub(SPACE, " ", match["phrase"].lower())
    return match.end(), numerals.words_of(language).after[phrase]


def _unit(line: str, numeral: Numeral, language: str) -> tuple[float, int, str | None]:
    """The number scaled by what a currency allows ("£5m"), its end and its unit."""
    value, end = numeral.low, numeral.end
    currency = _CURRENCY_BEFORE.search(line[max(0, numeral.start - 6) : numeral.start])
    if currency:
        scale = _SHORT_SCALE.match(line, end)
        if scale and scale[1]:
            return value * _SHORT_SCALES[scale[1].lower()], scale.end(), CURRENCIES[currency[1]]
        return value, end, CURRENCIES[currency[1]]
    match = _unit_pattern(language).match(line, end)
    if match is None:
        return value, end, None
    units = numerals.words_of(language).units
    factor = _SHORT_SCALES.get((match["scale"] or "").lower().removesuffix("d") or "", 1)
    if match["scale"] and match["scale"].lower() == "md":
        factor = 1e9
    unit = units[re.sub(SPACE, " ", match["unit"].lower()).replace("’", "'")]
    return value * factor, match.end(), unit


@cache
def _unit_pattern(language: str) -> re.Pattern[str]:
    """A unit right behind a number; signs may stand without a space."""
    words = numerals.words_of(language)
    partitive = rf"(?:{words.partitive})?" if words.partitive else ""
    return re.compile(
        rf"(?:[-‑](?=\w+[-‑ ])|{SPACE})?(?:(?P<scale>md|m|k)(?={SPACE}?[€$£]))?{SPACE}?{partitive}"
        rf"(?P<unit>{alternation([*words.units])})(?![\w])",
        re.IGNORECASE,
    )


def _with_currency(line: str, start: int) -> int:
    """The figure's start with the currency sign before it."""
    currency = _CURRENCY_BEFORE.search(line[max(0, start - 6) : start])
    return start - len(currency[0]) if currency else start


def _with_opener(line: str, start: int, language: str) -> int:
    """A range's start with "entre" or "between" before it."""
    opener = numerals.words_of(language).range_openers[:1]
    match = re.search(
        rf"\b(?:{alternation([*opener])}){SPACE}$", line[max(0, start - 9) : start], re.IGNORECASE
    )
    return start - len(match[0]) if match else start


def _is_age(line: str, numeral: Numeral, end: int, words: FigureWords) -> bool:
    """Whether the words around a number say that it is how old somebody is."""
    if not words.age_before:
        return False
    if words.age_after and re.compile(words.age_after, re.IGNORECASE).match(line, numeral.end):
        return True
    before = line[max(0, numeral.start - BEFORE_REACH) : numeral.start]
    return bool(re.search(rf"(?:{words.age_before}) ?$", before, re.IGNORECASE))


def _is_apposed_age(line: str, numeral: Numeral, end: int, unit: str | None) -> bool:
    """Whether a number stands between commas behind a name: "Guy Martin, 44 ans," "Ann Lee, 76,"."""
    if unit not in (None, "year") or not 1 <= numeral.low <= GREATEST_AGE:
        return False
    if line[end : end + 1] not in (",", ")"):
        return False
    return bool(_NAME_BEFORE.search(line[max(0, numeral.start - BEFORE_REACH) : numeral.start]))
