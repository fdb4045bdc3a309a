"""The toolbar: what is open, how far it is, what comes next, and the large commands."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QSpacerItem, QWidget

from editor_app.domain.library import Stage
from editor_app.ui.drawing import width_of
from editor_app.ui.icons import paint_icon
from editor_app.ui.look import Look
from editor_app.ui.models.articles import STAGES
from editor_app.ui.widgets.bars import Progress
from editor_app.ui.widgets.buttons import ActionButton, Tool, label
from editor_app.ui.widgets.chip import Chip
from editor_app.ui.widgets.line_label import LineLabel
from editor_app.ui.widgets.switch import ModeSwitch
from editor_app.wording import N_, NN_

HEIGHT = 48
LETTERS = 12
"""So many letters of the title stay while anything else is left to leave out."""

_NEXT = ("review.next", "claim.next", "claim.next_unchecked", "check.next", "review.previous")


class NextButton(QPushButton):
    """Goes to the next open thing; its arrow opens the other ways to go on."""

    def __init__(self, actions: Mapping[str, QAction], look: Look) -> None:
        super().__init__(look.phrase(N_("Next")))
        self.setProperty("kind", "primary")
        self.setProperty("arrow", True)
        self.setAutoDefault(False)
        self._look = look
        self._action = actions["review.next"]
        self._menu = QMenu(self)
        for name in _NEXT:
            self._menu.addAction(actions[name])
        self.setToolTip(self._action.text())
        self.setAccessibleName(self._action.text())
        self._action.changed.connect(self._follow)
        self.clicked.connect(self._run)
        self._follow()

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())

    def _run(self) -> None:
        at = self.mapFromGlobal(self.cursor().pos()).x()
        if self.underMouse() and at > self.width() - self._look.px(28):
            self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        else:
            self._action.trigger()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the button and its arrow."""
        super().paintEvent(event)
        painter, px = QPainter(self), self._look.px
        box = QRectF(self.width() - px(26), (self.height() - px(14)) / 2, px(14), px(14))
        token = "onAccent" if self.isEnabled() else "disabled"
        paint_icon(painter, box, "down", self._look.color(token))
        painter.end()


class FindButton(QPushButton):
    """Opens the palette: "Find or run… Ctrl K"."""

    def __init__(self, action: QAction, look: Look) -> None:
        super().__init__()
        self.setProperty("kind", "ghost")
        self.setAutoDefault(False)
        self._look = look
        self._action = action
        self._is_short = False
        keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        self._keys = keys.replace("+", " ")
        self._words = look.phrase(N_("Find or run…"))
        self.setAccessibleName(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(look.px(30))
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())

    def set_short(self, short: bool) -> None:
        """Shows the icon only."""
        self._is_short = short
        self.setToolTip(self._words if short else "")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Icon, words and keys."""
        px, look = self._look.px, self._look
        font = look.font("ui_medium")
        words = width_of(self._words, font) + width_of(self._keys, font) + px(49)
        return QSize(px(32) if self._is_short else round(words), px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws ground, icon, words and keys."""
        super().paintEvent(event)
        painter, px, look = QPainter(self), self._look.px, self._look
        color = look.color("text2" if self.isEnabled() else "disabled")
        box = QRectF(px(9), (self.height() - px(16)) / 2, px(16), px(16))
        paint_icon(painter, box, "search", color)
        if not self._is_short:
            painter.setFont(look.font("ui_medium"))
            painter.setPen(color)
            line = QRectF(self.rect()).adjusted(px(29), 0, -px(8), 0)
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(line, int(middle | Qt.AlignmentFlag.AlignLeft), self._words)
            painter.drawText(line, int(middle | Qt.AlignmentFlag.AlignRight), self._keys)
        painter.end()


class Toolbar(QWidget):
    """One row, 48 px high. What does not belong to a window without an article is hidden."""

    def __init__(self, look: Look, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(look.px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._look = look
        self._is_narrow = self._is_shown = False
        self._blocking = 0
        self._gaps: list[tuple[QWidget, QSpacerItem, int]] = []
        self.title = LineLabel(look, "ui_bold")
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.title.setMaximumWidth(look.px(302))
        self.stage = Chip(look)
        self.progress = Progress(look)
        self.blocking = label("", "danger_strong")
        self.finder = FindButton(actions["app.palette"], look)
        self._of_article = self._article_parts(actions)
        self._lay_out(actions)
        self.show_nothing()

    def _article_parts(self, actions: Mapping[str, QAction]) -> tuple[QWidget, ...]:
        look = self._look
        return (
            self.progress,
            NextButton(actions, look),
            ModeSwitch(actions["view.review_mode"], look),
            Tool(actions["revision.compare"], "compare", look),
            Tool(actions["article.export"], "export", look),
            Tool(actions["view.focus"], "focus", look),
        )

    def _lay_out(self, actions: Mapping[str, QAction]) -> None:
        look, px = self._look, self._look.px
        self._sign_off = ActionButton(actions["article.sign_off"], look.phrase(N_("Sign off…")))
        panel = Tool(actions["view.panel"], "panelR", look)
        self._tail = (self.blocking, self._sign_off, panel)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(px(12), 0, px(12), 0)
        row.setSpacing(px(4))
        row.addWidget(Tool(actions["view.library"], "panelL", look))
        row.addSpacing(px(4))
        row.addWidget(self.title)
        row.addWidget(self.stage)
        row.addStretch(1)
        # The gap after each part, px; a spacing of 4 is there already.
        for part, gap in zip(self._of_article, (16, 14, 10, 4, 4, 6), strict=True):
            row.addWidget(part)
            self._add_gap(part, gap - 4)
        row.addWidget(self.finder)
        self._add_gap(self._sign_off, 11)
        for part, gap in zip(self._tail, (4, 4, 0), strict=True):
            row.addWidget(part)
            self._add_gap(part, gap)

    def _add_gap(self, part: QWidget, width: int) -> None:
        """Adds `width` px that are there while `part` is shown."""
        gap = QSpacerItem(self._look.px(width), 0)
        self._row.addSpacerItem(gap)
        self._gaps.append((part, gap, self._look.px(width)))

    def _least_width(self) -> int:
        """What the parts that are shown need, px."""
        for part, gap, width in self._gaps:
            gap.changeSize(0 if part.isHidden() else width, 0)
        self._row.invalidate()
        return self._row.minimumSize().width()

    def show_article(self, headline: str, stage: Stage) -> None:
        """Shows which article is open and how far it is."""
        self._show_parts(shown=True)
        self.title.show_words(headline)
        begun = width_of(f"{headline[:LETTERS]}…", self._look.font("ui_bold"))
        self.title.setMinimumWidth(min(math.ceil(begun), self.title.sizeHint().width()))
        self.stage.say(self._look.phrase(STAGES[stage]))
        self._fit()

    def show_nothing(self) -> None:
        """Shows that no article is open."""
        self._show_parts(shown=False)
        self.title.show_words("Galley")
        self.title.setMinimumWidth(0)
        self.stage.say("")
        self.show_blocking(0)

    def _show_parts(self, *, shown: bool) -> None:
        self._is_shown = shown
        self._fit()

    def show_progress(self, settled: int, total: int) -> None:
        """Shows how many claims are settled."""
        self.progress.show_count(settled, total)

    def show_blocking(self, count: int) -> None:
        """Shows how many things stand in the way of signing off."""
        words = self._look.count(NN_("{count} blocking", "{count} blocking"), count)
        self.blocking.setText(words)
        self._blocking = count
        self._fit()

    def set_narrow(self, narrow: bool) -> None:
        """Shortens what windows under 1280 px have no room for."""
        self._is_narrow = narrow
        self.title.setMaximumWidth(self._look.px(200 if narrow else 302))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leaves out what there is no room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Words are never cut: what matters least goes, whole; menus, palette and keys have it still.

        Next and Sign off keep their words; the strip has what blocks and how many are settled too.
        """
        progress, _, mode, compare, export, focus = self._of_article
        for part in (*self._of_article, *self._tail):
            part.setVisible(self._is_shown)
        self.blocking.setVisible(self._is_shown and self._blocking > 0)
        for part in (self.finder, self.title):
            part.show()
        self.progress.set_short(self._is_narrow)
        self.finder.set_short(self._is_narrow)
        self.stage.setVisible(bool(self.stage.words) and not self._is_narrow)
        later = (self.blocking, mode, self.finder, self.title)
        shed = (
            self.stage.hide,
            partial(self.progress.set_short, True),
            partial(self.finder.set_short, True),
            *(part.hide for part in (focus, compare, progress, export, *later)),
        )
        for leave_out in shed:
            if self._least_width() <= self.width():
                return
            leave_out()
        self._least_width()
