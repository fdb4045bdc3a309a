"""What a query finds: the entries that fit, best first, under the heads of their groups."""

from __future__ import annotations

from collections.abc import Iterable

from editor_app.domain.values import frozen
from editor_app.ui.palette.entries import Entry
from editor_app.ui.palette.matching import Match, match

MOST_OF_A_GROUP = 8
"""Rows that one group shows while something is looked for in everything."""

_WORSE = 20
"""An entry this much worse than the best one is no help beside it."""


@frozen
class Hit:
    """An entry that fits, and how."""

    entry: Entry
    match: Match


Line = str | Hit
"""The head of a group, or what was found in it."""


def lines(entries: Iterable[Entry], query: str) -> tuple[Line, ...]:
    """The entries that fit `query`, grouped; the group with the best one comes first.

    Without a query every entry is listed in its order. What cannot be run now comes last in
    its group.
    """
    hits = [Hit(entry, found) for entry in entries if (found := _match(entry, query)) is not None]
    if query.strip() and hits:
        best = max(hit.match.score for hit in hits)
        hits = [hit for hit in hits if hit.match.score >= best - _WORSE]
        hits.sort(key=_rank)
    return tuple(_grouped(hits, MOST_OF_A_GROUP if query.strip() else len(hits)))


def _match(entry: Entry, query: str) -> Match | None:
    number = query.strip()
    if entry.number and number.isdecimal():
        exact = int(number) == entry.number
        return Match(100 if exact else 90) if str(entry.number).startswith(number) else None
    return match(query, entry.words)


def _rank(hit: Hit) -> tuple[bool, float]:
    """Sorting keeps the order of what ranks the same."""
    return bool(hit.entry.why), -hit.match.score


def _grouped(hits: list[Hit], most: int) -> Iterable[Line]:
    for group in dict.fromkeys(hit.entry.group for hit in hits):
        yield group
        yield from [hit for hit in hits if hit.entry.group == group][:most]
