"""Several claims at once, dismissed ones, evidence dropped and corrected, on the real window."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from editor_app.domain.claim import Status
from editor_app.domain.evidence import EvidenceKind, NewEvidence, Stance
from editor_app.ui.dialogs.evidence import EvidenceDialog
from editor_app.ui.main_window import MainWindow
from editor_app.ui.widgets.evidence_row import EvidenceRow

ONE = NewEvidence(EvidenceKind.LINK, "https://a.org", title="One")


@pytest.fixture
def window(driver: Any, sample_path: Path) -> MainWindow:
    made = driver.open(sample_path)
    made.show_panel("claims")
    made.claims_panel.list.setFocus()
    return made


def go(window: MainWindow, row: int) -> None:
    panel = window.claims_panel
    panel.list.setCurrentIndex(panel.filter.index(row, 0))


def place(window: MainWindow, row: int, x: int = 120) -> QPoint:
    panel = window.claims_panel
    rect = panel.list.visualRect(panel.filter.index(row, 0))
    return QPoint(x, rect.center().y())


def click(window: MainWindow, row: int, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    view = window.claims_panel.list.viewport()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, held, place(window, row))


def drop(target: QWidget, at: QPoint, *, text: str = "", urls: tuple[QUrl, ...] = ()) -> None:
    """Drops onto the widget whose `dropEvent` takes it."""
    mime = QMimeData()
    if text:
        mime.setText(text)
    if urls:
        mime.setUrls(list(urls))
    event = QDropEvent(
        QPointF(at),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    target.dropEvent(event)


def menu_of(driver: Any, window: MainWindow) -> QMenu:
    driver.qtbot.waitUntil(lambda: any(menu.isVisible() for menu in window.findChildren(QMenu)))
    return next(menu for menu in window.findChildren(QMenu) if menu.isVisible())


def shown_rows(detail: QWidget) -> list[EvidenceRow]:
    return [row for row in detail.findChildren(EvidenceRow) if row.isVisible()]


def statuses(window: MainWindow) -> list[Status]:
    return [view.claim.status for view in window.workspace.claims]


def test_shift_and_the_arrows_choose_several_and_a_letter_decides_on_all(
    driver: Any, window: MainWindow
) -> None:
    go(window, 1)
    rows = len(window.workspace.session.library.journal())
    driver.press("Shift+Down")
    driver.press("Shift+Down")
    driver.press("D")
    assert statuses(window)[:5] == [Status.UNCHECKED, *[Status.DISPUTED] * 3, Status.UNCHECKED]
    assert len(window.workspace.session.library.journal()) == rows + 1
    driver.act("edit.undo")
    assert set(statuses(window)) == {Status.UNCHECKED}
    driver.act("edit.redo")
    assert statuses(window)[1:4] == [Status.DISPUTED] * 3


def test_ctrl_click_chooses_apart_and_the_detail_counts_them(
    driver: Any, window: MainWindow
) -> None:
    click(window, 0)
    click(window, 2, Qt.KeyboardModifier.ControlModifier)
    click(window, 4, Qt.KeyboardModifier.ControlModifier)
    panel = window.claims_panel
    assert panel.several.title.text() == "3 claims"
    assert panel.several.isVisible()
    assert panel.detail.isHidden()
    click(window, 1)
    assert panel.several.isHidden()
    assert panel.detail.isVisible()


def test_all_claims_are_chosen_from_the_keyboard(driver: Any, window: MainWindow) -> None:
    go(window, 0)
    driver.press("Ctrl+A")
    assert len(window.workspace.chosen) == len(window.workspace.claims)


def test_the_verdict_of_several_is_given_with_the_mouse_and_a_shared_note_written(
    driver: Any, window: MainWindow
) -> None:
    click(window, 0)
    click(window, 1, Qt.KeyboardModifier.ShiftModifier)
    several = window.claims_panel.several
    button = several.control._buttons[list(Status).index(Status.CHECKING)]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    several.note.setFocus()
    driver.type("Ask the ministry", several.note)
    window.claims_panel.list.setFocus()
    views = window.workspace.claims[:2]
    assert [view.claim.status for view in views] == [Status.CHECKING] * 2
    assert [view.claim.note for view in views] == ["Ask the ministry"] * 2


def test_evidence_for_several_is_one_step(driver: Any, window: MainWindow) -> None:
    go(window, 0)
    driver.press("Shift+Down")
    driver.act("claim.add_evidence")
    dialog = window.findChild(EvidenceDialog)
    dialog.begin_with("https://example.org/release")
    dialog.accept_button.click()
    assert [len(view.evidence) for view in window.workspace.claims[:3]] == [1, 1, 0]
    driver.act("edit.undo")
    assert not any(view.evidence for view in window.workspace.claims)


def test_several_are_dismissed_for_one_reason_and_wait_behind_a_filter(
    driver: Any, window: MainWindow
) -> None:
    go(window, 0)
    driver.press("Shift+Down")
    first, second, third = window.workspace.claims[:3]
    assert window.workspace.decisions.dismiss("Said for colour")
    assert window.workspace.claims[0].claim.id == third.claim.id
    driver.act("claim.show_dismissed")
    panel = window.claims_panel
    assert [view.claim.id for view in panel.model.rows] == [first.claim.id, second.claim.id]
    assert panel.put_aside.reason.text() == "Said for colour"
    driver.press("Return", panel.list)
    assert window.workspace.claims[0].claim.id == first.claim.id
    assert window.workspace.active is not None
    assert window.workspace.active.claim.id == first.claim.id


def test_restore_is_a_button_and_escape_leaves_the_dismissed_ones(
    driver: Any, window: MainWindow
) -> None:
    go(window, 0)
    window.workspace.decisions.dismiss("No claim")
    count = len(window.workspace.claims)
    driver.act("claim.show_dismissed")
    panel = window.claims_panel
    driver.press("V", panel.list)
    driver.press("Escape", panel.list)
    assert not panel.shows_dismissed
    assert len(panel.model.rows) == count
    driver.act("claim.show_dismissed")
    QTest.mouseClick(panel.put_aside.restore, Qt.MouseButton.LeftButton)
    assert len(window.workspace.claims) == count + 1
    assert window.workspace.dismissed == ()


def test_j_joins_with_the_next_and_s_splits_at_the_caret(driver: Any, window: MainWindow) -> None:
    space = window.workspace
    text = space.text
    pairs = zip(space.claims, space.claims[1:], strict=False)
    row = next(
        n
        for n, (one, other) in enumerate(pairs)
        if one.span and other.span and "\n" not in text[one.span.start : other.span.end]
    )
    count = len(space.claims)
    go(window, row)
    driver.press("J")
    joined = space.active
    assert joined is not None
    assert joined.span is not None
    assert len(space.claims) == count - 1
    words = joined.words.split(" ")
    window.page.place_caret(joined.span.start + len(words[0]) + 1)
    window.claims_panel.list.setFocus()
    driver.press("S")
    assert len(space.claims) == count
    assert space.active is not None
    assert space.active.words.split(" ") == words[:1]


def test_joining_across_paragraphs_says_why_not(driver: Any, window: MainWindow) -> None:
    go(window, 0)
    before = window.workspace.claims
    driver.press("J")
    assert window.workspace.claims == before
    assert window.messages.isVisible()


@pytest.mark.parametrize(
    ("dropped", "kind"),
    [("https://example.org/a", EvidenceKind.LINK), ("He said so by phone", EvidenceKind.NOTE)],
)
def test_a_link_or_words_dropped_on_a_row_are_evidence_for_it(
    window: MainWindow, dropped: str, kind: EvidenceKind
) -> None:
    drop(window.claims_panel.list, place(window, 3), text=dropped)
    pieces = window.workspace.claims[3].evidence
    assert [(piece.kind, piece.target) for piece in pieces] == [(kind, dropped)]


def test_a_file_dropped_on_the_detail_is_evidence_with_its_hash(
    window: MainWindow, tmp_path: Path
) -> None:
    go(window, 0)
    file = tmp_path / "statement.txt"
    file.write_text("said", "utf-8")
    drop(window.claims_panel.detail, QPoint(50, 50), urls=(QUrl.fromLocalFile(str(file)),))
    piece = window.workspace.claims[0].evidence[0]
    assert (piece.kind, piece.title) == (EvidenceKind.DOCUMENT, "statement.txt")
    assert piece.sha256


def test_evidence_is_corrected_and_removed_by_keyboard(driver: Any, window: MainWindow) -> None:
    go(window, 0)
    window.workspace.decisions.add_evidence(ONE)
    row = window.claims_panel.detail.findChildren(EvidenceRow)[-1]
    driver.press("F2", row)
    dialog = window.findChild(EvidenceDialog)
    assert (dialog.target, dialog.title) == ("https://a.org", "One")
    dialog._stance.setCurrentIndex(dialog._stance.findData(Stance.CONTRADICTS.value))
    dialog.accept_button.click()
    assert window.workspace.claims[0].evidence[0].stance is Stance.CONTRADICTS
    row = window.claims_panel.detail.findChildren(EvidenceRow)[-1]
    driver.press("Delete", row)
    assert window.workspace.claims[0].evidence == ()
    driver.act("edit.undo")
    assert window.workspace.claims[0].evidence[0].target == "https://a.org"


def test_only_addresses_of_the_web_are_opened(
    driver: Any, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    go(window, 0)
    for target in ("https://example.org/a", "file:///etc/passwd", "javascript:alert(1)"):
        window.workspace.decisions.add_evidence(NewEvidence(EvidenceKind.LINK, target))
    detail = window.claims_panel.detail
    driver.qtbot.waitUntil(lambda: len(shown_rows(detail)) == 3)
    for row in shown_rows(detail):
        driver.press("Return", row)
        driver.press("Return", menu_of(driver, window))
    assert opened == ["https://example.org/a"]
    assert window.messages.isVisible()


def test_the_last_evidence_is_used_again(driver: Any, window: MainWindow) -> None:
    go(window, 0)
    driver.act("claim.reuse_evidence")
    assert window.workspace.claims[0].evidence == ()
    window.workspace.decisions.add_evidence(ONE)
    go(window, 1)
    driver.press("Ctrl+Shift+R")
    assert [piece.title for piece in window.workspace.claims[1].evidence] == ["One"]


def test_a_file_entered_as_evidence_is_known_by_its_bytes(
    driver: Any, window: MainWindow, tmp_path: Path
) -> None:
    paper = tmp_path / "note.pdf"
    paper.write_bytes(b"%PDF-1.4 twelve")
    go(window, 0)
    driver.act("claim.add_evidence")
    dialog = window.findChild(EvidenceDialog)
    dialog.begin_with(str(paper))
    dialog.accept_button.click()
    (piece,) = window.workspace.claims[0].evidence
    assert piece.sha256 == hashlib.sha256(b"%PDF-1.4 twelve").hexdigest()


def test_enter_alone_verifies_on_the_evidence_used_before(driver: Any, window: MainWindow) -> None:
    go(window, 0)
    window.workspace.decisions.add_evidence(ONE)
    go(window, 1)
    driver.press("Ctrl+Return")
    field = window.claims_panel.detail.basis_field
    assert "One" in field.placeholderText()
    driver.press("Return", field)
    view = window.workspace.claims[1]
    assert view.claim.status is Status.VERIFIED
    assert [piece.title for piece in view.evidence] == ["One"]
    driver.act("edit.undo")
    view = window.workspace.claims[1]
    assert (view.claim.status, view.evidence) == (Status.UNCHECKED, ())


def test_a_double_click_on_the_glyph_opens_the_verdicts(driver: Any, window: MainWindow) -> None:
    view = window.claims_panel.list.viewport()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place(window, 2))
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=place(window, 2, 24))
    driver.press("I", menu_of(driver, window))
    assert window.workspace.claims[2].claim.status is Status.INCORRECT


def test_alt_enter_on_the_page_opens_the_verdicts_at_the_caret(
    driver: Any, window: MainWindow
) -> None:
    view = window.workspace.claims[4]
    assert view.span is not None
    window.page.setFocus()
    window.page.place_caret(view.span.start + 2)
    driver.press("Alt+Return", window.page)
    driver.press("C", menu_of(driver, window))
    assert window.workspace.claims[4].claim.status is Status.CHECKING


def test_repeats_are_named_gone_to_and_settled_together(driver: Any, window: MainWindow) -> None:
    space = window.workspace
    view = next(view for view in space.claims if space.repeats_of(view))
    others = space.repeats_of(view)
    space.activate(view.claim.id)
    row = window.claims_panel.detail.repeats
    assert row.isVisible()
    detail = window.claims_panel.detail
    assert detail.widget().minimumSizeHint().width() <= detail.viewport().width()
    driver.press("D", window.claims_panel.list)
    QTest.mouseClick(row._together, Qt.MouseButton.LeftButton)
    again = {each.claim.id: each.claim.status for each in space.claims}
    assert {again[each.claim.id] for each in others} == {Status.DISPUTED}
    driver.act("edit.undo")
    again = {each.claim.id: each.claim.status for each in space.claims}
    assert {again[each.claim.id] for each in others} == {Status.UNCHECKED}
    assert again[view.claim.id] is Status.DISPUTED
    link = row._links.itemAt(0).widget()
    assert link is not None
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert space.active is not None
    assert space.active.claim.id == others[0].claim.id


def test_choosing_what_says_the_same_decides_on_all_at_once(
    driver: Any, window: MainWindow
) -> None:
    space = window.workspace
    view = next(view for view in space.claims if space.repeats_of(view))
    space.activate(view.claim.id)
    driver.act("claim.choose_repeats")
    assert len(space.chosen) == 1 + len(space.repeats_of(view))
    assert len(window.claims_panel.list.selectionModel().selectedIndexes()) == len(space.chosen)


def test_seven_rows_are_seen_beside_the_detail_of_several(driver: Any, window: MainWindow) -> None:
    go(window, 0)
    driver.press("Shift+Down")
    panel = window.claims_panel
    driver.qtbot.waitUntil(panel.several.isVisible)
    assert panel.list.viewport().height() >= 7 * 50
