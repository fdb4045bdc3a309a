"""Words and numbers: where one ends, so that a claim never covers half of one.

A token is a word ("porte-parole", "17h30", "l'", "don't") or a number with its sign,
decimals, groups and glued unit ("-12", "12,5", "12 000", "$12", "12%"). An elided
article is a token of its own: "l'Iran" is "l'" and "Iran".
"""

from __future__ import annotations

import re
from unicodedata import category

from editor_app.domain.text import Span, TextEdit, Words

APOSTROPHES = "'’ʼ"
HYPHENS = "-‐‑\u00ad"
GROUPING_SPACES = " \u00a0\u2009\u202f"
_LINE_ENDS = "\n\u2028\u2029"
_IN_NUMBERS = ".,:/–"
_BEFORE_NUMBERS = "+-−±$£€"
_AFTER_NUMBERS = "%‰°$£€"
_BEFORE_WORDS = "@#"
_ZERO_WIDTH_JOINER = "\u200d"

_RUNS = re.compile(r"\w+|\W")

_ELIDED = frozenset("cdjlmnst") | {"qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "entr"}
"""French words that lose their last vowel; "aujourd'hui" and "don't" are single words."""

_LONGEST_ELIDED = max(len(word) for word in _ELIDED)


def joined(text: Words, position: int) -> bool:
    """Whether a border at `position` would cut a word, a number or a combining sequence."""
    if not 0 < position < len(text):
        return False
    left, right = text[position - 1], text[position]
    if left.isalnum() and right.isalnum():
        return True
    if _parts(left, right) or left in _LINE_ENDS:
        return False
    if _clings(right) or (_is_flag(left) and _is_flag(right)):
        return True
    if left == _ZERO_WIDTH_JOINER:
        return not right.isspace()
    if _is_wordlike(right):
        return _is_wordlike(left) or _leads(text, position)
    return _is_wordlike(left) and _follows(text, position)


def token_start(text: Words, position: int) -> int:
    """The start of the token that a border at `position` would cut, or `position`."""
    while joined(text, position):
        position -= 1
    return position


def token_end(text: Words, position: int) -> int:
    """The end of the token that a border at `position` would cut, or `position`."""
    while joined(text, position):
        position += 1
    return position


def word_before(text: Words, position: int) -> int:
    """Where the word before `position` starts, spaces and marks passed over; 0 without one."""
    while position > 0 and not text[position - 1].isalnum():
        position -= 1
    return token_start(text, position - 1) if position else 0


def word_after(text: Words, position: int) -> int:
    """Where the word after `position` ends, spaces and marks passed over; the text's end without one."""
    while position < len(text) and not text[position].isalnum():
        position += 1
    return token_end(text, position + 1) if position < len(text) else position


def moved_start(text: Words, start: int, by: int) -> int:
    """The start of a span moved `by` words, negative ones backwards: always a word's beginning."""
    for _ in range(abs(by)):
        following = word_after(text, word_after(text, start))
        start = word_before(text, start if by < 0 else following)
    return start


def moved_end(text: Words, end: int, by: int) -> int:
    """The end of a span moved `by` words, negative ones backwards: always a word's end."""
    for _ in range(abs(by)):
        preceding = word_before(text, word_before(text, end))
        end = word_after(text, end if by > 0 else preceding)
    return end


def split(text: str) -> list[str]:
    """`text` in tokens, single marks and single spaces; together they are `text` again."""
    pieces = _RUNS.findall(text)
    position = 0
    tokens: list[str] = []
    for piece in pieces:
        if tokens and not _parts(tokens[-1][-1], piece[0]) and joined(text, position):
            tokens[-1] += piece
        else:
            tokens.append(piece)
        position += len(piece)
    return tokens


def neighbourhood(edit: TextEdit, before: Words, after: Words) -> Span:
    """The place of `edit` with the tokens it lies in or beside, in `before` or in `after`.

    In code points of `before`. Nowhere else can the edit join or part anything, neither when
    it is done nor when it is undone.
    """
    new = edit.inserted
    start = max(edit.start - 1, 0)
    end, new_end = min(edit.end + 1, len(before)), min(new.end + 1, len(after))
    return Span(
        min(token_start(before, start), token_start(after, start)),
        max(token_end(before, end), token_end(after, new_end) - edit.delta),
    )


def grown(span: Span, edit: TextEdit, before: Words, after: Words) -> Span:
    """`span`, already shifted, with the edges that `edit` put inside a token moved to its border.

    An edge that cut a token before, away from the edit, was chosen so and stays. A span that
    lost all its words stays empty.
    """
    if not span:
        return span
    start, end = span.start, span.end
    if _newly_cuts(start, edit, before, after):
        start = token_start(after, start)
    if _newly_cuts(end, edit, before, after):
        end = token_end(after, end)
    return Span(start, end)


class EditedLines:
    """An edit in the lines that it touches: no token reaches over a line's end.

    In code points of the whole text; of a long text only these lines are looked at.
    """

    def __init__(self, edit: TextEdit, before: Words) -> None:
        self._from = before.rfind("\n", 0, max(edit.start - 1, 0)) + 1
        end = before.find("\n", min(edit.end + 1, len(before)))
        self._before = before[self._from : len(before) if end < 0 else end]
        self._edit = TextEdit(edit.start - self._from, edit.end - self._from, edit.text)
        self._after = self._edit.apply(self._before)

    def neighbourhood(self) -> Span:
        """As `neighbourhood`."""
        return neighbourhood(self._edit, self._before, self._after).moved(self._from)

    def grown(self, span: Span) -> Span:
        """As `grown`."""
        if not span:
            return span
        start, end = span.start - self._from, span.end - self._from
        if self._newly_cuts(start):
            start = token_start(self._after, start)
        if self._newly_cuts(end):
            end = token_end(self._after, end)
        return Span(start + self._from, end + self._from)

    def _newly_cuts(self, edge: int) -> bool:
        is_here = 0 <= edge <= len(self._after)
        return is_here and _newly_cuts(edge, self._edit, self._before, self._after)


def _parts(left: str, right: str) -> bool:
    """Whether there is surely a border between the two: the quick answer for nine in ten."""
    return (left == " " and right.isalpha()) or (right == " " and not left.isdecimal())


def _newly_cuts(edge: int, edit: TextEdit, before: Words, after: Words) -> bool:
    if not joined(after, edge):
        return False
    if edit.start <= edge <= edit.inserted.end:
        return True
    return not joined(before, edge if edge < edit.start else edge - edit.delta)


def _leads(text: Words, position: int) -> bool:
    """Whether the mark before the word at `position` belongs to it."""
    mark = text[position - 1]
    if mark in _BEFORE_WORDS or (mark in _BEFORE_NUMBERS and text[position].isdecimal()):
        return True
    return position > 1 and _is_wordlike(text[position - 2]) and _joins(text, position - 1)


def _follows(text: Words, position: int) -> bool:
    """Whether the mark at `position` belongs to the word before it."""
    mark = text[position]
    if mark in _AFTER_NUMBERS and text[position - 1].isdecimal():
        return True
    if position + 1 >= len(text) or not _is_wordlike(text[position + 1]):
        return False
    return mark in APOSTROPHES or _joins(text, position)


def _joins(text: Words, index: int) -> bool:
    """Whether the mark at `index`, between two wordlike characters, makes one token of them."""
    mark = text[index]
    if mark in HYPHENS:
        return True
    if mark in APOSTROPHES:
        return not _is_elided(text, index)
    if not (text[index - 1].isdecimal() and text[index + 1].isdecimal()):
        return False
    return mark in _IN_NUMBERS or (mark in GROUPING_SPACES and _groups(text, index))


def _is_elided(text: Words, apostrophe: int) -> bool:
    start = apostrophe
    while start > 0 and text[start - 1].isalpha() and apostrophe - start <= _LONGEST_ELIDED:
        start -= 1
    return text[start:apostrophe].lower() in _ELIDED and text[apostrophe + 1].isalpha()


def _groups(text: Words, space: int) -> bool:
    """Whether the space stands between groups of one number: at most 3 digits, exactly 3."""
    before, after = text[max(space - 4, 0) : space], text[space + 1 : space + 5]
    long_before = len(before) == 4 and before.isdecimal()
    return (
        not long_before
        and after[:3].isdecimal()
        and len(after[:3]) == 3
        and not after[3:].isdecimal()
    )


def _is_wordlike(char: str) -> bool:
    return char.isalnum() or char == "_" or category(char)[0] == "M"


def _clings(char: str) -> bool:
    """Whether `char` belongs to the one before it: a combining mark, a joiner, a skin tone."""
    if char < "\u0300":
        return False
    return (
        category(char)[0] == "M"
        or char == _ZERO_WIDTH_JOINER
        or "\U0001f3fb" <= char <= "\U0001f3ff"
    )


def _is_flag(char: str) -> bool:
    """Whether `char` is a regional indicator, half of a flag."""
    return "\U0001f1e6" <= char <= "\U0001f1ff"
