"""The window's keys work from the page, and no key of Qt's own changes words in secret."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from editor_app.ui.page.page import Page

WINDOW_KEYS = [
    "Ctrl+O",
    "Ctrl+Shift+O",
    "Ctrl+N",
    "Ctrl+Shift+V",
    "Ctrl+S",
    "Ctrl+Shift+E",
    "Ctrl+Z",
    "Ctrl+Shift+Z",
    "Ctrl+F",
    "F3",
    "Shift+F3",
    "Ctrl+H",
    "Ctrl+Shift+F",
    "Ctrl+K",
    "Ctrl+J",
    "Ctrl+Shift+J",
    "F8",
    "Shift+F8",
    "F7",
    "Shift+F7",
    "F4",
    "Ctrl+Shift+I",
    "Ctrl+Shift+R",
    "Ctrl+Shift+Q",
    "Alt+Return",
    "Ctrl+Return",
    "Ctrl+E",
    "Ctrl+Shift+M",
    "Ctrl+Shift+N",
    "Ctrl+D",
    "Ctrl+Shift+Return",
    "Ctrl+1",
    "Ctrl+5",
    "Ctrl+PgDown",
    "Ctrl+PgUp",
    "F6",
    "Shift+F6",
    "Ctrl+B",
    "Ctrl+Shift+B",
    "Ctrl+Shift+H",
    "Ctrl+Shift+D",
    "F11",
    "Ctrl++",
    "Ctrl+-",
    "Ctrl+0",
    "Ctrl+,",
    "F1",
    "Ctrl+Q",
]
QTS_OWN_KEYS = ["Ctrl+U", "Ctrl+T", "Ctrl+W", "Ctrl+M", "Ctrl+I", "Alt+D", "Alt+F"]
"""On X11 some of these delete words; Alt with a letter writes it."""

WORDS = "One two.\n\nThree four."


@pytest.fixture
def window(qtbot: QtBot, page: Page) -> Iterator[QMainWindow]:
    """A window around the page."""
    made = QMainWindow()
    qtbot.addWidget(made)
    made.setCentralWidget(page)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    page.setFocus()
    qtbot.waitUntil(lambda: page.hasFocus() and made.isActiveWindow())
    yield made
    page.setParent(None)


def pressed(page: Page, keys: str) -> None:
    combination = QKeySequence(keys)[0]
    QTest.keyClick(page, combination.key(), combination.keyboardModifiers())


def test_a_key_of_the_window_goes_before_the_page(window: QMainWindow, told: Any) -> None:
    told.show(WORDS, 3)
    done: list[str] = []
    for keys in WINDOW_KEYS:
        action = QAction(keys, window)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(partial(done.append, keys))
        window.addAction(action)
    for keys in WINDOW_KEYS:
        pressed(told.page, keys)
    assert done == WINDOW_KEYS
    assert told.edits == []


def test_a_key_that_nobody_takes_changes_no_words(window: QMainWindow, told: Any) -> None:
    told.show(WORDS, 3)
    guilty = [keys for keys in WINDOW_KEYS + QTS_OWN_KEYS if has_changed(told, keys)]
    assert guilty == []
    assert told.is_exact


def has_changed(told: Any, keys: str) -> bool:
    told.edits.clear()
    pressed(told.page, keys)
    return bool(told.edits)


def test_undo_and_redo_are_asked_of_the_window(qtbot: QtBot, page: Page) -> None:
    page.show_text(WORDS)
    for keys, signal in (
        ("Ctrl+Z", page.undo_requested),
        ("Ctrl+Shift+Z", page.redo_requested),
        ("Ctrl+Y", page.redo_requested),
    ):
        with qtbot.waitSignal(signal, timeout=1000):
            pressed(page, keys)


def test_verdicts_are_letters_only_while_the_page_is_locked(window: QMainWindow, told: Any) -> None:
    heard: list[str] = []
    told.page.status_letter.connect(heard.append)
    told.show(WORDS, 0)
    QTest.keyClicks(told.page, "ucvwndio")
    assert heard == []
    told.page.set_review_mode(True)
    QTest.keyClicks(told.page, "ucvwndioapxyzq")
    QTest.keyClick(told.page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert heard == list("UCVWNDIOAPX")
    assert told.text == "ucvwndio" + WORDS


def test_enter_asks_to_edit_the_locked_page(qtbot: QtBot, page: Page) -> None:
    page.show_text(WORDS)
    page.set_review_mode(True)
    with qtbot.waitSignal(page.editing_requested, timeout=1000):
        pressed(page, "Return")


def test_alt_gr_writes_letters(told: Any) -> None:
    told.show(WORDS, 0)
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QApplication.sendEvent(told.page, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_At, held, "@"))
    assert told.is_exact
