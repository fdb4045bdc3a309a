"""The noun a number counts, in lower case and singular."""

from __future__ import annotations

import re
from functools import cache

from editor_app.domain.values import frozen
from editor_app.language.lexicon.figure_words import FigureWords
from editor_app.language.numerals import SPACE

MAXIMAL_WORDS = 4
"""How many words behind an English number may belong to its noun phrase."""

_WORD = re.compile(rf"(?:[-‑]|{SPACE})?([^\W\d_]+(?:['’\-‑][^\W\d_]+)*)")
_NO_NOUN = frozenset(
    [
        "always",
        "sometimes",
        "perhaps",
        "afterwards",
        "towards",
        "besides",
        "nowadays",
        "overseas",
        "upstairs",
        "indoors",
        "outdoors",
        "nonetheless",
        "versus",
        "plus",
        "arrested",
        "detained",
        "series",
    ]
)
"""English words that end like a plural, or are listed as one, and follow a noun as something else."""

_NO_PLURAL = ("ss", "us", "is")


@frozen
class Noun:
    """A counted noun: where it ends in the line, and its singular."""

    end: int
    singular: str


def after(line: str, position: int, words: FigureWords, language: str) -> Noun | None:
    """The noun behind a number that ends at `position`, where there is one."""
    if not words.stops:
        return None
    opening = _partitive(words.partitive).match(line, position)
    position = opening.end() if opening else position
    phrase = _phrase(line, position, words)
    if not phrase:
        return None
    end, word = _head_english(phrase, words) if language == "en" else phrase[0]
    return Noun(end, singular(word, words, language))


@cache
def _partitive(partitive: str) -> re.Pattern[str]:
    """An optional "de" or "of"."""
    return re.compile(rf"(?:{SPACE}(?:{partitive.replace(' ', SPACE)}))?", re.IGNORECASE)


def _phrase(line: str, position: int, words: FigureWords) -> list[tuple[int, str]]:
    """The words that may be the noun phrase, modifiers left out, each with its end."""
    phrase: list[tuple[int, str]] = []
    while len(phrase) < MAXIMAL_WORDS:
        match = _WORD.match(line, position) if position < len(line) else None
        if match is None or match[1].lower() in words.stops:
            break
        position = match.end()
        word = match[1].lower()
        if word not in words.modifiers:
            phrase.append((position, word))
    return phrase


def _head_english(phrase: list[tuple[int, str]], words: FigureWords) -> tuple[int, str]:
    """The first plural of an English noun phrase, else its first word.

    A plural right behind a plural is the noun ("12 animal rights activists"); a participle is
    none ("12 soldiers killed rebels").
    """
    places = (place for place, (_, word) in enumerate(phrase) if _is_plural(word, words))
    place = next(places, None)
    if place is None:
        return phrase[0]
    while place + 1 < len(phrase) and _is_noun_behind(phrase[place + 1][1], words):
        place += 1
    return phrase[place]


def _is_plural(word: str, words: FigureWords) -> bool:
    """Whether an English word looks like a plural."""
    return word in words.plurals or (word.endswith("s") and not word.endswith(_NO_PLURAL))


def _is_noun_behind(word: str, words: FigureWords) -> bool:
    """Whether a word behind a plural is the plural that is meant."""
    return _is_plural(word, words) and word not in words.people and word not in _NO_NOUN


def singular(word: str, words: FigureWords, language: str) -> str:
    """The singular of a noun by the language's usual endings."""
    if word in words.plurals:
        return words.plurals[word]
    if language == "en":
        return _english_singular(word)
    if word.endswith("eaux"):
        return word[:-1]
    if word.endswith("aux") and len(word) > 4:
        return word[:-3] + "al"
    return (
        word[:-1]
        if len(word) > 3 and word.endswith(("s", "x")) and not word.endswith("ss")
        else word
    )


def _english_singular(word: str) -> str:
    """An English singular."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes", "zes")):
        return word[:-2]
    return (
        word[:-1]
        if word.endswith("s") and not word.endswith(_NO_PLURAL) and len(word) > 3
        else word
    )
