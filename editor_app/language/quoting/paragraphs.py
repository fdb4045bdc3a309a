"""One line of an article read for quotations, and remembered.

A line's reading depends on its words, its role, its quotation marks and on two things of the
lines before: whether the last quotation was left open, and whether words with a colon
announce this line. An announced line is read afresh; all others are remembered, so that
after an edit only the lines that changed are read again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from editor_app.domain.article import Role
from editor_app.domain.quote import Cue
from editor_app.domain.text import Span
from editor_app.domain.values import frozen, replace
from editor_app.language import sentences
from editor_app.language.lexicon.tables import lexicon
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

REMEMBERED_LINES = 2_048
"""How many lines' readings are kept; a line's takes some 2 kB."""


@frozen
class Paragraph:
    """What one line says: its sentences, its quotations, and whether it announces the next.

    `leaves_open` tells whether its last quotation has no closing mark; None where the line
    has no quotation.
    """

    sentences: tuple[Span, ...]
    drafts: tuple[Draft, ...]
    announcement: Announcement | None
    leaves_open: bool | None

    def moved(self, by: int, line: int) -> Paragraph:
        """The same reading `by` code points further on, in the line with the index `line`."""
        return Paragraph(
            tuple([span.moved(by) for span in self.sentences]),
            tuple([_moved(one, by, line) for one in self.drafts]),
            self.announcement and self.announcement.moved(by),
            self.leaves_open,
        )


@frozen
class Line:
    """A line to be read: where it stands, what it is, and its outer pairs of marks."""

    text: str
    span: Span
    role: Role
    pairs: tuple[Pair, ...]
    is_behind_open: bool


def read(line: Line, index: int, announced: Announcement | None, language: str) -> Paragraph:
    """The reading of a line; `index` is that of its block."""
    if announced and line.pairs:
        return _read(line, announced, language).moved(0, index)
    start = line.span.start
    pairs = tuple([_pair_moved(pair, -start) for pair in line.pairs]) if start else line.pairs
    words = line.span.of(line.text)
    return _remembered(words, line.role, pairs, line.is_behind_open, language).moved(start, index)


@lru_cache(maxsize=REMEMBERED_LINES)
def _remembered(
    words: str, role: Role, pairs: tuple[Pair, ...], is_behind_open: bool, language: str
) -> Paragraph:
    """The reading of a line that nothing announces, with offsets into the line."""
    line = Line(words, Span(0, len(words)), role, pairs, is_behind_open)
    return _read(line, None, language)


def _read(line: Line, announced: Announcement | None, language: str) -> Paragraph:
    """The reading of a line, with offsets into its text."""
    tokens = tokenize(line.text, line.span.start, line.span.end)
    ranges = sentences.ranges(tokens)
    found: list[Draft] = []
    before: Statement | None = None
    for statement in _statements(tokens, ranges, line, language):
        context = Context(before, found, is_behind_open=line.is_behind_open)
        found += _quotations(statement, context, announced if before is None else None)
        before = statement
    return Paragraph(
        sentences.spans(tokens, ranges),
        tuple(found),
        unattributed.announcement(before) if before else None,
        unattributed.is_left_open(found[-1], line.text) if found else None,
    )


def _statements(
    tokens: Tokens, ranges: Sequence[Range], line: Line, language: str
) -> Iterator[Statement]:
    """The statements of one line."""
    words = lexicon(language)
    for first, last in _bounded(sentences.joined(tokens, ranges, line.pairs)):
        folded = units(tokens, first, last, line.pairs)
        hits = tuple(cues.find(folded, language, words)[:MOST_CUES])
        yield Statement(folded, hits, words, 0, line.role)


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


def _moved(one: Draft, by: int, line: int) -> Draft:
    """A quotation `by` code points further on, in the line with the index `line`."""
    if not by:
        return replace(one, line=line)
    return Draft(
        tuple([span.moved(by) for span in one.content]),
        one.kind,
        one.rule,
        one.confidence,
        one.cue and Cue(one.cue.start + by, one.cue.end + by, one.cue.lemma),
        one.speaker and one.speaker.moved(by),
        one.name and one.name.moved(by),
        one.floating,
        line,
        one.channel,
    )


def _pair_moved(pair: Pair, by: int) -> Pair:
    """A pair of marks `by` code points further on."""
    return Pair(
        pair.start + by,
        pair.end + by,
        pair.style,
        pair.depth,
        pair.continues,
        pair.opening,
        pair.closing,
    )
