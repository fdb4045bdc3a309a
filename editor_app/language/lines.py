"""The lines of a text and what can be seen of each at a glance."""

from __future__ import annotations

import re
from dataclasses import dataclass

FOLDED_LENGTH = 400
"""How much of a line is folded; longer lines are running words whatever they say."""

_FOLDS = str.maketrans(
    "àâäáãåçéèêëíìîïñóòôöõúùûüýÿ’ʼ\u00a0\u202f\u2009", "aaaaaaceeeeiiiinooooouuuuyy''   "
)
_SENTENCE_END = re.compile(r"[.!?…][»”\"’']?(?=\s|$)")
_TITLE_JUNK = "\"'“”‘’«»()[]–—-:;,.!?"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its number from 1, its borders, its words without outer spaces, folded words."""

    number: int
    start: int
    end: int
    words: str
    folded: str

    @property
    def count(self) -> int:
        """How many words it has (long lines: at least so many)."""
        return len(self.words[: 4 * FOLDED_LENGTH].split())

    @property
    def ends_a_sentence(self) -> bool:
        """Whether it closes with a mark that ends a sentence."""
        return self.words.rstrip("»”\"’' \u00a0")[-1:] in tuple(".!?…")

    @property
    def sentences(self) -> int:
        """How many sentences end in it, roughly."""
        return len(_SENTENCE_END.findall(self.words[: 4 * FOLDED_LENGTH]))


def split(text: str) -> tuple[Line, ...]:
    """Every line of `text`, a last empty one included."""
    lines: list[Line] = []
    start = 0
    for number, raw in enumerate(text.split("\n"), 1):
        words = raw.strip()
        lines.append(Line(number, start, start + len(raw), words, fold(words[:FOLDED_LENGTH])))
        start += len(raw) + 1
    return tuple(lines)


def fold(words: str) -> str:
    """`words` in lower case without French accents, typographic apostrophes and odd spaces."""
    return words.lower().translate(_FOLDS)


def is_title_case(words: str) -> bool:
    """Whether most longer words begin with a capital, as English headlines do."""
    longer = [word.strip(_TITLE_JUNK) for word in words.split()]
    longer = [word for word in longer if len(word) > 3 or word[:1].isupper()]
    capitals = sum(not word[:1].islower() for word in longer)
    return len(longer) > 1 and capitals * 4 >= len(longer) * 3
