"""Words that judge, in the desk's own voice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from editor_app.checks import places
from editor_app.checks.check import Check
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.domain.text import Span
from editor_app.language.lexicon.loaded import LOADED
from editor_app.language.reading import Reading

REMEMBERED_LINES = 2_048
"""How many lines are remembered."""


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """The loaded words of a language."""
    return re.compile(rf"(?<!\w)(?:{LOADED.get(language, '(?!)')})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=REMEMBERED_LINES)
def _in_line(words: str, language: str) -> tuple[tuple[int, int], ...]:
    """Where the loaded words of a line stand."""
    return tuple(match.span() for match in _pattern(language).finditer(words))


def run(reading: Reading) -> Iterator[Finding]:
    """All of them outside quotations, as one finding."""
    said_by_others = [part for quote in reading.quotes for part in quote.content]
    marked = [pair.span for pair in places.pairs(reading)]
    spans = tuple(
        Span(block.start + start, block.start + end)
        for block in places.worded(reading)
        for start, end in _in_line(block.span.of(reading.text), reading.language)
        if not any(span.covers(block.start + start) for span in (*said_by_others, *marked))
    )
    if spans:
        said = message("loaded_word", words=spans[0].of(reading.text), count=len(spans))
        yield Finding("loaded_word", Level.SUGGESTION, spans, said)


PLUGIN = Check("loaded_word", Level.SUGGESTION, run)
