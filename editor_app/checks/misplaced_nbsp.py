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
    found = [
        match.start()
        for match in _NO_BREAK.finditer(reading.text)
        if _is_misplaced(reading.text, match.start())
    ]
    if not found:
        return
    spans = tuple(Span(place, place + 1) for place in found)
    inner = [place for place in found if not _ends_line(reading.text, place)]
    edits = [TextEdit(place, place + 1, " ") for place in inner]
    said = message("misplaced_nbsp", count=len(spans))
    fixes = repairs.safe("fix_spaces", edits, places.pairs(reading))
    yield Finding("misplaced_nbsp", Level.SUGGESTION, spans, said, fixes)


def _ends_line(text: str, place: int) -> bool:
    """Whether nothing but spaces follows on the line."""
    end = text.find("\n", place)
    return not text[place : end if end >= 0 else len(text)].strip()


def _is_misplaced(text: str, place: int) -> bool:
    """Whether nothing on either side asks for a no-break space."""
    if _ends_line(text, place):
        return True
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if after in _KEEPS_NEXT or before in _KEEPS_BEFORE:
        return False
    return not _SHORT_BEFORE.search(text[max(0, place - 8) : place])


PLUGIN = Check("misplaced_nbsp", Level.SUGGESTION, run)
