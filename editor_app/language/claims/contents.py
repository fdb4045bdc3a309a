"""What a statement says, brought down to values that can be compared."""

from __future__ import annotations

from functools import cache, lru_cache

from editor_app.domain.values import frozen
from editor_app.language import stems
from editor_app.language.lexicon.entries import words as listed
from editor_app.language.lexicon.tables import lexicon

REMEMBERED = 2_048
"""How many statements' contents are kept."""

SHORTEST_WORD = 3
"""Shorter words carry no meaning by themselves, in letters."""

_FIRST_PERSON = listed("je j nous i we")
_NOT = listed("neither nor pas jamais aucun aucune not never no don didn isn wasn won doesn")
_SMALL = listed(
    "dans avec pour plus moins cette celui celle ceux mais comme aussi entre apres avant depuis",
    "selon contre sous tout tous toute toutes dont etre avoir fait meme encore tres deja ainsi",
    "alors une des les est ont sont ete par sur qui que aux son ses leur leurs nos vos pas",
    "that this with from were have been their they which when where after before more than about",
    "over into also said would could there these those while under between against some other",
    "the and for his her its our not but was had has who says say will",
)


@frozen
class Content:
    """The stems of a statement's words, and its tone."""

    stems: frozenset[str]
    is_negative: bool
    is_first_person: bool


@lru_cache(maxsize=REMEMBERED)
def content(words: str, language: str) -> Content:
    """What `words` say."""
    known = frozenset(stems.plain(word) for word in stems.words(words))
    return Content(
        stems=frozenset(stems.stem(word) for word in known - _small(language) if _carries(word)),
        is_negative=bool(known & _NOT),
        is_first_person=bool(known & _FIRST_PERSON),
    )


def _carries(word: str) -> bool:
    """Whether a word is long enough to carry meaning."""
    return len(word) >= SHORTEST_WORD


@cache
def _small(language: str) -> frozenset[str]:
    """The words of a language that say nothing by themselves."""
    known = lexicon(language)
    sets = (known.determiners, known.pronouns, known.relatives, known.auxiliaries)
    return _SMALL | frozenset(stems.plain(word) for words in sets for word in words)
