"""Checks and claims on texts made to be slow: four times the text may not cost sixteen times."""

from __future__ import annotations

import time

import pytest

from editor_app.language import claims, dates, figures
from editor_app.language.claims import proposals
from editor_app.language.reading import read
from editor_app.services.reading import examine, installed_checks

ROWS = [
    "\u00a0",
    "a",
    "1 ",
    "« ",
    '"',
    "(",
    "mardi ",
    "12 000 ",
    "Aa ",
    "ABCDE ",
    "http://a ",
    " !",
    "a, il a ",
]
SMALL, LARGE = 8_000, 32_000
FLOOR_S = 0.02


def cost(row, length):
    """Seconds of processor time for claims and checks over `length` characters."""
    reading = read((row * length)[:length], "fr")
    dates.in_line.cache_clear()
    figures.in_line.cache_clear()
    proposals.in_passage.cache_clear()
    start = time.process_time()
    figures.find(reading.text, "fr")
    claims.propose(reading)
    examine(reading, installed_checks())
    return max(time.process_time() - start, FLOOR_S)


@pytest.mark.parametrize("row", ROWS)
def test_cost_grows_with_the_text_and_not_with_its_square(row):
    assert cost(row, LARGE) < 10 * cost(row, SMALL)
