"""The small parts show what they are told and tell what a person did."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.claim import Basis, Status
from editor_app.domain.evidence import Evidence, EvidenceKind, Stance
from editor_app.domain.ids import ClaimId, EvidenceId
from editor_app.ui.i18n import Translator
from editor_app.ui.look import Look, dress
from editor_app.ui.theme import ThemeController
from editor_app.ui.widgets.bars import Progress, ShareBar
from editor_app.ui.widgets.buttons import ActionButton, Tool, button, label
from editor_app.ui.widgets.chip import Chip
from editor_app.ui.widgets.evidence_row import EvidenceRow
from editor_app.ui.widgets.filter_bar import FilterBar, FilterCount
from editor_app.ui.widgets.form_field import FormField
from editor_app.ui.widgets.line_label import LineLabel
from editor_app.ui.widgets.note_field import NoteField
from editor_app.ui.widgets.search_field import SearchField
from editor_app.ui.widgets.status_control import StatusButton, StatusControl
from editor_app.ui.widgets.switch import ModeSwitch


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
    return widget


def parts(look: Look) -> list[QWidget]:
    """One of each, filled."""
    action = QAction("Do…")
    control, bar, progress = StatusControl(look), FilterBar(look), Progress(look)
    control.show_verdict(8, Status.VERIFIED, Basis.SAID)
    bar.show_counts(22, {Status.UNCHECKED: 12})
    progress.show_count(9, 22)
    shares, chip, line = ShareBar(look), Chip(look, large=True), LineLabel(look, "claim_row")
    shares.show_parts([("Persons 44", 0.44, "text2"), ("No source 56", 0.56, "edge")])
    chip.say("Jonathan Hoffman", "warn", "user")
    line.show_words("Vers 17h30 <b>le</b> 7 janvier & après")
    made: list[QWidget] = [control, bar, progress, shares, chip, line, Tool(action, "eye", look)]
    made += [ModeSwitch(action, look), SearchField(look, "Search"), NoteField(look, "Note")]
    made += [FormField("headline", "Headline", look), ActionButton(action, "Do…")]
    made += [button("Go", kind=kind) for kind in ("plain", "primary", "ghost", "text", "link")]
    action.setParent(made[0])
    return made


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_part_is_drawn_in_both_themes(qtbot: QtBot, theme: str, language: str) -> None:
    look = Look(ThemeController(theme), Translator(language))
    for part in parts(look):
        dress(part, look)
        shown(qtbot, part)
        assert not part.grab().isNull()
        part.close()


def test_no_part_comes_up_as_a_window_of_its_own(look: Look, qapp: QApplication) -> None:
    piece = Evidence(
        EvidenceId("e"), ClaimId("c"), EvidenceKind.LINK, "https://a.org/b", "Statement",
        Stance.SUPPORTS, "", "2026-11-22", None, "AD", "2026-11-22T09:44:00Z",
    )  # fmt: skip
    kept = [*parts(look), EvidenceRow(piece, look)]
    assert [w for w in qapp.topLevelWidgets() if w.isVisible()] == []
    assert kept


def test_letters_decide_at_once(qtbot: QtBot, look: Look) -> None:
    control = shown(qtbot, StatusControl(look))
    told: list[tuple[Status, Basis | None]] = []
    control.chosen.connect(lambda status, basis: told.append((status, basis)))  # type: ignore[attr-defined]
    for letter in "ucvwndio":
        qtbot.keyClicks(control, letter)
    assert [status for status, _ in told] == [
        Status.UNCHECKED,
        Status.CHECKING,
        Status.VERIFIED,
        Status.VERIFIED,
        Status.UNCONFIRMED,
        Status.DISPUTED,
        Status.INCORRECT,
        Status.NOT_CHECKABLE,
    ]
    assert told[2][1] is Basis.FACT
    assert told[3][1] is Basis.SAID


def test_arrows_move_without_deciding_and_enter_decides(qtbot: QtBot, look: Look) -> None:
    control = StatusControl(look)
    control.show_verdict(8, Status.UNCHECKED, None)
    shown(qtbot, control)
    told: list[Status] = []
    control.chosen.connect(lambda status, _basis: told.append(status))
    first = next(b for b in control.findChildren(StatusButton) if b.isChecked())
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Left)
    last = control.focusWidget()
    assert isinstance(last, StatusButton)
    assert (last.status, told) == (Status.NOT_CHECKABLE, [])
    qtbot.keyClick(last, Qt.Key.Key_Return)
    assert told == [Status.NOT_CHECKABLE]


def test_tab_goes_to_the_chosen_segment_only(look: Look) -> None:
    control = StatusControl(look)
    control.show_verdict(8, Status.DISPUTED, None)
    reached = [
        segment.status
        for segment in control.findChildren(StatusButton)
        if segment.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert reached == [Status.DISPUTED]


def test_a_letter_on_a_segment_decides(qtbot: QtBot, look: Look) -> None:
    control = StatusControl(look)
    shown(qtbot, control)
    segment = control.findChildren(StatusButton)[0]
    segment.setFocus()
    with qtbot.waitSignal(control.chosen) as told:
        qtbot.keyClicks(segment, "d")
    assert told.args == [Status.DISPUTED, None]


def test_a_pressed_segment_is_told(qtbot: QtBot, look: Look) -> None:
    control = StatusControl(look)
    shown(qtbot, control)
    segment = next(b for b in control.findChildren(StatusButton) if b.status is Status.DISPUTED)
    with qtbot.waitSignal(control.chosen) as told:
        qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)
    assert told.args == [Status.DISPUTED, None]


def test_the_basis_of_verified_is_pressed_inside_it(qtbot: QtBot, look: Look) -> None:
    control = StatusControl(look)
    control.resize(372, 46)
    control.show_verdict(8, Status.VERIFIED, Basis.FACT)
    shown(qtbot, control)
    segment = next(b for b in control.findChildren(StatusButton) if b.status is Status.VERIFIED)
    said = segment._bases()[Basis.SAID].center().toPoint()
    with qtbot.waitSignal(control.chosen) as told:
        qtbot.mouseClick(segment, Qt.MouseButton.LeftButton, pos=said)
    assert told.args == [Status.VERIFIED, Basis.SAID]


def test_segments_say_their_words(look: Look) -> None:
    control = StatusControl(look)
    control.show_verdict(8, Status.CHECKING, None)
    assert control.accessibleName() == "Status of claim 8"
    names = [segment.accessibleName() for segment in control.findChildren(StatusButton)]
    assert names[:3] == ["Unchecked", "Checking", "Verified"]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("status", Status)
def test_an_open_segment_has_room_for_its_word(qtbot: QtBot, language: str, status: Status) -> None:
    look = Look(ThemeController("light"), Translator(language))
    control = StatusControl(look)
    shown(qtbot, control)
    control.resize(control.minimumSizeHint())
    control.show_verdict(1, status, Basis.SAID if status is Status.VERIFIED else None)
    widths = {segment.status: segment.width() for segment in control.findChildren(StatusButton)}
    wide = next(s for s in control.findChildren(StatusButton) if s.status is status)
    assert widths.pop(status) >= wide.open_width() - 1
    assert min(widths.values()) >= look.px(27)


def test_filters_are_named_and_told(qtbot: QtBot, look: Look) -> None:
    bar = FilterBar(look)
    bar.show_counts(22, {Status.UNCHECKED: 12})
    shown(qtbot, bar)
    unchecked = bar.findChildren(FilterCount)[1]
    assert unchecked.accessibleName() == "Show 12 unchecked"
    with qtbot.waitSignal(bar.chosen) as told:
        qtbot.mouseClick(unchecked, Qt.MouseButton.LeftButton)
    assert told.args == [Status.UNCHECKED]


def test_progress_is_said_in_words(look: Look) -> None:
    progress = Progress(look)
    progress.show_count(9, 22)
    assert (progress.words, progress.accessibleName()) == (
        "9 of 22 settled",
        "9 of 22 claims settled",
    )
    progress.set_short(True)
    assert progress.words == "9 of 22"


def test_escape_empties_a_search_and_then_leaves_it(qtbot: QtBot, look: Look) -> None:
    field = SearchField(look, "Search")
    shown(qtbot, field)
    field.setText("iran")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_a_note_is_told_when_it_is_left(qtbot: QtBot, look: Look) -> None:
    note = NoteField(look, "Note")
    note.show_words("old")
    shown(qtbot, note)
    note.setFocus()
    note.setPlainText(" new ")
    with qtbot.waitSignal(note.written) as told:
        note.clearFocus()
    assert told.args == ["new"]


def test_a_note_that_is_being_written_is_left_alone(qtbot: QtBot, look: Look) -> None:
    note = NoteField(look, "Note")
    note.show_words("old")
    shown(qtbot, note)
    note.setFocus()
    note.setPlainText("half a thou")
    note.show_words("old")
    assert note.toPlainText() == "half a thou"


def test_a_field_takes_back_what_was_not_kept(qtbot: QtBot, look: Look) -> None:
    field = FormField("section", "Section", look)
    field.show_value("International", "From line 2")
    shown(qtbot, field)
    inner = field.findChild(QLineEdit)
    assert inner is not None
    inner.setText("Nati")
    qtbot.keyClick(inner, Qt.Key.Key_Escape)
    assert field.words == "International"


def test_article_words_are_never_read_as_markup(look: Look) -> None:
    assert label("<b>bold</b>").textFormat() is Qt.TextFormat.PlainText


def test_a_tool_follows_its_action(qtbot: QtBot, look: Look) -> None:
    action = QAction("Focus mode")
    action.setCheckable(True)
    tool = Tool(action, "focus", look)
    shown(qtbot, tool)
    action.setEnabled(False)
    assert not tool.isEnabled()
    action.setEnabled(True)
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(tool, Qt.MouseButton.LeftButton)
    assert tool.isChecked()
    assert tool.isChecked() == action.isChecked()


def test_every_button_has_a_name(look: Look) -> None:
    kept = parts(look)
    buttons = [b for part in kept for b in part.findChildren(QAbstractButton)]
    assert [b for b in buttons if not b.accessibleName() and not b.text()] == []
