"""The list of changes beside a redline: counts above, what can be done below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from editor_app.ui.compare.change_delegate import ChangeDelegate
from editor_app.ui.compare.changes import ChangeRow, ChangesModel
from editor_app.ui.drawing import SEPARATOR
from editor_app.ui.look import Look
from editor_app.ui.models.rows import VALUE
from editor_app.ui.widgets.buttons import ActionButton, icon_button, label
from editor_app.ui.widgets.check_box import CheckBox
from editor_app.ui.widgets.list_view import RowList
from editor_app.wording import N_, NN_

HEAD, FOOT = 47, 47
_IN_MENU = (
    "compare.show",
    "compare.restore_place",
    "compare.restore_author",
    "compare.restore_all",
    "compare.keep_place",
    "compare.keep_author",
    "compare.keep_all",
)


class ChangePanel(QWidget):
    """Shows rows; every wish leaves as a signal or through an action."""

    chosen = Signal(int)
    """The index of the change that a person went to."""
    opened = Signal(int)
    """The same, to be looked at on the page."""
    pressed = Signal(int, int)
    """A change, and which of the actions on it."""

    def __init__(self, look: Look, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("changePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._actions = actions
        self.model = ChangesModel(look)
        self.list = RowList(look, look.phrase(N_("Changes")), uniform=False)
        self.list.setObjectName("changesList")
        self.list.setModel(self.model)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._delegate = ChangeDelegate(look, self.list)
        self.list.setItemDelegate(self._delegate)
        self._count = label()
        self._count.setFont(look.font("ui_bold"))
        self._added, self._removed, self._at = label("", "status"), label("", "status"), label()
        self._at.setFont(look.font("ui_medium"))
        self.marks = CheckBox(look.phrase(N_("Show spaces and marks")), look)
        self._follow_marks()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        look, px = self._look, self._look.px
        head, foot = QWidget(), QWidget()
        head.setFixedHeight(px(HEAD))
        foot.setFixedHeight(px(FOOT))
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), 0, px(12), 0)
        row.setSpacing(px(9))
        for part in (self._count, self._added, self._removed):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._at)
        for name, icon_name in (("compare.previous", "up"), ("compare.next", "down")):
            action = self._actions[name]
            tool = icon_button(icon_name, action.text(), look, 30)
            tool.clicked.connect(action.trigger)
            row.addWidget(tool)
        low = QHBoxLayout(foot)
        low.setContentsMargins(px(16), 0, px(12), 0)
        low.addWidget(self.marks)
        low.addStretch(1)
        export = look.phrase(N_("Export redline…"))
        low.addWidget(ActionButton(self._actions["compare.export"], export))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, share in ((head, 0), (_line(), 0), (self.list, 1), (_line(), 0), (foot, 0)):
            column.addWidget(part, share)

    def _connect(self) -> None:
        self.list.row_chosen.connect(self._choose)
        self.list.row_opened.connect(self._open)
        self.list.customContextMenuRequested.connect(self._offer)
        self._delegate.pressed.connect(self._press)
        self.marks.clicked.connect(self._actions["compare.cosmetic"].trigger)
        self._actions["compare.cosmetic"].changed.connect(self._follow_marks)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leaves the counts of words out where there is no room for them; rows may be higher now."""
        super().resizeEvent(event)
        self._fit()
        self.list.scheduleDelayedItemsLayout()

    def _fit(self) -> None:
        parts = (self._count, self._added, self._removed, self._at)
        wanted = sum(part.sizeHint().width() for part in parts) + self._look.px(130)
        for part in (self._added, self._removed):
            part.setVisible(wanted <= self.width())

    @Slot()
    def _follow_marks(self) -> None:
        self.marks.setChecked(self._actions["compare.cosmetic"].isChecked())

    def show_changes(
        self,
        rows: Sequence[ChangeRow],
        words: tuple[int, int],
        left_out: tuple[int, int],
        current: int | None,
    ) -> None:
        """Shows rows with how many words came and went.

        `left_out` are how many changes of spaces and marks, and kept ones, are not among them.
        """
        hidden, kept = left_out
        look = self._look
        with QSignalBlocker(self.list):
            self.model.show_rows(rows)
            self._select(current)
        said = look.count(NN_("{count} change", "{count} changes"), len(rows))
        if kept:
            said += SEPARATOR + look.count(NN_("{count} kept", "{count} kept"), kept)
        self._count.setText(said)
        self._added.setText("+" + look.count(NN_("{count} word", "{count} words"), words[0]))
        self._removed.setText("\u2212" + look.count(NN_("{count} word", "{count} words"), words[1]))
        marks = look.phrase(N_("Show spaces and marks"))
        if hidden:
            marks = look.count(
                NN_(
                    "Show spaces and marks ({count} hidden)",
                    "Show spaces and marks ({count} hidden)",
                ),
                hidden,
            )
        self.marks.setText(marks)
        nothing = N_("Only spaces and marks differ.") if hidden else N_("The words are the same.")
        self.list.say_when_empty(look.phrase(nothing))
        self._show_place()
        self._fit()

    def show_current(self, hunk: int | None) -> None:
        """Selects the row of a change."""
        with QSignalBlocker(self.list):
            self._select(hunk)
        self._show_place()

    def offer(self, actions: Sequence[str]) -> None:
        """The words of what can be done about the selected change."""
        self._delegate.actions = actions
        self.list.scheduleDelayedItemsLayout()

    def _select(self, hunk: int | None) -> None:
        row = next((n for n, each in enumerate(self.model.rows) if each.hunk == hunk), -1)
        index = self.model.index(row)
        self.list.setCurrentIndex(index)
        self.list.scheduleDelayedItemsLayout()
        if index.isValid():
            self.list.scrollTo(index)

    def _show_place(self) -> None:
        row, count = self.list.currentIndex().row(), len(self.model.rows)
        words = self._look.phrase(N_("{number} of {count}"))
        self._at.setText(words.format(number=row + 1, count=count) if row >= 0 else "")
        self.list.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(VALUE)
        self.list.scheduleDelayedItemsLayout()
        self._show_place()
        if isinstance(row, ChangeRow):
            self.chosen.emit(row.hunk)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(VALUE)
        if isinstance(row, ChangeRow):
            self.opened.emit(row.hunk)

    def _press(self, row: ChangeRow, number: int, _checked: bool = False) -> None:
        self.pressed.emit(row.hunk, number)

    def _offer(self, at: QPoint) -> None:
        """What can be done as a menu, for the keyboard."""
        index = self.list.indexAt(at)
        row = (index if index.isValid() else self.list.currentIndex()).data(VALUE)
        if not isinstance(row, ChangeRow) or not self._delegate.actions:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, words in enumerate(self._delegate.actions):
            menu.addAction(words).triggered.connect(partial(self._press, row, number))
        menu.addSeparator()
        for name in _IN_MENU:
            menu.addAction(self._actions[name])
        menu.popup(self.list.viewport().mapToGlobal(at))


def _line() -> QFrame:
    made = QFrame()
    made.setProperty("role", "line")
    return made
