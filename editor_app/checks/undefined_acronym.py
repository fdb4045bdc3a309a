"""Abbreviations that are neither spelled out nor known to everybody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from editor_app.checks import places
from editor_app.checks.check import Check
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.domain.text import Span
from editor_app.language.lexicon.acronyms import KNOWN
from editor_app.language.lexicon.furniture import AGENCIES
from editor_app.language.reading import Reading

_ACRONYM = re.compile(r"(?<![\w’'.@#/-])[A-Z]{3,6}(?![\w.@-]|['’]\w)")
_NAMED = frozenset(name.upper() for name in AGENCIES)
_ROMAN = frozenset("IVXLCDM")
_WORD = re.compile(r"[^\W\d_]+|[^\w\s’'-]")
_SMALL = frozenset(
    [
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "et",
        "pour",
        "of",
        "the",
        "and",
        "for",
        "in",
        "d",
        "l",
        "à",
        "en",
    ]
)


@dataclass(frozen=True, slots=True)
class _Row:
    """What one line says of abbreviations.

    `found` are those it holds, `words` its words; `initials` are the first letters of its words
    in a row, those of all words and those of all but the small ones.
    """

    found: tuple[tuple[str, Span], ...]
    words: frozenset[str]
    initials: str


def run(reading: Reading) -> Iterator[Finding]:
    """All of them as one finding, at the first place of each.

    A word that also stands in small letters is a place in a dateline, or shouted.
    """
    lines = places.rows(reading)
    rows = [_row(words) for _, words in lines]
    first: dict[str, Span] = {}
    for (start, _), row in zip(lines, rows, strict=True):
        for name, span in row.found:
            first.setdefault(name, span.moved(start))
    spans = [span for name, span in first.items() if not _is_clear(reading.text, name, rows)]
    if spans:
        spans.sort()
        said = message("undefined_acronym", words=spans[0].of(reading.text), count=len(spans))
        yield Finding("undefined_acronym", Level.SUGGESTION, tuple(spans), said)


@lru_cache(maxsize=places.REMEMBERED)
def _row(line: str) -> _Row:
    """What `line` says; a shouted one holds no abbreviations."""
    tokens = _WORD.findall(line)
    shouts = 2 * sum(map(str.isupper, line)) > sum(map(str.isalpha, line))
    found = () if shouts else tuple((m[0], Span(*m.span())) for m in _ACRONYM.finditer(line))
    return _Row(
        found, frozenset(tokens), _initials(tokens) + "|" + _initials(_without_small(tokens))
    )


def _without_small(tokens: Sequence[str]) -> list[str]:
    """The words that have a letter in an abbreviation."""
    return [token for token in tokens if token.lower() not in _SMALL]


def _initials(tokens: Sequence[str]) -> str:
    """First letters in capitals; a sign or a single letter parts the row."""
    return "".join(token[0].upper() if len(token) > 1 else "|" for token in tokens)


def _is_clear(text: str, name: str, rows: Sequence[_Row]) -> bool:
    """Whether an abbreviation is known, stands in brackets, or is spelled out."""
    if name in KNOWN or name in _NAMED or set(name) <= _ROMAN:
        return True
    if any(name in row.initials for row in rows):
        return True
    if any({name.capitalize(), name.lower()} & row.words for row in rows):
        return True
    return bool(_explained(name).search(text))


@lru_cache(maxsize=places.REMEMBERED)
def _explained(name: str) -> re.Pattern[str]:
    """An abbreviation in brackets, or followed by its meaning."""
    return re.compile(rf"\([^()]{{0,60}}\b{name}\b[^()]{{0,60}}\)|\b{name} ?[(,–—:]")


PLUGIN = Check("undefined_acronym", Level.SUGGESTION, run)
