"""What stayed and is set otherwise: bold, italic, a link, or what a person says that the line is.

These are changes of a kind of their own in a redline. They change no words, so that no verdict
lapses for them. Each stands within one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from editor_app.domain.article import Role
from editor_app.domain.inline import InlineMark, InlineMarks
from editor_app.domain.inline_store import InlineStore
from editor_app.domain.lines import line_starts
from editor_app.domain.redline import ROLE, Hunk, HunkKind, Kinds, Part, Piece, Redline
from editor_app.domain.text import Span
from editor_app.domain.values import frozen, replace

Roles = Mapping[int, Role]
"""What a person says that lines are, by line number from 0."""


@frozen
class Reset:
    """Words of the old and of the new text that are set otherwise; what they were and are besides."""

    old: Span
    new: Span
    was: Kinds
    now: Kinds


class Setting:
    """How one text is set. `roles` are by where their lines start."""

    def __init__(self, text: str, marks: InlineMarks, roles: Mapping[int, Role]) -> None:
        self.text = text
        self.marks = InlineStore(marks)
        self.roles = roles


def with_formats(
    line: Redline, old: InlineMarks, new: InlineMarks, roles: tuple[Roles, Roles] = ({}, {})
) -> Redline:
    """The redline with what stayed and is set otherwise as changes in their place.

    `old` and `new` are the inline marks of both texts, `roles` those that a person gave their lines.
    """
    line = replace(line, inline=(old, new), roles=roles)
    if (old, roles[0]) == (new, roles[1]) and line.old == line.new:
        return line
    sides = (
        Setting(line.old, old, by_start(line.old, roles[0])),
        Setting(line.new, new, by_start(line.new, roles[1])),
    )
    resets = iter(reset_in((p for p in line.pieces if p.part is Part.SAME), *sides))
    pieces: list[Piece] = []
    made: list[tuple[int, Hunk]] = []
    reset = next(resets, None)
    for piece in line.pieces:
        if piece.part is not Part.SAME:
            pieces.append(piece)
            continue
        at, by = piece.new.start, piece.new.start - piece.old.start
        while reset is not None and piece.new.contains(reset.new):
            if at < reset.new.start:
                pieces.append(_same(Span(at, reset.new.start), by))
            made.append((len(pieces), _hunk(reset)))
            pieces.append(Piece(Part.RESET, reset.old, reset.new, len(made) - 1))
            at, reset = reset.new.end, next(resets, None)
        if at < piece.new.end:
            pieces.append(_same(Span(at, piece.new.end), by))
    return _renumbered(line, pieces, made) if made else line


def by_start(text: str, roles: Roles) -> Mapping[int, Role]:
    """The roles by where their lines start."""
    if not roles:
        return {}
    starts = line_starts(text)
    return {starts[n]: role for n, role in roles.items() if n < len(starts)}


def reset_in(pieces: Iterable[Piece], old: Setting, new: Setting) -> Iterator[Reset]:
    """What of pieces that stayed, in text order, is set otherwise, a line at a time.

    What a line is, is told once: on the first of its words that stayed.
    """
    seen: tuple[set[int], set[int]] = (set(), set())
    if not (old.marks or new.marks or old.roles or new.roles):
        return
    for piece in pieces:
        by = piece.new.start - piece.old.start
        was = [mark.moved(by) for mark in _over(old.marks, piece.old)]
        now = list(_over(new.marks, piece.new))
        found = [
            Reset(part.moved(-by), part, before, after)
            for span, before, after in differing(was, now, piece.new)
            for part in _by_line(new.text, span)
        ]
        for span, before, after in _roles_over(piece, old, new, seen):
            _tell_role(found, Reset(span.moved(-by), span, before, after))
        yield from found


def _tell_role(found: list[Reset], line: Reset) -> None:
    """Adds what a line is now to what is told of its first words."""
    start, end = line.new.start, line.new.end
    at = next((n for n, each in enumerate(found) if each.new.end > start), len(found))
    first = found[at] if at < len(found) and found[at].new.start < end else None
    if first is not None and first.new.start <= start:
        found[at] = replace(first, was=first.was + line.was, now=first.now + line.now)
        return
    length = (first.new.start if first is not None else end) - start
    old, new = (Span(side.start, side.start + length) for side in (line.old, line.new))
    found.insert(at, Reset(old, new, line.was, line.now))


def _by_line(text: str, span: Span) -> Iterator[Span]:
    """The parts of a span on each of its lines, with their line feeds."""
    start = span.start
    while (feed := text.find("\n", start, span.end - 1)) >= 0:
        yield Span(start, feed + 1)
        start = feed + 1
    yield Span(start, span.end)


def _roles_over(
    piece: Piece, old: Setting, new: Setting, seen: tuple[set[int], set[int]]
) -> Iterator[tuple[Span, Kinds, Kinds]]:
    """Where in `piece` lines begin to be told of that are something else now, with both roles."""
    if not (old.roles or new.roles):
        return
    by = piece.new.start - piece.old.start
    for span in _by_line(new.text, piece.new):
        words = _words(new.text, span)
        if not words:
            continue
        starts = tuple(
            text.rfind("\n", 0, place) + 1
            for text, place in ((old.text, words.start - by), (new.text, words.start))
        )
        if any(start in known for start, known in zip(starts, seen, strict=True)):
            continue
        for start, known in zip(starts, seen, strict=True):
            known.add(start)
        before, after = old.roles.get(starts[0]), new.roles.get(starts[1])
        if before != after:
            yield words, _role(before), _role(after)


def _words(text: str, span: Span) -> Span:
    """What of a stretch of a line is no space at its ends."""
    found = span.of(text)
    start = span.start + len(found) - len(found.lstrip())
    return Span(start, max(start, span.start + len(found.rstrip())))


def _role(role: Role | None) -> Kinds:
    return () if role is None else ((ROLE, role.value),)


def _hunk(reset: Reset) -> Hunk:
    return Hunk(HunkKind.FORMATTED, reset.old, reset.new, settings=(reset.was, reset.now))


def _over(store: InlineStore, span: Span) -> Iterator[InlineMark]:
    """What of `span` is bold, italic or a link."""
    for mark in store.between(span.start, span.end):
        if mark.span.overlap(span):
            yield mark.within(span)


def _same(span: Span, by: int) -> Piece:
    return Piece(Part.SAME, span.moved(-by), span)


def differing(
    was: Sequence[InlineMark], now: Sequence[InlineMark], within: Span
) -> Iterator[tuple[Span, Kinds, Kinds]]:
    """The stretches of `within` where two sets of marks over one text differ, and in what."""
    last: tuple[Span, Kinds, Kinds] | None = None
    befores, afters = _Sweep(was), _Sweep(now)
    for start, end in pairwise(sorted({*befores.ends, *afters.ends, within.start, within.end})):
        all_before, all_after = befores.kinds(start), afters.kinds(start)
        before = tuple(each for each in all_before if each not in all_after)
        after = tuple(each for each in all_after if each not in all_before)
        if last and (before, after) == last[1:]:
            last = (Span(last[0].start, end), before, after)
            continue
        if last and last[1] != last[2]:
            yield last
        last = (Span(start, end), before, after)
    if last and last[1] != last[2]:
        yield last


class _Sweep:
    """Marks, gone through from the beginning of the text to its end."""

    def __init__(self, marks: Sequence[InlineMark]) -> None:
        self.ends = {end for mark in marks for end in (mark.span.start, mark.span.end)}
        self._waiting = sorted(marks, key=lambda mark: -mark.span.start)
        self._open: list[InlineMark] = []

    def kinds(self, place: int) -> Kinds:
        """What the word at `place` is, which is behind all places asked for before."""
        while self._waiting and self._waiting[-1].span.start <= place:
            self._open.append(self._waiting.pop())
        self._open = [mark for mark in self._open if mark.span.end > place]
        return tuple(sorted((mark.kind, mark.target) for mark in self._open))


def _renumbered(
    line: Redline, pieces: Sequence[Piece], made: Sequence[tuple[int, Hunk]]
) -> Redline:
    """The redline with the changes in reading order again; RESET pieces count in `made`."""
    begins: dict[int, int] = {}
    for place, piece in enumerate(pieces):
        if piece.hunk is not None and piece.part not in (Part.LEFT, Part.RESET):
            begins.setdefault(piece.hunk, place)
    entries = [(begins[n], 0, n) for n in range(len(line.hunks))]
    entries += [(place, 1, n) for n, (place, _) in enumerate(made)]
    entries.sort(key=lambda entry: (entry[0], entry[2]))
    number = {(kind, n): at for at, (_, kind, n) in enumerate(entries)}
    hunks = [made[n][1] if kind else _inside(line.hunks[n], number) for _, kind, n in entries]
    numbered = (
        piece
        if piece.hunk is None
        else replace(piece, hunk=number[int(piece.part is Part.RESET), piece.hunk])
        for piece in pieces
    )
    return replace(line, pieces=tuple(numbered), hunks=tuple(hunks))


def _inside(hunk: Hunk, number: dict[tuple[int, int], int]) -> Hunk:
    return hunk if hunk.inside is None else replace(hunk, inside=number[0, hunk.inside])
