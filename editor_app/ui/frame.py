"""The window's frame: its parts, their places, and what of them is shown."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor_app.ui.changes_link import ChangesLink
from editor_app.ui.drawer import Drawer
from editor_app.ui.empty_state import EmptyState
from editor_app.ui.library_list import LibraryList
from editor_app.ui.look import Look, dress
from editor_app.ui.message_bar import MessageBar
from editor_app.ui.page.page import Page
from editor_app.ui.page_link import PageLink
from editor_app.ui.panel_tabs import PanelTabs
from editor_app.ui.panels.claims import ClaimsPanel
from editor_app.ui.status_bar import StatusBar
from editor_app.ui.strip import Strip
from editor_app.ui.theme import BODY_PX, Theme
from editor_app.ui.timeline import Timeline
from editor_app.ui.toolbar import Toolbar
from editor_app.ui.workspace import Workspace

if TYPE_CHECKING:
    from editor_app.ui.compare.screen import CompareScreen, Places
    from editor_app.ui.find_bar import FindBar
    from editor_app.ui.focus_mode import FocusMode

WIDE = 1280
"""Below this width the library is hidden and titles shorten (DESIGN.md, section 11)."""

SMALL = 900
"""Below this width the panel is a drawer too."""

LOW = 780
"""Below this height the timeline is folded."""

ONE_BANNER = 700
"""Below this height one banner is shown at a time."""

LEAST = (860, 600)
LIBRARY_WIDTH, PANEL_WIDTH, NARROW_PANEL_WIDTH = 256, 404, 376


class Frame(QMainWindow):
    """The parts of the window, laid out and shown as there is room and as a person wants them."""

    arranged = Signal()
    """A part was shown, hidden, opened or folded."""

    def __init__(self, workspace: Workspace, look: Look, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.workspace = workspace
        self.look = look
        self.actions_by_id = actions
        self.setWindowTitle("Galley")
        self.setMinimumSize(*LEAST)
        self._arranged: tuple[bool, bool, bool] | None = None
        self._focus_mode: FocusMode | None = None
        self.compare_screen: CompareScreen | None = None
        self._find_bar: FindBar | None = None
        self._build()
        self._lay_out()
        look.themes.changed.connect(self._take_theme)

    @property
    def claims_panel(self) -> ClaimsPanel:
        """The panel whose list takes the letters."""
        panel = self.panel.panel("claims")
        if not isinstance(panel, ClaimsPanel):
            raise TypeError("the claims panel is another")
        return panel

    def _build(self) -> None:
        space, look, actions = self.workspace, self.look, self.actions_by_id
        self.page = Page(look.theme)
        self.page_link = PageLink(self.page, space)
        self.changes_link = ChangesLink(self.page, space, look)
        self._changes_bar: QWidget | None = None
        space.changes.changed.connect(self._follow_changes)
        self.toolbar = Toolbar(look, actions)
        self.strip = Strip(space, look, actions)
        self.messages = MessageBar(look)
        self.library = LibraryList(look, actions)
        self.empty = EmptyState(look, actions)
        self.timeline = Timeline(look, actions)
        self.panel = PanelTabs(space, look)
        self.status_bar = StatusBar(space, look, self.page)

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.page)
        centre = self.centre = _column(self.stack, self.timeline)
        centre.setObjectName("centre")
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for part in (self.library, centre, self.panel):
            self.splitter.addWidget(part)
        self.splitter.setStretchFactor(1, 1)
        # It gives way: a banner's words are never cut for the page.
        expanding, ignored = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored
        self.splitter.setSizePolicy(expanding, ignored)
        px = self.look.px
        self.library.setMinimumWidth(px(208))
        self.library.setMaximumWidth(px(360))
        self.panel.setMinimumWidth(px(372))
        self.panel.setMaximumWidth(px(560))
        self.splitter.setSizes([px(LIBRARY_WIDTH), px(780), px(PANEL_WIDTH)])
        self._library_drawer = Drawer(self.library, self.splitter, Qt.Edge.LeftEdge)
        self._panel_drawer = Drawer(self.panel, self.splitter, Qt.Edge.RightEdge)
        parts = (self.toolbar, self.strip, self.messages, self.splitter, self.status_bar)
        whole = _column(*parts)
        self._column = cast("QVBoxLayout", whole.layout())
        self.setCentralWidget(whole)
        self.resize(1440, 900)

    def arrange(self) -> None:
        """Shows what the width has room for; what a person hid or showed since is left alone."""
        px, opened = self.look.px, self.workspace.open is not None
        narrow, small = self.width() < px(WIDE), self.width() < px(SMALL)
        is_same = self._arranged == (narrow, small, opened)
        if is_same or self.is_focused or self.is_comparing:
            return
        self._arranged = (narrow, small, opened)
        self._make_drawers(narrow=narrow, small=small)
        self.library.setVisible(opened and not narrow)
        self.panel.setVisible(opened and not small)
        self.toolbar.set_narrow(narrow)
        self.strip.set_narrow(narrow)
        self.claims_panel.set_narrow(narrow)
        panel = 0 if small else px(NARROW_PANEL_WIDTH if narrow else PANEL_WIDTH)
        library = 0 if narrow else px(LIBRARY_WIDTH)
        sizes = [library, self.width() - panel - library, panel]
        self.splitter.setSizes([size for size in sizes if size])
        if self.height() < self.look.px(LOW):
            self.timeline.set_open(False)

    def _make_drawers(self, *, narrow: bool, small: bool) -> None:
        px = self.look.px
        sides = (
            (self._library_drawer, narrow, LIBRARY_WIDTH),
            (self._panel_drawer, small, NARROW_PANEL_WIDTH),
        )
        for drawer, is_wanted, width in sides:
            if is_wanted:
                drawer.take(px(width))
            else:
                drawer.give_back()

    def close_drawers(self) -> bool:
        """Closes what lies over the page; whether anything did."""
        closed = [self._library_drawer.close(), self._panel_drawer.close()]
        if any(closed):
            self.arranged.emit()
        return any(closed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lets go of the library and of long titles in narrow windows."""
        super().resizeEvent(event)
        self.messages.set_low(self.height() < self.look.px(ONE_BANNER))
        if event.size().width() != event.oldSize().width():
            self.arrange()

    @Slot(object)
    def _take_theme(self, theme: Theme) -> None:
        dress(self, self.look)
        # In a turn of its own: to dress the rest of the window takes 50 ms.
        QTimer.singleShot(0, self.page, partial(self.page.set_theme, theme))
        for widget in self.findChildren(QWidget):
            widget.update()

    def checked(self) -> dict[str, bool]:
        """The states that commands with a tick show, by id."""
        shown = self.compare_screen
        return {
            "view.review_mode": self.workspace.is_reviewing,
            "review.text_order": not self.workspace.tour.by_risk,
            "review.risk_order": self.workspace.tour.by_risk,
            "view.library": not self.library.isHidden(),
            "view.panel": not (self._compare_panel or self.panel).isHidden(),
            "view.timeline": self.timeline.is_open,
            "view.focus": self.is_focused,
            "view.invisibles": self.page.shows_invisibles,
            **self.workspace.changes.ticks(),
            "compare.side_by_side": shown is not None and shown.wants_beside,
            "compare.kept": shown is not None and shown.shows_kept,
            "compare.cosmetic": shown is None or shown.shows_cosmetic,
        }

    def remember_layout(self) -> None:
        """Keeps sizes, the panel that is shown, the zoom and the mode for the next time."""
        self.leave_focus_mode()
        self.leave_compare()
        remember = self.workspace.session.remember
        remember("window", _coded(self.saveGeometry()))
        if not (self._library_drawer.is_drawer or self._panel_drawer.is_drawer):
            remember("splitter", _coded(self.splitter.saveState()))
        remember("panel", self.panel.current)
        remember("zoom", str(self.page.zoom))
        remember("invisibles", str(int(self.page.shows_invisibles)))
        remember("reviewing", str(int(self.workspace.is_reviewing)))

    def restore_layout(self) -> None:
        """Has everything as `remember_layout` left it."""
        recall = self.workspace.session.recall
        window, splitter = recall("window"), recall("splitter")
        if window:
            self.restoreGeometry(QByteArray.fromBase64(window.encode()))
        if splitter and not self._library_drawer.is_drawer:
            self.splitter.restoreState(QByteArray.fromBase64(splitter.encode()))
        panel, zoom = recall("panel"), recall("zoom") or ""
        if panel and self.panel.has_panel(panel):
            self.panel.show_panel(panel)
        if zoom.isdigit():
            self.page.set_zoom(int(zoom))
        if recall("invisibles") == "1":
            self.page.show_invisibles(True)
        self.workspace.set_reviewing(recall("reviewing") == "1")

    @Slot(str)
    def show_panel(self, panel: str) -> None:
        """Shows one of the panels."""
        self.panel.show()
        self.panel.show_panel(panel)

    def step_panel(self, by: int) -> None:
        """Goes to the next or previous tab."""
        self.panel.show()
        self.panel.step(by)

    def step_pane(self, by: int) -> None:
        """Gives the keys to the next pane that is shown."""
        usual = (self.library.list, self.page, self.claims_panel.list, self.panel.tabs)
        shown = self.compare_screen
        wanted = shown.panes if shown is not None and shown.is_on else usual
        panes = [pane for pane in wanted if pane.isVisible()]
        at = next((i for i, pane in enumerate(panes) if pane.hasFocus()), -1)
        if panes:
            panes[(at + by) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def focus_page(self) -> None:
        """Puts the caret at the active claim's words."""
        view = self.workspace.active
        if view is not None and view.span is not None:
            self.page.place_caret(view.span.start)
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def search_library(self) -> None:
        """Gives the keys to the library's search field."""
        self.library.show()
        self.library.focus_search()

    def toggle_library(self) -> None:
        """Shows or hides the library."""
        self.library.setVisible(self.library.isHidden())
        self.arranged.emit()

    def toggle_panel(self) -> None:
        """Shows or hides the panel."""
        panel = self._compare_panel or self.panel
        panel.setVisible(panel.isHidden())
        self.arranged.emit()

    def toggle_timeline(self) -> None:
        """Opens or folds the revisions."""
        self.timeline.set_open(not self.timeline.is_open)
        self.arranged.emit()

    def toggle_invisibles(self) -> None:
        """Shows spaces, line ends and what has no width, or no longer."""
        self.page.show_invisibles(not self.page.shows_invisibles)
        self.arranged.emit()

    @property
    def is_comparing(self) -> bool:
        """Whether two states of the article are compared in the place of the page."""
        return self.compare_screen is not None and self.compare_screen.is_on

    @property
    def _compare_panel(self) -> QWidget | None:
        """The list of changes, while it stands in the place of the panel."""
        shown = self.compare_screen
        return shown.panel if shown is not None and shown.is_on else None

    def places(self) -> Places:
        """Where the compare screen goes, and what it takes the place of."""
        from editor_app.ui.compare.screen import Places

        around = (self.toolbar, self.strip, self.library, self.panel)
        return Places(self._column, self.stack, self.splitter, around)

    def leave_compare(self) -> None:
        """Shows the page again, where two states were compared."""
        if self.compare_screen is not None:
            self.compare_screen.leave()

    @property
    def is_focused(self) -> bool:
        """Whether the page is alone on the screen."""
        return self._focus_mode is not None and self._focus_mode.is_on

    @property
    def focus_mode(self) -> FocusMode:
        """What leaves the page alone; made at first need."""
        if self._focus_mode is None:
            from editor_app.ui.focus_mode import FocusMode

            around = (self.toolbar, self.strip, self.library, self.timeline, self.panel)
            made = FocusMode(self.page, self.status_bar, around, self.workspace)
            made.changed.connect(self._follow_focus_mode)
            self._focus_mode = made
        return self._focus_mode

    def toggle_focus_mode(self) -> None:
        """Leaves the page alone on the screen, or shows the rest again."""
        if self.is_focused:
            self.leave_focus_mode()
        else:
            self.leave_compare()
            self.focus_mode.enter()

    def leave_focus_mode(self) -> None:
        """Shows what is around the page, where it was hidden."""
        if self._focus_mode is not None:
            self._focus_mode.leave()

    @Slot()
    def _follow_focus_mode(self) -> None:
        if not self.is_focused:
            self.arrange()
        self.arranged.emit()

    @Slot()
    def _follow_changes(self) -> None:
        """Shows the bar of the marked changes, which is made at first need."""
        marked = self.workspace.changes
        if marked.is_on and self._changes_bar is None:
            from editor_app.ui.changes_bar import ChangesBar

            self._changes_bar = ChangesBar(marked, self.look, self.actions_by_id, self.centre)
            column = self.centre.layout()
            if isinstance(column, QVBoxLayout):
                column.insertWidget(0, self._changes_bar)
        self.arranged.emit()

    # Finding

    @property
    def find_bar(self) -> FindBar:
        """The bar over the page that finds words; made at first need."""
        if self._find_bar is None:
            from editor_app.ui.find_bar import FindBar
            from editor_app.ui.finder import Finder

            self._find_bar = FindBar(Finder(self.workspace, self.page), self.look)
            self._find_bar.left.connect(self.leave_find_bar)
            self.workspace.article_changed.connect(self._follow_article)
            column = self.centre.layout()
            if isinstance(column, QVBoxLayout):
                column.insertWidget(0, self._find_bar)
        return self._find_bar

    def find_words(self, *, replacing: bool = False) -> None:
        """Asks what to find, the selected words to begin with."""
        self.leave_compare()
        words = self.page.selection().of(self.workspace.text)
        self.find_bar.open("" if "\n" in words else words, replacing=replacing)

    def find_next(self, by: int) -> None:
        """Goes to the next place of what was looked for last; asks where nothing was."""
        if self._find_bar is None or not self._find_bar.finder.query.words:
            self.find_words()
        else:
            self.leave_compare()
            self._find_bar.finder.go(by)

    @property
    def is_finding(self) -> bool:
        """Whether the bar that finds words is open."""
        return self._find_bar is not None and not self._find_bar.isHidden()

    @Slot()
    def leave_find_bar(self) -> None:
        """Closes the bar; the place it was at stays selected."""
        if self._find_bar is not None:
            self._find_bar.hide()
            self._find_bar.finder.hide()
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _follow_article(self) -> None:
        if self.workspace.open is None and self.is_finding:
            self.leave_find_bar()

    def toggle_full_screen(self) -> None:
        """Fills the screen, or no longer."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def zoom(self, by: int) -> None:
        """Makes the words larger or smaller by a step; 0 is the usual size."""
        self.page.set_zoom(self.page.zoom + by if by else BODY_PX)
        self.status_bar.show_zoom()


def _column(*parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part, 1 if isinstance(part, QSplitter | QStackedWidget) else 0)
    return made


def _coded(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode("ascii")
