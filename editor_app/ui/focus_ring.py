"""The ring round a button that has the keys: 2 px of the accent, with a gap to the button.

It lies outside the button, where a style sheet cannot draw, and moves nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget
from shiboken6 import isValid

from editor_app.ui.drawing import ring
from editor_app.ui.look import Look

_WIDTH, _GAP, _RADIUS = 2, 1, 8
"""Of the ring, px; picture 11 of the design."""

_KINDS = frozenset({"plain", "primary", "small", "ghost", None})
"""Buttons with a box of their own; the others show the keys in their own way."""

_PLACES = frozenset(
    {
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.EnabledChange,
    }
)


def ring_for(widget: QWidget, look: Look) -> FocusRing | None:
    """A ring round `widget`, where it is a button that shows the keys by one."""
    is_one = isinstance(widget, QPushButton) and widget.property("kind") in _KINDS
    return FocusRing(widget, look) if is_one else None


class FocusRing(QWidget):
    """Lies over the button's window, or over the view that scrolls it, and goes where it goes."""

    def __init__(self, button: QWidget, look: Look) -> None:
        self._chain = _up_to_host(button)
        super().__init__(self._chain[-1])
        self._button, self._look = button, look
        self._away = look.px(_WIDTH + _GAP)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for part in self._chain:
            part.installEventFilter(self)
        self._place()

    def leave(self) -> None:
        """Goes away."""
        if isValid(self):
            for part in self._chain:
                if isValid(part):
                    part.removeEventFilter(self)
            self.hide()
            self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays where the button is."""
        if event.type() in _PLACES and isValid(self._button):
            self._place()
        return False

    def _place(self) -> None:
        rect, away = self._button.rect(), self._away
        rect.moveTopLeft(self._button.mapTo(self._chain[-1], rect.topLeft()))
        self.setGeometry(rect.adjusted(-away, -away, away, away))
        self.setVisible(self._button.isVisible() and self._button.isEnabled())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the ring."""
        painter = QPainter(self)
        width, radius = self._look.px(_WIDTH), self._look.px(_RADIUS)
        ring(painter, QRectF(self.rect()), self._look.color("accent"), width, radius)
        painter.end()


def _up_to_host(button: QWidget) -> list[QWidget]:
    """The button and what it lies in, up to what the ring is drawn on."""
    chain = [button]
    while not chain[-1].isWindow():
        parent = chain[-1].parentWidget()
        if parent is None:
            break
        chain.append(parent)
        around = parent.parentWidget()
        if around is not None and around.inherits("QAbstractScrollArea"):
            break
    return chain
