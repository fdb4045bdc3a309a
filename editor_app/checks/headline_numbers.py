"""Numbers in a title that the text below never gives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor_app.checks import places
from editor_app.domain.article import Role
from editor_app.domain.figure import Figure
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.language import figures
from editor_app.language.lexicon.entries import words
from editor_app.language.lines import Line
from editor_app.language.reading import Reading

LEAST_NUMBER = 3
"""One and two are seldom said as numbers below."""

ROUNDING = 0.12
"""A title may round a number by so much."""

LEAST_PARAGRAPHS = 2
"""A shorter text may be cut."""

TITLES = (Role.HEADLINE, Role.STANDFIRST)

GRAVE = frozenset({"dead", "injured", "missing", "mort", "blessé", "disparu"})
"""Classes of things where a number too high is grave."""

_LISTED = words(
    "chose raison point question réponse clé leçon façon conseil astuce photo vidéo idée étape",
    "thing reason way question answer key lesson tip photo video idea step takeaway fact moment",
    "minute hour day week month year",
)
"""Nouns of a list or of a time, whose number the text need not repeat."""

_TIME = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "ordinal"})
_DIGITS = re.compile(r"\d+(?:[.,]\d+)?")


def untold(reading: Reading, rule: str) -> Iterator[Finding]:
    """One finding for each title with a number that the running text does not support."""
    if len(places.body(reading)) < LEAST_PARAGRAPHS:
        return
    above: list[Figure] = []
    below: list[Figure] = []
    for figure in reading.figures:
        block = places.block_at(reading, figure.start)
        if block is None or block.role not in places.TITLES:
            below.append(figure)
        elif block.role in TITLES:
            above.append(figure)
    for figure in above:
        if _is_telling(reading, figure):
            if any(_may_be(figure, other) for other in below) or _is_written(reading, figure):
                continue
            span = figures.counted_span(reading.text, figure, reading.language)
            said = message("headline_number_untold", words=span.of(reading.text))
            name = figures.class_of(figure, reading.language)
            yield Finding(rule, Level.WARNING if name in GRAVE else Level.SUGGESTION, (span,), said)


def _is_telling(reading: Reading, figure: Figure) -> bool:
    """Whether a number counts or measures something that the text has to give."""
    if figure.low < LEAST_NUMBER or figure.unit in _TIME or figure.counted in _LISTED:
        return False
    hyphened = reading.text[figure.end : figure.end + 1] in ("-", "\u2011")
    return not hyphened and bool(figure.unit or figure.counted)


def _may_be(above: Figure, below: Figure) -> bool:
    """Whether a number below is the title's one, rounded or told with a range."""
    nearest, farthest = min(above.high, below.high), max(above.low, below.low)
    return nearest * (1 + ROUNDING) >= farthest


def _is_written(reading: Reading, figure: Figure) -> bool:
    """Whether the number stands below as a part of a date, a score or a name."""
    wanted = f"{figure.low:g}"
    return any(wanted in line.find(_numbers) for _, line in places.body_lines(reading))


def _numbers(line: Line) -> frozenset[str]:
    """The rows of digits of a line."""
    return frozenset(number.replace(",", ".") for number in _DIGITS.findall(line.raw))
