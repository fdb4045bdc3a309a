"""Capitals without the accent that the same word carries elsewhere in the article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor_app.checks import places, repairs
from editor_app.checks.check import Check
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.domain.text import Span, TextEdit
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

_ACCENTED = re.compile(r"(?<!\w)[ÀÂÇÉÈÊËÎÏÔÙÛÜ][a-zà-ÿ]{2,}")


def run(reading: Reading) -> Iterator[Finding]:
    """One finding for each word, where the article itself writes accents on capitals."""
    if reading.language != "fr":
        return
    carried = {match[0] for match in _ACCENTED.finditer(reading.text)}
    if not carried:
        return
    wanted = {_bare(word): word for word in carried}
    wanted |= {
        _bare(word.capitalize()): word.capitalize()
        for word in ACCENTED
        if _bare(word.capitalize()) not in wanted
    }
    found: dict[str, list[Span]] = {}
    for match in re.finditer(r"(?<!\w)[AEIOUC][a-zà-ÿ]{2,}", reading.text):
        if match[0] in wanted and match[0] not in carried:
            found.setdefault(match[0], []).append(Span(*match.span()))
    for word, spans in found.items():
        yield _finding(reading, word, wanted[word], spans)


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
