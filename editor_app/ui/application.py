"""The one QApplication: its names, and what it says where there is no window."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from editor_app import paths
from editor_app.ui.faults import Faults
from editor_app.ui.fonts import load_fonts

LATER_MS = 500
"""After the window was shown; a later start waits longer than that for an answer."""


def application() -> QApplication:
    """The application, made at the first call."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    # As an argument and not by `setStyle`, which would wrap QStyle with its 500 names: 12 ms.
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName("Galley")
    app.setApplicationDisplayName("Galley")
    app.setDesktopFileName("galley")
    load_fonts()
    return app


def report_uncaught(app: QApplication) -> None:
    """From now on an exception that nobody caught is logged and told of, and the window stays."""
    Faults(app).install()


def go_on_later(app: QApplication, library: Path) -> None:
    """What a window needs and its first paint does not: its icon, and an ear for later starts."""

    def go_on() -> None:
        from editor_app.ui.handover import Receiver  # with Qt's network

        app.setWindowIcon(program_icon())
        app.aboutToQuit.connect(Receiver(library, app).close)

    QTimer.singleShot(LATER_MS, app, go_on)


def run(app: QApplication) -> int:
    """Runs the event loop until the window is closed; the exit code.

    Off screen Qt lets go of the clipboard only after the interpreter is gone, and crashes on what
    came from Python.
    """
    code = app.exec()
    if app.platformName() == "offscreen":
        app.clipboard().clear()
    return code


def program_icon() -> QIcon:
    """The icon that the desktop shows too."""
    return QIcon(str(paths.resources() / "desktop" / "galley.svg"))
