"""One line of an article read for quotations.

A line's reading depends on its words, its role, its quotation marks and on two things of the
lines before: whether the last quotation was left open, and whether words with a colon
announce this line. An announced line is read afresh; what was found in all others is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from editor_app.domain.article import Block, Role
from editor_app.domain.values import frozen, replace
from editor_app.language import sentences
from editor_app.language import tokens as tokenizing
from editor_app.language.lexicon.tables import lexicon
from editor_app.language.lines import Line
from editor_app.language.marks import Pair
from editor_app.language.quoting import attribution, channels, cues, unattributed
from editor_app.language.quoting.drafts import Draft, Statement
from editor_app.language.quoting.unattributed import Announcement, Context
from editor_app.language.quoting.units import units
from editor_app.language.sentences import Range
from editor_app.language.tokens import Tokens, tokenize

LONGEST = 600
"""A statement is not longer (tokens)."""

MOST_CUES = 24
"""No statement is read for more cues."""


@frozen
class Paragraph:
    """What one line says: its quotations, and whether it announces the next.

    `leaves_open` tells whether its last quotation has no closing mark; None where the line
    has no quotation.
    """

    drafts: tuple[Draft, ...]
    announcement: Announcement | None
    leaves_open: bool | None

    def moved(self, by: int, line: int) -> Paragraph:
        """The same reading `by` code points further on, in the line with the index `line`."""
        return Paragraph(
            tuple([one.moved(by, line) for one in self.drafts]),
            self.announcement and self.announcement.moved(by),
            self.leaves_open,
        )


@frozen
class Place:
    """What a line is: its role, its outer pairs of marks, and how the lines before ended."""

    role: Role
    pairs: tuple[Pair, ...]
    is_behind_open: bool


def read(line: Line, start: int, index: int, place: Place, language: str) -> Paragraph:
    """The reading of a line that begins at `start`; `index` is that of its block.

    The marks of its `place` have offsets into the line.
    """
    return line.find(_placed, start, index, place, language)


def read_announced(
    text: str, block: Block, index: int, place: Place, announced: Announcement, language: str
) -> Paragraph:
    """The reading of a line that the words before it announce."""
    tokens = tokenize(text, block.start, block.end)
    read = _read(tokens, sentences.ranges(tokens), place, announced, language)
    return read.moved(0, index)


def _placed(line: Line, start: int, index: int, place: Place, language: str) -> Paragraph:
    """The reading of a line that nothing announces, where it stands."""
    return line.find(_alone, place, language).moved(start, index)


def _alone(line: Line, place: Place, language: str) -> Paragraph:
    """The reading of a line that nothing announces, with offsets into the line."""
    tokens, ranges = line.find(tokenizing.in_line), line.find(sentences.ranges_in)
    return _read(tokens, ranges, place, None, language)


def _read(
    tokens: Tokens,
    ranges: Sequence[Range],
    place: Place,
    announced: Announcement | None,
    language: str,
) -> Paragraph:
    """The reading of a line, with offsets into its text."""
    found: list[Draft] = []
    before: Statement | None = None
    for statement in _statements(tokens, ranges, place, language):
        context = Context(before, found, is_behind_open=place.is_behind_open)
        found += _quotations(statement, context, announced if before is None else None)
        before = statement
    return Paragraph(
        tuple(found),
        unattributed.announcement(before) if before else None,
        unattributed.is_left_open(found[-1], tokens.text) if found else None,
    )


def _statements(
    tokens: Tokens, ranges: Sequence[Range], place: Place, language: str
) -> Iterator[Statement]:
    """The statements of one line."""
    words = lexicon(language)
    for first, last in _bounded(sentences.joined(tokens, ranges, place.pairs, language)):
        first = _behind_clock(tokens, first, last)
        folded = units(tokens, first, last, place.pairs)
        hits = tuple(cues.find(folded, language, words)[:MOST_CUES])
        yield Statement(folded, hits, words, 0, place.role)


def _behind_clock(tokens: Tokens, first: int, last: int) -> int:
    """The place behind the time that opens an entry of a live report: "16h40 - "."""
    if first or not tokens.raw(0)[:1].isdigit():
        return first
    clock = _CLOCK.match(tokens.text, tokens.starts[0])
    while clock and first < last - 1 and tokens.starts[first] < clock.end():
        first += 1
    return first


_CLOCK = re.compile(
    r"\d{1,2} ?[h:.H] ?\d{2}(?: ?(?:am|pm|GMT|BST|CET|EDT|EST))? {0,2}(?:[-–—:|•] ?)? ?(?=[^\W\d_]|[«“\"])"
)
"""A clock time at the head of a line, with the sign or the space behind it."""


def _bounded(found: list[Range]) -> Iterator[Range]:
    """The ranges with endless ones cut, so that no text takes more than its length's time."""
    for first, last in found:
        for start in range(first, last, LONGEST):
            yield start, min(last, start + LONGEST)


def _quotations(
    statement: Statement, context: Context, announced: Announcement | None
) -> list[Draft]:
    """The quotations of one statement, attributed or not."""
    found = [_with_last_speaker(one, context.known) for one in attribution.find(statement)]
    found = found or unattributed.announced(statement, announced) or unattributed.signed(statement)
    context = replace(context, here=found)
    channel = channels.channel(statement)
    return [
        one if one.channel or one.floating else replace(one, channel=channel)
        for one in (*found, *unattributed.floating(statement, context))
    ]


def _with_last_speaker(one: Draft, known: Sequence[Draft]) -> Draft:
    """A reported quotation without a subject, "Et d'ajouter : ...", with the speaker before."""
    last = known[-1] if known else None
    if one.speaker or last is None:
        return one
    return replace(one, speaker=last.speaker, name=last.name)
