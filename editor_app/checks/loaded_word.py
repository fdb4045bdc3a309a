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
from editor_app.language.lines import Line
from editor_app.language.reading import Reading


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """The loaded words of a language."""
    return re.compile(rf"(?<!\w)(?:{LOADED.get(language, '(?!)')})(?!\w)", re.IGNORECASE)


def _in_line(line: Line, language: str) -> tuple[Span, ...]:
    """Where the loaded words of a line stand."""
    return tuple(Span(*match.span()) for match in _pattern(language).finditer(line.raw))


def run(reading: Reading) -> Iterator[Finding]:
    """All of them outside quotations, as one finding."""
    found = places.found(reading, _in_line, reading.language)
    if not found:
        return
    said_by_others = [part for quote in reading.quotes for part in quote.content]
    others = places.Cover([*said_by_others, *(pair.span for pair in places.pairs(reading))])
    spans = tuple(span for span in found if not others.covers(span.start))
    if spans:
        said = message("loaded_word", words=spans[0].of(reading.text), count=len(spans))
        yield Finding("loaded_word", Level.SUGGESTION, spans, said)


PLUGIN = Check("loaded_word", Level.SUGGESTION, run)
