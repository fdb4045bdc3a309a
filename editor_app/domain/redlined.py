"""A redline as lines to be shown: inline as one text, or side by side in aligned rows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from editor_app.domain.article import BODY_ROLES, Block, Role
from editor_app.domain.inline import InlineKind, InlineMarks
from editor_app.domain.redline import Part, Redline
from editor_app.domain.text import Span
from editor_app.domain.values import frozen

LINE_END = "¶"
"""What a changed line end is shown as, where the line goes on."""


@frozen
class Stretch:
    """Words of one line in one ink, set in one way; `hunk` is the index of their change."""

    words: str
    part: Part = Part.SAME
    hunk: int | None = None
    kinds: tuple[tuple[InlineKind, str], ...] = ()


@dataclass(slots=True)
class RedLine:
    """One line of a page: its role, its number where it is a paragraph, and its words."""

    role: Role = Role.BLANK
    number: int | None = None
    stretches: list[Stretch] = field(default_factory=list[Stretch])

    @property
    def text(self) -> str:
        """All words of the line."""
        return "".join(stretch.words for stretch in self.stretches)

    @property
    def is_changed(self) -> bool:
        """Whether a change is to be seen in it."""
        return any(stretch.hunk is not None for stretch in self.stretches)


@dataclass(slots=True)
class Row:
    """Lines that stand beside each other: what lies between two line ends that stayed."""

    old: list[RedLine] = field(default_factory=list[RedLine])
    new: list[RedLine] = field(default_factory=list[RedLine])


Blocks = Sequence[Block]

Hidden = frozenset[int]
"""The hunks that are not to be seen: the new words stand there as if nothing had changed."""


@frozen
class _Seen:
    """A piece as it is shown: its ink, its change, and which texts it is in."""

    part: Part
    hunk: int | None
    words: str
    old: int | None
    new: int | None
    is_echo: bool = False


def inline(
    line: Redline, blocks: tuple[Blocks, Blocks], hidden: Hidden = frozenset()
) -> list[RedLine]:
    """The redline as one text: what went struck, what came underlined.

    `blocks` are the lines of the old and of the new text.
    """
    old, new = (_Roles(side) for side in blocks)
    lines = [RedLine()]
    for seen in _seen(line, hidden):
        if seen.new is None and seen.hunk is None:
            continue
        is_old = seen.new is None
        start = (seen.old if is_old else seen.new) or 0
        goes_on = is_old and not seen.words.strip()
        for number, part in enumerate(seen.words.split("\n")):
            if number and goes_on:
                lines[-1].stretches.append(Stretch(LINE_END, seen.part, seen.hunk))
            elif number:
                lines.append(RedLine())
            if part:
                role, paragraph = (old if is_old else new).at(start)
                if lines[-1].role is Role.BLANK or not is_old:
                    lines[-1].role = role
                    lines[-1].number = None if is_old else paragraph
                marks = line.inline[0 if is_old else 1]
                lines[-1].stretches += _set(Stretch(part, seen.part, seen.hunk), start, marks)
            start += len(part) + 1
    return lines


def side_by_side(
    line: Redline, blocks: tuple[Blocks, Blocks], hidden: Hidden = frozenset()
) -> list[Row]:
    """Both texts, in rows that begin at the same height."""
    old, new = (_Roles(side) for side in blocks)
    rows = [Row([RedLine()], [RedLine()])]
    for seen in _seen(line, hidden):
        if seen.is_echo:
            continue
        at = 0
        if seen.hunk is not None and (seen.old is None or seen.new is None):
            # The other side shows where: a bar, and the number where the words are gone.
            other = rows[-1].new if seen.new is None else rows[-1].old
            other[-1].stretches.append(Stretch("", seen.part, seen.hunk))
        if seen.old is not None and seen.new is not None:
            _part(rows)
        for number, part in enumerate(seen.words.split("\n")):
            if number and seen.old is not None and seen.new is not None:
                rows.append(Row([RedLine()], [RedLine()]))
            elif number:
                (rows[-1].new if seen.old is None else rows[-1].old).append(RedLine())
            stretch = Stretch(part, seen.part, seen.hunk)
            for place, roles, side, marks in (
                (seen.old, old, rows[-1].old, line.inline[0]),
                (seen.new, new, rows[-1].new, line.inline[1]),
            ):
                if part and place is not None:
                    side[-1].role, side[-1].number = roles.at(place + at)
                    side[-1].stretches += _set(stretch, place + at, marks)
            at += len(part) + 1
    return rows


def _set(stretch: Stretch, start: int, marks: InlineMarks) -> list[Stretch]:
    """The words of a stretch, which begin at `start` of their text, as this sets them."""
    span = Span(start, start + len(stretch.words))
    near = [mark for mark in marks if mark.span.overlap(span)]
    if not near:
        return [stretch]
    inside = (max(span.start, min(end, span.end)) for mark in near for end in mark.ends)
    return [
        Stretch(
            stretch.words[here - start : there - start],
            stretch.part,
            stretch.hunk,
            tuple((mark.kind, mark.target) for mark in near if mark.span.covers(here)),
        )
        for here, there in pairwise(sorted({span.start, span.end, *inside}))
    ]


def _part(rows: list[Row]) -> None:
    """Where whole lines came or went, what stayed begins a row of its own."""
    row = rows[-1]
    is_uneven = len(row.old) > 1 or len(row.new) > 1
    if is_uneven and not row.old[-1].text and not row.new[-1].text:
        rows.append(Row([row.old.pop()], [row.new.pop()]))


def _seen(line: Redline, hidden: Hidden) -> Iterator[_Seen]:
    """The pieces with their words; those of a hidden change in the ink of what stayed."""
    for piece in line.pieces:
        is_hidden = piece.hunk in hidden
        part, hunk = (Part.SAME, None) if is_hidden else (piece.part, piece.hunk)
        if piece.part in (Part.REMOVED, Part.LEFT):
            if not (piece.echo and is_hidden):
                words = piece.old.of(line.old)
                yield _Seen(part, hunk, words, piece.old.start, None, piece.echo)
        elif piece.part in (Part.SAME, Part.RESET):
            yield _Seen(part, hunk, piece.new.of(line.new), piece.old.start, piece.new.start)
        else:
            yield _Seen(part, hunk, piece.new.of(line.new), None, piece.new.start)


class _Roles:
    """The role and the paragraph's number at each place of a text."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._starts = [block.start for block in blocks]
        self._roles: list[tuple[Role, int | None]] = []
        number = 0
        for block in blocks:
            number += block.role in BODY_ROLES
            self._roles.append((block.role, number if block.role in BODY_ROLES else None))

    def at(self, position: int) -> tuple[Role, int | None]:
        """The line that holds `position`."""
        index = bisect_right(self._starts, position) - 1
        return self._roles[index] if index >= 0 else (Role.PARAGRAPH, None)
