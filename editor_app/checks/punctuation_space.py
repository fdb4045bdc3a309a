"""Spaces before punctuation: French wants no-break ones, before a comma nobody wants any."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor_app.checks import places, repairs
from editor_app.checks.check import Check
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.domain.text import Span, TextEdit
from editor_app.domain.values import frozen, replace
from editor_app.language.lines import Line
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
_TIGHT = frozenset(";!?:«»")
_LOOSE = {"fr": frozenset(",."), "en": frozenset(",;:!?.")}
_ADDRESS = re.compile(r"://|www\.|@")
_SPACED = re.compile(r"[ \u00a0\u202f][;!?]")
_SPACED_COLON = re.compile(r"[ \u00a0\u202f]:(?=\s)")


@frozen
class _Mark:
    """A mark that lacks its space: its span, and the space with the side it belongs on."""

    span: Span
    space: str
    is_opening: bool

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.span.start

    def moved(self, by: int) -> _Mark:
        """The same mark `by` code points further on."""
        return replace(self, span=self.span.moved(by))

    @property
    def edit(self) -> TextEdit:
        """The space inserted."""
        place = self.span.end if self.is_opening else self.span.start
        return TextEdit(place, place, self.space)


def run(reading: Reading) -> Iterator[Finding]:
    """One finding for spaces that are missing, one for those that are too many."""
    if reading.language == "fr":
        yield from _missing(reading)
    if reading.language in _NEEDLESS:
        yield from _needless(reading)


def _missing(reading: Reading) -> Iterator[Finding]:
    """French punctuation without its no-break space.

    Canada writes a space before the colon only: where every colon has one and no other mark
    has, that is the style of the house.
    """
    found = places.found(reading, _bare_in)
    if not found or _is_canadian(reading.text, found):
        return
    spans = tuple(mark.span for mark in found)
    said = message("space_missing", count=len(spans))
    fixes = repairs.safe("fix_spaces", [mark.edit for mark in found], places.pairs(reading))
    yield Finding("punctuation_space", Level.SUGGESTION, spans, said, fixes)


def _bare_in(line: Line) -> tuple[_Mark, ...]:
    """The marks of a line that lack their space, those in addresses left out."""
    if _TIGHT.isdisjoint(line.raw):
        return ()
    found = [
        _Mark(Span(*m.span()), NARROW if m["narrow"] else NO_BREAK, bool(m["open"]))
        for m in _MISSING.finditer(line.raw)
    ]
    addresses = places.Cover(_addresses(line.raw) if found else ())
    return tuple(mark for mark in found if not addresses.covers(mark.span.start))


def _addresses(line: str) -> list[Span]:
    """Where links and mail addresses stand."""
    if not _ADDRESS.search(line):
        return []
    tokens = _TOKEN.finditer(line)
    return [Span(*token.span()) for token in tokens if _ADDRESS.search(token[0])]


def _is_canadian(text: str, found: list[_Mark]) -> bool:
    """Whether only marks are bare that Canadian typography leaves bare."""
    if any(mark.space != NARROW for mark in found) or _SPACED.search(text):
        return False
    return len(_SPACED_COLON.findall(text)) > 1


def _needless(reading: Reading) -> Iterator[Finding]:
    """A space before a comma or full stop."""
    spans = tuple(places.found(reading, _needless_in, reading.language))
    if not spans:
        return
    edits = [TextEdit(span.start, span.end, "") for span in spans]
    said = message("space_needless", count=len(spans))
    fixes = repairs.safe("fix_spaces", edits, places.pairs(reading))
    yield Finding("punctuation_space", Level.SUGGESTION, spans, said, fixes)


def _needless_in(line: Line, language: str) -> tuple[Span, ...]:
    """The spaces of a line before a mark that takes none, those in addresses left out."""
    words = line.raw
    if not any(f" {mark}" in words or f"{NO_BREAK}{mark}" in words for mark in _LOOSE[language]):
        return ()
    found = [Span(*match.span()) for match in _NEEDLESS[language].finditer(words)]
    addresses = places.Cover(_addresses(words) if found else ())
    return tuple(span for span in found if not addresses.covers(span.start))


PLUGIN = Check("punctuation_space", Level.SUGGESTION, run)
