"""An article that came in is shown while a person is at work on the one on the desk."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from editor_app.domain.evidence import EvidenceKind
from editor_app.ui.dialogs.evidence import EvidenceDialog

OTHER = "Grève à l'école\n\nTrois écoles ont fermé mardi à Orléans, a annoncé la mairie.\n"


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "other.txt"
    path.write_text(OTHER, encoding="utf-8")
    return path


def fields_of(driver: Any) -> dict[str, str]:
    space = driver.window.workspace
    authors = ", ".join(space.metadata.authors)
    return {
        "headline": space.metadata.headline or "",
        "authors": authors,
        "assigned": space.open.assigned,
    }


@pytest.mark.parametrize("name", ["headline", "authors", "assigned"])
def test_what_is_typed_in_a_field_stays_with_its_article(
    driver: Any, sample_path: Path, other: Path, name: str
) -> None:
    window = driver.open(other)
    untouched = fields_of(driver)
    window.workspace.open_files([sample_path])
    driver.wait_until_read()
    mine, before = window.workspace.open.id, fields_of(driver)
    window.show_panel("metadata")
    panel = window.panel.panel("metadata")
    field = panel.assigned if name == "assigned" else panel.fields[name]
    field.input.setFocus()
    field.input.selectAll()
    driver.type("Rahel Meier", field.input)
    window.workspace.open_files([other])
    driver.wait_until_read()
    assert window.workspace.open.id != mine
    assert fields_of(driver) == untouched
    assert field.words == untouched[name]
    window.workspace.open_article(mine)
    assert fields_of(driver) == {**before, name: "Rahel Meier"}


def test_a_dialog_is_answered_for_the_article_it_asks_about(
    driver: Any, sample_path: Path, other: Path
) -> None:
    window = driver.open(sample_path)
    mine = window.workspace.open.id
    driver.press("F8")
    number = window.workspace.active.claim.number
    driver.act("claim.add_evidence")
    (asked,) = window.findChildren(EvidenceDialog)
    asked.begin_with("https://example.org/a")
    window.workspace.open_files([other])
    library = window.workspace.session.library
    driver.qtbot.waitUntil(lambda: len(library.articles()) == 2)
    driver.qtbot.waitUntil(lambda: window.workspace.reading.is_idle)
    for _ in range(20):
        QApplication.processEvents()
    assert window.workspace.open.id == mine
    asked.accept_button.click()
    (found,) = (view for view in window.workspace.claims if view.evidence)
    assert found.claim.number == number
    assert found.evidence[0].kind is EvidenceKind.LINK
    driver.wait_until_read()
    assert window.workspace.text == OTHER
