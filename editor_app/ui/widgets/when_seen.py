"""What is hidden need not be kept up to date: it is brought up to date when it is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QWidget


class WhenSeen(QObject):
    """Refreshes a widget at once where it is seen, and else as soon as it is shown.

    In a window that is not shown itself nothing is put off.
    """

    def __init__(self, widget: QWidget, refresh: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._refresh = refresh
        self._is_due = False
        widget.installEventFilter(self)

    @Slot()
    def due(self) -> None:
        """What the widget shows has changed."""
        self._is_due = True
        if self._widget.isVisible() or not self._widget.window().isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        self._is_due = False
        self._refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catches up when the widget is shown."""
        if event.type() == QEvent.Type.Show and self._is_due:
            self._catch_up()
        return False
