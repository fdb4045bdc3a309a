"""The full names in an article: runs of two to four capitalised words, and where they stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from editor_app.domain.article import BODY_ROLES, Block, Role
from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.language.graphemes import has_joined, snapped
from editor_app.language.lines import fold

REMEMBERED_LINES = 2_048
"""How many lines' names are kept; a line's take some 500 bytes."""

_NAMING_ROLES = frozenset({*BODY_ROLES, Role.STANDFIRST, Role.HEADLINE, Role.CAPTION})
_FULL_NAME = re.compile(
    r"(?<![\w’'-])[A-ZÀ-ÖØ-ÞŒ][\w’'-]*"
    r"(?: (?:de |du |von |van |bin |al-|el-)?[A-ZÀ-ÖØ-ÞŒ][\w’'-]*\.?){1,3}"
)


@frozen
class FullName:
    """One run of capitalised words: its place, and its words folded."""

    span: Span
    words: tuple[str, ...]


class FullNames:
    """The full names of an article in text order."""

    def __init__(self, names: Sequence[FullName] = ()) -> None:
        self.names = names
        self._by_surname: dict[str, list[FullName]] = {}
        for name in names:
            self._by_surname.setdefault(name.words[-1], []).append(name)

    def of_surname(self, surname: str) -> Sequence[FullName]:
        """The names that end with `surname`, folded."""
        return self._by_surname.get(surname, ())

    def back_from(self, position: int) -> Iterator[FullName]:
        """The names that end at or before `position`, the nearest first."""
        place = bisect_left(self.names, position, key=lambda name: name.span.end)
        while place < len(self.names) and self.names[place].span.end == position:
            place += 1
        for index in range(place - 1, -1, -1):
            yield self.names[index]


def find(text: str, blocks: Sequence[Block]) -> FullNames:
    """The full names in the lines that hold words of the article."""
    joined = has_joined(text)
    found: list[FullName] = []
    for block in blocks:
        if block.role not in _NAMING_ROLES:
            continue
        for start, end, words in _in_line(text[block.start : block.end]):
            span = Span(block.start + start, block.start + end)
            found.append(FullName(snapped(text, span) if joined else span, words))
    return FullNames(found)


@lru_cache(maxsize=REMEMBERED_LINES)
def _in_line(line: str) -> tuple[tuple[int, int, tuple[str, ...]], ...]:
    """The names of one line, with offsets into it."""
    return tuple(
        (*match.span(), tuple(fold(match[0]).replace(".", "").split()))
        for match in _FULL_NAME.finditer(line)
    )
