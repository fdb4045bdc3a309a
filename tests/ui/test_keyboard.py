"""Keys: every shortcut from every pane, letters never in what is being written, Esc and Tab."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from editor_app.domain.claim import Status
from editor_app.domain.text import Span

SHORTCUTS = {
    "Ctrl+S": "revision.save",
    "Ctrl+Shift+E": "article.export",
    "Ctrl+J": "review.next",
    "Ctrl+Shift+J": "review.previous",
    "F8": "claim.next",
    "Shift+F8": "claim.previous",
    "F7": "check.next",
    "Shift+F7": "check.previous",
    "F4": "view.review_mode",
    "Ctrl+Return": "claim.verify_and_next",
    "Ctrl+E": "claim.add_evidence",
    "Ctrl+Shift+N": "claim.new",
    "Ctrl+1": "view.tab.claims",
    "Ctrl+2": "view.tab.sources",
    "Ctrl+3": "view.tab.checks",
    "Ctrl+4": "view.tab.metadata",
    "Ctrl+PgDown": "view.next_tab",
    "Ctrl+PgUp": "view.previous_tab",
    "F6": "view.next_pane",
    "Shift+F6": "view.previous_pane",
    "Ctrl+B": "view.library",
    "Ctrl+Shift+B": "view.panel",
    "Ctrl+Shift+H": "view.timeline",
    "Ctrl+Shift+F": "library.search",
    "F11": "view.full_screen",
    "Ctrl+0": "view.zoom_reset",
    "Ctrl+-": "view.zoom_out",
    "Ctrl++": "view.zoom_in",
    "Ctrl+O": "article.open",
    "Ctrl+Shift+O": "article.sample",
    "Ctrl+N": "article.paste",
    "Ctrl+Q": "app.quit",
}
LETTERS = {
    "c": Status.CHECKING,
    "v": Status.VERIFIED,
    "u": Status.UNCHECKED,
    "w": Status.VERIFIED,
    "n": Status.UNCONFIRMED,
    "d": Status.DISPUTED,
    "i": Status.INCORRECT,
    "o": Status.NOT_CHECKABLE,
}
PANES = ("page", "claims", "library", "note", "search")


def panes(driver: Any) -> dict[str, QWidget]:
    window = driver.window
    return {
        "page": window.page,
        "claims": window.claims_panel.list,
        "library": window.library.list,
        "note": window.claims_panel.detail.note,
        "search": window.library.search,
    }


@pytest.fixture
def sample(driver: Any, sample_path: Any) -> Any:
    """The sample open, its first claim active, the note unfolded."""
    driver.open(sample_path)
    driver.press("F8")
    driver.window.claims_panel.detail.note_fold.head.click()
    return driver


def focus(driver: Any, pane: str) -> QWidget:
    widget = panes(driver)[pane]
    widget.setFocus()
    assert widget.hasFocus(), pane
    return widget


@pytest.mark.parametrize("pane", PANES)
def test_every_shortcut_works_wherever_the_focus_is(sample: Any, pane: str) -> None:
    sample.window.page.select(Span(40, 60))
    ran: list[str] = []
    for action in sample.window.actions_by_id.values():
        action.triggered.disconnect()
        action.triggered.connect(lambda _=False, action=action: ran.append(action.objectName()))
    for keys, name in SHORTCUTS.items():
        widget = focus(sample, pane)
        sample.press(keys, widget)
        assert ran == [name], f"{keys} on {pane}"
        ran.clear()


@pytest.mark.parametrize("pane", ["page", "note", "search"])
def test_letters_are_only_letters_where_words_are_written(sample: Any, pane: str) -> None:
    before = [view.claim.status for view in sample.window.workspace.claims]
    sample.type("uvwcndio", focus(sample, pane))
    assert [view.claim.status for view in sample.window.workspace.claims] == before


@pytest.mark.parametrize("pane", ["library"])
def test_letters_do_nothing_in_other_lists(sample: Any, pane: str) -> None:
    before = [view.claim.status for view in sample.window.workspace.claims]
    sample.type("uvwcndio", focus(sample, pane))
    assert [view.claim.status for view in sample.window.workspace.claims] == before


@pytest.mark.parametrize("pane", ["claims", "page"])
def test_letters_decide_in_the_claims_list_and_on_the_locked_page(sample: Any, pane: str) -> None:
    if pane == "page":
        sample.act("view.review_mode")
    widget = focus(sample, pane)
    for letter, status in LETTERS.items():
        sample.type(letter, widget)
        assert sample.window.workspace.active.claim.status is status, letter


def test_undo_in_the_note_takes_back_the_notes_own_typing(sample: Any) -> None:
    note = focus(sample, "note")
    sample.press("F8")
    sample.press("V")
    focus(sample, "note")
    sample.type("ab", note)
    sample.press("Ctrl+Z", note)
    assert note.toPlainText() == ""
    assert sample.window.workspace.active.claim.status is Status.VERIFIED


@pytest.mark.parametrize("pane", ["page", "claims", "library"])
def test_undo_elsewhere_takes_back_the_last_decision(sample: Any, pane: str) -> None:
    focus(sample, "claims")
    sample.press("V")
    sample.press("Ctrl+Z", focus(sample, pane))
    assert sample.window.workspace.active.claim.status is Status.UNCHECKED
    sample.press("Ctrl+Y", focus(sample, pane))
    assert sample.window.workspace.active.claim.status is Status.VERIFIED


def test_redo_has_both_usual_keys(sample: Any) -> None:
    focus(sample, "claims")
    sample.press("V")
    sample.press("Ctrl+Z")
    sample.press("Ctrl+Shift+Z")
    assert sample.window.workspace.active.claim.status is Status.VERIFIED


def test_copy_in_a_field_copies_the_fields_words(sample: Any) -> None:
    sample.window.page.select(Span(40, 60))
    note = focus(sample, "note")
    sample.type("of the note", note)
    sample.press("Ctrl+A", note)
    sample.press("Ctrl+C", note)
    assert QApplication.clipboard().text() == "of the note"
    search = focus(sample, "search")
    sample.press("Ctrl+V", search)
    assert search.text() == "of the note"


@pytest.mark.parametrize("action", ["edit.copy", "edit.select_all", "edit.paste", "edit.cut"])
def test_the_menus_editing_commands_act_on_the_field_with_the_focus(
    sample: Any, action: str
) -> None:
    text = sample.window.workspace.text
    sample.window.page.select(Span(40, 60))
    QApplication.clipboard().setText("xyz")
    note = focus(sample, "note")
    sample.type("abc", note)
    sample.press("Ctrl+A", note)
    sample.act(action)
    assert sample.window.workspace.text == text
    copied = "abc" if action in ("edit.copy", "edit.cut") else "xyz"
    assert QApplication.clipboard().text() == copied


def test_the_locked_page_cannot_be_changed_by_any_command(sample: Any) -> None:
    text = sample.window.workspace.text
    QApplication.clipboard().setText("xyz")
    focus(sample, "page")
    sample.window.page.select(Span(40, 60))
    sample.act("view.review_mode")
    for action in ("edit.cut", "edit.paste"):
        sample.act(action)
    for keys in ("Ctrl+X", "Ctrl+V", "Delete", "Backspace", "Space"):
        sample.press(keys, sample.window.page)
    assert sample.window.workspace.text == text == sample.window.page.shown_text()


def test_enter_on_the_locked_page_edits_and_esc_locks_again(sample: Any) -> None:
    focus(sample, "page")
    sample.act("view.review_mode")
    sample.press("Return", sample.window.page)
    assert not sample.window.workspace.is_reviewing
    sample.press("Esc", sample.window.page)
    assert sample.window.workspace.is_reviewing


def test_esc_on_a_page_that_was_never_locked_leaves_it_so(sample: Any) -> None:
    focus(sample, "page")
    sample.press("Esc", sample.window.page)
    assert not sample.window.workspace.is_reviewing


def test_esc_clears_the_filter_then_returns_to_the_page(sample: Any) -> None:
    panel = sample.window.claims_panel
    panel.filter.choose(Status.UNCHECKED)
    panel.list.setFocus()
    sample.press("Esc", panel.list)
    assert panel.filter.status is None
    assert panel.list.hasFocus()
    sample.press("Esc", panel.list)
    assert sample.window.page.hasFocus()


@pytest.mark.parametrize("pane", ["library", "note", "claims"])
def test_esc_returns_to_the_page_in_the_end(sample: Any, pane: str) -> None:
    widget = focus(sample, pane)
    sample.press("Esc", widget)
    assert sample.window.page.hasFocus()


def test_esc_empties_the_search_then_returns_to_the_page(sample: Any) -> None:
    search = focus(sample, "search")
    sample.type("iran", search)
    sample.press("Esc", search)
    assert search.text() == ""
    sample.press("Esc", search)
    sample.press("Esc")
    assert sample.window.page.hasFocus()


def test_tab_goes_through_the_window_in_the_order_of_the_design(sample: Any) -> None:
    """Library search, library list, page, panel tabs, list, detail; each in this order."""
    window = sample.window
    wanted = [
        window.library.search,
        window.library.list,
        window.page,
        window.panel.tabs,
        window.claims_panel.list,
        window.claims_panel.detail.control,
        window.claims_panel.detail.note,
    ]
    window.library.search.setFocus()
    met: list[QWidget] = []
    for _ in range(120):
        met.append(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() is window.library.search:
            break
    places = [
        next((i for i, each in enumerate(met) if each is part or part.isAncestorOf(each)), None)
        for part in wanted
    ]
    assert None not in places, [type(each).__name__ for each in met]
    assert places == sorted(places), places


# Verified on what?


def test_verifying_without_evidence_asks_on_what(sample: Any) -> None:
    space, detail = sample.window.workspace, sample.window.claims_panel.detail
    claim = space.active.claim.id
    sample.press("Ctrl+Return", focus(sample, "claims"))
    assert detail.basis_field.hasFocus()
    assert space.open.claim(claim).status is Status.UNCHECKED
    sample.type("https://example.org/statement", detail.basis_field)
    sample.press("Return", detail.basis_field)
    assert space.open.claim(claim).status is Status.VERIFIED
    evidence = space.session.library.evidence(space.open.id)
    assert [(e.claim, e.kind.value, e.target) for e in evidence] == [
        (claim, "link", "https://example.org/statement")
    ]
    assert space.active.claim.id != claim
    assert sample.window.claims_panel.list.hasFocus()


def test_verifying_on_a_file_or_on_words_keeps_them_as_such(sample: Any, tmp_path: Any) -> None:
    space, detail = sample.window.workspace, sample.window.claims_panel.detail
    paper = tmp_path / "statement.pdf"
    paper.write_bytes(b"%PDF")
    for words in (str(paper), "Called the press desk"):
        sample.press("Ctrl+Return", focus(sample, "claims"))
        sample.type(words, detail.basis_field)
        sample.press("Return", detail.basis_field)
    kinds = [e.kind.value for e in space.session.library.evidence(space.open.id)]
    assert sorted(kinds) == ["document", "note"]


def test_an_empty_answer_verifies_all_the_same(sample: Any) -> None:
    space, detail = sample.window.workspace, sample.window.claims_panel.detail
    claim = space.active.claim.id
    sample.press("Ctrl+Return", focus(sample, "claims"))
    sample.press("Return", detail.basis_field)
    assert space.open.claim(claim).status is Status.VERIFIED
    assert space.active.claim.id != claim
    assert not space.session.library.evidence(space.open.id)


def test_esc_takes_the_question_back(sample: Any) -> None:
    space, detail = sample.window.workspace, sample.window.claims_panel.detail
    claim = space.active.claim.id
    sample.press("Ctrl+Return", focus(sample, "claims"))
    sample.press("Esc", detail.basis_field)
    assert not detail.basis_field.isVisible()
    assert space.active.claim.id == claim
    assert space.open.claim(claim).status is Status.UNCHECKED


def test_evidence_or_a_note_is_enough_to_go_on(sample: Any) -> None:
    space = sample.window.workspace
    claim = space.active.claim.id
    space.decisions.write_note(claim, "asked twice")
    sample.press("Ctrl+Return", focus(sample, "claims"))
    assert space.open.claim(claim).status is Status.VERIFIED
    assert space.active.claim.id != claim


def test_answer_and_verdict_are_one_step_of_undo(sample: Any) -> None:
    space, detail = sample.window.workspace, sample.window.claims_panel.detail
    claim = space.active.claim.id
    sample.press("Ctrl+Return", focus(sample, "claims"))
    sample.type("seen", detail.basis_field)
    sample.press("Return", detail.basis_field)
    sample.press("Ctrl+Z")
    assert space.open.claim(claim).status is Status.UNCHECKED
    assert not space.session.library.evidence(space.open.id)


def test_dialogs_take_the_keys_and_give_them_back(sample: Any) -> None:
    sample.press("Ctrl+E", focus(sample, "claims"))
    dialog = next(d for d in sample.window.findChildren(QDialog) if d.isVisible())
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert sample.window.claims_panel.list.hasFocus()
