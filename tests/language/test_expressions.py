"""No regular expression of the rules is slow on any text."""

from __future__ import annotations

import re
import time
from types import ModuleType

import pytest

from editor_app.language.reading import read

LENGTH = 4_000
LIMIT_S = 0.06
"""Far more than a linear expression takes for so much, less than one that goes back and forth."""

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
    """Seconds of processor time for looking through a row, at the second try where it is slow."""
    text = (row * (LENGTH // len(row) + 1))[:LENGTH]
    taken: list[float] = []
    while len(taken) < 3 and (not taken or taken[-1] > LIMIT_S):
        started = time.process_time()
        for _ in expression.finditer(text):
            pass
        taken.append(time.process_time() - started)
    return min(taken)


def test_no_expression_costs_the_square_of_the_text(rooms: tuple[ModuleType, ...]) -> None:
    found = expressions(rooms)
    assert len(found) > 150
    slow = [
        (row, pattern[:90])
        for pattern, expression in found.items()
        for row in ROWS
        if cost(expression, row) > LIMIT_S
    ]
    assert not slow


@pytest.mark.parametrize("text", ["« " * 20_000, " " * 50_000, "a" * 1_000_000])
def test_nested_marks_spaces_and_one_endless_word_are_read(text: str) -> None:
    assert read(text, "fr").text == text
