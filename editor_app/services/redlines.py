"""The redline of two texts: paragraphs that moved first, then sentences, then whole words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from editor_app.domain.likeness import same_words
from editor_app.domain.redline import Hunk, HunkKind, Part, Piece, Redline
from editor_app.domain.text import Span
from editor_app.domain.values import frozen, replace
from editor_app.services.comparing import changes
from editor_app.services.differences import by_paragraphs
from editor_app.services.moves import Move, moved

_IN_OLD = frozenset({Part.SAME, Part.REMOVED, Part.LEFT})
_IN_NEW = frozenset({Part.SAME, Part.ADDED, Part.CAME})


def redline(old: str, new: str) -> Redline:
    """How `old` became `new`. Any two texts give one, and it holds both exactly."""
    moves = moved(by_paragraphs(old, new), old, new)
    lengths = _lengths(old, new, moves)
    while staying := _staying(lengths):
        moves = tuple(move for number, move in enumerate(moves) if number not in staying)
        lengths = _lengths(old, new, moves)
    pieces = [inner for each in _placed(lengths) for inner in _opened(each, moves, old, new)]
    return _with_hunks(old, new, pieces, moves)


def is_cosmetic(old: str, new: str) -> bool:
    """Whether words changed in spaces, the shape of marks and accents on capitals only.

    A line more or less is seen, so it is more than that.
    """
    return old.count("\n") == new.count("\n") and same_words(old, new)


@frozen
class _Length:
    """A piece that is still without a place; `move` is the move it stands for."""

    part: Part
    length: int
    move: int | None = None


def _lengths(old: str, new: str, moves: Sequence[Move]) -> list[_Length]:
    left = sorted((move.old, number) for number, move in enumerate(moves))
    came = sorted((move.new, number) for number, move in enumerate(moves))
    rest = _without(old, [span for span, _ in left])
    new_rest = _without(new, [span for span, _ in came])
    queues = (_cuts(left), _cuts(came))
    return [each for each in _merged(_plain(rest, new_rest), queues) if each.length]


def _staying(lengths: Sequence[_Length]) -> set[int]:
    """The moves that lead nowhere: what stood between has moved or gone itself."""
    return {
        one.move
        for one, other in pairwise(lengths)
        if one.move is not None and one.move == other.move
    }


_Cuts = list[tuple[int, int, int]]
"""Where in the rest of a text a moved paragraph was, its length, and the number of its move."""


def _without(text: str, spans: Sequence[Span]) -> str:
    """`text` without some stretches of it, given in order."""
    kept: list[str] = []
    at = 0
    for span in spans:
        kept.append(text[at : span.start])
        at = span.end
    return "".join([*kept, text[at:]])


def _cuts(spans: Iterable[tuple[Span, int]]) -> _Cuts:
    cuts: _Cuts = []
    taken = 0
    for span, number in spans:
        cuts.append((span.start - taken, len(span), number))
        taken += len(span)
    return cuts


def _plain(old: str, new: str) -> Iterator[_Length]:
    """The pieces of two texts of which nothing moved."""
    at = 0
    for change in changes(old, new):
        yield _Length(Part.SAME, change.old.start - at)
        yield _Length(Part.REMOVED, len(change.old))
        yield _Length(Part.ADDED, len(change.new))
        at = change.old.end
    yield _Length(Part.SAME, len(old) - at)


def _merged(plain: Iterable[_Length], queues: tuple[_Cuts, _Cuts]) -> Iterator[_Length]:
    """The pieces of the rests with the moved paragraphs where they were and where they are."""
    sides = (_Side(_IN_OLD, Part.LEFT, queues[0]), _Side(_IN_NEW, Part.CAME, queues[1]))
    for piece in plain:
        waiting = piece.length
        while waiting:
            concerned = [side for side in sides if piece.part in side.parts]
            for side in concerned:
                yield from side.due()
            taken = min([waiting, *(side.room for side in concerned)])
            yield _Length(piece.part, taken)
            for side in concerned:
                side.at += taken
            waiting -= taken
    for side in sides:
        yield from side.due(whole=True)


class _Side:
    """One text: how much of its rest is told, and the moved paragraphs still to come."""

    def __init__(self, parts: frozenset[Part], part: Part, cuts: _Cuts) -> None:
        self.parts = parts
        self.at = 0
        self._part = part
        self._cuts = cuts[::-1]

    @property
    def room(self) -> int:
        """How much of the rest stands before the next moved paragraph."""
        return self._cuts[-1][0] - self.at if self._cuts else 1 << 62

    def due(self, *, whole: bool = False) -> Iterator[_Length]:
        """The moved paragraphs that stand here, or with `whole` all that are left."""
        while self._cuts and (whole or self._cuts[-1][0] <= self.at):
            _, length, number = self._cuts.pop()
            yield _Length(self._part, length, number)


def _placed(lengths: Iterable[_Length]) -> Iterator[Piece]:
    """The pieces with their places: what came before them in either text adds up."""
    at, new_at = 0, 0
    for each in lengths:
        end = at + each.length * (each.part in _IN_OLD)
        new_end = new_at + each.length * (each.part in _IN_NEW)
        if each.length:
            yield Piece(each.part, Span(at, end), Span(new_at, new_end), each.move)
        at, new_at = end, new_end


def _opened(piece: Piece, moves: Sequence[Move], old: str, new: str) -> Iterator[Piece]:
    """A paragraph that came, in the pieces of what changed in it on its way."""
    if piece.part is not Part.CAME or piece.hunk is None:
        yield piece
        return
    was, now = (_line(text, span) for text, span in zip((old, new), moves[piece.hunk], strict=True))
    here, number = piece.old, piece.hunk
    if piece.new.start < now.start:
        yield Piece(Part.CAME, here, Span(piece.new.start, now.start), number)
    for each in _placed(_plain(was.of(old), now.of(new))):
        left, come = each.old.moved(was.start), each.new.moved(now.start)
        if each.part is Part.SAME:
            yield Piece(Part.CAME, here, come, number)
        else:
            yield Piece(each.part, left, come, number, echo=each.part is Part.REMOVED)
    if now.end < piece.new.end:
        yield Piece(Part.CAME, here, Span(now.end, piece.new.end), number)


def _line(text: str, unit: Span) -> Span:
    """A moved paragraph without the line feeds that go with it."""
    start, end = unit.start, unit.end
    while text[end - 1] == "\n":
        end -= 1
    while text[start] == "\n":
        start += 1
    return Span(start, end)


def _with_hunks(old: str, new: str, pieces: Sequence[Piece], moves: Sequence[Move]) -> Redline:
    """The pieces with the numbers of the changes they belong to, and these."""
    hunks: list[Hunk] = []
    numbered: list[Piece] = []
    of_move: dict[int, int] = {}
    gaps = {p.hunk: p.new.start for p in pieces if p.part is Part.LEFT}
    for (changed, move), group in groupby(pieces, _kind):
        run = list(group)
        if move is not None and move not in of_move and run[0].part is not Part.LEFT:
            of_move[move] = len(hunks)
            hunks.append(Hunk(HunkKind.MOVED, *moves[move], gap=gaps[move]))
        number = of_move.get(move) if move is not None else None
        if changed:
            hunks.append(_hunk(run, old, new, number))
            number = len(hunks) - 1
        # What left is numbered when it is known which change that is.
        numbered += (p if p.part is Part.LEFT else replace(p, hunk=number) for p in run)
    return Redline(old, new, tuple(_resolved(numbered, of_move)), tuple(hunks))


def _kind(piece: Piece) -> tuple[bool, int | None]:
    """What keeps pieces together: words that changed, and in which move."""
    return piece.part in (Part.REMOVED, Part.ADDED), piece.hunk


def _resolved(pieces: Iterable[Piece], of_move: Mapping[int, int]) -> Iterator[Piece]:
    for piece in pieces:
        is_left = piece.part is Part.LEFT and piece.hunk is not None
        yield replace(piece, hunk=of_move[piece.hunk or 0]) if is_left else piece


def _hunk(run: Sequence[Piece], old: str, new: str, inside: int | None) -> Hunk:
    was = Span(run[0].old.start, run[-1].old.end)
    now = Span(run[0].new.start, run[-1].new.end)
    alone = HunkKind.REMOVED if was else HunkKind.ADDED
    kind = HunkKind.REPLACED if was and now else alone
    return Hunk(kind, was, now, is_cosmetic(was.of(old), now.of(new)), inside=inside)
