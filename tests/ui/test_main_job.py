"""The main job on the sample article, in the real window on a real library."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from editor_app import bootstrap
from editor_app.cli import main as run_command
from editor_app.domain.claim import Basis, Status
from editor_app.services.claim_view import ClaimView
from editor_app.ui.dialogs.export import ExportDialog
from editor_app.ui.main_window import MainWindow
from editor_app.ui.page.page import Page

CTRL = Qt.KeyboardModifier.ControlModifier


def open_window(qtbot: QtBot, library: Path) -> MainWindow:
    window = bootstrap.build_window(library, by="Alix Durand", ui_language="en")
    qtbot.addWidget(window)
    window.resize(1440, 900)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def wait_until_read(qtbot: QtBot, window: MainWindow) -> None:
    space = window.workspace
    qtbot.waitUntil(lambda: space.analysis is not None and space.analysis.text == space.text)


def page_of(window: MainWindow) -> Page:
    page = window.findChild(Page, "page")
    assert page is not None
    return page


def press(qtbot: QtBot, window: QWidget, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    together = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        together |= modifier
    qtbot.keyClick(window.focusWidget() or window, key, together)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    shown = open_window(qtbot, tmp_path / "galley.db")
    shown.findChild(object, "article.sample").trigger()  # type: ignore[union-attr]
    wait_until_read(qtbot, shown)
    return shown


def verify_three(qtbot: QtBot, window: MainWindow) -> ClaimView:
    """Verifies three claims by keyboard, as fact or as said; the last of them."""
    for letter in (Qt.Key.Key_V, Qt.Key.Key_W, Qt.Key.Key_V):
        press(qtbot, window, Qt.Key.Key_F8)
        press(qtbot, window, letter)
    claims = window.workspace.claims
    verified = [view for view in claims if view.claim.status is Status.VERIFIED]
    assert [view.claim.basis for view in verified] == [Basis.FACT, Basis.SAID, Basis.FACT]
    return verified[2]


def type_inside(qtbot: QtBot, window: MainWindow, view: ClaimView) -> None:
    """Types a letter at the end of the claim's first word."""
    assert view.span is not None
    page = page_of(window)
    page.setFocus()
    page.place_caret(view.span.start + len(view.words.split()[0]))
    qtbot.keyClicks(page, "x")


def save_and_export(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    """Saves a revision with a message, then exports everything about it."""
    window.workspace.session.remember("export folder", str(folder))
    press(qtbot, window, Qt.Key.Key_S, CTRL)
    asked = window.focusWidget()
    qtbot.keyClicks(asked, "One word changed")
    press(qtbot, asked, Qt.Key.Key_Return)
    press(qtbot, window, Qt.Key.Key_E, CTRL, Qt.KeyboardModifier.ShiftModifier)
    dialog = dialog_of(window)
    assert isinstance(dialog, ExportDialog)
    suffixes = [each.suffix for each in dialog.model.rows]
    dialog.list.setCurrentIndex(dialog.model.index(suffixes.index(".json")))
    press(qtbot, dialog_of(window), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.workspace.exports.is_idle)


def dialog_of(window: MainWindow) -> QDialog:
    """The dialog that is open."""
    return next(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())


def statuses(window: MainWindow) -> dict[int, Status]:
    return {view.claim.number: view.claim.status for view in window.workspace.claims}


def test_an_editor_does_the_whole_job_and_finds_it_again(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    space, original = window.workspace, window.workspace.text
    view = verify_three(qtbot, window)
    inside = view.claim
    type_inside(qtbot, window, view)
    changed = space.text
    assert changed != original
    assert statuses(window)[inside.number] is Status.UNCHECKED

    press(qtbot, page_of(window), Qt.Key.Key_Z, CTRL)
    assert space.text == original
    assert statuses(window)[inside.number] is Status.VERIFIED
    press(qtbot, page_of(window), Qt.Key.Key_Y, CTRL)
    assert space.text == changed
    assert statuses(window)[inside.number] is Status.UNCHECKED

    save_and_export(qtbot, window, tmp_path)
    assert space.open is not None
    article, decided = space.open.id, statuses(window)
    window.close()

    again = open_window(qtbot, tmp_path / "galley.db")
    wait_until_read(qtbot, again)
    assert again.workspace.open is not None
    assert again.workspace.open.id == article
    assert again.workspace.open.revision.message == "One word changed"
    assert again.workspace.text == page_of(again).shown_text() == changed
    assert statuses(again) == decided
    again.close()
    check_exports(tmp_path, article, changed, decided)


def check_exports(folder: Path, article: str, text: str, decided: dict[int, Status]) -> None:
    """Compares the window's export, and a command's, with what was on the page."""
    (written,) = folder.glob("*-r2.json")
    exported = json.loads(written.read_text(encoding="utf-8"))
    assert exported["text"] == text
    assert {claim["number"]: claim["status"] for claim in exported["claims"]} == decided
    plain = folder / "reviewed.txt"
    library = ["--library", str(folder / "galley.db")]
    assert run_command([*library, "export", article, "--to", str(plain)]) == 0
    assert plain.read_bytes().decode("utf-8") == text
