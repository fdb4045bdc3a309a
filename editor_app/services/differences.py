"""Every difference between two texts by whole words: paragraphs, then sentences, then words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate

from editor_app.domain.difference import TextChange, text_change
from editor_app.domain.text import Span, common_end, common_start
from editor_app.domain.tokens import split
from editor_app.services.alignment import Match, matches

_PARAGRAPH = re.compile(r"[^\n]*\n+|[^\n]+")
_SENTENCE = re.compile(r"(?s:.+?)(?:(?<=[.!?…\"»”’)])[ \u00a0\u202f]+(?=[\w\"«“])|\n+|\Z)")


def differences(old: str, new: str) -> tuple[TextChange, ...]:
    """Every difference by whole words, as small as possible, in text order."""
    found: Iterable[TextChange] = by_paragraphs(old, new)
    for split_up in (_SENTENCE.findall, split):
        found = [finer for change in found for finer in _within(change, old, new, split_up)]
    return tuple(found)


def by_paragraphs(old: str, new: str) -> tuple[TextChange, ...]:
    """Every difference by whole paragraphs with the line feeds after them, in text order."""
    whole = _whole_lines(old, new)
    return tuple(
        finer for change in whole for finer in _within(change, old, new, _PARAGRAPH.findall)
    )


def _whole_lines(old: str, new: str) -> list[TextChange]:
    """One change over all lines that differ; empty where the texts are the same."""
    if old == new:
        return []
    start = old.rfind("\n", 0, common_start(old, new)) + 1
    end = common_end(old, new, start)
    feed = old.find("\n", len(old) - end)
    end = len(old) - feed - 1 if feed >= 0 else 0
    return [text_change(Span(start, len(old) - end), Span(start, len(new) - end))]


def _within(
    change: TextChange, old: str, new: str, split_up: Callable[[str], list[str]]
) -> Iterator[TextChange]:
    """The changes inside `change`, by the pieces that `split_up` makes of its words."""
    if not (change.old and change.new):
        yield change
        return
    pieces, new_pieces = split_up(change.old.of(old)), split_up(change.new.of(new))
    places = list(accumulate(map(len, pieces), initial=change.old.start))
    new_places = list(accumulate(map(len, new_pieces), initial=change.new.start))
    last = Match(len(pieces), len(new_pieces), 0)
    at, new_at = 0, 0
    for match in [*matches(pieces, new_pieces), last]:
        if at < match.old or new_at < match.new:
            yield text_change(
                Span(places[at], places[match.old]), Span(new_places[new_at], new_places[match.new])
            )
        at, new_at = match.old + match.length, match.new + match.length
