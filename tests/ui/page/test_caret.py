"""The caret stands on lines with words, in its own row, wherever keys and clicks lead it."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from editor_app.domain.article import Block, Role
from editor_app.domain.text import Span
from editor_app.ui.page.page import Page

TWO = "One two.\n\nThree four."
LONG = "mot " * 60
ROLES = (
    Role.SECTION,
    Role.PUBLISHER,
    Role.HEADLINE,
    Role.BLANK,
    Role.STANDFIRST,
    Role.BLANK,
    Role.SUBHEAD,
    Role.PARAGRAPH,
    Role.BLANK,
    Role.BLANK,
    Role.BLANK,
    Role.PARAGRAPH,
    Role.CAPTION,
    Role.BLANK,
    Role.BYLINE,
)


def dressed_text() -> tuple[str, list[Block]]:
    """A line of each role, the long ones wrapped, and its blocks."""
    lines = ["" if role is Role.BLANK else f"{role.value} {LONG}" for role in ROLES]
    blocks: list[Block] = []
    start = 0
    for role, line in zip(ROLES, lines, strict=True):
        blocks.append(Block(role, start, start + len(line)))
        start += len(line) + 1
    return "\n".join(lines), blocks


def is_in_gap(page: Page) -> bool:
    block = page.textCursor().block()
    return not block.text() and bool(block.previous().text() or block.next().text())


def row_of_caret(page: Page) -> QRect:
    """The row of the caret, in the view's coordinates."""
    cursor = page.textCursor()
    block = cursor.block()
    line = block.layout().lineForTextPosition(cursor.positionInBlock())
    layout = page.document().documentLayout()
    top = layout.blockBoundingRect(block).top() - page.verticalScrollBar().value() + line.y()
    return QRect(0, round(top), 10, max(round(line.height()), 1))


@pytest.mark.parametrize(
    ("caret", "key", "expected"),
    [
        (8, "Right", 10),
        (10, "Left", 8),
        (8, "Down", None),
        (10, "Up", 0),
        (15, "Up", 5),
        (5, "Ctrl+Right", 7),
        (7, "Ctrl+Right", 8),
        (8, "Ctrl+Right", 10),
        (10, "Ctrl+Left", None),
        (3, "Ctrl+End", 21),
        (12, "Ctrl+Home", 0),
        (3, "End", 8),
        (12, "Home", 10),
        (0, "PageDown", None),
        (21, "PageUp", None),
        (0, "Left", 0),
        (21, "Right", 21),
    ],
)
def test_keys_lead_from_words_to_words(
    page: Page, press: Any, caret: int, key: str, expected: int | None
) -> None:
    page.show_text(TWO)
    page.place_caret(caret)
    press(key)
    assert expected is None or page.caret() == expected
    assert not is_in_gap(page)


@pytest.mark.parametrize(
    ("caret", "key", "selected"),
    [
        (8, "Shift+Right", Span(8, 10)),
        (10, "Shift+Left", Span(8, 10)),
        (5, "Shift+Down", Span(5, 15)),
        (15, "Shift+Up", Span(5, 15)),
        (8, "Ctrl+Shift+Right", Span(8, 10)),
        (3, "Shift+End", Span(3, 8)),
        (3, "Ctrl+Shift+End", Span(3, 21)),
    ],
)
def test_a_selection_steps_over_the_gap_too(
    page: Page, press: Any, caret: int, key: str, selected: Span
) -> None:
    page.show_text(TWO)
    page.place_caret(caret)
    press(key)
    assert page.selection() == selected


def test_down_and_up_keep_the_column(page: Page, press: Any) -> None:
    page.show_text("abcdefgh\n\nabcdefgh\n\nabcdefgh")
    page.place_caret(5)
    press("Down", "Down")
    assert page.caret() == 25
    press("Up", "Up")
    assert page.caret() == 5


def test_a_key_walks_through_every_text_to_its_end_and_back(page: Page, press: Any) -> None:
    for text in (
        "",
        "\n",
        "\n\n",
        "\n\n\n\n",
        "a\n\n",
        "\n\na",
        "a\n\n\n\nb",
        "a\n \nb",
        "\n\na\n\n",
    ):
        for there, back in (("Right", "Left"), ("Down", "Up")):
            page.show_text(text)
            press("Ctrl+Home", *[there] * (len(text) + 2), "End")
            assert page.caret() >= len(text.rstrip("\n")), (text, there)
            press(*[back] * (len(text) + 2), "Home")
            assert page.caret() <= len(text) - len(text.lstrip("\n")), (text, back)


def test_a_run_of_blank_lines_has_a_place_to_write(page: Page, press: Any) -> None:
    page.show_text("One.\n\n\n\nTwo.")
    page.place_caret(4)
    press("Down")
    QTest.keyClicks(page, "x")
    assert page.shown_text() == "One.\n\nx\n\nTwo."


@pytest.mark.parametrize("zoom", [14, 18, 28])
def test_the_caret_stays_in_its_row(page: Page, zoom: int) -> None:
    text, blocks = dressed_text()
    page.show_text(text, blocks)
    page.set_zoom(zoom)
    for position in range(0, len(text) + 1, 7):
        page.place_caret(position)
        caret, row = page.cursorRect(), row_of_caret(page)
        assert caret.top() >= row.top() - 1, position
        assert caret.bottom() <= row.bottom() + 1, position


def test_end_stays_on_its_row_of_a_wrapped_line(page: Page, press: Any) -> None:
    page.show_text(LONG)
    page.place_caret(5)
    top = page.cursorRect().top()
    press("End")
    assert page.cursorRect().top() == top
    press("Home")
    assert page.caret() == 0


@pytest.mark.parametrize("dy", [-3, 3])
def test_a_click_in_the_gap_goes_to_the_nearer_words(page: Page, dy: int) -> None:
    page.show_text(TWO)
    gap = page.cursorRect(QTextCursor(page.document().findBlockByNumber(1)))
    place = QPoint(gap.left() + 60, gap.center().y() + dy)
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.textCursor().blockNumber() == (0 if dy < 0 else 2)
    QTest.keyClicks(page, "x")
    assert not is_in_gap(page)


def test_a_drag_over_a_gap_selects_through_it(page: Page) -> None:
    page.show_text(TWO)
    start = page.cursorRect(QTextCursor(page.document().findBlockByNumber(0))).center()
    end = page.cursorRect(QTextCursor(page.document().findBlockByNumber(2))).center()
    view = page.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    assert page.selection() == Span(0, 10)


def test_a_double_click_takes_a_word_and_a_third_the_paragraph(page: Page) -> None:
    page.show_text(TWO)
    page.place_caret(12)
    place = page.cursorRect().center() + QPoint(3, 0)
    view = page.viewport()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert page.selection() == Span(10, 15)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert page.selection() == Span(10, 21)


def test_the_locked_page_shows_where_the_caret_is(page: Page, press: Any) -> None:
    page.show_text(TWO)
    page.set_review_mode(True)
    assert page.isReadOnly()
    assert page.cursorWidth() > 0
    assert page.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    page.place_caret(8)
    press("Right")
    assert page.caret() == 10
    press("Shift+End")
    assert page.selection() == Span(10, 21)


def test_the_caret_is_told_once_the_text_is_true(page: Page) -> None:
    page.show_text("One.")
    page.place_caret(4)
    heard: list[tuple[int, int]] = []
    page.caret_moved.connect(lambda caret: heard.append((caret, len(page.shown_text()))))
    QTest.keyClicks(page, "ab")
    assert heard[-1] == (6, 6)
    assert all(caret <= length for caret, length in heard)


def test_a_place_past_the_end_is_the_end(page: Page) -> None:
    page.show_text("One.")
    page.place_caret(50)
    assert page.caret() == 4
    page.select(Span(2, 90))
    assert page.selection() == Span(2, 4)


def test_the_scroll_place_survives_another_width_and_zoom(page: Page) -> None:
    page.show_text("\n\n".join(f"Paragraph {n}. " + LONG for n in range(40)))
    page.scroll_to(4000)
    place = page.scroll_place()
    assert abs(place - 4000) < 120
    page.set_zoom(24)
    assert abs(page.scroll_place() - place) < 120
    page.resize(620, 500)
    page.scroll_to(place)
    assert abs(page.scroll_place() - place) < 120


def test_revealing_brings_words_into_view(page: Page) -> None:
    page.show_text("\n\n".join(f"Paragraph {n}. " + LONG for n in range(40)))
    page.reveal(Span(6000, 6010))
    page.place_caret(6000)
    top = page.cursorRect().top()
    assert abs(top - page.viewport().height() / 3) < 40
    page.reveal(Span(6000, 6010))
    assert page.cursorRect().top() == top


def test_far_places_of_a_text_just_shown_are_reached_at_once(page: Page) -> None:
    text = "\n\n".join(f"Paragraph {n}. " + LONG for n in range(900))
    page.show_text(text)
    page.scroll_to(150_000)
    assert abs(page.scroll_place() - 150_000) < 120
    page.show_text(text)
    page.reveal(Span(180_000, 180_010))
    page.place_caret(180_000)
    assert abs(page.cursorRect().top() - page.viewport().height() / 3) < 40
    page.show_text(text)
    page.place_caret(190_000)
    page.ensureCursorVisible()
    assert page.viewport().rect().contains(page.cursorRect().center())
