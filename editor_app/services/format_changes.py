"""Words that stayed and are set otherwise: bold, italic or a link in one version and not in the other.

They are changes of a kind of their own in a redline, and cosmetic ones: no verdict lapses for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from editor_app.domain.inline import InlineKind, InlineMark, InlineMarks, joined
from editor_app.domain.inline_store import InlineStore
from editor_app.domain.redline import Hunk, HunkKind, Kinds, Part, Piece, Redline
from editor_app.domain.text import Span, TextEdit
from editor_app.domain.values import frozen, replace


@frozen
class _Reset:
    """Words of the old and of the new text that are set otherwise."""

    old: Span
    new: Span
    was: Kinds
    now: Kinds


def with_formats(line: Redline, old: InlineMarks, new: InlineMarks) -> Redline:
    """The redline with the words that stayed and are set otherwise as changes in their place."""
    line = replace(line, inline=(old, new))
    if old == new and line.old == line.new:
        return line
    stores = InlineStore(old), InlineStore(new)
    pieces: list[Piece] = []
    made: list[tuple[int, Hunk]] = []
    for piece in line.pieces:
        for part in _cut(piece, *stores) if piece.part is Part.SAME else (piece,):
            if isinstance(part, _Reset):
                made.append((len(pieces), _hunk(part)))
                part = Piece(Part.RESET, part.old, part.new, len(made) - 1)
            pieces.append(part)
    return _renumbered(line, pieces, made) if made else line


def _hunk(reset: _Reset) -> Hunk:
    settings = (reset.was, reset.now)
    return Hunk(HunkKind.FORMATTED, reset.old, reset.new, cosmetic=True, settings=settings)


def _cut(piece: Piece, old: InlineStore, new: InlineStore) -> Iterator[Piece | _Reset]:
    """A piece that stayed, cut where its words are set otherwise."""
    by = piece.new.start - piece.old.start
    was = [mark.moved(by) for mark in _over(old, piece.old)]
    now = list(_over(new, piece.new))
    at = piece.new.start
    for span, before, after in _differing(was, now, piece.new):
        if at < span.start:
            yield _same(Span(at, span.start), by)
        yield _Reset(span.moved(-by), span, before, after)
        at = span.end
    if at < piece.new.end:
        yield _same(Span(at, piece.new.end), by)


def _over(store: InlineStore, span: Span) -> Iterator[InlineMark]:
    """What of `span` is bold, italic or a link."""
    for mark in store.between(span.start, span.end):
        if mark.span.overlap(span):
            yield mark.within(span)


def _same(span: Span, by: int) -> Piece:
    return Piece(Part.SAME, span.moved(-by), span)


def _differing(
    was: Sequence[InlineMark], now: Sequence[InlineMark], within: Span
) -> Iterator[tuple[Span, Kinds, Kinds]]:
    """The stretches of `within` where two sets of marks over one text differ."""
    last: tuple[Span, Kinds, Kinds] | None = None
    befores, afters = _Sweep(was), _Sweep(now)
    for start, end in pairwise(sorted({*befores.ends, *afters.ends, within.start, within.end})):
        before, after = befores.kinds(start), afters.kinds(start)
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
        self.ends = {end for mark in marks for end in mark.ends}
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


class FormatBlame:
    """Which of several versions of a text set its words as they are.

    `versions` are the texts and their marks, oldest first; `steps` are the edits from each to the
    next.
    """

    def __init__(
        self, versions: Sequence[tuple[str, InlineMarks]], steps: Sequence[Sequence[TextEdit]]
    ) -> None:
        self._reset: list[tuple[int, InlineStore]] = []
        for number, edits in enumerate(steps, start=1):
            (text, marks), (after, wanted) = versions[number - 1], versions[number]
            carried = InlineStore(marks)
            _follow(text, edits, [carried, *(store for _, store in self._reset)])
            found = _differing(carried.in_order(), wanted, Span(0, len(after)))
            places = joined(InlineMark(InlineKind.BOLD, span) for span, _, _ in found)
            self._reset.append((number, InlineStore(places)))

    def of(self, new: Span) -> tuple[int, ...]:
        """The versions that set words of the newest text, the last one first."""
        found = [
            number
            for number, store in self._reset
            if any(mark.span.overlap(new) for mark in store.between(new.start, new.end))
        ]
        return tuple(reversed(found)) or (len(self._reset),)


def _follow(text: str, edits: Iterable[TextEdit], stores: Sequence[InlineStore]) -> None:
    for edit in edits:
        for store in stores:
            store.follow(edit, text)
        text = edit.apply(text)
