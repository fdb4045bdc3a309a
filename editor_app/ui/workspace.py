"""The window's state with every command on it: opening, repairs, decisions, saving, closing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from editor_app.domain.analysis import Analysis
from editor_app.domain.errors import EditorError
from editor_app.domain.ids import ArticleId
from editor_app.domain.message import message
from editor_app.services import fields, kept_reading
from editor_app.services.open_article import OpenArticle
from editor_app.services.session import Session, Step
from editor_app.services.settings import Settings
from editor_app.ui.arrivals import Arrivals, Opening
from editor_app.ui.conversation import Conversation
from editor_app.ui.custody import Custody
from editor_app.ui.decisions import Decisions
from editor_app.ui.desk import Desk
from editor_app.ui.exports import Exports
from editor_app.ui.garbage import Rest
from editor_app.ui.i18n import Translator
from editor_app.ui.marked_changes import MarkedChanges
from editor_app.ui.notifier import Notice, NoticeAction
from editor_app.ui.reading_loop import ReadingLoop
from editor_app.ui.recovery import Recovery
from editor_app.ui.repairs import Repairs
from editor_app.ui.tour import Tour


class Workspace(Desk):
    """The desk and what can be done on it."""

    def __init__(
        self,
        session: Session,
        translator: Translator,
        parent: QObject | None = None,
        *,
        settings: Settings | None = None,
    ) -> None:
        super().__init__(session, translator, parent, settings=settings)
        self.decisions = Decisions(self)
        self.repairs = Repairs(self)
        self.tour = Tour(self)
        self.custody = Custody(self)
        self.comments = Conversation(self)
        self.reading = ReadingLoop(self)
        self.changes = MarkedChanges(self, self.reading.jobs)
        opening = Opening(self.open_article, self.made_ready, self.show_ready)
        self.arrivals = Arrivals(self, self.reading.jobs, opening)
        self.exports = Exports(self)
        self.recovery = Recovery(self, self._show, self.open_words)
        self._rest = Rest(self)
        for done in (
            self.selection_changed,
            self.text_changed,
            self.active_claim_changed,
            self.claims_changed,
        ):
            done.connect(self._rest.begin)
        session.subscribe(self._was_written)
        self.text_changed.connect(self.reading.read_soon)

    def show_again(self) -> None:
        """Tells everything there is anew, and asks again what nobody has answered."""
        super().show_again()
        self.arrivals.newer.ask_again()

    def sign_as(self, reviewer: str) -> None:
        """Has another person decide from now on; what they saw last is their own."""
        self.changes.remember_look()
        self.session.by = reviewer
        self.changes.recall_look()

    def ways_on(self, error: EditorError) -> tuple[NoticeAction, ...]:
        """What a person can do about a refusal."""
        return self.recovery.ways_on(error.message.code)

    def _was_written(self, step: Step) -> None:
        self.written.emit()
        if self.open is not None and f"{self.open.id}/{fields.LANGUAGE}" in step.keys("field"):
            self.reading.read_now()

    # Opening

    def open_article(self, article: ArticleId, analysis: Analysis | None = None) -> bool:
        """Shows another article; the words of the present one are kept first.

        `analysis` is a reading of its text, where there is one already.
        """
        if self._is_open(article):
            return True
        opened = self.made_ready(article, analysis) if self.keep_draft() else None
        return opened is not None and self.show_ready(opened)

    def made_ready(self, article: ArticleId, analysis: Analysis | None) -> OpenArticle | None:
        """An article to be shown with `show_ready`; None for the open one, or one that is refused."""
        if self._is_open(article):
            return None
        opened = self.guarded(partial(OpenArticle, self.session, article))
        if opened is None:
            return None
        if analysis is not None and opened.language is None:
            self.guarded(partial(opened.accept, analysis))
        elif (kept := self._kept_of(opened)) is not None:
            opened.take_up(kept)
        return opened

    def show_ready(self, opened: OpenArticle) -> bool:
        """Shows an article that was made ready, unless it was opened since."""
        if not self._is_open(opened.id):
            if not self.keep_draft():
                return False
            self._show(opened)
        return True

    def _is_open(self, article: ArticleId) -> bool:
        return self.open is not None and self.open.id == article

    def _kept_of(self, opened: OpenArticle) -> Analysis | None:
        off = self.settings.rules_off
        return kept_reading.recall(self.session, opened.text, off, opened.language)

    def keep_reading(self) -> None:
        """Keeps the last reading, so that the next start needs none."""
        opened = self.open
        if opened is not None and opened.analysis is not None and opened.is_read:
            off = self.settings.rules_off
            kept_reading.keep(self.session, opened.analysis, off, opened.language)

    def _show(self, opened: OpenArticle) -> None:
        self.reading.forget()
        self._put_down(opened)
        self.guarded(partial(self.session.remember, "article", opened.id))
        if opened.is_read:
            self.reading_changed.emit()
        else:
            self.reading.read_now()

    def open_files(self, paths: Sequence[Path]) -> None:
        """Imports files and shows the last one; a file that cannot be read says why."""
        self.arrivals.take_files(paths)

    def open_words(self, words: str) -> None:
        """Starts an article with words from the clipboard."""
        self.arrivals.take_words(words)

    def read_otherwise(self, encoding: str) -> bool:
        """Reads the open article's original in another encoding, as one step of undo."""
        from editor_app.services import redecoding

        opened = self.open
        if opened is None:
            return False
        edits = self.guarded(
            partial(redecoding.edits_for, self.session, opened.id, opened.text, encoding)
        )
        self.change_text(edits or (), message("read_in_encoding", encoding=encoding))
        return edits is not None

    # Revisions

    def save_revision(self, note: str) -> bool:
        """Makes an immutable revision of the words as they stand."""
        return self._store("revision_saved", lambda opened: opened.save(note))

    def restore(self, number: int) -> bool:
        """Makes a new revision with the words of an older one."""
        restored = self._store("revision_restored", lambda opened: opened.restore(number))
        if restored and self.open is not None:
            self._show(self.open)
        return restored

    def _store(self, code: str, work: Callable[[OpenArticle], object]) -> bool:
        opened = self.open
        if opened is None:
            return False
        if self.guarded(lambda: (work(opened), True)) is None:
            return False
        self._draft_timer.stop()
        self.history.break_run()
        self.notice.emit(Notice(message(code, number=opened.revision.number), key="saved"))
        self.revisions_changed.emit()
        self._changed()
        return True

    def release(self) -> None:
        """Stops timers and jobs and closes the library, whatever is unsaved.

        The desk is empty from then on: what widgets still tell it leads nowhere.
        """
        self._draft_timer.stop()
        self.changes.stop()
        self.exports.finish()
        self.arrivals.stop()
        self.reading.stop()
        self.comments.unsent.stop()
        self._rest.stop()
        self.open = None
        # Left to the garbage collector, a stack may outlive its commands, and crashes with them.
        self.history.clear()
        self.session.close()
