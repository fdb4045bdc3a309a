"""What a line of text holds that cannot be seen: spaces, tabs and characters without width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto


class Unseen(Enum):
    """What is not seen. A loose space stands where none should: doubled, or at a line's end."""

    SPACE = auto()
    LOOSE_SPACE = auto()
    NO_BREAK = auto()
    NARROW_NO_BREAK = auto()
    OTHER_SPACE = auto()
    TAB = auto()
    NO_WIDTH = auto()
    LINE_END = auto()


_KINDS = {
    " ": Unseen.SPACE,
    "\t": Unseen.TAB,
    "\u00a0": Unseen.NO_BREAK,
    "\u202f": Unseen.NARROW_NO_BREAK,
}
_SPACES = "\u1680\u2000-\u200a\u205f\u3000"
_NO_WIDTH = "\u00ad\u200b-\u200f\u2028\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufdd2-\ufdd7"
"""Soft hyphen, joiners, directions, and the stand-ins for what Qt cannot hold."""

_FOUND = re.compile(f"[ \t\u00a0\u202f{_SPACES}{_NO_WIDTH}]")
_LOOSE = re.compile(r"(?:^ +| {2,}| +$)")
_NO_WIDTH_ONLY = re.compile(f"[{_NO_WIDTH}]")


def unseen(line: str) -> Iterator[tuple[int, Unseen]]:
    """What a line of text holds that is not seen: where, in code points, and what."""
    loose = {place for run in _LOOSE.finditer(line) for place in range(*run.span())}
    for found in _FOUND.finditer(line):
        place, char = found.start(), found.group()
        if place in loose:
            yield place, Unseen.LOOSE_SPACE
        elif char in _KINDS:
            yield place, _KINDS[char]
        else:
            is_thin = _NO_WIDTH_ONLY.match(char)
            yield place, Unseen.NO_WIDTH if is_thin else Unseen.OTHER_SPACE
