"""What the window is waiting for, in the status bar: a word, later a bar with its count and Cancel."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor_app.ui.announcing import announce
from editor_app.ui.drawing import draw_bar
from editor_app.ui.look import Look
from editor_app.ui.progress import Progress, Waiting
from editor_app.ui.widgets.buttons import button, label
from editor_app.wording import N_

BAR = (96, 3)
"""Width and height of the bar, px: the toolbar's is as thick."""


class _Bar(QWidget):
    """How far it is; empty where nobody knows."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._share = 0.0
        self.setFixedSize(look.px(BAR[0]), look.px(BAR[1]))

    def show_share(self, share: float) -> None:
        """Shows a share from 0 to 1."""
        if share != self._share:
            self._share = share
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws it."""
        painter, look = QPainter(self), self._look
        colours = look.color("text2"), look.color("scroll")
        draw_bar(painter, QRectF(self.rect()), self._share, colours)
        painter.end()


class WorkBar(QWidget):
    """Shows one piece of work that goes on, and stops it."""

    resized = Signal()
    """It takes more room than before, or less."""

    def __init__(self, progress: Progress, look: Look) -> None:
        super().__init__()
        self.setObjectName("workBar")
        self._look = look
        self._progress = progress
        self._announced: Waiting | None = None
        self.words = label("", "status")
        self.count = label("", "secondary")
        self.cancel_button = button(look.phrase(N_("Cancel")), kind="link")
        self.cancel_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.cancel_button.clicked.connect(progress.cancel)
        self._bar = _Bar(look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        for part in (self.words, self._bar, self.count, self.cancel_button):
            row.addWidget(part)
        progress.changed.connect(self._show)
        self._show()

    @property
    def _room(self) -> int:
        return 0 if self.isHidden() else self.sizeHint().width()

    @Slot()
    def _show(self) -> None:
        before = self._room
        self._show_work()
        if self._room != before:
            self.resized.emit()

    def _show_work(self) -> None:
        waiting = self._progress.shown
        self.setVisible(waiting is not None)
        if waiting is None:
            return
        look, work = self._look, waiting.told.work
        name = look.sentence(waiting.told.words)
        self.words.setText(look.phrase(N_("Cancelling…")) if waiting.is_cancelled else name)
        self._bar.setVisible(waiting.has_bar and work.total > 0)
        self.count.setVisible(waiting.has_bar and work.total > 0)
        self.cancel_button.setVisible(waiting.has_bar and not waiting.is_cancelled)
        self.cancel_button.setAccessibleName(f"{look.phrase(N_('Cancel'))}: {name}")
        done = min(work.done, work.total)
        self._bar.show_share(done / work.total if work.total else 0)
        self.count.setText(look.phrase(N_("{done} of {total}")).format(done=done, total=work.total))
        if waiting.has_bar and self._announced is not waiting:
            self._announced = waiting
            announce(self, name)
