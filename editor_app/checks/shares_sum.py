"""Shares of one whole that do not add up to a hundred per cent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from editor_app.checks import places
from editor_app.checks.check import Check
from editor_app.domain.figure import Figure, Qualifier
from editor_app.domain.finding import Finding, Level
from editor_app.domain.message import message
from editor_app.domain.text import Span
from editor_app.language.reading import Reading

LEAST_SHARES = 3
"""Two shares seldom claim to be all there is."""

ROUNDING = 0.5
"""What rounding may take from or add to each share, in points."""

WHOLE = 100.0

_ALL = re.compile(
    r"\bréparti\w*|\bse répartiss\w+|\bse décompos\w+|\bventilé\w*|\bse partag\w+ entre\b"
    r"|\bse composent? de\b|\bbr(?:eaks|oke|oken) down\b|\bbreakdown\b|\b(?:was|were|is|are) (?:split|divided)\b"
    r"|\bmade up of\b|\bconsists? of\b",
    re.IGNORECASE,
)
_REST = re.compile(
    r"\b(?:le reste|les autres|the rest|the remainder|the remaining)\b", re.IGNORECASE
)
_POLL = re.compile(
    r"\bne se prononcent pas\b|\bsans opinion\b|\b(?:were|are|was) undecided\b|\bdon['’]t know\b"
    r"|\bhad no opinion\b|\bno opinion\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:contre|au lieu de|hausse|baisse|augment\w+|recul\w*|progress\w+|up from|down from|compared"
    r"|from|rose|fell|margin|marge|points?|en 20\d\d|in 20\d\d|parmi les|among)\b",
    re.IGNORECASE,
)


def run(reading: Reading) -> Iterator[Finding]:
    """One finding for each sentence that lists the shares of a whole."""
    for sentence, found in _by_sentence(reading).items():
        shares = _exact(found)
        if len(shares) < LEAST_SHARES or not _is_wrong(sentence.of(reading.text), shares):
            continue
        spans = tuple(share.span for share in shares)
        said = message("shares_sum", sum=f"{sum(share.low for share in shares):g}")
        yield Finding("shares_sum", Level.WARNING, spans, said)


def _by_sentence(reading: Reading) -> dict[Span, list[Figure]]:
    """The percentages of the running text, by the sentence they stand in."""
    found: dict[Span, list[Figure]] = {}
    for figure in reading.figures:
        if figure.unit == "percent":
            sentence = places.sentence_at(reading, figure.span)
            if sentence is not None:
                found.setdefault(sentence, []).append(figure)
    return found


def _exact(found: list[Figure]) -> list[Figure]:
    """The percentages; none where one of them is vague."""
    exact = all(figure.qualifier is Qualifier.EXACT for figure in found)
    return found if exact else []


def _is_wrong(sentence: str, shares: Sequence[Figure]) -> bool:
    """Whether a sentence says that these are all the shares, and they are not."""
    if _COMPARED.search(sentence):
        return False
    total, slack = sum(share.low for share in shares), ROUNDING * len(shares)
    if _REST.search(sentence):
        return total >= WHOLE + slack
    if _ALL.search(sentence) or _POLL.search(sentence):
        return abs(total - WHOLE) > slack + ROUNDING
    return False


PLUGIN = Check("shares_sum", Level.WARNING, run)
