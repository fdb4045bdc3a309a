"""Lines run the way their words do, though Qt is told so where all run one way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from editor_app.domain.text import TextEdit

HEBREW = "שלום"


def ways(page) -> list[Qt.LayoutDirection]:
    blocks = (page.document().findBlockByNumber(n) for n in range(page.document().blockCount()))
    return [block.textDirection() for block in blocks]


LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def test_a_text_that_runs_one_way_is_not_searched_for_its_direction(page) -> None:
    page.show_text("Un mot\n\n«\u00a0Deux\u00a0»")
    assert page.document().defaultTextOption().textDirection() == LEFT
    assert ways(page) == [LEFT] * 3


def test_a_line_of_the_other_way_runs_so(page) -> None:
    page.show_text(f"Un mot\n{HEBREW}\ndeux")
    assert ways(page) == [LEFT, RIGHT, LEFT]


@pytest.mark.parametrize("typed", [True, False])
def test_a_line_runs_the_other_way_from_its_first_letter_on(page, typed) -> None:
    page.show_text("Un mot\n1 2\ndeux")
    edit = TextEdit(7, 7, HEBREW)
    (page.write if typed else page.apply)((edit,))
    assert ways(page) == [LEFT, RIGHT, LEFT]
    page.show_text("Un mot")
    assert page.document().defaultTextOption().textDirection() == LEFT
