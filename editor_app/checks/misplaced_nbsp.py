"""No-break spaces where an ordinary space belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor_app.checks import places, repairs
from editor_app.checks.check import Check
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.domain.text import Span, TextEdit
from editor_app.language.lines import Line
from editor_app.language.reading import Reading

_NO_BREAK = re.compile("[\u00a0\u202f]")
_KEEPS_NEXT = frozenset(";:!?»”%‰€$£¥°–—/0123456789")
_KEEPS_BEFORE = frozenset("«“–—§°#0123456789/")
_SHORT_BEFORE = re.compile(
    r"(?:^|[\s(«“\"'’])(?:[^\W\d_]{1,3}\.|[A-ZÀ-Þ]|M|MM|Mme|Mmes|Mlle|Mgr|Me|Dr|Pr|St|Ste|Mr|Mrs|Ms|No|nº|n|p|art|vol)\.?$"
)


def run(reading: Reading) -> Iterator[Finding]:
    """All of them as one finding; those at the end of a line are mended as trailing spaces."""
    inner = reading.lines.placed(_within)
    outer = reading.lines.placed(_behind)
    if not inner and not outer:
        return
    spans = tuple(sorted(inner + outer))
    edits = [TextEdit(span.start, span.end, " ") for span in inner]
    said = message("misplaced_nbsp", count=len(spans))
    fixes = repairs.safe("fix_spaces", edits, places.pairs(reading))
    yield Finding("misplaced_nbsp", Level.SUGGESTION, spans, said, fixes)


def _within(line: Line) -> tuple[Span, ...]:
    """No-break spaces among the words of a line that nothing on either side asks for."""
    text = line.raw
    found: list[Span] = []
    for match in _NO_BREAK.finditer(text, 0, len(text.rstrip())):
        place = match.start()
        before, after = text[max(0, place - 1) : place], text[place + 1 : place + 2]
        asked = after in _KEEPS_NEXT or before in _KEEPS_BEFORE
        if not asked and not _SHORT_BEFORE.search(text[max(0, place - 8) : place]):
            found.append(Span(*match.span()))
    return tuple(found)


def _behind(line: Line) -> tuple[Span, ...]:
    """No-break spaces behind the last word of a line."""
    end = len(line.raw.rstrip())
    behind = _NO_BREAK.finditer(line.raw, end) if end else ()
    return tuple(Span(*match.span()) for match in behind)


PLUGIN = Check("misplaced_nbsp", Level.SUGGESTION, run)
