"""A list of rows drawn by a delegate: keys act on the row, and an empty list says why it is empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from editor_app.ui.look import Look

Index = QModelIndex | QPersistentModelIndex


class RowList(QListView):
    """A quiet list. It tells which row is current, and Enter or a double click opens it."""

    row_chosen = Signal(QModelIndex)
    row_opened = Signal(QModelIndex)

    def __init__(self, look: Look, name: str, *, uniform: bool = True) -> None:
        super().__init__()
        self._look = look
        self._says = ""
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(uniform)
        if not uniform:
            self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        self.doubleClicked.connect(self.row_opened)

    def say_when_empty(self, words: str) -> None:
        """What stands in place of rows where there are none."""
        self._says = words
        self.viewport().update()

    def offer_when_empty(self, way: QWidget) -> None:
        """Puts a button under those words; whether it is shown is for others to say."""
        column = QVBoxLayout(self.viewport())
        column.setContentsMargins(0, self._look.px(40), 0, 0)
        column.addWidget(way, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tells which row a person went to."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.row_chosen.emit(self.currentIndex())

    def dataChanged(
        self,
        topLeft: Index,  # noqa: N803
        bottomRight: Index,  # noqa: N803
        roles: Sequence[int] = (),
    ) -> None:
        """Draws changed rows again; Qt's own would lay all rows out anew, however many there are."""
        if self.uniformItemSizes():
            QAbstractItemView.dataChanged(self, topLeft, bottomRight, roles)
        else:
            super().dataChanged(topLeft, bottomRight, roles)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current row; letters do not search, they may be verdicts."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.currentIndex().isValid():
                self.row_opened.emit(self.currentIndex())
            return
        if event.text().isprintable() and event.text():
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the rows, or the words that stand for none."""
        super().paintEvent(event)
        if self._says and not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setFont(self._look.font("ui"))
            painter.setPen(self._look.color("text3"))
            margin = self._look.px(16)
            rect = QRectF(self.viewport().rect()).adjusted(margin, margin, -margin, -margin)
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(rect, int(flags), self._says)
            painter.end()
