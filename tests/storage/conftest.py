from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from editor_app.storage.migrations.m0001_first import GUARDS

TEXT = "Douze morts\n\nDouze personnes sont mortes, dit la police.\n"


@pytest.fixture
def library(session, store) -> Path:
    """A closed library with one article and two claims."""
    store(session, TEXT, ("Douze personnes", "la police"))
    session.close()
    return session.path


@pytest.fixture
def meddle(tmp_path: Path) -> Callable[..., None]:
    """Runs SQL on the closed library as another program would."""

    def run(*statements: str) -> None:
        with closing(sqlite3.connect(tmp_path / "desk.db", isolation_level=None)) as other:
            for statement in statements:
                other.execute(statement)

    return run


@pytest.fixture
def unguarded(meddle) -> Callable[..., None]:
    """As `meddle`, with the triggers of a table out of the way meanwhile."""

    def run(table: str, *statements: str) -> None:
        guards = [name for name in GUARDS if name in (f"{table}_update", f"{table}_delete")]
        meddle(
            *(f"drop trigger {guard}" for guard in guards),
            *statements,
            *(GUARDS[guard] for guard in guards),
        )

    return run
