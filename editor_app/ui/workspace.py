"""The window's state with every command on it: opening, repairs, decisions, saving, closing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from editor_app.domain.analysis import Analysis
from editor_app.domain.finding import Finding, Fix
from editor_app.domain.ids import ArticleId
from editor_app.domain.message import message
from editor_app.domain.text import TextEdit
from editor_app.services import kept_reading
from editor_app.services.open_article import OpenArticle
from editor_app.services.session import Session
from editor_app.ui.arrivals import Arrivals
from editor_app.ui.decisions import Decisions
from editor_app.ui.desk import Desk
from editor_app.ui.i18n import Translator
from editor_app.ui.notifier import Notice
from editor_app.ui.reading_loop import ReadingLoop
from editor_app.ui.tour import Tour


class Workspace(Desk):
    """The desk and what can be done on it."""

    def __init__(
        self, session: Session, translator: Translator, parent: QObject | None = None
    ) -> None:
        super().__init__(session, translator, parent)
        self.decisions = Decisions(self)
        self.tour = Tour(self)
        self.reading = ReadingLoop(self)
        self.arrivals = Arrivals(self, self.reading.jobs, self.open_article)
        self.text_changed.connect(self.reading.read_soon)

    # Opening

    def open_article(self, article: ArticleId, analysis: Analysis | None = None) -> bool:
        """Shows another article; the words of the present one are kept first.

        `analysis` is a reading of its text, where there is one already.
        """
        if self.open is not None and self.open.id == article:
            return True
        if not self.keep_draft():
            return False
        opened = self.guarded(partial(OpenArticle, self.session, article))
        if opened is None:
            return False
        if analysis is not None:
            self.guarded(partial(opened.accept, analysis))
        elif (kept := kept_reading.recall(self.session, opened.text)) is not None:
            opened.take_up(kept)
        self._show(opened)
        return True

    def keep_reading(self) -> None:
        """Keeps the last reading, so that the next start needs none."""
        opened = self.open
        if opened is not None and opened.analysis is not None and opened.is_read:
            kept_reading.keep(self.session, opened.analysis)

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

    # Repairs

    def apply_fix(self, finding: Finding, fix: Fix) -> None:
        """Applies one repair of a finding, as long as the words are those it was found in."""
        if self._is_read():
            self.change_text(fix.edits, message("finding_fixed", rule=finding.rule))

    def fix_safe_ones(self) -> None:
        """Applies every safe repair as one step; they change spaces, marks and accents only."""
        if not self._is_read():
            return
        edits = [
            edit
            for finding in self.findings
            for fix in finding.fixes[:1]
            if fix.safe and not fix.asks
            for edit in fix.edits
        ]
        self.change_text(_backwards(edits), message("safe_ones_fixed", count=len(edits)))

    def _is_read(self) -> bool:
        """Whether findings speak of the words as they stand; otherwise says to wait a moment."""
        if self.open is not None and self.open.is_read:
            return True
        self.notice.emit(Notice(message("still_reading"), key="reading"))
        return False

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
        self.notice.emit(Notice(message(code, number=opened.revision.number), key="saved"))
        self.revisions_changed.emit()
        self._changed()
        return True

    def close(self) -> bool:
        """Keeps the words and lets the library go; `False` where the words could not be kept."""
        if not self.keep_draft():
            return False
        self.release()
        return True

    def release(self) -> None:
        """Stops timers and jobs and closes the library, whatever is unsaved.

        The desk is empty from then on: what widgets still tell it leads nowhere.
        """
        self._draft_timer.stop()
        self.reading.stop()
        self.open, self._views = None, None
        self.session.close()


def _backwards(edits: Sequence[TextEdit]) -> tuple[TextEdit, ...]:
    """Edits in one text's coordinates, last place first, overlapping ones left out."""
    chosen: list[TextEdit] = []
    for edit in sorted(set(edits), key=lambda e: (e.start, e.end), reverse=True):
        if not chosen or edit.end <= chosen[-1].start:
            chosen.append(edit)
    return tuple(chosen)
