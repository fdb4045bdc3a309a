"""What stands on the text, as the page has to draw it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from editor_app.domain.claim import Basis, Status
from editor_app.domain.ids import ClaimId
from editor_app.domain.text import Span
from editor_app.domain.values import frozen


@frozen
class Mark:
    """One claim on the page. `score` 0..5 makes its line stronger."""

    claim: ClaimId
    number: int
    span: Span
    status: Status
    basis: Basis | None
    score: int


class MarkSource(Protocol):
    """Where the page asks for the claims it has to draw, a visible line of text at a time.

    What it answered is kept until the line is edited or `Page.refresh_marks` is called.
    """

    def marks_between(self, start: int, end: int) -> Sequence[Mark]:
        """The claims that touch ``[start, end]``, in text order."""
        ...

    def comments_between(self, start: int, end: int) -> int:
        """How many open threads of comments begin in ``[start, end]``."""
        ...

    def tooltip(self, claim: ClaimId) -> str:
        """What a claim's tooltip says, plain text."""
        ...


class NoMarks:
    """A source without claims."""

    def marks_between(self, start: int, end: int) -> Sequence[Mark]:
        """Nothing."""
        return ()

    def comments_between(self, start: int, end: int) -> int:
        """None."""
        return 0

    def tooltip(self, claim: ClaimId) -> str:
        """Nothing."""
        return ""


@frozen
class Run:
    """A stretch of text underlined for one claim.

    `is_cut` says that the claim itself goes on where the stretch ends, or that another
    begins there: a little room shows the border.
    """

    span: Span
    mark: Mark
    is_cut_before: bool
    is_cut_after: bool


def runs(marks: Sequence[Mark]) -> list[Run]:
    """The stretches to underline: where claims overlap the innermost one's line stands."""
    placed = sorted((mark for mark in marks if mark.span), key=lambda mark: mark.span.start)
    if all(one.span.end <= other.span.start for one, other in pairwise(placed)):
        return _apart(placed)
    pieces = _pieces(placed)
    begins = {span.start for span, _ in pieces}
    return [
        Run(
            span,
            mark,
            is_cut_before=span.start != mark.span.start,
            is_cut_after=span.end != mark.span.end or span.end in begins,
        )
        for span, mark in pieces
    ]


def _apart(marks: Sequence[Mark]) -> list[Run]:
    """The stretches of claims in text order of which none overlaps another, as mostly."""
    begins = {mark.span.start for mark in marks}
    return [
        Run(mark.span, mark, is_cut_before=False, is_cut_after=mark.span.end in begins)
        for mark in marks
    ]


def _pieces(marks: Sequence[Mark]) -> list[tuple[Span, Mark]]:
    borders = sorted({place for mark in marks for place in (mark.span.start, mark.span.end)})
    waiting = sorted(marks, key=lambda mark: mark.span.start, reverse=True)
    over: list[Mark] = []
    pieces: list[tuple[Span, Mark]] = []
    for start, end in pairwise(borders):
        while waiting and waiting[-1].span.start <= start:
            over.append(waiting.pop())
        over = [mark for mark in over if mark.span.end > start]
        if over:
            _add(pieces, Span(start, end), min(over, key=lambda mark: len(mark.span)))
    return pieces


def _add(pieces: list[tuple[Span, Mark]], span: Span, mark: Mark) -> None:
    if pieces and pieces[-1][1] is mark and pieces[-1][0].end == span.start:
        span = Span(pieces.pop()[0].start, span.end)
    pieces.append((span, mark))
