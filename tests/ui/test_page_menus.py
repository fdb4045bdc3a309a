"""The page's menus: verdicts at a glyph, and what is done with a claim or with words."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from editor_app.domain.claim import Status
from editor_app.domain.text import Span

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Off screen there is nothing to raise a menu on."""


@pytest.fixture
def opened(driver: Any, sample_path: Any) -> Any:
    driver.open(sample_path)
    return driver


def glyph(driver: Any) -> tuple[Any, QPoint]:
    """The first claim and the middle of its glyph in the view."""
    page = driver.window.page
    for placed in page._canvas.geometry.between(0, 600):
        for row, marks in placed.shape.begins:
            baseline = placed.box.top() + row.baseline
            place = page._canvas._gutter._places(marks, baseline, None, None)[0]
            return place.mark.claim, place.box.center().toPoint()
    raise AssertionError("no claim in view")


def open_menu(driver: Any) -> QMenu:
    driver.qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_a_double_click_on_a_glyph_offers_the_verdicts(opened: Any) -> None:
    claim, where = glyph(opened)
    caret = opened.window.page.caret()
    viewport = opened.window.page.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=where)
    menu = open_menu(opened)
    assert [action.text() for action in menu.actions()][:2] == [
        "Mark unchecked\tU",
        "Mark checking\tC",
    ]
    assert len(menu.actions()) == 8
    menu.actions()[1].trigger()
    menu.close()
    assert opened.window.workspace.active.claim.id == claim
    assert opened.window.workspace.active.claim.status is Status.CHECKING
    assert opened.window.page.caret() == caret


def test_a_double_click_on_words_selects_the_word(opened: Any) -> None:
    page = opened.window.page
    start = opened.window.workspace.text.index("tire")
    page.place_caret(start + 1)
    where = page.cursorRect().center()
    page.place_caret(0)
    QTest.mouseDClick(page.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert page.selection() == Span(start, start + 4)


def test_the_context_menu_knows_the_claim_and_the_selection(opened: Any) -> None:
    page = opened.window.page
    start = opened.window.workspace.text.index("tire")
    page.select(Span(start, start + 4))
    where = page.cursorRect().center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, where, page.viewport().mapToGlobal(where)
    )
    page.contextMenuEvent(event)
    menu = open_menu(opened)
    names = [action.objectName() for action in menu.actions()]
    titles = [action.text() for action in menu.actions()]
    menu.close()
    assert "Status" in titles
    assert {"claim.new", "claim.add_evidence", "claim.dismiss"} <= set(names)
    assert opened.window.workspace.active is not None
