"""Asking whether a text that comes in is a newer version of an article that is here."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor_app.domain.analysis import Analysis
from editor_app.domain.ids import ArticleId
from editor_app.domain.message import message
from editor_app.domain.values import frozen
from editor_app.ui.desk import Desk
from editor_app.ui.jobs import Jobs
from editor_app.ui.notifier import Notice, NoticeAction, NoticeLevel
from editor_app.wording import N_

if TYPE_CHECKING:
    from editor_app.services.following import Traced
    from editor_app.services.importing import Imported
    from editor_app.services.newer_version import Found
    from editor_app.services.replacing import Saved


@frozen
class _Waiting:
    """A text that is not in the library yet, and what it looks like."""

    imported: Imported
    analysis: Analysis
    found: Found


class NewerVersions(QObject):
    """Holds what came in until a person has decided; nothing is decided without them.

    What nobody answers for becomes an article of its own when the window closes.
    """

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        store: Callable[[Imported, Analysis], ArticleId | None],
        show: Callable[[ArticleId, Analysis | None], bool],
    ) -> None:
        """`store` makes an article of a text, `show` opens an article."""
        super().__init__(desk)
        self._desk = desk
        self._jobs = jobs
        self._store = store
        self._show = show
        self._waiting: dict[str, _Waiting] = {}
        self._taken: set[str] = set()

    def offer(self, imported: Imported, analysis: Analysis, found: Found) -> None:
        """Asks what a text is to be."""
        self._waiting[imported.sha256] = _Waiting(imported, analysis, found)
        self._ask(imported.sha256)

    def tell_known(self, name: str, found: Found) -> None:
        """Says which revision has the very words that came in."""
        said = message(
            "is_revision_already", name=name, number=found.revision or 0, headline=found.headline
        )
        self._desk.notice.emit(Notice(said, key="is_revision_already"))

    def ask_again(self) -> None:
        """Asks a window that was not there about all that waits."""
        for sha256 in self._waiting:
            if sha256 not in self._taken:
                self._ask(sha256)

    def _ask(self, sha256: str) -> None:
        actions = (
            NoticeAction(message("take_as_revision"), partial(self.take, sha256)),
            NoticeAction(message("keep_as_article"), partial(self.keep, sha256)),
        )
        waiting = self._waiting[sha256]
        name, headline = waiting.imported.file_name, waiting.found.headline
        asking = message("looks_like_newer", name=name, headline=headline)
        key = f"newer:{sha256}"
        # Closed without an answer it is kept: that loses nothing.
        left = partial(self.keep, sha256)
        self._desk.notice.emit(Notice(asking, NoticeLevel.WARNING, actions, key, left))

    def keep(self, sha256: str) -> None:
        """Makes an article of its own of a text, and shows it."""
        waiting = self._waiting.get(sha256)
        made = self._made(sha256)
        if made is not None and waiting is not None:
            self._show(made, waiting.analysis)

    def _made(self, sha256: str) -> ArticleId | None:
        """The article made of a text; None where the library refused: it is asked for again."""
        waiting = self._waiting.get(sha256)
        made = self._store(waiting.imported, waiting.analysis) if waiting is not None else None
        if made is not None:
            del self._waiting[sha256]
        elif waiting is not None:
            self._ask(sha256)
        return made

    def settle(self) -> bool:
        """Makes articles of all that nobody answered for; `False` where one was refused, and waits.

        What was to be a revision and is still being compared becomes one now.
        """
        for sha256 in list(self._waiting):
            if sha256 in self._taken:
                self._jobs.forget(f"newer:{sha256}")
                self._finish(sha256)
            else:
                self._made(sha256)
        return not self._waiting

    def take(self, sha256: str) -> None:
        """Makes a text the newest revision of the article that it looks like."""
        waiting = self._waiting.get(sha256)
        if waiting is None or sha256 in self._taken:
            return
        desk, article = self._desk, waiting.found.id
        page = (
            desk.guarded(partial(desk.session.library.page, article))
            if self._kept(article)
            else None
        )
        if page is None:
            self._ask(sha256)
            return
        from editor_app.services.following import trace

        # Where claims and comments stand in it takes a while: it is looked for meanwhile.
        self._taken.add(sha256)
        self._jobs.start(
            f"newer:{sha256}",
            trace,
            page.anchors,
            page.text,
            waiting.imported.text,
            then=partial(self._finish, sha256),
            failed=partial(self._finish, sha256),
        )

    def _kept(self, article: ArticleId) -> bool:
        """Whether the library has the words of an article, where it is the open one."""
        desk = self._desk
        return desk.open is None or desk.open.id != article or desk.keep_draft()

    def _finish(self, sha256: str, traced: Traced | None = None) -> None:
        self._taken.discard(sha256)
        waiting = self._waiting.get(sha256)
        if waiting is None:
            return
        desk, article = self._desk, waiting.found.id
        saved = desk.guarded(partial(self._save, waiting, traced)) if self._kept(article) else None
        if saved is None:
            self._ask(sha256)
            return
        del self._waiting[sha256]
        if desk.open is not None and desk.open.id == article:
            desk.lay_aside()
        self._show(article, None)
        desk.library_changed.emit()
        self._tell(saved)

    def _save(self, waiting: _Waiting, traced: Traced | None) -> Saved:
        """The saved revision; unsaved words of the article become one before it."""
        from editor_app.services import replacing
        from editor_app.services.open_article import OpenArticle

        desk, article = self._desk, waiting.found.id
        older = OpenArticle(desk.session, article)
        if older.has_unsaved_words:
            older.save("")
        note = desk.translator.phrase(N_("Newer version: {name}"))
        note = note.format(name=waiting.imported.file_name)
        imported = waiting.imported
        return replacing.replace_text(
            desk.session,
            article,
            imported.text,
            note=note,
            analysis=waiting.analysis,
            traced=traced,
        )

    def _tell(self, saved: Saved) -> None:
        emit = self._desk.notice.emit
        emit(Notice(message("revision_saved", number=saved.revision.number), key="saved"))
        if saved.moved_comments:
            said = message("comments_moved", count=saved.moved_comments)
            emit(Notice(said, NoticeLevel.WARNING, key="comments_moved"))
        for code, numbers in (("claims_lapsed", saved.lapsed), ("claims_moved", saved.moved)):
            if numbers:
                told = ", ".join(map(str, numbers))
                said = message(code, numbers=told, count=len(numbers))
                emit(Notice(said, NoticeLevel.WARNING, key=code))
