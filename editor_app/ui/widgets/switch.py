"""The switch between writing and reviewing: a pen and an eye."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from editor_app.ui.drawing import fill_round
from editor_app.ui.icons import icon
from editor_app.ui.look import Look
from editor_app.wording import N_


class ModeSwitch(QWidget):
    """64 by 30 px; follows the action "view.review_mode"."""

    def __init__(self, action: QAction, look: Look) -> None:
        super().__init__()
        self._look = look
        self._action = action
        self._group = QButtonGroup(self)
        self._pen = self._half("pen", look.phrase(N_("Editing")))
        self._eye = self._half("eye", look.phrase(N_("Reviewing")))
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        row.addWidget(self._pen)
        row.addWidget(self._eye)
        self.setFixedSize(look.px(64), look.px(30))
        self.setAccessibleName(look.phrase(N_("Mode")))
        self._group.buttonClicked.connect(self._choose)
        action.changed.connect(self._follow)
        self._follow()

    def _half(self, icon_name: str, words: str) -> QToolButton:
        half = QToolButton()
        half.setProperty("kind", "switch")
        half.setCheckable(True)
        half.setIcon(icon(icon_name, self._look))
        half.setIconSize(QSize(self._look.px(16), self._look.px(16)))
        half.setFixedSize(self._look.px(30), self._look.px(26))
        half.setAccessibleName(words)
        half.setToolTip(f"{words} (F4)")
        half.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._group.addButton(half)
        return half

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
        (self._eye if self._action.isChecked() else self._pen).setChecked(True)

    def _choose(self) -> None:
        if self._eye.isChecked() != self._action.isChecked():
            self._action.trigger()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the ground of both."""
        painter = QPainter(self)
        fill_round(painter, QRectF(self.rect()), self._look.color("press"), 6)
        painter.end()
