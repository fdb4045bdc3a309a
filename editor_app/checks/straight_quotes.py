"""Straight double quotation marks where the language's own stand."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks import repairs
from editor_app.checks.check import Check
from editor_app.domain.finding import Finding, Fix, Level
from editor_app.domain.message import message
from editor_app.domain.text import Span, TextEdit
from editor_app.language.marks import Pair
from editor_app.language.reading import Reading

_GLYPHS = {"fr": ("«\u00a0", "\u00a0»"), "en": ("“", "”")}
_SPACES = " \u00a0\u202f"


def run(reading: Reading) -> Iterator[Finding]:
    """All straight marks as one finding; in English only where curly ones are used as well."""
    if reading.language not in _GLYPHS:
        return
    found = reading.marks
    if reading.language == "en" and not any(pair.style == "curly" for pair in found.pairs):
        return
    straight = [pair for pair in found.pairs if pair.style == "straight"]
    alone = [orphan for orphan in found.orphans if orphan.style == "straight"]
    spans = [span for pair in straight for span in _marks(pair)]
    spans += [Span(orphan.start, orphan.end) for orphan in alone]
    if not spans:
        return
    said = message("straight_quotes", count=len(spans))
    yield Finding(
        "straight_quotes", Level.SUGGESTION, tuple(sorted(spans)), said, _fixes(reading, straight)
    )


def _marks(pair: Pair) -> Iterator[Span]:
    """The marks a pair has on this line."""
    if pair.opening:
        yield Span(pair.start, pair.start + pair.opening)
    if pair.closing:
        yield Span(pair.end - pair.closing, pair.end)


def _fixes(reading: Reading, pairs: list[Pair]) -> tuple[Fix, ...]:
    """Every mark that has a fellow gets the language's own; a lone one is left alone."""
    whole = [pair for pair in pairs if pair.opening and pair.closing]
    if not whole:
        return ()
    edits = [edit for pair in whole for edit in _edits(reading, pair)]
    return (Fix(message("fix_marks", count=len(edits)), True, repairs.backwards(edits)),)


def _edits(reading: Reading, pair: Pair) -> Iterator[TextEdit]:
    """Both marks of a pair; the spaces beside a guillemet become its no-break spaces."""
    opening, closing = ("“", "”") if pair.depth else _GLYPHS[reading.language]
    text = reading.text
    after, before = pair.start + 1, pair.end - 1
    if len(opening) > 1 and after < before:
        after += text[after] in _SPACES
        before -= text[before - 1] in _SPACES and before - 1 > after
    yield TextEdit(pair.start, after, opening)
    yield TextEdit(before, pair.end, closing)


PLUGIN = Check("straight_quotes", Level.SUGGESTION, run)
