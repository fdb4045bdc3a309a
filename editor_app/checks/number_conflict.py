"""Two numbers for the same thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from editor_app.checks import places
from editor_app.checks.check import Check
from editor_app.domain.claim import Proposal
from editor_app.domain.figure import Figure, Qualifier
from editor_app.domain.finding import Finding, Level
from editor_app.domain.ids import ProposalId
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
    """A counted figure with the bounds it stands for, and the sentence or title it stands in."""

    figure: Figure
    low: float
    high: float
    sentence: Span
    stems: frozenset[str]
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
    groups: dict[str, list[Figure]] = defaultdict(list)
    for figure in reading.figures:
        if figure.unit or figure.counted is None or not _is_worded(reading, figure):
            continue
        group = groups[figures.class_of(figure, reading.language) or ""]
        if len(group) < MAXIMAL_FIGURES:
            group.append(figure)
    claims = {claim.id: claim for claim in reading.claims}
    return {
        name: [_counted(reading, figure, claims) for figure in group]
        for name, group in groups.items()
        if len(group) > 1
    }


def _is_worded(reading: Reading, figure: Figure) -> bool:
    """Whether a figure stands in the article's words, and apart from the noun behind it."""
    block = places.block_at(reading, figure.start)
    worded = block is not None and block.role in places.WORDED
    return worded and reading.text[figure.end : figure.end + 1] not in _HYPHENS


def _counted(reading: Reading, figure: Figure, claims: Mapping[ProposalId, Proposal]) -> _Counted:
    """A figure in its surroundings."""
    claim = claims.get(figure.claim) if figure.claim else None
    sentence = claim.span if claim else places.sentence_at(reading, figure.span) or figure.span
    low, high = _BOUNDS[figure.qualifier]
    words = sentence.of(reading.text)
    return _Counted(
        figure,
        figure.low * low,
        figure.high * high,
        sentence,
        places.stems(reading.text, sentence),
        places.is_title(reading, figure.span),
        _is_superseded(words),
    )


@lru_cache(maxsize=places.REMEMBERED)
def _is_superseded(words: str) -> bool:
    """Whether a statement calls its number an earlier one."""
    return bool(_SUPERSEDED.search(words))


def _agree(one: _Counted, two: _Counted) -> bool:
    """Whether both numbers can be right."""
    slack = 1 + TOLERANCE / 2
    return one.low <= two.high * slack and two.low <= one.high * slack


def _superseded(reading: Reading, group: list[_Counted]) -> Finding | None:
    """A number that the text itself calls an earlier one, against the later ones."""
    for old in (item for item in group if item.is_superseded):
        later = [item for item in group if not item.is_superseded and not _agree(old, item)]
        if later:
            return _finding(reading, Level.SUGGESTION, [old, *later], "number_superseded")
    return None


def _repeated(reading: Reading, group: list[_Counted]) -> Finding | None:
    """One statement made twice with different numbers."""
    for place, one in enumerate(group):
        for two in group[place + 1 :]:
            if not _agree(one, two) and _says_the_same(reading, one, two):
                return _finding(reading, Level.WARNING, [one, two], "number_conflict")
    return None


def _says_the_same(reading: Reading, one: _Counted, two: _Counted) -> bool:
    """Whether two statements share most of their words."""
    shared = len(one.stems & two.stems)
    least = LEAST_SHARE * min(len(one.stems), len(two.stems))
    if shared < LEAST_SHARED_STEMS or shared < least or one.sentence.overlap(two.sentence):
        return False
    if _are_least(one.figure, two.figure) or _other_years(reading, one, two):
        return False
    return not _is_aim(reading, one) and not _is_aim(reading, two)


def _other_years(reading: Reading, one: _Counted, two: _Counted) -> bool:
    """Whether two statements speak of different years: 38 dead now, 112 in 2014."""
    published = (reading.metadata.published or "")[:4]
    first, second = _years(reading, one), _years(reading, two)
    return bool(first ^ second) and not (first ^ second) <= {published}


def _years(reading: Reading, item: _Counted) -> set[str]:
    """The years named in the sentence of a number."""
    sentence = places.sentence_at(reading, item.figure.span)
    return set(_YEAR.findall(sentence.of(reading.text))) if sentence else set()


_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d)")


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
        same = [
            item
            for item in below
            if item.figure.counted == above.figure.counted
            and not _other_years(reading, above, item)
        ]
        if same and not any(_agree(above, item) for item in below):
            return _finding(reading, Level.WARNING, [above, *same], "number_conflict")
    return None


def _finding(reading: Reading, level: Level, items: list[_Counted], code: str) -> Finding:
    """The finding with every place; both numbers are quoted."""
    counted = [figures.counted_span(reading.text, item.figure, reading.language) for item in items]
    one, two = (span.of(reading.text) for span in counted[:2])
    spans = places.in_order(counted)
    return Finding("number_conflict", level, spans, message(code, one=one, two=two))


PLUGIN = Check("number_conflict", Level.WARNING, run)
