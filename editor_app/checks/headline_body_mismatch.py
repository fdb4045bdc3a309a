"""A headline, standfirst or subhead that says more than the text below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from editor_app.checks import headline_numbers, places
from editor_app.checks.check import Check
from editor_app.domain.article import Block
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.domain.text import Span
from editor_app.language.lexicon.outcomes import OUTCOMES
from editor_app.language.lines import Line
from editor_app.language.reading import Reading

REACH = 60
"""How far behind the weak word the words it shares with the title are shown, in code points."""

Outcome = tuple[re.Pattern[str], re.Pattern[str]]


@cache
def _outcomes(language: str) -> tuple[Outcome, ...]:
    """Strong and weak words of a language."""
    return tuple((_whole(strong), _whole(weak)) for strong, weak in OUTCOMES.get(language, ()))


def _whole(words: str) -> re.Pattern[str]:
    """Whole words, blind to capitals."""
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def run(reading: Reading) -> Iterator[Finding]:
    """One finding for each title whose number or strong word the body never says."""
    yield from headline_numbers.untold(reading, "headline_body_mismatch")
    for block in places.titles(reading):
        title = places.line_at(reading, block.start)
        for outcome in title.find(_outcomes_in, reading.language):
            finding = _mismatch(reading, block, outcome)
            if finding is not None:
                yield finding


def _outcomes_in(title: Line, language: str) -> tuple[Outcome, ...]:
    """The outcomes of which a title has the strong word and not the weak one."""
    return tuple(
        (strong, weak)
        for strong, weak in _outcomes(language)
        if strong.search(title.raw) and not weak.search(title.raw)
    )


def _mismatch(reading: Reading, title: Block, outcome: Outcome) -> Finding | None:
    """The title's strong word against the body's weak one, of the same thing."""
    strong, weak = outcome
    said = strong.search(reading.text, title.start, title.end)
    below = places.body(reading)
    told = (strong.search(reading.text, block.start, block.end) for block in below)
    if said is None or any(told):
        return None
    subject = places.stems(reading.text, title.span) - places.stems(
        reading.text, Span(*said.span())
    )
    for block in below:
        for match in weak.finditer(reading.text, block.start, block.end):
            near = _shared(
                reading, Span(match.start(), min(block.end, match.end() + REACH)), subject
            )
            if near is not None:
                words = {"title": said[0], "body": match[0]}
                return Finding(
                    "headline_body_mismatch",
                    Level.WARNING,
                    (title.span, near),
                    message("headline_says_more", **words),
                )
    return None


def _shared(reading: Reading, window: Span, subject: frozenset[str]) -> Span | None:
    """The words from the weak one to the last it shares with the title."""
    end = None
    for word in re.finditer(r"[^\W\d_]{4,}", window.of(reading.text)):
        if places.plain(word[0])[: places.STEM_LENGTH] in subject:
            end = window.start + word.end()
    return Span(window.start, end) if end else None


PLUGIN = Check("headline_body_mismatch", Level.WARNING, run)
