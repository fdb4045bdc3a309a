"""The page and the workspace kept in step: edits one way, claims and places the other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot

from editor_app.domain.ids import ClaimId
from editor_app.domain.inline import InlineMarks
from editor_app.domain.message import message
from editor_app.domain.text import TextEdit
from editor_app.services.claim_view import ClaimView
from editor_app.ui.notifier import Notice, NoticeLevel
from editor_app.ui.page.marks import Mark
from editor_app.ui.page.page import Page
from editor_app.ui.places import Place
from editor_app.ui.workspace import Workspace
from editor_app.wording import N_
from editor_app.wording.terms import BASES, STATUSES


class PageLink(QObject):
    """Shows the open article on the page; it is also where the page asks for its claims."""

    def __init__(self, page: Page, workspace: Workspace) -> None:
        super().__init__(page)
        self._page = page
        self._space = workspace
        self._scroll = 0
        page.set_marks(self)
        page.setAccessibleName(workspace.translator.phrase(N_("Article")))
        page.edited.connect(workspace.page_was_edited)
        page.pasted.connect(workspace.page_was_pasted_into)
        page.take_along = workspace.take_along
        page.inline = self.inline_between
        workspace.inline_changed.connect(page.show_inline)
        page.improved.connect(workspace.page_was_improved)
        page.undo_requested.connect(workspace.undo)
        page.redo_requested.connect(workspace.redo)
        page.claim_clicked.connect(self._claim_was_clicked)
        page.selection_changed.connect(workspace.select)
        page.paste_refused.connect(self._refuse_paste)
        page.caret_moved.connect(workspace.comments.follow)
        page.comments_clicked.connect(workspace.comments.open_line)
        workspace.comments.changed.connect(page.refresh_marks)
        workspace.article_changed.connect(self._show)
        workspace.edited.connect(self._apply)
        workspace.reading_changed.connect(self._dress)
        workspace.roles_changed.connect(self._dress_read)
        workspace.claims_changed.connect(page.refresh_marks)
        workspace.active_claim_changed.connect(self._follow_active)
        workspace.reveal.connect(page.reveal)
        workspace.highlight.connect(page.set_highlight)
        workspace.mode_changed.connect(self._follow_mode)

    def marks_between(self, start: int, end: int) -> Sequence[Mark]:
        """The claims that touch the range, in text order, outer ones first."""
        opened = self._space.open
        if opened is None:
            return ()
        return [
            Mark(claim.id, claim.number, span, claim.status, claim.basis, claim.score)
            for span, claim in opened.claims_between(start, end)
        ]

    def inline_between(self, start: int, end: int) -> InlineMarks:
        """What of the range is bold, italic or a link."""
        opened = self._space.open
        return opened.manuscript.inline_between(start, end) if opened else ()

    def comments_between(self, start: int, end: int) -> int:
        """How many open threads begin in the range."""
        return self._space.comments.count_between(start, end)

    def tooltip(self, claim: ClaimId) -> str:
        """What a claim's tooltip says: number, verdict, reasons."""
        view = next((v for v in self._space.claims if v.claim.id == claim), None)
        return self._said_of(view) if view else ""

    def _said_of(self, view: ClaimView) -> str:
        say, phrase = self._space.translator.sentence, self._space.translator.phrase
        status = phrase(STATUSES[view.claim.status])
        basis = f" {phrase(BASES[view.claim.basis])}" if view.claim.basis else ""
        reasons = " · ".join(say(reason) for reason in view.claim.reasons[:2])
        return f"{view.claim.number} {status}{basis}. {reasons}"

    @Slot()
    def _show(self) -> None:
        place = self._place()
        if self._space.analysis is None:
            self._space.remembered_blocks = place.blocks(self._space.text)
        self._page.show_text(self._space.text, self._space.blocks)
        self._page.setVisible(self._space.open is not None)
        self._take_language()
        self._restore(place)

    @Slot(object)
    def _apply(self, edits: tuple[TextEdit, ...]) -> None:
        self._page.apply(edits)
        self._page.ensureCursorVisible()

    @Slot()
    def _dress(self) -> None:
        self._page.set_blocks(self._space.blocks)
        self._take_language()

    @Slot()
    def _dress_read(self) -> None:
        """Sets lines in other roles at once; what has just been typed waits for its reading."""
        if self._space.open is not None and self._space.open.is_read:
            self._page.set_blocks(self._space.blocks)

    def _take_language(self) -> None:
        opened, analysis = self._space.open, self._space.analysis
        language = analysis.language if analysis else opened.row.language if opened else ""
        self._page.has_french_marks = language == "fr"

    @Slot()
    def _follow_active(self) -> None:
        view = self._space.active
        self._page.set_active(view.claim.id if view else None)

    @Slot()
    def _follow_mode(self) -> None:
        self._page.set_review_mode(self._space.is_reviewing)

    @Slot(str)
    def _claim_was_clicked(self, claim: str) -> None:
        self._space.activate(ClaimId(claim), reveal=False)

    @Slot()
    def _refuse_paste(self) -> None:
        self._space.notice.emit(Notice(message("paste_refused"), NoticeLevel.WARNING, key="paste"))

    # Where the reader was

    def remember_place(self) -> None:
        """Keeps caret, selection, scroll place and active claim for the next time."""
        opened = self._space.open
        if opened is None or not self._space.session.is_writable:
            return
        place = Place.of(
            opened.text,
            self._space.blocks,
            self._page.selection(),
            self._page.scroll_place(),
            self._space.active.claim.id if self._space.active else None,
        )
        keep = partial(self._space.session.remember, f"place:{opened.id}", place.kept())
        self._space.guarded(keep)
        self._space.changes.remember_look()

    def _place(self) -> Place:
        opened = self._space.open
        if opened is None:
            return Place()
        return Place.parsed(self._space.session.recall(f"place:{opened.id}"), len(self._space.text))

    def _restore(self, place: Place) -> None:
        self._page.select(place.selection)
        self._scroll = place.scroll
        self.scroll_back()
        if any(view.claim.id == place.claim for view in self._space.claims):
            self._space.activate(ClaimId(str(place.claim)), reveal=False)

    def scroll_back(self) -> None:
        """Scrolls to where the reader was: a page that is not shown yet has no lines to go to."""
        self._page.scroll_to(self._scroll)
