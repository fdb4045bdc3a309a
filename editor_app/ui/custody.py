"""Custody of quotations: the first edit inside one asks what it is to be (DESIGN.md, section 8)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot

from editor_app.domain.likeness import same_words
from editor_app.domain.message import message
from editor_app.domain.quote import QuoteKind
from editor_app.domain.text import Span, TextEdit, shift
from editor_app.ui.desk import Desk
from editor_app.ui.notifier import Notice, NoticeAction, NoticeLevel

OMITTED = "[…]"
"""What stands for words taken out of a quotation."""

_KEPT = frozenset({QuoteKind.DIRECT, QuoteKind.MIXED})


class _Kept:
    """A stretch of a quotation: where it stands now, and its words before anybody changed them."""

    def __init__(self, span: Span, words: str) -> None:
        self.span = span
        self.words = words
        self.is_asked = False
        self.step = 0
        """How many steps could be undone when it was asked about."""


class Custody(QObject):
    """Knows where the words of direct quotations stand, and asks once for each that is changed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._quotations: list[_Kept] = []
        desk.article_changed.connect(self._forget)
        desk.reading_changed.connect(self._read)
        desk.edits_made.connect(self._follow)

    @Slot()
    def _forget(self) -> None:
        self._quotations = []
        self._read()

    @Slot()
    def _read(self) -> None:
        """Takes the quotations of a reading; one that was asked about keeps its old words."""
        opened = self._desk.open
        if opened is None or opened.analysis is None or not opened.is_read:
            return
        text, asked = opened.text, [kept for kept in self._quotations if kept.is_asked]
        found = [
            _Kept(span, span.of(text))
            for quote in opened.analysis.quotes
            if quote.kind in _KEPT
            for span in quote.content
            if not any(kept.span.overlap(span) for kept in asked)
        ]
        self._quotations = [*asked, *found]

    @Slot(object, bool)
    def _follow(self, edits: Sequence[TextEdit], by_hand: bool) -> None:
        text = self._desk.text
        for edit in edits:
            reached = [kept for kept in self._quotations if _is_inside(edit, kept.span)]
            for kept in self._quotations:
                kept.span = shift(kept.span, edit)
            for kept in reached if by_hand else ():
                now = kept.span.of(text)
                if not kept.is_asked and len(edits) == 1 and not same_words(kept.words, now):
                    kept.is_asked, kept.step = True, self._desk.history.stack.index()
                    self._ask(kept)

    def _ask(self, kept: _Kept) -> None:
        actions = (
            NoticeAction(message("use_brackets"), partial(self._bracket, kept)),
            NoticeAction(message("keep"), partial(self._keep, kept)),
            NoticeAction(message("undo"), partial(self._put_back, kept)),
        )
        asking = Notice(message("quotation_changing"), NoticeLevel.WARNING, actions, "quotation")
        self._desk.notice.emit(asking)

    def _bracket(self, kept: _Kept) -> None:
        """Has the words that are not the speaker's stand in brackets, as one step of undo."""
        from editor_app.services.comparing import changes

        now = kept.span.of(self._desk.text)
        edits: list[TextEdit] = []
        for change in reversed(changes(kept.words, now)):
            words = change.new.of(now)
            if same_words(change.old.of(kept.words), words) or words.startswith("["):
                continue
            place = change.new.moved(kept.span.start)
            bare = words.strip()
            bracketed = words.replace(bare, f"[{bare}]") if bare else f"{OMITTED} "
            edits.append(TextEdit(place.start, place.end, bracketed))
        self._desk.change_text(edits, message("quotation_bracketed"))
        self._record(kept)

    def _keep(self, kept: _Kept) -> None:
        self._record(kept)

    def _record(self, kept: _Kept) -> None:
        """Tells the journal which words of whom became which."""
        opened = self._desk.open
        if opened is None:
            return
        from editor_app.services import ignoring, review

        entry = self._desk.guarded(
            partial(
                opened.decide,
                message("quotation_changed"),
                review.ignore_finding,
                opened.id,
                rule=ignoring.QUOTATION_CHANGED,
                words=kept.words,
                context=kept.span.of(opened.text),
            )
        )
        if entry is not None:
            self._desk.take_in_entry(entry)

    def _put_back(self, kept: _Kept) -> None:
        """Has the words as they were; the next change asks again."""
        if self._desk.history.stack.index() == kept.step:
            self._desk.undo()
        now = kept.span.of(self._desk.text)
        kept.is_asked = False
        if now != kept.words:
            edit = TextEdit(kept.span.start, kept.span.end, kept.words)
            self._desk.change_text((edit,), message("quotation_put_back"))


def _is_inside(edit: TextEdit, span: Span) -> bool:
    """Whether an edit touches the words of `span`, not only its borders."""
    if edit.start == edit.end:
        return span.start < edit.start < span.end
    return edit.span.overlap(span) > 0
