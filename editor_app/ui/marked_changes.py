"""The changes marked on the page that is being edited: since which text, and which.

Nothing of this is loaded before a person asks for it: the page is clean at first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from editor_app.domain.ids import ArticleId
from editor_app.domain.message import Message, message
from editor_app.domain.redline import Redline
from editor_app.domain.text import Span, TextEdit
from editor_app.domain.work import Work
from editor_app.ui.desk import Desk
from editor_app.ui.jobs import Jobs
from editor_app.ui.notifier import Notice, NoticeLevel
from editor_app.ui.progress import Told

if TYPE_CHECKING:
    from editor_app.services.earlier_texts import Whole
    from editor_app.services.looks import Look
    from editor_app.services.revision_comparison import Version
    from editor_app.services.standing_changes import ChangesSince, Standing

CLEAN, SINCE_RECEIVED, SINCE_LOOKED = "", "received", "looked"
"""What can be chosen beside the number of a revision."""

QUIET_MS = 300
"""How long after the last key both texts are compared whole again, where following is not enough."""

_COSMETIC = "changes_cosmetic"


class MarkedChanges(QObject):
    """Knows the changes of the open article's page since the text a person chose."""

    changed = Signal()
    """Other changes than before, or other ones shown."""
    line_changed = Signal()
    """Only the line that was typed in has others."""
    stepped = Signal(object)
    """The `Span` of the change that a person went to."""

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(desk)
        self._desk = desk
        self._jobs = jobs
        self.view = CLEAN
        self.looked: Look | None = None
        self.shows_cosmetic = True
        self.current: Standing | None = None
        self._caret = 0
        self._article: ArticleId | None = None
        self._versions: tuple[Version, ...] = ()
        self._since: ChangesSince | None = None
        self._kept: frozenset[tuple[str, str]] = frozenset()
        self._whole: Whole | None = None
        self._asked: Callable[[], None] | None = None
        self._undressed: Span | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(QUIET_MS)
        self._pause.timeout.connect(self._compare_soon)
        desk.article_changed.connect(self._start_over)
        desk.revisions_changed.connect(self._read_versions)
        desk.claims_changed.connect(self._read_kept)
        desk.edits_made.connect(self._follow)
        desk.inline_changed.connect(self._dress)
        desk.roles_changed.connect(self._dress)

    # What they are changes since

    @Slot()
    def _start_over(self) -> None:
        """Takes up the view that was chosen for the article on the desk."""
        opened, session = self._desk.open, self._desk.session
        self._forget()
        if opened is None:
            self._article = None
            self.changed.emit()
            return
        if opened.id != self._article:
            self._article = opened.id
            self._caret = 0
            self._recall_look()
            self.view = session.recall(self._key) or CLEAN
            self.shows_cosmetic = session.recall(_COSMETIC) != "0"
        self._read_versions()
        self.changed.emit()

    def _forget(self) -> None:
        self._pause.stop()
        self._jobs.forget("changes")
        self._versions, self._since, self._whole, self.current = (), None, None, None
        self._undressed = self._asked = None

    @property
    def _key(self) -> str:
        return f"changes:{self._article or ''}"

    @property
    def is_on(self) -> bool:
        """Whether changes are marked."""
        return self.view != CLEAN and self._desk.open is not None

    def choose(self, view: str) -> None:
        """Marks the changes since a text, or none; remembered for the article."""
        if self._desk.open is None:
            return
        self.view = view
        if self._desk.session.is_writable:
            self._desk.guarded(partial(self._desk.session.remember, self._key, view))
        self._forget()
        self._read_versions()
        self.changed.emit()

    def ticks(self) -> dict[str, bool]:
        """The states that the commands with a tick show, by id."""
        return {
            "changes.clean": self.view == CLEAN,
            "changes.since_received": self.view == SINCE_RECEIVED,
            "changes.since_looked": self.view == SINCE_LOOKED,
            "changes.since_revision": self.view.isdigit(),
            "changes.cosmetic": self.shows_cosmetic,
        }

    @property
    def earlier(self) -> Message:
        """What the changes are since, as a title says it."""
        if self.view.isdigit():
            return message("changes_since_revision", number=int(self.view))
        return message(f"changes_since_{self.view or SINCE_RECEIVED}")

    @Slot()
    def _read_versions(self) -> None:
        """Takes the saved versions from the chosen text on from the library."""
        opened = self._desk.open
        if not self.is_on or opened is None:
            return
        self._versions = self._desk.guarded(self._found_versions) or ()
        if not self._versions:
            self.view = CLEAN
            self._forget()
            self.changed.emit()
            return
        self._whole = None
        self._read_kept()
        if self._since is None or not self._is_since(self._versions[0]):
            self._compare_soon()

    def _is_since(self, version: Version) -> bool:
        """Whether the changes are since a version, words and how they are set."""
        since = self._since
        return since is not None and (version.text, version.inline, version.roles) == (
            since.old,
            since.old_inline,
            since.old_roles,
        )

    def _found_versions(self) -> tuple[Version, ...]:
        from editor_app.services import earlier_texts

        session, article = self._desk.session, self._article or ArticleId("")
        if self.view == SINCE_LOOKED and self.looked is not None:
            return earlier_texts.since_look(session, article, self.looked)
        number = int(self.view) if self.view.isdigit() else 1
        return earlier_texts.since_revision(session, article, number)

    def recall_look(self) -> None:
        """Goes by what the session's reviewer saw last, who is another person now."""
        self._recall_look()
        if self.view == SINCE_LOOKED:
            self.choose(self.view)

    def _recall_look(self) -> None:
        from editor_app.services import looks

        opened, session = self._desk.open, self._desk.session
        if opened is not None:
            self.looked = looks.recall(session, opened.id, opened.revision.number)

    def remember_look(self) -> None:
        """Keeps the words on the page as those that this person saw last."""
        opened = self._desk.open
        if opened is None or not self._desk.session.is_writable:
            return
        from editor_app.services import looks

        page = looks.seen(opened.manuscript.content()) if opened.has_unsaved_words else None
        look = looks.Look(opened.revision.number, page)
        self._desk.guarded(partial(looks.remember, self._desk.session, opened.id, look))

    # Which there are

    @Slot(object, bool)
    def _follow(self, edits: Sequence[TextEdit], _typed: bool) -> None:
        opened, since = self._desk.open, self._since
        if since is None or opened is None:
            return
        is_one_line = since.follow(edits)
        place, self._undressed = self._undressed, None
        since.dress(opened.manuscript.inline_between, opened.roles, place)
        self._caret = max(0, edits[-1].inserted.end) if edits else self._caret
        self._find_current()
        if not since.is_exact:
            self._pause.start()
        (self.line_changed if is_one_line else self.changed).emit()

    @Slot()
    @Slot(object)
    def _dress(self, place: Span | None = None) -> None:
        """Looks anew at how words of `place` are set, or all words."""
        opened, since = self._desk.open, self._since
        if since is None or opened is None:
            return
        place = place if place is not None else Span(0, len(since.text))
        if since.text != opened.text:
            # The words change first; `_follow` is told of that next.
            self._undressed = place
            return
        since.dress(opened.manuscript.inline_between, opened.roles, place)
        if not since.is_exact:
            self._pause.start()
        self._find_current()
        self.changed.emit()

    @Slot()
    def _compare_soon(self) -> None:
        """Compares both texts whole, in the pool."""
        from editor_app.services import earlier_texts

        versions = self._with_page()
        if versions:
            then, tell = partial(self._take, self.view), self._tell_fault
            told = Told(message("comparing"), Work(), partial(self.choose, CLEAN))
            self._jobs.start(
                "changes", earlier_texts.whole, versions, then=then, failed=tell, told=told
            )

    def _with_page(self) -> tuple[Version, ...]:
        """The versions, the last one being the words as they stand."""
        from editor_app.services.revision_comparison import Version

        opened = self._desk.open
        if opened is None or not self._versions:
            return ()
        at, sheet = opened.draft_kept_at or opened.revision.at, opened.manuscript
        now = Version(None, self._desk.session.by, at, opened.text, sheet.inline, opened.roles)
        return (*self._versions, now)

    def _is_now(self, line: Redline) -> bool:
        """Whether a comparison is one with the words as they stand, set as they are."""
        opened = self._desk.open
        if opened is None or line.new != opened.text:
            return False
        return (line.inline[1], line.roles[1]) == (opened.manuscript.inline, opened.roles)

    def _take(self, view: str, whole: Whole) -> None:
        if view != self.view or not self._versions:
            return
        if not self._is_now(whole.redline):
            self._pause.start()
            return
        self._whole = whole
        self._go_on_from(whole.redline)
        self.changed.emit()
        asked, self._asked = self._asked, None
        if asked is not None:
            asked()

    def _go_on_from(self, line: Redline) -> None:
        from editor_app.services.standing_changes import ChangesSince

        if self._since is None:
            self._since = ChangesSince(line)
        else:
            self._since.take(line)
        self._find_current()

    def compare_now(self) -> None:
        """Has the changes be those of the words as they stand: a decision on them waits for none."""
        from editor_app.services.earlier_texts import compared

        if self._versions and (self._since is None or not self._since.is_exact):
            self._go_on_from(compared(*self.ends))

    def _tell_fault(self) -> None:
        self._asked = None
        fault = message("changes_failed")
        self._desk.notice.emit(Notice(fault, NoticeLevel.ERROR, key="changes"))

    @Slot()
    def _read_kept(self) -> None:
        from_library = frozenset[tuple[str, str]]()
        opened = self._desk.open
        if self.is_on and opened is not None:
            from editor_app.services import keeping

            from_library = keeping.known(self._desk.session.library.ignored(opened.id))
        if from_library != self._kept:
            self._kept = from_library
            self._find_current()
            self.changed.emit()

    def between(self, start: int, end: int) -> list[Standing]:
        """The changes to be shown that touch ``[start, end]``, in text order."""
        if self._since is None:
            return []
        return [each for each in self._since.between(start, end) if self._is_shown(each)]

    @property
    def shown(self) -> list[Standing]:
        """The changes to be shown, in text order."""
        shown = self.between(0, len(self._desk.text))
        return [each for each in shown if not each.is_gap]

    def _is_shown(self, change: Standing) -> bool:
        if change.cosmetic and not self.shows_cosmetic:
            return False
        return not self._kept or self.key_of(change) not in self._kept

    def key_of(self, change: Standing) -> tuple[str, str]:
        """What a change is known by where it was kept."""
        from editor_app.services import keeping

        words = change.new.of(self._desk.text)
        return keeping.key_of(self.old_text, change.old, words, change.says)

    @property
    def old_text(self) -> str:
        """The text that the changes are since."""
        return self._since.old if self._since is not None else ""

    @property
    def is_ready(self) -> bool:
        """Whether what is told of the changes holds for the words as they stand."""
        return not self.is_on or (self._since is not None and self._since.is_exact)

    @property
    def has_any(self) -> bool:
        """Whether there are changes, shown or not; told after a whole comparison where one is due."""
        return not self.is_ready or (self._since is not None and self._since.counts()[0] > 0)

    def counts(self) -> tuple[int, int]:
        """How many changes are shown, and how many of spaces and marks are not."""
        if self._since is None:
            return 0, 0
        count, cosmetic = self._since.counts()
        if self._kept:
            count = len(self.shown)
            return count, 0 if self.shows_cosmetic else cosmetic
        return (count, 0) if self.shows_cosmetic else (count - cosmetic, cosmetic)

    def number_of(self, change: Standing) -> int:
        """Which one of those shown a change is, from 1; 0 for none of them."""
        shown = self.shown
        return shown.index(change) + 1 if change in shown else 0

    def author_of(self, change: Standing) -> Version | None:
        """Who made a change and when; None while that is not known for the words as they stand."""
        return self.whole.version_of(change) if self.whole is not None else None

    def toggle_cosmetic(self) -> None:
        """Marks changes of spaces and marks, or leaves them out; remembered for the library."""
        self.shows_cosmetic = not self.shows_cosmetic
        shown = str(int(self.shows_cosmetic))
        if self._desk.session.is_writable:
            self._desk.guarded(partial(self._desk.session.remember, _COSMETIC, shown))
        self._find_current()
        self.changed.emit()

    # Going from change to change

    @Slot(int)
    def follow_caret(self, position: int) -> None:
        """Has the change at the caret be the one that is spoken of."""
        self._caret = position
        before = self.current
        self._find_current()
        if self.current != before:
            self.changed.emit()

    def _find_current(self) -> None:
        here = self.between(self._caret, self._caret)
        if self.current in here:
            return
        self.current = min(here, key=lambda each: len(each.new), default=None)

    def step(self, by: int) -> None:
        """Goes to the next or previous change; after the last comes the first."""
        shown = self.shown
        if not shown:
            return
        if self.current in shown:
            at = shown.index(self.current) + by
        elif by > 0:
            at = next((i for i, c in enumerate(shown) if c.new.start >= self._caret), 0)
        else:
            at = sum(c.new.end <= self._caret for c in shown) - 1
        change = shown[at % len(shown)]
        self.current, self._caret = change, change.new.start
        self.stepped.emit(change.new)
        self.changed.emit()

    # For what becomes of them

    @property
    def ends(self) -> tuple[Version, Version]:
        """The earlier text and the words as they stand."""
        versions = self._with_page()
        return versions[0], versions[-1]

    @property
    def whole(self) -> Whole | None:
        """The comparison of all versions; None where the words are others since."""
        is_now = self._whole is not None and self._is_now(self._whole.redline)
        return self._whole if is_now else None

    def when_whole(self, do: Callable[[], None]) -> None:
        """Does something once `whole` is there: at once, or when the pool has compared."""
        if self.whole is not None:
            do()
        else:
            self._asked = do
            self._compare_soon()

    def stop(self) -> None:
        """Ends what waits."""
        self._pause.stop()
