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
DOT, END_DOT = 5.5, 7.5
END_NAMES = (N_("first end of the comparison"), N_("second end of the comparison"))


class Dots(QWidget):
    """One dot a revision with its message, author and time; arrows go along, Enter opens.

    A Ctrl-click, or Shift with the arrows, chooses the other end of a comparison.
    """

    opened = Signal(int)
    ends_chosen = Signal(int, int)
    """The numbers of two revisions to be compared."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("timeline")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(look.phrase(N_("Revisions")))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._look = look
        self._revisions: tuple[RevisionInfo, ...] = ()
        self._chosen = -1
        self._ends: tuple[int, int] | None = None

    def show_revisions(self, revisions: Sequence[RevisionInfo]) -> None:
        """Shows revisions, oldest first; the newest is the current one."""
        self._revisions, self._ends = tuple(revisions), None
        self._choose(len(self._revisions) - 1)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """A pitch for each revision."""
        return QSize(
            self._look.px(PITCH) * max(1, len(self._revisions)), self._look.px(OPEN - FOLDED)
        )

    @Slot(int, int)
    def show_ends(self, old: int, new: int) -> None:
        """Shows between which revisions the comparison is; `old` is 0 where there is none."""
        numbers = [info.number for info in self._revisions]
        if old not in numbers:
            self._ends = None
        else:
            last = numbers.index(new) if new in numbers else len(numbers) - 1
            self._ends = (numbers.index(old), last)
        self._describe()

    def _choose(self, index: int) -> None:
        if not self._revisions:
            return
        self._chosen = min(max(index, 0), len(self._revisions) - 1)
        self._describe()

    def _choose_ends(self, one: int, other: int) -> None:
        """Has two revisions compared, where they are two."""
        last = len(self._revisions) - 1
        old, new = sorted((min(max(one, 0), last), min(max(other, 0), last)))
        if old != new:
            self._ends = (old, new)
            self._describe()
            self.ends_chosen.emit(self._revisions[old].number, self._revisions[new].number)

    def _describe(self) -> None:
        """Tells a screen reader which revision is chosen, and which end it is."""
        if self._revisions:
            words = ", ".join(self._lines(self._revisions[self._chosen]))
            if self._ends is not None and self._chosen in self._ends:
                which = END_NAMES[self._ends.index(self._chosen)]
                words = f"{words}, {self._look.phrase(which)}"
            self.setAccessibleDescription(words)
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
        if self._ends is not None:
            start, end = (index * pitch + look.px(22) for index in self._ends)
            painter.setPen(QPen(look.color("accent"), 2.5))
            painter.drawLine(QPointF(start, middle), QPointF(end, middle))
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
        look, ends = self._look, self._ends
        is_newest = index == len(self._revisions) - 1
        is_end = index in ends if ends else is_newest
        is_between = ends is not None and ends[0] < index < ends[1]
        radius = look.px(END_DOT if ends and is_end else DOT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("accent" if is_end or is_between else "lineStrong"))
        painter.drawEllipse(centre, radius, radius)
        if is_end:
            painter.setBrush(look.color("window"))
            painter.drawEllipse(centre, radius / 2.4, radius / 2.4)

    def _index_at(self, x: float) -> int:
        return int(x // self._look.px(PITCH))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses a revision; with Ctrl the other end of a comparison."""
        index = self._index_at(event.position().x())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._choose_ends(self._chosen, index)
        else:
            self._choose(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens a revision."""
        self._open(self._index_at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go along, with Shift they move the other end; Enter opens."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._choose_ends(self._chosen, self._other_end + steps[Qt.Key(event.key())])
        elif event.key() in steps:
            self._choose(self._chosen + steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self._chosen)
        else:
            super().keyPressEvent(event)

    @property
    def _other_end(self) -> int:
        """The end of the comparison that is not the chosen revision; that itself without one."""
        if self._ends is None or self._chosen not in self._ends:
            return self._chosen
        return self._ends[1 - self._ends.index(self._chosen)]

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
    ends_chosen = Signal(int, int)
    """The numbers of two revisions to be compared."""

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
        self.dots.ends_chosen.connect(self.ends_chosen)
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
