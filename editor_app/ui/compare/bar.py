"""What stands above a redline: the way back, the two ends, and how it is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from editor_app.domain.revision import RevisionInfo
from editor_app.ui.drawing import draw_words, fill_round
from editor_app.ui.icons import icon
from editor_app.ui.look import Look
from editor_app.ui.revision_dots import KINDS
from editor_app.ui.toolbar import HEIGHT, FindButton
from editor_app.ui.widgets.buttons import Tool, button, label
from editor_app.ui.widgets.choice import Choice, draw_arrow
from editor_app.ui.widgets.icon_label import IconLabel
from editor_app.wording import N_

NOW = 0
"""The end that is no revision: the words as they stand."""


_BETWEEN = "   "
"""Between a revision's number and its message."""


class CompareToolbar(QWidget):
    """In the place of the toolbar: back, what this is, find, and the panel."""

    def __init__(self, look: Look, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(look.px(HEIGHT))
        self.back = button(look.phrase(N_("Back to review")), kind="ghost")
        self.back.setIcon(icon("left", look))
        self.back.setIconSize(QSize(look.px(16), look.px(16)))
        self.back.clicked.connect(actions["revision.compare"].trigger)
        title = label(look.phrase(N_("Compare revisions")))
        title.setFont(look.font("ui_bold"))
        self.panel = Tool(actions["view.panel"], "panelR", look)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(6), 0, look.px(12), 1)
        row.setSpacing(look.px(6))
        row.addWidget(self.back)
        row.addWidget(title)
        row.addStretch(1)
        row.addWidget(FindButton(actions["app.palette"], look))
        row.addWidget(self.panel)


class EndsBar(QWidget):
    """Which two states are compared, and whether inline or side by side."""

    ends_chosen = Signal(int, int)
    """The older and the newer revision's number; `NOW` for the words as they stand."""

    def __init__(self, look: Look, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("compareBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(look.px(47))
        self._look = look
        self.old, self.new = self._choice(N_("Older revision")), self._choice(N_("Newer revision"))
        self.switch = SideSwitch(actions["compare.side_by_side"], look)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), 0, look.px(16), 1)
        row.setSpacing(look.px(10))
        row.addWidget(self.old, 4)
        row.addWidget(IconLabel(look, "arrow"))
        row.addWidget(self.new, 4)
        row.addStretch(1)
        row.addWidget(self.switch)

    def _choice(self, name: str) -> EndChoice:
        made = EndChoice(self._look)
        made.setAccessibleName(self._look.phrase(name))
        made.setMinimumWidth(self._look.px(96))
        made.setMaximumWidth(self._look.px(214))
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.setFixedHeight(self._look.px(30))
        made.activated.connect(self._tell)
        return made

    def show_ends(self, revisions: Sequence[RevisionInfo], ends: tuple[int, int]) -> None:
        """Fills both choices; an older end is before the newer one."""
        for field, chosen in zip((self.old, self.new), ends, strict=True):
            with QSignalBlocker(field):
                field.clear()
                for info in revisions:
                    words = info.message or self._look.phrase(KINDS[info.kind.value])
                    field.addItem(f"r{info.number}{_BETWEEN}{words}", info.number)
                if field is self.new:
                    now = self._look.phrase(N_("Now"))
                    words = self._look.phrase(N_("The words as they stand"))
                    field.addItem(f"{now}{_BETWEEN}{words}", NOW)
                field.setCurrentIndex(field.findData(chosen))
                field.setToolTip(field.currentText())

    def _tell(self) -> None:
        self.ends_chosen.emit(self.old.currentData(), self.new.currentData())


class EndChoice(Choice):
    """A revision: its number bold, then its message, which may be cut short."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the field, the words and the arrow."""
        look, px = self._look, self._look.px
        frame = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        frame.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        frame.end()
        name, _, words = self.currentText().partition(_BETWEEN)
        with QPainter(self) as painter:
            line = QRectF(self.rect()).adjusted(px(11), 0, -px(26), 0)
            left = draw_words(painter, line, name, (look.font("ui_bold"), look.color("text")))
            rest = line.adjusted(left + px(10), 0, 0, 0)
            draw_words(painter, rest, words, (look.font("ui"), look.color("text2")))
        draw_arrow(self, look)


class SideSwitch(QWidget):
    """Inline or side by side; follows the action."""

    def __init__(self, action: QAction, look: Look) -> None:
        super().__init__()
        self._look = look
        self._action = action
        self._group = QButtonGroup(self)
        self.inline = self._half(look.phrase(N_("Inline")))
        self.beside = self._half(look.phrase(N_("Side by side")))
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        row.addWidget(self.inline)
        row.addWidget(self.beside)
        self.setFixedHeight(look.px(30))
        self.setAccessibleName(look.phrase(N_("How the changes are shown")))
        self._group.buttonClicked.connect(self._choose)
        action.changed.connect(self._follow)
        self._follow()

    def _half(self, words: str) -> QPushButton:
        half = QPushButton(words)
        half.setProperty("kind", "segment")
        half.setAutoDefault(False)
        half.setCheckable(True)
        half.setFixedHeight(self._look.px(26))
        half.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._group.addButton(half)
        return half

    def _follow(self) -> None:
        (self.beside if self._action.isChecked() else self.inline).setChecked(True)

    def _choose(self) -> None:
        if self.beside.isChecked() != self._action.isChecked():
            self._action.trigger()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the ground of both."""
        with QPainter(self) as painter:
            fill_round(painter, QRectF(self.rect()), self._look.color("press"), 6)
