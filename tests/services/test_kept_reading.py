"""A kept reading is the very same, and is left aside when it is of other words or other rules."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from editor_app import checks
from editor_app.domain.analysis import Analysis
from editor_app.services import kept_reading
from editor_app.services.reading import analyse
from editor_app.services.session import Session


@pytest.fixture(scope="module")
def reading(sample_path: Path) -> Analysis:
    """The sample's reading, which has some of everything."""
    return analyse(sample_path.read_text("utf-8"))


def test_it_comes_back_as_it_was(session: Session, reading: Analysis) -> None:
    assert reading.quotes
    assert reading.sources
    assert reading.findings
    kept_reading.keep(session, reading)
    assert kept_reading.recall(session, reading.text) == reading


def test_nothing_is_there_before_one_was_kept(session: Session, reading: Analysis) -> None:
    assert kept_reading.recall(session, reading.text) is None


def test_it_is_no_reading_of_other_words(session: Session, reading: Analysis) -> None:
    kept_reading.keep(session, reading)
    assert kept_reading.recall(session, reading.text + " ") is None


def test_only_the_last_one_is_kept(session: Session, reading: Analysis) -> None:
    kept_reading.keep(session, reading)
    kept_reading.keep(session, analyse("Le maire a parlé."))
    assert kept_reading.recall(session, reading.text) is None


def test_new_rules_read_anew(
    session: Session, reading: Analysis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept_reading.keep(session, reading)
    (tmp_path / "another_check.py").write_text("")
    monkeypatch.setattr(checks, "__path__", [*checks.__path__, str(tmp_path)])
    monkeypatch.setattr(checks.__spec__, "submodule_search_locations", checks.__path__)
    assert kept_reading.recall(session, reading.text) is None


@pytest.mark.parametrize(
    "damage",
    ["", "[", "[]", "null", "{}", '{"of": 1, "is": {}}', "[" * 100_000],
    ids=["empty", "cut", "list", "null", "nothing", "other", "deep"],
)
def test_what_is_no_reading_is_left_aside(session: Session, damage: str) -> None:
    session.remember("reading", damage)
    assert kept_reading.recall(session, "Le maire a parlé.") is None


@pytest.mark.parametrize("part", ["quotes", "metadata", "claims", "language"])
def test_a_reading_with_a_part_missing_is_left_aside(
    session: Session, reading: Analysis, part: str
) -> None:
    kept_reading.keep(session, reading)
    kept = json.loads(session.recall("reading") or "")
    del kept["is"][part]
    session.remember("reading", json.dumps(kept))
    assert kept_reading.recall(session, reading.text) is None
