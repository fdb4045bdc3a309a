"""Sources, findings, metadata and comments, on a real library."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.finding import Level
from editor_app.domain.message import message
from editor_app.domain.text import Span, TextEdit
from editor_app.domain.values import replace
from editor_app.plugins import load_plugins
from editor_app.services.session import Session
from editor_app.ui import panels
from editor_app.ui.look import Look, dress
from editor_app.ui.models.findings import FindingRow, FoldRow
from editor_app.ui.notifier import Notice
from editor_app.ui.panels.checks import ChecksPanel
from editor_app.ui.panels.metadata import MetadataPanel, is_day
from editor_app.ui.panels.panel import Panel
from editor_app.ui.panels.sources import SourcesPanel, shares
from editor_app.ui.widgets.note_field import NoteField
from editor_app.ui.workspace import Workspace


def shown(qtbot: QtBot, panel: QWidget, look: Look) -> None:
    qtbot.addWidget(panel)
    dress(panel, look)
    panel.resize(404, 756)
    with qtbot.waitActive(panel):
        panel.show()


def test_the_panels_stand_in_the_order_of_the_design() -> None:
    plugins = sorted(load_plugins(panels, Panel), key=lambda panel: panel.order)
    assert [p.id for p in plugins] == ["claims", "sources", "checks", "metadata", "comments"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_panel_is_drawn(qtbot: QtBot, workspace: Workspace, look: Look, theme: str) -> None:
    look.themes.choose(theme)
    for plugin in load_plugins(panels, Panel):
        panel = plugin.build(workspace, look)
        shown(qtbot, panel, look)
        assert not panel.grab().isNull()
        panel.close()


# Sources


def test_a_chosen_source_shows_its_places(qtbot: QtBot, workspace: Workspace, look: Look) -> None:
    panel = SourcesPanel(workspace, look)
    shown(qtbot, panel, look)
    with qtbot.waitSignal(workspace.highlight) as told:
        panel.tree.setCurrentIndex(panel.model.index(1, 0))
    assert told.args == [panel.model.lines[1].source.mentions]
    assert not panel.detail.isHidden()


def test_another_reading_leaves_the_page_where_a_person_types(
    qtbot: QtBot, workspace: Workspace, look: Look
) -> None:
    panel = SourcesPanel(workspace, look)
    shown(qtbot, panel, look)
    panel.tree.setCurrentIndex(panel.model.index(1, 0))
    chosen, before = panel.model.lines[1].source.name, panel.model.lines
    with qtbot.assertNotEmitted(workspace.reveal):
        workspace.change_text([TextEdit(0, 0, "Word ")], message("pasted"))
        qtbot.waitUntil(lambda: panel.model.lines != before)
    assert panel.model.lines[panel.tree.currentIndex().row()].source.name == chosen
    assert not panel.detail.isHidden()


def test_another_reading_leaves_quotations_unfolded_and_chosen(
    qtbot: QtBot, workspace: Workspace, look: Look
) -> None:
    panel = SourcesPanel(workspace, look)
    shown(qtbot, panel, look)
    row = next(n for n, line in enumerate(panel.model.lines) if line.quotes)
    name, before = panel.model.lines[row].source.name, panel.model.lines
    words = panel.model.lines[row].quotes[0].words
    panel.tree.setCurrentIndex(panel.model.index(0, 0, panel.model.index(row, 0)))
    panel.tree.expand(panel.model.index(row, 0))
    workspace.change_text([TextEdit(0, 0, "Word ")], message("pasted"))
    qtbot.waitUntil(lambda: panel.model.lines != before)
    chosen = panel.tree.currentIndex()
    assert panel.model.data(chosen) == words
    assert panel.model.data(chosen.parent()) == name
    assert panel.tree.isExpanded(chosen.parent())


def test_a_chosen_quotation_shows_its_words(qtbot: QtBot, workspace: Workspace, look: Look) -> None:
    panel = SourcesPanel(workspace, look)
    shown(qtbot, panel, look)
    row = next(n for n, line in enumerate(panel.model.lines) if line.quotes)
    quote = panel.model.index(0, 0, panel.model.index(row, 0))
    with qtbot.waitSignal(workspace.highlight) as told:
        panel.tree.setCurrentIndex(quote)
    assert told.args == [panel.model.lines[row].quotes[0].spans]


def test_what_an_article_rests_on_makes_a_whole(workspace: Workspace, look: Look) -> None:
    parts = shares(workspace.sources, look)
    assert sum(share for _, share, _ in parts) == pytest.approx(1)


def test_a_source_that_only_passes_on_says_whom(
    qtbot: QtBot, workspace: Workspace, look: Look
) -> None:
    panel = SourcesPanel(workspace, look)
    shown(qtbot, panel, look)
    source = replace(panel.model.lines[0].source, relays="an unnamed port official")
    panel.detail.show_source(source, ())
    words = "Only passes on what others say: an unnamed port official"
    assert panel.detail._relays.text() == words
    assert panel.detail._relays.isVisible()
    panel.model.show_lines([replace(panel.model.lines[0], source=source)])
    assert words in panel.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    panel.detail.show_source(replace(source, relays=None), ())
    assert not panel.detail._relays.isVisible()


# Findings


@pytest.fixture
def checks(qtbot: QtBot, workspace: Workspace, look: Look) -> ChecksPanel:
    panel = ChecksPanel(workspace, look)
    shown(qtbot, panel, look)
    panel.list.setFocus()
    return panel


def go_to(panel: ChecksPanel, kind: type) -> int:
    row = next(n for n, found in enumerate(panel.model.rows) if isinstance(found, kind))
    panel.list.setCurrentIndex(panel.model.index(row))
    return row


def test_a_chosen_finding_shows_its_places(
    qtbot: QtBot, checks: ChecksPanel, workspace: Workspace
) -> None:
    told: list[tuple[Span, ...]] = []
    workspace.highlight.connect(told.append)
    row = checks.model.rows[go_to(checks, FindingRow)]
    assert isinstance(row, FindingRow)
    assert told == [row.finding.spans]


def test_enter_opens_the_fold(qtbot: QtBot, checks: ChecksPanel) -> None:
    before = checks.model.rowCount()
    go_to(checks, FoldRow)
    qtbot.keyClick(checks.list, Qt.Key.Key_Return)
    assert checks.model.rowCount() > before


def test_a_pressed_repair_that_asks_changes_the_words_once_it_is_answered(
    qtbot: QtBot, checks: ChecksPanel, workspace: Workspace
) -> None:
    number = next(
        n
        for n, row in enumerate(checks.model.rows)
        if isinstance(row, FindingRow) and row.finding.fixes and row.finding.fixes[0].edits
    )
    checks.list.setCurrentIndex(checks.model.index(number))
    row = checks.model.rows[number]
    assert isinstance(row, FindingRow)
    rect = checks.list.visualRect(checks.model.index(number))
    place = checks._delegate._buttons(row, rect.toRectF())[0][2].center()
    before = workspace.text
    asked: list[Notice] = []
    workspace.notice.connect(asked.append)
    qtbot.mouseClick(checks.list.viewport(), Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert workspace.text == before
    asked[0].actions[0].run()
    assert workspace.text != before
    workspace.undo()
    assert workspace.text == before


def test_a_press_beside_the_buttons_changes_nothing(
    qtbot: QtBot, checks: ChecksPanel, workspace: Workspace
) -> None:
    number = go_to(checks, FindingRow)
    before = workspace.text
    rect = checks.list.visualRect(checks.model.index(number))
    at = rect.topLeft() + QPoint(6, 6)
    qtbot.mouseClick(checks.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert workspace.text == before


def test_an_ignored_finding_is_gone(checks: ChecksPanel, workspace: Workspace) -> None:
    row = checks.model.rows[go_to(checks, FindingRow)]
    assert isinstance(row, FindingRow)
    workspace.decisions.ignore(row.finding)
    assert row.finding not in workspace.findings
    shown_now = [r.finding for r in checks.model.rows if isinstance(r, FindingRow)]
    assert row.finding not in shown_now


def test_the_head_counts_what_is_more_than_a_suggestion(
    checks: ChecksPanel, workspace: Workspace
) -> None:
    open_ones = sum(f.level is not Level.SUGGESTION for f in workspace.findings)
    assert checks._open.text() == f"{open_ones} open"


def test_safe_repairs_are_one_step(checks: ChecksPanel, workspace: Workspace) -> None:
    before = workspace.text
    assert not checks._fix_safe.isHidden()
    checks._fix_safe.click()
    assert workspace.text != before
    workspace.undo()
    assert workspace.text == before


# Metadata


@pytest.fixture
def metadata(qtbot: QtBot, workspace: Workspace, look: Look) -> MetadataPanel:
    panel = MetadataPanel(workspace, look)
    shown(qtbot, panel, look)
    return panel


def write(qtbot: QtBot, panel: MetadataPanel, field: str, words: str) -> None:
    line = panel.fields[field].findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, words)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_each_value_says_where_it_comes_from(metadata: MetadataPanel) -> None:
    assert metadata.fields["publisher"].words == "BFMTV"
    assert metadata.fields["publisher"]._below.text() == "From line 1"
    assert metadata.fields["published"]._below.text() == "Not in the file; add it"


@pytest.mark.parametrize("length", [1, 40, 200])
def test_a_field_of_several_lines_shows_its_words_without_scrolling(
    qtbot: QtBot, metadata: MetadataPanel, length: int
) -> None:
    field = metadata.fields["standfirst"].input
    assert isinstance(field, NoteField)
    field.show_words("mot " * length)
    qtbot.waitUntil(lambda: field.verticalScrollBar().maximum() == 0 or length == 200)
    assert not field.horizontalScrollBar().isVisible()
    assert field.height() < metadata.height() / 2


def test_a_decided_field_stays_decided(
    qtbot: QtBot, metadata: MetadataPanel, workspace: Workspace
) -> None:
    write(qtbot, metadata, "published", "2020-01-07")
    assert workspace.metadata.published == "2020-01-07"
    assert metadata.fields["published"]._below.text() == "Decided here"


def test_a_day_that_is_none_is_not_taken(
    qtbot: QtBot, metadata: MetadataPanel, workspace: Workspace
) -> None:
    write(qtbot, metadata, "published", "31 Feb 2020")
    assert workspace.metadata.published is None
    assert metadata.fields["published"].words == "31 Feb 2020"
    assert "Not a day" in metadata.fields["published"]._below.text()


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("2020-01-07", True),
        ("2020-01-07T17:30:00+01:00", True),
        ("2020-02-31", False),
        ("mardi", False),
        ("", False),
    ],
)
def test_days_are_written_as_iso_8601(words: str, is_one: bool) -> None:
    assert is_day(words) is is_one


def test_the_original_file_can_only_be_read(metadata: MetadataPanel) -> None:
    assert metadata.original["name"].words == "000_5637e12483d4f1c0.txt"
    assert len(metadata.original["sha256"].words) == 64
    lines = [field.findChild(QLineEdit) for field in metadata.original.values()]
    assert all(line is not None and line.isReadOnly() for line in lines)


def test_without_an_article_every_panel_is_empty_and_whole(
    qtbot: QtBot, session: Session, look: Look
) -> None:
    space = Workspace(session, look.translator)
    made = [plugin.build(space, look) for plugin in load_plugins(panels, Panel)]
    for panel in made:
        qtbot.addWidget(panel)
    assert [panel.grab().isNull() for panel in made] == [False] * len(made)
    space.release()
