"""Where sentences begin and end, with regard to quotation marks and short forms."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from editor_app.domain.text import Span
from editor_app.language import tokens as tokenizing
from editor_app.language.conjugation import Form
from editor_app.language.lexicon.entries import words
from editor_app.language.lexicon.tables import cue_table
from editor_app.language.lines import Line
from editor_app.language.marks import Pair
from editor_app.language.tokens import ENDERS, Tokens

Range = tuple[int, int]
"""Half open, in tokens."""

_CLOSERS = frozenset("»”\"’')]›") | {"''"}
_OPENERS = frozenset("«“„\"‘'([‹—–-•") | {"''", "``", "--"}
_SHORT = (
    "u.s.",
    "u.n.",
    "e.u.",
    "u.k.",
    "n.y.",
    "d.c.",
    "p.m.",
    "a.m.",
    "jr.",
    "sr.",
    "inc.",
    "etc.",
)
_FRESH = words(
    "he she it they we i the a an in on at but and his her this that these il elle le la",
    "les un une",
)


def ranges(tokens: Tokens) -> list[Range]:
    """The sentences of one paragraph; quotation marks belong to the sentence they close."""
    found: list[Range] = []
    start = 0
    for border in _borders(tokens):
        if border > start:
            found.append((start, border))
            start = border
    if start < len(tokens):
        found.append((start, len(tokens)))
    return found


def _borders(tokens: Tokens) -> Iterator[int]:
    """Where a sentence ends before the last token."""
    words = tokens.words
    last = len(words) - 1
    for place, word in enumerate(words):
        if place == last:
            return
        if word in ENDERS:
            border = _behind_closers(tokens, place + 1)
            if border <= last and _begins(tokens, border):
                yield border
        elif word in _SHORT and words[place + 1] in _FRESH and tokens.is_capital(place + 1):
            yield place + 1


def _behind_closers(tokens: Tokens, place: int) -> int:
    """The place behind the closing marks that follow the end of a sentence.

    A straight mark closes where no space stands before it; a guillemet always does.
    """
    while place < len(tokens) and tokens.words[place] in (_CLOSERS | ENDERS):
        spaced = tokens.starts[place] > tokens.ends[place - 1]
        if spaced and tokens.words[place] not in ("»", ")", "]"):
            break
        place += 1
    return place


def _begins(tokens: Tokens, place: int) -> bool:
    """Whether a new sentence can begin at `place`."""
    if tokens.starts[place] == tokens.ends[place - 1]:
        return False
    first = tokens.text[tokens.starts[place]]
    return not first.islower() and (first.isalnum() or first in _OPENERS)


def in_line(line: Line) -> tuple[Span, ...]:
    """The sentences of one line, with offsets into it."""
    tokens = line.find(tokenizing.in_line)
    found = line.find(ranges_in)
    return tuple([Span(tokens.starts[first], tokens.ends[last - 1]) for first, last in found])


def ranges_in(line: Line) -> list[Range]:
    """The sentences of one line, in its tokens."""
    return ranges(line.find(tokenizing.in_line))


def joined(
    tokens: Tokens, found: Sequence[Range], pairs: Sequence[Pair], language: str
) -> list[Range]:
    """Sentences put together again where quotation marks hold several of them.

    So are a question or a call between marks and the English name that asks it: "Why?" Dole asked.

    What is left are statements: a quotation with the words that attribute it.
    """
    whole: list[Range] = []
    for first, last in found:
        position = tokens.starts[first]
        place = bisect_left(pairs, position, key=lambda pair: pair.start) - 1
        inside = place >= 0 and position < pairs[place].end
        if whole and (inside or (language == "en" and _is_asked_by(tokens, first, last))):
            whole[-1] = (whole[-1][0], last)
        else:
            whole.append((first, last))
    return whole


def _is_asked_by(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a sentence behind a question or call between marks is a name and its verb."""
    before = first - 1
    while before > 0 and tokens.words[before] in _MARKS:
        before -= 1
    if before == first - 1 or tokens.words[before] not in ("?", "!"):
        return False
    verb = first
    while verb < min(last, first + LONGEST_NAME) and _is_in_name(tokens, verb):
        verb += 1
    if verb == first or verb >= last or tokens.words[first] in _FRESH:
        return False
    if not any(Form.FINITE in forms for _, forms in cue_table("en").get(tokens.words[verb], ())):
        return False
    behind = verb + 1
    if behind < last and tokens.words[behind] in _TOLD:
        return behind + 1 >= last or tokens.words[behind + 1] in _PAUSED
    return behind >= last or tokens.words[behind] in _PAUSED


LONGEST_NAME = 7
"""So many tokens a name has at most that asks what stands before it."""

_MARKS = frozenset("”’\"'") | {"''"}
_TOLD = words("him her them me us you reporters")
_PAUSED = frozenset('.,;:!?—–“"') | words(
    "in on at during after before as when while with from into later again monday tuesday",
    "wednesday thursday friday saturday sunday yesterday",
)


def _is_in_name(tokens: Tokens, place: int) -> bool:
    """Whether a token can stand in a name: a capital, the dot of a title, a hyphen."""
    return tokens.is_capital(place) or tokens.words[place] in (".", "-")
