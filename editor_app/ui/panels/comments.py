"""The comments panel: threads in text order, answering them, and beginning new ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from editor_app.domain.comment import CommentKind
from editor_app.domain.ids import CommentId
from editor_app.services.threads import Thread
from editor_app.ui.conversation import Target
from editor_app.ui.half_comment import HalfWritten
from editor_app.ui.look import Look
from editor_app.ui.panels.panel import Panel
from editor_app.ui.widgets.buttons import button, label
from editor_app.ui.widgets.composer import Composer
from editor_app.ui.widgets.thread_card import ThreadCard
from editor_app.wording import N_, NN_

if TYPE_CHECKING:
    from editor_app.ui.workspace import Workspace

_OPEN = NN_("{count} open", "{count} open")
_HIDDEN = NN_("{count} resolved, hidden", "{count} resolved, hidden")
_RESOLVED = NN_("{count} resolved", "{count} resolved")


class CommentsPanel(QWidget):
    """Shows the conversation of the open article and hands what is written to it."""

    def __init__(self, workspace: Workspace, look: Look) -> None:
        super().__init__()
        self._talk = workspace.comments
        self._workspace = workspace
        self._look = look
        self._cards: dict[CommentId, ThreadCard] = {}
        self._shown: tuple[Thread, ...] | None = None
        self._build()
        self._half = HalfWritten(workspace, self.composer)
        self._connect()
        self._show()

    def _build(self) -> None:
        look = self._look
        self._open, self._resolved = label("", "section"), label("", "secondary")
        self._all = button("", kind="link")
        self._all.setObjectName("showResolved")
        self._all.setCheckable(True)
        self._nothing = label(look.phrase(N_("No comments. Ctrl Shift M adds one.")), "secondary")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._nothing.setWordWrap(True)
        self.list = QScrollArea()
        self.list.setObjectName("commentsList")
        self.list.setAccessibleName(look.phrase(N_("Comments")))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWidgetResizable(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(look.px(8), look.px(6), look.px(8), look.px(8))
        self._column.setSpacing(look.px(6))
        self._column.addWidget(self._nothing)
        self._column.addStretch(1)
        self.list.setWidget(inside)
        self.composer = Composer(look)
        self._lay_out()

    def _lay_out(self) -> None:
        look, head = self._look, QWidget()
        head.setMinimumHeight(look.px(40))
        row = QHBoxLayout(head)
        row.setContentsMargins(look.px(16), look.px(4), look.px(16), look.px(4))
        row.setSpacing(look.px(10))
        row.addWidget(self._open)
        row.addWidget(self._resolved, 1)
        row.addWidget(self._all)
        line = QFrame()
        line.setProperty("role", "line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (head, line):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self.composer)

    def _connect(self) -> None:
        talk = self._talk
        talk.changed.connect(self._show)
        talk.active_changed.connect(self._show_active)
        talk.composing.connect(self._compose)
        talk.caret_moved.connect(self._follow)
        self._workspace.selection_changed.connect(self._follow)
        self._all.toggled.connect(self._show_resolved)
        self.composer.sent.connect(self._write)
        self.composer.reworded.connect(self._reword)
        self.composer.targets_asked.connect(self._offer_targets)

    # Showing

    def _show(self) -> None:
        threads = self._talk.threads
        count = sum(thread.is_open for thread in threads)
        resolved = len(threads) - count
        look, shows_all = self._look, self._all.isChecked()
        self._open.setText(look.count(_OPEN, count))
        forms = _RESOLVED if shows_all else _HIDDEN
        self._resolved.setText(look.count(forms, resolved) if resolved else "")
        self._all.setText(look.phrase(N_("Hide resolved") if shows_all else N_("Show all")))
        self._all.setVisible(bool(resolved))
        self.composer.setEnabled(self._workspace.open is not None)
        shown = tuple(thread for thread in threads if shows_all or thread.is_open)
        if shown != self._shown:
            self._show_cards(shown)
        self._follow()

    def _show_cards(self, shown: tuple[Thread, ...]) -> None:
        """Shows these threads; what was being written in a reply stays."""
        focused = next((id_ for id_, card in self._cards.items() if card.hasFocus()), None)
        known = {id_: card.shown for id_, card in self._cards.items()}
        kept = {t.id: self._cards[t.id] for t in shown if known.get(t.id) == t}
        for id_, card in self._cards.items():
            if id_ not in kept:
                self._column.removeWidget(card)
                card.hide()
                card.deleteLater()
        self._cards = {}
        for place, thread in enumerate(shown):
            card = kept.get(thread.id) or self._card(thread)
            self._column.insertWidget(place, card)
            card.show()
            self._cards[thread.id] = card
        self._shown = shown
        self._nothing.setVisible(not shown)
        self._show_active()
        if focused is not None and focused in self._cards:
            self._cards[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, thread: Thread) -> ThreadCard:
        card = ThreadCard(thread, self._look, me=self._workspace.session.by)
        card.chosen.connect(self._choose)
        card.write_on(self._talk.unsent.words(thread.id))
        card.writing.connect(self._talk.unsent.hold)
        card.replied.connect(self._reply)
        card.resolve_asked.connect(self._resolve)
        card.reopen_asked.connect(self._reopen)
        card.place_confirmed.connect(self._confirm_place)
        card.unplace_asked.connect(self._unplace)
        card.edit_asked.connect(self._edit)
        card.stepped.connect(self._step)
        return card

    def _show_active(self) -> None:
        active = self._talk.active
        for id_, card in self._cards.items():
            card.set_active(active is not None and id_ == active.id)
        if active is not None and active.id in self._cards:
            card = self._cards[active.id]
            # Its height is known once the layout has heard of the reply field.
            QTimer.singleShot(0, card, lambda: self.list.ensureWidgetVisible(card))

    def _follow(self) -> None:
        """The field speaks of where the caret is, unless somebody is writing in it."""
        if not self.composer.is_busy:
            self.composer.begin(self._talk.target(claim=False), CommentKind.REMARK)

    def _show_resolved(self) -> None:
        self._show()

    # Writing

    def _compose(self, target: Target, kind: CommentKind, words: str) -> None:
        self.composer.begin(target, kind, self._half.make_room(words))
        self.composer.take_keys()

    def _offer_targets(self) -> None:
        self.composer.offer(self._talk.targets())

    def _write(self, target: Target, kind: CommentKind, words: str) -> None:
        if self._talk.write(target, words, kind):
            self._half.sent()
            self._focus_active()

    def _reply(self, thread: str, words: str) -> None:
        self._talk.unsent.hold(thread, "")
        if self._talk.reply(CommentId(thread), words):
            self._focus_active()
        else:
            self._talk.unsent.hold(thread, words)

    def _edit(self, comment: str) -> None:
        self._half.edit(CommentId(comment))

    def _reword(self, words: str) -> None:
        if self._half.editing is not None and self._talk.reword(self._half.editing, words):
            self._half.edited()
            self._focus_active()

    def _resolve(self, thread: str) -> None:
        if self._talk.resolve(CommentId(thread)):
            self._focus_active()

    def _reopen(self, thread: str) -> None:
        self._talk.reopen(CommentId(thread))

    def _confirm_place(self, thread: str) -> None:
        if self._talk.confirm_place(CommentId(thread)):
            self._focus_active()

    def _unplace(self, thread: str) -> None:
        if self._talk.unplace(CommentId(thread)):
            self._focus_active()

    # Going about

    def _choose(self, thread: str) -> None:
        self._talk.activate(CommentId(thread))

    def _step(self, by: int) -> None:
        self._talk.step(by)
        self._focus_active()

    def _focus_active(self) -> None:
        active = self._talk.active
        card = self._cards.get(active.id) if active else None
        (card or self.composer.field).setFocus(Qt.FocusReason.OtherFocusReason)


def _count(workspace: Workspace) -> int:
    return len(workspace.comments.open_threads)


PLUGIN = Panel("comments", N_("Comments"), 5, CommentsPanel, _count)
