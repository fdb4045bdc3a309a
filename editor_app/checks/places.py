"""Where things stand: words of the article, quotations, titles and body."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import TypeVar, TypeVarTuple

from editor_app.domain.article import BODY_ROLES, Block, Role
from editor_app.domain.text import Span
from editor_app.language.lines import Line, Movable
from editor_app.language.marks import Pair
from editor_app.language.reading import Reading

TITLES = (Role.HEADLINE, Role.STANDFIRST, Role.SUBHEAD)
"""The roles whose words stand for the whole article."""

WORDED = frozenset({*BODY_ROLES, *TITLES, Role.CAPTION})
"""The roles that hold words of the article."""

REMEMBERED = 2_048
"""How many statements' words a check remembers."""

STEM_LENGTH = 5
"""Two words of one family agree in so many letters (a rough stem that needs no dictionary)."""

Thing = TypeVar("Thing")
Placed = TypeVar("Placed", bound=Movable)
Given = TypeVarTuple("Given")

_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON = frozenset(
    [
        "dans",
        "avec",
        "pour",
        "leur",
        "leurs",
        "plus",
        "moins",
        "sont",
        "était",
        "étaient",
        "avait",
        "avaient",
        "cette",
        "cela",
        "elle",
        "elles",
        "nous",
        "vous",
        "mais",
        "comme",
        "aussi",
        "entre",
        "après",
        "avant",
        "depuis",
        "selon",
        "contre",
        "sous",
        "tout",
        "tous",
        "toute",
        "toutes",
        "dont",
        "être",
        "avoir",
        "fait",
        "alors",
        "même",
        "deux",
        "trois",
        "that",
        "this",
        "with",
        "from",
        "were",
        "have",
        "been",
        "their",
        "they",
        "which",
        "when",
        "where",
        "after",
        "before",
        "more",
        "than",
        "about",
        "over",
        "into",
        "also",
        "said",
        "would",
        "could",
        "there",
        "these",
        "those",
        "while",
        "under",
        "between",
        "against",
        "some",
        "other",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "matin",
        "soir",
        "nuit",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "morning",
        "evening",
        "night",
    ]
)


def worded(reading: Reading) -> list[Block]:
    """The lines that hold words of the article, titles included."""
    return [block for block in reading.blocks if block.role in WORDED]


def rows(reading: Reading) -> list[tuple[int, Line]]:
    """Each such line, with where it begins; ``line.find`` keeps what a check finds in one."""
    return [
        (block.start, line)
        for block, line in zip(reading.blocks, reading.lines.lines, strict=True)
        if block.role in WORDED
    ]


def found(
    reading: Reading, look: Callable[[Line, *Given], tuple[Placed, ...]], *given: *Given
) -> list[Placed]:
    """All that `look` finds in the lines that hold words of the article, in text order.

    `look` is a pure function of one line, with offsets into it: after an edit only the lines
    that changed are looked at again.
    """
    there = reading.lines.placed(look, *given)
    return [one for one in there if _is_worded(reading, one.start)]


def _is_worded(reading: Reading, position: int) -> bool:
    """Whether a place lies in the words of the article."""
    block = block_at(reading, position)
    return block is not None and block.role in WORDED


def body_lines(reading: Reading) -> list[tuple[int, Line]]:
    """The lines of the running text, with where each begins."""
    return [
        (block.start, line)
        for block, line in zip(reading.blocks, reading.lines.lines, strict=True)
        if block.role in BODY_ROLES
    ]


def titles(reading: Reading) -> list[Block]:
    """Headline, standfirst and subheads."""
    return [block for block in reading.blocks if block.role in TITLES]


def body(reading: Reading) -> list[Block]:
    """The running text."""
    return [block for block in reading.blocks if block.role in BODY_ROLES]


def block_at(reading: Reading, position: int) -> Block | None:
    """The line that covers `position`."""
    place = bisect_right(reading.lines.starts, position) - 1
    return reading.blocks[place] if place >= 0 else None


def line_at(reading: Reading, position: int) -> Line:
    """The words of the line that covers `position`."""
    return reading.lines.lines[bisect_right(reading.lines.starts, position) - 1]


def sentence_at(reading: Reading, span: Span) -> Span | None:
    """The sentence that holds `span` whole."""
    place = bisect_right(reading.sentences, span.start, key=_start) - 1
    sentence = reading.sentences[place] if place >= 0 else None
    return sentence if sentence and sentence.contains(span) else None


def _start(span: Span) -> int:
    """Where a span begins."""
    return span.start


def is_title(reading: Reading, span: Span) -> bool:
    """Whether `span` stands in a headline, standfirst or subhead."""
    block = block_at(reading, span.start)
    return block is not None and block.role in TITLES


def is_body(reading: Reading, span: Span) -> bool:
    """Whether `span` lies in one line of the running text."""
    block = block_at(reading, span.start)
    return block is not None and block.role in BODY_ROLES and span.end <= block.end


def pairs(reading: Reading) -> tuple[Pair, ...]:
    """The quotation marks that belong together."""
    return reading.marks.pairs


def is_quoted(span: Span, quoted: Iterable[Pair]) -> bool:
    """Whether `span` lies between quotation marks."""
    return any(pair.inside.contains(span) for pair in quoted)


class Cover:
    """Spans, asked many times whether one of them covers a place."""

    def __init__(self, spans: Iterable[Span]) -> None:
        borders = sorted((span.start, span.end) for span in spans)
        self._starts = [start for start, _ in borders]
        self._ends = list(accumulate((end for _, end in borders), max))

    def covers(self, position: int) -> bool:
        """Whether the code point at `position` lies inside one."""
        place = bisect_right(self._starts, position)
        return place > 0 and position < self._ends[place - 1]


def repeated(sets: Iterable[frozenset[Thing]]) -> set[Thing]:
    """What stands in more than one of `sets`."""
    once: set[Thing] = set()
    again: set[Thing] = set()
    for one in sets:
        again |= one & once
        once |= one
    return again


def plain(word: str) -> str:
    """A word in lower case without accents."""
    return _plain(word)


@lru_cache(maxsize=16_384)
def _plain(word: str) -> str:
    """Remembered, because articles repeat their words."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def stems(text: str, span: Span) -> frozenset[str]:
    """Rough stems of the words in `span` that carry its meaning."""
    return _stems(span.of(text))


@lru_cache(maxsize=REMEMBERED)
def _stems(words: str) -> frozenset[str]:
    """Remembered, because the same statements are compared again after each edit."""
    found = (word.lower() for word in _WORD.findall(words))
    return frozenset(plain(word)[:STEM_LENGTH] for word in found if word not in _COMMON)


def in_order(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Spans in text order, each once."""
    return tuple(sorted(set(spans)))
