"""Code points to Qt's UTF-16 units and back: the only place where the two meet."""

from __future__ import annotations

import re
from bisect import bisect_left

from editor_app.domain.text import TextEdit

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Offsets:
    """Positions in one text. A code point beyond U+FFFF takes two units in Qt."""

    def __init__(self, text: str) -> None:
        self._astral = [found.start() for found in _ASTRAL.finditer(text)]

    def units(self, position: int) -> int:
        """The UTF-16 position of a code point."""
        return position + bisect_left(self._astral, position)

    def points(self, units: int) -> int:
        """The code point at a UTF-16 position; inside a pair, the one the pair stands for."""
        low, high = 0, len(self._astral)
        while low < high:
            middle = (low + high) // 2
            if self._astral[middle] + middle + 1 <= units:
                low = middle + 1
            else:
                high = middle
        inside = low > 0 and self._astral[low - 1] + low == units
        return self._astral[low - 1] if inside else units - low

    def follow(self, edit: TextEdit) -> None:
        """Keeps step with an edit of the text."""
        low = bisect_left(self._astral, edit.start)
        high = bisect_left(self._astral, edit.end)
        added = [edit.start + found.start() for found in _ASTRAL.finditer(edit.text)]
        if self._astral or added:
            later = [position + edit.delta for position in self._astral[high:]]
            self._astral[low:] = added + later
