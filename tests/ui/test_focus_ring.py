"""The ring round the button that has the keys: outside it, and gone with the keys."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from editor_app.ui.focus_ring import FocusRing


def rings(window: Any) -> list[FocusRing]:
    return [each for each in window.findChildren(FocusRing) if each.isVisible()]


def test_a_ring_follows_the_keys_from_button_to_button(driver: Any, sample_path: Path) -> None:
    window = driver.open(sample_path)
    buttons = [
        b for b in window.toolbar.findChildren(QPushButton) if b.isVisible() and b.isEnabled()
    ]
    button = next(b for b in buttons if b.property("kind") == "primary")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = rings(window)
    inside = button.rect().translated(button.mapTo(window, button.rect().topLeft()))
    assert ring.geometry().contains(inside, True)
    window.resize(1300, 800)
    moved = button.rect().translated(button.mapTo(window, button.rect().topLeft()))
    assert moved != inside
    assert ring.geometry().contains(moved, True)
    window.page.setFocus()
    assert rings(window) == []


def test_a_ring_goes_with_its_button(driver: Any, sample_path: Path) -> None:
    window = driver.open(sample_path)
    button = QPushButton("Made for the test", window)
    button.show()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert len(rings(window)) == 1
    button.hide()
    assert rings(window) == []
