"""The window's actions, built from the table of commands: one `QAction` a command."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from editor_app.ui.command import Command, Keys
from editor_app.ui.menus import MENUS

if TYPE_CHECKING:
    from editor_app.ui.main_window import MainWindow
    from editor_app.ui.workspace import Workspace


def commands() -> Iterator[Command]:
    """Every command, in menu order."""
    for _, rows in MENUS:
        yield from (row for row in rows if row is not None)


def build_actions(window: MainWindow) -> dict[str, QAction]:
    """One `QAction` a command, by id; its object name is the id."""
    actions: dict[str, QAction] = {}
    say = window.workspace.translator.phrase
    for command in commands():
        action = QAction(say(command.text), window)
        action.setObjectName(command.id)
        action.setShortcuts(_sequences(command.keys))
        action.setCheckable(command.checkable)
        action.setProperty("hint", command.hint)
        action.triggered.connect(partial(_run, window, command))
        actions[command.id] = action
    # Shortcuts of actions that stand in a hidden menu bar only would be dead.
    window.addActions(list(actions.values()))
    return actions


def _run(window: MainWindow, command: Command, _checked: bool = False) -> None:
    command.run(window)


def _sequences(keys: Keys) -> list[QKeySequence]:
    found: list[QKeySequence] = []
    for key in keys:
        if isinstance(key, str):
            found.append(QKeySequence(key))
        else:
            found.extend(QKeySequence.keyBindings(key))
    return list(dict.fromkeys(found))


def update_actions(actions: dict[str, QAction], workspace: Workspace) -> None:
    """Enables what can be done now."""
    for command in commands():
        actions[command.id].setEnabled(command.enabled(workspace))


def build_menus(window: MainWindow, actions: dict[str, QAction]) -> None:
    """Fills the menu bar; away from macOS it is hidden until Alt is pressed."""
    say = window.workspace.translator.phrase
    for title, rows in MENUS:
        menu = window.menuBar().addMenu(say(title))
        for command in rows:
            if command is None:
                menu.addSeparator()
            else:
                menu.addAction(actions[command.id])
    if not window.menuBar().isNativeMenuBar():
        window.menuBar().setVisible(False)
