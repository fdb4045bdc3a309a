"""Claims and checks on texts made to be slow: eight times the text may not cost sixty-four times."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from editor_app.domain.values import replace
from editor_app.language import claims, figures
from editor_app.language.lines import split
from editor_app.language.reading import Reading, read
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
SMALL, LARGE = 5_000, 40_000
RUNS = 3
BOUND = 24
"""Straight growth measures 7 to 10, the square 64."""


@pytest.mark.parametrize("row", ROWS)
def test_cost_grows_with_the_text_and_not_with_its_square(
    row: str, forget: Callable[[], None]
) -> None:
    small, large = (read((row * length)[:length], "fr") for length in (SMALL, LARGE))
    examine(small, installed_checks())

    def cost(reading: Reading) -> float:
        forget()
        reading = replace(reading, lines=split(reading.text))
        start = time.process_time()
        reading.lines.placed(figures.in_line, "fr")
        claims.propose(reading)
        examine(reading, installed_checks())
        return time.process_time() - start

    costs = [(cost(small), cost(large)) for _ in range(RUNS)]
    assert min(run[1] for run in costs) < BOUND * min(run[0] for run in costs)
