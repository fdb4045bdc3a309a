"""What stands on the text, as the page has to draw it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from editor_app.domain.claim import Basis, Status
from editor_app.domain.ids import ClaimId
from editor_app.domain.text import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """One claim on the page. `score` 0..5 makes its line stronger."""

    claim: ClaimId
    number: int
    span: Span
    status: Status
    basis: Basis | None
    score: int


class MarkSource(Protocol):
    """Where the page asks for the claims it has to draw; asked at every paint."""

    def marks_between(self, start: int, end: int) -> Sequence[Mark]:
        """The claims that touch ``[start, end]``, in text order, outer ones first."""
        ...

    def tooltip(self, claim: ClaimId) -> str:
        """What a claim's tooltip says, plain text."""
        ...


class NoMarks:
    """A source without claims."""

    def marks_between(self, start: int, end: int) -> Sequence[Mark]:
        """Nothing."""
        return ()

    def tooltip(self, claim: ClaimId) -> str:
        """Nothing."""
        return ""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text underlined for one claim."""

    span: Span
    mark: Mark


def runs(marks: Sequence[Mark]) -> list[Run]:
    """The stretches to underline: where claims overlap the innermost one's line stands."""
    borders = sorted({p for mark in marks for p in (mark.span.start, mark.span.end)})
    found: list[Run] = []
    for start, end in pairwise(borders):
        covering = [m for m in marks if m.span.start <= start and end <= m.span.end]
        if not covering:
            continue
        inner = min(covering, key=lambda m: len(m.span))
        if found and found[-1].mark is inner and found[-1].span.end == start:
            found[-1] = Run(Span(found[-1].span.start, end), inner)
        else:
            found.append(Run(Span(start, end), inner))
    return found
