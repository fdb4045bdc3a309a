"""A long text in pieces, so that an edit copies one of them and not a megabyte.

A `Rope` never changes: what an edit makes of it is another one, which shares all pieces but
those that the edit touched. Both can be read at places; the whole `str` is joined when somebody
asks for it, and kept.
"""

from __future__ import annotations

from bisect import bisect_right

from editor_app.domain.text import TextEdit

PIECE = 8192
"""How long a piece is made, code points: copied in a microsecond, and 120 of them are 1 MB."""


class Rope:
    """Read like a `str`, at places ``[start, end)`` in code points; joined by `str`."""

    __slots__ = ("_length", "_pieces", "_starts", "_whole")

    def __init__(self, text: str) -> None:
        self._pieces = _cut(text)
        self._length = len(text)
        self._starts = list(range(0, max(1, self._length), PIECE))
        """Where pieces start, as far as anybody asked: an edit leaves those behind it open."""
        self._whole: str | None = text

    def __len__(self) -> int:
        return self._length

    def __str__(self) -> str:
        if self._whole is None:
            self._whole = "".join(self._pieces)
        return self._whole

    def __getitem__(self, place: int | slice) -> str:
        if self._whole is not None:
            return self._whole[place]
        if isinstance(place, slice):
            start, stop, step = place.indices(self._length)
            return self._between(start, stop) if step == 1 else str(self)[place]
        if not 0 <= place < self._length:
            return str(self)[place]
        piece = self._piece_at(place)
        return self._pieces[piece][place - self._starts[piece]]

    def __eq__(self, other: object) -> bool:
        """Whether both hold the same; pieces they share are not looked into."""
        if not isinstance(other, Rope):
            return NotImplemented
        if self._length != other._length:
            return False
        head, most = 0, min(len(self._pieces), len(other._pieces))
        while head < most and self._pieces[head] == other._pieces[head]:
            head += 1
        tail = 0
        while tail < most - head and self._pieces[-1 - tail] == other._pieces[-1 - tail]:
            tail += 1
        return "".join(self._pieces[head : len(self._pieces) - tail]) == "".join(
            other._pieces[head : len(other._pieces) - tail]
        )

    def find(self, char: str, start: int) -> int:
        """Where one character stands from `start` on; -1 for nowhere."""
        piece = self._piece_at(min(start, self._length))
        first = self._starts[piece]
        for words in self._pieces[piece:]:
            found = words.find(char, max(0, start - first))
            if found >= 0:
                return first + found
            first += len(words)
        return -1

    def rfind(self, char: str, start: int, end: int) -> int:
        """Where one character stands last in ``[start, end)``; -1 for nowhere."""
        for number in range(self._piece_at(min(end, self._length)), -1, -1):
            first = self._starts[number]
            found = self._pieces[number].rfind(char, max(0, start - first), max(0, end - first))
            if found >= 0:
                return first + found
            if first <= start:
                break
        return -1

    def apply(self, edit: TextEdit) -> Rope:
        """The text after `edit`, which lies in it."""
        first, last = self._piece_at(edit.start), self._piece_at(edit.end)
        before = self._pieces[first][: edit.start - self._starts[first]]
        after = self._pieces[last][edit.end - self._starts[last] :]
        words = before + edit.text + after
        if len(words) < PIECE // 2 and last + 1 < len(self._pieces):
            last += 1
            words += self._pieces[last]
        made = Rope.__new__(Rope)
        middle = [words] if len(words) <= 2 * PIECE else _cut(words)
        made._pieces = [*self._pieces[:first], *middle, *self._pieces[last + 1 :]]
        made._length = self._length + edit.delta
        made._starts = self._starts[: first + 1]
        made._whole = None
        return made

    def _piece_at(self, place: int) -> int:
        starts, pieces = self._starts, self._pieces
        while starts[-1] <= place and len(starts) < len(pieces):
            starts.append(starts[-1] + len(pieces[len(starts) - 1]))
        return bisect_right(starts, place) - 1

    def _between(self, start: int, stop: int) -> str:
        if stop <= start:
            return ""
        first, last = self._piece_at(start), self._piece_at(stop - 1)
        low = start - self._starts[first]
        if first == last:
            return self._pieces[first][low : stop - self._starts[first]]
        ends = self._pieces[first][low:], self._pieces[last][: stop - self._starts[last]]
        return "".join((ends[0], *self._pieces[first + 1 : last], ends[1]))


def _cut(text: str) -> list[str]:
    return [text[at : at + PIECE] for at in range(0, len(text), PIECE)] or [""]
