"""What every test of the window gets: it may leave no window open, no timer and no job running."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThreadPool, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from editor_app import bootstrap
from editor_app.services.session import Session
from editor_app.ui.fonts import load_fonts
from editor_app.ui.i18n import Translator
from editor_app.ui.look import Look
from editor_app.ui.main_window import MainWindow
from editor_app.ui.theme import ThemeController
from editor_app.ui.workspace import Workspace


@pytest.fixture(autouse=True)
def nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    """Fails a test after which something of it is still seen or still at work, and ends that."""
    yield
    qapp.clipboard().clear()  # or Qt crashes on it when the interpreter is gone
    left = _close_windows(qapp)
    alive = [thing for thing in gc.get_objects() if isinstance(thing, QObject) and isValid(thing)]
    left += _stop_timers(alive) + _await_jobs(alive)
    assert not left, f"left behind: {left}"


def _close_windows(application: QApplication) -> list[str]:
    windows = [widget for widget in application.topLevelWidgets() if widget.isVisible()]
    for window in windows:
        window.close()
    return [f"open {window}" for window in windows]


def _stop_timers(alive: list[QObject]) -> list[str]:
    timers = [thing for thing in alive if isinstance(thing, QTimer) and thing.isActive()]
    for timer in timers:
        timer.stop()
    return [f"running {timer} of {timer.parent()}" for timer in timers]


def _await_jobs(alive: list[QObject]) -> list[str]:
    pools = [thing for thing in alive if isinstance(thing, QThreadPool)]
    at_work = [pool for pool in pools if pool.activeThreadCount()]
    for pool in at_work:
        pool.waitForDone()
    return [f"working {pool}" for pool in at_work]


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """English words in the light theme."""
    load_fonts()
    return Look(ThemeController("light"), Translator("en"))


@pytest.fixture
def workspace(qtbot: QtBot, session: Session, sample_path: Path) -> Iterator[Workspace]:
    """A workspace with the sample open and read."""
    space = Workspace(session, Translator("en"))
    space.open_files([sample_path])
    qtbot.waitUntil(lambda: space.open is not None and space.open.is_read)
    yield space
    space.release()


class Driver:
    """A person in front of the real window on a library of their own."""

    def __init__(self, qtbot: QtBot, library: Path) -> None:
        self.qtbot = qtbot
        self.library = library
        self.windows: list[MainWindow] = []

    @property
    def window(self) -> MainWindow:
        """The window opened last."""
        return self.windows[-1]

    def open(self, *files: Path, wait: bool = True) -> MainWindow:
        """A window on the library, in front and read."""
        window = bootstrap.build_window(self.library, by="Alix Durand", ui_language="en")
        self.windows.append(window)
        window.resize(1440, 900)
        with self.qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        if files:
            window.open_at_start(files)
        if wait:
            self.wait_until_read()
        return window

    def close(self) -> bool:
        """Closes the window; whether it went."""
        return self.window.close()

    def wait_until_read(self) -> None:
        """Runs the event loop until nothing is left to read."""
        window, space = self.window, self.window.workspace
        self.qtbot.waitUntil(
            lambda: (
                space.reading.is_idle
                and (window.compare_screen is None or window.compare_screen.is_idle)
                and space.arrivals.is_idle
                and (space.open is None or space.open.is_read)
            ),
            timeout=20_000,
        )

    def wait_until_written(self) -> None:
        """Runs the event loop until every export has ended."""
        exports = self.window.workspace.exports
        self.qtbot.waitUntil(lambda: exports.is_idle, timeout=20_000)

    def act(self, name: str) -> None:
        """Triggers an action by its id."""
        self.action(name).trigger()

    def action(self, name: str) -> QAction:
        """An action by its id."""
        return self.window.actions_by_id[name]

    def press(self, keys: str, widget: QWidget | None = None) -> None:
        """Presses a key with its modifiers, as `Ctrl+Shift+N`, where the focus is."""
        pressed = QKeySequence(keys)[0]
        target = widget or self.window.focusWidget() or self.window
        QTest.keyClick(target, pressed.key(), pressed.keyboardModifiers())

    def type(self, words: str, widget: QWidget | None = None) -> None:
        """Types words where the focus is."""
        QTest.keyClicks(widget or self.window.focusWidget() or self.window, words)


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    """A person who has opened nothing yet; every window is closed in the end."""
    made = Driver(qtbot, tmp_path / "galley.db")
    yield made
    for window in made.windows:
        window.close()
        window.deleteLater()
