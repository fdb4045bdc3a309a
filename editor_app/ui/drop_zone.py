"""The centre of the window as one drop zone, while files are dragged over it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from editor_app.ui.drawing import Side, draw_words, fill_round, ring, width_of
from editor_app.ui.look import Look
from editor_app.wording import N_

_INSET, _LINE = 4, 2
"""Of the accent line from the edges of the centre, and its width, px (DESIGN.md, section 8)."""


def files_in(mime: QMimeData) -> list[Path]:
    """The files of this machine that are dragged; empty where it is something else."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


class DropZone(QWidget):
    """Lies over `centre` while it is shown; the mouse and the drag go through to what is below."""

    def __init__(self, centre: QWidget, look: Look) -> None:
        super().__init__(centre)
        self.setObjectName("dropZone")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(look.phrase(N_("Drop to open as an article")))
        self._centre, self._look = centre, look
        self.hide()
        centre.installEventFilter(self)

    def offer(self) -> None:
        """Shows the zone over the whole centre."""
        self.setGeometry(self._centre.rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Goes with the size of the centre."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._centre.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The accent line, and what letting go does, on a ground of its own."""
        look = self._look
        painter = QPainter(self)
        inset = look.px(_INSET)
        edge = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        ring(painter, edge, look.color("accent"), look.px(_LINE), look.px(6))
        words, font = self.accessibleName(), look.font("ui_bold")
        ground = QRectF(0, 0, width_of(words, font) + look.px(40), look.px(40))
        ground.moveCenter(QRectF(self.rect()).center())
        fill_round(painter, ground, look.color("raised"), look.px(7))
        ring(painter, ground, look.color("accent"), 1, look.px(7))
        draw_words(painter, ground, words, (font, look.color("text")), Side.AlignHCenter)
        painter.end()
