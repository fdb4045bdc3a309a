"""Sources that the article does not name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from editor_app.checks import places
from editor_app.checks.check import Check
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.domain.source import SourceKind
from editor_app.domain.text import Span
from editor_app.language.lexicon import unnamed
from editor_app.language.reading import Reading

_HEAD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BEHIND_HEAD = frozenset(
    ["for", "of", "at", "from", "who", "that", "pour", "de", "du", "qui", "chez"]
)
_NAME = re.compile(r"(?<=\s)[A-ZÀ-Þ][a-zà-ÿ]+ [A-ZÀ-Þ][a-zà-ÿ]+$")
_ONE = re.compile(r"(?:an?|one|another|une?)\s", re.IGNORECASE)
_COLLECTIVE = frozenset({SourceKind.GROUP, SourceKind.INSTITUTION})


def run(reading: Reading) -> Iterator[Finding]:
    """All of them as one finding; people met on the spot alone are a suggestion."""
    withheld = [*_mentions(reading, _is_withheld), *_anonymity(reading)]
    spans = places.in_order([*withheld, *_mentions(reading, _is_passing)])
    if spans:
        said = message("anonymous_source", words=spans[0].of(reading.text), count=len(spans))
        level = Level.WARNING if withheld else Level.SUGGESTION
        yield Finding("anonymous_source", level, spans, said)


def _mentions(reading: Reading, fits: Callable[[str, SourceKind, str], bool]) -> list[Span]:
    """Where sources that say something are called what `fits` looks for."""
    return [
        mention
        for source in reading.sources
        if source.quotes and (source.kind in _COLLECTIVE or source.kind is SourceKind.ANONYMOUS)
        for mention in source.mentions
        if fits(mention.of(reading.text), source.kind, reading.language)
    ]


def _anonymity(reading: Reading) -> Iterator[Span]:
    """Where the running text says that a name is kept back."""
    pattern = unnamed.ANONYMITY.get(reading.language)
    if pattern is None or ("anonym" not in reading.text and "not to be" not in reading.text):
        return
    for block in places.body(reading):
        for match in re.compile(pattern).finditer(reading.text, block.start, block.end):
            yield Span(*match.span())


def _is_withheld(words: str, kind: SourceKind, language: str) -> bool:
    """Whether a mention is of somebody whose name the writer keeps back."""
    if " " in words and _familiar(language).search(words):
        return True
    if kind is SourceKind.ANONYMOUS or (kind in _COLLECTIVE and _ONE.match(words)):
        return _is_called(words, unnamed.WITHHELD.get(language))
    return kind in _COLLECTIVE and _is_called(words, unnamed.ALWAYS.get(language))


@cache
def _familiar(language: str) -> re.Pattern[str]:
    """The expressions of a language that say in several words that a name is kept back."""
    return re.compile(unnamed.FAMILIAR.get(language, "(?!)"), re.IGNORECASE)


def _is_passing(words: str, kind: SourceKind, language: str) -> bool:
    """Whether a mention is of somebody met on the spot."""
    return kind is SourceKind.ANONYMOUS and _is_called(words, unnamed.PASSING.get(language))


def _is_called(words: str, wanted: frozenset[str] | None) -> bool:
    """Whether the noun of a mention is one of `wanted`, and no name follows it."""
    for word in _HEAD.findall(words.lower()):
        if word in _BEHIND_HEAD:
            return False
        if word in (wanted or ()):
            return not _NAME.search(words)
    return False


PLUGIN = Check("anonymous_source", Level.WARNING, run)
