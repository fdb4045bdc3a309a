"""Ways on when the library cannot be written: try again, keep a copy, take in what others wrote."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from editor_app.domain.message import message
from editor_app.domain.revision import Content
from editor_app.services.open_article import OpenArticle
from editor_app.ui.desk import Desk
from editor_app.ui.notifier import Notice, NoticeAction, NoticeLevel

CHANGED = "library_changed_elsewhere"
WRITE_FAULTS = frozenset(
    {
        CHANGED,
        "library_changed_unsoundly",
        "disk_full",
        "library_busy",
        "library_disk_error",
        "library_folder_not_writable",
        "library_keeps_wrong",
        "library_moved",
        "library_not_writable",
    }
)
"""Refusals that leave words in memory only; their banner stays until the library takes something."""


class Recovery(QObject):
    """What can be done about a library that does not take the words."""

    copy_asked = Signal()
    """A person wants the words in a file of their own."""

    def __init__(
        self, desk: Desk, show: Callable[[OpenArticle], None], start: Callable[[str], None]
    ) -> None:
        """`show` puts an article on the desk, `start` makes a new one of words."""
        super().__init__(desk)
        self._desk = desk
        self._show = show
        self._start = start

    def ways_on(self, code: str) -> tuple[NoticeAction, ...]:
        """What a person can do about the refusal with this code."""
        if self._desk.open is None or code not in WRITE_FAULTS:
            return ()
        copy = NoticeAction(message("save_copy"), self._ask_for_copy)
        if code == CHANGED:
            return copy, NoticeAction(message("take_in_changes"), self.take_in_changes)
        return copy, NoticeAction(message("try_again"), self._desk.keep_draft)

    def _ask_for_copy(self) -> None:
        self.copy_asked.emit()

    def take_in_changes(self) -> None:
        """Shows the library as somebody else left it, with the words of this window on top.

        The words are one step of undo, and are kept as a draft at once. Decisions that were
        refused are not made: a person sees what the library says now and decides again.
        """
        desk, opened = self._desk, self._desk.open
        if opened is None or self._is_refused(desk.session.catch_up):
            return
        is_unsaved = opened.has_unkept_words or opened.has_unsaved_words
        words = opened.manuscript.content() if is_unsaved else None
        if not desk.session.library.has_article(opened.id):
            self._begin_anew(opened.text)
            return
        again = desk.guarded(partial(OpenArticle, desk.session, opened.id))
        if again is None:
            return
        self._show(again)
        desk.written.emit()
        desk.revisions_changed.emit()
        desk.library_changed.emit()
        self._put_back(words)

    def _put_back(self, words: Content | None) -> None:
        from editor_app.services import comparing

        desk = self._desk
        edits = () if words is None else comparing.edits(desk.text, words.text)
        if words is not None:
            desk.rewrite(words, edits, message("words_from_before"))
        desk.keep_draft()
        code, level = ("changes_under_words", NoticeLevel.WARNING) if edits else ("changes_taken_in", NoticeLevel.NEWS)  # fmt: skip
        desk.notice.emit(Notice(message(code), level, key="taken_in"))

    def _begin_anew(self, words: str) -> None:
        self._desk.lay_aside()
        self._desk.written.emit()
        self._start(words)
        told = Notice(message("article_gone"), NoticeLevel.WARNING, key="taken_in")
        self._desk.notice.emit(told)

    def _is_refused(self, work: Callable[[], object]) -> bool:
        return self._desk.guarded(lambda: (work(), True)) is None
