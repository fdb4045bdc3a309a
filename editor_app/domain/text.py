"""Positions and edits over an article's one `str`, in code points.

Every span is half open, ``[start, end)``. Qt's UTF-16 units are converted at the
Qt border (`editor_app.ui.page`) and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from editor_app.domain.values import frozen


class Words(Protocol):
    """What can be read at places: a `str`, or a long text in pieces (`domain.rope`)."""

    def __len__(self) -> int: ...

    def __getitem__(self, place: int | slice, /) -> str: ...

    def find(self, char: str, start: int, /) -> int:
        """Where a character stands from `start` on; -1 for nowhere."""
        ...

    def rfind(self, char: str, start: int, end: int, /) -> int:
        """Where a character stands last in ``[start, end)``; -1 for nowhere."""
        ...


@frozen
class Span:
    """A half-open range ``[start, end)`` in code points.

    Raises:
        ValueError: if the range is reversed or begins before the text.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __lt__(self, other: Span) -> bool:
        return (self.start, self.end) < (other.start, other.end)

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return self.end > self.start

    def of(self, text: Words) -> str:
        """The words this span covers in `text`."""
        return text[self.start : self.end]

    def covers(self, position: int) -> bool:
        """Whether the code point at `position` lies inside."""
        return self.start <= position < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside (or is equal)."""
        return self.start <= other.start and other.end <= self.end

    def overlap(self, other: Span) -> int:
        """How many code points both cover."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def mostly_in(self, others: Iterable[Span]) -> bool:
        """Whether at least half of it lies in `others`, which do not overlap each other."""
        return 2 * sum(map(self.overlap, others)) >= len(self)

    def trimmed(self, text: Words) -> Span:
        """This span without the spaces at its ends; empty where it holds nothing else."""
        words = self.of(text)
        start = self.start + len(words) - len(words.lstrip())
        return Span(start, max(start, self.start + len(words.rstrip())))

    def moved(self, by: int) -> Span:
        """The same range `by` code points further on."""
        return Span(self.start + by, self.end + by)


@frozen
class TextEdit:
    """Replace ``[start, end)`` by `text`; the coordinates are those before the edit.

    Several edits in a sequence apply one after the other, each in the coordinates
    of the text that the ones before it left behind.

    Raises:
        ValueError: if the range is reversed or begins before the text.
    """

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not an edit: [{self.start}, {self.end})")

    @property
    def span(self) -> Span:
        """The replaced range, before the edit."""
        return Span(self.start, self.end)

    @property
    def inserted(self) -> Span:
        """The range of the new words, after the edit."""
        return Span(self.start, self.start + len(self.text))

    @property
    def delta(self) -> int:
        """How much longer the text is after the edit."""
        return len(self.text) - (self.end - self.start)

    def apply(self, text: str) -> str:
        """`text` after this edit."""
        return "".join((text[: self.start], self.text, text[self.end :]))

    def inverse(self, text: Words) -> TextEdit:
        """The edit that takes this one back; `text` is the text before the edit."""
        return TextEdit(self.start, self.start + len(self.text), text[self.start : self.end])


def apply_edits(text: str, edits: Iterable[TextEdit]) -> str:
    """`text` after `edits`, applied one after the other."""
    for edit in edits:
        text = edit.apply(text)
    return text


def invert_edits(text: str, edits: Iterable[TextEdit]) -> tuple[TextEdit, ...]:
    """The edits that take `edits` back, in the order to apply them."""
    inverses: list[TextEdit] = []
    for edit in edits:
        inverses.append(edit.inverse(text))
        text = edit.apply(text)
    return tuple(reversed(inverses))


def shift(span: Span, edit: TextEdit) -> Span:
    """Where `span` lies after `edit`.

    Words inserted at a border stay outside. A replacement that lies inside the span,
    or is exactly the span, keeps its new words inside. One that reaches over a border
    takes the covered words away from the span; one that swallows the span leaves it
    empty where the new words begin.
    """
    if edit.end <= span.start:
        return span.moved(edit.delta)
    if edit.start >= span.end:
        return span
    if span.contains(edit.span):
        return Span(span.start, span.end + edit.delta)
    if edit.span.contains(span):
        return Span(edit.start, edit.start)
    if edit.start < span.start:
        return Span(edit.inserted.end, span.end + edit.delta)
    return Span(span.start, edit.start)


def common_start(one: str, other: str) -> int:
    """How many code points both begin with; compares slices, so a megabyte takes microseconds."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def common_end(one: str, other: str, start: int = 0) -> int:
    """How many code points both end with, at most what follows `start` in each."""
    low, high = 0, min(len(one), len(other)) - start
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]:
            low = middle
        else:
            high = middle - 1
    return low
