"""Abbreviations that are neither spelled out nor known to everybody."""

from __future__ import annotations

import re
from collections.abc import Iterator

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


def run(reading: Reading) -> Iterator[Finding]:
    """All of them as one finding, at the first place of each.

    A word that also stands in small letters is a place in a dateline, or shouted.
    """
    found: dict[str, Span] = {}
    for block in places.worded(reading):
        if _shouts(block.span.of(reading.text)):
            continue
        for match in _ACRONYM.finditer(reading.text, block.start, block.end):
            found.setdefault(match[0], Span(*match.span()))
    known = frozenset(re.findall(r"\w+", reading.text))
    spans = tuple(
        span
        for name, span in found.items()
        if not {name.capitalize(), name.lower()} & known and not _is_clear(reading.text, name)
    )
    if spans:
        said = message("undefined_acronym", words=spans[0].of(reading.text), count=len(spans))
        yield Finding("undefined_acronym", Level.SUGGESTION, tuple(sorted(spans)), said)


def _shouts(line: str) -> bool:
    """Whether most letters of a line are capitals, so that its words are no abbreviations."""
    return 2 * sum(map(str.isupper, line)) > sum(map(str.isalpha, line))


def _is_clear(text: str, name: str) -> bool:
    """Whether an abbreviation is known, stands in brackets, or is followed by its meaning."""
    if name in KNOWN or name in _NAMED or set(name) <= set("IVXLCDM"):
        return True
    if re.search(rf"\([^()]{{0,60}}\b{name}\b[^()]{{0,60}}\)", text) or re.search(
        rf"\b{name} ?[(,–—:]", text
    ):
        return True
    return _spelled_out(text, name)


def _spelled_out(text: str, name: str) -> bool:
    """Whether a row of words with these initials stands somewhere in the text."""
    between = r"(?:[\s\u00a0]+(?:de|du|des|la|le|les|et|pour|of|the|and|for|in|d['’]|l['’]|à|en))*[\s\u00a0’'-]+"
    words = (rf"{letter}[\w’'-]+" for letter in name)
    return bool(re.search(r"\b" + between.join(words), text, re.IGNORECASE))


PLUGIN = Check("undefined_acronym", Level.SUGGESTION, run)
