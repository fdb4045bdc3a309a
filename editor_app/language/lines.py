"""The lines of a text, each with what was found in it: the one memory of the engine.

What a rule finds in a line depends on the line's words and on little else. So a line keeps what
was found in it, and a reading starts with the lines of the one before: after an edit only the
lines that changed are read again. Where a line stands is not its own business; what was found
is moved there. The memory goes with the reading that holds the lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Protocol, Self, TypeVar, TypeVarTuple

from editor_app.domain.values import frozen

FOLDED_LENGTH = 400
"""How much of a line is folded; longer lines are running words whatever they say."""

_FOLDS = str.maketrans(
    "àâäáãåçéèêëíìîïñóòôöõúùûüýÿ’ʼ\u00a0\u202f\u2009", "aaaaaaceeeeiiiinooooouuuuyy''   "
)
_SENTENCE_END = re.compile(r"[.!?…][»”\"’']?(?=\s|$)")
_TITLE_JUNK = "\"'“”‘’«»()[]–—-:;,.!?"


class Movable(Protocol):
    """Anything with a place."""

    def moved(self, by: int, /) -> Self:
        """The same `by` code points further on."""
        ...


Found = TypeVar("Found")
Thing = TypeVar("Thing", bound=Movable)
Given = TypeVarTuple("Given")


class Line:
    """The words of one line and what was found in them; two lines of the same words are equal.

    `raw` is the line as it is written, `words` is without outer spaces, `folded` without capitals
    and accents. `count` is how many words it has (long lines: at least so many).
    """

    __slots__ = ("_found", "_placed", "count", "folded", "raw", "words")

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.words = raw.strip()
        self.folded = fold(self.words[:FOLDED_LENGTH])
        self.count = len(self.words[: 4 * FOLDED_LENGTH].split())
        self._found: dict[Any, tuple[Any, Any]] = {}
        self._placed: dict[Any, tuple[int, Any, Any]] = {}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Line) and self.raw == other.raw

    def __hash__(self) -> int:
        return hash(self.raw)

    def __repr__(self) -> str:
        return f"Line({self.raw!r})"

    def find(self, look: Callable[[Line, *Given], Found], *given: *Given) -> Found:
        """What `look`, a pure function, finds in this line; looked for only once.

        The last answer of each function is kept, with what it was `given`.
        """
        known = self._found.get(look)
        if known is None or known[0] != given:
            known = self._found[look] = (given, look(self, *given))
        return known[1]

    def placed(
        self, start: int, look: Callable[[Line, *Given], tuple[Thing, ...]], *given: *Given
    ) -> tuple[Thing, ...]:
        """What `look` finds, where the line begins at `start` in the text."""
        found = self.find(look, *given)
        if not found or not start:
            return found
        known = self._placed.get(look)
        if known is None or known[0] != start or known[1] is not found:
            known = self._placed[look] = (start, found, tuple([one.moved(start) for one in found]))
        return known[2]

    @property
    def ends_a_sentence(self) -> bool:
        """Whether it closes with a mark that ends a sentence."""
        return self.words.rstrip("»”\"’' \u00a0")[-1:] in tuple(".!?…")

    @property
    def sentences(self) -> int:
        """How many sentences end in it, roughly."""
        return len(_SENTENCE_END.findall(self.words[: 4 * FOLDED_LENGTH]))


@frozen
class Lines:
    """Every line of a text, a last empty one included, and where each begins."""

    lines: tuple[Line, ...]
    starts: tuple[int, ...]

    def __iter__(self) -> Iterator[tuple[int, Line]]:
        return iter(zip(self.starts, self.lines, strict=True))

    def placed(
        self, look: Callable[[Line, *Given], tuple[Thing, ...]], *given: *Given
    ) -> tuple[Thing, ...]:
        """What `look` finds in each line, in text order."""
        found: list[Thing] = []
        for start, line in zip(self.starts, self.lines, strict=True):
            if line.raw:
                found += line.placed(start, look, *given)
        return tuple(found)


def split(text: str, before: Lines | None = None) -> Lines:
    """The lines of `text`; those that stand in `before` too bring along what was found in them."""
    known = {line.raw: line for line in before.lines} if before else {}
    lines: list[Line] = []
    starts: list[int] = []
    start = 0
    for raw in text.split("\n"):
        line = known.get(raw)
        if line is None:
            line = known[raw] = Line(raw)
        lines.append(line)
        starts.append(start)
        start += len(raw) + 1
    return Lines(tuple(lines), tuple(starts))


def fold(words: str) -> str:
    """`words` in lower case without French accents, typographic apostrophes and odd spaces."""
    return words.lower().translate(_FOLDS)


def is_title_case(words: str) -> bool:
    """Whether most longer words begin with a capital, as English headlines do."""
    longer = [word.strip(_TITLE_JUNK) for word in words.split()]
    longer = [word for word in longer if len(word) > 3 or word[:1].isupper()]
    capitals = sum(not word[:1].islower() for word in longer)
    return len(longer) > 1 and capitals * 4 >= len(longer) * 3
