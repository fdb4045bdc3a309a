"""Spaces before punctuation: French wants no-break ones, before a comma nobody wants any."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor_app.checks import places, repairs
from editor_app.checks.check import Check
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.domain.text import Span, TextEdit
from editor_app.language.reading import Reading

NO_BREAK = "\u00a0"
NARROW = "\u202f"

_MISSING = re.compile(
    r"(?<=[\w)\]%€$»”])(?P<narrow>[;!?])(?=[\s\u00a0\u202f\"»”’)!?.…\]]|$)"
    r"|(?<=[\w)\]%€$»”\"])(?P<colon>:)(?=[\s\u00a0\u202f]|$)"
    r"|(?P<open>«)(?=[^\s\u00a0\u202f])|(?<=[^\s\u00a0\u202f])(?P<close>»)",
    re.MULTILINE,
)
_NEEDLESS = {
    "fr": re.compile(r"(?<=\w)[ \u00a0]+(?=,(?:\s|$)|\.(?:\s|$))", re.MULTILINE),
    "en": re.compile(r"(?<=\w)[ \u00a0]+(?=[,;:!?](?:\s|$)|\.(?:\s|$))", re.MULTILINE),
}
_TOKEN = re.compile(r"\S+")
_ADDRESS = re.compile(r"://|www\.|@")


def run(reading: Reading) -> Iterator[Finding]:
    """One finding for spaces that are missing, one for those that are too many."""
    addresses = _addresses(reading.text)
    if reading.language == "fr":
        yield from _missing(reading, addresses)
    if reading.language in _NEEDLESS:
        yield from _needless(reading, addresses)


def _addresses(text: str) -> list[Span]:
    """Where links and mail addresses stand."""
    if not _ADDRESS.search(text):
        return []
    tokens = _TOKEN.finditer(text)
    return [Span(*token.span()) for token in tokens if _ADDRESS.search(token[0])]


def _missing(reading: Reading, addresses: list[Span]) -> Iterator[Finding]:
    """French punctuation without its no-break space.

    Canada writes a space before the colon only: where every colon has one and no other mark
    has, that is the style of the house.
    """
    found = [m for m in _MISSING.finditer(reading.text) if _is_worded(reading, m, addresses)]
    if found and _is_canadian(reading.text, found):
        return
    if not found:
        return
    spans = tuple(Span(match.start(), match.end()) for match in found)
    edits = [_insertion(match) for match in found]
    said = message("space_missing", count=len(spans))
    fixes = repairs.safe("fix_spaces", edits, places.pairs(reading))
    yield Finding("punctuation_space", Level.SUGGESTION, spans, said, fixes)


def _is_worded(reading: Reading, match: re.Match[str], addresses: list[Span]) -> bool:
    """Whether a mark stands in a line of the article, and not in an address."""
    if any(span.covers(match.start()) for span in addresses):
        return False
    block = places.block_at(reading, match.start())
    return block is not None and block.role in places.WORDED


def _is_canadian(text: str, found: list[re.Match[str]]) -> bool:
    """Whether only marks are bare that Canadian typography leaves bare."""
    spaced = re.search(r"[ \u00a0\u202f][;!?]", text)
    colons = len(re.findall(r"[ \u00a0\u202f]:(?=\s)", text))
    return colons > 1 and spaced is None and all(match["narrow"] for match in found)


def _insertion(match: re.Match[str]) -> TextEdit:
    """The space that belongs at a mark."""
    if match["open"]:
        return TextEdit(match.end(), match.end(), NO_BREAK)
    return TextEdit(match.start(), match.start(), NARROW if match["narrow"] else NO_BREAK)


def _needless(reading: Reading, addresses: list[Span]) -> Iterator[Finding]:
    """A space before a comma or full stop."""
    pattern = _NEEDLESS[reading.language]
    found = [m for m in pattern.finditer(reading.text) if _is_worded(reading, m, addresses)]
    if not found:
        return
    spans = tuple(Span(match.start(), match.end()) for match in found)
    edits = [TextEdit(span.start, span.end, "") for span in spans]
    said = message("space_needless", count=len(spans))
    fixes = repairs.safe("fix_spaces", edits, places.pairs(reading))
    yield Finding("punctuation_space", Level.SUGGESTION, spans, said, fixes)


PLUGIN = Check("punctuation_space", Level.SUGGESTION, run)
