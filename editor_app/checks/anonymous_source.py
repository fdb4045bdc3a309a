"""Sources that the article does not name."""

from __future__ import annotations

from collections.abc import Iterator

from editor_app.checks import places
from editor_app.checks.check import Check
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.domain.source import SourceKind
from editor_app.language.reading import Reading


def run(reading: Reading) -> Iterator[Finding]:
    """All of them as one finding."""
    unnamed = [s for s in reading.sources if s.kind is SourceKind.ANONYMOUS and s.quotes]
    spans = places.in_order([mention for source in unnamed for mention in source.mentions])
    if spans:
        said = message("anonymous_source", words=spans[0].of(reading.text), count=len(spans))
        yield Finding("anonymous_source", Level.WARNING, spans, said)


PLUGIN = Check("anonymous_source", Level.WARNING, run)
