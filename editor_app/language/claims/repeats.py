"""Statements that an article makes more than once, in the same words or in others.

Two claims of different lines say the same where they share most of what the shorter one says.
"I" and "je" stand for the speaker. Different numbers of one thing, different days, or a "not" in
one of them make them two statements.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, groupby
from math import sqrt

from editor_app.domain.claim import Proposal
from editor_app.domain.ids import ProposalId
from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.language import dates, figures, stems
from editor_app.language.claims.contents import Content, content
from editor_app.language.claims.material import Material
from editor_app.language.claims.passages import within
from editor_app.language.lines import Line

LEAST_SHARED = 3
"""So many stems two statements have in common."""

LEAST_SHARE = 0.5
"""And so much of the shorter statement, words weighed by how rare they are in the article."""

LEAST_SHARE_WITH_NUMBERS = 0.4
"""And so much where they also give the same number of the same thing."""

LEAST_OF_LONGER = 0.28
"""And of the longer one."""

COMMON = 20
"""A stem of so many claims is no clue to a repeat."""

TOLERANCE = 0.02
"""Numbers that differ by less are the same one, rounded."""


@frozen
class _Said:
    """What the words of a claim say.

    `numbers` are by the class of things or the unit they count, `days` are weekdays.
    """

    content: Content
    numbers: Mapping[str, float]
    days: frozenset[int]


@frozen
class _Statement:
    """A claim with the line it stands in and what it says; `stems` name a first person."""

    claim: Proposal
    line: int
    stems: frozenset[str]
    said: _Said


def find(material: Material, claims: Sequence[Proposal]) -> tuple[tuple[ProposalId, ...], ...]:
    """Groups of claims that state one thing, each in text order, in the order of their firsts."""
    groups: dict[ProposalId, list[ProposalId]] = {}
    statements = tuple(_statements(material, claims))
    uses = Counter(stem for statement in statements for stem in statement.stems)
    weights = {stem: 1 / sqrt(count) for stem, count in uses.items()}

    @cache
    def weight(stems: frozenset[str]) -> float:
        return sum([weights[stem] for stem in stems])

    for one, two in _pairs(statements):
        if _is_repeat(one, two, weight):
            merged = groups.get(one.claim.id, [one.claim.id])
            merged += [m for m in groups.get(two.claim.id, [two.claim.id]) if m not in merged]
            groups |= dict.fromkeys(merged, merged)
    return _in_order(groups, claims)


def _in_order(
    groups: dict[ProposalId, list[ProposalId]], claims: Sequence[Proposal]
) -> tuple[tuple[ProposalId, ...], ...]:
    """Each group once."""
    order = {claim.id: place for place, claim in enumerate(claims)}
    each = {id(group): tuple(sorted(group, key=order.__getitem__)) for group in groups.values()}
    return tuple(sorted(each.values(), key=lambda group: order[group[0]]))


def _statements(material: Material, claims: Sequence[Proposal]) -> Iterator[_Statement]:
    """The claims with what they say."""
    names = {source.id: source.name for source in material.sources}
    lines = material.lines
    for place, own in groupby(claims, key=lambda claim: bisect_right(lines.starts, claim.start)):
        here = [*own]
        start, line = lines.starts[place - 1], lines.lines[place - 1]
        borders = tuple([(claim.start - start, claim.end - start) for claim in here])
        for claim, said in zip(here, line.find(_said_in, borders, material.language), strict=True):
            words = said.content.stems
            if claim.source and said.content.is_first_person:
                speaker = stems.words(names.get(claim.source, ""))[-1:]
                words |= frozenset(map(stems.stem, speaker))
            yield _Statement(claim, place, words, said)


def _said_in(line: Line, borders: tuple[tuple[int, int], ...], language: str) -> tuple[_Said, ...]:
    """What the claims of a line say, by where they begin and end in it."""
    return tuple(_said(line, Span(*border), language) for border in borders)


def _said(line: Line, span: Span, language: str) -> _Said:
    """What the words at `span` say."""
    counted = within(line.find(figures.in_line, language), span)
    dated = within(line.find(dates.in_line, language), span)
    numbers = ((f.unit or figures.class_of(f, language), f.low) for f in counted)
    days = (day for date in dated for day in (date.weekday, date.until))
    return _Said(
        content(span.of(line.raw), language),
        {name: low for name, low in numbers if name},
        frozenset(day for day in days if day is not None),
    )


def _pairs(statements: Sequence[_Statement]) -> Iterator[tuple[_Statement, _Statement]]:
    """Pairs in text order that share enough rare stems to be worth comparing."""
    places: dict[str, list[int]] = defaultdict(list)
    once: set[str] = set()
    again: set[str] = set()
    for statement in statements:
        again |= statement.stems & once
        once |= statement.stems
    for place, statement in enumerate(statements):
        for stem in statement.stems & again:
            places[stem].append(place)
    shared = Counter(
        pair for found in places.values() if len(found) < COMMON for pair in combinations(found, 2)
    )
    for one, two in sorted(pair for pair, count in shared.items() if count >= LEAST_SHARED):
        yield statements[one], statements[two]


def _is_repeat(one: _Statement, two: _Statement, weight: Callable[[frozenset[str]], float]) -> bool:
    """Whether two statements say one thing."""
    first, second = one.said, two.said
    if one.line == two.line or first.content.is_negative != second.content.is_negative:
        return False
    if not _days_meet(first, second) or not _numbers_agree(first.numbers, second.numbers):
        return False
    shared = weight(one.stems & two.stems)
    whole = weight(one.stems), weight(two.stems)
    same_number = bool(first.numbers.items() & second.numbers.items())
    least = LEAST_SHARE_WITH_NUMBERS if same_number else LEAST_SHARE
    return shared >= least * min(whole) and shared >= LEAST_OF_LONGER * max(whole)


def _days_meet(one: _Said, two: _Said) -> bool:
    """Whether both may be of one day."""
    return not one.days or not two.days or bool(one.days & two.days)


def _numbers_agree(first: Mapping[str, float], second: Mapping[str, float]) -> bool:
    """Whether no thing is counted differently."""
    return all(
        abs(first[name] - second[name]) <= TOLERANCE * max(first[name], second[name])
        for name in first.keys() & second.keys()
    )
