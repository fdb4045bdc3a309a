"""What cannot be seen is shown on demand, painted only: the text stays as it is."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.text import Span
from editor_app.ui.page import clipboard
from editor_app.ui.page.page import Page
from editor_app.ui.page.unseen import Unseen, unseen

TEXT = "«\u00a0Douze\u00a0», 12\u202f000\tet  deux \n\nco\u00adopé 😀\u00a0fin"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("a b", [(1, Unseen.SPACE)]),
        ("a\u00a0b", [(1, Unseen.NO_BREAK)]),
        ("12\u202f000", [(2, Unseen.NARROW_NO_BREAK)]),
        ("a\tb", [(1, Unseen.TAB)]),
        ("a  b", [(1, Unseen.LOOSE_SPACE), (2, Unseen.LOOSE_SPACE)]),
        ("ab ", [(2, Unseen.LOOSE_SPACE)]),
        ("co\u00adop", [(2, Unseen.NO_WIDTH)]),
        ("a\u2009b", [(1, Unseen.OTHER_SPACE)]),
        ("a\u200bb", [(1, Unseen.NO_WIDTH)]),
        ("abc", []),
    ],
)
def test_each_kind_is_told_apart(line: str, expected: list[tuple[int, Unseen]]) -> None:
    assert list(unseen(line)) == expected


@given(st.text(max_size=40))
def test_whatever_is_white_has_a_sign(line: str) -> None:
    places = {place for place, _ in unseen(line.replace("\n", " "))}
    white = {i for i, char in enumerate(line) if char in " \t\u00a0\u202f\u2009\n"}
    assert white <= places


def test_the_text_and_what_is_copied_stay_as_they_are(page: Page) -> None:
    page.show_text(TEXT)
    page.show_invisibles(True)
    page.grab()
    page.selectAll()
    assert page.shown_text() == TEXT
    assert clipboard.text_of(page.createMimeDataFromSelection()) == TEXT


def test_signs_are_seen_and_go_again(page: Page) -> None:
    page.show_text(TEXT)
    plain = page.grab().toImage()
    page.show_invisibles(True)
    assert page.grab().toImage() != plain
    page.show_invisibles(False)
    assert page.grab().toImage() == plain


def test_signs_follow_what_is_typed(page: Page, press: Any) -> None:
    page.show_text("ab")
    page.show_invisibles(True)
    page.place_caret(1)
    before = page.grab().toImage()
    press("Space")
    assert page.text() == "a b"
    assert page.grab().toImage() != before


def test_a_sign_stands_on_its_space_after_an_emoji(page: Page) -> None:
    page.show_text("😀\u00a0b")
    page.show_invisibles(True)
    shape = next(page._canvas.geometry.between(0, 200)).shape
    (sign,) = shape.signs
    first = page.cursorRect(page._mirror.cursor_over(Span(1, 1))).left()
    assert abs(sign.left - first) <= 1


def test_the_window_shows_and_remembers_them(driver: Any, sample_path: Any) -> None:
    driver.open(sample_path)
    driver.press("Ctrl+Shift+I")
    assert driver.window.page.shows_invisibles
    assert driver.action("view.invisibles").isChecked()
    assert driver.close()
    assert driver.open().page.shows_invisibles
    driver.press("Ctrl+Shift+I")
    assert not driver.window.page.shows_invisibles
