"""Spaces at the end of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor_app.checks import repairs
from editor_app.checks.check import Check
from editor_app.domain.finding import Finding, Fix, Level
from editor_app.domain.message import message
from editor_app.domain.text import Span, TextEdit
from editor_app.language.reading import Reading

_TRAILING = re.compile(r"(?<=[^\s\u00a0\u202f])[ \t\u00a0\u202f]{1,200}(?=\n|\Z)")


def run(reading: Reading) -> Iterator[Finding]:
    """All of them as one finding."""
    spans = tuple(Span(*match.span()) for match in _TRAILING.finditer(reading.text))
    if not spans:
        return
    edits = repairs.backwards(TextEdit(span.start, span.end, "") for span in spans)
    fix = Fix(message("fix_spaces", count=len(edits)), True, edits)
    said = message("trailing_space", count=len(spans))
    yield Finding("trailing_space", Level.SUGGESTION, spans, said, (fix,))


PLUGIN = Check("trailing_space", Level.SUGGESTION, run)
