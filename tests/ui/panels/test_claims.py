"""The claims panel: rows, letters, filters and the detail, on a real library."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from editor_app.domain.claim import Basis, Status
from editor_app.domain.evidence import EvidenceKind, NewEvidence, Stance
from editor_app.ui.look import Look, dress
from editor_app.ui.panels.claims import ClaimsPanel
from editor_app.ui.widgets.evidence_row import EvidenceRow
from editor_app.ui.widgets.line_label import LineLabel
from editor_app.ui.workspace import Workspace


@pytest.fixture
def panel(qtbot: QtBot, workspace: Workspace, look: Look) -> ClaimsPanel:
    made = ClaimsPanel(workspace, look)
    qtbot.addWidget(made)
    dress(made, look)
    made.resize(404, 756)
    with qtbot.waitActive(made):
        made.show()
    made.list.setFocus()
    return made


def go(panel: ClaimsPanel, row: int) -> None:
    panel.list.setCurrentIndex(panel.filter.index(row, 0))


def test_every_claim_has_a_row_in_text_order(panel: ClaimsPanel, workspace: Workspace) -> None:
    assert panel.model.rows == workspace.claims
    starts = [view.span.start for view in panel.model.rows if view.span]
    assert starts == sorted(starts)


def test_a_row_that_is_reached_becomes_the_active_claim(
    panel: ClaimsPanel, workspace: Workspace
) -> None:
    go(panel, 2)
    assert workspace.active == workspace.claims[2]
    assert panel.detail.title.text() == workspace.claims[2].words


def test_the_active_claim_is_the_current_row(panel: ClaimsPanel, workspace: Workspace) -> None:
    workspace.activate(workspace.claims[5].claim.id)
    assert panel.list.currentIndex().row() == 5


@pytest.mark.parametrize(
    ("letter", "status", "basis"),
    [
        ("v", Status.VERIFIED, Basis.FACT),
        ("W", Status.VERIFIED, Basis.SAID),
        ("d", Status.DISPUTED, None),
        ("o", Status.NOT_CHECKABLE, None),
    ],
)
def test_letters_decide_on_the_current_row(
    qtbot: QtBot,
    panel: ClaimsPanel,
    workspace: Workspace,
    letter: str,
    status: Status,
    basis: Basis | None,
) -> None:
    go(panel, 1)
    qtbot.keyClicks(panel.list, letter)
    assert workspace.active is not None
    assert (workspace.active.claim.status, workspace.active.claim.basis) == (status, basis)
    assert panel.list.currentIndex().row() == 1


def test_undo_takes_a_letter_back(qtbot: QtBot, panel: ClaimsPanel, workspace: Workspace) -> None:
    go(panel, 0)
    qtbot.keyClicks(panel.list, "i")
    workspace.undo()
    assert workspace.claims[0].claim.status is Status.UNCHECKED


def test_a_letter_that_decides_nothing_moves_nothing(
    qtbot: QtBot, panel: ClaimsPanel, workspace: Workspace
) -> None:
    go(panel, 3)
    qtbot.keyClicks(panel.list, "xyz")
    assert panel.list.currentIndex().row() == 3
    assert workspace.claims[3].claim.status is Status.UNCHECKED


def test_arrows_go_along_and_delete_asks(qtbot: QtBot, panel: ClaimsPanel) -> None:
    go(panel, 0)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert panel.list.currentIndex().row() == 1
    with qtbot.waitSignal(panel.dismissal_asked):
        qtbot.keyClick(panel.list, Qt.Key.Key_Delete)


def test_enter_goes_to_the_words(qtbot: QtBot, panel: ClaimsPanel) -> None:
    go(panel, 0)
    with qtbot.waitSignal(panel.text_asked):
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)


def test_alt_shift_arrows_move_edges(qtbot: QtBot, panel: ClaimsPanel) -> None:
    go(panel, 0)
    both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(panel.edge_moved) as told:
        qtbot.keyClick(panel.list, Qt.Key.Key_Down, both)
    assert told.args == ["end", 1]


def test_a_filter_shows_one_status_and_says_when_there_is_none(
    qtbot: QtBot, panel: ClaimsPanel, workspace: Workspace
) -> None:
    go(panel, 1)
    workspace.decisions.judge(Status.DISPUTED)
    panel.counts.chosen.emit(Status.DISPUTED)
    assert panel.filter.rowCount() == 1
    panel.counts.chosen.emit(Status.INCORRECT)
    assert panel.filter.rowCount() == 0
    assert panel.list._says == "No incorrect claims."


def test_a_decided_claim_stays_in_view_of_the_detail_when_the_filter_drops_it(
    qtbot: QtBot, panel: ClaimsPanel, workspace: Workspace
) -> None:
    panel.counts.chosen.emit(Status.UNCHECKED)
    go(panel, 0)
    first = workspace.active
    assert first is not None
    qtbot.keyClicks(panel.list, "c")
    assert workspace.active is not None
    assert workspace.active.claim.id == first.claim.id


def test_escape_shows_all_again_and_then_leaves(qtbot: QtBot, panel: ClaimsPanel) -> None:
    panel.counts.chosen.emit(Status.INCORRECT)
    qtbot.keyClick(panel.list, Qt.Key.Key_Escape)
    assert panel.filter.rowCount() == panel.model.rowCount()
    with qtbot.waitSignal(panel.text_asked):
        qtbot.keyClick(panel.list, Qt.Key.Key_Escape)


def test_the_search_finds_words(panel: ClaimsPanel, qtbot: QtBot) -> None:
    panel.search_button.click()
    qtbot.keyClicks(panel.search, "17h30")
    assert 0 < panel.filter.rowCount() < panel.model.rowCount()


def test_evidence_is_listed_with_where_and_when(panel: ClaimsPanel, workspace: Workspace) -> None:
    go(panel, 0)
    workspace.decisions.add_evidence(
        NewEvidence(
            EvidenceKind.LINK,
            "https://www.example.org/release",
            title="Statement",
            stance=Stance.CONTRADICTS,
            accessed="2026-11-22",
        )
    )
    row = panel.detail.findChildren(EvidenceRow)[-1]
    said = [line.words for line in row.findChildren(LineLabel)]
    assert said == ["Statement", "example.org  ·  opened 22 Nov 2026"]
    assert "Contradicts" in row.accessibleName()


def test_a_note_is_kept_when_the_claim_is_left(
    qtbot: QtBot, panel: ClaimsPanel, workspace: Workspace
) -> None:
    go(panel, 0)
    panel.detail.note_fold.head.click()
    panel.detail.note.setFocus()
    qtbot.keyClicks(panel.detail.note, "Ask again")
    panel.list.setFocus()
    assert workspace.claims[0].claim.note == "Ask again"


def test_a_note_half_written_goes_to_the_claim_it_was_written_for(
    qtbot: QtBot, panel: ClaimsPanel, workspace: Workspace
) -> None:
    go(panel, 0)
    panel.detail.note_fold.head.click()
    panel.detail.note.setFocus()
    qtbot.keyClicks(panel.detail.note, "Ask again")
    workspace.activate(workspace.claims[4].claim.id)
    notes = [view.claim.note for view in workspace.claims]
    assert notes[0] == "Ask again"
    assert not any(notes[1:])


def test_a_claim_whose_words_changed_says_what_it_said(
    panel: ClaimsPanel, workspace: Workspace
) -> None:
    from editor_app.domain.message import message
    from editor_app.domain.text import TextEdit

    go(panel, 2)
    workspace.decisions.judge(Status.VERIFIED, Basis.FACT)
    view = workspace.claims[2]
    assert view.span is not None
    at = view.span.start + 3
    workspace.change_text([TextEdit(at, at + 1, "zz")], message("typing"))
    shown = panel.detail.then_and_now
    assert shown is not None
    assert shown.then.words == view.words
    assert shown.now.words == workspace.claims[2].words


def test_the_history_of_a_claim_is_said(panel: ClaimsPanel, workspace: Workspace) -> None:
    go(panel, 0)
    workspace.decisions.judge(Status.CHECKING)
    assert "Checking" in panel.detail.history.text()


def test_verified_on_what_is_one_line(qtbot: QtBot, panel: ClaimsPanel) -> None:
    go(panel, 0)
    panel.detail.ask_what_for()
    assert panel.detail.basis_field.hasFocus()
    qtbot.keyClicks(panel.detail.basis_field, "https://a.org")
    with qtbot.waitSignal(panel.detail.basis_given) as told:
        qtbot.keyClick(panel.detail.basis_field, Qt.Key.Key_Return)
    assert told.args == ["https://a.org"]
    assert panel.detail.basis_field.isHidden()


def test_without_an_active_claim_there_is_no_detail(
    panel: ClaimsPanel, workspace: Workspace
) -> None:
    workspace.activate(None)
    assert panel.detail.isHidden()


def test_every_control_has_a_name(panel: ClaimsPanel) -> None:
    go(panel, 0)
    unnamed = [
        b for b in panel.findChildren(QAbstractButton) if not (b.accessibleName() or b.text())
    ]
    assert unnamed == []


def test_seven_rows_are_seen_beside_the_detail(panel: ClaimsPanel) -> None:
    go(panel, 0)
    assert panel.list.viewport().height() >= 7 * 50
