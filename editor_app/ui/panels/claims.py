"""The claims panel: counts that filter, the list, and the detail of the active claim."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor_app.domain.claim import Basis, Status
from editor_app.domain.ids import ClaimId
from editor_app.services.claim_view import ClaimView
from editor_app.ui import dates
from editor_app.ui.look import Look
from editor_app.ui.models.claims import ROW_HEIGHT, ClaimDelegate, ClaimFilter, ClaimsModel, view_at
from editor_app.ui.panels.claim_detail import ClaimDetail
from editor_app.ui.panels.panel import Panel
from editor_app.ui.widgets.buttons import icon_button
from editor_app.ui.widgets.filter_bar import FilterBar
from editor_app.ui.widgets.list_view import RowList
from editor_app.ui.widgets.search_field import SearchField
from editor_app.ui.widgets.status_control import LETTERS
from editor_app.wording import N_, terms

if TYPE_CHECKING:
    from editor_app.ui.workspace import Workspace

_LEAST_ROWS = 3


class ClaimsList(RowList):
    """The claims; letters decide on the current one."""

    letter_pressed = Signal(str)
    edge_moved = Signal(str, int)
    """``start`` or ``end``, and by how many words."""
    dismissal_asked = Signal()
    left = Signal()
    """Esc."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, look.phrase(N_("Claims")))
        self.setObjectName("claimsList")
        self.setItemDelegate(ClaimDelegate(look, self))
        self.setMinimumHeight(look.px(ROW_HEIGHT * _LEAST_ROWS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Verdict letters, Delete, and Alt Shift with the arrows."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = not modifiers & ~Qt.KeyboardModifier.ShiftModifier
        if modifiers == _ALT_SHIFT and event.key() in _EDGES:
            self.edge_moved.emit(*_EDGES[Qt.Key(event.key())])
        elif plain and event.text().upper() in LETTERS:
            self.letter_pressed.emit(event.text().upper())
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.dismissal_asked.emit()
        elif plain and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


_ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_EDGES = {
    Qt.Key.Key_Left: ("start", -1),
    Qt.Key.Key_Right: ("start", 1),
    Qt.Key.Key_Up: ("end", -1),
    Qt.Key.Key_Down: ("end", 1),
}


class ClaimsPanel(QWidget):
    """Shows the workspace's claims and hands decisions to it."""

    evidence_asked = Signal()
    dismissal_asked = Signal()
    text_asked = Signal()
    """Enter or a double click on a row: the words want the focus."""
    edge_moved = Signal(str, int)

    def __init__(self, workspace: Workspace, look: Look) -> None:
        super().__init__()
        self._workspace = workspace
        self._look = look
        self.model = ClaimsModel(look, self)
        self.filter = ClaimFilter(self)
        self.filter.setSourceModel(self.model)
        self.list = ClaimsList(look)
        self.list.setModel(self.filter)
        self.detail = ClaimDetail(look)
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
        field.addWidget(self.search)
        self._search_row.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (bar, self._search_row):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self.detail)

    def _connect(self) -> None:
        space = self._workspace
        space.claims_changed.connect(self._show_claims)
        space.article_changed.connect(self._show_claims)
        space.reading_changed.connect(self._show_claims)
        space.active_claim_changed.connect(self._show_active)
        self.list.row_chosen.connect(self._choose)
        self.list.clicked.connect(self._reveal)
        self.list.row_opened.connect(self._open)
        self.list.letter_pressed.connect(self._judge_by_letter)
        self.list.dismissal_asked.connect(self.dismissal_asked)
        self.list.edge_moved.connect(self.edge_moved)
        self.list.left.connect(self._leave)
        self.counts.chosen.connect(self._filter)
        self.search_button.toggled.connect(self._open_search)
        self.search.textChanged.connect(self.filter.search)
        self.search.left.connect(self._leave_search)
        self.detail.judged.connect(self._judge)
        self.detail.evidence_asked.connect(self.evidence_asked)
        self.detail.note_written.connect(self._write_note)
        self.detail.left.connect(self.list.setFocus)

    def _show_claims(self) -> None:
        claims = self._workspace.claims
        with QSignalBlocker(self.list.selectionModel()):
            self.model.show_rows(claims)
        self.counts.show_counts(len(claims), Counter(view.claim.status for view in claims))
        self._say_when_empty()
        self._show_active()

    def _show_active(self) -> None:
        view = self._workspace.active
        self.detail.show_claim(view, self._cue(view), self._history(view))
        row = self.model.row_of(view.claim.id) if view else -1
        index = self.filter.mapFromSource(self.model.index(row))
        if not index.isValid():
            self.list.clearSelection()
            return
        if index != self.list.currentIndex() or not self.list.selectionModel().isSelected(index):
            self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

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

    def _choose(self, index: QModelIndex) -> None:
        view = view_at(index)
        active = self._workspace.active
        if view is not None and (active is None or active.claim.id != view.claim.id):
            self._workspace.activate(view.claim.id)

    def _reveal(self, index: QModelIndex) -> None:
        view = view_at(index)
        if view is not None:
            self._workspace.activate(view.claim.id)

    def _open(self, index: QModelIndex) -> None:
        self._reveal(index)
        self.text_asked.emit()

    def _judge_by_letter(self, letter: str) -> None:
        self._judge(*LETTERS[letter])

    def _judge(self, status: Status, basis: Basis | None) -> None:
        if not self._workspace.decisions.judge(status, basis):
            self._show_active()

    def _write_note(self, claim: str, note: str) -> None:
        self._workspace.decisions.write_note(ClaimId(claim), note)

    def _filter(self, status: Status | None) -> None:
        self.filter.choose(status)
        self._say_when_empty()
        self._show_active()

    def _leave(self) -> None:
        """Esc shows all claims again, a second one goes to the words."""
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

    def _say_when_empty(self) -> None:
        look, status = self._look, self.filter.status
        if status is None or not self.model.rows:
            words = look.phrase(N_("No claims found. Select words and press Ctrl Shift N."))
        else:
            word = look.phrase(terms.STATUSES[status.value]).lower()
            words = look.phrase(N_("No {status} claims.")).format(status=word)
        self.list.say_when_empty(words)

    def set_narrow(self, narrow: bool) -> None:
        """Hides the search in windows under 1280 px."""
        self.search_button.setHidden(narrow)


def _count(workspace: Workspace) -> int:
    return len(workspace.claims)


PLUGIN = Panel("claims", N_("Claims"), 1, ClaimsPanel, _count)
