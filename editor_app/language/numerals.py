"""Numbers in digits and in words, as values: "12 000", "1,5 million", "vingt-deux", "two dozen"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import cache

from editor_app.domain.values import frozen
from editor_app.language.lexicon.alternatives import alternatives
from editor_app.language.lexicon.en_figures import FIGURES as ENGLISH
from editor_app.language.lexicon.figure_words import FigureWords
from editor_app.language.lexicon.fr_figures import FIGURES as FRENCH
from editor_app.language.lexicon.other_figures import FIGURES as OTHER

SPACE = "[ \u00a0\u202f\u2009]"
"""The spaces that may stand inside a number or between it and its unit."""

MAXIMAL_DIGITS = 15
"""Longer rows of digits are codes and telephone numbers, not quantities."""

_DIGIT = frozenset("0123456789")
_WORD = re.compile(r"\w+")
_BY_LANGUAGE = {"fr": FRENCH, "en": ENGLISH}


class NumeralKind(Enum):
    """How a number is given."""

    EXACT = auto()
    COLLECTIVE = auto()
    VAGUE = auto()
    ORDINAL = auto()


@frozen
class Numeral:
    """A number at ``[start, end)`` of a line; `high` differs from `low` for vague ones only."""

    start: int
    end: int
    low: float
    high: float
    kind: NumeralKind


def words_of(language: str) -> FigureWords:
    """The number words of `language`; symbols only for one that is not known."""
    return _BY_LANGUAGE.get(language, OTHER)


def find(line: str, language: str) -> Iterator[Numeral]:
    """The numbers in `line`, in order, none over another."""
    words = words_of(language)
    if _DIGIT.isdisjoint(line) and not _telling(language) & set(_WORD.findall(line.lower())):
        return
    for match in _pattern(language).finditer(line):
        numeral = _numeral(match, words)
        if numeral is not None:
            yield numeral


def alternation(words: tuple[str, ...] | list[str]) -> str:
    """A regular expression of any of `words`, the longest first, with either apostrophe."""
    signs = {" ": SPACE, "'": "['’]"}
    return alternatives([signs.get(sign, re.escape(sign)) for sign in word] for word in words)


@cache
def _telling(language: str) -> frozenset[str]:
    """The words without which a line has no number in words: "un" alone is none, "un mort" is."""
    words = words_of(language)
    plain = set(words.numbers) - {*words.ones}
    ranks = {f"{rank}s" for rank in words.ordinals} | set(words.ordinals)
    rest = (words.scales, words.collectives, words.vague, words.people)
    return frozenset(plain.union(ranks, *rest))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """One expression for all ways to write a number."""
    words = words_of(language)
    digits = rf"\d{{1,3}}(?:{SPACE}\d{{3}})+(?!\d)(?:[.,]\d{{1,3}}(?!\d))?|\d{{1,3}}(?:[.,]\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
    endings = rf"(?:(?P<ordinal>{words.ordinal_endings})\b)?" if words.ordinal_endings else ""
    scale = alternation([*words.scales])
    atom = alternation([*words.numbers, *words.scales])
    joiner = rf"(?:[-‑]|{SPACE})(?:(?:{alternation([*words.joiners])})(?:[-‑]|{SPACE}))?"
    halves = rf"(?:{SPACE}(?P<half>{alternation([*words.halves])})\b)?"
    # A look at the next sign first: most places begin no number.
    firsts = {word[0] for word in _telling(language) | {*words.ones, *words.numbers}} | set("audh")
    return re.compile(
        rf"(?<!\w)(?=[\d{''.join(sorted(firsts))}])(?:"
        rf"\b(?P<collective>(?:(?:une?|an?){SPACE})?(?:demi-)?(?:{alternation([*words.collectives])}))\b"
        rf"|(?:(?<![\w.,/-])(?P<digits>{digits})(?![.,/‑-]?\d){endings}(?:(?:[-‑]|{SPACE})?(?P<scale>{scale})\b)?"
        rf"|\b(?P<words>(?:half{SPACE}an?{SPACE})?(?:{atom})(?:{joiner}(?:{atom}))*)\b){halves}"
        rf"|\b(?P<vague>{alternation([*words.vague])})\b"
        rf"|(?<![\w-])(?P<rank>{alternation([*words.ordinals])})s?\b)",
        re.IGNORECASE,
    )


def _numeral(match: re.Match[str], words: FigureWords) -> Numeral | None:
    """The value of a match, or None for a code, or a bare "un" that counts nothing."""
    groups = {name: value.lower() for name, value in match.groupdict().items() if value}
    start, end = match.span()
    if "digits" in groups:
        return _from_digits(start, end, groups, words)
    if "vague" in groups:
        low, high = words.vague[groups["vague"]]
        return Numeral(start, end, low, high, NumeralKind.VAGUE)
    if "collective" in groups:
        number = words.collectives[re.split(rf"{SPACE}|-", groups["collective"])[-1]]
        return Numeral(start, end, float(number), float(number), NumeralKind.COLLECTIVE)
    if "rank" in groups:
        rank = words.ordinals[groups["rank"].removesuffix("s")]
        return Numeral(start, end, float(rank), float(rank), NumeralKind.ORDINAL)
    value = spelled(groups["words"], words) + _half(groups, groups["words"], words)
    return Numeral(start, end, value, value, NumeralKind.EXACT)


def _from_digits(
    start: int, end: int, groups: dict[str, str], words: FigureWords
) -> Numeral | None:
    """A number written in digits, with the scale word behind it."""
    if len(groups["digits"]) > MAXIMAL_DIGITS:
        return None
    value = decimal(groups["digits"], words.decimal)
    value *= words.scales.get(groups.get("scale", ""), 1)
    value += _half(groups, groups.get("scale", ""), words)
    kind = NumeralKind.ORDINAL if "ordinal" in groups else NumeralKind.EXACT
    return Numeral(start, end, value, value, kind)


def _half(groups: dict[str, str], before: str, words: FigureWords) -> float:
    """What "et demi" adds: half of the last scale before it."""
    if "half" not in groups:
        return 0.0
    last = re.split(rf"{SPACE}|[-‑]", before)[-1]
    return words.scales.get(last, 1) / 2


def decimal(digits: str, mark: str) -> float:
    """The value of digits with separators; `mark` is the language's decimal mark.

    A dot or comma before exactly three digits parts thousands, unless it is the decimal mark
    and stands alone.
    """
    plain = re.sub(SPACE, "", digits)
    other = "." if mark == "," else ","
    if re.fullmatch(rf"\d{{1,3}}(?:\{other}\d{{3}})+(?:\{mark}\d+)?", plain):
        return float(plain.replace(other, "").replace(mark, "."))
    if plain.count(mark) > 1:
        return float(re.sub(r"[.,]", "", plain))
    return float(plain.replace(",", ".")) if plain.count(".") + plain.count(",") <= 1 else 0.0


def spelled(phrase: str, words: FigureWords) -> float:
    """The value of a number in words: "quatre-vingt-dix-sept", "two hundred and fifty thousand"."""
    total, current = 0.0, 0.0
    atoms = [atom for atom in re.split(rf"{SPACE}|[-‑]", phrase.lower()) if atom]
    if atoms[0] == "half":
        return words.scales.get(atoms[-1], 1) / 2
    for atom in atoms:
        number = words.numbers.get(atom)
        if number is not None:
            current = 80 if (number, current) == (20, 4) else current + number
        elif (scale := words.scales.get(atom)) is not None:
            current = max(current, 1) * scale
            if scale >= 1_000:
                total, current = total + current, 0
    return total + current
