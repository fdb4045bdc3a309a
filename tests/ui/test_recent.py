"""The articles worked on last: in the menu, and where no article is open."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor_app.services.session import Session
from editor_app.ui.recent import RecentMenu


def write(folder: Path, count: int) -> list[Path]:
    made = []
    for number in range(count):
        path = folder / f"{number}.txt"
        path.write_text(f"R&D numéro {number}\n\nTrois trains sont partis.\n", encoding="utf-8")
        made.append(path)
    return made


def the_menu(driver: Any) -> RecentMenu:
    (menu,) = driver.window.findChildren(RecentMenu)
    menu.aboutToShow.emit()
    return menu


def test_the_menu_lists_the_article_changed_last_first(driver: Any, tmp_path: Path) -> None:
    window = driver.open(*write(tmp_path, 3))
    first = next(
        row for row in window.workspace.session.library.articles() if row.file_name == "0.txt"
    )
    window.open_article(first.id)
    driver.wait_until_read()
    window.page.setFocus()
    window.page.place_caret(0)
    driver.type("Neu ", window.page)
    window.workspace.keep_draft()
    actions = the_menu(driver).actions()
    assert actions[0].text() == "R&&D numéro 0"
    assert len(actions) == 3
    actions[2].trigger()
    driver.wait_until_read()
    assert window.workspace.open.id == actions[2].data() != first.id


def test_an_empty_library_says_so(driver: Any) -> None:
    driver.open()
    (only,) = the_menu(driver).actions()
    assert not only.isEnabled()


def test_where_no_article_is_open_the_last_three_are_offered(driver: Any, tmp_path: Path) -> None:
    driver.open(*write(tmp_path, 4))
    assert driver.close()
    with Session.open(driver.library, by="Ann") as session:
        session.remember("article", "0" * 32)
    window = driver.open()
    assert window.workspace.open is None
    assert len(window.empty.recent) == 3
    window.resize(900, 640)
    assert not any(way.isVisible() for way in window.empty.recent)
    window.resize(1440, 900)
    assert all(way.isVisible() for way in window.empty.recent)
    way = window.empty.recent[0]
    assert way.accessibleName().startswith("R&D numéro")
    QTest.keyClick(way, Qt.Key.Key_Return)
    driver.wait_until_read()
    assert window.workspace.open.id == way.property("article")
