"""After an edit only what can have changed is read again, and the reading is as a fresh one."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.services.reading import Reader, analyse

ARTICLES = sorted((Path(__file__).parents[1] / "data" / "articles").glob("*.txt"))
BITS = (
    *("\n", "\n\n", "«", "« ", " »", '"', "“", "”", "'", ".", ": ", ", a-t-il ajouté", ", he said"),
    *("Selon lui, ", "according to her, ", "12 ", "lundi", "Mme Roy", "John Field", "é", "\u0301"),
)
MOST_REMEMBERED = 20_000
LEAST_SAVED = 0.5


def edited(text: str, dice: random.Random) -> str:
    """`text` with something put in, taken out, or moved."""
    start = dice.randrange(len(text) + 1)
    end = min(len(text), start + dice.choice([0, 0, 1, 5, 60]))
    if dice.random() < 0.2:
        return text[:start] + text[end:] + text[start:end]
    return text[:start] + dice.choice(BITS) * dice.choice([0, 1, 1, 2]) + text[end:]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_reading_on_after_edits_is_reading_afresh(path: Path) -> None:
    dice = random.Random(path.stem)
    text, language = path.read_text("utf-8"), path.stem[:2]
    reader = Reader()
    for _ in range(12):
        text = edited(text, dice)
        assert reader.analyse(text, language) == analyse(text, language)


PARTS = [line for path in ARTICLES for line in path.read_text("utf-8").split("\n") if line]
EDITS = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.integers(0), st.sampled_from(BITS)),
        st.tuples(st.just("cut"), st.integers(0), st.integers(1, 90)),
        st.tuples(st.just("move"), st.integers(0), st.integers(0)),
        st.tuples(st.just("line"), st.integers(0), st.sampled_from(PARTS)),
        st.tuples(st.just("again"), st.integers(0), st.integers(0)),
    ),
    min_size=1,
    max_size=6,
)


def changed(text: str, kind: str, place: int, what: Any) -> str:
    """`text` after one edit: words put in or cut out, lines moved, brought in or doubled."""
    if kind in ("put", "cut"):
        place %= len(text) + 1
        put, gone = ("", what) if kind == "cut" else (what, 0)
        return text[:place] + put + text[place + gone :]
    lines = text.split("\n")
    place %= len(lines)
    if kind == "move":
        lines.insert(what % len(lines), lines.pop(place))
    elif kind == "again":
        lines.insert(what % len(lines), lines[place])
    else:
        lines[place:place] = [what, ""]
    return "\n".join(lines)


@settings(max_examples=60)
@given(st.sampled_from(ARTICLES), EDITS, st.sampled_from(["fr", "en", "de", None]))
def test_after_any_edits_the_analysis_is_that_of_the_whole_text(
    path: Path, edits: list[tuple[str, int, Any]], language: str | None
) -> None:
    text = path.read_text("utf-8")
    reader = Reader()
    reader.analyse(text, language)
    for edit in edits:
        text = changed(text, *edit)
        assert reader.analyse(text, language) == analyse(text, language)


def test_a_reader_told_another_language_forgets_what_it_read_in_the_first() -> None:
    reader = Reader()
    for path in ARTICLES:
        text = path.read_text("utf-8")
        for language in ("fr", "en", "de"):
            assert reader.analyse(text, language) == analyse(text, language)


def test_an_edit_costs_less_than_half_of_reading_the_whole() -> None:
    text = "\n\n".join(path.read_text("utf-8") for path in ARTICLES if path.stem[:2] == "fr")
    analyse(text, "fr")
    wholes, parts = [], []
    for place in range(1_000, 6_000, 1_000):
        reader = Reader()
        wholes.append(taken(lambda reader=reader: reader.analyse(text, "fr")))
        edited = text[:place] + " alors" + text[place:]
        parts.append(taken(lambda reader=reader, edited=edited: reader.analyse(edited, "fr")))
    assert min(parts) < LEAST_SAVED * min(wholes)


def taken(work: Callable[[], object]) -> float:
    """Processor seconds of `work`."""
    started = time.process_time()
    work()
    return time.process_time() - started


def test_what_is_remembered_is_bounded(memories: tuple[Any, ...]) -> None:
    assert memories
    for remembered in memories:
        assert remembered.cache_parameters()["maxsize"] <= MOST_REMEMBERED
