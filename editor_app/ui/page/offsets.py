"""Code points to Qt's UTF-16 units and back: the only place where the two meet."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from editor_app.domain.text import TextEdit

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Offsets:
    """Positions in one text. A code point beyond U+FFFF takes two units in Qt.

    Kept are the places of such code points, which are few: an edit of a text without any
    costs nothing.
    """

    def __init__(self, text: str) -> None:
        self._astral = _places(text, 0)

    def units(self, position: int) -> int:
        """The UTF-16 position of a code point."""
        return position + bisect_left(self._astral, position)

    def points(self, units: int) -> int:
        """The code point at a UTF-16 position; inside a pair, the one the pair stands for."""
        if not self._astral:
            return units
        before = bisect_right(range(len(self._astral)), units, key=self._end)
        is_inside = before < len(self._astral) and self._end(before) == units + 1
        return self._astral[before] if is_inside else units - before

    def _end(self, index: int) -> int:
        """Where the pair of an astral code point ends, in units."""
        return self._astral[index] + index + 2

    def follow(self, edit: TextEdit) -> None:
        """Keeps step with an edit of the text."""
        added = _places(edit.text, edit.start)
        if not (self._astral or added):
            return
        low = bisect_left(self._astral, edit.start)
        high = bisect_left(self._astral, edit.end)
        if edit.delta:
            self._astral[high:] = [place + edit.delta for place in self._astral[high:]]
        self._astral[low:high] = added


def _places(text: str, start: int) -> list[int]:
    # Two units each: none takes more. 1 ms for 1 MB, a search 17 ms.
    if text.isascii() or len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text):
        return []
    return [start + found.start() for found in _ASTRAL.finditer(text)]
