"""The edges of a clause: what is taken off so that only the statement is left."""

from __future__ import annotations

import re

from editor_app.domain.text import Span
from editor_app.language.bylines import DATELINE_DAY
from editor_app.language.claims.patterns import ClaimPatterns

LONGEST_MARKED = 2_000
"""Longer rows of words are parted before their marks are looked at, in code points."""

_EDGE = " \t\u00a0\u202f,;:.!?…–—-"
_DATELINE = re.compile(
    r"(?<!\w)[A-ZÀ-Þ][A-ZÀ-Þ .’'-]{2,30}(?:, [A-ZÀ-Þ][\w. -]{1,24})?"
    rf"{DATELINE_DAY}(?: \([^)\n]{{2,20}}\))? [-–—] (?=\S)"
)
_PAIRS = (('"', '"'), ("«", "»"), ("“", "”"), ("(", ")"), ("‘", "’"))
_MARKS = frozenset(mark for pair in _PAIRS for mark in pair)


def trimmed(text: str, span: Span, patterns: ClaimPatterns | None) -> Span:
    """A clause without marks and spaces at its edges, and without words that only lead to it."""
    start, end = bare(text, span.start, span.end)
    dateline = _DATELINE.match(text, start, end) if text[start : start + 1].isupper() else None
    if dateline:
        start = dateline.end()
    while patterns is not None:
        match = patterns.frame.match(text, start, end) or patterns.opener.match(text, start, end)
        if match is None or match.end() >= end:
            break
        start, end = bare(text, match.end(), end)
    return Span(start, end)


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Both ends without spaces, punctuation and marks that have no fellow inside."""
    while True:
        before = (start, end)
        while start < end and text[start] in _EDGE:
            start += 1
        while start < end and text[end - 1] in _EDGE:
            end -= 1
        start, end = _unmarked(text, start, end)
        if (start, end) == before:
            return start, end


def _unmarked(text: str, start: int, end: int) -> tuple[int, int]:
    """Both ends without a mark or bracket that pairs around the words or has no fellow there."""
    if end - start > LONGEST_MARKED or _MARKS.isdisjoint(
        text[start : start + 1] + text[end - 1 : end]
    ):
        return start, end
    for opening, closing in _PAIRS:
        words = text[start:end]
        if len(words) < 2:
            return start, end
        inner = words[1:-1]
        alone = closing not in words[1:] if opening != closing else words.count(opening) % 2 == 1
        if words[0] == opening and (alone or (words[-1] == closing and closing not in inner)):
            start += 1
        elif words[-1] == closing and opening not in words[:-1]:
            end -= 1
    return start, end
