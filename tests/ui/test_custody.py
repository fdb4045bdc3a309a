"""The first edit inside a quotation asks: brackets, keep, undo; once for each, and it is recorded."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from editor_app.ui.main_window import MainWindow

QUOTED = "Plus d'une douzaine de missiles"


@pytest.fixture
def window(driver, sample_path: Path) -> MainWindow:
    return driver.open(sample_path)


def type_at(driver, window: MainWindow, words: str, keys: str) -> None:
    """Types `keys` after `words`."""
    window.page.place_caret(window.workspace.text.index(words) + len(words))
    driver.type(keys, window.page)


def asked(window: MainWindow) -> list[str]:
    return [n.message.code for n in window.messages.notices if n.key == "quotation"]


def press(window: MainWindow, words: str) -> None:
    (found,) = [b for b in window.messages.findChildren(QPushButton) if b.text() == words]
    found.click()


def test_typing_inside_a_quotation_asks_once(driver, window) -> None:
    type_at(driver, window, "\"Plus d'une", " petite")
    assert asked(window) == ["quotation_changing"]
    window.messages.clear()
    driver.wait_until_read()
    type_at(driver, window, "petite douzaine", " courte")
    assert asked(window) == []


def test_typing_beside_a_quotation_asks_nothing(driver, window) -> None:
    type_at(driver, window, "a confirmé", " hier")
    assert asked(window) == []


def test_a_space_inside_a_quotation_asks_nothing(driver, window) -> None:
    type_at(driver, window, "\"Plus d'une", " ")
    assert asked(window) == []


def test_brackets_are_put_round_the_words_that_are_not_the_speakers(driver, window) -> None:
    before = window.workspace.text
    type_at(driver, window, "\"Plus d'une", " petite")
    press(window, "Use brackets")
    assert '"Plus d\'une [petite] douzaine de missiles"' in window.workspace.text
    driver.act("edit.undo")
    driver.act("edit.undo")
    driver.act("edit.undo")
    assert window.workspace.text == before


def test_undo_has_the_quotation_as_it_was_and_asks_again(driver, window) -> None:
    before = window.workspace.text
    type_at(driver, window, "\"Plus d'une", " petite")
    press(window, "Undo")
    assert window.workspace.text == before
    assert window.page.text() == before
    type_at(driver, window, "\"Plus d'une", " petite")
    assert asked(window) == ["quotation_changing"]


def test_keeping_is_recorded_with_the_words_before_and_after(driver, window) -> None:
    type_at(driver, window, "\"Plus d'une", " petite")
    press(window, "Keep")
    space = window.workspace
    assert space.open is not None
    row = space.session.library.journal(space.open.id)[-1]
    assert row.label.code == "quotation_changed"
    (kept,) = [
        i for i in space.session.library.ignored(space.open.id) if i.rule == "quotation_changed"
    ]
    assert QUOTED in kept.words
    assert "Plus d'une petite douzaine" in kept.context
    assert kept.by == "Alix Durand"
    # It is no finding that could be shown again.
    assert space.ignored == ()
