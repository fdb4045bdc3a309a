"""A row of dots, one a revision: which is chosen, and which two are compared."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor_app.domain.revision import RevisionInfo
from editor_app.ui import dates
from editor_app.ui.drawing import draw_words, ring
from editor_app.ui.look import Look
from editor_app.wording import N_

HEIGHT = 66
PITCH, FOLDED_PITCH = 152, 40
"""From dot to dot, px: with words under it, and with a number only where the row is long."""

DOT, END_DOT = 5.5, 7.5
END_NAMES = (N_("first end of the comparison"), N_("second end of the comparison"))


KINDS = {
    "received": N_("Received"),
    "saved": N_("Saved"),
    "restored": N_("Restored"),
    "signed": N_("Signed off"),
}


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
        self._folded = 0
        self._room = 0
        self.setMouseTracking(True)

    def show_revisions(self, revisions: Sequence[RevisionInfo]) -> None:
        """Shows revisions, oldest first; the newest is the current one."""
        self._revisions, self._ends = tuple(revisions), None
        self._choose(len(self._revisions) - 1)
        self.fold_into(self._room)

    def fold_into(self, room: int) -> None:
        """Folds as many of the oldest dots as have to be for the rest to fit into `room` px."""
        count, pitch, folded = len(self._revisions), *self._pitches
        self._room = room
        whole = max(1, (room - count * folded) // (pitch - folded))
        self._folded = max(0, count - whole) if room else 0
        self.setFixedSize(self.sizeHint())
        self.update()

    @property
    def _pitches(self) -> tuple[int, int]:
        """The px from dot to dot: with words, and folded."""
        return self._look.px(PITCH), self._look.px(FOLDED_PITCH)

    def sizeHint(self) -> QSize:
        """A pitch for each revision."""
        return QSize(self._left(max(1, len(self._revisions))), self._look.px(HEIGHT))

    def _left(self, index: int) -> int:
        """Where the place of a revision begins, px."""
        pitch, folded = self._pitches
        return folded * min(index, self._folded) + pitch * max(0, index - self._folded)

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
        dots = [self._left(index) + look.px(22) for index in range(len(self._revisions))]
        painter.setPen(QPen(look.color("lineStrong"), 1.5))
        if dots:
            painter.drawLine(QPointF(dots[0], middle), QPointF(dots[-1], middle))
        if self._ends is not None:
            start, end = (dots[index] for index in self._ends)
            painter.setPen(QPen(look.color("accent"), 2.5))
            painter.drawLine(QPointF(start, middle), QPointF(end, middle))
        for index, info in enumerate(self._revisions):
            self._paint_dot(painter, QPointF(dots[index], middle), index)
            left = self._left(index) + look.px(14)
            if index < self._folded:
                place = QRectF(left, look.px(22), look.px(FOLDED_PITCH - 14), look.px(18))
                number = f"r{info.number}"
                draw_words(painter, place, number, (look.font("count"), look.color("text2")))
                continue
            words, when = self._lines(info)
            top = QRectF(left, look.px(22), pitch - look.px(18), look.px(18))
            draw_words(painter, top, words, (look.font("secondary_medium"), look.color("text")))
            under = top.translated(0, look.px(18))
            draw_words(painter, under, when, (look.font("count"), look.color("text3")))
        if self.hasFocus() and self._revisions:
            left = self._left(self._chosen)
            width = self._left(self._chosen + 1) - left
            place = QRectF(left + look.px(6), 2, width - look.px(6), self.height() - 6)
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
        pitch, folded = self._pitches
        unfolded = x - folded * self._folded
        return self._folded + int(unfolded // pitch) if unfolded >= 0 else int(x // folded)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The message of the revision under the pointer is its tooltip."""
        index = self._index_at(event.position().x())
        if 0 <= index < len(self._revisions):
            # A tooltip takes words that look like HTML for HTML.
            from html import escape

            words = "\n".join(self._lines(self._revisions[index]))
            self.setToolTip(f"<div style='white-space: pre-wrap'>{escape(words)}</div>")

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
