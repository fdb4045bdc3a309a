"""No regular expression of the rules is slow on any text."""

from __future__ import annotations

import re
import time
from functools import cache
from types import ModuleType

import pytest

from editor_app.language.reading import read

LENGTH = 6_000
MOST = 40
"""So many times what finding the words takes: twice what the dearest linear expression takes, less
than one that goes back and forth. Both are measured in the same run, so that no machine is too slow."""

TRIES = 7
"""A busy machine adds time to some of so many runs, not to most."""

WORDS = re.compile(r"\w+")

ROWS = (
    *(" ", "\u00a0", "a", "A", "1", "é", ".", ",", "-", "'", '"', "«", "(", "\n", "_", "/", "Aa "),
    *("a ", "A ", "1 ", "1 000 ", "12,5 ", "A. ", "a-", "l’a ", "« a » ", '"a" ', "Jean Roy, "),
    *(
        "de la ",
        "le 7 janvier ",
        "lundi ",
        "à 17h30 ",
        "AB",
        "ABC ",
        "http://a",
        "x@y.",
        "[a](b",
        "dit que ",
    ),
)


def expressions(modules: tuple[ModuleType, ...]) -> dict[str, re.Pattern[str]]:
    """Every expression that a module holds, or a table that a module makes of a language."""
    held = (
        found for module in modules for value in vars(module).values() for found in _held(value)
    )
    return {expression.pattern: expression for expression in held}


def _held(value: object, depth: int = 0) -> list[re.Pattern[str]]:
    """The expressions in a value, its parts, or what its remembered makers give."""
    if isinstance(value, re.Pattern):
        return [value] if isinstance(value.pattern, str) else []
    if depth > 3:
        return []
    if isinstance(value, dict):
        return [held for part in value.values() for held in _held(part, depth + 1)]
    if isinstance(value, tuple | list | frozenset):
        return [held for part in value for held in _held(part, depth + 1)]
    if hasattr(value, "cache_parameters") and value.cache_parameters()["maxsize"] is None:
        return [held for part in _made(value) for held in _held(part, depth + 1)]
    slots = getattr(type(value), "__slots__", ()) if not isinstance(value, type) else ()
    return [held for slot in slots for held in _held(getattr(value, slot, None), depth + 1)]


def _made(maker: object) -> list[object]:
    """What a remembered function of a language makes for each language."""
    made: list[object] = []
    for code in ("fr", "en", "de"):
        try:
            made.append(maker(code))  # type: ignore[operator]
        except (TypeError, KeyError, AttributeError):
            return made
    return made


def cost(expression: re.Pattern[str], row: str) -> float:
    """Processor time of looking through a row once."""
    text = (row * (LENGTH // len(row) + 1))[:LENGTH]
    started = time.process_time()
    for _ in expression.finditer(text):
        pass
    return time.process_time() - started


def is_slow(expression: re.Pattern[str], row: str) -> bool:
    """Whether a run over a row costs far more than finding the words of as long a text.

    What is not clear at once is measured in turn with the words: a machine that is busy at one
    moment is so for both.
    """
    if cost(expression, row) < MOST / 4 * bare():
        return False
    ratios = sorted(cost(expression, row) / cost(WORDS, "a ") for _ in range(TRIES))
    return ratios[TRIES // 2] > MOST


@cache
def bare() -> float:
    """Processor time of finding the words."""
    return min(cost(WORDS, "a ") for _ in range(TRIES))


def test_no_expression_costs_the_square_of_the_text(rooms: tuple[ModuleType, ...]) -> None:
    found = expressions(rooms)
    assert len(found) > 150
    assert not [
        (row, pattern[:90])
        for pattern, expression in found.items()
        for row in ROWS
        if is_slow(expression, row)
    ]


@pytest.mark.parametrize(("pattern", "row"), [(r"\s+:", " "), (r"(?:a|b)*c", "a")])
def test_an_expression_that_goes_back_and_forth_is_told(pattern: str, row: str) -> None:
    assert is_slow(re.compile(pattern), row)


@pytest.mark.parametrize("text", ["« " * 20_000, " " * 50_000, "a" * 1_000_000])
def test_nested_marks_spaces_and_one_endless_word_are_read(text: str) -> None:
    assert read(text, "fr").text == text
