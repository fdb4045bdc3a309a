"""The repairs of findings, on the sample in the real window."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from editor_app.domain.finding import Finding
from editor_app.ui.main_window import MainWindow
from editor_app.ui.models.findings import FindingRow
from editor_app.ui.notifier import Notice


@pytest.fixture
def window(driver: Any, sample_path: Path) -> MainWindow:
    return driver.open(sample_path)


def folded(text: str) -> str:
    """Letters and digits without their accents."""
    return "".join(c for c in normalize("NFD", text) if c.isalnum())


def lone_mark(window: MainWindow) -> Finding:
    return next(f for f in window.workspace.findings if f.rule == "quote_unbalanced")


def test_a_repair_that_asks_shows_what_it_makes_of_the_words_first(window: MainWindow) -> None:
    space, finding = window.workspace, lone_mark(window)
    before = space.text
    space.repairs.apply(finding, finding.fixes[0])
    assert space.text == before
    notice: Notice = window.messages.notices[-1]
    assert 'Des missiles"' in notice.message.params["before"]
    assert '"Des missiles"' in notice.message.params["after"]
    notice.actions[0].run()
    assert '\n"Des missiles" tirés' in space.text
    space.undo()
    assert space.text == before


def test_a_repair_asked_about_words_that_changed_since_is_not_done(window: MainWindow) -> None:
    space, finding = window.workspace, lone_mark(window)
    space.repairs.apply(finding, finding.fixes[0])
    window.page.place_caret(0)
    window.page.insertPlainText("x")
    changed = space.text
    window.messages.notices[-1].actions[0].run()
    assert space.text == changed


def test_asking_the_author_begins_a_query_about_the_place(window: MainWindow) -> None:
    space, finding = window.workspace, lone_mark(window)
    space.repairs.apply(finding, finding.fixes[-1])
    assert window.panel.current == "comments"
    field = window.panel.panel("comments").findChild(QPlainTextEdit)
    assert field is not None
    assert "Only the author knows" in field.toPlainText()


def test_repairs_of_equal_standing_have_no_first(window: MainWindow) -> None:
    finding = lone_mark(window)
    assert len(finding.fixes) == 3
    assert FindingRow(finding, (), "").first_fix is None


def test_the_safe_repairs_are_one_step_and_change_no_word(window: MainWindow) -> None:
    space = window.workspace
    before = space.text
    space.repairs.apply_safe_ones()
    after = space.text
    assert after != before
    assert folded(after) == folded(before)
    assert window.page.shown_text() == after
    space.undo()
    assert space.text == before
