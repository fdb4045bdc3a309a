"""Finding and replacing at the real window, by keyboard."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from editor_app.domain.claim import Basis, Status
from editor_app.ui.find_bar import FindBar

TEXT = """Le maire reste

Le maire de Lyon a recensé 12\u202f000 électeurs, dont 12 000 à la mairie. Le Maire a dit : «\u00a0Le maire restera maire.\u00a0»

Selon la préfecture, 80 soldats sont morts et 12 000 personnes ont fui.
"""


@pytest.fixture
def opened(driver: Any, tmp_path: Path) -> Any:
    """A short article; the caret at its start."""
    path = tmp_path / "maire.txt"
    path.write_text(TEXT, encoding="utf-8")
    driver.open(path)
    return driver


def bar(driver: Any) -> FindBar:
    return driver.window.find_bar


def wait(driver: Any) -> None:
    driver.qtbot.waitUntil(lambda: bar(driver).finder.is_idle)


def look_for(driver: Any, words: str, keys: str = "Ctrl+F") -> FindBar:
    driver.press(keys)
    driver.type(words, bar(driver).words)
    wait(driver)
    return bar(driver)


def selected(driver: Any) -> str:
    return driver.window.page.selection().of(driver.window.workspace.text)


def test_what_is_typed_is_selected_and_counted(opened: Any) -> None:
    made = look_for(opened, "maire")
    assert made.count.text() == "1 of 5"
    assert selected(opened) == "maire"
    opened.press("Return", made.words)
    assert (made.count.text(), opened.window.page.selection().start) == ("2 of 5", 19)
    opened.press("Shift+Return", made.words)
    opened.press("Shift+Return", made.words)
    assert made.count.text() == "5 of 5"


def test_f3_goes_on_from_the_page_with_the_bar_closed(opened: Any) -> None:
    made = look_for(opened, "12 000")
    opened.press("Escape", made.words)
    assert not made.isVisible()
    assert opened.window.page.hasFocus()
    assert selected(opened) == "12\u202f000"
    opened.press("F3")
    assert selected(opened) == "12 000"
    opened.press("Shift+F3")
    assert selected(opened) == "12\u202f000"


def test_f3_asks_what_to_find_where_nothing_was(opened: Any) -> None:
    opened.press("F3")
    assert bar(opened).words.hasFocus()


def test_selected_words_are_what_is_looked_for(opened: Any) -> None:
    start = TEXT.index("soldats")
    opened.window.page.select(type(opened.window.page.selection())(start, start + 7))
    opened.press("Ctrl+F")
    wait(opened)
    assert bar(opened).words.text() == "soldats"
    assert bar(opened).count.text() == "1 of 1"


def test_nothing_found_is_said(opened: Any) -> None:
    assert look_for(opened, "zebra").count.text() == "Nothing found"
    assert not bar(opened).next.isEnabled()


def test_options_narrow_what_is_found(opened: Any) -> None:
    made = look_for(opened, "maire")
    made.toggles["match_case"].click()
    wait(opened)
    assert made.count.text().endswith("of 4")
    made.toggles["match_case"].click()
    made.toggles["whole_words"].click()
    wait(opened)
    assert made.count.text().endswith("of 5")


def test_a_wrong_expression_is_a_sentence_and_the_window_goes_on(opened: Any) -> None:
    made = look_for(opened, "(")
    made.toggles["expression"].click()
    wait(opened)
    assert made.fault.isVisible()
    assert "character" in made.fault.text()
    made.words.setText(r"\d\d soldats")
    wait(opened)
    assert not made.fault.isVisible()
    assert selected(opened) == "80 soldats"


def test_places_follow_what_is_typed(opened: Any) -> None:
    made = look_for(opened, "maire")
    page = opened.window.page
    page.setFocus()
    page.place_caret(0)
    opened.type("Un maire. ", page)
    wait(opened)
    assert made.count.text() == "0 of 6"
    opened.press("F3")
    assert made.count.text() == "2 of 6"


def test_one_place_is_replaced_and_the_next_one_selected(opened: Any) -> None:
    made = look_for(opened, "soldats", "Ctrl+H")
    made.template.setText("militaires")
    opened.press("Return", made.template)
    wait(opened)
    assert "80 militaires sont" in opened.window.workspace.text
    opened.press("Ctrl+Z", opened.window.page)
    assert opened.window.workspace.text == TEXT


def test_all_are_replaced_as_one_step_and_claims_stay_on_their_words(opened: Any) -> None:
    space = opened.window.workspace
    before = {view.claim.id: view.words for view in space.claims}
    made = look_for(opened, "12 000", "Ctrl+H")
    made.template.setText("13\u00a0500 ou plus,")
    made.replace_all.click()
    wait(opened)
    assert space.text == TEXT.replace("12\u202f000", "12 000").replace(
        "12 000", "13\u00a0500 ou plus,"
    )
    for view in space.claims:
        old = before[view.claim.id].replace("12\u202f000", "12 000")
        assert view.words == old.replace("12 000", "13\u00a0500 ou plus,")
    opened.press("Ctrl+Z", opened.window.page)
    assert space.text == TEXT
    assert {view.claim.id: view.words for view in space.claims} == before
    opened.press("Ctrl+Y", opened.window.page)
    assert "13\u00a0500" in space.text


def test_a_key_while_all_are_being_replaced_takes_nothing_from_it(opened: Any) -> None:
    space, page = opened.window.workspace, opened.window.page
    made = look_for(opened, "12 000", "Ctrl+H")
    made.template.setText("13 000")
    made.replace_all.click()
    page.place_caret(0)
    opened.type("maire, 12 000 : ", page)  # before the pool has answered
    wait(opened)
    typed = "maire, 12 000 : " + TEXT
    assert space.text == typed.replace("12\u202f000", "12 000").replace("12 000", "13 000")
    opened.press("Ctrl+Z", page)
    assert space.text == typed


def test_what_was_replaced_is_said_with_its_wordings(opened: Any) -> None:
    made = look_for(opened, "12 000", "Ctrl+H")
    made.template.setText("13 000")
    made.replace_all.click()
    wait(opened)
    said = opened.window.status_bar._news.text()
    assert "3" in said
    assert "12\u202f000 (1)" in said
    assert "12 000 (2)" in said


def test_words_of_a_quotation_that_were_replaced_are_told_in_a_banner(opened: Any) -> None:
    made = look_for(opened, "maire", "Ctrl+H")
    made.template.setText("préfet")
    made.replace_all.click()
    wait(opened)
    banners = opened.window.messages.notices
    assert any(notice.message.code == "replaced_in_quotations" for notice in banners)
    (notice,) = [n for n in banners if n.message.code == "replaced_in_quotations"]
    assert (notice.message.params["count"], notice.message.params["total"]) == (2, 5)


def test_a_settled_claim_that_is_replaced_goes_back_to_unchecked(opened: Any) -> None:
    space = opened.window.workspace
    claim = next(view for view in space.claims if "80 soldats" in view.words)
    space.activate(claim.claim.id)
    space.decisions.judge(Status.VERIFIED, Basis.FACT)
    made = look_for(opened, "soldats", "Ctrl+H")
    made.template.setText("civils")
    made.replace_all.click()
    wait(opened)
    now = next(view for view in space.claims if view.claim.id == claim.claim.id)
    assert now.claim.status is Status.UNCHECKED
    assert "80 civils" in now.words


def test_nothing_is_replaced_on_the_locked_page(opened: Any) -> None:
    opened.press("F4")
    made = look_for(opened, "maire", "Ctrl+H")
    made.template.setText("préfet")
    assert not made.replace_all.isEnabled()
    opened.press("Return", made.template)
    made.finder.replace_all("préfet")
    wait(opened)
    assert opened.window.workspace.text == TEXT


def test_esc_on_the_page_closes_the_bar(opened: Any) -> None:
    made = look_for(opened, "maire")
    opened.window.page.setFocus(Qt.FocusReason.OtherFocusReason)
    opened.press("Escape")
    assert not made.isVisible()


def test_the_bar_works_in_focus_mode(opened: Any) -> None:
    opened.press("Ctrl+Shift+D")
    made = look_for(opened, "maire")
    assert made.isVisible()
    assert opened.window.is_focused
    opened.press("Escape", made.words)
    assert opened.window.is_focused


def test_highlights_are_seen_and_go_with_the_bar(opened: Any) -> None:
    page = opened.window.page
    made = look_for(opened, "maire")
    page.place_caret(0)
    tinted = page.viewport().grab().toImage()
    opened.press("Escape", made.words)
    page.place_caret(0)
    assert page.viewport().grab().toImage() != tinted


def test_another_article_is_searched_when_it_opens(opened: Any, sample_path: Path) -> None:
    look_for(opened, "Pentagone")
    assert bar(opened).count.text() == "Nothing found"
    opened.window.workspace.open_files([sample_path])
    opened.wait_until_read()
    opened.qtbot.waitUntil(lambda: bar(opened).finder.total > 0)
    assert bar(opened).isVisible()
