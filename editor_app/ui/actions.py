"""The window's actions, built from the table of commands: one `QAction` a command."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from editor_app.ui.command import Command, Keys
from editor_app.ui.look import Look
from editor_app.ui.main_window import MainWindow
from editor_app.ui.menus import MENUS, SUBMENUS
from editor_app.ui.recent import RecentMenu


def commands() -> Iterator[Command]:
    """Every command, in menu order."""
    for _, rows in MENUS:
        yield from (row for row in rows if row is not None)


def build_actions(look: Look) -> dict[str, QAction]:
    """One `QAction` a command, by id; its object name is the id."""
    return {command.id: _action(command, look) for command in commands()}


def _action(command: Command, look: Look) -> QAction:
    action = QAction(look.phrase(command.text))
    action.setObjectName(command.id)
    action.setShortcuts(_sequences(command.keys))
    action.setCheckable(command.checkable)
    action.setProperty("hint", command.hint)
    return action


def _sequences(keys: Keys) -> list[QKeySequence]:
    found: list[QKeySequence] = []
    for key in keys:
        if isinstance(key, str):
            found.append(QKeySequence(key))
        else:
            found.extend(QKeySequence.keyBindings(key))
    return list(dict.fromkeys(found))


class Runner(QObject):
    """Runs the window's actions, and keeps them enabled as its state allows."""

    def __init__(self, window: MainWindow, actions: Mapping[str, QAction]) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._commands = {command.id: command for command in commands()}
        self._conditions = {command.enabled for command in self._commands.values()}
        for action in actions.values():
            action.setParent(window)
            action.triggered.connect(self._run)
        # Shortcuts of actions that stand in a hidden menu bar only would be dead.
        window.addActions(list(actions.values()))
        self._connect()
        self.follow()

    def _connect(self) -> None:
        space = self._window.workspace
        for signal in (
            self._window.arranged,
            space.article_changed,
            space.claims_changed,
            space.active_claim_changed,
            space.comments.active_changed,
            space.selection_changed,
            space.text_changed,
            space.mode_changed,
            space.order_changed,
            space.draft_changed,
        ):
            signal.connect(self.follow)

    @Slot()
    def _run(self) -> None:
        self._commands[self.sender().objectName()].run(self._window)

    @Slot()
    def follow(self) -> None:
        """Enables what can be done now; at every key, so that each condition is asked once."""
        space = self._window.workspace
        holds = {condition: condition(space) for condition in self._conditions}
        for name, command in self._commands.items():
            self._actions[name].setEnabled(holds[command.enabled])
        for name, state in self._window.checked().items():
            self._actions[name].setChecked(state)


def fill_menus(window: MainWindow, actions: Mapping[str, QAction]) -> None:
    """Fills the menu bar; away from macOS it is hidden until Alt is pressed."""
    say = window.look.phrase
    for title, rows in MENUS:
        menu = window.menuBar().addMenu(say(title))
        inner: dict[str, QMenu] = {}
        for command in rows:
            if command is None:
                menu.addSeparator()
                continue
            group = command.id.partition(".")[0]
            if group in SUBMENUS and group not in inner:
                inner[group] = menu.addMenu(say(SUBMENUS[group]))
            inner.get(group, menu).addAction(actions[command.id])
            if command.id == "article.open":
                recent = RecentMenu(window.workspace.session, window.look, menu)
                recent.article_chosen.connect(window.open_article)
                menu.addMenu(recent)
    if not window.menuBar().isNativeMenuBar():
        window.menuBar().setVisible(False)
