"""The lines of a text, each with what was found in it: the one memory of the engine.

What a rule finds in a line depends on the line's words and on little else. So a line keeps what
was found in it, and a reading starts with the lines of the one before: after an edit only the
lines that changed are read again. Where a line stands is not its own business; what was found
is moved there. The memory goes with the reading that holds the lines.
"""

from __future__ import annotations

import re
from bisect import bisect_left
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

    @property
    def start(self) -> int:
        """Where it begins."""
        ...

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


class Lines:
    """Every line of a text, a last empty one included; `starts` are where each begins.

    What is asked of all lines is kept as well. Lines that follow others on (see `split`) take
    over what was found in the lines at the start and at the end that are the same.
    """

    def __init__(self, lines: tuple[Line, ...], starts: tuple[int, ...]) -> None:
        self.lines = lines
        self.starts = starts
        self._each: dict[Any, tuple[Any, tuple[Any, ...]]] = {}
        self._placed: dict[Any, tuple[Any, tuple[Any, ...]]] = {}
        self._before: _Before | None = None

    def __iter__(self) -> Iterator[tuple[int, Line]]:
        return iter(zip(self.starts, self.lines, strict=True))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lines) and self.lines == other.lines

    def __hash__(self) -> int:
        return hash(self.lines)

    @property
    def end(self) -> int:
        """A place behind all lines."""
        return self.starts[-1] + len(self.lines[-1].raw) + 1

    def each(self, look: Callable[[Line, *Given], Found], *given: *Given) -> tuple[Found, ...]:
        """What `look` finds, one entry a line."""
        known = self._each.get(look)
        if known is None or known[0] != given:
            known = self._each[look] = (given, self._all(look, given))
        return known[1]

    def placed(
        self, look: Callable[[Line, *Given], tuple[Thing, ...]], *given: *Given
    ) -> tuple[Thing, ...]:
        """All that `look` finds in the lines, where it stands in the text, in text order."""
        known = self._placed.get(look)
        if known is None or known[0] != given:
            known = self._placed[look] = (given, self._all_placed(look, given))
        return known[1]

    def follow(self, before: Lines) -> None:
        """Take over what is known of `before` as far as the lines are the same."""
        before._before = None
        old, new = before.lines, self.lines
        first = last = 0
        most = min(len(old), len(new))
        while first < most and old[first] is new[first]:
            first += 1
        while last < most - first and old[-1 - last] is new[-1 - last]:
            last += 1
        tail = before.starts[len(old) - last] if last else before.end
        self._before = _Before(
            before._each,
            before._placed,
            len(old),
            first,
            last,
            before.starts[first] if first < len(old) else before.end,
            tail,
            self.starts[len(new) - last] - tail if last else 0,
        )

    def _all(
        self, look: Callable[[Line, *Given], Found], given: tuple[*Given]
    ) -> tuple[Found, ...]:
        before = self._before
        known = before and before.each.get(look)
        if before is None or not known or known[0] != given:
            return tuple([line.find(look, *given) for line in self.lines])
        first, last = before.first, len(self.lines) - before.last
        middle = [line.find(look, *given) for line in self.lines[first:last]]
        return (*known[1][:first], *middle, *known[1][before.count - before.last :])

    def _all_placed(
        self, look: Callable[[Line, *Given], tuple[Thing, ...]], given: tuple[*Given]
    ) -> tuple[Thing, ...]:
        before = self._before
        known = before and before.placed.get(look)
        if before is None or not known or known[0] != given:
            return self._between(0, len(self.lines), look, given)
        found: tuple[Thing, ...] = known[1]
        head = found[: bisect_left(found, before.head_end, key=_start)]
        tail = found[bisect_left(found, before.tail_start, key=_start) :]
        if before.by:
            tail = tuple([one.moved(before.by) for one in tail])
        middle = self._between(before.first, len(self.lines) - before.last, look, given)
        return (*head, *middle, *tail)

    def _between(
        self,
        first: int,
        last: int,
        look: Callable[[Line, *Given], tuple[Thing, ...]],
        given: tuple[*Given],
    ) -> tuple[Thing, ...]:
        found: list[Thing] = []
        for place in range(first, last):
            line = self.lines[place]
            if line.raw:
                found += line.placed(self.starts[place], look, *given)
        return tuple(found)


@frozen
class _Before:
    """What is known of the `count` lines of an earlier text.

    The `first` lines and the `last` ones are the same in the later text; the last ones stand `by`
    code points further on. In the earlier text the first end before `head_end`, the last begin at
    `tail_start`.
    """

    each: dict[Any, tuple[Any, tuple[Any, ...]]]
    placed: dict[Any, tuple[Any, tuple[Any, ...]]]
    count: int
    first: int
    last: int
    head_end: int
    tail_start: int
    by: int


def _start(thing: Movable) -> int:
    """Where something begins."""
    return thing.start


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
    found = Lines(tuple(lines), tuple(starts))
    if before is not None:
        found.follow(before)
    return found


def fold(words: str) -> str:
    """`words` in lower case without French accents, typographic apostrophes and odd spaces."""
    return words.lower().translate(_FOLDS)


def is_title_case(words: str) -> bool:
    """Whether most longer words begin with a capital, as English headlines do."""
    longer = [word.strip(_TITLE_JUNK) for word in words.split()]
    longer = [word for word in longer if len(word) > 3 or word[:1].isupper()]
    capitals = sum(not word[:1].islower() for word in longer)
    return len(longer) > 1 and capitals * 4 >= len(longer) * 3
