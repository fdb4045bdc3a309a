"""Spaces at the end of a line."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks import repairs
from editor_app.checks.check import Check
from editor_app.domain.finding import Finding, Fix, Level
from editor_app.domain.message import message
from editor_app.domain.text import Span, TextEdit
from editor_app.language.lines import Line
from editor_app.language.reading import Reading

_SPACES = " \t\u00a0\u202f"


def run(reading: Reading) -> Iterator[Finding]:
    """All of them as one finding."""
    spans = reading.lines.placed(_trailing)
    if not spans:
        return
    edits = repairs.backwards(TextEdit(span.start, span.end, "") for span in spans)
    fix = Fix(message("fix_spaces", count=len(edits)), True, edits)
    said = message("trailing_space", count=len(spans))
    yield Finding("trailing_space", Level.SUGGESTION, spans, said, (fix,))


def _trailing(line: Line) -> tuple[Span, ...]:
    """The spaces behind the last word of a line."""
    words = line.raw.rstrip(_SPACES)
    if not words or len(words) == len(line.raw) or words[-1].isspace():
        return ()
    return (Span(len(words), len(line.raw)),)


PLUGIN = Check("trailing_space", Level.SUGGESTION, run)
