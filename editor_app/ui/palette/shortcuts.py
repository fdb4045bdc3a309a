"""The list of shortcuts (F1): every command that has keys, by menu, with a field to look one up."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from editor_app.ui.command import Command, MenuTable
from editor_app.ui.look import Look
from editor_app.ui.main_window import MainWindow
from editor_app.ui.palette.entries import Entry, command_keys
from editor_app.ui.palette.results import lines
from editor_app.ui.palette.rows import LineDelegate, LinesModel
from editor_app.ui.widgets.list_view import RowList
from editor_app.ui.widgets.search_field import SearchField
from editor_app.wording import N_

WIDTH, HEIGHT = 560, 640


class ShortcutsDialog(QDialog):
    """Shows keys; it runs nothing."""

    def __init__(self, parent: QWidget, look: Look, entries: tuple[Entry, ...]) -> None:
        super().__init__(parent)
        self.setWindowTitle(look.phrase(N_("Keyboard shortcuts")))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.resize(look.px(WIDTH), min(look.px(HEIGHT), parent.height() - look.px(60)))
        self._entries = entries
        self.search = SearchField(look, look.phrase(N_("Search shortcuts")))
        self.model = LinesModel(self)
        self.list = RowList(look, look.phrase(N_("Keyboard shortcuts")), uniform=False)
        self.list.setModel(self.model)
        self.list.setItemDelegate(LineDelegate(look, self.list))
        self.list.say_when_empty(look.phrase(N_("Nothing is called so.")))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(12), look.px(14), look.px(12), look.px(12))
        column.setSpacing(look.px(8))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        self.search.textChanged.connect(self._find)
        self.search.left.connect(self._leave_field)
        self._find("")
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find(self, query: str) -> None:
        self.model.show_rows(lines(self._entries, query))

    def _leave_field(self) -> None:
        if self.search.text():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.reject()


def show_shortcuts(window: MainWindow, menus: MenuTable) -> None:
    """Opens the list over `window`."""
    dialog = ShortcutsDialog(window, window.look, tuple(entries(window, menus)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def entries(window: MainWindow, menus: MenuTable) -> Iterator[Entry]:
    """The commands with keys, as entries; the letters of the claims list in a group of their own."""
    say = window.look.phrase
    letters = say(N_("In the claims list, and on the page while it is locked"))
    for title, rows in menus:
        for command in (row for row in rows if row is not None and row.keys):
            yield _entry(window, command, say(title).replace("&", ""))
    for command in (row for _, rows in menus for row in rows if row is not None and row.hint):
        yield _entry(window, command, letters)


def _entry(window: MainWindow, command: Command, group: str) -> Entry:
    words = window.look.phrase(command.text).replace("&", "").rstrip("…")
    action = window.actions_by_id[command.id]
    return Entry(group, words, action.trigger, command.icon, keys=command_keys(window, command))
