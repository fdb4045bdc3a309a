"""Any text at all is analysed: no exception, no failed check, no offset that cuts or leaves it.

500 texts in the suite; `make fuzz` reads 20,000 (GALLEY_FUZZ_TEXTS).
"""

from __future__ import annotations

import os
import random
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor_app.domain.analysis import Analysis
from editor_app.domain.text import Span
from editor_app.services.reading import analyse

TEXTS = int(os.environ.get("GALLEY_FUZZ_TEXTS", "500"))
PARTS = 10
ARTICLES = tuple(
    path.read_text("utf-8")
    for path in sorted((Path(__file__).parents[1] / "data" / "articles").glob("*.txt"))
)
BITS = (
    *"«»“”„‟\"‘’'‹›‚()[]—–―-…·•*>#@/\\|_ \u00a0\u202f\u2009\t\n\r\u2028\u0301\u200d\ufe0f\u0085",
    *(
        "''",
        "``",
        "...",
        "--",
        "\n\n",
        "e\u0301",
        "😀",
        "👩\u200d👧",
        "🇫🇷",
        "的是",
        "ﬁ",
        "İ",
        "ß",
        "١٢",
    ),
    *("12 000", "1,5 million", "50 %", "1er", "17h30", "5:30 pm", "le 7 janvier", "Monday", "ABC"),
    *(
        ", a-t-il dit",
        ", she said,",
        "selon ",
        "according to ",
        "que ",
        "that ",
        " : «\u00a0",
        "Par ",
    ),
    *("PARIS (AFP) - ", "Publié le ", "Photo : ", "https://a.b/c?d", "NOM : ", "M. ", "U.S. "),
)


def made(dice: random.Random) -> str:
    """Slices of articles and bits, put together and mutated."""
    text = ""
    for _ in range(dice.randrange(1, 4)):
        article = dice.choice(ARTICLES)
        start = dice.randrange(len(article))
        text += article[start : start + dice.choice([0, 20, 150, 400])]
    for _ in range(dice.randrange(12)):
        place = dice.randrange(len(text) + 1)
        end = place + dice.choice([0, 0, 1, 3])
        text = text[:place] + dice.choice(BITS) * dice.choice([1, 1, 1, 2, 9]) + text[end:]
    return "".join(dice.sample(text, len(text))) if dice.random() < 0.05 else text


def spans(analysis: Analysis) -> Iterator[Span]:
    """Every place that an analysis names."""
    for quote in analysis.quotes:
        yield from (
            *quote.content,
            *(s for s in (quote.speaker, quote.cue and quote.cue.span) if s),
        )
    for source in analysis.sources:
        yield from source.mentions
    for found in (*analysis.claims, *analysis.figures, *analysis.blocks):
        yield found.span
    for finding in analysis.findings:
        yield from finding.spans
        for fix in finding.fixes:
            yield from (edit.span for edit in fix.edits)


def cuts(text: str, place: int) -> bool:
    """Whether a border between the two parts of one character lies at `place`."""
    return 0 < place < len(text) and bool(unicodedata.combining(text[place]))


@pytest.mark.parametrize("part", range(PARTS))
def test_every_place_lies_in_the_text_and_cuts_no_character(part: int) -> None:
    dice = random.Random(part)
    for _ in range(TEXTS // PARTS):
        text = made(dice)
        analysis = analyse(text, dice.choice(["fr", "en", None, "de"]))
        assert not [found for found in analysis.findings if found.rule == "check_failed"], text
        for span in spans(analysis):
            assert 0 <= span.start <= span.end <= len(text), text
        for quote in analysis.quotes:
            for span in quote.content:
                assert span.start < span.end, text
                assert not cuts(text, span.start), text
                assert not cuts(text, span.end), text
