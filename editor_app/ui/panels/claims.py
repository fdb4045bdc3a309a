"""The claims panel: counts that filter, the list, and the detail of the active claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor_app.domain.claim import Basis, Status
from editor_app.domain.ids import ClaimId
from editor_app.services.claim_view import ClaimView, Sentences
from editor_app.ui import dates
from editor_app.ui.look import Look
from editor_app.ui.models.claims import ClaimFilter, ClaimsModel, lines, view_at
from editor_app.ui.panels.claim_detail import ClaimDetail
from editor_app.ui.panels.claims_detail import DismissedClaim, SeveralClaims
from editor_app.ui.panels.panel import Panel
from editor_app.ui.widgets.buttons import button, icon_button
from editor_app.ui.widgets.claims_list import ClaimsList
from editor_app.ui.widgets.filter_bar import FilterBar
from editor_app.ui.widgets.search_field import SearchField
from editor_app.ui.widgets.status_control import LETTERS
from editor_app.wording import N_, terms

if TYPE_CHECKING:
    from editor_app.ui.workspace import Workspace

_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect


class ClaimsPanel(QWidget):
    """Shows the workspace's claims and hands decisions to it."""

    evidence_asked = Signal()
    dismissal_asked = Signal()
    text_asked = Signal()
    """Enter or a double click on a row: the words want the focus."""
    edge_moved = Signal(str, int)
    split_asked = Signal()
    evidence_opened = Signal(object)
    evidence_edit_asked = Signal(object)
    """A piece of `Evidence` is to be shown by another program, or corrected."""
    menu_asked = Signal(QPoint)
    """The menu of the active claim is wanted at a place on the screen."""
    command_asked = Signal(str)
    """The letter of a command on the active claim."""

    def __init__(self, workspace: Workspace, look: Look) -> None:
        super().__init__()
        self._workspace = workspace
        self._look = look
        self._is_following = False
        self.model = ClaimsModel(look, self)
        self.filter = ClaimFilter(self)
        self.filter.setSourceModel(self.model)
        self.list = ClaimsList(look)
        self.list.setModel(self.filter)
        self.show_all = button(look.phrase(N_("Show all")), kind="text")
        self.list.offer_when_empty(self.show_all)
        self.detail = ClaimDetail(look)
        self.several = SeveralClaims(look)
        self.put_aside = DismissedClaim(look)
        self.counts = FilterBar(look)
        self.search = SearchField(look, look.phrase(N_("Search claims")))
        self._lay_out()
        self._connect()
        self._show_claims()

    def _lay_out(self) -> None:
        look = self._look
        self.search_button = icon_button("search", look.phrase(N_("Search claims")), look)
        self.search_button.setCheckable(True)
        bar = QWidget()
        bar.setMinimumHeight(look.px(40))
        row = QHBoxLayout(bar)
        row.setContentsMargins(look.px(12), look.px(4), look.px(12), look.px(4))
        row.addWidget(self.counts, 1)
        row.addWidget(self.search_button)
        self._search_row = QWidget()
        field = QHBoxLayout(self._search_row)
        field.setContentsMargins(look.px(12), 0, look.px(12), look.px(6))
        self.dismissed = button("", kind="fact")
        self.dismissed.setCheckable(True)
        field.addWidget(self.search, 1)
        field.addWidget(self.dismissed)
        self._search_row.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (bar, self._search_row):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        for part in (self.detail, self.several, self.put_aside):
            column.addWidget(part)

    def _connect(self) -> None:
        space = self._workspace
        space.claims_changed.connect(self._show_claims)
        space.article_changed.connect(self._show_claims)
        space.active_claim_changed.connect(self._show_active)
        self.show_all.clicked.connect(self._show_all)
        self.list.row_chosen.connect(self._choose)
        self.list.chosen_changed.connect(self._choose)
        self.list.clicked.connect(self._reveal)
        self.list.row_opened.connect(self._open)
        self.list.letter_pressed.connect(self._judge_by_letter)
        self.list.dismissal_asked.connect(self._ask_dismissal)
        self.list.edge_moved.connect(self.edge_moved)
        self.list.split_asked.connect(self.split_asked)
        self.list.join_asked.connect(self._join)
        self.list.menu_asked.connect(self._ask_menu)
        self.list.dropped.connect(self._take_dropped)
        self.list.left.connect(self._leave)
        self.counts.chosen.connect(self._filter)
        self.search_button.toggled.connect(self._open_search)
        self.dismissed.toggled.connect(self.show_dismissed)
        self.search.textChanged.connect(self._search)
        self.search.left.connect(self._leave_search)
        self.several.judged.connect(self._judge)
        self.several.evidence_asked.connect(self.evidence_asked)
        self.several.dismissal_asked.connect(self.dismissal_asked)
        self.several.note_written.connect(self._write_note_for_all)
        self.put_aside.restore_asked.connect(self._restore)
        self.detail.dropped.connect(self._take_dropped_on_detail)
        self.detail.claim_asked.connect(self._go_to)
        self.detail.repeats.all_asked.connect(self._choose_repeats)
        self.detail.repeats.settling_asked.connect(self._workspace.decisions.settle_repeats)
        self.detail.evidence_opened.connect(self.evidence_opened)
        self.detail.evidence_edit_asked.connect(self.evidence_edit_asked)
        self.detail.evidence_removed.connect(self._workspace.decisions.remove_evidence)
        self.detail.judged.connect(self._judge)
        self.detail.evidence_asked.connect(self.evidence_asked)
        self.detail.note_written.connect(self._write_note)
        self.detail.left.connect(self.list.setFocus)
        self.detail.command_asked.connect(self.command_asked)
        self.list.command_asked.connect(self.command_asked)

    @property
    def shows_dismissed(self) -> bool:
        """Whether the list shows the claims that were put aside."""
        return self.dismissed.isChecked()

    def _show_claims(self) -> None:
        space, claims = self._workspace, self._workspace.claims
        aside = space.dismissed
        if not aside and self.shows_dismissed:
            with QSignalBlocker(self.dismissed):
                self.dismissed.setChecked(False)
        self.dismissed.setText(self._look.phrase(N_("Dismissed {count}")).format(count=len(aside)))
        self.dismissed.setVisible(bool(aside))
        with self._following(), QSignalBlocker(self.list.selectionModel()):
            self.model.show_rows(aside if self.shows_dismissed else lines(claims))
        self.counts.show_counts(len(claims), Counter(view.claim.status for view in claims))
        self._say_when_empty()
        self._show_active()

    @contextmanager
    def _following(self) -> Generator[None]:
        """While rows come and go by themselves, nobody chooses any."""
        was_following, self._is_following = self._is_following, True
        try:
            yield
        finally:
            self._is_following = was_following

    def _show_active(self) -> None:
        space = self._workspace
        chosen = () if self.shows_dismissed else space.chosen
        view = None if self.shows_dismissed or len(chosen) > 1 else space.active
        repeats = space.repeats_of(view) if view else ()
        said = (self._cue(view), self._history(view), repeats, self._sentences(view))
        self.detail.show_claim(view, *said)
        self.several.show_claims(chosen)
        if self.shows_dismissed:
            self._show_put_aside()
        else:
            self.put_aside.show_claim(None, ())
            with self._following():
                self._select_rows()

    def _sentences(self, view: ClaimView | None) -> Sentences | None:
        """What a claim's words were and are, where they moved, are gone or changed."""
        if view is None or not view.has_other_words:
            return None
        from editor_app.services import earlier_words

        space, settled = self._workspace, view.claim.settled
        if view.span is not None and view.claim.moved is None and settled is not None:
            return Sentences(settled.words, view.words)
        look_up = partial(earlier_words.sentence_before, space.session, view.claim)
        then = space.guarded(look_up) or view.claim.words
        return Sentences(then, earlier_words.sentence_now(space.text, view.span))

    def _select_rows(self) -> None:
        """Selects the rows of the chosen claims, the active one being current."""
        active = self._workspace.active
        row = self.model.row_of(active.claim.id) if active else -1
        index = self.filter.mapFromSource(self.model.index(row))
        rows = QItemSelection()
        for view in self._workspace.chosen:
            source = self.model.index(self.model.row_of(view.claim.id))
            one = self.filter.mapFromSource(source)
            if one.isValid():
                rows.select(one, one)
        selection = self.list.selectionModel()
        if set(rows.indexes()) != set(selection.selectedIndexes()):
            selection.select(rows, _CHOOSE)
        if index.isValid():
            if index != self.list.currentIndex():
                selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.list.scrollTo(index)

    # Dismissed ones

    def show_dismissed(self, shown: bool) -> None:
        """Shows the claims that were put aside in place of the others, or these again."""
        shown = shown and bool(self._workspace.dismissed)
        with QSignalBlocker(self.dismissed):
            self.dismissed.setChecked(shown)
        if shown:
            self.counts.choose(None)
            with self._following():
                self.filter.choose(None)
            self.search_button.setChecked(True)
        self._show_claims()
        if shown and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.filter.index(0, 0))
            self._show_put_aside()

    def _show_put_aside(self) -> None:
        view = view_at(self.list.currentIndex())
        self.put_aside.show_claim(view, self._history(view))
        if view is not None and view.span is not None:
            self._workspace.show_places((view.span,))

    def _restore(self) -> None:
        view = view_at(self.list.currentIndex())
        if view is not None and self.shows_dismissed:
            with QSignalBlocker(self.dismissed):
                self.dismissed.setChecked(False)
            self._workspace.decisions.restore_dismissed(view.claim.id)
            self._show_claims()

    def _cue(self, view: ClaimView | None) -> str:
        analysis = self._workspace.analysis
        if view is None or view.quote is None or view.quote.cue is None or analysis is None:
            return ""
        return view.quote.cue.span.of(analysis.text)

    def _history(self, view: ClaimView | None) -> list[str]:
        if view is None:
            return []
        rows = self._workspace.history_of(view.claim.id)
        return [
            f"{self._look.sentence(row.label)}, {row.by} {dates.last(row.at, self._look)}"
            for row in rows
        ]

    def _choose(self) -> None:
        """Takes in which rows a person chose."""
        if self._is_following:
            return
        if self.shows_dismissed:
            self._show_put_aside()
            return
        views = [view_at(index) for index in self.list.selectionModel().selectedIndexes()]
        ids = [view.claim.id for view in views if view is not None]
        current = view_at(self.list.currentIndex())
        if len(ids) == 1:
            self._workspace.activate(ids[0])
        elif ids:
            is_chosen = current is not None and current.claim.id in ids
            self._workspace.choose(current.claim.id if current and is_chosen else ids[-1], ids)

    def _reveal(self, index: QModelIndex) -> None:
        view = view_at(index)
        if view is not None and len(self._workspace.chosen) == 1:
            self._workspace.activate(view.claim.id)

    def _open(self, index: QModelIndex) -> None:
        if self.shows_dismissed:
            self._restore()
            return
        self._reveal(index)
        self.text_asked.emit()

    def _go_to(self, claim: str) -> None:
        self._workspace.activate(ClaimId(claim))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_repeats(self) -> None:
        self._workspace.choose_repeats()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_dismissal(self) -> None:
        if not self.shows_dismissed:
            self.dismissal_asked.emit()

    def _ask_menu(self, place: QPoint) -> None:
        if not self.shows_dismissed:
            self.menu_asked.emit(place)

    def _join(self) -> None:
        if not self.shows_dismissed:
            self._workspace.decisions.join_next()

    def _take_dropped(self, index: QModelIndex, dropped: tuple[str, ...]) -> None:
        view = view_at(index)
        if view is None or self.shows_dismissed:
            return
        for words in dropped:
            self._workspace.decisions.add_dropped(view.claim.id, words)

    def _take_dropped_on_detail(self, dropped: tuple[str, ...]) -> None:
        view = self._workspace.active
        if view is None:
            return
        for words in dropped:
            self._workspace.decisions.add_dropped(view.claim.id, words)

    def _judge_by_letter(self, letter: str) -> None:
        if not self.shows_dismissed:
            self._judge(*LETTERS[letter])

    def _judge(self, status: Status, basis: Basis | None) -> None:
        if not self._workspace.decisions.judge(status, basis):
            self._show_active()

    def _write_note(self, claim: str, note: str) -> None:
        self._workspace.decisions.write_note(ClaimId(claim), note)

    def _write_note_for_all(self, note: str) -> None:
        self._workspace.decisions.write_note_for_chosen(note)

    def _search(self, words: str) -> None:
        with self._following():
            self.filter.search(words)

    def _filter(self, status: Status | None) -> None:
        if self.shows_dismissed:
            self.dismissed.setChecked(False)
        with self._following():
            self.filter.choose(status)
        self._say_when_empty()
        self._show_active()

    def _leave(self) -> None:
        """Esc shows all claims again, a second one goes to the words."""
        if self.shows_dismissed:
            self.dismissed.setChecked(False)
            return
        if self.filter.status is None and not self.search.text():
            self.text_asked.emit()
            return
        self.counts.choose(None)
        self.search_button.setChecked(False)
        self._filter(None)

    def _open_search(self, shown: bool) -> None:
        self._search_row.setVisible(shown)
        if shown:
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.search.clear()

    def _leave_search(self) -> None:
        if not self.search.text():
            self.search_button.setChecked(False)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_all(self) -> None:
        self.counts.choose(None)
        self._filter(None)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_when_empty(self) -> None:
        look, status = self._look, self.filter.status
        if status is None or not self.model.rows:
            words = look.phrase(N_("No claims found. Select words and press Ctrl Shift N."))
        else:
            word = look.phrase(terms.STATUSES[status.value]).lower()
            words = look.phrase(N_("No {status} claims.")).format(status=word)
        self.list.say_when_empty(words)
        self.show_all.setVisible(status is not None and not self.filter.rowCount())

    def set_narrow(self, narrow: bool) -> None:
        """Hides the search in windows under 1280 px."""
        self.search_button.setHidden(narrow)


def _count(workspace: Workspace) -> int:
    return len(workspace.claims)


PLUGIN = Panel("claims", N_("Claims"), 1, ClaimsPanel, _count)
