"""What each regular expression costs on 100,000 code points made to be slow.

Each stands beside a bare counterpart measured in the same run: one expression that finds the words
of as long a text. The budget of 50 ms is about seven times that; what is dearer is printed. Run by
`make bench`.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator

import pytest

from editor_app import checks, language

LENGTH = 100_000
SAMPLE = 4_000
"""On so many code points the dearest row of an expression is chosen."""
BUDGET = 7
MOST = 60
"""No expression costs so many times the words: one that goes back and forth costs thousands."""

ROWS = (
    *(" ", "\u00a0", "a", "A", "1", "é", ",", "'", '"', "«", "(", "_", "a ", "A ", "1 ", "« « "),
    *("1 000 ", "12,5 ", "a-", "l’a ", '"a" ', "de la ", "le 7 janvier ", "lundi ", "ABC "),
    *("[a](b", "dit que ", "selon ", "a, il a ", "né ", "Photo : ", "PARIS, ", "(AFP ", "sources "),
)


def expressions() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every expression that a module of language and checks holds, or makes for a language."""
    for package in (language, checks):
        for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            for value in vars(importlib.import_module(found.name)).values():
                for held in parts(value):
                    yield found.name, held


def parts(value: object, depth: int = 0) -> Iterator[re.Pattern[str]]:
    """The expressions in a value, in what it consists of, or in what its remembered maker gives."""
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 4 and isinstance(value, dict | tuple | list | frozenset):
        inner = value.values() if isinstance(value, dict) else value
        for part in inner:
            yield from parts(part, depth + 1)
    elif depth < 4 and hasattr(value, "cache_parameters"):
        for code in ("fr", "en", "de"):
            try:
                yield from parts(value(code), depth + 1)
            except (TypeError, KeyError, AttributeError):
                return
    elif depth < 4 and not isinstance(value, type):
        for slot in getattr(type(value), "__slots__", ()):
            yield from parts(getattr(value, slot, None), depth + 1)


def cost(expression: re.Pattern[str], row: str, length: int = LENGTH) -> float:
    """Processor seconds for looking through rows of so many code points."""
    text = (row * (length // len(row) + 1))[:length]
    started = time.process_time()
    for _ in expression.finditer(text):
        pass
    return time.process_time() - started


@pytest.mark.slow
def test_expressions_against_finding_the_words() -> None:
    found = {expression.pattern: (name, expression) for name, expression in expressions()}
    assert len(found) > 150
    bare = min(cost(re.compile(r"\w+"), "a ") for _ in range(5))
    told: list[tuple[float, str, str, str]] = []
    for pattern, (name, expression) in found.items():
        _, row = max((cost(expression, row, SAMPLE), row) for row in ROWS)
        times = min(cost(expression, row) for _ in range(2)) / bare
        told.append((times, row, name, " ".join(pattern.split())[:60]))
    over = sorted((one for one in told if one[0] > BUDGET), reverse=True)
    print(f"\n{len(found)} expressions, {len(over)} over {BUDGET} times finding the words")
    for times, row, name, pattern in over:
        print(f"  {times:.0f} times on rows of {row!r}: {name} {pattern}")
    assert max(told)[0] < MOST
