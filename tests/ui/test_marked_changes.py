"""Changes marked on the page that is being edited."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QMenu

from editor_app.domain.article import Role
from editor_app.domain.message import message
from editor_app.domain.redline import HunkKind
from editor_app.domain.text import Span, TextEdit
from editor_app.domain.values import replace
from editor_app.services.looks import NEVER
from editor_app.ui.main_window import MainWindow
from editor_app.ui.marked_changes import MarkedChanges
from tests.ui.conftest import Driver


@pytest.fixture
def window(driver: Driver, sample_path: Path) -> MainWindow:
    """A window with the sample, its words as they came."""
    return driver.open(sample_path)


@pytest.fixture
def marked(window: MainWindow) -> MarkedChanges:
    """What is marked on its page."""
    return window.workspace.changes


def edit(window: MainWindow, old: str, new: str) -> None:
    """Changes words as a command does."""
    place = window.workspace.text.index(old)
    window.workspace.change_text((TextEdit(place, place + len(old), new),), message("typing"))


def put_caret(window: MainWindow, words: str) -> None:
    """Puts the caret where words begin."""
    window.page.place_caret(window.workspace.text.index(words))


def show(driver: Driver, name: str = "changes.since_received") -> None:
    """Marks changes and waits for them."""
    driver.act(name)
    driver.qtbot.waitUntil(lambda: driver.window.workspace.changes.is_ready)


def told(marked: MarkedChanges, window: MainWindow) -> list[tuple[str, str]]:
    """The marked changes: the words that went and those that came."""
    text = window.workspace.text
    return [(c.old.of(marked.old_text), c.new.of(text)) for c in marked.between(0, len(text))]


def test_a_page_is_clean_until_changes_are_asked_for(driver, window, marked) -> None:
    edit(window, "roquettes", "fusées")
    assert told(marked, window) == []
    show(driver)
    assert told(marked, window) == [("roquettes", "fusées")]
    driver.act("changes.clean")
    assert told(marked, window) == []


def test_typed_words_are_marked_at_once(driver, window, marked) -> None:
    show(driver)
    put_caret(window, "roquettes")
    driver.type("petites ", window.page)
    assert told(marked, window) == [("", "petites ")]
    driver.act("edit.undo")
    assert told(marked, window) == []


def test_next_and_previous_put_the_caret_on_changes_and_go_round(driver, window, marked) -> None:
    edit(window, "roquettes", "fusées")
    edit(window, "mardi soir", "mercredi soir")
    show(driver)
    window.page.place_caret(0)
    driver.act("changes.next")
    first = window.page.caret()
    assert window.workspace.text[first:].startswith("mercredi soir")
    driver.act("changes.next")
    assert window.workspace.text[window.page.caret() :].startswith("fusées")
    driver.act("changes.next")
    assert window.page.caret() == first
    driver.act("changes.previous")
    assert window.workspace.text[window.page.caret() :].startswith("fusées")


def test_the_change_at_the_caret_is_put_back_as_one_step(driver, window, marked) -> None:
    edit(window, "roquettes", "fusées")
    edit(window, "mardi soir", "mercredi soir")
    changed = window.workspace.text
    show(driver)
    put_caret(window, "fusées")
    driver.act("changes.put_back")
    assert window.workspace.text == changed.replace("fusées", "roquettes")
    assert told(marked, window) == [("mardi", "mercredi")]
    driver.act("edit.undo")
    assert window.workspace.text == changed


def test_all_changes_are_put_back_as_one_step(driver, window, marked) -> None:
    original = window.workspace.text
    edit(window, "roquettes", "fusées")
    edit(window, "mardi soir", "mercredi soir")
    show(driver)
    driver.act("changes.put_back_all")
    assert window.workspace.text == original
    assert told(marked, window) == []
    driver.act("edit.undo")
    assert len(told(marked, window)) == 2


def test_a_change_that_is_kept_is_marked_no_more_until_undo(driver, window, marked) -> None:
    edit(window, "roquettes", "fusées")
    edit(window, "mardi soir", "mercredi soir")
    show(driver)
    put_caret(window, "fusées")
    driver.act("changes.keep")
    assert told(marked, window) == [("mardi", "mercredi")]
    assert "fusées" in window.workspace.text
    driver.act("edit.undo")
    assert len(told(marked, window)) == 2


def test_a_paragraph_that_moved_goes_back_with_its_claims(driver, window, marked) -> None:
    text = window.workspace.text
    start = text.index("Des missiles")
    end = text.index("\n", start) + 2
    view = next(v for v in window.workspace.claims if v.span and start <= v.span.start < end)
    words = text[start:end]
    to = text.index("Au moins deux bases") - len(words)
    moved = (TextEdit(start, end, ""), TextEdit(to, to, words))
    window.workspace.change_text(moved, message("typing"))
    show(driver)
    (change, *_) = [c for c in marked.between(0, len(window.workspace.text)) if c.is_gap]
    window.page.place_caret(change.new.start)
    driver.act("changes.put_back")
    assert window.workspace.text == text
    now = next(v for v in window.workspace.claims if v.claim.id == view.claim.id)
    assert now.span is not None
    assert now.words == view.words


def test_changes_of_spaces_can_be_left_out_and_are_counted(driver, window, marked) -> None:
    edit(window, " roquettes", "\u00a0roquettes")
    edit(window, "mardi soir", "mercredi soir")
    show(driver)
    assert marked.counts() == (2, 0)
    driver.act("changes.cosmetic")
    assert marked.counts() == (1, 1)
    assert [new for _, new in told(marked, window)] == ["mercredi"]


def test_changes_since_a_revision_are_those_after_it(driver, window, marked) -> None:
    edit(window, "roquettes", "fusées")
    window.workspace.save_revision("one")
    edit(window, "mardi soir", "mercredi soir")
    driver.act("changes.since_revision")
    menu = window.findChild(QMenu, "sinceRevision")
    titles = [action.text() for action in menu.actions()]
    assert [title.split()[1] for title in titles] == ["2", "1"]
    assert "one" in titles[0]
    menu.actions()[0].trigger()
    menu.close()
    driver.qtbot.waitUntil(lambda: marked.is_ready)
    assert told(marked, window) == [("mardi", "mercredi")]


def test_the_view_is_remembered_for_the_article(driver, window) -> None:
    show(driver)
    edit(window, "roquettes", "fusées")
    driver.close()
    again = driver.open()
    marked = again.workspace.changes
    driver.qtbot.waitUntil(lambda: marked.is_ready)
    assert told(marked, again) == [("roquettes", "fusées")]


def test_since_i_last_looked_means_the_words_as_they_stood_then(driver, window) -> None:
    edit(window, "roquettes", "fusées")  # a draft that no revision holds
    driver.close()
    again = driver.open()
    edit(again, "mardi soir", "mercredi soir")
    show(driver, "changes.since_looked")
    assert told(again.workspace.changes, again) == [("mardi", "mercredi")]


def test_what_was_seen_stays_while_the_article_is_open(driver, window) -> None:
    driver.close()
    again = driver.open()
    edit(again, "roquettes", "fusées")
    again.page_link.remember_place()
    show(driver, "changes.since_looked")
    assert told(again.workspace.changes, again) == [("roquettes", "fusées")]


def test_words_set_otherwise_are_marked_and_put_back_as_one_step(driver, window, marked) -> None:
    show(driver)
    set_words(driver, window, "roquettes", "format.bold")
    (change,) = marked.between(0, len(window.workspace.text))
    assert (change.kind, change.new.of(window.workspace.text)) == (HunkKind.FORMATTED, "roquettes")
    assert marked.counts() == (1, 0)
    put_caret(window, "oquettes")
    bar = window.findChild(object, "changesBar")
    assert "Now bold" in bar.about.words
    driver.act("changes.cosmetic")
    assert marked.counts() == (1, 0)
    driver.act("changes.put_back")
    assert told(marked, window) == []
    assert not window.workspace.open.has_unsaved_words
    driver.act("edit.undo")
    assert len(window.workspace.open.manuscript.inline) == 1
    assert told(marked, window) == [("roquettes", "roquettes")]


def test_a_kept_setting_is_marked_no_more_here_and_while_comparing(driver, window, marked) -> None:
    show(driver)
    set_words(driver, window, "roquettes", "format.italic")
    put_caret(window, "oquettes")
    driver.act("changes.keep")
    assert told(marked, window) == []
    driver.act("revision.compare")
    driver.wait_until_read()
    assert not window.compare_screen.panel.model.rows
    driver.act("revision.compare")
    driver.act("edit.undo")
    assert len(told(marked, window)) == 1


def test_what_a_line_was_set_as_is_marked_and_put_back(driver, window, marked) -> None:
    show(driver)
    put_caret(window, "Des missiles")
    driver.act("line.subhead")
    (change,) = marked.between(0, len(window.workspace.text))
    assert [said.code for said in change.says] == ["now_subhead"]
    put_caret(window, "Des missiles")
    driver.act("changes.put_back")
    assert told(marked, window) == []
    assert not window.workspace.open.roles
    driver.act("edit.undo")
    assert list(window.workspace.open.roles.values()) == [Role.SUBHEAD]
    assert len(told(marked, window)) == 1


def test_words_put_back_are_bold_as_they_were(driver, window, marked) -> None:
    set_words(driver, window, "roquettes", "format.bold")
    window.workspace.save_revision("Bold")
    bold = window.workspace.open.manuscript.inline
    edit(window, "de roquettes", "rien")
    window.workspace.changes.choose("2")
    driver.qtbot.waitUntil(lambda: marked.is_ready)
    driver.act("changes.put_back_all")
    assert window.workspace.open.manuscript.inline == bold
    assert not window.workspace.open.has_unsaved_words
    driver.act("edit.undo")
    assert window.workspace.open.manuscript.inline == ()


@pytest.mark.parametrize("number", ["1", "2"])
def test_a_paragraph_that_moved_goes_back_as_it_is_set(driver, window, marked, number) -> None:
    set_words(driver, window, "installations américaines", "format.bold")
    put_caret(window, "Des missiles")
    driver.act("line.quote")
    window.workspace.save_revision("Bold")
    opened, text = window.workspace.open, window.workspace.text
    start = text.index("Des missiles")
    end = text.index("\n", start) + 2
    inline, roles = opened.manuscript.inline, opened.roles
    to = text.index("Au moins deux bases") - (end - start)
    moved = (TextEdit(start, end, ""), TextEdit(to, to, text[start:end]))
    window.workspace.change_text(moved, message("typing"))
    window.workspace.changes.choose(number)
    driver.qtbot.waitUntil(lambda: marked.is_ready)
    (change, *_) = [c for c in marked.between(0, len(window.workspace.text)) if c.is_gap]
    window.page.place_caret(change.new.start)
    driver.act("changes.put_back")
    assert (window.workspace.text, opened.manuscript.inline) == (text, inline)
    assert opened.roles == roles


def test_put_back_all_knows_the_words_as_they_stand_at_once(driver, window, marked) -> None:
    original, opened = window.workspace.text, window.workspace.open
    edits = [TextEdit(n, n + 1, "E") for n, char in enumerate(original) if char == "e"]
    window.workspace.change_text(tuple(reversed(edits)), message("typing"))
    show(driver)
    driver.act("changes.clean")
    show(driver)
    driver.act("edit.undo")
    driver.act("edit.redo")
    assert driver.action("changes.put_back_all").isEnabled()
    driver.act("changes.put_back_all")
    assert (window.workspace.text, opened.has_unsaved_words) == (original, False)


def test_what_one_person_changed_is_put_back_once_that_is_known(driver, window, marked) -> None:
    edit(window, "roquettes", "fusées")
    window.workspace.save_revision("mine")
    window.workspace.sign_as("Nadia Bey")
    edit(window, "mardi soir", "mercredi soir")
    show(driver)
    put_caret(window, "mercredi soir")
    driver.act("changes.put_back_author")
    driver.qtbot.waitUntil(lambda: "mercredi soir" not in window.workspace.text)
    assert "fusées" in window.workspace.text
    driver.act("edit.undo")
    assert "mercredi soir" in window.workspace.text


def test_another_reviewer_sees_what_changed_since_their_own_look(driver, window, marked) -> None:
    edit(window, "roquettes", "fusées")
    driver.close()
    again = driver.open()
    edit(again, "mardi soir", "mercredi soir")
    again.preferences.take(replace(again.workspace.settings, reviewer="Nadia Bey"))
    show(driver, "changes.since_looked")
    assert told(again.workspace.changes, again) == [("mardi", "mercredi"), ("roquettes", "fusées")]
    assert again.workspace.changes.looked == NEVER


def set_words(driver: Driver, window: MainWindow, words: str, command: str) -> None:
    """Has words be bold, italic or the like by the command for it."""
    start = window.workspace.text.index(words)
    window.page.select(Span(start, start + len(words)))
    driver.act(command)


def test_the_bar_counts_and_tells_of_the_change_at_the_caret(driver, window, marked) -> None:
    edit(window, "roquettes", "fusées")
    show(driver)
    put_caret(window, "fusées")
    bar = window.findChild(object, "changesBar")
    assert bar.isVisible()
    assert bar.counted.text() == "1 change since the text came"
    assert "was: roquettes" in bar.about.words
    assert "Alix Durand" in bar.about.words
    driver.act("changes.clean")
    assert not bar.isVisible()


def test_the_bar_takes_no_keys_away(driver, window, marked) -> None:
    window.page.setFocus()
    show(driver)
    assert window.isActiveWindow()
    assert window.page.hasFocus()


def test_on_a_locked_page_no_old_words_come_back(driver, window, marked) -> None:
    edit(window, "roquettes", "fusées")
    show(driver)
    put_caret(window, "fusées")
    driver.act("view.review_mode")
    assert not driver.action("changes.put_back").isEnabled()
    assert driver.action("changes.next").isEnabled()


def at(window: MainWindow, position: int) -> QPoint:
    """A place in the view just beside the caret at a position of the text."""
    page = window.page
    page.place_caret(position)
    page.ensureCursorVisible()
    return page.cursorRect().center()


def test_under_the_pointer_a_change_tells_what_went(driver, window, marked) -> None:
    edit(window, "ce mardi soir", "mardi soir")
    show(driver)
    (change,) = marked.between(0, len(window.workspace.text))
    canvas, scroll = window.page._canvas, window.page.verticalScrollBar()
    point = QPointF(at(window, change.new.start)) + QPointF(0, scroll.value())
    found = canvas.change_at(point)
    assert found is not None
    assert found.has_gone
    assert window.changes_link.about_change(found.span).startswith("was: ce")
    assert canvas.change_at(point + QPointF(60, 0)) is None


def test_the_bar_beside_a_changed_line_stands_for_its_change(driver, window, marked) -> None:
    edit(window, "ce mardi soir", "mardi soir")
    show(driver)
    (change,) = marked.between(0, len(window.workspace.text))
    canvas, scroll = window.page._canvas, window.page.verticalScrollBar()
    y = at(window, change.new.start).y() + scroll.value()
    beside = canvas.change_at(QPointF(canvas.columns.text - 9, y))
    assert beside is not None
    assert beside.span == change.new


def test_words_that_came_are_painted_on_a_ground_of_their_own(driver, window, marked) -> None:
    edit(window, "roquettes", "fusées")
    show(driver)
    put_caret(window, "fusées")
    window.page.ensureCursorVisible()
    ground = window.look.theme.stressed(window.look.color("insBg"), window.look.color("ins"))
    caret = window.page.cursorRect()
    line = window.page.viewport().grab().toImage()
    ratio = line.devicePixelRatio()
    y = round(caret.center().y() * ratio)
    seen = {line.pixelColor(round((caret.x() + x) * ratio), y).rgb() for x in range(2, 40)}
    assert ground.rgb() in seen
    driver.act("changes.clean")
    again = window.page.viewport().grab().toImage()
    assert ground.rgb() not in {
        again.pixelColor(round((caret.x() + x) * ratio), y).rgb() for x in range(2, 40)
    }
