"""The comments panel in the real window: writing, answering, resolving, going about."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from editor_app.domain.comment import About, CommentKind
from editor_app.domain.text import Span
from editor_app.services import replacing
from editor_app.ui.panels.comments import CommentsPanel
from editor_app.ui.widgets.thread_card import ThreadCard
from tests.ui.conftest import Driver

WORDS = "une source de sécurité"


@pytest.fixture
def panel(driver: Driver, sample_path: Path) -> CommentsPanel:
    """The panel of a window with the sample."""
    panel = driver.open(sample_path).panel.panel("comments")
    assert isinstance(panel, CommentsPanel)
    return panel


def select(driver: Driver, words: str = WORDS) -> None:
    start = driver.window.workspace.text.index(words)
    driver.window.page.setFocus()
    driver.window.page.select(Span(start, start + len(words)))


def comment(driver: Driver, panel: CommentsPanel, body: str, keys: str = "Ctrl+Shift+M") -> None:
    driver.press(keys)
    driver.type(body, panel.composer.field)
    driver.press("Ctrl+Return", panel.composer.field)


def cards(panel: CommentsPanel) -> list[ThreadCard]:
    return [card for card in panel.findChildren(ThreadCard) if card.isVisible()]


def active(driver: Driver):
    thread = driver.window.workspace.comments.active
    assert thread is not None
    return thread


def test_a_comment_on_selected_words_is_written_by_keyboard_and_is_there_the_next_time(
    driver: Driver, panel: CommentsPanel
) -> None:
    select(driver)
    comment(driver, panel, "Which one?")
    assert [card.shown.words for card in cards(panel)] == [WORDS]
    assert driver.window.panel.current == "comments"
    driver.close()
    again = driver.open().workspace.comments.threads
    assert [(t.words, t.first.body) for t in again] == [(WORDS, "Which one?")]


def test_without_a_selection_it_is_about_the_paragraph_of_the_caret(
    driver: Driver, panel: CommentsPanel
) -> None:
    space = driver.window.workspace
    driver.window.page.setFocus()
    driver.window.page.place_caret(space.text.index(WORDS))
    comment(driver, panel, "Check the whole of it")
    thread = active(driver)
    assert thread.first.about is About.PARAGRAPH
    assert thread.words.startswith("Des missiles")
    assert thread.words.endswith("roquettes.")


def test_from_the_claims_list_it_is_about_the_claim(driver: Driver, panel: CommentsPanel) -> None:
    driver.press("F8")
    comment(driver, panel, "Who counted?", "Ctrl+Shift+Q")
    thread = active(driver)
    claim = driver.window.workspace.active
    assert claim is not None
    assert (thread.first.about, thread.first.claim) == (About.CLAIM, claim.claim.id)
    assert thread.is_query


def test_a_thread_is_answered_resolved_reopened_and_all_is_undone(
    driver: Driver, panel: CommentsPanel
) -> None:
    select(driver)
    comment(driver, panel, "Which one?")
    driver.press("Return")
    driver.type("AFP does not say.")
    driver.press("Return")
    assert [reply.body for reply in active(driver).replies] == ["AFP does not say."]
    QTest.mouseClick(button(cards(panel)[0], "Resolve"), Qt.MouseButton.LeftButton)
    driver.qtbot.waitUntil(lambda: not cards(panel))
    panel.findChild(QPushButton, "showResolved").click()
    QTest.mouseClick(button(cards(panel)[0], "Reopen"), Qt.MouseButton.LeftButton)
    driver.qtbot.waitUntil(lambda: bool(driver.window.workspace.comments.open_threads))
    for _ in range(4):
        driver.act("edit.undo")
    assert driver.window.workspace.comments.threads == ()


def button(card: ThreadCard, words: str) -> QPushButton:
    (found,) = (b for b in card.findChildren(QPushButton) if b.text() == words)
    return found


def test_the_list_follows_the_caret_and_the_page_follows_the_list(
    driver: Driver, panel: CommentsPanel
) -> None:
    select(driver)
    comment(driver, panel, "first")
    select(driver, "Vers 17h30")
    comment(driver, panel, "second")
    page, space = driver.window.page, driver.window.workspace
    page.place_caret(space.text.index(WORDS) + 3)
    assert active(driver).first.body == "first"
    late = next(card for card in cards(panel) if card.shown.words == "Vers 17h30")
    QTest.mouseClick(late, Qt.MouseButton.LeftButton, pos=QPoint(20, 8))
    assert active(driver).first.body == "second"
    driver.press("Up", late)
    assert active(driver).first.body == "first"


def test_a_comment_stays_on_its_words_while_they_are_edited_around(
    driver: Driver, panel: CommentsPanel
) -> None:
    select(driver)
    comment(driver, panel, "Which one?")
    driver.window.page.place_caret(0)
    driver.type("Alerte ", driver.window.page)
    driver.wait_until_read()
    assert active(driver).words == WORDS


def with_a_moved_comment(driver: Driver, panel: CommentsPanel) -> None:
    """A comment on words for which a newer text has similar ones."""
    space = driver.window.workspace
    line = next(line for line in space.text.split("\n") if line.startswith("Des missiles"))
    words = line[line.index("une source de sécurité") :].rstrip(". ")
    select(driver, words)
    comment(driver, panel, "Which one?")
    space.save_revision("Commented")
    other = "une source de police parlait dans la soirée de dix roquettes"
    article, text = space.open.id, space.text.replace(words, other)
    space.lay_aside()
    replacing.replace_text(space.session, article, text, note="")
    space.open_article(article)
    driver.wait_until_read()
    assert cards(panel)[0].shown.waits_for_place
    assert cards(panel)[0].shown.words == other


@pytest.mark.parametrize(("key", "waits", "lost"), [("P", False, False), ("X", False, True)])
def test_a_comment_found_on_similar_words_is_confirmed_or_refused_by_a_key(
    driver: Driver, panel: CommentsPanel, key: str, waits: bool, lost: bool
) -> None:
    with_a_moved_comment(driver, panel)
    driver.window.workspace.comments.step(1)
    (card,) = cards(panel)
    assert "Moved: confirm" in card.accessibleName()
    assert driver.action("comment.confirm_place").isEnabled()
    assert driver.window.isActiveWindow()
    card.setFocus()
    assert card.hasFocus()
    driver.type(key, card)
    assert (active(driver).waits_for_place, active(driver).lost_its_words) == (waits, lost)
    assert not driver.action("comment.confirm_place").isEnabled()
    driver.act("edit.undo")
    assert active(driver).waits_for_place
    driver.act("comment.unplace" if lost else "comment.confirm_place")
    assert not active(driver).waits_for_place


def test_a_comment_of_ones_own_is_edited_in_the_field_below(
    driver: Driver, panel: CommentsPanel
) -> None:
    select(driver)
    comment(driver, panel, "Wich one?")
    button(cards(panel)[0], "Edit").click()
    assert panel.composer.field.toPlainText() == "Wich one?"
    panel.composer.field.setPlainText("Which one?")
    driver.press("Ctrl+Return", panel.composer.field)
    assert active(driver).first.body == "Which one?"
    assert panel.composer.field.toPlainText() == ""


def test_a_draft_of_a_comment_stays_about_what_it_was_begun_on(
    driver: Driver, panel: CommentsPanel
) -> None:
    select(driver)
    driver.press("Ctrl+Shift+M")
    driver.type("Half a", panel.composer.field)
    driver.window.page.place_caret(0)
    driver.press("Ctrl+Return", panel.composer.field)
    assert active(driver).words == WORDS


def test_queries_go_to_the_clipboard_numbered_with_the_words(
    driver: Driver, panel: CommentsPanel
) -> None:
    select(driver)
    comment(driver, panel, "Which one?", "Ctrl+Shift+Q")
    driver.act("comment.copy_queries")
    assert f"1. “{WORDS}”\n   Which one?" in QApplication.clipboard().text()


def test_the_bubble_beside_a_paragraph_opens_its_first_thread(
    driver: Driver, panel: CommentsPanel
) -> None:
    select(driver)
    comment(driver, panel, "Which one?")
    window = driver.window
    window.show_panel("claims")
    window.workspace.comments.activate(None)
    page = window.page
    page.place_caret(window.workspace.text.index("Des missiles"))
    row = page.cursorRect().center().y()
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(25, row))
    assert window.panel.current == "comments"
    assert active(driver).first.body == "Which one?"


def test_the_author_is_asked_about_a_finding_with_its_question(
    driver: Driver, panel: CommentsPanel
) -> None:
    space = driver.window.workspace
    finding = next(f for f in space.findings if f.rule == "quote_unbalanced")
    ask = next(fix for fix in finding.fixes if not fix.edits)
    space.repairs.apply(finding, ask)
    assert driver.window.panel.current == "comments"
    driver.press("Ctrl+Return", panel.composer.field)
    assert active(driver).is_query
    assert active(driver).span == finding.spans[0]


def test_esc_goes_from_reply_to_card_to_page(driver: Driver, panel: CommentsPanel) -> None:
    select(driver)
    comment(driver, panel, "Which one?")
    (card,) = cards(panel)
    driver.press("Return")
    assert card.field.hasFocus()
    driver.press("Escape")
    assert card.hasFocus()
    driver.press("Escape")
    assert driver.window.page.hasFocus()


def test_a_click_on_what_it_is_about_offers_paragraph_claim_and_article(driver, panel) -> None:
    view = driver.window.workspace.claims[0]
    driver.window.workspace.activate(view.claim.id)
    driver.act("comment.new")
    QTest.mouseClick(panel.composer.where, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered = [action for action in menu.actions() if not action.isSeparator()]
    assert len(offered) == len({action.text() for action in offered}) == 6
    offered[2].trigger()
    menu.close()
    driver.type("On the whole", panel.composer.field)
    driver.press("Ctrl+Return", panel.composer.field)
    assert active(driver).first.about is About.ARTICLE


def test_half_a_comment_goes_with_the_words_it_is_about(driver, panel) -> None:
    page = driver.window.page
    select(driver)
    driver.press("Ctrl+Shift+M")
    driver.type("Who is", panel.composer.field)
    page.setFocus()
    page.place_caret(0)
    driver.type("abc", page)
    driver.press("Ctrl+Z", page)
    driver.press("Ctrl+Y", page)
    driver.type(" it?", panel.composer.field)
    driver.press("Ctrl+Return", panel.composer.field)
    assert active(driver).words == WORDS
    assert active(driver).span.of(driver.window.workspace.text) == WORDS


def test_half_a_comment_waits_while_another_article_is_open(driver, panel, tmp_path: Path) -> None:
    space, other = driver.window.workspace, tmp_path / "other.txt"
    other.write_text("Another article\n\nThe mayor said so.\n", encoding="utf-8")
    first = space.open.id
    select(driver)
    driver.press("Ctrl+Shift+M")
    driver.type("Who is", panel.composer.field)
    space.open_files([other])
    driver.qtbot.waitUntil(lambda: space.open.id != first)
    driver.wait_until_read()
    assert panel.composer.field.toPlainText() == ""
    space.open_article(first)
    driver.wait_until_read()
    assert panel.composer.field.toPlainText() == "Who is"


def test_half_a_comment_and_half_a_reply_are_there_when_the_window_is_opened_again(
    driver, panel
) -> None:
    select(driver)
    comment(driver, panel, "Who is it?")
    cards(panel)[0].field.setFocus()
    driver.type("The AF", cards(panel)[0].field)
    driver.type("And", panel.composer.field)
    assert driver.close()

    panel = driver.open().panel.panel("comments")
    assert panel.composer.field.toPlainText() == "And"
    assert cards(panel)[0].field.text() == "The AF"
    driver.press("Return", cards(panel)[0].field)
    assert driver.close()
    panel = driver.open().panel.panel("comments")
    assert cards(panel)[0].field.text() == ""
    assert panel.composer.field.toPlainText() == "And"


def test_changing_a_comment_takes_no_half_written_one_away(driver, panel) -> None:
    select(driver)
    comment(driver, panel, "Who is it?")
    driver.type("And", panel.composer.field)
    edit = next(b for b in panel.findChildren(QPushButton) if b.text() == "Edit")
    edit.click()
    assert panel.composer.field.toPlainText() == "Who is it?"
    driver.press("Escape", panel.composer.field)
    assert panel.composer.field.toPlainText() == "And"


def test_half_a_query_is_still_one_on_its_words_when_the_window_is_opened_again(
    driver, panel
) -> None:
    select(driver)
    driver.press("Ctrl+Shift+Q")
    driver.type("Qui ?", panel.composer.field)
    driver.window.page.setFocus()
    driver.window.page.place_caret(0)
    driver.type("abc ", driver.window.page)
    assert driver.close()

    panel = driver.open().panel.panel("comments")
    driver.press("Ctrl+Return", panel.composer.field)
    assert (active(driver).first.kind, active(driver).first.body) == (CommentKind.QUERY, "Qui ?")
    assert active(driver).words == WORDS


def test_half_a_query_is_still_one_after_another_comment_was_changed(driver, panel) -> None:
    select(driver)
    comment(driver, panel, "Who is it?")
    select(driver, "roquettes")
    driver.press("Ctrl+Shift+Q")
    driver.type("Combien ?", panel.composer.field)
    next(b for b in panel.findChildren(QPushButton) if b.text() == "Edit").click()
    driver.press("Escape", panel.composer.field)
    driver.press("Ctrl+Return", panel.composer.field)
    assert active(driver).first.kind is CommentKind.QUERY
    assert active(driver).words == "roquettes"


def test_a_new_comment_begun_while_one_is_changed_is_not_that_one_again(driver, panel) -> None:
    select(driver)
    comment(driver, panel, "Who is it?")
    driver.type("And", panel.composer.field)
    next(b for b in panel.findChildren(QPushButton) if b.text() == "Edit").click()
    select(driver, "roquettes")
    driver.press("Ctrl+Shift+M")
    assert panel.composer.field.toPlainText() == "And"


def test_a_comment_keeps_its_no_break_spaces(driver, panel) -> None:
    body = "« C’est faux » : 12\u202f000 ?".replace(" ", "\u00a0")
    select(driver)
    driver.press("Ctrl+Shift+M")
    panel.composer.field.insertPlainText(body)
    assert driver.close()
    panel = driver.open().panel.panel("comments")
    driver.press("Ctrl+Return", panel.composer.field)
    assert active(driver).first.body == body


def edit_half(driver: Driver, panel: CommentsPanel) -> None:
    """A comment, and half a change of it."""
    select(driver)
    comment(driver, panel, "Wich one?")
    button(cards(panel)[0], "Edit").click()
    panel.composer.field.setPlainText("Which one of")


def test_half_an_edit_waits_while_another_article_is_open(driver, panel, tmp_path: Path) -> None:
    edit_half(driver, panel)
    space, first = driver.window.workspace, driver.window.workspace.open.id
    other = tmp_path / "other.txt"
    other.write_text("Un titre\n\nRien à dire.\n", "utf-8")
    space.open_files([other])
    driver.qtbot.waitUntil(lambda: space.open.id != first)
    assert panel.composer.field.toPlainText() == ""
    space.open_article(first)
    assert panel.composer.field.toPlainText() == "Which one of"
    driver.press("Ctrl+Return", panel.composer.field)
    assert [thread.first.body for thread in space.comments.threads] == ["Which one of"]
    assert panel.composer.field.toPlainText() == ""


def test_half_an_edit_is_there_when_the_window_is_opened_again_and_esc_gives_it_up(
    driver: Driver, panel: CommentsPanel
) -> None:
    edit_half(driver, panel)
    driver.close()
    again = driver.open().panel.panel("comments")
    assert isinstance(again, CommentsPanel)
    assert again.composer.is_editing
    assert again.composer.field.toPlainText() == "Which one of"
    driver.press("Esc", again.composer.field)
    assert again.composer.field.toPlainText() == ""
    button(cards(again)[0], "Edit").click()
    assert again.composer.field.toPlainText() == "Wich one?"


def test_half_an_edit_comes_back_after_another_comment(driver, panel) -> None:
    edit_half(driver, panel)
    select(driver, "roquettes")
    comment(driver, panel, "How many?")
    assert panel.composer.is_editing
    assert panel.composer.field.toPlainText() == "Which one of"


def test_a_proposed_question_puts_half_a_comment_aside_until_it_is_sent(driver, panel) -> None:
    select(driver)
    driver.press("Ctrl+Shift+M")
    driver.type("And who", panel.composer.field)
    space = driver.window.workspace
    place = Span(space.text.index("roquettes"), space.text.index("roquettes") + 9)
    space.author_asked.emit(place, "Which rockets?")
    assert panel.composer.field.toPlainText() == "Which rockets?"
    driver.press("Ctrl+Return", panel.composer.field)
    (thread,) = space.comments.threads
    assert (thread.first.body, thread.words, thread.is_query) == (
        "Which rockets?",
        "roquettes",
        True,
    )
    assert panel.composer.field.toPlainText() == "And who"
    assert panel.composer.target.span.of(space.text) == WORDS


def test_what_was_put_aside_is_there_when_the_window_is_opened_again(driver, panel) -> None:
    select(driver)
    driver.press("Ctrl+Shift+M")
    driver.type("And who", panel.composer.field)
    space = driver.window.workspace
    space.author_asked.emit(Span(0, 5), "Which one?")
    driver.close()
    again = driver.open().panel.panel("comments")
    assert isinstance(again, CommentsPanel)
    assert again.composer.field.toPlainText() == "Which one?"
    driver.press("Esc", again.composer.field)
    assert again.composer.field.toPlainText() == "And who"
