"""Quotations of a whole text: statement by statement, then what floats between them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from editor_app.domain.article import Block, Role
from editor_app.domain.quote import QuoteKind
from editor_app.domain.text import Span
from editor_app.domain.values import frozen, replace
from editor_app.language import sentences
from editor_app.language.lines import Lines
from editor_app.language.marks import QUOTABLE, Marks, Pair
from editor_app.language.quoting import paragraphs, unattributed
from editor_app.language.quoting.drafts import Draft
from editor_app.language.quoting.paragraphs import Place
from editor_app.language.quoting.unattributed import Announcement
from editor_app.language.tokens import tokenize

_READ = QUOTABLE - {Role.CAPTION}


@frozen
class Statements:
    """The sentences of all lines with running words, and the quotations in text order."""

    sentences: tuple[Span, ...]
    drafts: tuple[Draft, ...]


def find(
    text: str, lines: Lines, blocks: Sequence[Block], marks: Marks, language: str
) -> Statements:
    """What is said in `text`, line by line and then over lines."""
    spans: list[Span] = []
    found: list[Draft] = []
    announced: Announcement | None = None
    is_open = False
    outer = _outer(marks)
    starts = [pair.start for pair in outer]
    for index, (block, line) in enumerate(zip(blocks, lines.lines, strict=True)):
        if block.role not in _READ:
            continue
        first = bisect_left(starts, block.start)
        last = bisect_left(starts, block.end, first)
        pairs = tuple(outer[first:last])
        if announced and pairs:
            place = Place(block.role, pairs, is_open)
            said = paragraphs.read_announced(text, block, index, place, announced, language)
        else:
            inner = tuple([pair.moved(-block.start) for pair in pairs])
            place = Place(block.role, inner, is_open)
            said = paragraphs.read(line, block.start, index, place, language)
        spans += line.placed(block.start, sentences.in_line)
        found += said.drafts
        announced = said.announcement
        is_open = is_open if said.leaves_open is None else said.leaves_open
    found = joined_up(found, marks, language)
    return Statements(tuple(spans), tuple(_with_headlines(text, found, blocks)))


def _outer(marks: Marks) -> list[Pair]:
    """The pairs that lie in no other, in order and apart."""
    found: list[Pair] = []
    for pair in marks.pairs:
        if not found or pair.start >= found[-1].end:
            found.append(pair)
    return found


def _with_headlines(text: str, found: list[Draft], blocks: Sequence[Block]) -> list[Draft]:
    """The quotations with those of headlines that name their speaker before a colon."""
    made = found
    for index, block in enumerate(blocks):
        if block.role is not Role.HEADLINE:
            continue
        tokens = tokenize(text, block.start, block.end)
        said = unattributed.headline(tokens, index, found)
        if said is None:
            continue
        made = [one for one in made if not (one.line == index and one.floating)]
        if not any(one.line == index for one in made):
            made = [*made, said]
    return sorted(made, key=_borders)


def _borders(one: Draft) -> tuple[int, int]:
    """Where the first part of a quotation begins and ends."""
    return one.content[0].start, one.content[0].end


def joined_up(found: list[Draft], marks: Marks, language: str) -> list[Draft]:
    """`found` with quotations put together that the text parts only by who says them.

    Words left open at a paragraph's end go on in the next one. English newspapers attribute
    once, in the midst of what is said: what follows belongs to the same quotation.
    """
    open_ends = {pair.end for pair in marks.pairs if pair.continues}
    whole: list[Draft] = []
    for one in sorted(found, key=_borders):
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
