"""What a line is, as a person says it: shown, kept, taken back, exported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from editor_app.domain.article import Role
from editor_app.domain.text import Span
from editor_app.services import exporting
from editor_app.ui.line_kinds import with_letters

TEXT = """Un titre assez court pour en être un

Le maire de Lyon a parlé mardi devant les élus de la ville, qui l’ont écouté longtemps.

Une ligne que personne ne prend pour un intertitre, parce qu’elle finit par un point.

Selon la préfecture, 80 soldats sont morts et 12 000 personnes ont fui la région.
"""
LINE = 4


@pytest.fixture
def opened(driver: Any, tmp_path: Path) -> Any:
    path = tmp_path / "maire.txt"
    path.write_text(TEXT, encoding="utf-8")
    driver.open(path)
    at = TEXT.index("Une ligne")
    driver.window.page.select(Span(at + 3, at + 3))
    return driver


def role(driver: Any, line: int = LINE) -> Role:
    return driver.window.page._dresser.lines.roles[line]


def test_a_line_is_set_shown_and_taken_back(opened: Any) -> None:
    space = opened.window.workspace
    assert role(opened) is Role.PARAGRAPH
    before = opened.window.page.viewport().grab().toImage()
    opened.act("line.subhead")
    assert role(opened) is Role.SUBHEAD
    assert space.blocks[LINE].role is Role.SUBHEAD
    assert opened.window.page.viewport().grab().toImage() != before
    assert (space.text, opened.window.page.shown_text()) == (TEXT, TEXT)
    opened.press("Ctrl+Z")
    assert role(opened) is Role.PARAGRAPH
    opened.press("Ctrl+Y")
    assert role(opened) is Role.SUBHEAD


def test_it_stays_with_its_line_through_edits_and_readings(opened: Any) -> None:
    opened.act("line.quote")
    opened.window.page.place_caret(0)
    opened.press("Return")
    opened.wait_until_read()
    assert role(opened, LINE + 2) is Role.QUOTE
    opened.type("a")
    opened.wait_until_read()
    assert role(opened, LINE + 2) is Role.QUOTE


def test_as_read_gives_it_back_to_the_reading(opened: Any) -> None:
    opened.act("line.quote")
    opened.act("line.as_read")
    assert role(opened) is Role.PARAGRAPH
    assert opened.window.workspace.open.roles == {}


def test_all_lines_of_a_selection_are_set_and_blank_ones_left(opened: Any) -> None:
    opened.window.page.select(Span(TEXT.index("Le maire"), TEXT.index("Selon") + 3))
    opened.act("line.list_item")
    roles = opened.window.page._dresser.lines.roles
    assert [roles[n] for n in (2, 3, 4, 5, 6)] == [
        Role.LIST_ITEM,
        Role.BLANK,
        Role.LIST_ITEM,
        Role.BLANK,
        Role.LIST_ITEM,
    ]


def test_it_is_kept_with_the_draft_the_revision_and_the_export(opened: Any) -> None:
    opened.act("line.subhead")
    space = opened.window.workspace
    assert space.open.has_unsaved_words
    assert opened.close()
    space = opened.open().workspace
    assert role(opened) is Role.SUBHEAD
    assert space.save_revision("Intertitre")
    assert not space.open.has_unsaved_words
    snapshot = exporting.snapshot(space.session, space.open.id)
    page = next(f for f in exporting.formats() if f.id == "html").write(snapshot).decode()
    assert '<h2 class="subhead" dir="auto">Une ligne' in page


def test_f9_asks_and_a_letter_answers(opened: Any) -> None:
    opened.press("F9")
    opened.qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    opened.press("S", menu)
    assert role(opened) is Role.STANDFIRST


test_f9_asks_and_a_letter_answers = pytest.mark.qt_log_ignore("This plugin does not support")(
    test_f9_asks_and_a_letter_answers
)


def test_nothing_is_set_on_the_locked_page(opened: Any) -> None:
    opened.press("F4")
    assert not opened.action("line.subhead").isEnabled()


def test_every_name_has_a_letter_of_its_own() -> None:
    assert with_letters(["Headline", "Standfirst", "Subhead"]) == [
        "&Headline",
        "&Standfirst",
        "S&ubhead",
    ]


def test_claims_stay_on_their_words_on_an_indented_line(opened: Any) -> None:
    at = TEXT.index("Selon")
    opened.window.page.select(Span(at, at))
    before = {view.claim.id: view.span for view in opened.window.workspace.claims}
    opened.act("line.quote")
    assert {view.claim.id: view.span for view in opened.window.workspace.claims} == before
