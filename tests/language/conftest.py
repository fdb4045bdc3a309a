"""What the reading remembers, and how to make it forget."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import pytest

from editor_app import checks, language


def modules(package: ModuleType) -> Iterator[ModuleType]:
    """A package's modules, those of its packages too."""
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        yield importlib.import_module(found.name)


@pytest.fixture(scope="session")
def rooms() -> tuple[ModuleType, ...]:
    """Every module of language and checks."""
    return (*modules(language), *modules(checks))


@pytest.fixture(scope="session")
def memories(rooms: tuple[ModuleType, ...]) -> tuple[Any, ...]:
    """The functions that remember what they read; tables that hold a language are none."""
    found = {
        id(value): value
        for module in rooms
        for value in vars(module).values()
        if hasattr(value, "cache_parameters") and value.cache_parameters()["maxsize"] is not None
    }
    return tuple(found.values())


@pytest.fixture
def forget(memories: tuple[Any, ...]) -> Callable[[], None]:
    """Makes the reading forget every line."""

    def forgetting() -> None:
        for remembered in memories:
            remembered.cache_clear()

    return forgetting
