"""Capitals without the accent that the same word carries elsewhere in the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from editor_app.checks import places, repairs
from editor_app.checks.check import Check
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.domain.text import Span, TextEdit
from editor_app.domain.values import frozen
from editor_app.language.lines import Line
from editor_app.language.reading import Reading

ACCENTED = frozenset(
    [
        "état",
        "états",
        "église",
        "églises",
        "école",
        "écoles",
        "élysée",
        "équipe",
        "éducation",
        "économie",
        "égypte",
        "équateur",
        "érythrée",
        "énergie",
        "élection",
        "élections",
        "électricité",
        "écologie",
        "écologistes",
        "édouard",
        "éric",
        "émile",
        "élise",
        "étienne",
        "émilie",
        "éthiopie",
        "écosse",
        "édimbourg",
        "évidemment",
        "également",
        "étudiants",
        "états-unis",
    ]
)
"""French words with an accented first letter, asked for where the article accents its capitals."""

_CAPITAL = re.compile(r"(?<!\w)[ÀÂÇÉÈÊËÎÏÔÙÛÜAEIOUC][a-zà-ÿ]{2,}")
_PLAIN = frozenset("AEIOUC")


def run(reading: Reading) -> Iterator[Finding]:
    """One finding for each word, where the article itself writes accents on capitals."""
    if reading.language != "fr":
        return
    words = reading.lines.placed(_capitals)
    carried = {word.text for word in words if word.text[0] not in _PLAIN}
    if not carried:
        return
    wanted = _listed() | {_bare(word): word for word in carried}
    found: dict[str, list[Span]] = {}
    for word in words:
        if word.text[0] in _PLAIN and word.text in wanted:
            found.setdefault(word.text, []).append(word.span)
    for text, spans in found.items():
        yield _finding(reading, text, wanted[text], spans)


@frozen
class _Word:
    """A word with a capital that may lack its accent, or carries it."""

    text: str
    start: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.start + len(self.text))

    def moved(self, by: int) -> _Word:
        """The same word `by` code points further on."""
        return _Word(self.text, self.start + by)


def _capitals(line: Line) -> tuple[_Word, ...]:
    """The words of a line that begin with such a capital."""
    return tuple(_Word(match[0], match.start()) for match in _CAPITAL.finditer(line.raw))


@cache
def _listed() -> dict[str, str]:
    """The words asked for, by what they are without the accent."""
    return {_bare(word.capitalize()): word.capitalize() for word in ACCENTED}


def _bare(word: str) -> str:
    """The word with its first letter unaccented."""
    return places.plain(word[0]).upper() + word[1:]


def _finding(reading: Reading, word: str, accented: str, spans: list[Span]) -> Finding:
    """One word with all its places."""
    edits = [TextEdit(span.start, span.start + 1, accented[0]) for span in spans]
    said = message("accent_missing", word=word, accented=accented, count=len(spans))
    fixes = repairs.safe("fix_accents", edits, places.pairs(reading))
    return Finding("accent_missing", Level.SUGGESTION, tuple(spans), said, fixes)


PLUGIN = Check("accent_missing", Level.SUGGESTION, run)
