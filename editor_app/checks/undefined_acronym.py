"""Abbreviations that are neither spelled out nor known to everybody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from editor_app.checks import places
from editor_app.checks.check import Check
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.language.lexicon.acronyms import KNOWN
from editor_app.language.lexicon.furniture import AGENCIES
from editor_app.language.lines import Line
from editor_app.language.reading import Reading

_ACRONYM = re.compile(r"(?<![\w’'.@#/-])[A-Z]{3,6}(?![\w.@-]|['’]\w)")
_NAMED = frozenset(name.upper() for name in AGENCIES)
REACH = 60
"""How far from an abbreviation the brackets around it may stand, in code points."""

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


@frozen
class _Words:
    """The words of one line, and their first letters in a row: of all, and of the longer ones."""

    known: frozenset[str]
    initials: str


def run(reading: Reading) -> Iterator[Finding]:
    """All of them as one finding, at the first place of each.

    A word that also stands in small letters is a place in a dateline, or shouted.
    """
    first: dict[str, Span] = {}
    for span in places.found(reading, _found):
        first.setdefault(span.of(reading.text), span)
    if not first:
        return
    lines = [line.find(_words) for _, line in places.rows(reading)]
    spans = [span for name, span in first.items() if not _is_clear(reading.text, name, lines)]
    if spans:
        spans.sort()
        said = message("undefined_acronym", words=spans[0].of(reading.text), count=len(spans))
        yield Finding("undefined_acronym", Level.SUGGESTION, tuple(spans), said)


def _found(line: Line) -> tuple[Span, ...]:
    """The abbreviations of a line that not everybody knows; a shouted line holds none."""
    words = line.raw
    found = tuple(Span(*m.span()) for m in _ACRONYM.finditer(words) if _is_rare(m[0]))
    if found and 2 * sum(map(str.isupper, words)) > sum(map(str.isalpha, words)):
        return ()
    return found


def _is_rare(name: str) -> bool:
    """Whether an abbreviation is neither known, nor an agency, nor a Roman number."""
    return name not in KNOWN and name not in _NAMED and not set(name) <= _ROMAN


def _words(line: Line) -> _Words:
    """What a line says that may spell an abbreviation out."""
    tokens = _WORD.findall(line.raw)
    longer = [token for token in tokens if token.lower() not in _SMALL]
    return _Words(frozenset(tokens), f"{_initials(tokens)}|{_initials(longer)}")


def _initials(tokens: Sequence[str]) -> str:
    """First letters in capitals; a sign or a single letter parts the row."""
    return "".join(token[0].upper() if len(token) > 1 else "|" for token in tokens)


def _is_clear(text: str, name: str, lines: Sequence[_Words]) -> bool:
    """Whether an abbreviation is spelled out, also a common word, or explained in brackets."""
    common = {name.capitalize(), name.lower()}
    if any(name in line.initials or common & line.known for line in lines):
        return True
    return any(_is_explained(text, start, start + len(name)) for start in _places(text, name))


def _places(text: str, name: str) -> Iterator[int]:
    """Where an abbreviation begins a word."""
    start = text.find(name)
    while start >= 0:
        if not _is_letter(text[start - 1 : start]):
            yield start
        start = text.find(name, start + 1)


def _is_explained(text: str, start: int, end: int) -> bool:
    """Whether a place is followed by its meaning, or stands in brackets."""
    behind = text[end : end + REACH + 1]
    if behind.removeprefix(" ")[:1] in tuple("(,–—:"):
        return True
    before = text[max(0, start - REACH - 1) : start]
    opened = before.rfind("(") > before.rfind(")")
    closed = 0 <= behind.find(")") < (behind.find("(") + 1 or len(behind) + 1)
    return opened and closed and not _is_letter(behind[:1])


def _is_letter(sign: str) -> bool:
    """Whether a sign goes on with a word."""
    return sign.isalnum() or sign == "_"


PLUGIN = Check("undefined_acronym", Level.SUGGESTION, run)
