"""Findings put aside here, in the article or for the desk, seen and brought back by the panel."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from editor_app.domain.library import Scope
from editor_app.ui.models.findings import FindingRow
from editor_app.ui.panels.checks import ChecksPanel


def menu_of(driver: Any) -> QMenu:
    window = driver.window
    driver.qtbot.waitUntil(lambda: any(menu.isVisible() for menu in window.findChildren(QMenu)))
    return next(menu for menu in window.findChildren(QMenu) if menu.isVisible())


def choose(menu: QMenu, words: str) -> None:
    action = next(action for action in menu.actions() if words in action.text())
    menu.close()
    action.trigger()


@pytest.mark.parametrize("by_button", [True, False])
@pytest.mark.parametrize(
    ("words", "scope"),
    [
        ("Ignore here", Scope.HERE),
        ("Ignore in this article", Scope.ARTICLE),
        ("Ignore for the whole desk", Scope.DESK),
    ],
)
def test_a_finding_is_ignored_as_far_as_chosen_and_shown_again(
    driver: Any, sample_path: Path, words: str, scope: Scope, by_button: bool
) -> None:
    window = driver.open(sample_path)
    window.show_panel("checks")
    panel = window.findChild(ChecksPanel)
    row = next(n for n, each in enumerate(panel.model.rows) if isinstance(each, FindingRow))
    finding = panel.model.rows[row].finding
    panel.list.setCurrentIndex(panel.model.index(row))
    rect = panel.list.visualRect(panel.model.index(row))
    if by_button:
        place = panel._delegate.ignore_place(panel.model.rows[row], rect.toRectF()).center()
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place.toPoint())
        assert finding in window.workspace.findings
    else:
        panel.list.customContextMenuRequested.emit(rect.center())
    choose(menu_of(driver), words)
    assert finding not in window.workspace.findings
    assert [each.scope for each in window.workspace.ignored] == [scope]
    QTest.mouseClick(panel._ignored, Qt.MouseButton.LeftButton)
    menu = menu_of(driver)
    choose(menu, menu.actions()[0].text())
    assert finding in window.workspace.findings
    assert panel._ignored.isHidden()
