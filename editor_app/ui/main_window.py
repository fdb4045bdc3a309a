"""The main window: joins the signals of its parts; it decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, Slot
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QMenu,
    QPushButton,
    QWidget,
)

from editor_app.domain.comment import CommentKind
from editor_app.domain.ids import ArticleId, ClaimId
from editor_app.domain.message import message
from editor_app.domain.text import Span
from editor_app.ui import comparing
from editor_app.ui.asking import Asking
from editor_app.ui.drop_zone import DropZone, files_in
from editor_app.ui.focus import has_keys, leave_field
from editor_app.ui.frame import Frame
from editor_app.ui.look import Look, dress
from editor_app.ui.notifier import Notice, NoticeAction, NoticeLevel
from editor_app.ui.reading_loop import NOT_READ
from editor_app.ui.reading_notes import ReadingNotes
from editor_app.ui.recent import recent_articles
from editor_app.ui.recovery import WRITE_FAULTS
from editor_app.ui.workspace import Workspace

if TYPE_CHECKING:
    from editor_app.ui.focus_ring import FocusRing
    from editor_app.ui.formatting import Formatting

RECENT_ON_EMPTY = 3
"""Articles offered where none is open."""


class MainWindow(Frame):
    """One window on one library. Its commands come from outside, by id (see `window`)."""

    def __init__(self, workspace: Workspace, look: Look, actions: Mapping[str, QAction]) -> None:
        super().__init__(workspace, look, actions)
        self.setAcceptDrops(True)
        self.asking = Asking(self, workspace, look)
        self.drop_zone = DropZone(self.centre, look)
        self.preferences: QObject | None = None
        self._formatting: Formatting | None = None
        self._ring: FocusRing | None = None
        self._notes = ReadingNotes(workspace, self.messages, self.ask_for_language)
        self._was_shown = False
        self._edits_for_now = False
        self._may_close_unsaved = False
        self._is_released = False
        self._is_set_down = False
        self._connect()
        dress(self, look)
        self._show_article()
        self._show_library()
        self.restore_layout()

    def _connect(self) -> None:
        space = self.workspace
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._follow_keys)
        space.notice.connect(self._tell)
        space.article_leaving.connect(self._leave_field)
        space.article_changed.connect(self._show_article)
        space.article_changed.connect(self._follow_formats)
        space.inline_changed.connect(self._follow_formats)
        space.library_changed.connect(self._show_library)
        space.row_changed.connect(self._show_row)
        space.claims_changed.connect(self._show_progress)
        space.reading_changed.connect(self._show_progress)
        space.settings_changed.connect(self._show_progress)
        space.written.connect(self._forget_write_faults)
        for signal in (space.article_changed, space.reading_changed):
            signal.connect(self._forget_unread)
        space.recovery.copy_asked.connect(self.asking.for_copy)
        space.revisions_changed.connect(self._show_revisions)
        self.page.status_letter.connect(self._decide_by_letter)
        self.page.zoom_requested.connect(self.zoom)
        self.page.editing_requested.connect(self._edit_for_now)
        self.page.menu_requested.connect(self._extend_menu)
        self.page.status_menu_requested.connect(self._open_status_menu)
        self.library.article_chosen.connect(self.open_article)
        self.empty.article_chosen.connect(self.open_article)
        self.empty.shown.connect(self._show_recent)
        self.library.searched.connect(self._show_library)
        self.library.text_asked.connect(self.focus_page)
        self.strip.panel_asked.connect(self.show_panel)
        for signal in (space.comments.composing, space.comments.opened):
            signal.connect(self._show_comments)
        claims = self.claims_panel
        claims.evidence_asked.connect(self.asking.for_evidence)
        claims.dismissal_asked.connect(self.asking.for_dismissal)
        claims.text_asked.connect(self.focus_page)
        claims.edge_moved.connect(self.move_edge)
        claims.split_asked.connect(self._split_claim)
        claims.menu_asked.connect(self._open_claim_menu)
        claims.command_asked.connect(self._decide_by_letter)
        claims.evidence_opened.connect(self.asking.show_evidence)
        claims.evidence_edit_asked.connect(self.asking.for_correction)
        claims.detail.basis_given.connect(self._verify_on)
        claims.detail.basis_reused.connect(self._verify_again)
        self.arranged.connect(self._follow_compare)
        self.timeline.revision_opened.connect(self._offer_restore)
        self.timeline.ends_chosen.connect(partial(comparing.between, self))

    def ask_for_language(self) -> None:
        """Leads to where a person says in which language the article is written."""
        from editor_app.ui.panels.metadata import MetadataPanel

        self.show_panel("metadata")
        panel = self.panel.panel("metadata")
        if isinstance(panel, MetadataPanel):
            panel.ask_for_language()

    @Slot("QWidget*", "QWidget*")
    def _follow_keys(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Draws a ring round the button of this window or its dialogs that has the keys."""
        if self._ring is not None:
            self._ring.leave()
            self._ring = None
        if isinstance(new, QPushButton) and self in _around(new):
            from editor_app.ui.focus_ring import ring_for

            self._ring = ring_for(new, self.look)

    # Starting and closing

    def open_at_start(self, files: Sequence[Path]) -> None:
        """Opens files, or without any what was open the last time."""
        if files:
            self.workspace.open_files(files)
            return
        last = self.workspace.session.recall("article")
        if last and self.workspace.session.library.has_article(ArticleId(last)):
            self.workspace.open_article(ArticleId(last))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closes only once the words are kept: an exception here would close without that."""
        event.ignore()
        if self._is_set_down:
            event.accept()
        elif not self.workspace.exports.is_idle:
            self.workspace.exports.go_on_with(self.close)
        elif not (self.workspace.arrivals.is_idle or self._is_released):
            self.workspace.arrivals.go_on_with(self.close)
        elif self._is_released or self._may_close_unsaved or self._keep_everything():
            self._release()
            event.accept()

    def set_down(self) -> None:
        """Leaves the workspace as it is to another window."""
        leave_field(self)
        self.workspace.guarded(self._remember)
        self._is_set_down = True
        self._close_parts()

    def _release(self) -> None:
        self._is_released = True
        self._close_parts()
        self.workspace.release()

    def _close_parts(self) -> None:
        for dialog in self.findChildren(QDialog):
            dialog.reject()
        if self._find_bar is not None:
            self._find_bar.finder.stop()
        self.status_bar.stop()

    def _keep_everything(self) -> bool:
        space = self.workspace
        leave_field(self)
        if space.arrivals.newer.settle() and space.keep_draft():
            space.comments.unsent.keep()
            space.guarded(self._remember)
            return True
        anyway = NoticeAction(message("close_anyway"), self._close_unsaved)
        again = NoticeAction(message("try_again"), self.close)
        notice = Notice(
            message("words_not_kept"), NoticeLevel.ERROR, (again, anyway), key="closing"
        )
        self.messages.show_notice(notice)
        return False

    def _close_unsaved(self) -> None:
        self._may_close_unsaved = True
        self.close()

    def _remember(self) -> None:
        self.page_link.remember_place()
        session = self.workspace.session
        if session.is_writable:
            self.workspace.keep_reading()
            self.remember_layout()

    # Showing

    @Slot()
    def _leave_field(self) -> None:
        leave_field(self)

    @Slot()
    def _show_article(self) -> None:
        opened = self.workspace.open is not None
        self.stack.setCurrentWidget(self.page if opened else self.empty)
        (self.page if opened else self.empty.ways[0]).setFocus(Qt.FocusReason.OtherFocusReason)
        for part in (self.strip, self.timeline):
            part.setVisible(opened)
        self.arrange()
        self._show_progress()
        self._show_revisions()
        self.arranged.emit()

    @Slot()
    def _show_progress(self) -> None:
        opened, claims = self.workspace.open, self.workspace.claims
        if opened is None:
            self.toolbar.show_nothing()
            self.setWindowTitle("Galley")
            return
        headline = self.workspace.metadata.headline or opened.row.headline or opened.row.file_name
        self.setWindowTitle(headline.replace("[*]", "[*][*]"))  # Qt's sign for unsaved, escaped
        self.toolbar.show_article(headline, opened.row.stage)
        self.toolbar.show_progress(sum(view.is_settled for view in claims), len(claims))
        self.toolbar.show_blocking(len(self.workspace.blockers))

    @Slot()
    def _show_recent(self) -> None:
        self.empty.show_recent(recent_articles(self.workspace.session, RECENT_ON_EMPTY))

    @Slot()
    def _show_library(self) -> None:
        opened = self.workspace.open
        rows = self.workspace.session.library.articles(self.library.search.text())
        self.library.show_articles(rows, opened.id if opened else None)

    @Slot()
    def _show_row(self) -> None:
        """Lists the open article as it is now; a search may find other articles than before."""
        if self.library.search.text():
            self._show_library()
        else:
            opened = self.workspace.open
            self.library.show_article(opened.row if opened else None)

    @Slot()
    def _follow_compare(self) -> None:
        self.timeline.set_comparing(self.is_comparing)

    @Slot()
    def _show_revisions(self) -> None:
        self.timeline.show_revisions(self.workspace.revisions)

    @Slot(object)
    def _tell(self, notice: Notice) -> None:
        if notice.level is NoticeLevel.NEWS:
            self.status_bar.show_news(notice)
        else:
            self.messages.show_notice(notice)

    @Slot()
    def _forget_write_faults(self) -> None:
        for code in WRITE_FAULTS:
            self.messages.clear(code)

    @Slot()
    def _forget_unread(self) -> None:
        self.messages.clear(NOT_READ)

    @Slot(int)
    def _offer_restore(self, number: int) -> None:
        opened = self.workspace.open
        if opened is None or number == opened.revision.number:
            return
        restore = NoticeAction(message("restore"), partial(self.workspace.restore, number))
        words = message("offer_restore", number=number)
        self.messages.show_notice(Notice(words, NoticeLevel.WARNING, (restore,), key="restore"))

    # Commands

    @Slot(str)
    def open_article(self, article: str) -> None:
        """Shows another article of the library; the place in the present one is remembered."""
        self.page_link.remember_place()
        self.workspace.open_article(ArticleId(article))
        self.close_drawers()

    def go(self, step: Callable[[int], None], by: int) -> None:
        """Goes to the next claim or open thing and gives the claims list the keys."""
        self.leave_compare()
        step(by)
        if self.is_focused:
            self.focus_mode.judge_here()
            return
        self.panel.show()
        self.panel.show_panel("claims")
        self.claims_panel.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _show_comments(self) -> None:
        self.show_panel("comments")

    def comment(self, kind: CommentKind) -> None:
        """Begins a thread: on the active claim where the keys are with it, else on the page."""
        on_claim = has_keys(self, self.claims_panel) and not self.workspace.selection
        self.workspace.comments.compose(kind, claim=on_claim)

    def copy_queries(self) -> None:
        """Puts the open questions to the author on the clipboard."""
        from editor_app.ui.page.clipboard import mime_of

        QApplication.clipboard().setMimeData(mime_of(self.workspace.comments.queries_as_text()))
        count = len(self.workspace.comments.queries)
        self._tell(Notice(message("queries_copied", count=count), key="question"))

    def step_comment(self, by: int) -> None:
        """Goes to the next or previous open thread."""
        self.show_panel("comments")
        self.workspace.comments.step(by)

    def show_dismissed(self) -> None:
        """Shows the claims that were put aside."""
        self.show_panel("claims")
        self.claims_panel.show_dismissed(True)
        self.claims_panel.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def verify_and_next(self) -> None:
        """Verifies the active claim and goes on; without evidence or a note it asks on what."""
        view = self.workspace.active
        is_only_one = len(self.workspace.chosen) == 1
        if view is not None and is_only_one and not (view.evidence or view.claim.note):
            if self.is_focused:
                self.focus_mode.ask_what_for(self.look, self._verify_on)
                return
            self.show_panel("claims")
            self.claims_panel.detail.ask_what_for(self.workspace.last_evidence)
        else:
            self._verify_on("")

    @Slot(str)
    def _verify_on(self, what: str) -> None:
        if self.workspace.decisions.verify_on(what):
            self.go(self.workspace.tour.next_unchecked, 1)

    @Slot()
    def _verify_again(self) -> None:
        if self.workspace.decisions.verify_again():
            self.go(self.workspace.tour.next_unchecked, 1)

    @Slot()
    def _split_claim(self) -> None:
        self.actions_by_id["claim.split"].trigger()

    @Slot(QPoint)
    def _open_claim_menu(self, place: QPoint) -> None:
        from editor_app.ui import claim_menu

        claim_menu.open_at(self, place)

    @Slot(str)
    def _decide_by_letter(self, letter: str) -> None:
        for action in self.actions_by_id.values():
            if action.property("hint") == letter:
                action.trigger()

    @Slot(object, object)
    def _extend_menu(self, menu: QMenu, claim: ClaimId | None) -> None:
        from editor_app.ui import page_menus

        selected = bool(self.workspace.selection)
        on_claim = claim is not None
        page_menus.extend(menu, self.actions_by_id, self.look, on_claim=on_claim, selected=selected)
        self.formatting.extend_menu(menu, self.page.menu_place)

    @Slot(object)
    def _open_status_menu(self, where: QPoint) -> None:
        from editor_app.ui import claim_menu

        claim_menu.verdicts_at(self, where)

    @property
    def formatting(self) -> Formatting:
        """What sets words bold, italic or as links; made when it is first needed."""
        from editor_app.ui.formatting import Formatting

        if self._formatting is None:
            self._formatting = Formatting(self)
        return self._formatting

    @Slot()
    def _follow_formats(self) -> None:
        """Has the commands of formatting ticked from when there is anything to tick."""
        opened = self.workspace.open
        if self._formatting is None and opened is not None and opened.manuscript.has_inline:
            self.formatting.follow()

    def ask_for_kind(self) -> None:
        """Asks at the caret what the line is to be; a letter answers."""
        from editor_app.ui.line_kinds import kinds_menu

        menu = kinds_menu(self.actions_by_id, self.look, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        caret = self.page.cursorRect()
        menu.popup(self.page.viewport().mapToGlobal(caret.bottomLeft()))

    @Slot(str, int)
    def move_edge(self, edge: str, by: int) -> None:
        """Moves an edge of the active claim by words."""
        from editor_app.domain.tokens import moved_end, moved_start

        view = self.workspace.active
        if view is None or view.span is None:
            return
        start, end = view.span.start, view.span.end
        text = self.workspace.text
        if edge == "start":
            start = moved_start(text, start, by)
        else:
            end = moved_end(text, end, by)
        if start < end:
            self.workspace.decisions.move_edges(Span(start, end))

    def toggle_review_mode(self) -> None:
        """Locks or unlocks the words."""
        self._edits_for_now = False
        if self.is_focused:
            self.focus_mode.keep_mode()
        self.workspace.set_reviewing(not self.workspace.is_reviewing)

    @Slot()
    def _edit_for_now(self) -> None:
        """Enter on the locked page: Esc locks it again."""
        self._edits_for_now = True
        self.workspace.set_reviewing(False)

    def _lock_again(self) -> None:
        if self._edits_for_now:
            self._edits_for_now = False
            self.workspace.set_reviewing(True)

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        """The first time there are lines to scroll to."""
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            self.page_link.scroll_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, where nobody else took it: to the page, then out of what the page is in."""
        if event.key() != Qt.Key.Key_Escape or self.workspace.open is None:
            super().keyPressEvent(event)
        elif self.is_comparing:
            self.leave_compare()
        elif self.close_drawers():
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)
        elif has_keys(self, self.page):
            if self.is_finding:
                self.leave_find_bar()
            elif self._edits_for_now:
                self._lock_again()
            else:
                self.leave_focus_mode()
        else:
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Keeps the draft when another window takes the keys."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.workspace.keep_draft()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes files: the whole centre says so."""
        if files_in(event.mimeData()):
            self.drop_zone.offer()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The files went elsewhere."""
        self.drop_zone.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Imports the files that were dropped."""
        self.drop_zone.hide()
        event.acceptProposedAction()
        self.workspace.open_files(files_in(event.mimeData()))

    def open_clipboard(self) -> None:
        """Starts an article with the words on the clipboard."""
        from editor_app.ui.page.clipboard import text_of

        mime = cast("QMimeData | None", QApplication.clipboard().mimeData())
        words = text_of(mime) if mime is not None else ""
        if words is None:
            self._tell(Notice(message("paste_refused"), NoticeLevel.WARNING, key="paste"))
        else:
            self.workspace.open_words(words)


def _around(widget: QWidget | None) -> Iterator[QWidget]:
    """A widget and all that it belongs to, windows of windows too."""
    while widget is not None:
        yield widget
        widget = widget.parentWidget()
