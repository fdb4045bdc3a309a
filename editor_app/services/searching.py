"""Finding words in a text, and the edits that replace them. Safe in any thread.

Words as typed are found by an expression that cannot go back and forth, a stretch of lines at a
time, so that the window's thread has its turn in between. A person's own expression can take
for ever: it is run by the package `regex`, which stops at a time limit and lets other threads
work meanwhile; nothing can interrupt the standard library's `re`.
"""

from __future__ import annotations

import re
import time
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any, Protocol, cast

from editor_app.domain.article import Block, Role
from editor_app.domain.message import Message, message
from editor_app.domain.text import Span, TextEdit
from editor_app.domain.values import frozen
from editor_app.language import marks
from editor_app.language.lines import split
from editor_app.services.folding import folded

TIME_LIMIT_S = 1.0
"""How long an expression may take over a text."""

_STRETCH = 1 << 16
"""Code points searched at a time; 1 MB takes 20 ms at a stretch."""


@frozen
class Query:
    """What to find. `exact` takes accents, spaces and marks as they are typed.

    `expression` takes `words` for a regular expression: ``^`` and ``$`` are a line's ends.
    """

    words: str
    match_case: bool = False
    whole_words: bool = False
    expression: bool = False
    exact: bool = False


@frozen
class Found:
    """Where it stands, in text order, none overlapping; or why that cannot be said."""

    spans: tuple[Span, ...] = ()
    fault: Message | None = None


@frozen
class Replacing:
    """Edits in the coordinates of one text, last place first, so that they hold as they are done.

    `quoted` is how many of them touch words between quotation marks.
    """

    edits: tuple[TextEdit, ...]
    quoted: int


class _Match(Protocol):
    def span(self) -> tuple[int, int]: ...
    def expand(self, template: str) -> str: ...


class _Stopped(Exception):
    """The search ended without an answer."""

    def __init__(self, fault: Message) -> None:
        super().__init__(fault.code)
        self.fault = fault


def find(query: Query, text: str) -> Found:
    """Every place of `query` in `text`; places without words are left out.

    The fault is ``expression_wrong`` with the place of the mistake, counted from 1, or
    ``expression_slow`` where the time limit was reached.
    """
    try:
        spans = (Span(*match.span()) for match in _matches(query, text))
        return Found(tuple(span for span in spans if span))
    except _Stopped as stopped:
        return Found(fault=stopped.fault)


def replacements(
    query: Query, text: str, template: str, only: Span | None = None
) -> Replacing | Message:
    r"""The edits that put `template` where `query` is found, or the fault.

    In the template of an expression ``\1`` and ``\g<name>`` are groups, ``\n`` and ``\t``
    characters. With `only`, nothing but that place is replaced. What would stay the same is
    left out.
    """
    try:
        edits = [
            TextEdit(*match.span(), _filled(query, match, template))
            for match in _matches(query, text)
            if match.span()[0] < match.span()[1] and only in (None, Span(*match.span()))
        ]
    except _Stopped as stopped:
        return stopped.fault
    changing = tuple(edit for edit in reversed(edits) if edit.span.of(text) != edit.text)
    return Replacing(changing, _quoted(text, changing))


def _quoted(text: str, edits: Sequence[TextEdit]) -> int:
    """How many edits touch words between quotation marks."""
    lines = split(text)
    blocks = [Block(Role.PARAGRAPH, start, start + len(line.raw)) for start, line in lines]
    outer = [pair.inside for pair in marks.find(lines, blocks).pairs if pair.depth == 0]
    inside = sorted(outer)
    behind = [span.start for span in inside]
    count = 0
    for edit in edits:
        at = bisect_right(behind, max(edit.start, edit.end - 1)) - 1
        count += at >= 0 and inside[at].end > edit.start
    return count


def _filled(query: Query, match: _Match, template: str) -> str:
    if not query.expression:
        return template
    try:
        return match.expand(template)
    except (_engine().error, IndexError) as error:
        raise _Stopped(message("replacement_wrong")) from error


def _matches(query: Query, text: str) -> Iterator[_Match]:
    if not query.words:
        return iter(())
    return _by_expression(query, text) if query.expression else _by_words(query, text)


def _by_words(query: Query, text: str) -> Iterator[_Match]:
    source = re.escape(query.words) if query.exact else folded(query.words)
    if query.whole_words:
        # Words that begin or end with a mark have no border of letters there.
        before = r"(?<!\w)" if _is_letter(query.words[0]) else ""
        after = r"(?!\w)" if _is_letter(query.words[-1]) else ""
        source = f"{before}{source}{after}"
    pattern = re.compile(source, 0 if query.match_case else re.IGNORECASE)
    if "\n" in query.words:
        yield from pattern.finditer(text)
        return
    for start, end in _stretches(text):
        yield from pattern.finditer(text, start, end)


def _is_letter(char: str) -> bool:
    return re.match(r"\w", char) is not None


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """`text` in stretches of whole lines."""
    start = 0
    while start <= len(text):
        feed = text.find("\n", start + _STRETCH)
        end = len(text) if feed < 0 else feed
        yield start, end
        start = end + 1


def _by_expression(query: Query, text: str) -> Iterator[_Match]:
    engine = _engine()
    flags = engine.MULTILINE if query.match_case else engine.MULTILINE | engine.IGNORECASE
    ends = time.monotonic() + TIME_LIMIT_S
    try:
        pattern = engine.compile(query.words, flags)
        if query.whole_words:
            pattern = engine.compile(rf"(?<!\w)(?:{query.words})(?!\w)", flags)
        found = pattern.finditer(text, concurrent=True, timeout=TIME_LIMIT_S)
        for match in cast("Iterator[_Match]", found):
            yield match
            _check_time(ends)
    except engine.error as error:
        at = (getattr(error, "pos", None) or 0) + 1
        raise _Stopped(message("expression_wrong", place=at)) from error
    except (TimeoutError, MemoryError, RecursionError) as error:
        raise _Stopped(message("expression_slow")) from error


def _check_time(ends: float) -> None:
    """Counts what the caller did with each place: the engine's own limit is for its search."""
    if time.monotonic() > ends:
        raise TimeoutError


def _engine() -> Any:
    """The package `regex`, loaded at the first expression; it comes without types."""
    return import_module("regex")
