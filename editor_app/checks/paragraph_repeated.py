"""A paragraph that stands twice, word for word or nearly so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from editor_app.checks import places
from editor_app.checks.check import Check
from editor_app.domain.article import BODY_ROLES, Block
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.language.lines import Line
from editor_app.language.reading import Reading

LEAST_WORDS = 12
"""A shorter paragraph may be a refrain."""

ROW = 4
"""Paragraphs are compared by rows of so many words."""

LEAST_LIKE = 0.7
"""So many rows of the shorter of two forms stand in the other."""

LEAST_OF_LONGER = 0.55
"""And they are so many of the longer one's."""

LONG_WORD = 6
"""A row begins with a word of so many letters: a quarter of all rows tells as much."""

LEAST_ROWS = 3
"""So many rows are shared at the least."""

MAXIMAL_FORMS = 20
"""A row of words in more paragraphs is a phrase of the article."""

Rows = frozenset[str]


def run(reading: Reading) -> Iterator[Finding]:
    """One finding for all; two that are the same are a warning, two forms a suggestion."""
    blocks = places.body(reading)
    each = zip(reading.blocks, reading.lines.each(_rows), strict=True)
    rows = [own for block, own in each if block.role in BODY_ROLES]
    pairs = list(_pairs(blocks, rows))
    if not pairs:
        return
    spans = places.in_order([block.span for one, two in pairs for block in (one, two)])
    same = any(_words(reading, one) == _words(reading, two) for one, two in pairs)
    said = message("paragraph_repeated", words=spans[0].of(reading.text)[:60], count=len(pairs))
    level = Level.WARNING if same else Level.SUGGESTION
    yield Finding("paragraph_repeated", level, spans, said)


def _words(reading: Reading, block: Block) -> list[str]:
    """A paragraph's words without capitals."""
    return block.span.of(reading.text).lower().split()


def _rows(line: Line) -> Rows:
    """The rows of words of a paragraph that begin with a long one; none for a short paragraph."""
    words = line.raw.lower().split()
    if len(words) < LEAST_WORDS:
        return frozenset()
    starts = (place for place, word in enumerate(words) if len(word) >= LONG_WORD)
    return frozenset(" ".join(words[start : start + ROW]) for start in starts)


def _pairs(blocks: Sequence[Block], rows: Sequence[Rows]) -> Iterator[tuple[Block, Block]]:
    """Paragraphs that share most of their rows, in text order."""
    by_row: dict[str, list[int]] = defaultdict(list)
    shared = places.repeated(rows)
    for place, own in enumerate(rows):
        for row in own & shared:
            by_row[row].append(place)
    alike = (found for found in by_row.values() if len(found) < MAXIMAL_FORMS)
    for one, two in sorted({pair for found in alike for pair in combinations(found, 2)}):
        count = len(rows[one] & rows[two])
        if count < LEAST_ROWS:
            continue
        shorter, longer = sorted((len(rows[one]), len(rows[two])))
        if count >= LEAST_LIKE * shorter and count >= LEAST_OF_LONGER * longer:
            yield blocks[one], blocks[two]


PLUGIN = Check("paragraph_repeated", Level.WARNING, run)
