"""What each regular expression costs on 100,000 code points made to be slow.

Each stands beside a bare counterpart measured in the same run: one expression that finds the words
of as long a text. The budget of 50 ms is about seven times that. An expression is measured as it is
used: one that is only ever asked at one place is asked at one place of the text, one that is only
ever asked about whole words, of each of its words. Run by `make bench`.
"""

from __future__ import annotations

import ast
import importlib
import inspect
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
TRIES = 5
"""So often what is over the budget is measured again: a busy machine adds time and takes none."""

USES = frozenset({"match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split"})

ROWS = (
    *(" ", "\u00a0", "a", "A", "1", "é", ",", "'", '"', "«", "(", "_", "a ", "A ", "1 ", "« « "),
    *("1 000 ", "12,5 ", "a-", "l’a ", '"a" ', "de la ", "le 7 janvier ", "lundi ", "ABC "),
    *("[a](b", "dit que ", "selon ", "a, il a ", "né ", "Photo : ", "PARIS, ", "(AFP ", "sources "),
)


def expressions() -> Iterator[tuple[str, str, re.Pattern[str]]]:
    """Every expression that a module of language and checks holds or makes: module, name, itself."""
    for package in (language, checks):
        for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            for name, value in vars(importlib.import_module(found.name)).items():
                for held_as, held in parts(name, value):
                    yield found.name, held_as, held


def parts(name: str, value: object, depth: int = 0) -> Iterator[tuple[str, re.Pattern[str]]]:
    """The expressions in a value, in what it consists of, or in what its remembered maker gives.

    Each comes with the name by which a rule asks it: of the variable, the maker or the field.
    """
    if isinstance(value, re.Pattern):
        yield name, value
    elif depth < 4 and isinstance(value, dict | tuple | list | frozenset):
        inner = value.values() if isinstance(value, dict) else value
        for part in inner:
            yield from parts(name, part, depth + 1)
    elif depth < 4 and hasattr(value, "cache_parameters"):
        for code in ("fr", "en", "de"):
            try:
                yield from parts(name, value(code), depth + 1)
            except (TypeError, KeyError, AttributeError):
                return
    elif depth < 4 and not isinstance(value, type):
        for slot in getattr(type(value), "__slots__", ()):
            yield from parts(slot, getattr(value, slot, None), depth + 1)


def uses() -> dict[str, set[str]]:
    """How the modules ask each expression, by its name."""
    told: dict[str, set[str]] = {}
    for package in (language, checks):
        for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            source = inspect.getsource(importlib.import_module(found.name))
            for node in ast.walk(ast.parse(source)):
                if isinstance(node, ast.Attribute) and node.attr in USES:
                    told.setdefault(asked(node.value), set()).add(node.attr)
    return told


def asked(node: ast.expr) -> str:
    """The name of what is asked: a variable, a field, what a maker gives, an entry of a table."""
    if isinstance(node, ast.Call):
        return asked(node.func)
    if isinstance(node, ast.Subscript):
        return asked(node.value)
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def cost(expression: re.Pattern[str], row: str, used: set[str], length: int = LENGTH) -> float:
    """Processor seconds for looking through rows of so many code points."""
    text = (row * (length // len(row) + 1))[:length]
    words = text.split() or [text]
    started = time.process_time()
    if used == {"match"}:
        expression.match(text)
    elif used and used <= {"match", "fullmatch"}:
        for word in words:
            expression.fullmatch(word)
    else:
        for _ in expression.finditer(text):
            pass
    return time.process_time() - started


@pytest.mark.slow
def test_expressions_against_finding_the_words() -> None:
    found = {held.pattern: (module, name, held) for module, name, held in expressions()}
    assert len(found) > 150
    told, bare = uses(), min(cost(re.compile(r"\w+"), "a ", set()) for _ in range(TRIES))
    over: list[str] = []
    for pattern, (module, name, held) in found.items():
        used = told.get(name, set())
        _, row = max((cost(held, row, used, SAMPLE), row) for row in ROWS)
        times = cost(held, row, used) / bare
        if times > BUDGET:
            times = min(cost(held, row, used) for _ in range(TRIES)) / bare
        if times > BUDGET:
            over.append(f"{times:.0f} times on rows of {row!r}: {module} {name} {pattern[:60]!r}")
    print(f"\n{len(found)} expressions, {len(over)} over {BUDGET} times finding the words", end="")
    assert not over, "\n".join(over)
