"""Any text at all gives a reading whose offsets hold."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.domain.text import Span
from editor_app.language.reading import Reading, read

SEED = (Path(__file__).parents[2] / "seeds" / "000_5637e12483d4f1c0.txt").read_text("utf-8")
PIECES = (
    *("« ", " »", "“", "”", '"', "''", "’", "‘", ": ", "— ", "(", ")", "...", "\n", "\n\n"),
    *(", a-t-il dit", ", she said", "Par Anne Roy", "selon ", "according to ", "-t-il", "l’"),
    *("e\u0301", "\u202f", "\u00a0", "😀", "\u200d", "\u2028", "的", "M. ", "que ", "that ", "1,5"),
    *("Pour elle, ", "Comme l’a dit "),
)
HOSTILE = {
    "spaces": " " * 50_000,
    "open guillemets": "«" * 20_000,
    "straight marks": '"' * 20_000,
    "quoted words": '"a" ' * 12_000,
    "single marks": "'a " * 16_000,
    "one word": "a" * 1_000_000,
    "one line": "mot " * 100_000,
    "cues": "dit " * 12_000,
    "que": "il dit que " * 5_000,
    "selon": "selon Jean, " * 4_000,
    "lines": "Jean Roy\n" * 8_000,
    "dots": ". " * 25_000,
    "capitals": "A" * 50_000,
}


def spans(reading: Reading) -> Iterator[Span]:
    for quote in reading.quotes:
        yield from quote.content
        yield from (span for span in (quote.speaker, quote.cue and quote.cue.span) if span)
    for source in reading.sources:
        yield from source.mentions


@st.composite
def articles(draw: st.DrawFn) -> str:
    start = draw(st.integers(0, len(SEED) - 1))
    text = SEED[start : start + draw(st.integers(0, 500))]
    for piece in draw(st.lists(st.sampled_from(PIECES), max_size=10)):
        place = draw(st.integers(0, len(text)))
        text = text[:place] + piece + text[place:]
    return text


@settings(max_examples=150, deadline=None)
@given(
    text=st.one_of(articles(), st.text(max_size=200)), language=st.sampled_from(["fr", "en", "de"])
)
def test_no_offset_leaves_the_text_or_cuts_a_character(text: str, language: str):
    for span in spans(read(text, language)):
        assert span.start < span.end <= len(text)
        for place in {span.start, span.end} - {0, len(text)}:
            assert not unicodedata.combining(text[place])


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_read_in_time_that_grows_with_its_length(name: str):
    text = HOSTILE[name]
    started = time.process_time()
    read(text, "fr")
    assert time.process_time() - started < 20
