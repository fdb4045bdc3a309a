"""The compare screen in the real window, by keyboard and mouse."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QStyleOptionViewItem

from editor_app.domain.message import message
from editor_app.domain.text import Span, TextEdit
from editor_app.ui.compare.bar import NOW
from editor_app.ui.compare.screen import CompareScreen
from editor_app.ui.main_window import MainWindow

EDITS = (
    ("missiles ce mardi soir", "missiles mardi soir"),
    ("utilisées par l'armée américaine", "qui hébergent des militaires américains"),
    ("mardi soir le Pentagone", "mardi\u00a0soir le Pentagone"),
)


def edit(window: MainWindow, old: str, new: str) -> None:
    start = window.workspace.text.index(old)
    edits = (TextEdit(start, start + len(old), new),)
    window.workspace.change_text(edits, message("typing"))


@pytest.fixture
def window(driver, sample_path: Path) -> MainWindow:
    """The sample with a second revision."""
    made = driver.open(sample_path)
    for old, new in EDITS:
        edit(made, old, new)
    driver.wait_until_read()
    made.workspace.save_revision("Trois mots")
    return made


@pytest.fixture
def screen(driver, window: MainWindow) -> CompareScreen:
    driver.press("Ctrl+D")
    driver.wait_until_read()
    assert window.compare_screen is not None
    return window.compare_screen


def shown_words(screen: CompareScreen) -> list[str]:
    return [row.new or row.old for row in screen.panel.model.rows]


def test_ctrl_d_compares_the_newest_revision_with_the_one_before(driver, window, screen) -> None:
    assert screen.ends == (1, 2)
    assert shown_words(screen) == ["ce", "qui hébergent des militaires américains", "⍽"]
    assert window.stack.currentWidget() is screen.centre
    assert not window.toolbar.isVisible()
    assert screen.toolbar.isVisible()


def test_esc_goes_back_to_the_same_place(driver, window, screen) -> None:
    bar = window.page.verticalScrollBar()
    driver.press("Esc")
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    driver.press("Ctrl+D", window)
    driver.wait_until_read()
    driver.press("Esc")
    assert window.stack.currentWidget() is window.page
    assert bar.value() == place
    assert window.toolbar.isVisible()
    assert window.panel.isVisible()
    assert window.library.isVisible()
    assert window.splitter.count() == 3


def test_f8_goes_from_change_to_change_and_round(driver, screen) -> None:
    assert screen.current == 0
    for expected in (1, 2, 0):
        driver.press("F8")
        assert screen.current == expected
    driver.press("Shift+F8")
    assert screen.current == 2
    assert screen.panel.list.currentIndex().row() == 2


def test_arrow_keys_in_the_list_go_along(driver, screen) -> None:
    driver.press("Down", screen.panel.list)
    assert screen.current == 1
    assert screen.inline.current == 1


def test_a_click_on_a_change_makes_it_the_current_one(driver, screen) -> None:
    view = screen.inline
    screen.go_to(0)
    top = view.top_of(1)
    assert top is not None
    view.bring_into_view(top)
    place = view._first[1]  # pyright: ignore[reportPrivateUsage]
    cursor = QTextCursor(view.document().findBlockByNumber(place.line))
    cursor.setPosition(cursor.position() + place.start + 2)
    at = view.cursorRect(cursor).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at.x(), at.y()))
    assert screen.current == 1


def test_changes_of_spaces_can_be_left_out_with_their_count(driver, screen) -> None:
    QTest.mouseClick(screen.panel.marks, Qt.MouseButton.LeftButton, pos=QPoint(12, 14))
    assert len(screen.panel.model.rows) == 2
    assert "1" in screen.panel.marks.text()
    assert not screen.panel.marks.isChecked()
    driver.act("compare.cosmetic")
    assert len(screen.panel.model.rows) == 3


def test_side_by_side_has_rows_at_the_same_height(driver, screen) -> None:
    QTest.mouseClick(screen.bar.switch.beside, Qt.MouseButton.LeftButton)
    assert screen.is_beside
    tops: list[list[float]] = []
    for view in (screen.pair.old, screen.pair.new):
        layout = view.document().documentLayout()
        block = view.document().begin()
        found: list[float] = []
        while block.isValid():
            box = layout.blockBoundingRect(block)
            lines = block.layout().lineCount() * block.blockFormat().lineHeight()
            if block.text().strip():
                found.append(round(box.bottom() - lines))
            block = block.next()
        tops.append(found)
    assert tops[0] == tops[1]
    screen.pair.new.verticalScrollBar().setValue(300)
    assert screen.pair.old.verticalScrollBar().value() == 300


def test_the_old_text_can_be_restored_as_one_step_of_undo(driver, window, screen) -> None:
    changed = window.workspace.text
    driver.press("F8")
    driver.act("compare.restore")
    driver.wait_until_read()
    assert window.workspace.text == changed.replace(EDITS[1][1], EDITS[1][0])
    assert screen.ends == (1, NOW)
    assert len(screen.panel.model.rows) == 2
    driver.act("edit.undo")
    driver.wait_until_read()
    assert window.workspace.text == changed
    assert len(screen.panel.model.rows) == 3


def test_a_button_of_the_selected_row_restores(driver, window, screen) -> None:
    screen.go_to(0)
    index = screen.panel.model.index(0)
    rect = screen.panel.list.visualRect(index)
    at = QPoint(rect.left() + 70, rect.bottom() - 20)
    QTest.mouseClick(screen.panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    driver.wait_until_read()
    assert "missiles ce mardi soir" in window.workspace.text


def test_the_ends_are_chosen_in_the_fields(driver, window, screen) -> None:
    edit(window, "roquettes", "fusées")
    driver.wait_until_read()
    screen.bar.new.setCurrentIndex(screen.bar.new.findData(NOW))
    screen.bar.new.activated.emit(screen.bar.new.currentIndex())
    driver.wait_until_read()
    assert screen.ends == (1, NOW)
    assert "fusées" in shown_words(screen)


def test_the_screen_says_what_it_shows(driver, screen) -> None:
    index = screen.panel.model.index(1)
    spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("Change 2, replaced, was: utilisées par l'armée américaine")
    assert "Paragraph 2" in spoken
    assert "Alix Durand" in spoken
    for widget in (screen.bar.old, screen.bar.new, screen.inline, screen.panel.list):
        assert widget.accessibleName()


@pytest.mark.parametrize("name", ["view.tab.sources", "view.focus", "view.library"])
def test_what_shows_a_hidden_part_ends_the_comparison(driver, window, screen, name) -> None:
    driver.act(name)
    assert not window.is_comparing
    assert window.stack.currentWidget() is window.page


def test_a_window_closed_while_comparing_opens_as_it_was(driver, window, screen) -> None:
    sizes = window.splitter.count()
    driver.close()
    again = driver.open()
    assert sizes == 4
    assert again.splitter.count() == 3
    assert again.panel.isVisible()
    assert again.library.isVisible()


def test_the_theme_changes_live(driver, window, screen) -> None:
    window.look.themes.choose("dark")
    block = screen.inline.document().findBlockByNumber(4)
    ink = block.begin().fragment().charFormat().foreground().color()
    assert ink == window.look.color("text")
    assert screen.inline.document().toPlainText().strip()


def test_the_redline_is_exported(driver, window, screen, tmp_path) -> None:
    driver.act("compare.export")
    (dialog,) = window.findChildren(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("-r2.redline.html")
    place = tmp_path / "redline.html"
    dialog.fileSelected.emit(str(place))
    dialog.reject()
    driver.wait_until_written()
    assert "qui hébergent des militaires américains" in place.read_text(encoding="utf-8")


def test_all_changes_are_put_back_as_one_step(driver, window, screen) -> None:
    changed = window.workspace.text
    driver.act("compare.restore_all")
    driver.wait_until_read()
    for old, _ in EDITS:
        assert old in window.workspace.text
    assert screen.panel.model.rows == ()
    driver.act("edit.undo")
    assert window.workspace.text == changed


def test_the_changes_of_a_paragraph_are_put_back_together(driver, window, screen) -> None:
    driver.press("F8")
    driver.act("compare.restore_place")
    driver.wait_until_read()
    assert shown_words(screen) == ["ce"]


def test_changes_since_the_text_came_are_those_of_all_revisions(driver, window) -> None:
    edit(window, "roquettes", "fusées")
    driver.act("compare.since_received")
    driver.wait_until_read()
    screen = window.compare_screen
    assert screen is not None
    assert screen.ends == (1, NOW)
    assert "fusées" in shown_words(screen)
    assert "ce" in shown_words(screen)


def test_changes_since_i_last_looked_are_those_after_the_window_was_closed(driver, window) -> None:
    driver.close()
    again = driver.open()
    edit(again, "roquettes", "fusées")
    driver.act("compare.since_looked")
    driver.wait_until_read()
    assert again.compare_screen is not None
    assert shown_words(again.compare_screen) == ["fusées"]


def test_a_change_that_is_kept_is_shown_no_more_until_undo(driver, window, screen) -> None:
    driver.press("F8")
    driver.act("compare.keep")
    driver.wait_until_read()
    assert shown_words(screen) == ["ce", "⍽"]
    assert window.workspace.text.count("militaires américains") >= 1
    driver.act("compare.kept")
    assert len(shown_words(screen)) == 3
    driver.act("compare.kept")
    driver.act("edit.undo")
    driver.wait_until_read()
    assert len(shown_words(screen)) == 3


def test_all_changes_are_kept_as_one_step_and_stay_so(driver, window, screen) -> None:
    driver.act("compare.keep_all")
    driver.wait_until_read()
    assert shown_words(screen) == []
    driver.close()
    again = driver.open()
    driver.act("compare.since_received")
    driver.wait_until_read()
    assert again.compare_screen is not None
    assert shown_words(again.compare_screen) == []


@pytest.fixture
def behind(driver, window: MainWindow) -> MainWindow:
    """Compares, with words selected and a claim active on the page behind."""
    space = window.workspace
    space.activate(next(view for view in space.claims if view.span is not None).claim.id)
    window.page.select(Span(10, 30))
    QApplication.clipboard().setText("pasted")
    driver.press("Ctrl+D")
    driver.wait_until_read()
    return window


@pytest.mark.parametrize("keys", ["Ctrl+X", "Ctrl+V", "Ctrl+Return", "Ctrl+C"])
def test_keys_change_nothing_of_the_page_that_is_not_seen(driver, behind, keys: str) -> None:
    space = behind.workspace
    text, steps, claims = space.text, space.history.stack.count(), space.claims
    driver.press(keys)
    assert (space.text, space.history.stack.count(), space.claims) == (text, steps, claims)
    assert behind.page.shown_text() == text
    assert QApplication.clipboard().text() == "pasted"
    assert behind.is_comparing


def test_decisions_on_what_is_not_seen_are_not_offered(driver, behind) -> None:
    hidden = ("claim.status.verified", "claim.split", "claim.new", "line.headline", "edit.cut")
    assert [name for name in hidden if driver.action(name).isEnabled()] == []
    driver.press("Esc")
    assert [name for name in hidden if not driver.action(name).isEnabled()] == []


@pytest.mark.parametrize("keys", ["Ctrl+F", "Ctrl+H"])
def test_finding_goes_back_to_the_page(driver, behind, keys: str) -> None:
    driver.press(keys)
    assert not behind.is_comparing
    assert behind.page.isVisible()
    assert behind.find_bar.words.hasFocus()


def test_two_ends_are_chosen_on_the_timeline_by_mouse(driver, window) -> None:
    edit(window, "Un peu avant", "Avant")
    assert window.workspace.save_revision("Court")
    window.timeline.set_open(True)
    dots = window.timeline.dots
    pitch = dots.width() // 3
    QTest.mouseClick(dots, Qt.MouseButton.LeftButton, pos=QPoint(20, 12))
    control = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(dots, Qt.MouseButton.LeftButton, control, QPoint(2 * pitch + 20, 12))
    assert window.is_comparing
    assert window.compare_screen.ends == (1, 3)
    assert dots.accessibleDescription().endswith("first end of the comparison")
    QTest.mouseClick(dots, Qt.MouseButton.LeftButton, control, QPoint(pitch + 20, 12))
    assert window.compare_screen.ends == (1, 2)
    driver.press("Escape", window.compare_screen.panel.list)
    assert not window.is_comparing
    assert "comparison" not in dots.accessibleDescription()


def test_two_ends_are_chosen_on_the_timeline_by_keyboard(driver, window) -> None:
    window.timeline.set_open(True)
    dots = window.timeline.dots
    dots.setFocus()
    driver.press("Shift+Left", dots)
    assert window.is_comparing
    assert window.compare_screen.ends == (1, 2)
    assert dots.accessibleDescription().endswith("second end of the comparison")


def test_the_oldest_dots_fold_where_the_row_has_no_room(driver, window) -> None:
    window.timeline.set_open(True)
    dots = window.timeline.dots
    whole = dots.width()
    dots.fold_into(whole - 1)
    assert dots.width() < whole
    # The newest still stands with its words, under the pointer as on the screen.
    control = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(dots, Qt.MouseButton.LeftButton, pos=QPoint(20, 12))
    QTest.mouseClick(dots, Qt.MouseButton.LeftButton, control, QPoint(dots.width() - 20, 12))
    assert window.compare_screen.ends == (1, 2)


def test_words_set_otherwise_are_listed_shown_and_put_back(driver, window) -> None:
    space = window.workspace
    start = space.text.index("missiles mardi soir")
    window.page.select(Span(start, start + 8))
    driver.act("format.bold")
    driver.press("Ctrl+D", window)
    driver.wait_until_read()
    screen = window.compare_screen
    assert screen is not None
    assert screen.ends == (2, NOW)
    (row,) = screen.panel.model.rows
    assert (row.old, row.new) == ("", "missiles")
    assert row.about.startswith("Now bold")
    assert any(stretch.kinds for line in screen.inline._lines for stretch in line.stretches)
    driver.act("compare.cosmetic")
    assert len(screen.panel.model.rows) == 1
    driver.act("compare.restore")
    driver.wait_until_read()
    assert not screen.panel.model.rows
    assert not space.open.has_unsaved_words
    space.undo()
    assert len(space.open.manuscript.inline) == 1


def test_a_moved_paragraph_that_is_put_back_keeps_its_bold_words(driver, window) -> None:
    space = window.workspace
    lines = space.text.split("\n")
    words = max(lines, key=len)
    start = space.text.index(words)
    window.page.select(Span(start + 5, start + 25))
    driver.act("format.bold")
    bold = space.open.manuscript.inline[0].span.of(space.text)
    space.save_revision("Bold")
    gone = TextEdit(start, start + len(words) + 2, "")
    space.change_text((gone, TextEdit(0, 0, f"{words}\n\n")), message("typing"))
    driver.press("Ctrl+D", window)
    driver.wait_until_read()
    driver.act("compare.restore_all")
    driver.wait_until_read()
    assert [m.span.of(space.text) for m in space.open.manuscript.inline] == [bold]
    assert not space.open.has_unsaved_words


def test_a_comment_on_a_change_is_begun_on_its_words_on_the_page(driver, window, screen) -> None:
    screen.choose(1, NOW)
    driver.wait_until_read()
    added = next(n for n, change in enumerate(screen.found.changes) if len(change.hunk.new) > 5)
    words = screen.found.redline.hunks[added].new.of(window.workspace.text)
    screen.go_to(added)
    driver.act("compare.comment")
    assert not screen.is_on
    assert window.workspace.selection.of(window.workspace.text) == words.strip()
    assert window.panel.current == "comments"


@pytest.mark.parametrize(
    "buttons",
    [("Restore", "Comment", "Keep"), ("Rétablir l'ancien texte entier", "Commenter", "Garder")],
)
def test_every_button_of_the_selected_change_has_room(driver, screen, buttons) -> None:
    driver.act("compare.side_by_side")
    screen.go_to(1)
    panel, view = screen.panel, screen.panel.list
    panel.offer(buttons)
    index, delegate = view.currentIndex(), panel._delegate
    wanted = QStyleOptionViewItem()
    driver.qtbot.waitUntil(
        lambda: view.visualRect(index).height() == delegate.sizeHint(wanted, index).height()
    )
    row = QRectF(view.visualRect(index))
    places = [place for _, _, place in delegate._buttons(row)]
    assert len(places) == 3
    assert all(row.contains(place) for place in places)
    assert not any(a.intersects(b) for a, b in pairwise(places))
