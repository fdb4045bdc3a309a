"""The message bar: banners that stay until they are answered or overtaken."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from editor_app.domain.claim import Status
from editor_app.domain.finding import Level
from editor_app.ui import glyphs
from editor_app.ui.announcing import announce
from editor_app.ui.drawing import fill_round, ring
from editor_app.ui.look import Look
from editor_app.ui.notifier import Notice, NoticeAction, NoticeLevel
from editor_app.ui.widgets.buttons import button, icon_button, label
from editor_app.wording import N_, NN_

MOST = 3
"""Banners shown at once; an older one makes room."""


WORDS = 320
"""The least width for a banner's sentence beside its buttons, px."""


class Banner(QFrame):
    """One sentence on a tinted ground, with what can be done about it."""

    def __init__(self, notice: Notice, look: Look) -> None:
        super().__init__()
        self.notice = notice
        self.is_answered = False
        self._look = look
        self.words = label(look.sentence(notice.message))
        self.words.setFont(look.font("ui_medium"))
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.more = button("", kind="text")
        self.more.hide()
        self.close_button = icon_button("x", look.phrase(N_("Close")), look)
        self._answers = QWidget(self)
        row = QHBoxLayout(self._answers)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        for action in notice.actions:
            row.addWidget(self._button(action))
        row.addWidget(self.more)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(look.px(42), look.px(6), look.px(8), look.px(6))
        self._grid.setSpacing(look.px(8))
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self.words, 0, 0)
        self._grid.addWidget(self.close_button, 0, 2)
        self._is_stacked: bool | None = None
        self.say_more(0)

    def say_more(self, others: int, *, shown: bool = False) -> None:
        """Tells how many other banners wait; a press on it shows them, or only one again."""
        forms = NN_("and {count} more", "and {count} more")
        fewer = self._look.phrase(N_("Show one only"))
        words = fewer if shown else self._look.count(forms, others)
        self.more.setText(words if others else "")
        self.more.setVisible(bool(others))
        self._answers.setVisible(bool(others or self.notice.actions))
        self._place_answers()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts the answers under the sentence where it would become a narrow column beside them."""
        super().resizeEvent(event)
        self._place_answers()

    def _place_answers(self) -> None:
        around = self.close_button.width() + self._look.px(42 + 8 + 2 * 8)
        room = self.width() - around - self._answers.sizeHint().width()
        one_line = self.words.fontMetrics().horizontalAdvance(self.words.text())
        is_stacked = room < min(one_line, self._look.px(WORDS))
        if is_stacked == self._is_stacked:
            return
        self._is_stacked = is_stacked
        self._grid.removeWidget(self._answers)
        if is_stacked:
            left = Qt.AlignmentFlag.AlignLeft
            self._grid.addWidget(self._answers, 1, 0, 1, 3, left)
        else:
            self._grid.addWidget(self._answers, 0, 1)

    def _button(self, action: NoticeAction) -> QWidget:
        made = button(self._look.sentence(action.label), kind="small")
        made.clicked.connect(partial(self._do, action))
        return made

    def _do(self, action: NoticeAction, _checked: bool = False) -> None:
        self.is_answered = True
        self.close_button.click()
        action.run()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tint, border and the level's silhouette."""
        theme = self._look.theme
        is_error = self.notice.level is NoticeLevel.ERROR
        color = theme.status_color(Status.INCORRECT if is_error else Status.DISPUTED)
        painter = QPainter(self)
        rect = QRectF(self.rect())
        fill_round(painter, rect, theme.color("window"), 7)
        fill_round(painter, rect, theme.banner_tint(color), 7)
        ring(painter, rect, color, 1, 7)
        side = self._look.px(16)
        place = QRectF(self._look.px(14), (rect.height() - side) / 2, side, side)
        level = Level.ERROR if is_error else Level.WARNING
        glyphs.paint_level(painter, place, level, theme)
        painter.end()

    def sizeHint(self) -> QSize:
        """At least the design's height."""
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), self._look.px(44)))


class MessageBar(QWidget):
    """The banners, newest last; hidden while there are none.

    A low window has room for one: the newest error, or else the newest; it tells how many wait.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("messageBar")
        self.setAccessibleName(look.phrase(N_("Messages")))
        self._look = look
        self._banners: list[Banner] = []
        self._is_low = self._shows_all = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        self._column.setSpacing(look.px(6))
        self.hide()

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is shown, oldest first."""
        return tuple(banner.notice for banner in self._banners)

    def show_notice(self, notice: Notice) -> None:
        """Shows a banner; one with the same key is overtaken, the same one is not said again."""
        if notice in self.notices:
            return
        self.clear(notice.key)
        while len(self._banners) >= MOST:
            self._remove(self._banners[0])
        banner = Banner(notice, self._look)
        banner.close_button.clicked.connect(partial(self._remove, banner))
        self._banners.append(banner)
        banner.more.clicked.connect(self._turn)
        self._column.addWidget(banner)
        self._shows_all = False
        self._fit()
        words = banner.words.text()
        announce(self, words)

    def clear(self, key: str | None = None) -> None:
        """Takes the banners with `key` away, or all of them."""
        for banner in list(self._banners):
            if key is None or banner.notice.key == key:
                banner.is_answered = True
                self._remove(banner)

    @Slot()
    def _remove(self, banner: Banner, _checked: bool = False) -> None:
        if banner in self._banners:
            self._banners.remove(banner)
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
            if banner.notice.left is not None and not banner.is_answered:
                banner.notice.left()
        self._fit()

    def set_low(self, low: bool) -> None:
        """Shows one banner at a time in a low window."""
        if low != self._is_low:
            self._is_low, self._shows_all = low, False
            self._fit()

    @Slot()
    def _turn(self) -> None:
        """Shows all, or one only again."""
        self._shows_all = not self._shows_all
        self._fit()

    def _fit(self) -> None:
        errors = [each for each in self._banners if each.notice.level is NoticeLevel.ERROR]
        first = (errors or self._banners or [None])[-1]
        is_one = self._is_low and not self._shows_all
        for banner in self._banners:
            banner.setVisible(banner is first or not is_one)
            others = len(self._banners) - 1 if self._is_low and banner is first else 0
            banner.say_more(others, shown=not is_one)
        self.setVisible(bool(self._banners))
