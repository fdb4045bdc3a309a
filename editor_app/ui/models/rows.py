"""A list model over a tuple of values, and the state in which a delegate draws a row."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import pairwise
from typing import Generic, TypeVar, cast

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
)
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

VALUE = Qt.ItemDataRole.UserRole
"""The role under which a row's value stands."""

NO_INDEX = QModelIndex()


class RowsModel(QAbstractListModel, Generic[Row]):
    """Rows are replaced as a whole; a row whose key stays is only told as changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def key(self, row: Row) -> Hashable:
        """What makes a row the same one after a change."""
        return row

    def shown(self, row: Row) -> object:
        """What of a row is seen or said: one that stays alike in it is not drawn again."""
        return row

    def text(self, row: Row) -> str:
        """The row's words."""
        raise NotImplementedError

    def spoken(self, row: Row) -> str:
        """What a screen reader says of the row."""
        return self.text(row)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Shows `rows`, keeping selection and scroll place where only their content changed."""
        fresh = tuple(rows)
        # Most rows are the very ones shown: 5,000 keys would take longer than the drawing.
        others = [
            n for n, (new, old) in enumerate(zip(fresh, self.rows, strict=False)) if new is not old
        ]
        is_same = len(fresh) == len(self.rows)
        if not is_same or any(self.key(fresh[n]) != self.key(self.rows[n]) for n in others):
            self.beginResetModel()
            self.rows = fresh
            self.endResetModel()
            return
        changed = [n for n in others if self.shown(fresh[n]) != self.shown(self.rows[n])]
        self.rows = fresh
        for first, last in _runs(changed):
            self.dataChanged.emit(self.index(first), self.index(last))

    def row_of(self, key: Hashable) -> int:
        """The number of the row with `key`, -1 where there is none."""
        return next((n for n, row in enumerate(self.rows) if self.key(row) == key), -1)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row's words, its spoken words or its value."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == VALUE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row)
        return None


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and last of numbers that follow on each other; they come in order."""
    starts = [n for n, number in enumerate(numbers) if not n or numbers[n - 1] != number - 1]
    for start, end in pairwise((*starts, len(numbers))):
        yield numbers[start], numbers[end - 1]


def row_state(option: QStyleOptionViewItem, index: Index) -> tuple[bool, bool, bool, bool]:
    """Whether a row is selected, hovered, focused, and its window active.

    The view is asked: to read `option.state` wraps QStyle with its 500 names, 12 ms at a start.
    """
    view = cast("QAbstractItemView", option.widget)  # pyright: ignore[reportAttributeAccessIssue]
    inside = view.viewport()
    return (
        view.selectionModel().isSelected(index),
        inside.underMouse() and view.indexAt(inside.mapFromGlobal(QCursor.pos())) == index,
        view.hasFocus() and view.currentIndex() == index,
        view.isActiveWindow(),
    )


def rect_of(option: QStyleOptionViewItem) -> QRectF:
    """Where a row is drawn."""
    return QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownArgumentType, reportUnknownMemberType]
