"""A side of the window as a drawer: it lies over the page where there is no room beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QSplitter, QWidget

_MARGIN = 48
"""What of the page stays in sight beside an open drawer, px."""


class Drawer(QObject):
    """Takes one part out of a splitter and lays it over the others, and puts it back."""

    def __init__(self, part: QWidget, splitter: QSplitter, side: Qt.Edge) -> None:
        super().__init__(splitter)
        self._part, self._splitter, self._side = part, splitter, side
        self._width = 0
        self.is_drawer = False
        splitter.installEventFilter(self)

    def take(self, width: int) -> None:
        """Makes the part a drawer of `width` px, closed."""
        self._width = width
        if not self.is_drawer:
            self.is_drawer = True
            self._part.setParent(self._splitter.parentWidget())
        self._part.hide()
        self._place()

    def give_back(self) -> None:
        """Puts the part into the splitter again; whether it is shown is for others to say."""
        if self.is_drawer:
            self.is_drawer = False
            at = 0 if self._side is Qt.Edge.LeftEdge else self._splitter.count()
            self._splitter.insertWidget(at, self._part)

    def close(self) -> bool:
        """Closes the drawer; whether it was one and open."""
        was_open = self.is_drawer and not self._part.isHidden()
        if was_open:
            self._part.hide()
        return was_open

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Goes with the splitter's place and size."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return False

    def _place(self) -> None:
        if not self.is_drawer:
            return
        room = self._splitter.geometry()
        width = max(self._part.minimumWidth(), min(self._width, room.width() - _MARGIN))
        left = room.left() if self._side is Qt.Edge.LeftEdge else room.right() + 1 - width
        self._part.setGeometry(left, room.top(), width, room.height())
        self._part.raise_()
