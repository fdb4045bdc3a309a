"""A small question beside what it is about: a part of the window, never a window of its own."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from editor_app.ui.drawing import fill_round, ring
from editor_app.ui.look import Look

_SHADOW, _DROP, _RADIUS, _GAP, _PAD = 16, 4, 10, 6, 16


class Popover(QWidget):
    """Holds `column`; goes on Esc and when the keys go elsewhere in the window, and gives them back.

    It stands above or below `anchor`, or low in the middle where that is not to be seen.
    """

    left = Signal()
    """The keys went elsewhere before it was answered or given up."""

    def __init__(self, window: QWidget, look: Look, anchor: QWidget, width: int) -> None:
        super().__init__(window)
        self._look, self._anchor = look, anchor
        self._before: QWidget | None = window.focusWidget()
        self._is_open = True
        edge = look.px(_SHADOW + _PAD)
        self.setFixedWidth(look.px(width + 2 * _SHADOW))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(edge, edge, edge, edge)
        self.column.setSpacing(look.px(12))

    def open_on(self, first: QWidget) -> None:
        """Shows it, with the keys on `first`."""
        window = self.window()
        window.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.PopupFocusReason)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._follow_keys)

    @Slot()
    def dismiss(self) -> None:
        """Closes it; the keys go back to where they were."""
        if not self._is_open:
            return
        self._is_open = False
        had_keys = self.isAncestorOf(QApplication.focusWidget() or self.window())
        self.window().removeEventFilter(self)
        self.hide()
        if had_keys and self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.deleteLater()

    def leave(self) -> None:
        """Closes it for something else."""
        if self._is_open:
            self.left.emit()
            self.dismiss()

    @Slot("QWidget*", "QWidget*")
    def _follow_keys(self, _old: QWidget | None, new: QWidget | None) -> None:
        inside = new is None or new.window() is not self.window() or self.isAncestorOf(new)
        if not inside:
            self.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Goes with the window's size."""
        if event.type() == QEvent.Type.Resize and self._is_open:
            self._place()
        return False

    def _place(self) -> None:
        window, px = self.window(), self._look.px
        self.adjustSize()
        out, gap = px(_SHADOW), px(_GAP)
        if self._anchor.isVisible():
            at = self._anchor.rect().translated(self._anchor.mapTo(window, QPoint()))
            left, top = at.right() + 1 - self.width() + out, at.top() - gap + out - self.height()
            if top < -out:
                top = at.bottom() + 1 + gap - out
        else:
            left = (window.width() - self.width()) // 2
            top = window.height() - self.height() - px(40)
        left = min(max(left, -out), window.width() - self.width() + out)
        self.move(left, top)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A raised ground with a border, on a soft shadow."""
        painter, look = QPainter(self), self._look
        out = look.px(_SHADOW)
        frame = QRectF(self.rect()).adjusted(out, out, -out, -out)
        for spread in range(out - _DROP, 0, -2):
            around = frame.adjusted(-spread, -spread, spread, spread).translated(0, _DROP)
            fill_round(painter, around, look.theme.shadow, _RADIUS + spread)
        fill_round(painter, frame, look.color("raised"), look.px(_RADIUS))
        ring(painter, frame, look.color("edge"), 1, look.px(_RADIUS))
        painter.end()
