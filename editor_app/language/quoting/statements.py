"""Quotations of a whole text: statement by statement, then what floats between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from editor_app.domain.article import Block, Role
from editor_app.domain.quote import QuoteKind
from editor_app.language.lexicon.tables import lexicon
from editor_app.language.marks import QUOTABLE, Marks, Pair
from editor_app.language.quoting import attribution, cues, unattributed
from editor_app.language.quoting.drafts import Draft, Statement
from editor_app.language.quoting.units import units
from editor_app.language.sentences import Range, joined, ranges
from editor_app.language.tokens import Tokens, tokenize

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
    for number, block, tokens, sentence_ranges in parts:
        pairs = [p for p in marks.pairs if p.depth == 0 and block.start <= p.start < block.end]
        for statement in _statements(tokens, sentence_ranges, pairs, language, (number, block)):
            found += _read(statement, before, found)
            before = statement
    found = joined_up(found, marks, language)
    found = unattributed.headlines(found, parts, lexicon(language))
    return sorted(found, key=lambda one: one.content[0])


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
    spoken = last.kind is not QuoteKind.INDIRECT and last.speaker is not None
    return spoken and last.line == one.line and last.speaker == one.speaker and not last.floating


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
    for first, last in joined(tokens, found, pairs):
        folded = units(tokens, first, last, pairs)
        hits = tuple(cues.find(folded, language, words))
        made.append(Statement(folded, hits, words, place[0], place[1].role))
    return made


def _read(statement: Statement, before: Statement | None, known: list[Draft]) -> list[Draft]:
    """The quotations of one statement, attributed or not."""
    found = attribution.find(statement)
    found = found or unattributed.announced(statement, before) or unattributed.signed(statement)
    context = unattributed.Context(before, [*known, *found])
    return [*found, *unattributed.floating(statement, context)]
