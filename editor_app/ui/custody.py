"""Custody of quotations: the first edit inside one asks what it is to be (DESIGN.md, section 8)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import count

from PySide6.QtCore import QObject, Slot

from editor_app.domain.intervals import Intervals
from editor_app.domain.likeness import same_words
from editor_app.domain.message import message
from editor_app.domain.quote import QuoteKind
from editor_app.domain.spans import SpanStore
from editor_app.domain.text import Span, TextEdit, shift
from editor_app.ui.desk import Desk
from editor_app.ui.notifier import Notice, NoticeAction, NoticeLevel

OMITTED = "[…]"
"""What stands for words taken out of a quotation."""

_KEPT = frozenset({QuoteKind.DIRECT, QuoteKind.MIXED})


class _Kept:
    """A stretch of a quotation: its words before anybody changed them."""

    def __init__(self, name: str, words: str) -> None:
        self.name = name
        self.words = words
        self.is_asked = False
        self.step = 0
        """How many steps could be undone when it was asked about."""


class Custody(QObject):
    """Knows where the words of direct quotations stand, and asks once for each that is changed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._quotations: dict[str, _Kept] = {}
        self._places: SpanStore[str] = SpanStore()
        self._names = count()
        desk.article_changed.connect(self._forget)
        desk.reading_changed.connect(self._read)
        desk.edits_made.connect(self._follow)

    @Slot()
    def _forget(self) -> None:
        self._quotations, self._places = {}, SpanStore()
        self._read()

    @Slot()
    def _read(self) -> None:
        """Takes the quotations of a reading; one that was asked about keeps its old words."""
        opened = self._desk.open
        if opened is None or opened.analysis is None or not opened.is_read:
            return
        text, asked = opened.text, {n: k for n, k in self._quotations.items() if k.is_asked}
        places = {name: self._span(kept) for name, kept in asked.items()}
        held = Intervals((span, name) for name, span in places.items())
        self._quotations = asked
        for quote in opened.analysis.quotes:
            for span in quote.content if quote.kind in _KEPT else ():
                if not held.over(span):
                    name = str(next(self._names))
                    self._quotations[name] = _Kept(name, span.of(text))
                    places[name] = span
        self._places = SpanStore(places)

    def _span(self, kept: _Kept) -> Span:
        """Where a quotation stands now."""
        span = self._places.get(kept.name)
        return Span(0, 0) if span is None else span

    @Slot(object, bool)
    def _follow(self, edits: Sequence[TextEdit], by_hand: bool) -> None:
        for edit in edits:
            reached = self._move(edit)
            if by_hand and len(edits) == 1:
                self._ask_about(reached)

    def _move(self, edit: TextEdit) -> list[_Kept]:
        """Has the quotations go along with an edit; those that it is inside of."""
        reached: list[_Kept] = []
        near = self._places.take(edit.start, edit.end)
        self._places.shift(edit.start, edit.delta)
        for span, name in near:
            self._places.put(name, shift(span, edit))
            if _is_inside(edit, span):
                reached.append(self._quotations[name])
        return reached

    def _ask_about(self, reached: Sequence[_Kept]) -> None:
        for kept in reached:
            now = self._span(kept).of(self._desk.words)
            if not kept.is_asked and not same_words(kept.words, now):
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

        span = self._span(kept)
        now = span.of(self._desk.text)
        edits: list[TextEdit] = []
        for change in reversed(changes(kept.words, now)):
            words = change.new.of(now)
            if same_words(change.old.of(kept.words), words) or words.startswith("["):
                continue
            place = change.new.moved(span.start)
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
                context=self._span(kept).of(opened.text),
            )
        )
        if entry is not None:
            self._desk.take_in_entry(entry)

    def _put_back(self, kept: _Kept) -> None:
        """Has the words as they were; the next change asks again."""
        if self._desk.history.stack.index() == kept.step:
            self._desk.undo()
        span = self._span(kept)
        now = span.of(self._desk.text)
        kept.is_asked = False
        if now != kept.words:
            edit = TextEdit(span.start, span.end, kept.words)
            self._desk.change_text((edit,), message("quotation_put_back"))


def _is_inside(edit: TextEdit, span: Span) -> bool:
    """Whether an edit touches the words of `span`, not only its borders."""
    if edit.start == edit.end:
        return span.start < edit.start < span.end
    return edit.span.overlap(span) > 0
