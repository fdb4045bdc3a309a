"""Finding in the open article: what is looked for, where it stands, and replacing it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from editor_app.domain.message import Message, message
from editor_app.domain.text import Span, TextEdit
from editor_app.domain.work import Work
from editor_app.services.open_article import OpenArticle
from editor_app.services.searching import Found, Query, Replacing, find, replacements
from editor_app.ui.jobs import Jobs
from editor_app.ui.notifier import Notice, NoticeAction, NoticeLevel
from editor_app.ui.page.page import Page
from editor_app.ui.progress import Told
from editor_app.ui.workspace import Workspace

AGAIN_MS = 150
"""How long after the last key the places are looked for again."""

_FORMS = 5
"""So many different wordings that were replaced are named."""


class Finder(QObject):
    """One search over the open article; the page shows what it found. Lives as long as the window."""

    changed = Signal()
    """The places, the one it is at, or the fault are others now."""

    def __init__(self, workspace: Workspace, page: Page) -> None:
        super().__init__(page)
        self.query = Query("")
        self.fault: Message | None = None
        self.is_shown = False
        self._space = workspace
        self._page = page
        self._places: tuple[Span, ...] = ()
        self._text: str | None = None
        self._from = 0
        self._jobs = Jobs(self, workspace.progress)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._look_again)
        workspace.text_changed.connect(self._look_soon)
        workspace.article_changed.connect(self._look_soon)

    # What there is

    @property
    def total(self) -> int:
        """How many places there are."""
        return len(self._places)

    @property
    def number(self) -> int:
        """Which of them the page's selection is, from 1; 0 for none."""
        at = self._index(self._page.selection())
        return 0 if at is None else at + 1

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being looked for, nor about to be."""
        return self._jobs.is_idle and not self._again.isActive()

    def _index(self, span: Span) -> int | None:
        at = bisect_left(self._places, span)
        is_one = at < len(self._places) and self._places[at] == span
        return at if is_one else None

    # Looking

    def look_for(self, query: Query) -> None:
        """Looks for something else; the first place from where the search began is selected."""
        if not self.is_shown or not self.query.words:
            self._from = self._page.selection().start
        self.query, self.is_shown = query, True
        self._start(goes_there=True)

    def go(self, by: int) -> None:
        """Goes to the next place, or with -1 to the one before, round the ends of the text."""
        if not self.query.words:
            return
        if self._text != self._space.text:
            self._from = self._page.selection().end if by > 0 else self._page.selection().start
            self._start(goes_there=True)
        elif self._places:
            self._select(self._places[self._beyond(by) % len(self._places)])

    def _beyond(self, by: int) -> int:
        here = self._page.selection()
        at = self._index(here)
        if at is not None:
            return at + by
        return bisect_left(self._places, Span(here.start, here.start)) - (by < 0)

    def hide(self) -> None:
        """Shows the places no longer; what was looked for is kept."""
        self.is_shown = False
        self._again.stop()
        self._jobs.forget("find")
        self._page.show_found(())

    def stop(self) -> None:
        """Ends everything; waits for what is running, about a second at most."""
        self._again.stop()
        self._jobs.stop()

    @Slot()
    def _look_soon(self) -> None:
        self._text = None
        if self.is_shown:
            self._again.start()

    @Slot()
    def _look_again(self) -> None:
        self._start(goes_there=False)

    def _start(self, *, goes_there: bool) -> None:
        self._again.stop()
        text = self._space.text
        take = partial(self._take, text, goes_there)
        told = Told(message("finding"), Work(), partial(self._tell_cancelled, "finding_cancelled"))
        self._jobs.start(
            "find", find, self.query, text, then=take, failed=self._tell_fault, told=told
        )

    def _tell_cancelled(self, code: str) -> None:
        self._space.notice.emit(Notice(message(code), key="find"))

    def _take(self, text: str, goes_there: bool, found: Found) -> None:
        if text != self._space.text:
            self._again.start()
            return
        self._text, self._places, self.fault = text, found.spans, found.fault
        if self.is_shown:
            self._page.show_found(self._places)
        if goes_there and self._places:
            at = bisect_left(self._places, Span(self._from, self._from))
            self._select(self._places[at % len(self._places)])
        else:
            self._show_current()
        self.changed.emit()

    def _select(self, span: Span) -> None:
        self._page.select(span)
        self._page.reveal(span)
        self._show_current()
        self.changed.emit()

    def _show_current(self) -> None:
        if self.is_shown:
            selected = self._page.selection()
            self._page.show_current(selected if self._index(selected) is not None else None)

    @Slot()
    def _tell_fault(self) -> None:
        self.fault = message("search_failed")
        self.changed.emit()

    # Replacing

    @property
    def can_replace(self) -> bool:
        """Whether words may be changed and there are places to change."""
        return bool(self._places) and not self._space.is_reviewing

    def replace_one(self, template: str) -> None:
        """Puts `template` in the place that is selected and goes on; else goes to the next."""
        selected = self._page.selection()
        if self._index(selected) is None or self._text != self._space.text:
            self.go(1)
        else:
            self._replace(template, selected)

    def replace_all(self, template: str) -> None:
        """Puts `template` in every place, as one step of undo; words typed meanwhile count too."""
        if self._text == self._space.text:
            self._replace(template, None)

    def _replace(self, template: str, only: Span | None) -> None:
        if not self.can_replace:
            return
        text, opened = self._space.text, self._space.open
        again = partial(self._replace_again, opened, self.query, template, only)
        take = partial(self._put, text, only, again)
        self._jobs.start(
            "replace",
            replacements,
            self.query,
            text,
            template,
            only,
            then=take,
            failed=self._tell_fault,
            told=Told(
                message("replacing"), Work(), partial(self._tell_cancelled, "replacing_cancelled")
            ),
        )

    def _replace_again(
        self, opened: OpenArticle | None, query: Query, template: str, only: Span | None
    ) -> None:
        """What was asked for all places is done for the words as they stand, not given up unsaid."""
        if only is None and opened is self._space.open and query == self.query:
            self._replace(template, None)

    def _put(
        self, text: str, only: Span | None, again: Callable[[], None], made: Replacing | Message
    ) -> None:
        if isinstance(made, Message):
            self.fault = made
            self.changed.emit()
        elif text != self._space.text:
            again()
        elif not self._space.is_reviewing:
            if made.edits:
                self._space.change_text(made.edits, message("replaced", count=len(made.edits)))
                self._tell_of(text, made, is_all=only is None)
            if only is not None:
                self._go_on(made.edits, only)

    def _go_on(self, edits: Sequence[TextEdit], only: Span) -> None:
        end = edits[0].inserted.end if edits else only.end
        self._page.place_caret(end)
        self._from = end
        self._start(goes_there=True)

    def _tell_of(self, text: str, made: Replacing, *, is_all: bool) -> None:
        """Says what was replaced: which wordings, and how many inside quotations."""
        edits, quoted = made.edits, made.quoted
        if not is_all and not quoted:
            return
        forms = Counter(edit.span.of(text) for edit in edits)
        named = ", ".join(f"{words} ({count})" for words, count in forms.most_common(_FORMS))
        rest = ", …" if len(forms) > _FORMS else ""
        said = message("replaced_forms", count=len(edits), forms=named + rest)
        level = NoticeLevel.NEWS
        if quoted:
            said = message("replaced_in_quotations", count=quoted, total=len(edits), forms=named)
            level = NoticeLevel.WARNING
        back = NoticeAction(message("undo"), self._space.undo)
        self._space.notice.emit(Notice(said, level, (back,), key="replaced"))
