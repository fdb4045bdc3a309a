"""The window that is shown: settings may have put another in the place of the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from editor_app.ui.main_window import MainWindow


def shown_window() -> MainWindow | None:
    """The main window, where one is shown."""
    from editor_app.ui.main_window import MainWindow

    windows = QApplication.topLevelWidgets()
    return next((w for w in windows if isinstance(w, MainWindow) and w.isVisible()), None)
