"""Finding an entry by a few letters of its words, by their beginnings, or with a slip of the pen."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz

from editor_app.domain.values import frozen

LEAST = 70
"""Of 100: weaker matches are none."""

_WHOLE, _STARTS, _INSIDE, _LETTERS, _SLIP = 100, 95, 85, 75, 0.85
"""How good a match is by its kind; one with a slip counts its likeness times the last figure."""

_LEAST_LIKENESS = 84
_LEAST_FOR_A_SLIP = 4
"""Letters; in shorter words a slip could be anything."""

Range = tuple[int, int]
"""``[start, end)`` in code points."""


@frozen
class Match:
    """How well words fit a query (0 to 100), and which of their letters did."""

    score: float
    ranges: tuple[Range, ...] = ()


def match(query: str, words: str) -> Match | None:
    """How `words` fit `query`, or `None`; case and accents make no difference.

    Every word of the query has to be found; words that begin with it fit better than words
    that hold it, then come the beginnings of several words ("vaf" for "verified, as fact"),
    and last what is nearly the same.
    """
    wanted, folded = fold(query).split(), fold(words)
    if not wanted:
        return Match(0)
    found = [place for word in wanted if (place := _place(word, folded)) is not None]
    if len(found) == len(wanted):
        ranges = sorted((at, at + len(word)) for (at, _), word in zip(found, wanted, strict=True))
        starts = folded.startswith(" ".join(wanted))
        return Match(_WHOLE if starts else min(score for _, score in found), tuple(ranges))
    return _beginnings("".join(wanted), folded) or _with_a_slip(" ".join(wanted), folded)


def _place(word: str, folded: str) -> tuple[int, float] | None:
    """Where `word` stands, and how good a place that is."""
    at = folded.find(word)
    first = at
    while at > 0 and folded[at - 1].isalnum():
        at = folded.find(word, at + 1)
    if at >= 0:
        return at, _STARTS
    return (first, _INSIDE) if first >= 0 else None


def _beginnings(letters: str, folded: str) -> Match | None:
    """Each letter begins a word, or goes on from the letter before."""
    if len(letters) < 2:
        return None
    ranges: list[Range] = []
    at = -1
    for letter in letters:
        at = _next_beginning(letter, folded, at)
        if at < 0:
            return None
        ranges.append((at, at + 1))
    return Match(_LETTERS, tuple(ranges))


def _next_beginning(letter: str, folded: str, after: int) -> int:
    if after >= 0 and folded[after + 1 : after + 2] == letter:
        return after + 1
    for at in range(after + 1, len(folded)):
        begins = at == 0 or not folded[at - 1].isalnum()
        if begins and folded[at] == letter:
            return at
    return -1


def _with_a_slip(query: str, folded: str) -> Match | None:
    if len(query) < _LEAST_FOR_A_SLIP or len(query) > len(folded):
        return None
    likest = fuzz.partial_ratio_alignment(query, folded, score_cutoff=_LEAST_LIKENESS)
    if likest is None or likest.score * _SLIP < LEAST:
        return None
    return Match(likest.score * _SLIP, ((likest.dest_start, likest.dest_end),))


@lru_cache(maxsize=4096)
def fold(words: str) -> str:
    """Small letters without accents, one for each of `words`, so that places stay the same."""
    return "".join(map(_folded, words))


def _folded(letter: str) -> str:
    bare = unicodedata.normalize("NFD", letter)[0].casefold()[0]
    return "'" if bare == "’" else " " if bare.isspace() else bare
