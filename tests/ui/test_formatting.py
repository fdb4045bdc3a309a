"""Bold, italic and links in the real window: shown, typed on, carried, kept, taken back, opened."""

from __future__ import annotations

import os
import random
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDesktopServices,
    QDropEvent,
    QFont,
    QGuiApplication,
)
from PySide6.QtWidgets import QApplication, QMenu

from editor_app.domain.inline import InlineKind, InlineMark, Marking
from editor_app.domain.message import message
from editor_app.domain.text import Span, TextEdit
from editor_app.services import exporting
from editor_app.ui.i18n import Translator
from editor_app.ui.page.inline_formats import Run, shown_runs, wanted_runs

TEXT = """Un titre assez court pour en être un

Le maire de Lyon a parlé mardi devant les élus de la ville, qui l’ont écouté longtemps.

Selon la préfecture, 80 soldats sont morts et 12\u00a0000 personnes ont fui 👍🏽 la région.
"""
BOLD, ITALIC, LINK = InlineKind.BOLD, InlineKind.ITALIC, InlineKind.LINK
PAGE = "https://www.example.org/"
WALKS = int(os.environ.get("GALLEY_INLINE_WALKS", "6"))


@pytest.fixture
def opened(driver: Any, tmp_path: Path) -> Any:
    path = tmp_path / "maire.txt"
    path.write_text(TEXT, encoding="utf-8")
    driver.open(path)
    driver.window.page.setFocus()
    return driver


def choose(driver: Any, words: str) -> None:
    text = driver.window.page.text()
    driver.window.page.select(Span(text.index(words), text.index(words) + len(words)))


def put_caret(driver: Any, before: str) -> None:
    driver.window.page.place_caret(driver.window.page.text().index(before))


def words_of(driver: Any, kind: InlineKind = BOLD) -> list[str]:
    sheet = driver.window.workspace.open.manuscript
    return [mark.span.of(sheet.text) for mark in sheet.inline if mark.kind is kind]


def link(driver: Any, words: str, address: str = PAGE) -> None:
    choose(driver, words)
    driver.act("format.link")
    driver.window.formatting._dialog.address.setText(address)
    driver.window.formatting._dialog.accept()


def shown(driver: Any) -> list[list[Run]]:
    """What the page sets apart, line by line."""
    page, lines = driver.window.page, []
    block = page.document().begin()
    while block.isValid():
        lines.append(list(shown_runs(block)))
        block = block.next()
    return lines


def wanted(driver: Any) -> list[list[Run]]:
    """What the marks of the text set apart, line by line."""
    page, start, lines = driver.window.page, 0, []
    marks = driver.window.workspace.open.manuscript.inline
    for line in page.text().split("\n"):
        span = Span(start, start + len(line))
        lines.append(list(wanted_runs(marks, span, page._mirror.offsets)))
        start += len(line) + 1
    return lines


def agrees(driver: Any) -> bool:
    page = driver.window.page
    same_words = page.shown_text() == page.text() == driver.window.workspace.text
    return same_words and shown(driver) == wanted(driver)


def test_selected_words_become_bold_and_plain_again_as_steps_of_undo(opened: Any) -> None:
    choose(opened, "Lyon")
    steps = opened.window.workspace.history.stack.count()
    opened.press("Ctrl+T")
    assert words_of(opened) == ["Lyon"]
    assert opened.action("format.bold").isChecked()
    cursor = opened.window.page.textCursor()
    assert cursor.charFormat().fontWeight() == QFont.Weight.Bold.value
    opened.press("Ctrl+T")
    assert words_of(opened) == []
    assert not opened.action("format.bold").isChecked()
    assert opened.window.workspace.history.stack.count() == steps + 2
    opened.press("Ctrl+Z")
    assert words_of(opened) == ["Lyon"]
    opened.press("Ctrl+Z")
    assert not opened.window.workspace.open.has_unsaved_words
    assert agrees(opened)


def test_the_word_that_the_caret_is_inside_is_meant(opened: Any) -> None:
    put_caret(opened, "aire de")
    opened.press("Ctrl+I")
    assert words_of(opened, ITALIC) == ["maire"]
    assert opened.window.page.caret() == TEXT.index("aire de")
    assert agrees(opened)


def test_typing_goes_on_in_bold_until_it_is_switched_off(opened: Any) -> None:
    choose(opened, "Lyon")
    opened.press("Ctrl+T")
    put_caret(opened, " a parlé")
    assert opened.action("format.bold").isChecked()
    opened.type("nais")
    opened.press("Ctrl+T")
    opened.type(", dit-on,")
    assert words_of(opened) == ["Lyonnais"]
    assert agrees(opened)
    opened.press("Ctrl+T")
    opened.type("vu")
    assert words_of(opened) == ["Lyonnais", "vu"]
    assert agrees(opened)


def test_what_was_switched_on_is_forgotten_when_the_caret_goes_elsewhere(opened: Any) -> None:
    put_caret(opened, " a parlé")
    opened.press("Ctrl+T")
    assert opened.action("format.bold").isChecked()
    opened.press("Left")
    opened.press("Right")
    assert not opened.action("format.bold").isChecked()
    opened.type("x")
    assert words_of(opened) == []


def test_a_letter_of_an_input_method_is_bold_too(opened: Any) -> None:
    from PySide6.QtGui import QInputMethodEvent

    put_caret(opened, " a parlé")
    opened.press("Ctrl+T")
    event = QInputMethodEvent()
    event.setCommitString("ê")
    QGuiApplication.sendEvent(opened.window.page, event)
    opened.type("x")
    assert words_of(opened) == ["êx"]
    assert agrees(opened)


def test_a_link_is_made_changed_and_removed(opened: Any) -> None:
    link(opened, "préfecture", "www.example.org/a")
    sheet = opened.window.workspace.open.manuscript
    assert [mark.target for mark in sheet.inline] == ["https://www.example.org/a"]
    put_caret(opened, "fecture")
    opened.press("Ctrl+L")
    dialog = opened.window.formatting._dialog
    assert dialog.address.text() == "https://www.example.org/a"
    dialog.address.setText("mailto:ann@example.org")
    dialog.accept()
    assert [mark.target for mark in sheet.inline] == ["mailto:ann@example.org"]
    opened.act("format.unlink")
    assert sheet.inline == ()
    assert agrees(opened)


def test_a_hostile_address_is_refused_and_changes_nothing(opened: Any) -> None:
    choose(opened, "préfecture")
    opened.act("format.link")
    dialog = opened.window.formatting._dialog
    dialog.address.setText("javascript:alert(1)")
    dialog.accept()
    assert dialog.isVisible()
    assert "can be linked" in dialog.doubt.text()
    dialog.reject()
    assert opened.window.workspace.open.manuscript.inline == ()


def test_typing_at_the_end_of_a_link_is_outside(opened: Any) -> None:
    link(opened, "Lyon")
    put_caret(opened, " a parlé")
    opened.type("s")
    assert words_of(opened, LINK) == ["Lyon"]
    assert agrees(opened)


def test_a_link_is_opened_by_command_only_and_never_a_hostile_one(
    opened: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    visited: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: visited.append(url.toString()))
    link(opened, "Lyon")
    page = opened.window.page
    caret = page.cursorRect(page._mirror.cursor_over(Span(TEXT.index("yon"), TEXT.index("yon"))))
    opened.qtbot.mouseClick(
        page.viewport(), Qt.MouseButton.LeftButton, pos=caret.center() + QPoint(2, 0)
    )
    assert visited == []
    opened.act("format.open_link")
    assert visited == [PAGE]
    span = Span(TEXT.index("Lyon"), TEXT.index("Lyon") + 4)
    hostile = Marking(LINK, span, is_on=True, target="javascript:alert(1)")
    opened.window.workspace.mark((hostile,), message("format_link"))
    opened.act("format.open_link")
    assert visited == [PAGE]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_over_a_link_acts_on_that_link(opened: Any) -> None:
    link(opened, "préfecture")
    page = opened.window.page
    page.place_caret(0)
    at = TEXT.index("fecture")
    where = page.cursorRect(page._mirror.cursor_over(Span(at, at))).center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, where, page.viewport().mapToGlobal(where)
    )
    QApplication.sendEvent(page.viewport(), event)
    opened.qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(each for each in menu.actions() if each.objectName() == "format.unlink").trigger()
    menu.close()
    assert words_of(opened, LINK) == []


def test_cut_and_pasted_words_keep_their_marks(opened: Any) -> None:
    choose(opened, "80 soldats")
    opened.press("Ctrl+T")
    choose(opened, "soldats")
    opened.press("Ctrl+I")
    choose(opened, "80 soldats sont")
    opened.press("Ctrl+X")
    assert words_of(opened) == []
    put_caret(opened, "Le maire")
    opened.press("Ctrl+V")
    assert opened.window.page.text().index("80 soldats sontLe maire")
    assert (words_of(opened), words_of(opened, ITALIC)) == (["80 soldats"], ["soldats"])
    assert agrees(opened)
    opened.press("Ctrl+Z")
    opened.press("Ctrl+Z")
    assert words_of(opened) == ["80 soldats"]
    assert opened.window.page.text() == TEXT
    assert agrees(opened)


@pytest.mark.parametrize("action", [Qt.DropAction.MoveAction, Qt.DropAction.CopyAction])
def test_dragged_words_keep_their_marks(opened: Any, action: Qt.DropAction) -> None:
    choose(opened, "soldats")
    opened.press("Ctrl+T")
    choose(opened, "80 soldats")
    page = opened.window.page
    mime = page.createMimeDataFromSelection()
    start = page._mirror.cursor_over(Span(0, 0))
    place = page.cursorRect(start).center().toPointF()
    event = QDropEvent(
        place, action, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.dropEvent(event)
    assert page.text().startswith("80 soldatsUn titre")
    # Only Qt knows of a drag from the page itself: this one comes from elsewhere.
    assert words_of(opened) == ["soldats", "soldats"]
    assert agrees(opened)
    opened.press("Ctrl+Z")
    assert (page.text(), words_of(opened)) == (TEXT, ["soldats"])


def test_html_from_elsewhere_is_plain_text(opened: Any) -> None:
    from PySide6.QtCore import QMimeData

    mime = QMimeData()
    mime.setHtml('<b>gros</b> <a href="javascript:x">lien</a>')
    mime.setText("gros lien")
    put_caret(opened, "Le maire")
    opened.window.page.insertFromMimeData(mime)
    assert "gros lienLe maire" in opened.window.page.text()
    assert opened.window.workspace.open.manuscript.inline == ()
    assert agrees(opened)


def test_a_command_that_replaces_words_keeps_bold_ones_bold_and_links_links(opened: Any) -> None:
    choose(opened, "maire de Lyon")
    opened.press("Ctrl+T")
    link(opened, "Lyon")
    space = opened.window.workspace
    at = TEXT.index("Lyon")
    space.change_text((TextEdit(at, at + 4, "Lille"),), message("pasted"))
    assert words_of(opened) == ["maire de Lille"]
    assert words_of(opened, LINK) == ["Lille"]
    assert agrees(opened)


def test_marks_stay_in_another_theme_another_size_and_another_role(opened: Any) -> None:
    choose(opened, "Lyon")
    opened.press("Ctrl+T")
    link(opened, "élus de la ville")
    before = shown(opened)
    opened.act("view.zoom_in")
    assert shown(opened) == before
    opened.window.look.themes.choose("dark")
    assert shown(opened) == before
    put_caret(opened, "Le maire")
    opened.act("line.subhead")
    assert shown(opened) == before
    opened.wait_until_read()
    assert agrees(opened)


def test_marks_are_there_again_after_closing_saving_and_exporting(opened: Any) -> None:
    choose(opened, "Lyon")
    opened.press("Ctrl+T")
    link(opened, "80 soldats")
    assert opened.close()
    space = opened.open().workspace
    assert agrees(opened)
    assert words_of(opened) == ["Lyon"]
    assert space.open.has_unsaved_words
    assert space.save_revision("Bold")
    snapshot = exporting.snapshot(space.session, space.open.id)
    written = {f.id: f.write(snapshot).decode() for f in exporting.formats()}
    assert "<strong>Lyon</strong>" in written["html"]
    assert f'<a href="{PAGE}" rel="noreferrer">80 soldats</a>' in written["html"]
    assert '"target": "https://www.example.org/"' in written["json"]
    assert written["text"] == TEXT


def test_a_restored_revision_shows_the_marks_of_then(opened: Any) -> None:
    space = opened.window.workspace
    choose(opened, "Lyon")
    opened.press("Ctrl+T")
    assert space.save_revision("Bold")
    assert space.restore(1)
    opened.wait_until_read()
    assert words_of(opened) == []
    assert agrees(opened)
    assert space.restore(2)
    opened.wait_until_read()
    assert words_of(opened) == ["Lyon"]
    assert agrees(opened)


def test_nothing_is_set_on_the_locked_page_or_from_another_field(opened: Any) -> None:
    choose(opened, "Lyon")
    opened.press("Ctrl+F")
    opened.press("Ctrl+T")
    assert opened.window.workspace.open.manuscript.inline == ()
    assert not opened.action("format.bold").isChecked()
    opened.window.page.setFocus()
    opened.press("F4")
    assert not opened.action("format.bold").isEnabled()
    assert not opened.action("format.link").isEnabled()


@pytest.mark.parametrize("seed", range(WALKS))
def test_the_page_shows_the_marks_after_any_series_of_keys(opened: Any, seed: int) -> None:
    draw = random.Random(seed)
    page = opened.window.page
    keys = ["Return", "Backspace", "Delete", "Ctrl+Z", "Ctrl+Z", "Ctrl+Y", "Ctrl+T", "Ctrl+I"]
    keys += ["Ctrl+X", "Ctrl+C", "Ctrl+V", "Shift+Left", "Left", "Home", "End", "Shift+Return"]
    for _ in range(60):
        length = len(page.text())
        start = draw.randrange(length + 1)
        what = draw.randrange(8)
        if what < 2:
            page.select(Span(start, min(length, start + draw.randrange(30))))
        elif what == 2:
            opened.type(draw.choice(["mot", " ", '"', "12"]))
        elif what == 3:
            span = Span(start, min(length, start + draw.randrange(40)))
            marking = Marking(LINK, span, draw.random() < 0.7, PAGE)
            opened.window.workspace.mark((marking,), message("format_link"))
        else:
            opened.press(draw.choice(keys))
        assert agrees(opened)
    opened.wait_until_read()
    assert agrees(opened)
    while opened.window.workspace.history.stack.canUndo():
        opened.press("Ctrl+Z")
        assert agrees(opened)
    assert page.text() == TEXT
    assert opened.window.workspace.open.manuscript.inline == ()


def test_the_mark_of_a_revision_is_what_the_page_had(opened: Any) -> None:
    choose(opened, "👍🏽")
    opened.press("Ctrl+T")
    start = TEXT.index("👍🏽")
    assert opened.window.workspace.open.manuscript.inline == (
        InlineMark(BOLD, Span(start, start + 2)),
    )
    assert agrees(opened)


def test_an_article_that_is_opened_ticks_what_the_caret_is_in(opened: Any) -> None:
    choose(opened, "Lyon")
    opened.press("Ctrl+T")
    assert opened.close()
    opened.open()
    put_caret(opened, "yon a")
    assert opened.action("format.bold").isChecked()
    put_caret(opened, "maire")
    assert not opened.action("format.bold").isChecked()


def test_the_commands_have_french_names_and_keys_of_their_own(opened: Any) -> None:
    keys = [
        sequence.toString()
        for action in opened.window.actions_by_id.values()
        for sequence in action.shortcuts()
    ]
    for own in ("Ctrl+T", "Ctrl+I", "Ctrl+L", "Ctrl+Shift+L"):
        assert keys.count(own) == 1
    names = ("Bold", "Italic", "Link…", "Open the link", "Remove link", "Clear formatting")
    french = Translator("fr")
    assert all(french.phrase(name) != name for name in names)
