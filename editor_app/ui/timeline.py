"""The revisions strip: folded to one line, or open as a row of dots, oldest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from editor_app.domain.revision import RevisionInfo
from editor_app.ui import dates
from editor_app.ui.drawing import draw_words, ring
from editor_app.ui.look import Look
from editor_app.ui.widgets.buttons import ActionButton, icon_button, label
from editor_app.wording import N_, NN_

FOLDED, OPEN = 40, 106
PITCH = 152
DOT = 5.5


class Dots(QWidget):
    """One dot a revision with its message, author and time; arrows go along, Enter opens."""

    opened = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("timeline")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(look.phrase(N_("Revisions")))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._look = look
        self._revisions: tuple[RevisionInfo, ...] = ()
        self._chosen = -1

    def show_revisions(self, revisions: Sequence[RevisionInfo]) -> None:
        """Shows revisions, oldest first; the newest is the current one."""
        self._revisions = tuple(revisions)
        self._choose(len(self._revisions) - 1)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """A pitch for each revision."""
        return QSize(
            self._look.px(PITCH) * max(1, len(self._revisions)), self._look.px(OPEN - FOLDED)
        )

    def _choose(self, index: int) -> None:
        if not self._revisions:
            return
        self._chosen = min(max(index, 0), len(self._revisions) - 1)
        self.setAccessibleDescription(", ".join(self._lines(self._revisions[self._chosen])))
        self.update()

    def _lines(self, info: RevisionInfo) -> tuple[str, str]:
        kind = self._look.phrase(KINDS.get(info.kind.value, ""))
        when = f"r{info.number} · {info.author} · {dates.last(info.at, self._look)}"
        return info.message or kind, when

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, the dots and two lines of words under each."""
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, pitch = look.px(12), look.px(PITCH)
        painter.setPen(QPen(look.color("lineStrong"), 1.5))
        last = (len(self._revisions) - 1) * pitch + look.px(22)
        painter.drawLine(QPointF(look.px(22), middle), QPointF(last, middle))
        for index, info in enumerate(self._revisions):
            self._paint_dot(painter, QPointF(index * pitch + look.px(22), middle), index)
            words, when = self._lines(info)
            left = index * pitch + look.px(14)
            top = QRectF(left, look.px(22), pitch - look.px(18), look.px(18))
            draw_words(painter, top, words, (look.font("secondary_medium"), look.color("text")))
            under = top.translated(0, look.px(18))
            draw_words(painter, under, when, (look.font("count"), look.color("text3")))
        if self.hasFocus() and self._revisions:
            place = QRectF(
                self._chosen * pitch + look.px(6), 2, pitch - look.px(6), self.height() - 6
            )
            ring(painter, place, look.color("accent"), 2, 6)
        painter.end()

    def _paint_dot(self, painter: QPainter, centre: QPointF, index: int) -> None:
        look, radius = self._look, self._look.px(DOT)
        is_newest = index == len(self._revisions) - 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("accent" if is_newest else "lineStrong"))
        painter.drawEllipse(centre, radius, radius)
        if is_newest:
            painter.setBrush(look.color("window"))
            painter.drawEllipse(centre, radius / 2.4, radius / 2.4)

    def _index_at(self, x: float) -> int:
        return int(x // self._look.px(PITCH))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses a revision."""
        self._choose(self._index_at(event.position().x()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens a revision."""
        self._open(self._index_at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go along, Enter opens."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            self._choose(self._chosen + steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self._chosen)
        else:
            super().keyPressEvent(event)

    def _open(self, index: int) -> None:
        if 0 <= index < len(self._revisions):
            self.opened.emit(self._revisions[index].number)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Takes the ring away."""
        super().focusOutEvent(event)
        self.update()


class Timeline(QWidget):
    """The strip under the page."""

    revision_opened = Signal(int)

    def __init__(self, look: Look, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("revisionsStrip")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._toggle = actions["view.timeline"]
        self._chevron = icon_button("right", look.phrase(N_("Show revisions")), look)
        self._chevron.clicked.connect(self._toggle.trigger)
        self._title = label(look.phrase(N_("Revisions")))
        self._title.setFont(look.font("ui_bold"))
        self._state = label("", "secondary")
        self._save = ActionButton(
            actions["revision.save"], look.phrase(N_("Save revision")), kind="small"
        )
        self.dots = Dots(look)
        self.dots.opened.connect(self.revision_opened)
        self._scroll = _Sideways()
        self._scroll.setWidget(self.dots)
        self._lay_out()
        self.set_open(False)

    def _lay_out(self) -> None:
        px = self._look.px
        head = QWidget()
        head.setFixedHeight(px(FOLDED) - 1)
        row = self._row = QHBoxLayout(head)
        row.setContentsMargins(px(8), 0, px(12), 0)
        row.setSpacing(px(8))
        for part in (self._chevron, self._title, self._state):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._scroll)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leaves out how many there are where there is no room for it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._state.show()
        self._state.setVisible(self._row.minimumSize().width() <= self.width())

    @property
    def is_open(self) -> bool:
        """Whether the dots are shown."""
        return not self._scroll.isHidden()

    @Slot(bool)
    def set_open(self, is_open: bool) -> None:
        """Opens or folds it."""
        from editor_app.ui.icons import icon

        self._scroll.setVisible(is_open)
        self._chevron.setIcon(icon("down" if is_open else "right", self._look))
        words = N_("Fold revisions") if is_open else N_("Show revisions")
        self._chevron.setAccessibleName(self._look.phrase(words))
        self._chevron.setToolTip(self._look.phrase(words))
        self.setFixedHeight(self._look.px(OPEN if is_open else FOLDED))

    def show_revisions(self, revisions: Sequence[RevisionInfo]) -> None:
        """Shows an article's revisions, oldest first."""
        look = self._look
        self.dots.show_revisions(revisions)
        self._scroll.show_end()
        if not revisions:
            self._state.setText("")
            return
        newest = revisions[-1]
        forms = NN_("{count} saved, last {time} by {name}", "{count} saved, last {time} by {name}")
        when = dates.last(newest.at, look)
        self._state.setText(look.count(forms, len(revisions), time=when, name=newest.author))
        self._fit()


class _Sideways(QScrollArea):
    """Scrolls along with the wheel."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_end(self) -> None:
        """Brings the newest revision into view."""
        bar = self.horizontalScrollBar()
        bar.setValue(bar.maximum())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Up is towards the oldest."""
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - event.angleDelta().y())


KINDS = {
    "received": N_("Received"),
    "saved": N_("Saved"),
    "restored": N_("Restored"),
    "signed": N_("Signed off"),
}
