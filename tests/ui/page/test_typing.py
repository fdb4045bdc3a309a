"""Every way in which a person can change the text is told exactly."""

from __future__ import annotations

import tracemalloc
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from editor_app.domain.text import Span, TextEdit
from editor_app.ui.page import clipboard
from editor_app.ui.page.page import Page

NBSP, NARROW, LINE_SEPARATOR = "\u00a0", "\u202f", "\u2028"


def compose(page: Page, preedit: str = "", commit: str = "", at: int = 0, length: int = 0) -> None:
    """What an input method sends."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit, at, length)
    QApplication.sendEvent(page, event)


def drop(page: Page, words: str, position: int, action: Qt.DropAction) -> bool:
    """Drops words from elsewhere at a place; whether they were taken."""
    kept = page.selection()
    page.place_caret(position)
    place = QPointF(page.cursorRect().center())
    page.select(kept)
    mime = clipboard.mime_of(words)  # an event does not keep it
    event = QDropEvent(place, action, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    page.dropEvent(event)
    return event.isAccepted()


@pytest.mark.parametrize(
    ("text", "caret", "end", "keys", "expected"),
    [
        ("One.\n\nTwo.", 2, 8, "x", "Onxo."),
        ("One.\n\nTwo.", 0, 10, "x", "x"),
        ("", 0, 0, "x", "x"),
        ("\n", 0, 0, "x", "x\n"),
        ("\n", 1, 1, "x", "\nx"),
        ("\n\n\n", 2, 2, "x", "\n\nx\n"),
        ("One.\n\n", 6, 6, "x", "One.\n\nx"),
        ("  ", 1, 1, "x", " x "),
        ("One.\n  \nTwo.", 7, 7, "x", "One.\n  x\nTwo."),
        (f"a{NBSP}b{NARROW}c", 1, 2, "x", f"axb{NARROW}c"),
        (f"a{LINE_SEPARATOR}b", 2, 2, "x", f"a{LINE_SEPARATOR}xb"),
        ("a\u2029b", 2, 2, "x", "a\u2029xb"),
        ("\ufeffa", 0, 0, "x", "x\ufeffa"),
        ("aaaa", 2, 2, "a", "aaaaa"),
        ("aaaa", 1, 3, "a", "aaa"),
        ("mot " * 5000, 10_000, 10_000, "x", "mot " * 2500 + "x" + "mot " * 2500),
    ],
)
def test_a_letter_takes_the_place_of_what_is_selected(
    told: Any, text: str, caret: int, end: int, keys: str, expected: str
) -> None:
    told.show(text, caret, end)
    QTest.keyClicks(told.page, keys)
    assert told.text == expected
    assert told.is_exact


def test_a_letter_among_its_likes_is_told_where_it_was_typed(told: Any) -> None:
    told.show("aaaa", 1)
    QTest.keyClicks(told.page, "a")
    assert told.edits == [TextEdit(1, 1, "a")]


@pytest.mark.parametrize(
    ("text", "caret", "key", "expected"),
    [
        ("un mot ici", 6, "Ctrl+Backspace", "un  ici"),
        ("un mot ici", 3, "Ctrl+Delete", "un ici"),
        (f"un{NBSP}mot", 6, "Ctrl+Backspace", f"un{NBSP}"),
        ("a👍🏽b", 3, "Backspace", "a👍b"),
        ("a👍🏽b", 1, "Delete", "ab"),
        ("e\u0301a", 2, "Backspace", "ea"),
        ("e\u0301a", 0, "Delete", "a"),
        ("One.\n\nTwo.", 6, "Backspace", "One.Two."),
        ("One.\n\nTwo.", 4, "Delete", "One.Two."),
        ("One.\n\n\nTwo.", 7, "Backspace", "One.\n\nTwo."),
        ("One.\nTwo.", 5, "Backspace", "One.Two."),
        ("One.", 0, "Backspace", "One."),
        ("One.", 4, "Delete", "One."),
        ("One.\n\n", 4, "Delete", "One."),
        ("\n\nOne.", 2, "Backspace", "\nOne."),
        ("", 0, "Backspace", ""),
        ("", 0, "Delete", ""),
        ("\n", 1, "Backspace", ""),
        ("One.\n  \nTwo.", 8, "Backspace", "One.Two."),
        ("One.", 4, "Shift+Backspace", "One"),
        ("One.\n\nTwo.", 4, "Return", "One.\n\n\n\nTwo."),
        ("One.\n\nTwo.", 4, "Keypad+Enter", "One.\n\n\n\nTwo."),
        ("One.\nTwo.", 4, "Return", "One.\n\nTwo."),
        ("One.\n\nTwo.", 0, "Return", "\n\nOne.\n\nTwo."),
        ("One.\n\nTwo.", 10, "Return", "One.\n\nTwo.\n\n"),
        ("One.\n\nTwo.", 2, "Shift+Return", "On\ne.\n\nTwo."),
        ("One.", 2, "Ctrl+Return", "One."),
        ("One.", 2, "Tab", "One."),
        ("One.", 2, "Ctrl+Tab", "One."),
        ("One.", 2, "Insert", "One."),
        ("One.", 2, "Alt+Backspace", "One."),
        ("One.", 2, "Ctrl+Z", "One."),
    ],
)
def test_a_key_changes_what_it_says(
    told: Any, press: Any, text: str, caret: int, key: str, expected: str
) -> None:
    told.show(text, caret)
    press(key)
    assert told.text == expected
    assert told.is_exact


@pytest.mark.parametrize("key", ["Backspace", "Delete", "Ctrl+Backspace", "Ctrl+Delete"])
def test_a_key_that_deletes_takes_just_the_selection(told: Any, press: Any, key: str) -> None:
    told.show("One.\n\nTwo.\n\nThree.", 3, 13)
    press(key)
    assert told.text == "Onehree."
    assert told.is_exact


def test_cut_paste_and_copy_have_their_old_keys_too(told: Any, press: Any) -> None:
    told.show(f"1{NARROW}000 and 2{NBSP}%", 0, 5)
    press("Shift+Delete")
    assert told.text == f" and 2{NBSP}%"
    press("End", "Shift+Insert")
    assert told.text == f" and 2{NBSP}%1{NARROW}000"
    told.page.select(Span(5, 8))
    press("Ctrl+Insert", "Home", "Ctrl+V")
    assert told.text == f"2{NBSP}% and 2{NBSP}%1{NARROW}000"
    assert told.is_exact


def test_overwriting_replaces_a_whole_character(told: Any) -> None:
    told.show(f"a😀{NBSP}b\nc", 1)
    told.page.setOverwriteMode(True)
    QTest.keyClicks(told.page, "xyz!")
    assert told.text == "axyz!\nc"
    assert told.is_exact


def test_letters_that_qt_cannot_hold_are_told_as_they_were_typed(told: Any) -> None:
    for odd in ("\ufeff", "\ufffe", "\ufdd0", LINE_SEPARATOR, NBSP, "😀", "e\u0301"):
        told.show("ab", 1)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(
                told.page, QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier(0), odd)
            )
        assert told.text in (f"a{odd}b", "ab")
        assert told.page.document().blockCount() == 1


# Input methods


def test_words_still_being_chosen_are_no_edit(told: Any) -> None:
    told.show("One.\n\nTwo.", 4)
    compose(told.page, "ni hao")
    assert told.edits == []
    compose(told.page, "", "你好")
    assert told.text == "One.你好\n\nTwo."
    assert told.is_exact


def test_losing_the_focus_while_choosing_words_leaves_the_text_true(
    qtbot: QtBot, told: Any
) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    told.show("One.", 2)
    compose(told.page, "ni")
    other.setFocus()
    told.page.clearFocus()
    told.page.setFocus()
    QTest.keyClicks(told.page, "x")
    compose(told.page, "", "")
    assert told.is_exact


@pytest.mark.parametrize(
    ("caret", "end", "at", "length", "expected"),
    [
        (4, 4, -2, 2, "abXef"),
        (4, 4, 0, 2, "abcdX"),
        (4, 4, -4, 6, "X"),
        (1, 3, 0, 0, "aXdef"),
        (4, 4, -1, 1, "abcXef"),
    ],
)
def test_an_input_method_may_replace_words_around_the_caret(
    told: Any, caret: int, end: int, at: int, length: int, expected: str
) -> None:
    told.show("abcdef", caret, end)
    compose(told.page, "pre")
    compose(told.page, "", "X", at, length)
    assert told.text == expected
    assert told.is_exact


@pytest.mark.parametrize(("at", "length"), [(-50, 60), (-2, 0), (0, 500), (-1, 1), (1, 1)])
def test_an_input_method_out_of_bounds_breaks_nothing(told: Any, at: int, length: int) -> None:
    told.show("a😀\n\n😀b", 2)
    compose(told.page, "", "X", at, length)
    assert told.is_exact


def test_a_dead_key_leaves_one_letter(told: Any) -> None:
    told.show("ami", 0)
    compose(told.page, "^")
    compose(told.page, "", "â")
    assert told.text == "âami"
    assert told.edits == [TextEdit(0, 0, "â")]


def test_a_command_while_words_are_chosen_is_exact(told: Any) -> None:
    told.show("One. Two.", 4)
    compose(told.page, "ni")
    told.page.apply([TextEdit(5, 8, "2")])
    assert told.page.shown_text() == "One. 2."
    told.text = "One. 2."
    compose(told.page, "", "x")
    assert told.is_exact


def test_another_text_while_words_are_chosen_is_shown_whole(told: Any) -> None:
    told.show("One.", 4)
    compose(told.page, "ni")
    told.show("Two.", 4)
    compose(told.page, "", "x")
    assert told.is_exact


def test_what_an_input_method_may_not_write_is_refused(qtbot: QtBot, told: Any) -> None:
    told.show("One.", 2, 3)
    with qtbot.waitSignal(told.page.paste_refused, timeout=2000):
        compose(told.page, "", "a\0b")
    assert told.is_exact


# Clipboard, dragging, menu


def test_files_and_pictures_are_not_pasted_as_words(told: Any) -> None:
    told.show("One.", 4)
    mime = QMimeData()
    mime.setData("image/png", b"\x89PNG")
    told.page.insertFromMimeData(mime)
    assert told.text == "One."
    assert not told.page.canInsertFromMimeData(mime)


def test_rich_words_are_pasted_plain(told: Any) -> None:
    told.show("One.", 4)
    mime = QMimeData()
    mime.setHtml("<b>bold</b><script>x</script>")
    mime.setText(f"bo{NARROW}ld")
    told.page.insertFromMimeData(mime)
    assert told.text == f"One.bo{NARROW}ld"
    assert told.is_exact


def test_words_dropped_from_elsewhere_are_inserted(told: Any) -> None:
    told.show("One.\n\nTwo.", 0)
    assert drop(told.page, f"a{NBSP}b", 4, Qt.DropAction.CopyAction)
    assert told.text == f"One.a{NBSP}b\n\nTwo."
    assert told.is_exact


def test_dropping_on_a_locked_page_changes_nothing(told: Any) -> None:
    told.show("One.\n\nTwo.", 0)
    told.page.set_review_mode(True)
    assert not drop(told.page, "x", 4, Qt.DropAction.CopyAction)
    assert told.text == "One.\n\nTwo."
    assert told.is_exact


def test_the_menu_offers_no_undo_of_its_own(page: Page) -> None:
    page.show_text("One.")
    menu = page.createStandardContextMenu()
    assert menu is not None
    names = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    assert "edit-undo" not in names
    assert "edit-redo" not in names
    assert not menu.actions()[0].isSeparator()


@pytest.mark.parametrize(
    ("name", "expected"),
    [("edit-delete", "On2."), ("edit-cut", "On2."), ("edit-paste", f"Ona{NBSP}b2.")],
)
def test_the_menus_actions_are_exact(
    qapp: QApplication, told: Any, name: str, expected: str
) -> None:
    qapp.clipboard().setMimeData(clipboard.mime_of(f"a{NBSP}b"))
    told.show(f"One.{NBSP}\n\n2.", 2, 7)
    menu = told.page.createStandardContextMenu()
    next(action for action in menu.actions() if action.objectName() == name).trigger()
    assert told.text == expected
    assert told.is_exact


def test_words_written_through_a_cursor_are_told(told: Any) -> None:
    told.show("One.\n\nTwo.", 0)
    cursor = QTextCursor(told.page.document())
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertText(f" {NBSP}Three.\nFour.")
    assert told.is_exact


def test_distant_changes_in_one_block_of_edits_are_told(told: Any) -> None:
    told.show("One.\n\nTwo.\n\nThree.", 0)
    cursor = QTextCursor(told.page.document())
    cursor.beginEditBlock()
    cursor.insertText("a")
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertText("z")
    cursor.endEditBlock()
    assert told.text == "aOne.\n\nTwo.\n\nThree.z"
    assert told.is_exact


def test_deleting_everything_leaves_an_empty_page(told: Any, press: Any) -> None:
    told.show("One.\n\nTwo.\n", 0)
    press("Ctrl+A", "Delete")
    assert told.text == ""
    assert told.is_exact
    QTest.keyClicks(told.page, "x")
    assert told.text == "x"


@pytest.mark.parametrize(
    "key", ["Backspace", "Delete", "Ctrl+Delete", "Ctrl+X", "Ctrl+V", "Return"]
)
def test_no_key_changes_a_locked_page(told: Any, press: Any, key: str) -> None:
    QApplication.clipboard().setText("more")
    told.show("One.\n\nTwo.", 1, 3)
    told.page.set_review_mode(True)
    press(key)
    compose(told.page, "", "x")
    assert told.edits == []
    assert told.is_exact


def test_a_click_with_words_in_hand_loses_none(told: Any) -> None:
    told.show("One.", 2)
    compose(told.page, "ni")
    QTest.mouseClick(told.page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 70))
    QTest.keyClicks(told.page, "x")
    assert told.is_exact


def test_many_edits_of_a_long_text_take_no_copies_of_it_along(page: Page) -> None:
    text = "mot\n" * 50_000
    page.show_text(text)
    edits = [TextEdit(at, at + 3, "mots") for at in range(199_996, 199_000, -4)]
    tracemalloc.start()
    page.apply(edits)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert page.text().count("mots") == len(edits)
    assert peak < 20 * len(text)
