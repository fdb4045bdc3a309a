"""One thread of comments: the words it is about, who said what, and what can be done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from editor_app.domain.comment import Comment
from editor_app.services.threads import Thread
from editor_app.ui import dates
from editor_app.ui.drawing import SEPARATOR, Side, draw_words, fill_round, ring
from editor_app.ui.look import Look
from editor_app.ui.widgets.buttons import button, label
from editor_app.ui.widgets.chip import Chip
from editor_app.ui.widgets.line_label import LineLabel
from editor_app.wording import N_, NN_

_AVATAR = 26
_REPLIES = NN_("{count} reply", "{count} replies")
_RADIUS = 7


class Initials(QWidget):
    """The initials of a name on a quiet disc; decoration, the name stands beside it."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._letters = initials(name)
        self.setFixedSize(look.px(_AVATAR), look.px(_AVATAR))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws disc and letters."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        fill_round(painter, rect, self._look.color("press"), rect.height() / 2)
        font = self._look.font("count")
        font.setWeight(font.Weight.DemiBold)
        draw_words(
            painter, rect, self._letters, (font, self._look.color("text2")), Side.AlignHCenter
        )
        painter.end()


def initials(name: str) -> str:
    """Up to two letters that stand for a person: "AD" for Alix Durand and for AD."""
    parts = name.split()
    if len(parts) > 1:
        return (parts[0][0] + parts[-1][0]).upper()
    return name[:2].upper() if name.isupper() or len(name) < 2 else name[:1].upper()


class CommentLine(QWidget):
    """One comment: initials, name, time, and its words."""

    edit_asked = Signal()

    def __init__(self, comment: Comment, look: Look, *, is_mine: bool) -> None:
        super().__init__()
        name = label(comment.by)
        name.setFont(look.font("ui_bold"))
        when = label(self._when(comment, look), "status")
        head = QHBoxLayout()
        head.setSpacing(look.px(6))
        head.addWidget(name)
        head.addWidget(when)
        head.addStretch(1)
        if is_mine:
            edit = button(look.phrase(N_("Edit")), kind="link")
            edit.setObjectName("editComment")
            edit.clicked.connect(self.edit_asked)
            head.addWidget(edit)
        said = label(comment.body)
        said.setWordWrap(True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QVBoxLayout()
        words.setSpacing(look.px(1))
        words.addLayout(head)
        words.addWidget(said)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(9))
        row.addWidget(Initials(look, comment.by), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.setAccessibleName(f"{comment.by}, {when.text()}: {comment.body}")

    @staticmethod
    def _when(comment: Comment, look: Look) -> str:
        when = dates.last(comment.at, look)
        if comment.edited_at is None:
            return when
        return SEPARATOR.join((when, look.phrase(N_("edited"))))


class ThreadCard(QFrame):
    """A thread as a card. The active one takes a reply and can be resolved."""

    chosen = Signal(str)
    replied = Signal(str, str)
    writing = Signal(str, str)
    """The thread's id, and its reply as far as it is written."""
    place_confirmed = Signal(str)
    """The words that it was found again on are its own."""
    unplace_asked = Signal(str)
    resolve_asked = Signal(str)
    reopen_asked = Signal(str)
    edit_asked = Signal(str)
    stepped = Signal(int)

    def __init__(self, thread: Thread, look: Look, *, me: str) -> None:
        super().__init__()
        self.setObjectName("threadCard")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.shown = thread
        self._look = look
        self._is_active = False
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(12), look.px(10), look.px(12), look.px(10))
        column.setSpacing(look.px(8))
        column.addLayout(self._head())
        if thread.waits_for_place:
            column.addWidget(self._place())
        for comment in (thread.first, *thread.replies):
            line = CommentLine(comment, look, is_mine=thread.is_open and comment.by == me)
            line.edit_asked.connect(_telling(self.edit_asked.emit, comment.id))
            column.addWidget(line)
        self._actions = self._answering() if thread.is_open else self._closed()
        column.addWidget(self._actions)
        self._actions.setVisible(not thread.is_open)
        self.setAccessibleName(self._name())

    def _head(self) -> QHBoxLayout:
        look, thread = self._look, self.shown
        head = QHBoxLayout()
        head.setSpacing(look.px(8))
        words = LineLabel(look, "claim_row", "text3" if thread.lost_its_words else "text")
        words.show_words(thread.words or look.sentence(thread.place))
        head.addWidget(words, 1)
        if thread.is_query:
            chip = Chip(look)
            chip.say(look.phrase(N_("Query")), "warn" if thread.is_open else "plain")
            head.addWidget(chip)
        if thread.words:
            head.addWidget(label(look.sentence(thread.place), "status"))
        return head

    def _place(self) -> QWidget:
        """Asks whether the words on which it was found again are its own."""
        from editor_app.services.claim_view import Sentences
        from editor_app.ui.widgets.then_and_now import ThenAndNow

        made, thread = ThenAndNow(self._look), self.shown
        made.setParent(self)  # shown without one it would be a window for a moment
        made.asked.connect(self._settle_place)
        made.ask_for_place(Sentences(thread.first.moved or "", thread.sentence))
        return made

    def _settle_place(self, letter: str) -> None:
        told = {"P": self.place_confirmed, "X": self.unplace_asked}[letter]
        told.emit(self.shown.id)

    def _answering(self) -> QWidget:
        look, row = self._look, QWidget()
        self.field = QLineEdit()
        ask = N_("The author's answer") if self.shown.is_query else N_("Reply")
        self.field.setPlaceholderText(look.phrase(ask))
        self.field.setAccessibleName(look.phrase(ask))
        self.field.returnPressed.connect(self._reply)
        self.field.textChanged.connect(partial(self.writing.emit, self.shown.id))
        resolve = button(look.phrase(N_("Resolve")))
        resolve.clicked.connect(_telling(self.resolve_asked.emit, self.shown.id))
        line = QHBoxLayout(row)
        line.setContentsMargins(look.px(_AVATAR + 9), 0, 0, 0)
        line.setSpacing(look.px(8))
        line.addWidget(self.field, 1)
        line.addWidget(resolve)
        return row

    def _closed(self) -> QWidget:
        look, row, first = self._look, QWidget(), self.shown.first
        when = dates.last(first.resolved_at or "", look)
        words = look.phrase(N_("Resolved by {name} {time}")).format(
            name=first.resolved_by or "", time=when
        )
        reopen = button(look.phrase(N_("Reopen")), kind="link")
        reopen.clicked.connect(_telling(self.reopen_asked.emit, self.shown.id))
        line = QHBoxLayout(row)
        line.setContentsMargins(look.px(_AVATAR + 9), 0, 0, 0)
        line.addWidget(label(words, "secondary"), 1)
        line.addWidget(reopen)
        return row

    def _name(self) -> str:
        """What a screen reader says of the card."""
        thread, look = self.shown, self._look
        waits = look.phrase(N_("Moved: confirm")) if thread.waits_for_place else ""
        parts = (waits, look.sentence(thread.place), thread.words)
        about = ", ".join(part for part in parts if part)
        said = f"{thread.first.by}: {thread.first.body}"
        replies = look.count(_REPLIES, len(thread.replies)) if thread.replies else ""
        return ". ".join(part for part in (about, said, replies) if part)

    def set_active(self, active: bool) -> None:
        """Shows the card as the active one, with its reply field."""
        if active != self._is_active:
            self._is_active = active
            self._actions.setVisible(active or not self.shown.is_open)
            self.update()

    def write_on(self, words: str) -> None:
        """Takes up a reply that was begun."""
        if self.shown.is_open:
            self.field.setText(words)

    def _reply(self) -> None:
        if self.field.text().strip():
            self.replied.emit(self.shown.id, self.field.text())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click makes it the active one."""
        super().mousePressEvent(event)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.chosen.emit(self.shown.id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by keyboard reads it."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.chosen.emit(self.shown.id)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Takes the ring away."""
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from thread to thread, Enter to the reply, Esc from there back.

        P and X say of one that was found on similar words whether these are its own.
        """
        key = event.key()
        if not self.hasFocus():
            if key == Qt.Key.Key_Escape:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif self.shown.waits_for_place and (letter := event.text().upper()) in ("P", "X"):
            self._settle_place(letter)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.shown.is_open:
            self.chosen.emit(self.shown.id)
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the ground of the active card, and the ring of the focused one."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self._is_active:
            fill_round(painter, rect, self._look.color("accentSoft"), _RADIUS)
        if self.hasFocus():
            ring(painter, rect, self._look.color("accent"), 2, _RADIUS)
        painter.end()


def _telling(tell: Callable[[str], None], what: str) -> Callable[[], None]:
    return lambda: tell(what)
