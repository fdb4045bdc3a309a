"""Quotation marks: which belong together, which stand alone.

A quotation that runs over several paragraphs is opened again in each and closed in the last
(French and English newspapers), or simply left open; both give one pair a paragraph, bound
by `continues`. Marks inside words are apostrophes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from editor_app.domain.article import Block, Role
from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.language.lines import Line, Lines

QUOTABLE = frozenset(
    {
        Role.PARAGRAPH,
        Role.STANDFIRST,
        Role.HEADLINE,
        Role.SUBHEAD,
        Role.QUOTE,
        Role.LIST_ITEM,
        Role.CAPTION,
    }
)
"""The roles of lines that are read for quotation marks."""

_MARK = re.compile(r"''|``|[«»“”„‟\"‘’'‹›‚]")
_OPENERS = {
    "«": "guillemet",
    "“": "curly",
    "„": "curly",
    "‟": "curly",
    "``": "curly",
    "‘": "single",
    "‚": "single",
    "‹": "angle",
}
_CLOSERS = {"»": "guillemet", "”": "curly", "’": "single", "›": "angle"}
_STRAIGHT = {'"': "straight", "''": "doubled", "'": "apostrophe"}
_SINGLES = frozenset({"single", "apostrophe"})
_INCHES = re.compile(r"\d['’]\d+\"$")
_DECADE = re.compile(r"['’]\d0s?\b")
_BEFORE_OPENING = " \u00a0\u202f\t([{-–—/…«“‘\"'"
_AFTER_CLOSING = " \u00a0\u202f\t)]}-–—/….,;:!?»”’\"'"
_REACH_OF_SINGLES = 400
"""A quotation between single marks is not longer (code points)."""


@frozen
class Pair:
    """Two marks and what is between: ``[start, end)`` holds both marks.

    `style` is ``guillemet curly straight doubled single apostrophe angle``. `depth` is 0 for
    the outer one. Where `continues`, the words go on in the next paragraph and there is no
    closing mark in this one.
    """

    start: int
    end: int
    style: str
    depth: int
    continues: bool = False
    opening: int = 1
    closing: int = 1

    def moved(self, by: int) -> Pair:
        """The same marks `by` code points further on."""
        return Pair(
            self.start + by,
            self.end + by,
            self.style,
            self.depth,
            self.continues,
            self.opening,
            self.closing,
        )

    @property
    def span(self) -> Span:
        """The words and their marks."""
        return Span(self.start, self.end)

    @property
    def inside(self) -> Span:
        """The words without their marks."""
        return Span(
            self.start + self.opening, max(self.end - self.closing, self.start + self.opening)
        )


@frozen
class Orphan:
    """A mark without its fellow."""

    start: int
    end: int
    style: str
    is_opening: bool

    def moved(self, by: int) -> Orphan:
        """The same mark `by` code points further on."""
        return Orphan(self.start + by, self.end + by, self.style, self.is_opening)


@frozen
class Marks:
    """All pairs and orphans of a text, in text order."""

    pairs: tuple[Pair, ...]
    orphans: tuple[Orphan, ...]


@frozen
class _Mark:
    """One mark: whether it opens (True), closes (False) or may do either (None)."""

    start: int
    end: int
    style: str
    opens: bool | None


Row = tuple[Block, Line]
"""A line and where it stands."""


def find(lines: Lines, blocks: Iterable[Block]) -> Marks:
    """The quotation marks in the lines that hold words of the article."""
    pairs: list[Pair] = []
    orphans: list[Orphan] = []
    carried: str | None = None
    rows = [row for row in zip(blocks, lines.lines, strict=True) if row[0].role in QUOTABLE]
    for place, (block, line) in enumerate(rows):
        found = line.placed(block.start, _pairs)
        alone = line.placed(block.start, _orphans)
        if carried is not None or any(orphan.is_opening for orphan in alone):
            following = rows[place + 1][1] if place + 1 < len(rows) else None
            carried, found, alone = _carry((block, line), following, carried, (found, alone))
        pairs += found
        orphans += alone
    return Marks(tuple(sorted(pairs, key=lambda pair: pair.start)), tuple(orphans))


def _pairs(line: Line) -> tuple[Pair, ...]:
    """The pairs of one line."""
    return line.find(_paired)[0]


def _orphans(line: Line) -> tuple[Orphan, ...]:
    """The marks of one line without a fellow in it."""
    return line.find(_paired)[1]


def _marks(line: Line) -> list[_Mark]:
    """The quotation marks of one line; apostrophes left out."""
    found: list[_Mark] = []
    singles = 0
    text = line.raw
    for match in _MARK.finditer(text):
        before = text[match.start() - 1] if match.start() else " "
        after = text[match.end()] if match.end() < len(text) else " "
        mark = _mark(match, before, after)
        if mark is None or (mark.style in _SINGLES and not mark.opens and not singles):
            continue
        if mark.style in _SINGLES:
            singles += 1 if mark.opens else -1
        found.append(mark)
    return found


def _mark(match: re.Match[str], before: str, after: str) -> _Mark | None:
    """The mark at a match, by its glyph and its neighbours; nothing for an apostrophe."""
    glyph = match[0]
    if glyph in ("'", "’", "‘") and _is_apostrophe(match, before, after):
        return None
    if glyph == '"' and _INCHES.search(match.string, max(0, match.start() - 6), match.end()):
        return None
    if glyph in ("“", "”") and (turned := _direction(before, after)) is not None:
        return _Mark(match.start(), match.end(), "curly", turned)
    if glyph in _OPENERS:
        return _Mark(match.start(), match.end(), _OPENERS[glyph], opens=True)
    if glyph in _CLOSERS:
        return _Mark(match.start(), match.end(), _CLOSERS[glyph], opens=False)
    opens = _direction(before, after)
    if glyph == "'" and opens is None:
        return None
    return _Mark(match.start(), match.end(), _STRAIGHT[glyph], opens)


def _is_apostrophe(match: re.Match[str], before: str, after: str) -> bool:
    """Whether a single mark stands in a word, ends a short form or stands for a century."""
    if before.isalnum() and after.isalnum():
        return True
    return match[0] != "‘" and bool(_DECADE.match(match.string, match.start()))


def _direction(before: str, after: str) -> bool | None:
    """Whether a straight mark opens or closes, by the spaces around it; None: it may do both."""
    may_open = before in _BEFORE_OPENING and not after.isspace()
    may_close = after in _AFTER_CLOSING and not before.isspace()
    if may_open and not may_close:
        return True
    if may_close and not may_open:
        return False
    if before in "'’" and may_open:
        return True
    return None


def _paired(line: Line) -> tuple[tuple[Pair, ...], tuple[Orphan, ...]]:
    """Pairs and orphans among the marks of one line."""
    pairs: list[Pair] = []
    orphans: list[Orphan] = []
    stack: list[_Mark] = []
    for mark in line.find(_marks):
        place = _fellow(stack, mark)
        if place is None:
            if mark.opens is False:
                orphans += _lone(mark)
            else:
                stack.append(mark)
            continue
        for left in stack[place + 1 :]:
            orphans += _lone(left)
        pairs.append(_pair(stack[place], mark, place))
        del stack[place:]
    for left in stack:
        orphans += _lone(left)
    return tuple(pairs), tuple(sorted(orphans, key=lambda orphan: orphan.start))


def _fellow(stack: Sequence[_Mark], mark: _Mark) -> int | None:
    """Where in the stack the opening mark stands that `mark` closes."""
    if mark.opens:
        return None
    for place in range(len(stack) - 1, -1, -1):
        if _closes(stack[place], mark):
            return place
    return None


def _closes(opening: _Mark, closing: _Mark) -> bool:
    """Whether the two marks can belong together."""
    if opening.style in _SINGLES and closing.start - opening.start > _REACH_OF_SINGLES:
        return False
    if opening.style == closing.style:
        return True
    styles = {opening.style, closing.style}
    return styles in ({"curly", "straight"}, {"single", "apostrophe"}) and closing.opens is False


def _pair(opening: _Mark, closing: _Mark, depth: int) -> Pair:
    """The pair of two marks."""
    return Pair(
        opening.start,
        closing.end,
        opening.style,
        depth,
        opening=opening.end - opening.start,
        closing=closing.end - closing.start,
    )


def _lone(mark: _Mark) -> list[Orphan]:
    """The orphan a mark is; a single one is taken for an apostrophe."""
    if mark.style in _SINGLES:
        return []
    return [Orphan(mark.start, mark.end, mark.style, mark.opens is not False)]


_Found = tuple[tuple[Pair, ...], tuple[Orphan, ...]]


def _carry(
    row: Row, following: Line | None, carried: str | None, found: _Found
) -> tuple[str | None, Sequence[Pair], Sequence[Orphan]]:
    """Pairs and orphans of a line once quotations that run over lines are seen.

    `carried` is the style of the mark a line before left open. Gives that of the mark this line
    leaves open.
    """
    block, line = row
    pairs: Sequence[Pair]
    orphans: Sequence[Orphan]
    pairs, orphans = found
    if carried is not None:
        closing = next((o for o in orphans if not o.is_opening and _alike(o, carried)), None)
        unopened = not any(p.start < (closing.start if closing else block.end) for p in pairs)
        if closing and unopened:
            orphans = [orphan for orphan in orphans if orphan is not closing]
            pairs = [Pair(block.start, closing.end, carried, 0, opening=0), *pairs]
        elif not closing and unopened and not orphans and _is_closed_later(following, carried):
            open_line = Pair(block.start, block.end, carried, 0, True, 0, 0)
            return carried, [open_line], orphans
    left = next((o for o in reversed(orphans) if o.is_opening), None)
    if left and following and _goes_on(line.raw[left.start - block.start :], left, following):
        pairs = [pair for pair in pairs if pair.end <= left.start or pair.start > left.start]
        whole = Pair(left.start, block.end, left.style, 0, True, left.end - left.start, 0)
        rest = [orphan for orphan in orphans if orphan is not left]
        return left.style, [*pairs, whole], rest
    return None, pairs, orphans


def _alike(orphan: Orphan, carried: str) -> bool:
    """Whether an orphan can close a mark of the carried style."""
    return orphan.style == carried or {orphan.style, carried} == {"curly", "straight"}


def _goes_on(words: str, left: Orphan, following: Line) -> bool:
    """Whether the next line opens with the same mark, or closes what `words` leave open."""
    line = following.raw.lstrip()
    if line.startswith(words[: left.end - left.start]) or (
        line[:1] == "»" and left.style == "guillemet"
    ):
        return True
    return _is_closed_later(following, left.style)


def _is_closed_later(following: Line | None, carried: str) -> bool:
    """Whether the first mark of the next line closes one of the carried style."""
    if following is None:
        return False
    outer = [mark for mark in following.find(_marks) if mark.style not in _SINGLES]
    return bool(outer) and outer[0].opens is False and outer[0].style == carried
