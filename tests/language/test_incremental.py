"""After an edit only what can have changed is read again, and the reading is as a fresh one."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from editor_app.language.reading import Reading, read
from editor_app.services.reading import analyse

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
def test_reading_on_after_edits_is_reading_afresh(path: Path, forget: Callable[[], None]) -> None:
    dice = random.Random(path.stem)
    text, language = path.read_text("utf-8"), path.stem[:2]
    remembered: list[tuple[str, Reading]] = []
    for _ in range(12):
        text = edited(text, dice)
        remembered.append((text, read(text, language)))
    for text, reading in remembered:
        forget()
        assert reading == read(text, language)


def test_a_whole_analysis_is_the_same_whatever_was_read_before(forget: Callable[[], None]) -> None:
    texts = [path.read_text("utf-8") for path in ARTICLES]
    known = [analyse(text) for text in (*texts, *reversed(texts))][len(texts) :]
    forget()
    assert list(reversed(known)) == [analyse(text) for text in texts]


def test_an_edit_costs_less_than_half_of_reading_the_whole(forget: Callable[[], None]) -> None:
    text = "\n\n".join(path.read_text("utf-8") for path in ARTICLES if path.stem[:2] == "fr")
    read(text, "fr")
    forget()
    started = time.process_time()
    read(text, "fr")
    whole = time.process_time() - started
    parts: list[float] = []
    for place in range(1_000, 6_000, 1_000):
        changed = text[:place] + " alors" + text[place:]
        started = time.process_time()
        read(changed, "fr")
        parts.append(time.process_time() - started)
    assert min(parts) < LEAST_SAVED * whole


def test_what_is_remembered_is_bounded(memories: tuple[Any, ...]) -> None:
    assert memories
    for remembered in memories:
        assert remembered.cache_parameters()["maxsize"] <= MOST_REMEMBERED
