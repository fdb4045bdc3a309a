"""The list of claims: keys that decide, several rows at once, and drops of evidence."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView

from editor_app.ui.dropped import evidence_in
from editor_app.ui.look import Look
from editor_app.ui.models.claims import ROW_HEIGHT, ClaimDelegate
from editor_app.ui.widgets.list_view import RowList
from editor_app.ui.widgets.status_control import LETTERS
from editor_app.wording import N_

_LEAST_ROWS = 3
_REPAIRS = frozenset("APX")
"""Settle again as it was, it stands here, take it off these words."""

_GLYPH_ZONE = 36
"""So far from the left a double click is on the glyph, px."""


class ClaimsList(RowList):
    """The claims; letters decide on the chosen ones."""

    letter_pressed = Signal(str)
    edge_moved = Signal(str, int)
    """``start`` or ``end``, and by how many words."""
    dismissal_asked = Signal()
    split_asked = Signal()
    join_asked = Signal()
    menu_asked = Signal(QPoint)
    """The menu of the active claim is wanted at a place on the screen."""
    command_asked = Signal(str)
    """The letter of what is done about a claim's words."""
    chosen_changed = Signal()
    dropped = Signal(QModelIndex, object)
    """A row and the tuple of words that were dropped on it."""
    left = Signal()
    """Esc."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, look.phrase(N_("Claims")))
        self.setObjectName("claimsList")
        self.setItemDelegate(ClaimDelegate(look, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAcceptDrops(True)
        self.setMinimumHeight(look.px(ROW_HEIGHT * _LEAST_ROWS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the chosen row in sight where a banner or the detail takes its room."""
        at = self.visualRect(self.currentIndex())
        was_seen = self.currentIndex().isValid() and at.top() < event.oldSize().height()
        super().resizeEvent(event)
        if was_seen and at.bottom() > 0 and at.bottom() > self.viewport().height():
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Verdict letters, S and J, Delete, and Alt Shift with the arrows."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = not modifiers & ~Qt.KeyboardModifier.ShiftModifier
        letter = event.text().upper() if plain else ""
        if modifiers == _ALT_SHIFT and event.key() in _EDGES:
            self.edge_moved.emit(*_EDGES[Qt.Key(event.key())])
        elif letter in LETTERS:
            self.letter_pressed.emit(letter)
        elif letter in _REPAIRS:
            self.command_asked.emit(letter)
        elif letter == "S":
            self.split_asked.emit()
        elif letter == "J":
            self.join_asked.emit()
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.dismissal_asked.emit()
        elif plain and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tells that other rows are chosen."""
        super().selectionChanged(selected, deselected)
        self.chosen_changed.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On the glyph it opens the menu of verdicts."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() < self._look.px(_GLYPH_ZONE):
            self.menu_asked.emit(event.globalPosition().toPoint())
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the active claim."""
        if self.currentIndex().isValid():
            self.menu_asked.emit(event.globalPos())

    # Drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes addresses, files and words."""
        if event.source() is not self and evidence_in(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Only a row takes them."""
        if self.indexAt(event.position().toPoint()).isValid():
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tells what was dropped on which row; the words stay where they were taken from."""
        index, words = self.indexAt(event.position().toPoint()), evidence_in(event.mimeData())
        if index.isValid() and words:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(index, words)


_ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_EDGES = {
    Qt.Key.Key_Left: ("start", -1),
    Qt.Key.Key_Right: ("start", 1),
    Qt.Key.Key_Up: ("end", -1),
    Qt.Key.Key_Down: ("end", 1),
}
