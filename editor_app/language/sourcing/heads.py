"""The name within a phrase that gives a role too: "le directeur de l'usine Jean Dupont"."""

from __future__ import annotations

import re
from functools import lru_cache

from editor_app.domain.text import Span
from editor_app.language.lexicon import tables
from editor_app.language.lexicon.entries import Lexicon

_WORD = re.compile(r"[^\W\d_][\w.]*(?:[-’'](?!s\b)\w+)*")
_ELIDED = re.compile(r"[ldLD][’'](?=\w)")
_PARTICLES = frozenset(
    {"de", "du", "von", "van", "bin", "ben", "al", "el", "la", "le", "st", "st."}
)
REMEMBERED = 2_048
"""How many phrases are remembered."""

MOST = 4
"""A person's name has no more words."""


def name_within(text: str, phrase: Span, lexicon: Lexicon) -> Span:
    """The proper name a phrase ends with, where a role stands before it; else the phrase.

    The phrase must begin with an article or a noun for people, so that a name which only
    belongs to the role ("le maire de Lyon") is not taken for the person's.
    """
    start, end = _within(phrase.of(text), lexicon.language)
    return Span(phrase.start + start, phrase.start + end) if end else phrase


@lru_cache(maxsize=REMEMBERED)
def _within(text: str, language: str) -> tuple[int, int]:
    """The borders of the name in a phrase, ``(0, 0)`` where there is no role before it."""
    lexicon = tables.lexicon(language)
    words = [match.span() for match in _WORD.finditer(text)]
    names = _names_at_end(text, words)
    before = words[: len(words) - len(names)]
    if len(names) < 2 or not before or not _has_role(text, before, lexicon):
        return 0, 0
    linked = text[before[-1][0] : before[-1][1]].lower() in lexicon.links or _ELIDED.match(
        text, names[0][0]
    )
    if linked:
        names = _without_place(text, names)
    return (names[0][0], names[-1][1]) if names else (0, 0)


def _names_at_end(text: str, words: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The run of capitalised words that ends a phrase."""
    first = len(words)
    while first and text[words[first - 1][0]].isupper():
        first -= 1
    return words[first:]


def _has_role(text: str, words: list[tuple[int, int]], lexicon: Lexicon) -> bool:
    """Whether a noun for people stands among the words."""
    lower = [_ELIDED.sub("", text[start:end]).lower() for start, end in words]
    return any(word in lexicon.humans for word in lower)


def _without_place(text: str, names: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The last two names of a longer run whose first belong to an institution or a place."""
    acronym = text[names[0][0] : names[0][1]].isupper()
    if len(names) >= 3 or (acronym and len(names) > 2):
        return names[-2:] if len(names) <= MOST else []
    return []


def role_before(text: str, phrase: Span, name: Span) -> str | None:
    """The role that stands before a name, without its article."""
    role = text[phrase.start : name.start].strip(" ,\u00a0")
    for article in ("le ", "la ", "the ", "l'", "l’", "un ", "une ", "a ", "an "):
        if role.lower().startswith(article):
            role = role[len(article) :]
            break
    return role if len(role) > 2 else None
