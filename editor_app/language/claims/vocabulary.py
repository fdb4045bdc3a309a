"""Looking for many phrases at once in a clause: single words by set, rows of words by expression."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from editor_app.domain.values import frozen
from editor_app.language.lexicon.claim_words import either

_WORD = re.compile(r"\w+")
_STUB = 2
"""By so many first signs a word is known to have none of the beginnings."""


class Words:
    """A clause's words, taken apart once."""

    def __init__(self, text: str) -> None:
        self.text = text
        # Word by word: a capital like the dotted I becomes two signs in small letters.
        self.lower = tuple([word.lower() for word in _WORD.findall(text)])

    @cached_property
    def known(self) -> frozenset[str]:
        """Each word once."""
        return frozenset(self.lower)

    @cached_property
    def stubs(self) -> frozenset[str]:
        """The first signs of each word."""
        return frozenset([word[:_STUB] for word in self.known])

    def original(self, place: int) -> str:
        """The word at `place` as the text writes it."""
        return _WORD.findall(self.text)[place]


@frozen
class Vocabulary:
    """Phrases of one meaning; `keys` holds one word of each row, so that most rows are not tried."""

    singles: frozenset[str]
    beginnings: tuple[str, ...]
    stubs: frozenset[str]
    rows: re.Pattern[str] | None
    keys: frozenset[str]

    def first(self, words: Words) -> str | None:
        """The first single word of the clause that belongs here, else the first row of words."""
        if self.singles & words.known or self._begins(words):
            for place, word in enumerate(words.lower):
                if word in self.singles or (self.beginnings and word.startswith(self.beginnings)):
                    return words.original(place)
        if self.rows is not None and self.keys & words.known:
            match = self.rows.search(words.text)
            return match[0] if match else None
        return None

    def _begins(self, words: Words) -> bool:
        """Whether some word has one of the beginnings."""
        return not self.stubs.isdisjoint(words.stubs) and any(
            word.startswith(self.beginnings) for word in words.known
        )


def vocabulary(phrases: Iterable[str]) -> Vocabulary:
    """Phrases sorted by how they are looked for; see `ClaimWords` for how they are written."""
    entries = [phrase for phrase in phrases if phrase]
    singles = {entry for entry in entries if _WORD.fullmatch(entry)}
    beginnings = {e[:-1] for e in entries if e.endswith("*") and _WORD.fullmatch(e[:-1])}
    rows = [e for e in entries if e not in singles and e.removesuffix("*") not in beginnings]
    pattern = re.compile(either(tuple(rows)), re.IGNORECASE) if rows else None
    keys = frozenset(_key(row) for row in rows)
    stubs = frozenset(beginning[:_STUB] for beginning in beginnings)
    return Vocabulary(frozenset(singles), tuple(beginnings), stubs, pattern, keys)


def _key(row: str) -> str:
    """The longest whole word of a row."""
    whole = re.findall(r"(?<!\w)\w+(?![\w*])", row)
    return max(whole, key=len)
