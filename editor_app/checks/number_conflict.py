"""Two numbers for the same thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from editor_app.checks import places
from editor_app.checks.check import Check
from editor_app.domain.figure import Figure, Qualifier
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.language import figures
from editor_app.language.reading import Reading

TOLERANCE = 0.02
"""Numbers that differ by less are the same one, rounded."""

NEARLY = 0.1
"""What "about" allows on either side."""

LEAST_SHARED_STEMS = 4
LEAST_SHARE = 0.6
"""How many words two statements share that say the same thing, and how much of the shorter."""

MAXIMAL_FIGURES = 40
"""Only so many figures of one class are compared."""

MANY = 3
"""A class with so many different numbers in the body counts several things."""

_SUPERSEDED = re.compile(
    r"\b(?:dans un premier temps|initialement|au départ|un premier bilan|un précédent bilan|plus tôt"
    r"|précédemment|d['’]abord|initially|at first|earlier|previous(?:ly)?|preliminary|had first)\b",
    re.IGNORECASE,
)
_HYPHENS = ("-", "\u2011")
"""A number bound to its noun describes and does not count: "a four-way race"."""

_AIM = re.compile(
    r"\b(?:goals?|targets?|limit|cap|quota|objectifs?|plafond|seuil|maximum|minimum)\b",
    re.IGNORECASE,
)
"""A number that somebody aims at or may not pass is no count."""

_BOUNDS = {
    Qualifier.EXACT: (1.0, 1.0),
    Qualifier.ABOUT: (1 - NEARLY, 1 + NEARLY),
    Qualifier.MORE_THAN: (1 + TOLERANCE, 2.0),
    Qualifier.AT_LEAST: (1.0, 2.0),
    Qualifier.LESS_THAN: (0.5, 1 - TOLERANCE),
    Qualifier.AT_MOST: (0.5, 1.0),
    Qualifier.RANGE: (1.0, 1.0),
}


@frozen
class _Counted:
    """A figure with its noun, and the sentence or title it stands in."""

    figure: Figure
    span: Span
    sentence: Span
    is_title: bool
    is_superseded: bool


def run(reading: Reading) -> Iterator[Finding]:
    """At most one finding for each class of things."""
    for group in _by_class(reading).values():
        finding = (
            _superseded(reading, group) or _repeated(reading, group) or _untold(reading, group)
        )
        if finding is not None:
            yield finding


def _by_class(reading: Reading) -> dict[str, list[_Counted]]:
    """The counted figures of the article's words, by what they count."""
    groups: dict[str, list[_Counted]] = defaultdict(list)
    claims = {claim.id: claim.span for claim in reading.claims}
    for figure in reading.figures:
        name = figures.class_of(figure, reading.language)
        block = places.block_at(reading, figure.start)
        if name is None or figure.unit or block is None or block.role not in places.WORDED:
            continue
        if reading.text[figure.end : figure.end + 1] in _HYPHENS:
            continue
        if len(groups[name]) < MAXIMAL_FIGURES:
            around = claims.get(figure.claim) if figure.claim else None
            groups[name].append(_counted(reading, figure, around))
    return groups


def _counted(reading: Reading, figure: Figure, claim: Span | None) -> _Counted:
    """A figure in its surroundings."""
    around = claim or places.sentence_at(reading, figure.span) or figure.span
    return _Counted(
        figure,
        figures.counted_span(reading.text, figure, reading.language),
        around,
        places.is_title(reading, figure.span),
        bool(_SUPERSEDED.search(around.of(reading.text))),
    )


def _agree(one: Figure, two: Figure) -> bool:
    """Whether both numbers can be right."""
    low, high = _bounds(one)
    other_low, other_high = _bounds(two)
    return low <= other_high * (1 + TOLERANCE / 2) and other_low <= high * (1 + TOLERANCE / 2)


def _bounds(figure: Figure) -> tuple[float, float]:
    """The least and greatest number a figure may stand for."""
    low, high = _BOUNDS[figure.qualifier]
    return figure.low * low, figure.high * high


def _superseded(reading: Reading, group: list[_Counted]) -> Finding | None:
    """A number that the text itself calls an earlier one, against the later ones."""
    for old in (item for item in group if item.is_superseded):
        later = [
            item for item in group if not item.is_superseded and not _agree(old.figure, item.figure)
        ]
        if later:
            return _finding(reading, Level.SUGGESTION, [old, *later], "number_superseded")
    return None


def _repeated(reading: Reading, group: list[_Counted]) -> Finding | None:
    """One statement made twice with different numbers."""
    for place, one in enumerate(group):
        for two in group[place + 1 :]:
            if not _agree(one.figure, two.figure) and _says_the_same(reading, one, two):
                return _finding(reading, Level.WARNING, [one, two], "number_conflict")
    return None


def _says_the_same(reading: Reading, one: _Counted, two: _Counted) -> bool:
    """Whether two statements share most of their words."""
    if one.sentence.overlap(two.sentence) or _is_aim(reading, one) or _is_aim(reading, two):
        return False
    if _are_least(one.figure, two.figure):
        return False
    first, second = (places.stems(reading.text, item.sentence) for item in (one, two))
    shared = len(first & second)
    return shared >= LEAST_SHARED_STEMS and shared >= LEAST_SHARE * min(len(first), len(second))


def _is_aim(reading: Reading, item: _Counted) -> bool:
    """Whether a statement speaks of a number to be reached or not to be passed."""
    return bool(_AIM.search(item.sentence.of(reading.text)))


def _are_least(one: Figure, two: Figure) -> bool:
    """Whether both only say how many there are at the least."""
    return {one.qualifier, two.qualifier} <= {Qualifier.AT_LEAST, Qualifier.MORE_THAN}


def _untold(reading: Reading, group: list[_Counted]) -> Finding | None:
    """A number in a title that the body contradicts: it counts the same noun, never so many."""
    below = [item for item in group if not item.is_title]
    if len({item.figure.low for item in below}) >= MANY:
        return None
    for above in (item for item in group if item.is_title):
        same = [item for item in below if item.figure.counted == above.figure.counted]
        if same and not any(_agree(above.figure, item.figure) for item in below):
            return _finding(reading, Level.WARNING, [above, *same], "number_conflict")
    return None


def _finding(reading: Reading, level: Level, items: list[_Counted], code: str) -> Finding:
    """The finding with every place; both numbers are quoted."""
    spans = places.in_order([item.span for item in items])
    one, two = (item.span.of(reading.text) for item in items[:2])
    return Finding("number_conflict", level, spans, message(code, one=one, two=two))


PLUGIN = Check("number_conflict", Level.WARNING, run)
