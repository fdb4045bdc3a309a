"""The open article as the window changes it: what is done, what is active, and what is undone.

Panels read what there is (`ArticleViews`) when the signals say that it changed; only here do the
services meet Qt. Nothing in it draws.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from editor_app.domain.article import Role
from editor_app.domain.errors import EditorError, LibraryRefused, Refused
from editor_app.domain.ids import AnchorId, ClaimId
from editor_app.domain.inline import InlineKind, Marking
from editor_app.domain.lines import LineRoles
from editor_app.domain.message import Message, message
from editor_app.domain.revision import Content
from editor_app.domain.text import Span, TextEdit
from editor_app.services.open_article import Entry, OpenArticle
from editor_app.services.session import Session
from editor_app.services.settings import Settings
from editor_app.ui.article_views import ArticleViews
from editor_app.ui.history import History
from editor_app.ui.i18n import Translator
from editor_app.ui.notifier import Notice, NoticeAction, NoticeLevel
from editor_app.ui.progress import Progress

DRAFT_MS = 2000
"""The longest time an unsaved word waits for the library, from the first key (DESIGN.md, Saving)."""

_log = logging.getLogger(__name__)


class Desk(ArticleViews):
    """The open article and its undo stack. Lives on the thread that owns the session."""

    article_leaving = Signal()
    """The open article goes from the desk: what is still being written about it is told now."""
    article_changed = Signal()
    """Another article is open, or none: everything is to be shown afresh."""
    claims_changed = Signal()
    active_claim_changed = Signal()
    """Another claim is active, or others are chosen beside it."""
    reading_changed = Signal()
    """Blocks, quotations, sources, findings and metadata were read again."""
    edited = Signal(object)
    """``tuple[TextEdit, ...]`` that the page does not show yet."""
    roles_changed = Signal()
    """A person set what lines are."""
    inline_changed = Signal(object)
    """A `Span` whose lines hold words that may be bold, italic or links otherwise than before."""
    text_changed = Signal()
    edits_made = Signal(object, bool)
    """``tuple[TextEdit, ...]`` that were done, and whether they were typed on the page."""
    library_changed = Signal()
    """Articles came or went."""
    row_changed = Signal()
    """The library lists the open article otherwise, or another one is open."""
    revisions_changed = Signal()
    draft_changed = Signal()
    mode_changed = Signal()
    order_changed = Signal()
    """Next goes in another order."""
    written = Signal()
    """The library has taken something: what stood in the way no longer does."""
    notice = Signal(object)
    """A `Notice`."""
    rules_asked = Signal()
    """A person wants to say which rules run."""
    encoding_doubted = Signal(str)
    """A person wants the article with this id read in another encoding."""
    selection_changed = Signal()
    reveal = Signal(object)
    """A `Span` of the page to bring into view."""
    author_asked = Signal(object, str)
    """A `Span` of the page and a question about it that waits to be sent."""
    highlight = Signal(object)
    """``tuple[Span, ...]``: the places of the chosen finding or source."""

    settings_changed = Signal()
    """Rules were switched on or off, or what blocks."""

    def __init__(
        self,
        session: Session,
        translator: Translator,
        parent: QObject | None = None,
        *,
        settings: Settings | None = None,
    ) -> None:
        super().__init__(session, settings, parent)
        self.translator = translator
        self.history = History(self)
        self.progress = Progress(self)
        self.is_reviewing = False
        self.is_comparing = False
        """Whether the window shows two states of the article in the place of the page."""
        self.position = -1
        self._draft_timer = QTimer(self)
        self._draft_timer.setSingleShot(True)
        self._draft_timer.setInterval(DRAFT_MS)
        self._draft_timer.timeout.connect(self.keep_draft)
        self.typed_kinds: Mapping[InlineKind, bool] = {}
        """What the very next letter typed is to be, or not to be, other than the words around."""

    def show_again(self) -> None:
        """Tells everything there is anew, for a window that was not there when it changed."""
        self.history.relabel(self._label_of)
        for told in (
            self.article_changed,
            self.claims_changed,
            self.reading_changed,
            self.revisions_changed,
            self.active_claim_changed,
            self.mode_changed,
            self.draft_changed,
        ):
            told.emit()

    def _put_down(self, opened: OpenArticle | None) -> None:
        """Has another article on the desk, or none, and tells the window."""
        if self.open is not None:
            self.article_leaving.emit()
        self.history.clear()
        self.remembered_blocks = ()
        self.open, self._active, self.position = opened, None, -1
        self._chosen = ()
        self.article_changed.emit()
        self._changed()

    def lay_aside(self) -> None:
        """Has no article on the desk; what was on it and not kept is gone."""
        self._draft_timer.stop()
        self._put_down(None)

    # Words

    @Slot(object)
    def page_was_edited(self, edits: tuple[TextEdit, ...]) -> None:
        """Takes in what a person typed; the page shows it already."""
        if self.open is not None:
            kinds, self.typed_kinds = self.typed_kinds, {}
            self.take_in_entry(self.open.type_in(edits, kinds))

    @Slot(object, object)
    def page_was_pasted_into(self, edits: tuple[TextEdit, ...], notes: bytes) -> None:
        """Takes in words that brought annotations along, as a step of its own."""
        if self.open is not None:
            self.history.break_run()
            self.take_in_entry(self.open.edit(edits, message("pasted"), notes))
            self.history.break_run()

    def take_along(self, span: Span) -> bytes:
        """What goes to the clipboard with the words of `span`."""
        return self.open.carry(span) if self.open is not None else b""

    @Slot(object)
    def page_was_improved(self, edits: tuple[TextEdit, ...]) -> None:
        """Takes in what typography made of a key, as a step of its own; the page shows it already."""
        if self.open is not None:
            self.history.break_run()
            self.take_in_entry(self.open.edit(edits, message("mark_set")))
            self.history.break_run()

    def change_text(
        self,
        edits: Sequence[TextEdit],
        label: Message,
        placed: Mapping[AnchorId, Span] | None = None,
        markings: Sequence[Marking] = (),
        lines: LineRoles = (),
    ) -> None:
        """Changes the words by a command, as one step of undo; the page is told.

        `placed` are claims and comments that go along with words put elsewhere, `markings` and
        `lines` what else is done to how words and lines are set, after the edits.
        """
        if self.open is None or not edits:
            self.mark(markings, label, lines)
            return
        self.history.break_run()
        entry = self.open.edit(tuple(edits), label, placed=placed, markings=markings, lines=lines)
        self.take_in_entry(entry, shown=False)
        self.history.break_run()

    def rewrite(self, content: Content, edits: Sequence[TextEdit], label: Message) -> None:
        """Has the words be those of `content`, which `edits` make of them; one step of undo."""
        entry = self.open.rewrite(content, edits, label) if self.open is not None else None
        if entry is not None:
            self.history.break_run()
            self.take_in_entry(entry, shown=False)
            self.history.break_run()

    def set_role(self, span: Span, role: Role | None) -> None:
        """Has the lines of `span` be something, or again what the reading says; a step of undo."""
        entry = self.open.set_role(span, role) if self.open is not None else None
        if entry is not None:
            self.take_in_entry(entry)
            self._roles_changed()

    def mark(self, markings: Sequence[Marking], label: Message, lines: LineRoles = ()) -> None:
        """Has words be bold, italic or a link, or no longer, and lines something; a step of undo."""
        entry = self.open.mark(markings, label, lines) if self.open is not None else None
        if entry is not None:
            self.take_in_entry(entry)
            if entry.roles is not None:
                self._roles_changed()

    def _show_inline(self, entry: Entry, shown: Sequence[TextEdit] = ()) -> None:
        """Has the page set the lines anew whose inline marks `entry` may have changed.

        `shown` are the edits that the page has just shown for it.
        """
        change = entry.change
        if self.open is None or (change and not (change.inline or self.open.manuscript.has_inline)):
            return
        if change is not None:
            is_one = len(shown) == 1
            self.inline_changed.emit(shown[0].inserted if is_one else Span(0, len(self.text)))
        elif entry.inline is not None:
            marks = (*entry.inline.gone, *entry.inline.come)
            start = min(mark.span.start for mark in marks)
            self.inline_changed.emit(Span(start, max(mark.span.end for mark in marks)))
            self._draft_timer.start()

    def _roles_changed(self) -> None:
        self._draft_timer.start()
        self.roles_changed.emit()
        self.draft_changed.emit()

    # The active claim

    def activate(self, claim: ClaimId | None, *, reveal: bool = True) -> None:
        """Makes a claim the active one and the only one chosen, and brings it into view."""
        self.choose(claim, () if claim is None else (claim,))
        view = self.active
        if view is not None and view.span is not None:
            self.position = view.span.start
            if reveal:
                self.reveal.emit(view.span)

    def choose(self, claim: ClaimId | None, chosen: Collection[ClaimId]) -> None:
        """Makes a claim the active one and has decisions be about all of `chosen`."""
        now = tuple(chosen)
        if (claim, set(now)) != (self._active, set(self._chosen)):
            self._active, self._chosen = claim, now
            self.active_claim_changed.emit()

    def choose_repeats(self) -> None:
        """Chooses the active claim with all that state the same thing."""
        view = self.active
        if view is not None:
            alike = (each.claim.id for each in self.repeats_of(view))
            self.choose(view.claim.id, (view.claim.id, *alike))

    def show_places(self, spans: tuple[Span, ...]) -> None:
        """Highlights places on the page and brings the first into view."""
        self.highlight.emit(spans)
        if spans:
            self.reveal.emit(spans[0])

    # Taking back

    def undo(self) -> None:
        """Takes the last change back, words or decision."""
        self._turn(self.history.undo, "take_back")

    def redo(self) -> None:
        """Does the change again that was taken back last."""
        self._turn(self.history.redo, "do_again")

    def _turn(self, turn: Callable[[Callable[[Entry], Entry]], Entry | None], how: str) -> None:
        opened = self.open
        if opened is None:
            return
        entry = self.guarded(partial(turn, getattr(opened, how)))
        if entry is None:
            return
        if entry.change is not None:
            edits = entry.change.inverse if how == "take_back" else entry.change.edits
            self.edited.emit(edits)
            self._show_inline(entry, edits)
            self.edits_made.emit(edits, False)
            self._words_changed()
        else:
            self._show_inline(entry)
        self._changed()
        if entry.roles is not None:
            self._roles_changed()
        is_among_several = len(self._chosen) > 1 and entry.claim in self._chosen
        if entry.claim is not None and not is_among_several:
            self.activate(entry.claim)

    def _label_of(self, entry: Entry) -> str:
        return self.translator.sentence(entry.label)

    def take_in_entry(self, entry: Entry, *, shown: bool = True) -> None:
        """Puts a change that was made on the undo stack and tells the window."""
        if entry.change is None:
            self.history.break_run()
        self.history.push(entry, self._label_of(entry))
        if entry.change is not None:
            if not shown:
                self.edited.emit(entry.change.edits)
            self._show_inline(entry, entry.change.edits)
            self.edits_made.emit(entry.change.edits, shown)
            self._words_changed()
            if entry.step is not None:
                back = NoticeAction(message("undo"), self.undo)
                self.notice.emit(Notice(entry.step.label, actions=(back,), key="lapsed"))
        else:
            self._show_inline(entry)
        moved = entry.change is not None and entry.change.loses_or_finds
        placed = bool(entry.placed) or entry.roles is not None
        self._changed(claims=entry.step is not None or placed or moved)

    def _words_changed(self) -> None:
        if not self._draft_timer.isActive():
            self._draft_timer.start()
        self.text_changed.emit()

    def _changed(self, *, claims: bool = True) -> None:
        if claims:
            self.claims_changed.emit()
            self.row_changed.emit()
        if self._active is not None and self.active is None:
            self.activate(None)
        self.draft_changed.emit()

    def was_read(self) -> None:
        """Tells the window of a reading that the open article took in; its claims come after it."""
        self.reading_changed.emit()

    def claims_were_read(self) -> None:
        """Tells the window of the claims that came with a reading."""
        self._changed()

    # Keeping

    @Slot()
    def keep_draft(self) -> bool:
        """Writes unsaved words to the library now; `False` where that failed."""
        self._draft_timer.stop()
        if self.open is None or not self.open.has_unkept_words:
            return True
        kept = self.guarded(self.open.keep_draft)
        if kept is None:
            self._draft_timer.start()
        else:
            self.written.emit()
        self.draft_changed.emit()
        return kept is not None

    @Slot(object)
    def select(self, span: Span) -> None:
        """Takes in which words the page has selected."""
        self.selection = span
        self.selection_changed.emit()

    def set_reviewing(self, reviewing: bool) -> None:
        """Locks the words, so that letters are verdicts on the page too."""
        if reviewing != self.is_reviewing:
            self.is_reviewing = reviewing
            self.mode_changed.emit()

    # Faults

    def guarded(self, work: Callable[[], Any]) -> Any | None:
        """The value of `work`, or `None` after telling what stood in the way."""
        try:
            return work()
        except EditorError as error:
            self.tell_refusal(error)
            return None

    def tell_refusal(self, error: EditorError, ways: tuple[NoticeAction, ...] = ()) -> None:
        """Says what stood in the way, and offers what can be done about it: `ways`, or the usual."""
        # A rule of the house is everyday; a library that cannot be written is not.
        is_grave = isinstance(error, LibraryRefused)
        _log.log(logging.WARNING if is_grave else logging.INFO, "refused: %s", error)
        level = NoticeLevel.WARNING if isinstance(error, Refused) else NoticeLevel.ERROR
        ways = ways or self.ways_on(error)
        self.notice.emit(Notice(error.message, level, ways, key=error.message.code))

    def ways_on(self, error: EditorError) -> tuple[NoticeAction, ...]:
        """What a person can do about a refusal."""
        del error
        return ()
