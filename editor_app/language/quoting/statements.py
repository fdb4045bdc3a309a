"""Quotations of a whole text: statement by statement, then what floats between them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from editor_app.domain.article import Block, Role
from editor_app.domain.quote import QuoteKind
from editor_app.language.lexicon.tables import lexicon
from editor_app.language.marks import QUOTABLE, Marks, Pair
from editor_app.language.quoting import attribution, channels, cues, unattributed
from editor_app.language.quoting.drafts import Draft, Statement
from editor_app.language.quoting.units import units
from editor_app.language.sentences import Range, joined, ranges
from editor_app.language.tokens import Tokens, tokenize

LONGEST = 600
"""A statement is not longer (tokens)."""

MOST_CUES = 24
"""No statement is read for more cues."""

Paragraph = tuple[int, Block, Tokens, list[Range]]


def paragraphs(text: str, blocks: Sequence[Block]) -> list[Paragraph]:
    """The lines with running words, their tokens and sentences."""
    found: list[Paragraph] = []
    for number, block in enumerate(blocks):
        if block.role in QUOTABLE and block.role is not Role.CAPTION:
            tokens = tokenize(text, block.start, block.end)
            found.append((number, block, tokens, ranges(tokens)))
    return found


def find(parts: Sequence[Paragraph], marks: Marks, language: str) -> list[Draft]:
    """The quotations in text order."""
    found: list[Draft] = []
    before: Statement | None = None
    outer = _outer(marks)
    for number, block, tokens, sentence_ranges in parts:
        first = bisect_left(outer, block.start, key=lambda pair: pair.start)
        last = bisect_left(outer, block.end, key=lambda pair: pair.start)
        pairs = outer[first:last]
        for statement in _statements(tokens, sentence_ranges, pairs, language, (number, block)):
            found += _read(statement, before, found)
            before = statement
    found = joined_up(found, marks, language)
    found = unattributed.headlines(found, parts, lexicon(language))
    return sorted(found, key=lambda one: one.content[0])


def _outer(marks: Marks) -> list[Pair]:
    """The pairs that lie in no other, in order and apart."""
    found: list[Pair] = []
    for pair in marks.pairs:
        if not found or pair.start >= found[-1].end:
            found.append(pair)
    return found


def _bounded(found: list[Range]) -> Iterator[Range]:
    """The ranges with endless ones cut, so that no text takes more than its length's time."""
    for first, last in found:
        for start in range(first, last, LONGEST):
            yield start, min(last, start + LONGEST)


def joined_up(found: list[Draft], marks: Marks, language: str) -> list[Draft]:
    """`found` with quotations put together that the text parts only by who says them.

    Words left open at a paragraph's end go on in the next one. English newspapers attribute
    once, in the midst of what is said: what follows belongs to the same quotation.
    """
    open_ends = {pair.end for pair in marks.pairs if pair.continues}
    whole: list[Draft] = []
    for one in sorted(found, key=lambda draft: draft.content[0]):
        last = whole[-1] if whole else None
        if (
            last
            and one.floating
            and (_continues(last, open_ends) or (language == "en" and _follows(last, one)))
        ):
            whole[-1] = replace(last, content=(*last.content, *one.content))
        else:
            whole.append(one)
    return whole


def _continues(last: Draft, open_ends: set[int]) -> bool:
    """Whether the last words of a quotation were left open at the end of their paragraph."""
    return last.content[-1].end in open_ends


def _follows(last: Draft, one: Draft) -> bool:
    """Whether a floating quotation comes right behind the words that attribute the last one."""
    closed = last.cue is not None and last.cue.start > last.content[0].start
    whole = last.kind is QuoteKind.DIRECT or (closed and last.kind is QuoteKind.MIXED)
    spoken = whole and last.speaker is not None
    return spoken and last.line == one.line and last.speaker == one.speaker and not last.floating


def _with_last_speaker(one: Draft, known: list[Draft]) -> Draft:
    """A reported quotation without a subject, "Et d'ajouter : ...", with the speaker before."""
    last = known[-1] if known else None
    if one.speaker or last is None or last.line != one.line:
        return one
    return replace(one, speaker=last.speaker, name=last.name)


def _statements(
    tokens: Tokens,
    found: list[Range],
    pairs: list[Pair],
    language: str,
    place: tuple[int, Block],
) -> list[Statement]:
    """The statements of one paragraph."""
    words = lexicon(language)
    made: list[Statement] = []
    for first, last in _bounded(joined(tokens, found, pairs)):
        folded = units(tokens, first, last, pairs)
        hits = tuple(cues.find(folded, language, words)[:MOST_CUES])
        made.append(Statement(folded, hits, words, place[0], place[1].role))
    return made


def _read(statement: Statement, before: Statement | None, known: list[Draft]) -> list[Draft]:
    """The quotations of one statement, attributed or not."""
    found = attribution.find(statement)
    found = [_with_last_speaker(one, known) for one in found]
    found = found or unattributed.announced(statement, before) or unattributed.signed(statement)
    context = unattributed.Context(before, known, found)
    channel = channels.channel(statement)
    return [
        one if one.channel or one.floating else replace(one, channel=channel)
        for one in (*found, *unattributed.floating(statement, context))
    ]
