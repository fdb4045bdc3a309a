"""Palette and popovers: where they stand, how they come in, and that nothing of that lingers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication, QGraphicsEffect, QLineEdit, QPushButton

from editor_app.ui import fading
from editor_app.ui.palette.palette import Scrim
from editor_app.ui.save_popover import SavePopover


def popover(driver: Any) -> SavePopover:
    (found,) = (each for each in driver.window.findChildren(SavePopover) if each.isVisible())
    return found


def is_over(driver: Any) -> bool:
    return not driver.window.findChildren(QGraphicsEffect)


def test_saving_asks_beside_its_button_and_enter_takes_the_proposal(
    driver: Any, sample_path: Path
) -> None:
    window = driver.open(sample_path)
    driver.press("F8")
    driver.press("V")
    number = window.workspace.active.claim.number
    window.page.setFocus()
    window.page.place_caret(window.workspace.text.index("Au moins deux bases"))
    driver.type("X", window.page)
    driver.wait_until_read()
    driver.press("Ctrl+S")
    asked = popover(driver)
    saving = window.timeline.save_button
    assert asked.geometry().bottom() < saving.mapTo(window, QPoint(0, saving.height())).y() + 20
    assert asked.line.text() == f"Edited: subhead; Claim {number} settled"
    driver.press("Return")
    assert not asked.isVisible()
    assert window.workspace.revisions[-1].message == f"Edited: subhead; Claim {number} settled"


def test_what_was_typed_is_there_again_unless_it_was_given_up(
    driver: Any, sample_path: Path
) -> None:
    window = driver.open(sample_path)
    window.page.setFocus()
    driver.type("X", window.page)
    driver.act("revision.save")
    driver.type("Numbers checked", popover(driver).line)
    window.page.setFocus()
    driver.act("revision.save")
    assert popover(driver).line.text() == "Numbers checked"
    driver.press("Ctrl+K")
    driver.press("Escape")
    driver.act("revision.save")
    assert popover(driver).line.text() == "Numbers checked"
    driver.press("Return", popover(driver).line)
    assert window.workspace.revisions[-1].message == "Numbers checked"
    driver.act("revision.save")
    driver.type("Other words", popover(driver).line)
    driver.press("Escape", popover(driver).line)
    driver.act("revision.save")
    assert popover(driver).line.text() != "Other words"


def test_a_popover_goes_on_esc_and_with_the_keys(driver: Any, sample_path: Path) -> None:
    window = driver.open(sample_path)
    window.page.setFocus()
    driver.act("revision.save")
    driver.act("revision.save")
    asked = popover(driver)
    driver.press("Escape", asked.line)
    assert not asked.isVisible()
    assert window.page.hasFocus()
    driver.act("revision.save")
    asked = popover(driver)
    window.library.search.setFocus()
    assert not asked.isVisible()
    assert window.library.search.hasFocus()
    assert len(window.workspace.revisions) == 1


def test_the_palette_takes_the_place_of_a_popover(driver: Any, sample_path: Path) -> None:
    window = driver.open(sample_path)
    window.page.setFocus()
    driver.act("revision.save")
    asked = popover(driver)
    driver.act("app.palette")
    assert not asked.isVisible()
    (scrim,) = window.findChildren(Scrim)
    assert scrim.palette_frame.query.hasFocus()
    driver.press("Escape")
    assert window.page.hasFocus()


def test_the_palette_goes_where_what_had_the_keys_is_gone(driver: Any, sample_path: Path) -> None:
    window = driver.open(sample_path)
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    driver.act("app.palette")
    field.deleteLater()
    QApplication.sendPostedEvents(field, QEvent.Type.DeferredDelete)
    driver.press("Escape")
    assert not any(scrim.isVisible() for scrim in window.findChildren(Scrim))


def test_a_popover_stays_in_a_window_that_becomes_small(driver: Any, sample_path: Path) -> None:
    window = driver.open(sample_path)
    driver.act("revision.save")
    window.resize(900, 640)
    asked = popover(driver)
    buttons = asked.findChildren(QPushButton)
    QApplication.processEvents()
    for part in (asked.line, *buttons):
        inside = part.rect().translated(part.mapTo(window, QPoint()))
        assert window.rect().contains(inside)


def test_palette_and_popover_come_in_and_nothing_lingers(
    driver: Any, qtbot: Any, sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fading, "_moves", lambda _: True)
    window = driver.open(sample_path)
    driver.act("app.palette")
    assert not is_over(driver)
    window.grab()
    qtbot.waitUntil(lambda: is_over(driver))
    (scrim,) = window.findChildren(Scrim)
    assert scrim.graphicsEffect() is None
    driver.act("app.palette")
    driver.act("revision.save")
    assert not is_over(driver)
    driver.press("Escape", popover(driver).line)
    qtbot.waitUntil(lambda: is_over(driver))


def test_no_motion_where_a_person_wants_none(driver: Any, sample_path: Path) -> None:
    window = driver.open(sample_path)
    window.preferences.take(window.workspace.settings.changed(motion="none"))
    driver.act("app.palette")
    assert is_over(driver)
    driver.act("app.palette")
