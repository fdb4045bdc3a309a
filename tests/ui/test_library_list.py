"""The library list opens what is asked for, and nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from editor_app.domain.ids import ArticleId
from editor_app.domain.library import ArticleRow, Stage
from editor_app.ui.library_list import LibraryList
from editor_app.ui.look import Look, dress


def article(number: int, headline: str, stage: Stage = Stage.IN_REVIEW) -> ArticleRow:
    return ArticleRow(
        ArticleId(f"a{number}"), headline, "Desk", "2026-11-20", stage, 4, 1, 1, "", "fr", "a.txt"
    )


ROWS = (
    article(1, "Hospital trust says waiting list fell by a third & more"),
    article(2, "Short"),
    article(3, "School meals: what the audit found", Stage.SIGNED_OFF),
)


@pytest.fixture
def library(qtbot: QtBot, look: Look) -> LibraryList:
    actions = {name: QAction(name) for name in ("article.open", "article.paste", "article.sample")}
    made = LibraryList(look, actions)
    for action in actions.values():
        action.setParent(made)
    qtbot.addWidget(made)
    dress(made, look)
    made.resize(256, 700)
    made.show_articles(ROWS, ArticleId("a2"))
    with qtbot.waitActive(made):
        made.show()
    return made


def test_the_open_article_is_selected(library: LibraryList) -> None:
    assert library.list.currentIndex().data() == "Short"


def test_a_click_opens_an_article(qtbot: QtBot, library: LibraryList) -> None:
    rect = library.list.visualRect(library.model.index(1))
    with qtbot.waitSignal(library.article_chosen) as told:
        qtbot.mouseClick(library.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert told.args == ["a1"]


def test_arrows_go_along_and_only_enter_opens(qtbot: QtBot, library: LibraryList) -> None:
    told: list[str] = []
    library.article_chosen.connect(told.append)
    library.list.setFocus()
    qtbot.keyClick(library.list, Qt.Key.Key_Up)
    assert told == []
    with qtbot.waitSignal(library.text_asked):
        qtbot.keyClick(library.list, Qt.Key.Key_Return)
    assert told == ["a1"]


def test_showing_the_list_anew_opens_nothing(qtbot: QtBot, library: LibraryList) -> None:
    told: list[str] = []
    library.article_chosen.connect(told.append)
    library.show_articles(ROWS[:1], ArticleId("a1"))
    library.show_articles((), None)
    assert told == []


def test_a_headline_of_two_lines_makes_a_taller_row(library: LibraryList) -> None:
    heights = [library.list.visualRect(library.model.index(row)).height() for row in (1, 2)]
    assert heights[0] > heights[1]


def test_typing_in_the_search_is_told(qtbot: QtBot, library: LibraryList) -> None:
    library.focus_search()
    with qtbot.waitSignal(library.searched) as told:
        qtbot.keyClicks(library.search, "s")
    assert told.args == ["s"]


@pytest.mark.parametrize("width", [208, 256, 360])
def test_the_list_is_drawn_at_every_width(qtbot: QtBot, library: LibraryList, width: int) -> None:
    library.resize(width, 700)
    assert not library.grab().isNull()
