"""Clauses with their meaning complete: what a claim covers.

A sentence is parted where a conjunction joins two statements, the words that only report it
("a confirmé le Pentagone", "La Maison-Blanche a fait savoir que") are left out, and openings
that say nothing by themselves are taken off. What is reported by an infinitive keeps its
subject: "Le ministère a annoncé être en train de ..." is one statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from editor_app.domain.article import Role
from editor_app.domain.date import DateKind
from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.language.claims import edges
from editor_app.language.claims.passages import TITLES, Passage, within
from editor_app.language.claims.patterns import ClaimPatterns, is_clause, patterns_of
from editor_app.language.claims.reports import without_reports

MAXIMAL_LENGTH = 400
"""A claim is not longer, in code points."""

LONGEST_LEAD = 90
"""A circumstance before the first comma that is longer is kept, in code points."""

_SEMICOLON = re.compile(r";|:(?=[ \u00a0\u202f])")
_COUNTED_RELATIVE = re.compile(
    r",(?= (?:dont (?:une?|deux|trois|quatre|cinq|six|dix|plus|près|environ|au moins|\d+)|"
    r"(?:\w+ ){1,3}of (?:which|whom))\b)"
)


@frozen
class Clause:
    """One statement and the role of the line it stands in."""

    span: Span
    role: Role


def find(passage: Passage) -> Iterator[Clause]:
    """The clauses of a line, in text order."""
    patterns = patterns_of(passage.language)
    for sentence in passage.sentences:
        for span in _clauses(passage, sentence, patterns):
            yield Clause(span, passage.role)


def _clauses(passage: Passage, sentence: Span, patterns: ClaimPatterns | None) -> Iterator[Span]:
    """The clauses of one sentence."""
    text = passage.text
    bounds = _boundaries(text, sentence, patterns)
    for piece in without_reports(passage, sentence, bounds):
        for part in _parted(piece, bounds):
            bare = edges.trimmed(text, part, patterns)
            for clause in _lead_apart(passage, bare, patterns):
                yield from _fitting(text, edges.trimmed(text, clause, patterns), passage.role)


def _boundaries(text: str, sentence: Span, patterns: ClaimPatterns | None) -> list[int]:
    """Where the sentence may be parted: at conjunctions between two clauses with verbs."""
    ends = (sentence.start, sentence.end)
    places = {match.start() for match in _SEMICOLON.finditer(text, *ends)}
    if patterns is None:
        return sorted(places)
    places |= {match.start() for match in patterns.boundary.finditer(text, *ends)}
    places |= {match.start() for match in _COUNTED_RELATIVE.finditer(text, *ends)}
    kept: list[int] = []
    start = sentence.start
    for place in sorted(places):
        before = is_clause(text, start, place, patterns)
        if before and is_clause(text, place, sentence.end, patterns):
            kept.append(place)
            start = place
    return kept


def _parted(piece: Span, bounds: Iterable[int]) -> Iterator[Span]:
    """A piece parted at the boundaries inside it."""
    start = piece.start
    for bound in bounds:
        if start < bound < piece.end:
            yield Span(start, bound)
            start = bound
    yield Span(start, piece.end)


def _lead_apart(passage: Passage, clause: Span, patterns: ClaimPatterns | None) -> Iterator[Span]:
    """A clause without an opening circumstance; a clock time in it is a statement of its own."""
    text = passage.text
    comma = text.find(", ", clause.start, min(clause.end, clause.start + LONGEST_LEAD))
    if comma < 0 or patterns is None:
        yield clause
        return
    lead, rest = Span(clause.start, comma), Span(comma + 2, clause.end)
    has_verb = patterns.verb.search(text, lead.start, lead.end)
    if has_verb or not is_clause(text, rest.start, rest.end, patterns):
        yield clause
    elif _has_clock(passage, lead):
        yield lead
        yield rest
    elif patterns.lead.match(text, lead.start) and not _has_data(passage, lead):
        yield rest
    else:
        yield clause


def _has_clock(passage: Passage, span: Span) -> bool:
    """Whether a time of day stands in `span`."""
    return any(date.kind is DateKind.CLOCK for date in within(passage.dates, span))


def _has_data(passage: Passage, span: Span) -> bool:
    """Whether a date or figure stands in `span`."""
    return bool(within(passage.dates, span) or within(passage.figures, span))


def _fitting(text: str, span: Span, role: Role) -> Iterator[Span]:
    """The clause where it has enough words, parted where it is too long for a claim."""
    spaces = sum([text.count(space, span.start, span.end) for space in " \u00a0\u202f"])
    if spaces + 1 < (2 if role in TITLES else 3):
        return
    while len(span) > MAXIMAL_LENGTH:
        cut = _cut(text, span)
        yield Span(*edges.bare(text, span.start, cut))
        span = Span(*edges.bare(text, cut, span.end))
    if span:
        yield span


def _cut(text: str, span: Span) -> int:
    """Where to part a clause that is too long: at the last comma or space that fits."""
    limit = span.start + MAXIMAL_LENGTH
    for mark in (", ", " "):
        place = text.rfind(mark, span.start + MAXIMAL_LENGTH // 3, limit)
        if place > 0:
            return place + 1
    return limit
