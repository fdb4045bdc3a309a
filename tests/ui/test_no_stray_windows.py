"""Nothing that belongs in the window is a window of its own, not even for a moment."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget

_WINDOWS = (QMainWindow, QDialog, QMenu)
_LEFT_OUT = {"app.quit", "view.full_screen", "format.open_link", "article.export"}


class _Watch(QObject):
    """Notes what is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget)
        if is_shown and watched.isWindow() and not isinstance(watched, _WINDOWS):
            self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


def test_no_command_shows_a_part_of_the_window_as_a_window(driver: Any, sample_path: Path) -> None:
    window = driver.open(sample_path)
    watch, application = _Watch(), QApplication.instance()
    application.installEventFilter(watch)
    try:
        for name, action in window.actions_by_id.items():
            if name in _LEFT_OUT or not action.isEnabled():
                continue
            action.trigger()
            if menu := QApplication.activePopupWidget():
                menu.close()
            for dialog in window.findChildren(QDialog):
                dialog.reject()
            if name in ("comment.new", "claim.query"):
                window.workspace.comments.write(window.workspace.comments.targets()[0], "Who?")
        driver.wait_until_read()
    finally:
        application.removeEventFilter(watch)
    assert watch.seen == []
