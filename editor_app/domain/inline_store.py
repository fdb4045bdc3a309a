"""The inline marks of a text that is being edited, moved by every edit.

What is written at the end of bold or italic words goes on in their way, and at the beginning of
a line in that of the words behind; what is written at either end of a link stands outside. Words
written over others are set as the first of these was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from editor_app.domain.inline import (
    InlineChange,
    InlineKind,
    InlineMark,
    InlineMarks,
    Marking,
    in_text_order,
    joined,
)
from editor_app.domain.spans import SpanStore
from editor_app.domain.text import Span, TextEdit, Words


class InlineStore:
    """Inline marks in normal form; an edit looks at those that it touches only.

    Raises:
        ValueError: if marks of one kind overlap.
    """

    __slots__ = ("_marks", "_named", "_spans")

    def __init__(self, marks: Iterable[InlineMark] = ()) -> None:
        self._spans: SpanStore[str] = SpanStore()
        self._marks: dict[str, tuple[InlineKind, str]] = {}
        self._named = 0
        reached: dict[InlineKind, int] = {}
        for mark in in_text_order(marks):
            if mark.span.start < reached.get(mark.kind, 0):
                raise ValueError(f"two marks of one kind overlap at {mark.span}")
            reached[mark.kind] = mark.span.end
            self._put(mark)

    def __bool__(self) -> bool:
        return bool(self._marks)

    def in_order(self) -> InlineMarks:
        """All marks in text order."""
        return in_text_order(self._known(name, span) for span, name in self._spans.in_order())

    def between(self, start: int, end: int) -> InlineMarks:
        """The marks that touch ``[start, end]``, in text order."""
        if not self._marks:
            return ()
        return in_text_order(self._known(n, span) for span, n in self._spans.touching(start, end))

    def follow(self, edit: TextEdit, before: Words, *, is_typed: bool = False) -> InlineChange:
        """Moves the marks over `edit` of the text `before`.

        Words put in the place of a link's last ones stay in the link, unless they are typed: then
        the next letter would stand outside already.
        """
        if not self._marks:
            return InlineChange()
        gone = self.between(edit.start, edit.end)
        for name in [name for _, name in self._spans.take(edit.start, edit.end)]:
            del self._marks[name]
        self._spans.shift(edit.start, edit.delta)
        come = joined(_after(gone, edit, before, is_typed=is_typed))
        for mark in come:
            self._put(mark)
        return InlineChange(gone, come)

    def kinds_typed_at(self, position: int, text: Words) -> frozenset[InlineKind]:
        """What is typed at `position` of `text` would be."""
        edit = TextEdit(position, position, "x")
        near = self.between(position, position)
        return frozenset(mark.kind for mark in near if _takes_in(mark, edit, text, is_typed=True))

    def set(self, marking: Marking) -> InlineChange:
        """Has words be of a kind, or no longer."""
        span = marking.span
        near = [mark for mark in self.between(span.start, span.end) if mark.kind is marking.kind]
        left = [piece for mark in near for piece in _without(mark, span)]
        if marking.is_on and span:
            left.append(InlineMark(marking.kind, span, marking.target))
        come = joined(left)
        gone = tuple(mark for mark in near if mark not in come)
        change = InlineChange(gone, tuple(mark for mark in come if mark not in near))
        self.swap(change)
        return change

    def set_all(self, markings: Iterable[Marking]) -> InlineChange:
        """Does several things to the marks as one change."""
        before: set[InlineMark] = set()
        after: set[InlineMark] = set()
        for marking in markings:
            change = self.set(marking)
            before.update(mark for mark in change.gone if mark not in after)
            after = after.difference(change.gone) | set(change.come)
        same = before & after
        return InlineChange(in_text_order(before - same), in_text_order(after - same))

    def swap(self, change: InlineChange) -> None:
        """Has the marks that came stand in the place of those that went."""
        self.discard(change.gone)
        for mark in change.come:
            self._put(mark)

    def discard(self, marks: InlineMarks) -> None:
        """Forgets marks; those that are not there are let pass."""
        if len(marks) == len(self._marks) and marks == self.in_order():
            self._spans, self._marks = SpanStore(), {}
            return
        for mark in marks:
            for span, name in self._spans.touching(mark.span.start, mark.span.start):
                if span == mark.span and self._marks[name] == (mark.kind, mark.target):
                    self._spans.discard(name)
                    del self._marks[name]
                    break

    def _put(self, mark: InlineMark) -> None:
        self._named += 1
        name = str(self._named)
        self._marks[name] = (mark.kind, mark.target)
        self._spans.put(name, mark.span)

    def _known(self, name: str, span: Span) -> InlineMark:
        kind, target = self._marks[name]
        return InlineMark(kind, span, target)


def _after(
    marks: Sequence[InlineMark], edit: TextEdit, before: Words, *, is_typed: bool
) -> Iterator[InlineMark]:
    """What is left of marks that touch an edit, and what they make of its words."""
    for mark in marks:
        yield from _without(mark, edit.span, edit.delta)
        if edit.text and _takes_in(mark, edit, before, is_typed=is_typed):
            yield InlineMark(mark.kind, edit.inserted, mark.target)


def _without(mark: InlineMark, span: Span, by: int = 0) -> Iterator[InlineMark]:
    """The parts of a mark beside `span`; the one behind it moved."""
    if mark.span.start < span.start:
        end = min(mark.span.end, span.start)
        yield InlineMark(mark.kind, Span(mark.span.start, end), mark.target)
    if mark.span.end > span.end:
        start = max(mark.span.start, span.end)
        yield InlineMark(mark.kind, Span(start + by, mark.span.end + by), mark.target)


def _takes_in(mark: InlineMark, edit: TextEdit, before: Words, *, is_typed: bool) -> bool:
    """Whether the words of an edit are of the mark."""
    if mark.kind is not InlineKind.LINK:
        return mark.span.covers(_model(edit, before))
    if edit.span and not is_typed:
        return mark.span.contains(edit.span)
    return mark.span.covers(edit.start if edit.span else edit.start - 1) and mark.span.covers(
        edit.end
    )


def _model(edit: TextEdit, before: Words) -> int:
    """The place of the character that the words of an edit are set like."""
    start = edit.start
    is_at_line_start = start == 0 or before[start - 1] == "\n"
    is_before_words = before[start : start + 1] not in ("", "\n")
    return start if edit.span or (is_at_line_start and is_before_words) else start - 1
