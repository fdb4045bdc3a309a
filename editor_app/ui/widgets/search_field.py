"""A field to search with: its icon, its hint, and Esc empties it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from editor_app.ui.icons import icon
from editor_app.ui.look import Look


class SearchField(QLineEdit):
    """Tells its words at every change; Esc empties it, a second one leaves."""

    left = Signal()
    """Esc in an empty field, or Enter or Down in any: go to what was found."""

    def __init__(self, look: Look, hint: str) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setFixedHeight(look.px(30))
        # Qt leaves more room beside an icon than the design.
        self.setTextMargins(-look.px(6), 0, 0, 0)
        sign = self.addAction(
            icon("search", look, "text3"), QLineEdit.ActionPosition.LeadingPosition
        )
        sign.setText(hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, Enter and Down; the rest is typing."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (
            Qt.Key.Key_Escape,
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Down,
        ):
            self.left.emit()
        else:
            super().keyPressEvent(event)
