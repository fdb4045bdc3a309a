"""The compare screen: what is compared, which change is spoken of, and its parts in the window."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from editor_app.domain.message import message
from editor_app.domain.redlined import inline, side_by_side
from editor_app.domain.text import Span
from editor_app.domain.work import Work
from editor_app.services import keeping
from editor_app.services.revision_comparison import Change, Comparison, Request, compare, gather
from editor_app.ui.compare.bar import NOW, CompareToolbar, EndsBar
from editor_app.ui.compare.changes import rows_of
from editor_app.ui.compare.pair import Pair
from editor_app.ui.compare.panel import ChangePanel
from editor_app.ui.compare.view import INLINE, NARROW, RedlineView
from editor_app.ui.look import Look
from editor_app.ui.notifier import Notice
from editor_app.ui.progress import Told
from editor_app.ui.theme import Theme
from editor_app.ui.workspace import Workspace
from editor_app.wording import N_

_NARROW = 1100
"""Below this width the two texts have no room beside each other (DESIGN.md, section 11)."""

_PANEL, _PANEL_BESIDE = 380, 340


class Places:
    """Where the screen goes in the window, and what it takes the place of."""

    def __init__(
        self,
        column: QBoxLayout,
        stack: QStackedWidget,
        splitter: QSplitter,
        around: Sequence[QWidget],
    ) -> None:
        self.column = column
        self.stack = stack
        self.splitter = splitter
        self.around = tuple(around)


class CompareScreen(QObject):
    """Compares two states of the open article; whatever shows a hidden part of the window ends it."""

    changed = Signal()
    ends_changed = Signal(int, int)
    """The numbers of the two revisions compared, `NOW` for the words as they stand; 0 for none."""
    """It was entered or left, or is shown otherwise."""

    def __init__(
        self, places: Places, workspace: Workspace, look: Look, actions: Mapping[str, QAction]
    ) -> None:
        super().__init__(places.stack)
        self._places = places
        self._space = workspace
        self._look = look
        self._actions = actions
        self.found: Comparison | None = None
        self.ends = (0, NOW)
        self.is_on = False
        self._theme: Theme | None = None
        self.shows_cosmetic = True
        self.shows_kept = False
        self.wants_beside = False
        self.current: int | None = None
        self._numbers: dict[int, int] = {}
        self._shown: tuple[QWidget, ...] = ()
        self._sizes: list[int] = []
        self._before: QWidget | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._gather)
        self.toolbar = CompareToolbar(look, actions)
        self.bar = EndsBar(look, actions)
        self.panel = ChangePanel(look, actions)
        self.inline = RedlineView(look, INLINE)
        self.inline.setAccessibleName(look.phrase(N_("Redline")))
        self.pair = Pair(look)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.views = QStackedWidget()
        self.views.addWidget(self.inline)
        self.views.addWidget(self.pair)
        self.centre = QWidget()
        column = QVBoxLayout(self.centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.views, 1)
        px = self._look.px
        self.panel.setMinimumWidth(px(300))
        self.panel.setMaximumWidth(px(560))
        for part in (self.toolbar, self.panel):
            part.hide()
        self._places.stack.addWidget(self.centre)
        self._places.column.insertWidget(0, self.toolbar)
        self.panel.setParent(self.centre)
        for part in self._places.around:
            part.installEventFilter(self)
        self.centre.installEventFilter(self)

    def _connect(self) -> None:
        self.bar.ends_chosen.connect(self.choose)
        self.panel.chosen.connect(self.go_to)
        self.panel.opened.connect(self._look_at)
        self.panel.pressed.connect(self._do)
        self.inline.hunk_clicked.connect(self.go_to)
        self.pair.hunk_clicked.connect(self.go_to)
        self._look.themes.changed.connect(self._take_theme)
        self._space.text_changed.connect(self._refresh)
        self._space.inline_changed.connect(self._refresh)
        self._space.revisions_changed.connect(self._refresh)
        self._space.claims_changed.connect(self._refresh)
        self._space.article_changed.connect(self.leave)

    # Coming and going

    def enter(self, since: int | None = None) -> None:
        """Compares the words as they stand with revision `since`.

        Without it, the newest revision with the unsaved words, else with the one before it.
        """
        opened = self._space.open
        if opened is None:
            return
        newest = opened.revision.number
        ends = (newest, NOW) if opened.has_unsaved_words else (max(1, newest - 1), newest)
        ends = (since, NOW) if since is not None else ends
        if self.is_on:
            self.choose(*ends)
            return
        self._before = self._places.stack.currentWidget()
        self._sizes = self._places.splitter.sizes()
        self._shown = tuple(part for part in self._places.around if not part.isHidden())
        for part in self._shown:
            part.hide()
        self.is_on = True
        self._set_theme()
        self._space.is_comparing = True
        self._places.stack.setCurrentWidget(self.centre)
        self.toolbar.show()
        self._places.splitter.addWidget(self.panel)
        self.panel.show()
        self._size_panel()
        self.current = None
        self.choose(*ends)
        self.panel.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    @Slot()
    def leave(self) -> None:
        """Shows the page again, where it was."""
        if not self.is_on:
            return
        self.is_on = False
        self._soon.stop()
        self._space.is_comparing = False
        self.ends_changed.emit(0, 0)
        self._space.reading.jobs.forget("compare")
        self.toolbar.hide()
        self.panel.hide()
        # A part more in the splitter would change what is remembered of its sizes.
        self.panel.setParent(self.centre)
        if self._before is not None and self._space.open is not None:
            self._places.stack.setCurrentWidget(self._before)
        for part in self._shown:
            part.show()
        self._places.splitter.setSizes(self._sizes)
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ends where a hidden part is shown; takes another measure where there is less room."""
        if self.is_on and event.type() == QEvent.Type.ShowToParent and watched is not self.centre:
            self.leave()
        elif watched is self.centre and event.type() == QEvent.Type.Resize:
            self._show_side()
        return False

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What the keys go round."""
        views = (self.pair.old, self.pair.new) if self.is_beside else (self.inline,)
        return (self.bar.old, *views, self.panel.list)

    # What is compared

    @Slot(int, int)
    def choose(self, old: int, new: int) -> None:
        """Compares two states; the older one stands first, whichever way they were chosen."""
        if new != NOW and old > new:
            old, new = new, old
        self.ends = (old, new)
        self.bar.show_ends(self._space.revisions, self.ends)
        self.ends_changed.emit(*self.ends)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        """Compares again in a turn of its own, once for all that one step changes."""
        if self.is_on:
            self._soon.start()

    @property
    def is_idle(self) -> bool:
        """Whether no comparison is about to begin."""
        return not self._soon.isActive()

    @Slot()
    def _gather(self) -> None:
        opened = self._space.open
        if not self.is_on or opened is None:
            return
        old, new = self.ends
        page = None if new else opened.manuscript.content()
        request = self._space.guarded(
            partial(gather, self._space.session, opened.id, old, new or None, page)
        )
        if request is not None:
            told = Told(message("comparing"), Work(), self._tell_cancelled)
            self._space.reading.jobs.start(
                "compare",
                compare,
                request,
                then=partial(self._take, request),
                failed=self._tell_fault,
                told=told,
            )

    def _tell_cancelled(self) -> None:
        self.leave()
        self._space.notice.emit(Notice(message("comparing_cancelled"), key="compare"))

    def _tell_fault(self) -> None:
        self.found = None
        self._show()

    def _take(self, request: Request, found: Comparison) -> None:
        if self.is_on and request.article == getattr(self._space.open, "id", None):
            self.found = found
            self._show()

    # Showing

    @property
    def is_beside(self) -> bool:
        """Whether both texts are shown, which takes some room."""
        return self.wants_beside and self._has_room

    @property
    def _has_room(self) -> bool:
        return self.centre.window().width() >= self._look.px(_NARROW)

    @property
    def hidden(self) -> frozenset[int]:
        """The changes that are not shown: those kept, and those of spaces and marks if unwanted."""
        return self._cosmetic if self.shows_kept else self._cosmetic | self._kept

    @property
    def _cosmetic(self) -> frozenset[int]:
        if self.found is None or self.shows_cosmetic:
            return frozenset()
        return frozenset(n for n, hunk in enumerate(self.found.redline.hunks) if hunk.cosmetic)

    @property
    def _kept(self) -> frozenset[int]:
        opened = self._space.open
        if self.found is None or opened is None:
            return frozenset()
        return keeping.kept(self.found.redline, self._space.session.library.ignored(opened.id))

    def _show(self) -> None:
        found, hidden = self.found, self.hidden
        count = len(found.changes) if found else 0
        seen = [n for n in range(count) if n not in hidden]
        self._numbers = {hunk: number for number, hunk in enumerate(seen, start=1)}
        if self.current not in self._numbers:
            self.current = seen[0] if seen else None
        self._show_side()
        self._show_text()
        rows = rows_of(found, self._numbers, self._look) if found else ()
        words = found.redline.words(cosmetic=self.shows_cosmetic) if found else (0, 0)
        kept = 0 if self.shows_kept else len(self._kept)
        self.panel.show_changes(rows, words, (len(self._cosmetic), kept), self.current)
        self.panel.offer(self._offered())
        self._mark_current(reveal=False)
        self.changed.emit()

    def _show_text(self) -> None:
        if self.found is None:
            self.inline.show_lines((), {})
            self.pair.show_rows((), {})
        elif self.is_beside:
            self.pair.show_rows(
                side_by_side(self.found.redline, self.found.blocks, self.hidden), self._numbers
            )
        else:
            self.inline.show_lines(
                inline(self.found.redline, self.found.blocks, self.hidden), self._numbers
            )

    def _show_side(self) -> None:
        wanted = self.pair if self.is_beside else self.inline
        self.bar.switch.setEnabled(self._has_room)
        self.inline.set_measures(INLINE if self._has_room else NARROW)
        if self.views.currentWidget() is not wanted:
            self.views.setCurrentWidget(wanted)
            self._size_panel()
            self._show_text()
            self._mark_current(reveal=True)

    def _size_panel(self) -> None:
        sizes = self._places.splitter.sizes()
        panel = self._look.px(_PANEL_BESIDE if self.is_beside else _PANEL)
        self._places.splitter.setSizes([0, sum(sizes) - panel, 0, panel])

    @Slot(object)
    def _take_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self.is_on:
            self._set_theme()

    def _set_theme(self) -> None:
        """Shows the theme that was chosen while nothing was compared, or is now."""
        theme, self._theme = self._theme, None
        if theme is not None:
            self.inline.set_theme(theme)
            self.pair.set_theme(theme)

    def toggle_beside(self) -> None:
        """Shows both texts beside each other, or one with all changes in it."""
        self.wants_beside = not self.wants_beside
        self._show_side()
        self.changed.emit()

    def toggle_kept(self) -> None:
        """Shows the changes that were kept, or leaves them out."""
        self.shows_kept = not self.shows_kept
        self._show()

    def toggle_cosmetic(self) -> None:
        """Shows changes of spaces and marks, or leaves them out."""
        self.shows_cosmetic = not self.shows_cosmetic
        self._show()

    # Going from change to change

    def step(self, by: int) -> None:
        """Goes to the next or previous change; after the last comes the first."""
        seen = list(self._numbers)
        if seen:
            at = seen.index(self.current) if self.current in seen else -1
            self.go_to(seen[(at + by) % len(seen)])

    @Slot(int)
    def go_to(self, hunk: int) -> None:
        """Makes a change the current one and brings it into view."""
        self.current = hunk
        self.panel.show_current(hunk)
        self._mark_current(reveal=True)

    def _mark_current(self, *, reveal: bool) -> None:
        self.inline.set_current(self.current)
        self.pair.set_current(self.current)
        if reveal and self.current is not None:
            view = self.pair.new if self.is_beside else self.inline
            top = (self.pair if self.is_beside else self.inline).top_of(self.current)
            if top is not None:
                view.bring_into_view(top)

    @Slot(int)
    def _look_at(self, hunk: int) -> None:
        self.go_to(hunk)
        self.panes[-2].setFocus(Qt.FocusReason.OtherFocusReason)

    # What can be done

    @property
    def can_change(self) -> bool:
        """Whether the newer text is that of the page, so that changes in it can be put back."""
        if self.found is None or self._space.is_reviewing:
            return False
        return self.found.redline.new == self._space.text

    def _offered(self) -> Sequence[str]:
        if not self.can_change:
            return ()
        phrase = self._look.phrase
        return (phrase(N_("Restore old text")), phrase(N_("Comment")), phrase(N_("Keep")))

    @Slot(int, int)
    def _do(self, hunk: int, number: int) -> None:
        self.current = hunk
        if number == 0:
            self.restore_current()
        elif number == 1:
            self._actions["compare.comment"].trigger()
        else:
            self.keep_current()

    def restore_current(self) -> None:
        """Puts the old words of the current change back, as one step of undo."""
        if self.current is not None:
            self._restore([self.current])

    def restore_alike(self, which: Callable[[Change], object] = lambda _: None) -> None:
        """Puts every change that is listed and has the same `which` as the current one back.

        As one step of undo; without `which` these are all of them.
        """
        if self.current is None or self.found is None:
            return
        changes = self.found.changes
        wanted = which(changes[self.current])
        self._restore([n for n in self._numbers if which(changes[n]) == wanted])

    def keep_current(self) -> None:
        """Keeps the current change: it is shown no more, and undo shows it again."""
        if self.current is not None:
            self._keep([self.current])

    def keep_alike(self, which: Callable[[Change], object] = lambda _: None) -> None:
        """Keeps every change that is listed and has the same `which` as the current one."""
        if self.current is not None and self.found is not None:
            changes = self.found.changes
            wanted = which(changes[self.current])
            self._keep([n for n in self._numbers if which(changes[n]) == wanted])

    def _keep(self, hunks: Collection[int]) -> None:
        opened = self._space.open
        if opened is None or self.found is None:
            return
        keys = [keeping.key(self.found.redline, n) for n in hunks]
        label = message("changes_kept", count=len(keys))
        entry = self._space.guarded(partial(opened.decide, label, keeping.keep, opened.id, keys))
        if entry is not None:
            self._space.take_in_entry(entry)

    def _restore(self, hunks: Collection[int]) -> None:
        from editor_app.services.putting_back import put_back

        opened = self._space.open
        if opened is None or self.found is None or not self.can_change:
            return
        line = self.found.redline
        inside = [n for n, hunk in enumerate(line.hunks) if hunk.inside in hunks]
        back = put_back(line, [*hunks, *inside], opened.manuscript.anchors)
        if self.ends[1] != NOW:
            self.ends = (self.ends[0], NOW)
            self.bar.show_ends(self._space.revisions, self.ends)
        label = message("changes_put_back", count=len(hunks))
        self._space.change_text(back.edits, label, back.placed, back.markings, back.lines)

    def show_on_page(self) -> Span | None:
        """Goes back to the page, to the current change; its words there, None where it is elsewhere."""
        if self.found is None or self.current is None or self.found.redline.new != self._space.text:
            return None
        span = self.found.redline.hunks[self.current].new
        self.leave()
        self._space.show_places((span,))
        return span
