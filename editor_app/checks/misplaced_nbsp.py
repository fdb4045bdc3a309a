"""No-break spaces where an ordinary space belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor_app.checks import places, repairs
from editor_app.checks.check import Check
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.domain.text import Span, TextEdit
from editor_app.language.reading import Reading

_NO_BREAK = re.compile("[\u00a0\u202f]")
_KEEPS_NEXT = frozenset(";:!?»”%‰€$£¥°–—/0123456789")
_KEEPS_BEFORE = frozenset("«“–—§°#0123456789/")
_SHORT_BEFORE = re.compile(
    r"(?:^|[\s(«“\"'’])(?:[^\W\d_]{1,3}\.|[A-ZÀ-Þ]|M|MM|Mme|Mmes|Mlle|Mgr|Me|Dr|Pr|St|Ste|Mr|Mrs|Ms|No|nº|n|p|art|vol)\.?$"
)


def run(reading: Reading) -> Iterator[Finding]:
    """All of them as one finding; those at the end of a line are mended as trailing spaces."""
    inner = [
        place for start, end in _lines(reading.text) for place in _within(reading.text, start, end)
    ]
    outer = [place for _, end in _lines(reading.text) for place in _behind(reading.text, end)]
    if not inner and not outer:
        return
    spans = tuple(Span(place, place + 1) for place in sorted(inner + outer))
    edits = [TextEdit(place, place + 1, " ") for place in inner]
    said = message("misplaced_nbsp", count=len(spans))
    fixes = repairs.safe("fix_spaces", edits, places.pairs(reading))
    yield Finding("misplaced_nbsp", Level.SUGGESTION, spans, said, fixes)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Where the words of each line with words and no-break spaces begin and end in the text."""
    position = 0
    for line in text.split("\n"):
        held = "\u00a0" in line or "\u202f" in line
        if held and (words := line.rstrip()):
            yield position, position + len(words)
        position += len(line) + 1


def _within(text: str, start: int, end: int) -> Iterator[int]:
    """No-break spaces among the words of a line that nothing on either side asks for."""
    for match in _NO_BREAK.finditer(text, start, end):
        place = match.start()
        before, after = text[place - 1 : place], text[place + 1 : place + 2]
        asked = after in _KEEPS_NEXT or before in _KEEPS_BEFORE
        if not asked and not _SHORT_BEFORE.search(text[max(0, place - 8) : place]):
            yield place


def _behind(text: str, end: int) -> Iterator[int]:
    """No-break spaces behind the last word of a line."""
    while end < len(text) and text[end] != "\n" and text[end].isspace():
        if text[end] in "\u00a0\u202f":
            yield end
        end += 1


PLUGIN = Check("misplaced_nbsp", Level.SUGGESTION, run)
