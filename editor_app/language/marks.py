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


def find(text: str, blocks: Iterable[Block]) -> Marks:
    """The quotation marks in the lines that hold words of the article."""
    pairs: list[Pair] = []
    orphans: list[Orphan] = []
    carried: _Mark | None = None
    lines = [block for block in blocks if block.role in QUOTABLE]
    for place, block in enumerate(lines):
        marks = _marks(text, block.start, block.end)
        if not marks and carried is None:
            continue
        found, alone = _paired(marks)
        following = lines[place + 1] if place + 1 < len(lines) else None
        carried, found, alone = _carry(text, block, following, carried, (found, alone))
        pairs += found
        orphans += alone
    return Marks(tuple(sorted(pairs, key=lambda pair: pair.start)), tuple(orphans))


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    """The quotation marks of one line; apostrophes left out."""
    found: list[_Mark] = []
    singles = 0
    for match in _MARK.finditer(text, start, end):
        before = text[match.start() - 1] if match.start() > start else " "
        after = text[match.end()] if match.end() < end else " "
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


def _paired(marks: Sequence[_Mark]) -> tuple[list[Pair], list[Orphan]]:
    """Pairs and orphans among the marks of one line."""
    pairs: list[Pair] = []
    orphans: list[Orphan] = []
    stack: list[_Mark] = []
    for mark in marks:
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
    return pairs, sorted(orphans, key=lambda orphan: orphan.start)


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


_Found = tuple[list[Pair], list[Orphan]]


def _carry(
    text: str, block: Block, following: Block | None, carried: _Mark | None, found: _Found
) -> tuple[_Mark | None, list[Pair], list[Orphan]]:
    """Pairs and orphans of a line once quotations that run over lines are seen.

    `carried` is the mark a line before left open. Gives the mark this line leaves open.
    """
    pairs, orphans = found
    if carried is not None:
        closing = next((o for o in orphans if not o.is_opening and _alike(o, carried)), None)
        unopened = not any(p.start < (closing.start if closing else block.end) for p in pairs)
        if closing and unopened:
            orphans = [orphan for orphan in orphans if orphan is not closing]
            pairs = [Pair(block.start, closing.end, carried.style, 0, opening=0), *pairs]
        elif (
            not closing and unopened and not orphans and _is_closed_later(text, following, carried)
        ):
            open_line = Pair(block.start, block.end, carried.style, 0, True, 0, 0)
            return carried, [open_line], orphans
    left = next((o for o in reversed(orphans) if o.is_opening), None)
    if left and following and _goes_on(text, left, following):
        pairs = [pair for pair in pairs if pair.end <= left.start or pair.start > left.start]
        whole = Pair(left.start, block.end, left.style, 0, True, left.end - left.start, 0)
        rest = [orphan for orphan in orphans if orphan is not left]
        return _Mark(left.start, left.end, left.style, opens=True), [*pairs, whole], rest
    return None, pairs, orphans


def _alike(orphan: Orphan, carried: _Mark) -> bool:
    """Whether an orphan can close the carried mark."""
    return orphan.style == carried.style or {orphan.style, carried.style} == {"curly", "straight"}


def _goes_on(text: str, left: Orphan, following: Block) -> bool:
    """Whether the next line opens with the same mark, or closes what this one left open."""
    line = text[following.start : following.end].lstrip()
    if line.startswith(text[left.start : left.end]) or (
        line[:1] == "»" and left.style == "guillemet"
    ):
        return True
    mark = _Mark(left.start, left.end, left.style, opens=True)
    return _is_closed_later(text, following, mark)


def _is_closed_later(text: str, following: Block | None, carried: _Mark) -> bool:
    """Whether the first mark of the next line closes the carried one."""
    if following is None:
        return False
    marks = _marks(text, following.start, following.end)
    outer = [mark for mark in marks if mark.style not in _SINGLES]
    return bool(outer) and outer[0].opens is False and outer[0].style == carried.style
