"""A start whose library cannot be opened asks what to do, changes nothing, and opens when it can."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from editor_app import bootstrap, paths
from editor_app.bootstrap import WindowArguments
from editor_app.domain.errors import EditorError
from editor_app.services import settings_file
from editor_app.ui import application
from editor_app.ui.opening import Opening

HOLDER = """
import sys
from pathlib import Path
from editor_app.services.session import Session
session = Session.open(Path(sys.argv[1]), by="Ann")
print("open", flush=True)
sys.stdin.read()
session.close()
"""

Refuse = Callable[..., Opening]


@pytest.fixture
def refused(monkeypatch: pytest.MonkeyPatch) -> Iterator[Refuse]:
    """Starts on a library that is refused, as the program does; what it opens is closed.

    Nothing listens for later starts: that would go on until the tests end.
    """
    monkeypatch.setattr(application, "go_on_later", lambda app, library: None)
    begun: list[Opening] = []

    def starting(library: Path, *files: Path) -> Opening:
        arguments = WindowArguments(files, library, "Ann", "en", "light")
        loaded = settings_file.load(paths.settings())
        with pytest.raises(EditorError) as refusal:
            bootstrap.build_window(library, by="Ann", ui_language="en", theme="light")
        begun.append(bootstrap.ask_about(refusal.value, arguments, loaded))
        return begun[-1]

    yield starting
    for asking in begun:
        if asking.window is not None:
            asking.window.close()
            asking.window.deleteLater()
        else:
            asking.dialog.reject()


@pytest.fixture
def held(tmp_path: Path, new_library: bytes) -> Iterator[subprocess.Popen[str]]:
    """Another process that has ``held.db`` open; closing its input ends it."""
    path = tmp_path / "held.db"
    path.write_bytes(new_library)
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process
        process.communicate()


def wait_until_read(qtbot: QtBot, asking: Opening) -> Any:
    assert asking.window is not None
    space = asking.window.workspace
    qtbot.waitUntil(
        lambda: (
            space.open is not None
            and space.open.is_read
            and space.reading.is_idle
            and space.arrivals.is_idle
        ),
        timeout=20_000,
    )
    return space


def test_a_library_in_use_opens_once_the_other_has_let_go(
    qtbot: QtBot, refused: Refuse, held: subprocess.Popen[str], tmp_path: Path, sample_path: Path
) -> None:
    asking = refused(tmp_path / "held.db", sample_path)
    dialog = asking.dialog
    assert dialog.isVisible()
    assert "open for writing already, by Ann" in dialog.words.text()
    assert dialog.place.text() == str(tmp_path / "held.db")
    dialog.again_button.click()
    assert asking.window is None
    assert dialog.isVisible()
    held.communicate()
    dialog.again_button.click()
    assert not dialog.isVisible()
    assert wait_until_read(qtbot, asking).text == sample_path.read_text("utf-8")


def test_a_file_that_is_no_library_is_left_alone_and_another_is_chosen(
    qtbot: QtBot, refused: Refuse, tmp_path: Path
) -> None:
    wrong, other = tmp_path / "notes.db", tmp_path / "other.db"
    wrong.write_bytes(b"Notes of the morning conference.\n" * 300)
    before = wrong.read_bytes()
    asking = refused(wrong)
    assert "is not a library of Galley" in asking.dialog.words.text()
    asking.dialog.another_button.click()
    (chooser,) = asking.dialog.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(other))
    chooser.reject()
    space = wait_until_read(qtbot, asking)
    assert space.session.path == other
    assert wrong.read_bytes() == before


def test_another_library_that_is_refused_too_says_why(
    refused: Refuse, tmp_path: Path, new_library: bytes
) -> None:
    wrong, newer = tmp_path / "wrong.db", tmp_path / "newer.db"
    wrong.write_bytes(b"x" * 4096)
    newer.write_bytes(new_library)
    with sqlite3.connect(newer) as connection:
        connection.execute("pragma user_version = 999")
    connection.close()
    before = newer.read_bytes()
    asking = refused(wrong)
    asking.dialog.another_button.click()
    (chooser,) = asking.dialog.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(newer))
    chooser.reject()
    assert "written by a newer Galley" in asking.dialog.words.text()
    assert asking.dialog.place.text() == str(newer)
    assert asking.window is None
    assert newer.read_bytes() == before


def test_quitting_leaves_no_window(refused: Refuse, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.db"
    wrong.write_bytes(b"x" * 4096)
    asking = refused(wrong)
    asking.dialog.quit_button.click()
    assert not asking.dialog.isVisible()
    assert asking.window is None
