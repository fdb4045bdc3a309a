"""Quotations of a whole text: statement by statement, then what floats between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from editor_app.domain.article import Block, Role
from editor_app.domain.quote import Confidence, QuoteKind
from editor_app.language.lexicon.tables import lexicon
from editor_app.language.marks import QUOTABLE, Marks, Pair
from editor_app.language.quoting import attribution, cues
from editor_app.language.quoting.drafts import Draft, Statement, draft
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
    for number, block, tokens, sentence_ranges in parts:
        pairs = [p for p in marks.pairs if p.depth == 0 and block.start <= p.start < block.end]
        statements = _statements(tokens, sentence_ranges, pairs, language, number)
        found += _paragraph(statements, block)
    return sorted(found, key=lambda one: one.content[0])


def _statements(
    tokens: Tokens, found: list[Range], pairs: list[Pair], language: str, number: int
) -> list[Statement]:
    """The statements of one paragraph."""
    words = lexicon(language)
    whole = joined(tokens, found, pairs)
    made: list[Statement] = []
    for place, (first, last) in enumerate(whole):
        folded = units(tokens, first, last, pairs)
        hits = tuple(cues.find(folded, language, words))
        made.append(Statement(folded, hits, words, number, place == 0, place == len(whole) - 1))
    return made


def _paragraph(statements: list[Statement], block: Block) -> list[Draft]:
    """The quotations of one paragraph."""
    found: list[Draft] = []
    for statement in statements:
        attributed = attribution.find(statement)
        found += attributed
        found += _floating(statement, [*found], block)
    return found


def _floating(statement: Statement, before: list[Draft], block: Block) -> list[Draft]:
    """Quotations between marks that no rule took and that stand for themselves."""
    folded = statement.units
    made: list[Draft] = []
    for place, pair in folded.pairs.items():
        covered = any(span.overlap(pair.span) for one in before for span in one.content)
        if covered or not _is_quotation(statement, place, pair, block):
            continue
        one = draft(statement, [(place, place + 1)], None, None, "floating", Confidence.LOW)
        if one:
            said = next(
                (d for d in reversed(before) if d.line == statement.line and d.speaker), None
            )
            kind = QuoteKind.MIXED if block.role is Role.HEADLINE else QuoteKind.DIRECT
            made.append(
                replace(
                    one,
                    floating=True,
                    kind=kind,
                    speaker=said.speaker if said else None,
                    name=said.name if said else None,
                )
            )
    return made


def _is_quotation(statement: Statement, place: int, pair: Pair, block: Block) -> bool:
    """Whether marks without a cue hold a quotation and not a title or a doubtful word."""
    words = len(pair.inside.of(statement.units.text).split())
    if block.role is Role.HEADLINE:
        return words >= 3
    alone = place == 0 and all(not w[:1].isalnum() for w in statement.units.words[place + 1 :])
    return alone and words >= 4
