"""Lines of the web page that stand around the article."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks.check import Check
from editor_app.domain.article import Role
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.language.reading import Reading

FURNITURE = frozenset({Role.PUBLISHER, Role.SECTION, Role.LABEL})


def run(reading: Reading) -> Iterator[Finding]:
    """All of them as one finding."""
    spans = tuple(block.span for block in reading.blocks if block.role in FURNITURE and block.span)
    if spans:
        said = message("chrome_line", count=len(spans))
        yield Finding("chrome_line", Level.SUGGESTION, spans, said)


PLUGIN = Check("chrome_line", Level.SUGGESTION, run)
