"""The full names in an article: runs of two to four capitalised words, and where they stand."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from editor_app.domain.article import BODY_ROLES, Block, Role
from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.language.graphemes import has_joined_in, snapped
from editor_app.language.lines import Line, Lines, fold

_NAMING_ROLES = frozenset({*BODY_ROLES, Role.STANDFIRST, Role.HEADLINE, Role.CAPTION})
_FULL_NAME = re.compile(
    r"(?<![\w’'-])(?!\w{2,14}ing )[A-ZÀ-ÖØ-ÞŒ][\w’'-]*"
    r"(?: (?:de |du |von |van |bin |al-|el-)?(?:[A-ZÀ-ÖØ-ÞŒ]\.(?= [A-ZÀ-ÖØ-ÞŒ])|[A-ZÀ-ÖØ-ÞŒ][\w’'-]*)){1,3}"
)


@frozen
class FullName:
    """One run of capitalised words: its place, and its words folded."""

    span: Span
    words: tuple[str, ...]

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.span.start

    def moved(self, by: int) -> FullName:
        """The same name `by` code points further on."""
        return FullName(self.span.moved(by), self.words)


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


def find(text: str, lines: Lines, blocks: Sequence[Block]) -> FullNames:
    """The full names in the lines that hold words of the article."""
    naming = [block.role in _NAMING_ROLES for block in blocks]
    found = [
        name
        for name in lines.placed(_in_line)
        if naming[bisect_right(lines.starts, name.start) - 1]
    ]
    if any(lines.each(has_joined_in)):
        found = [FullName(snapped(text, name.span), name.words) for name in found]
    return FullNames(found)


def _in_line(line: Line) -> tuple[FullName, ...]:
    """The names of one line, with offsets into it."""
    return tuple(
        FullName(Span(*match.span()), tuple(fold(match[0]).replace(".", "").split()))
        for match in _FULL_NAME.finditer(line.raw)
    )
