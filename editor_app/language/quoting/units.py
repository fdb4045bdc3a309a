"""A statement as the rules see it: words and signs, each quotation between marks as one unit."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.language.marks import Pair
from editor_app.language.tokens import Tokens

QUOTED = "\u00abq\u00bb"
"""The word that stands for a quotation between marks."""

SIGNS = frozenset(',;:.!?…—–―-()[]"“”«»') | {"--", "...", "''", "``"}
DASHES = frozenset({"—", "–", "―", "--"})
SENTENCE_ENDS = frozenset({".", "!", "?", ";", ":"})
PAUSES = frozenset({",", "—", "–", "―", "--", "-"})


_ACRONYMS = frozenset({"who", "us", "it", "un", "ou", "car", "or", "son"})
"""Small words that in capitals are the names of something: WHO, US, UN."""


@frozen
class Units:
    """Parallel sequences; `pairs` gives the marks of each unit that is a quotation."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    pairs: dict[int, Pair]

    def __len__(self) -> int:
        return len(self.words)

    def word(self, place: int) -> str:
        """The word at `place`, empty outside."""
        return self.words[place] if 0 <= place < len(self.words) else ""

    def is_quoted(self, place: int) -> bool:
        """Whether a quotation between marks stands at `place`."""
        return place in self.pairs

    def is_capital(self, place: int) -> bool:
        """Whether the word at `place` begins with a capital."""
        return 0 <= place < len(self.words) and self.text[self.starts[place]].isupper()

    def span(self, first: int, last: int) -> Span:
        """The place of the units ``[first, last)`` in the text."""
        return Span(self.starts[first], max(self.ends[last - 1], self.starts[first]))


def units(tokens: Tokens, first: int, last: int, pairs: Sequence[Pair]) -> Units:
    """The tokens ``[first, last)`` with `pairs` (apart, in order) folded into one unit each."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    folded: dict[int, Pair] = {}
    following = bisect_right(pairs, tokens.starts[first], key=lambda pair: pair.end)
    until = -1
    for place in range(first, last):
        start = tokens.starts[place]
        if start < until:
            continue
        while following < len(pairs) and pairs[following].end <= start:
            following += 1
        if following < len(pairs) and pairs[following].start <= start:
            pair = pairs[following]
            following += 1
            folded[len(words)] = pair
            words.append(QUOTED)
            starts.append(pair.start)
            ends.append(pair.end)
            until = pair.end
            continue
        word = tokens.words[place]
        words.append(
            tokens.raw(place) if word in _ACRONYMS and tokens.raw(place).isupper() else word
        )
        starts.append(start)
        ends.append(tokens.ends[place])
    return Units(tokens.text, tuple(words), tuple(starts), tuple(ends), folded)
