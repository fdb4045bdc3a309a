"""An article that says neither where nor when it was written."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks import places
from editor_app.checks.check import Check
from editor_app.domain.article import Role
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.language.reading import Reading

LEAST_PARAGRAPHS = 2
"""A shorter text is a note, not an article."""


def run(reading: Reading) -> Iterator[Finding]:
    """One finding at the article's first line."""
    known = reading.metadata
    if known.dateline or known.published or len(places.body(reading)) < LEAST_PARAGRAPHS:
        return
    first = next((block for block in reading.blocks if block.role is not Role.BLANK), None)
    if first is not None:
        said = message("dateline_missing")
        yield Finding("dateline_missing", Level.SUGGESTION, (first.span,), said)


PLUGIN = Check("dateline_missing", Level.SUGGESTION, run)
