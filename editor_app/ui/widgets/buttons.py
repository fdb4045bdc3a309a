"""Buttons with words, and tool buttons that carry an icon only."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from editor_app.ui.icons import icon
from editor_app.ui.look import Look


def button(words: str, parent: QWidget | None = None, *, kind: str = "plain") -> QPushButton:
    """A button; `kind` is plain, primary, ghost or text."""
    made = QPushButton(words, parent)
    made.setProperty("kind", kind)
    made.setAutoDefault(False)
    return made


class ActionButton(QPushButton):
    """A button that runs an action and is enabled with it; its words may be shorter."""

    def __init__(self, action: QAction, words: str, *, kind: str = "plain") -> None:
        super().__init__(words)
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setAccessibleName(action.text().rstrip("…"))
        self._action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        self.setToolTip(tip(self._action))


class Tool(QToolButton):
    """A 32 px button with an 18 px icon, named by its action."""

    def __init__(self, action: QAction, icon_name: str, look: Look) -> None:
        super().__init__()
        self.setIcon(icon(icon_name, look))
        self.setIconSize(QSize(look.px(18), look.px(18)))
        self.setFixedSize(look.px(32), look.px(32))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        self.setCheckable(self._action.isCheckable())
        self.setChecked(self._action.isChecked())
        self.setAccessibleName(self._action.text().rstrip("…"))
        self.setToolTip(tip(self._action))

    def nextCheckState(self) -> None:
        """Leaves the state to the action."""


def icon_button(icon_name: str, words: str, look: Look, size: int = 28) -> QToolButton:
    """A small button with an icon only; `words` name it."""
    made = QToolButton()
    made.setIcon(icon(icon_name, look))
    made.setIconSize(QSize(look.px(16), look.px(16)))
    made.setFixedSize(look.px(size), look.px(size))
    made.setAccessibleName(words)
    made.setToolTip(words)
    return made


def label(words: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """Plain words; `role` is section, secondary, warning or danger."""
    made = QLabel(words, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    return made


def tip(action: QAction) -> str:
    """What a button of `action` says under the pointer: its name and its keys."""
    keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
    name = action.text().rstrip("…").replace("&", "")
    return f"{name} ({keys})" if keys else name
