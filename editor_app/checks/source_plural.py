"""Sources in the plural where the article knows of one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor_app.checks import places
from editor_app.checks.check import Check
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.domain.source import SourceKind
from editor_app.domain.text import Span
from editor_app.language.reading import Reading

_PLURAL = re.compile(
    r"(?:(?:des|de|plusieurs|les|ces|several|multiple|the) )?(?:\w{1,30} ){0,2}sources\b",
    re.IGNORECASE,
)
_SINGULAR = re.compile(
    r"(?:une|cette|la|notre|a|an|one|the|this|our) (?:[\w-]+ ){0,2}source\b", re.IGNORECASE
)
_FIRST = re.compile(r"(?:une|a|an|one)\b", re.IGNORECASE)
_MORE = re.compile(
    r"\b(?:autres?|another|other|second|seconde|deuxième|two|three|four|deux|trois|quatre)\b"
    r"[^.!?\n]{0,40}\bsources?\b",
    re.IGNORECASE,
)
_UNNAMED = frozenset({SourceKind.ANONYMOUS, SourceKind.GROUP})


def run(reading: Reading) -> Iterator[Finding]:
    """One finding with the plural and the one source that is told of."""
    mentions = _mentions(reading)
    many = [span for span in mentions if _PLURAL.match(span.of(reading.text))]
    one = [span for span in mentions if _SINGULAR.match(span.of(reading.text))]
    firsts = [span for span in one if _FIRST.match(span.of(reading.text))]
    if not many or len(firsts) != 1 or _MORE.search(reading.text):
        return
    in_title = any(places.is_title(reading, span) for span in many)
    level = Level.WARNING if in_title else Level.SUGGESTION
    words = {"many": many[0].of(reading.text), "one": firsts[0].of(reading.text)}
    spans = places.in_order([*many, firsts[0]])
    yield Finding("source_plural", level, spans, message("source_plural", **words))


def _mentions(reading: Reading) -> list[Span]:
    """Where sources without a name say something."""
    return [
        mention
        for source in reading.sources
        if source.kind in _UNNAMED and source.quotes
        for mention in source.mentions
    ]


PLUGIN = Check("source_plural", Level.WARNING, run)
