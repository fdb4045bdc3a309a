"""The lines of a text and what can be seen of each at a glance."""

from __future__ import annotations

import re
from functools import lru_cache

from editor_app.domain.values import frozen

FOLDED_LENGTH = 400
"""How much of a line is folded; longer lines are running words whatever they say."""

REMEMBERED_LINES = 2_048
"""How many lines are remembered, each with its words twice."""

_FOLDS = str.maketrans(
    "àâäáãåçéèêëíìîïñóòôöõúùûüýÿ’ʼ\u00a0\u202f\u2009", "aaaaaaceeeeiiiinooooouuuuyy''   "
)
_SENTENCE_END = re.compile(r"[.!?…][»”\"’']?(?=\s|$)")
_TITLE_JUNK = "\"'“”‘’«»()[]–—-:;,.!?"


@frozen
class Line:
    """One line: its number from 1, its borders, its words without outer spaces, folded words.

    `count` is how many words it has (long lines: at least so many).
    """

    number: int
    start: int
    end: int
    words: str
    folded: str
    count: int

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
        end = start + len(raw)
        lines.append(
            Line(number, start, end, *_seen(raw)) if raw else Line(number, start, end, "", "", 0)
        )
        start = end + 1
    return tuple(lines)


@lru_cache(maxsize=REMEMBERED_LINES)
def _seen(raw: str) -> tuple[str, str, int]:
    """A line's words, folded words and count."""
    words = raw.strip()
    return words, fold(words[:FOLDED_LENGTH]), len(words[: 4 * FOLDED_LENGTH].split())


def fold(words: str) -> str:
    """`words` in lower case without French accents, typographic apostrophes and odd spaces."""
    return words.lower().translate(_FOLDS)


def is_title_case(words: str) -> bool:
    """Whether most longer words begin with a capital, as English headlines do."""
    longer = [word.strip(_TITLE_JUNK) for word in words.split()]
    longer = [word for word in longer if len(word) > 3 or word[:1].isupper()]
    capitals = sum(not word[:1].islower() for word in longer)
    return len(longer) > 1 and capitals * 4 >= len(longer) * 3
