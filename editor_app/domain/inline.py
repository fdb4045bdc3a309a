"""Inline marks: what of an article's words is bold, italic or a link.

A mark is standoff: a span over the text, which it never changes. Marks of one kind are in normal
form, which makes two equal pages equal values: they do not overlap, and two that meet are one,
but for links that lead to different places.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from editor_app.domain.text import Span
from editor_app.domain.values import frozen


class InlineKind(StrEnum):
    """How words are set apart within their line."""

    BOLD = "bold"
    ITALIC = "italic"
    LINK = "link"


@frozen
class InlineMark:
    """Words of one kind; `target` is where a link leads, empty for the others."""

    kind: InlineKind
    span: Span
    target: str = ""

    @property
    def ends(self) -> tuple[int, int]:
        """Where it begins and ends."""
        return self.span.start, self.span.end

    def moved(self, by: int) -> InlineMark:
        """The same mark `by` code points further on."""
        return InlineMark(self.kind, self.span.moved(by), self.target)

    def within(self, span: Span) -> InlineMark:
        """What of it lies in `span`, which it has to touch."""
        start, end = max(self.span.start, span.start), min(self.span.end, span.end)
        return InlineMark(self.kind, Span(start, end), self.target)


InlineMarks = tuple[InlineMark, ...]
"""Marks in normal form, in text order."""


@frozen
class Marking:
    """That the words of `span` are to be of a kind from now on, or no longer."""

    kind: InlineKind
    span: Span
    is_on: bool
    target: str = ""


@frozen
class InlineChange:
    """The marks that an edit or a command took away and those that stand there instead.

    Each in the text before and after; what neither names only moves with its words.
    """

    gone: InlineMarks = ()
    come: InlineMarks = ()

    def __bool__(self) -> bool:
        return bool(self.gone or self.come)

    @property
    def inverse(self) -> InlineChange:
        """What takes it back."""
        return InlineChange(self.come, self.gone)

    def then(self, other: InlineChange) -> InlineChange:
        """This and `other` as one, which follows in the same text and takes none but marks that came."""
        left = tuple(mark for mark in self.come if mark not in other.gone)
        return InlineChange(self.gone, in_text_order((*left, *other.come)))


def in_text_order(marks: Iterable[InlineMark]) -> InlineMarks:
    """The marks by place, bold before italic before links."""
    return tuple(sorted(marks, key=_place))


def _place(mark: InlineMark) -> tuple[int, str, int, str]:
    return mark.span.start, mark.kind.value, mark.span.end, mark.target


def exactly(span: Span, marks: Iterable[InlineMark]) -> tuple[Marking, ...]:
    """What gives the words of `span` these marks and no others; `marks` count from its start."""
    wiped = (Marking(kind, span, is_on=False) for kind in InlineKind)
    places = ((mark, mark.span.moved(span.start)) for mark in marks)
    given = (
        Marking(mark.kind, place, is_on=True, target=mark.target)
        for mark, place in places
        if place and span.contains(place)
    )
    return (*wiped, *given)


def as_set(span: Span, kinds: Mapping[InlineKind, bool]) -> tuple[Marking, ...]:
    """What gives the words of `span` some kinds and takes others from them."""
    return tuple(Marking(kind, span, is_on) for kind, is_on in kinds.items())


def joined(marks: Iterable[InlineMark]) -> InlineMarks:
    """Marks of which none overlaps another of its kind, in normal form."""
    last: dict[InlineKind, InlineMark] = {}
    done: list[InlineMark] = []
    for mark in in_text_order(mark for mark in marks if mark.span):
        before = last.get(mark.kind)
        if before and before.span.end >= mark.span.start and before.target == mark.target:
            end = max(before.span.end, mark.span.end)
            mark = InlineMark(mark.kind, Span(before.span.start, end), mark.target)
        elif before:
            done.append(before)
        last[mark.kind] = mark
    return in_text_order((*done, *last.values()))
