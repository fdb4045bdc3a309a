"""Shown is stored, copied is stored: whatever the words are and however they came."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.text import Span, TextEdit, apply_edits
from editor_app.ui.page import clipboard
from editor_app.ui.page.page import Page
from editor_app.ui.theme import load_theme

ODD = "\u00a0\u202f\u2009\u0301\u0308\u05d0\u0628\u200f\u202b\u202c\u2028\u2029\ufeff\ufffe\ufdd0\ufdd1\ufdd2\t\u00ad\u200d"
SHOWN = st.text(
    st.one_of(
        st.sampled_from("abcé «»\"'.,\n\n\n"),
        st.sampled_from(ODD),
        st.sampled_from("😀🏳️‍🌈👍🏽𝔸"),
        st.characters(exclude_categories=("Cs",), exclude_characters="\0\r"),
    ),
    max_size=60,
)
SLOW = settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page(load_theme("light"))
    qtbot.addWidget(made)
    made.resize(760, 600)
    made.show()
    made.setFocus()
    return made


@SLOW
@given(text=SHOWN)
def test_what_is_shown_is_what_is_stored(page: Page, text: str) -> None:
    page.show_text(text)
    assert page.shown_text() == text


@SLOW
@given(text=SHOWN)
def test_what_is_copied_is_what_is_stored(page: Page, text: str) -> None:
    page.show_text(text)
    page.selectAll()
    assert clipboard.text_of(page.createMimeDataFromSelection()) == text


def act(page: Page, action: tuple[Any, ...]) -> None:
    """One thing a person or a command does to the page."""
    kind, at, length, words = action
    size = len(page.shown_text())
    start = at % (size + 1)
    end = min(size, start + length)
    if kind == "keys":
        page.place_caret(start)
        QTest.keyClicks(page, "".join(c for c in words if c.isascii() and c.isprintable()))
    elif kind == "backspace":
        page.place_caret(start)
        QTest.keyClick(page, Qt.Key.Key_Backspace)
    elif kind == "delete":
        page.place_caret(start)
        QTest.keyClick(page, Qt.Key.Key_Delete)
    elif kind == "word":
        page.place_caret(start)
        QTest.keyClick(page, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
    elif kind == "enter":
        page.select(Span(start, end))
        QTest.keyClick(page, Qt.Key.Key_Return)
    elif kind == "compose":
        page.select(Span(start, end))
        QApplication.sendEvent(page, QInputMethodEvent(words, []))
        commit = QInputMethodEvent()
        commit.setCommitString("".join(c for c in words if c not in ODD + "\n"))
        QApplication.sendEvent(page, commit)
    elif kind == "paste":
        page.select(Span(start, end))
        page.insertFromMimeData(clipboard.mime_of(words))
    elif kind == "cut":
        page.select(Span(start, end))
        page.cut()
    elif kind == "apply":
        page.apply([TextEdit(start, end, words), TextEdit(0, 0, words[:1])])


ACTIONS = st.lists(
    st.tuples(
        st.sampled_from(
            ["keys", "backspace", "delete", "word", "enter", "compose", "paste", "cut", "apply"]
        ),
        st.integers(0, 80),
        st.integers(0, 12),
        SHOWN,
    ),
    max_size=10,
)


@SLOW
@given(text=SHOWN, actions=ACTIONS)
def test_the_edits_told_are_the_edits_shown(
    page: Page, text: str, actions: list[tuple[Any, ...]]
) -> None:
    told: list[TextEdit] = []
    page.show_text(text)
    page.edited.connect(told.extend)
    expected = text
    for action in actions:
        told.clear()
        before = expected
        act(page, action)
        if action[0] == "apply":
            size = len(before)
            start = action[1] % (size + 1)
            end = min(size, start + action[2])
            expected = apply_edits(
                before, [TextEdit(start, end, action[3]), TextEdit(0, 0, action[3][:1])]
            )
            assert told == []
        else:
            expected = apply_edits(before, told)
        assert page.shown_text() == expected
    page.edited.disconnect(told.extend)


def test_typing_keeps_a_no_break_space_beside_it(page: Page) -> None:
    page.show_text("12\u00a0000 tués")
    page.place_caret(6)
    QTest.keyClicks(page, "!")
    assert page.shown_text() == "12\u00a0000! tués"


def test_backspace_takes_a_whole_emoji(page: Page) -> None:
    page.show_text("a😀b")
    page.place_caret(2)
    QTest.keyClick(page, Qt.Key.Key_Backspace)
    assert page.shown_text() == "ab"


def test_enter_makes_the_articles_own_paragraph(page: Page) -> None:
    page.show_text("One.\n\nTwo.")
    page.place_caret(4)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert page.shown_text() == "One.\n\n\n\nTwo."
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert page.shown_text() == "One.\n\n\n\n\nTwo."


def test_backspace_joins_two_paragraphs_in_one_stroke(page: Page) -> None:
    page.show_text("One.\n\nTwo.")
    page.place_caret(6)
    QTest.keyClick(page, Qt.Key.Key_Backspace)
    assert page.shown_text() == "One.Two."


def test_arrows_step_over_the_gap_between_paragraphs(page: Page) -> None:
    page.show_text("One.\n\nTwo.")
    page.place_caret(4)
    QTest.keyClick(page, Qt.Key.Key_Right)
    assert page.caret() == 6
    QTest.keyClick(page, Qt.Key.Key_Left)
    assert page.caret() == 4
    QTest.keyClick(page, Qt.Key.Key_Down)
    assert page.caret() >= 6


def test_the_caret_is_never_taller_than_its_line(page: Page) -> None:
    page.show_text("One.\n\n\n\nTwo.")
    for position in range(len("One.\n\n\n\nTwo.") + 1):
        page.place_caret(position)
        block = page.textCursor().block()
        assert page.cursorRect().height() <= block.blockFormat().lineHeight() + 1


def test_a_paste_with_nul_is_refused_whole(qtbot: QtBot, page: Page) -> None:
    page.show_text("Words")
    with qtbot.waitSignal(page.paste_refused):
        page.insertFromMimeData(clipboard.mime_of("a\0b"))
    assert page.shown_text() == "Words"


def test_windows_line_ends_are_pasted_as_line_feeds(page: Page) -> None:
    page.show_text("")
    from_elsewhere = QMimeData()
    from_elsewhere.setText("a\r\nb\rc")
    page.insertFromMimeData(from_elsewhere)
    assert page.shown_text() == "a\nb\nc"


def test_a_locked_page_keeps_its_words_and_tells_letters(qtbot: QtBot, page: Page) -> None:
    page.show_text("Words")
    page.set_review_mode(True)
    with qtbot.waitSignal(page.status_letter) as letter:
        QTest.keyClick(page, Qt.Key.Key_V)
    QTest.keyClick(page, Qt.Key.Key_Backspace)
    QTest.keyClicks(page, "xyz")
    page.insertFromMimeData(clipboard.mime_of("more"))
    assert letter.args == ["V"]
    assert page.shown_text() == "Words"


def test_undo_is_left_to_the_window(page: Page) -> None:
    page.show_text("Words")
    QTest.keyClicks(page, "a")
    page.undo()
    assert page.shown_text() == "aWords"
    assert not page.document().isUndoAvailable()


def test_a_click_in_the_gap_puts_the_caret_into_words(page: Page) -> None:
    page.show_text("One.\n\nTwo.")
    cursor = QTextCursor(page.document().findBlockByNumber(1))
    QTest.mouseClick(
        page.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        page.cursorRect(cursor).center(),
    )
    assert page.textCursor().block().text()
