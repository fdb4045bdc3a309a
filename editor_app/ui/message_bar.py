"""The message bar: banners that stay until they are answered or overtaken."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from editor_app.domain.claim import Status
from editor_app.domain.finding import Level
from editor_app.ui import glyphs
from editor_app.ui.announcing import announce
from editor_app.ui.drawing import fill_round, ring
from editor_app.ui.look import Look
from editor_app.ui.notifier import Notice, NoticeAction, NoticeLevel
from editor_app.ui.widgets.buttons import button, icon_button, label
from editor_app.wording import N_

MOST = 3
"""Banners shown at once; an older one makes room."""


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
        self.close_button = icon_button("x", look.phrase(N_("Close")), look)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(42), look.px(6), look.px(8), look.px(6))
        row.setSpacing(look.px(8))
        row.addWidget(self.words, 1)
        for action in notice.actions:
            row.addWidget(self._button(action))
        row.addWidget(self.close_button)

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
        fill_round(painter, rect, theme.chip_tint(color), 7)
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
    """The banners, newest last; hidden while there are none."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("messageBar")
        self.setAccessibleName(look.phrase(N_("Messages")))
        self._look = look
        self._banners: list[Banner] = []
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
        self._column.addWidget(banner)
        self.show()
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
        self.setVisible(bool(self._banners))
