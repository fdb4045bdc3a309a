"""What a reading could not do, said once an article: an empty list must not pass for a sound text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from editor_app.domain.ids import ArticleId
from editor_app.domain.message import message
from editor_app.ui.desk import Desk
from editor_app.ui.message_bar import MessageBar
from editor_app.ui.notifier import Notice, NoticeAction, NoticeLevel

KEY = "reading_notes"

FEW_WORDS = 20
"""Of fewer words no language is recognised for certain, and nobody expects it."""


class ReadingNotes(QObject):
    """Has the message bar say that the language of the open article has no rules."""

    def __init__(self, desk: Desk, messages: MessageBar, choose: Callable[[], object]) -> None:
        """`choose` leads to where a person says which language it is."""
        super().__init__(messages)
        self._desk, self._messages, self._choose = desk, messages, choose
        self._told: ArticleId | None = None
        desk.reading_changed.connect(self._follow)
        desk.article_changed.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        opened, analysis = self._desk.open, self._desk.analysis
        is_short = analysis is None or len(analysis.text.split(maxsplit=FEW_WORDS)) < FEW_WORDS
        if opened is None or opened.id != self._told:
            self._told = None
            self._messages.clear(KEY)
        if opened is None or analysis is None:
            return
        if not analysis.notes:
            self._messages.clear(KEY)
        elif self._told is None and not is_short:
            self._told = opened.id
            ways = (NoticeAction(message("choose_language"), self._choose),)
            notice = Notice(analysis.notes[0], NoticeLevel.WARNING, ways, key=KEY)
            self._messages.show_notice(notice)
