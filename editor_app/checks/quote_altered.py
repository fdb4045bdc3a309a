"""One quotation given twice, with a word inside it that differs."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import accumulate, combinations, pairwise

from editor_app.checks import places
from editor_app.checks.check import Check
from editor_app.domain.finding import Finding, Level
from editor_app.domain.ids import SourceId
from editor_app.domain.message import message
from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.language import stems
from editor_app.language.reading import Reading

LEAST_ROW = 4
"""So many words in a row are shared by two forms of one quotation."""

LEAST_SHARE = 0.7
"""And so much of the shorter one."""

LEAST_BESIDE = 2
"""A word that differs has so many shared words on either side: else a part was left out."""

GREATEST_CHANGE = 3
"""More words that differ make another sentence."""

SHORTEST = 2 * LEAST_ROW
"""Quotations with enough words have so many code points."""

MAXIMAL_QUOTES = 400
"""Only so many quotations are compared."""

MAXIMAL_FORMS = 20
"""Only so many quotations with one row of words are compared with each other."""

_CUT = ("…", "...", "[", "(")


Words = tuple[str, ...]


@frozen
class _Quoted:
    """Words between marks; `source` where the reading knows who says them."""

    span: Span
    words: Words
    source: SourceId | None


def run(reading: Reading) -> Iterator[Finding]:
    """One finding for each pair of forms."""
    told: set[Span] = set()
    for one, two in _pairs(_quoted(reading)):
        if one.span in told or two.span in told or not _is_altered(one, two):
            continue
        told |= {one.span, two.span}
        words = {"one": one.span.of(reading.text)[:120], "two": two.span.of(reading.text)[:120]}
        spans = places.in_order([one.span, two.span])
        yield Finding("quote_altered", Level.WARNING, spans, message("quote_altered", **words))


def _quoted(reading: Reading) -> list[_Quoted]:
    """The quotations long enough to be known again; one with a part left out is not."""
    found: list[_Quoted] = []
    said = [
        (quote.content[0].start, quote.content[-1].end, quote.source)
        for quote in reading.quotes
        if quote.source
    ]
    reach = [*accumulate((end for _, end, _ in said), max)]
    for pair in places.pairs(reading):
        if pair.depth or pair.end - pair.start < SHORTEST:
            continue
        words = pair.inside.of(reading.text)
        row = _words(words)
        if len(row) > LEAST_ROW and len(found) < MAXIMAL_QUOTES and not _is_cut(words):
            first = bisect_right(reach, pair.start)
            found.append(_Quoted(pair.span, row, _source(said[first:], pair.span)))
    return found


def _is_cut(words: str) -> bool:
    """Whether a part of the quotation is left out."""
    return any(cut in words for cut in _CUT)


@lru_cache(maxsize=places.REMEMBERED)
def _words(quoted: str) -> Words:
    """The words of a quotation without capitals and accents."""
    return tuple(map(stems.plain, stems.words(quoted)))


@lru_cache(maxsize=places.REMEMBERED)
def _rows(words: Words) -> frozenset[Words]:
    """The rows of words in a quotation."""
    starts = range(len(words) - LEAST_ROW + 1)
    return frozenset(words[start : start + LEAST_ROW] for start in starts)


def _source(said: list[tuple[int, int, SourceId]], span: Span) -> SourceId | None:
    """Who says the words, as far as it is known; `said` are quotations with their speakers, in text order."""
    for start, end, source in said:
        if start >= span.end:
            return None
        if span.start < end:
            return source
    return None


def _pairs(found: list[_Quoted]) -> Iterator[tuple[_Quoted, _Quoted]]:
    """Pairs that share a row of words and are not of two speakers, in text order."""
    by_row: dict[Words, list[int]] = defaultdict(list)
    again = places.repeated(_rows(quoted.words) for quoted in found)
    for place, quoted in enumerate(found):
        for row in _rows(quoted.words) & again:
            by_row[row].append(place)
    shared = (group[:MAXIMAL_FORMS] for group in by_row.values())
    pairs = {pair for group in shared for pair in combinations(group, 2)}
    for one, two in sorted(pairs):
        speakers = {found[one].source, found[two].source} - {None}
        if len(speakers) < 2:
            yield found[one], found[two]


def _is_altered(one: _Quoted, two: _Quoted) -> bool:
    """Whether a few words differ between rows that are shared."""
    matcher = SequenceMatcher(None, one.words, two.words, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size >= LEAST_BESIDE]
    shared = sum(block.size for block in blocks)
    if shared < LEAST_SHARE * min(len(one.words), len(two.words)):
        return False
    gaps = [
        max(after.a - (before.a + before.size), after.b - (before.b + before.size))
        for before, after in pairwise(blocks)
    ]
    return bool(gaps) and max(gaps) <= GREATEST_CHANGE


PLUGIN = Check("quote_altered", Level.WARNING, run)
