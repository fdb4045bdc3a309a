"""An age that does not follow from the year of birth beside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from editor_app.checks import places
from editor_app.checks.check import Check
from editor_app.domain.figure import Figure, Qualifier
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.domain.text import Span
from editor_app.language.claims.passages import within
from editor_app.language.lines import Line
from editor_app.language.reading import Reading

_BORN = re.compile(
    r"\b(?:née? |born )(?=[^.;\n\d]{0,50}+\d)[^.;\n]{0,50}?\b(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"(?:\b(?:à|dès|avant|après|depuis|avait|avaient|at|when|until|before|after|since|was|were|had|from"
    r"|then|turned|would be|aurait|de ses|of)|l['’]âge de|age of) ?$",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:morte?|décédée?|disparue?|died|dead|death|mourut|killed|tuée?|fils|fille|père|mère|frère"
    r"|sœur|enfants?|son|daughter|father|mother|brother|sister|child|children|wife|husband|épouse|mari"
    r"|grandson|neveu|nièce|nephew|niece)\b",
    re.IGNORECASE,
)
"""Words that let a year and an age be of two people, or of two times."""

_GOES_ON = re.compile(r"(?:Il|Elle|Né|Née|Cet?|Cette|He|She|Born|The)\b")


def run(reading: Reading) -> Iterator[Finding]:
    """One finding for each birth with an age beside it that disagrees."""
    year = (reading.metadata.published or "")[:4]
    if not year.isdecimal():
        return
    for place in _with_birth(reading):
        sentence = reading.sentences[place]
        born = list(_BORN.finditer(reading.text, sentence.start, sentence.end))
        if len(born) != 1:
            continue
        around = _around(reading, place)
        ages = _ages(reading, around)
        if len(ages) != 1 or _OTHERS.search(around.of(reading.text)):
            continue
        birth, age = int(born[0]["year"]), int(ages[0].low)
        if int(year) - birth in (age, age + 1):
            continue
        spans = places.in_order([Span(*born[0].span()), ages[0].span])
        said = message("age_mismatch", age=age, birth=birth, year=year)
        yield Finding("age_mismatch", Level.WARNING, spans, said)


def _with_birth(reading: Reading) -> Iterator[int]:
    """The sentences of the lines that may tell of a birth, by their place among the sentences."""
    told = reading.lines.each(_may_tell_of_birth)
    for (start, line), may_tell in zip(reading.lines, told, strict=True):
        if may_tell:
            first = bisect_left(reading.sentences, start, key=_start)
            yield from range(
                first, bisect_left(reading.sentences, start + len(line.raw), key=_start)
            )


def _may_tell_of_birth(line: Line) -> bool:
    """Whether the words of a birth stand in a line."""
    words = line.raw.lower()
    return ("né" in words or "born" in words) and ("19" in words or "20" in words)


def _start(span: Span) -> int:
    """Where a sentence begins."""
    return span.start


def _around(reading: Reading, place: int) -> Span:
    """A sentence with the one before where it goes on about somebody, and the one that goes on."""
    first = last = place
    text, sentences = reading.text, reading.sentences
    if place and _GOES_ON.match(text, sentences[place].start) and _in_line(reading, place - 1):
        first = place - 1
    if _in_line(reading, place) and _GOES_ON.match(text, sentences[place + 1].start):
        last = place + 1
    return Span(sentences[first].start, sentences[last].end)


def _in_line(reading: Reading, place: int) -> bool:
    """Whether a sentence and the next one stand in one line."""
    if place + 1 >= len(reading.sentences):
        return False
    gap = reading.text[reading.sentences[place].end : reading.sentences[place + 1].start]
    return "\n" not in gap


def _ages(reading: Reading, around: Span) -> list[Figure]:
    """The ages that people have today."""
    return [
        figure
        for figure in within(reading.figures, around)
        if figure.counted == "age"
        and figure.qualifier is Qualifier.EXACT
        and not _THEN.search(reading.text[max(around.start, figure.start - 24) : figure.start])
    ]


PLUGIN = Check("age_mismatch", Level.WARNING, run)
