"""Words that judge, in the desk's own voice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from editor_app.checks import places
from editor_app.checks.check import Check
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.domain.text import Span
from editor_app.language.lexicon.loaded import LOADED
from editor_app.language.reading import Reading


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """The loaded words of a language."""
    return re.compile(rf"(?<!\w)(?:{LOADED.get(language, '(?!)')})(?!\w)", re.IGNORECASE)


def run(reading: Reading) -> Iterator[Finding]:
    """All of them outside quotations, as one finding."""
    said_by_others = [part for quote in reading.quotes for part in quote.content]
    marked = [pair.span for pair in places.pairs(reading)]
    spans = tuple(
        Span(*match.span())
        for block in places.worded(reading)
        for match in _pattern(reading.language).finditer(reading.text, block.start, block.end)
        if not any(span.covers(match.start()) for span in (*said_by_others, *marked))
    )
    if spans:
        said = message("loaded_word", words=spans[0].of(reading.text), count=len(spans))
        yield Finding("loaded_word", Level.SUGGESTION, spans, said)


PLUGIN = Check("loaded_word", Level.SUGGESTION, run)
