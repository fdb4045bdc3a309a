"""The comments on the open article: threads, which of them is active, and what is done to them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from editor_app.domain.comment import About, CommentKind
from editor_app.domain.ids import ClaimId, CommentId
from editor_app.domain.lines import line_span, line_starts
from editor_app.domain.message import Message, message
from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.services import commenting
from editor_app.services.entry import Entry
from editor_app.services.ids import new_id
from editor_app.services.threads import Thread
from editor_app.ui.desk import Desk
from editor_app.ui.unsent import Unsent


@frozen
class Target:
    """What a new thread would hang on; `place` is where that stands, `number` the claim's."""

    about: About
    span: Span | None = None
    claim: ClaimId | None = None
    number: int = 0
    place: Message | None = None


WHOLE = Target(About.ARTICLE)


class Conversation(QObject):
    """Comments of the article on the desk. Every change is one step of undo."""

    changed = Signal()
    """Threads came, went, moved or were answered."""
    active_changed = Signal()
    opened = Signal()
    """A person wants to see a thread."""
    caret_moved = Signal()
    composing = Signal(object, object, str)
    """A person wants to write: a `Target`, a `CommentKind`, and the words to begin with."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._threads: tuple[Thread, ...] | None = None
        self._starts: list[int] | None = None
        self._active: CommentId | None = None
        self._caret = 0
        self.unsent = Unsent(desk)
        """Half-written comments by the article's id, replies by the thread's."""
        for signal in (desk.claims_changed, desk.reading_changed, desk.article_changed):
            signal.connect(self._forget)
        desk.text_changed.connect(self._move)
        desk.author_asked.connect(self.ask_about)

    # What there is

    @property
    def threads(self) -> tuple[Thread, ...]:
        """All threads: on the whole article first, then in text order, those without words last."""
        if self._threads is None:
            opened = self._desk.open
            self._threads = opened.threads(self._desk.blocks) if opened else ()
        return self._threads

    @property
    def open_threads(self) -> tuple[Thread, ...]:
        """The threads that wait for somebody."""
        return tuple(thread for thread in self.threads if thread.is_open)

    @property
    def queries(self) -> tuple[Thread, ...]:
        """The questions to the author that are still open."""
        return tuple(thread for thread in self.open_threads if thread.is_query)

    def queries_as_text(self) -> str:
        """The open questions as a person sends them to the author, numbered."""
        from editor_app.exporters.queries import Question, listed

        asked = (
            Question(thread.words, thread.first.body, tuple(r.body for r in thread.replies))
            for thread in self.queries
        )
        opened = self._desk.open
        name = opened.row.file_name if opened else ""
        return listed(self._desk.metadata.headline or name, asked, self._desk.translator.language)

    @property
    def active(self) -> Thread | None:
        """The thread that is being read or answered."""
        return next((thread for thread in self.threads if thread.id == self._active), None)

    def count_between(self, start: int, end: int) -> int:
        """How many open threads begin in ``[start, end]`` of the text."""
        if self._starts is None:
            spans = (self._span_of(thread) for thread in self.open_threads)
            self._starts = sorted(span.start for span in spans if span is not None)
        return bisect_right(self._starts, end) - bisect_left(self._starts, start)

    def _span_of(self, thread: Thread) -> Span | None:
        opened = self._desk.open
        return opened.manuscript.span(thread.anchor) if opened else None

    def at(self, position: int) -> Thread | None:
        """The shortest open thread whose words cover `position`, or touch it."""
        spans = ((self._span_of(thread), thread) for thread in self.open_threads)
        found = [
            (len(span), thread)
            for span, thread in spans
            if span is not None and span.start <= position <= span.end
        ]
        return min(found, key=lambda item: item[0])[1] if found else None

    # Where one would write

    def target(self, *, claim: bool) -> Target:
        """What a new thread would be about: the selected words, the active claim, the paragraph.

        The claim is meant only with `claim`, and where no words are selected.
        """
        selection, view = self._desk.selection, self._desk.active
        words = self._desk.words
        if selection.of(words).strip():
            return self._on(About.WORDS, selection.trimmed(words))
        if claim and view is not None:
            return Target(About.CLAIM, None, view.claim.id, view.claim.number, view.place)
        line = line_span(words, min(self._caret, len(words)))
        return self._on(About.PARAGRAPH, line) if line.of(words).strip() else WHOLE

    def targets(self) -> tuple[Target, ...]:
        """All that a new thread could be about now."""
        found: list[Target] = []
        for target in (self.target(claim=False), self.target(claim=True), WHOLE):
            if target not in found:
                found.append(target)
        return tuple(found)

    def _on(self, about: About, span: Span) -> Target:
        return Target(about, span, place=self._desk.place_of(span.start))

    def compose(
        self,
        kind: CommentKind,
        target: Target | None = None,
        words: str = "",
        *,
        claim: bool = False,
    ) -> None:
        """Has the panel ask for the words of a new thread."""
        self.composing.emit(target or self.target(claim=claim), kind, words)

    @Slot(object, str)
    def ask_about(self, span: Span, question: str) -> None:
        """Has the panel ask the author about words, with a question to begin with."""
        self.compose(CommentKind.QUERY, self._on(About.WORDS, span), question)

    # What is done

    def write(self, target: Target, body: str, kind: CommentKind = CommentKind.REMARK) -> bool:
        """Begins a thread."""
        opened = self._desk.open
        if opened is None:
            return False
        known = {thread.id for thread in self.threads}
        write = partial(
            opened.comment,
            body,
            about=target.about,
            span=target.span,
            claim=target.claim,
            kind=kind,
        )
        if not self._take_in(write):
            return False
        self.activate(next((t.id for t in self.threads if t.id not in known), None))
        return True

    def reply(self, thread: CommentId, body: str) -> bool:
        """Answers in a thread."""
        step = partial(commenting.reply, thread=thread, comment_id=CommentId(new_id()), body=body)
        return self._decide("comment_answered", step)

    def reword(self, comment: CommentId, body: str) -> bool:
        """Changes the words of a comment of one's own."""
        step = partial(commenting.reword, comment_id=comment, body=body)
        return self._decide("comment_reworded", step)

    def resolve(self, thread: CommentId) -> bool:
        """Closes a thread; the next open one becomes active."""
        following = self._after(thread, 1)
        if not self._decide("thread_resolved", partial(commenting.resolve, thread=thread)):
            return False
        self.activate(following, reveal=False)
        return True

    def reopen(self, thread: CommentId) -> bool:
        """Opens a thread again."""
        return self._decide("thread_reopened", partial(commenting.reopen, thread=thread))

    def confirm_place(self, thread: CommentId) -> bool:
        """Says that the words on which a thread was found again are its own."""
        opened = self._desk.open
        return opened is not None and self._take_in(partial(opened.confirm_comment, thread))

    def unplace(self, thread: CommentId) -> bool:
        """Takes a thread off words that are not its own."""
        opened = self._desk.open
        return opened is not None and self._take_in(partial(opened.unplace_comment, thread))

    def confirm_active(self) -> None:
        """The same for the active thread."""
        if (thread := self.active) is not None:
            self.confirm_place(thread.id)

    def unplace_active(self) -> None:
        """The same for the active thread."""
        if (thread := self.active) is not None:
            self.unplace(thread.id)

    def _decide(self, code: str, step: Callable[..., object]) -> bool:
        opened = self._desk.open
        return opened is not None and self._take_in(partial(opened.decide, message(code), step))

    def _take_in(self, work: Callable[[], Entry]) -> bool:
        entry: Any = self._desk.guarded(work)
        if entry is not None:
            self._desk.take_in_entry(entry)
        return entry is not None

    # Going about

    def activate(self, thread: CommentId | None, *, reveal: bool = True) -> None:
        """Makes a thread the active one and shows its words."""
        if thread != self._active:
            self._active = thread
            self.active_changed.emit()
        active = self.active
        if reveal and active is not None and active.span is not None:
            self._desk.show_places((active.span,))

    @Slot(int)
    def follow(self, caret: int) -> None:
        """Makes the thread at the caret the active one; away from all words it stays."""
        self._caret = caret
        thread = self.at(caret)
        if thread is not None:
            self.activate(thread.id, reveal=False)
        self.caret_moved.emit()

    @Slot(int)
    def open_line(self, line: int) -> None:
        """Shows the first open thread of a line of text, by its number from 0."""
        span = line_span(self._desk.text, line_starts(self._desk.text)[line])
        for thread in self.open_threads:
            if thread.span is not None and span.start <= thread.span.start <= span.end:
                self.opened.emit()
                self.activate(thread.id)
                return

    def step(self, by: int) -> None:
        """Goes to the next (1) or previous (-1) open thread, round the end."""
        self.activate(self._after(self._active, by))

    def _after(self, thread: CommentId | None, by: int) -> CommentId | None:
        """The open thread `by` places from `thread`; None where there is no other."""
        around = [t.id for t in self.threads if t.is_open or t.id == thread]
        if not around:
            return None
        before_first = -1 if by > 0 else 0
        at = around.index(thread) if thread is not None and thread in around else before_first
        found = around[(at + by) % len(around)]
        return found if found != thread else None

    @Slot()
    def _forget(self) -> None:
        self._threads = self._starts = None
        if self._active is not None and self.active is None:
            self.activate(None)
        self.changed.emit()

    @Slot()
    def _move(self) -> None:
        """The words moved; the threads themselves are asked for again when they were read."""
        self._starts = None
