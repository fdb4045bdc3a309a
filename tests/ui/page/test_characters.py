"""No character is ever cut in two, whoever writes: an emoji takes two units in Qt, one in the text."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.domain.text import Span
from editor_app.ui.page.page import Page

TEXT = "a😀b"
INSIDE = 2
"""The UTF-16 position between the two halves of the emoji."""


@pytest.fixture
def reader(page: Page) -> QAccessibleInterface:
    """The page as a screen reader has it."""
    found = QAccessible.queryAccessibleInterface(page)
    assert found is not None
    return found


def cursor_at(page: Page, anchor: int, position: int) -> QTextCursor:
    """A cursor in Qt's units."""
    cursor = page.textCursor()
    cursor.setPosition(anchor)
    cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def test_a_caret_set_inside_a_character_goes_before_it(
    page: Page, reader: QAccessibleInterface
) -> None:
    page.show_text(TEXT)
    reader.textInterface().setCursorPosition(INSIDE)
    assert page.caret() == 1
    assert page.textCursor().position() == 1


@pytest.mark.parametrize(("anchor", "position"), [(0, INSIDE), (INSIDE, 4), (4, INSIDE)])
def test_a_selection_takes_characters_whole(page: Page, anchor: int, position: int) -> None:
    page.show_text(TEXT)
    page.setTextCursor(cursor_at(page, anchor, position))
    assert page.selection() in (Span(0, 1), Span(1, 3))
    assert page.createMimeDataFromSelection().text() in ("a", "😀b")


@pytest.mark.parametrize(
    "write",
    [
        lambda reader: reader.editableTextInterface().insertText(INSIDE, "x"),
        lambda reader: reader.editableTextInterface().deleteText(0, INSIDE),
        lambda reader: reader.editableTextInterface().deleteText(INSIDE, 4),
        lambda reader: reader.editableTextInterface().replaceText(INSIDE, INSIDE, "x"),
    ],
)
def test_a_change_that_splits_a_character_is_refused(
    qtbot: QtBot, told: Any, reader: QAccessibleInterface, write: Any
) -> None:
    told.show(TEXT)
    with qtbot.waitSignal(told.page.paste_refused, timeout=1000):
        write(reader)
    assert told.edits == []
    assert told.page.shown_text() == told.page.text() == TEXT


def test_whole_words_written_by_a_reader_are_told(told: Any, reader: QAccessibleInterface) -> None:
    told.show(TEXT)
    reader.editableTextInterface().insertText(3, "\u00a0x")
    assert told.text == "a😀\u00a0xb"
    assert told.is_exact
    reader.editableTextInterface().deleteText(1, 3)
    assert told.text == "a\u00a0xb"
    assert told.is_exact


def test_typing_goes_on_after_a_refusal(told: Any, reader: QAccessibleInterface) -> None:
    told.show(TEXT)
    reader.editableTextInterface().deleteText(0, INSIDE)
    told.page.place_caret(3)
    QTest.keyClicks(told.page, "!")
    assert told.text == "a😀b!"
    assert told.is_exact
