"""The main job on the sample article, in the real window on a real library."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app import bootstrap
from editor_app.cli import main as run_command
from editor_app.domain.claim import Basis, Status
from editor_app.ui.main_window import MainWindow
from editor_app.ui.page.page import Page


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


def test_an_editor_does_the_whole_job_and_finds_it_again(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    space = window.workspace
    original = space.text
    for letter in (Qt.Key.Key_V, Qt.Key.Key_W, Qt.Key.Key_V):
        press(qtbot, window, Qt.Key.Key_F8)
        press(qtbot, window, letter)
    verified = [v for v in space.claims if v.claim.status is Status.VERIFIED]
    assert [v.claim.basis for v in verified] == [Basis.FACT, Basis.SAID, Basis.FACT]

    inside = verified[2]
    assert inside.span is not None
    page = page_of(window)
    page.setFocus()
    page.place_caret(inside.span.start + len(inside.words.split()[0]))
    qtbot.keyClicks(page, "x")
    changed = space.text
    assert changed != original
    assert space.open is not None
    assert space.open.claim(inside.claim.id).status is Status.UNCHECKED

    press(qtbot, page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert space.text == original
    assert space.open.claim(inside.claim.id).status is Status.VERIFIED
    window.findChild(object, "edit.redo").trigger()  # type: ignore[union-attr]
    assert space.text == changed
    assert space.open.claim(inside.claim.id).status is Status.UNCHECKED

    assert space.save_revision("One word changed")
    article = space.open.id
    statuses = {v.claim.number: v.claim.status for v in space.claims}
    window.close()

    again = open_window(qtbot, tmp_path / "galley.db")
    wait_until_read(qtbot, again)
    assert again.workspace.open is not None
    assert again.workspace.open.id == article
    assert again.workspace.text == changed
    assert page_of(again).shown_text() == changed
    assert {v.claim.number: v.claim.status for v in again.workspace.claims} == statuses
    again.close()

    out = tmp_path / "reviewed.json"
    library = ["--library", str(tmp_path / "galley.db")]
    assert run_command([*library, "export", article, "--to", str(out), "--format", "json"]) == 0
    exported = json.loads(out.read_text(encoding="utf-8"))
    assert exported["text"] == changed
    plain = tmp_path / "reviewed.txt"
    assert run_command([*library, "export", article, "--to", str(plain)]) == 0
    assert plain.read_bytes().decode("utf-8") == changed
