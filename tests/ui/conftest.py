"""What every test of the window gets: it may leave no window open, no timer and no job running."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from editor_app.services.session import Session
from editor_app.ui.fonts import load_fonts
from editor_app.ui.i18n import Translator
from editor_app.ui.look import Look
from editor_app.ui.theme import ThemeController
from editor_app.ui.workspace import Workspace


@pytest.fixture(autouse=True)
def nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    """Fails a test after which something of it is still seen or still at work, and ends that."""
    yield
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
