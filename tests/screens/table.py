"""The screens: to add one, add a row.

`picture` is the design's picture beside which it is to be laid; a screen whose command is not
there yet is left out until it is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from editor_app.ui.dialogs.export import ExportDialog
from editor_app.ui.panels.checks import ChecksPanel
from editor_app.ui.panels.sources import SourcesPanel
from tests.screens import edited, told
from tests.screens.desks import compared
from tests.screens.sheet import components
from tests.screens.stage import Stage

WIDE, SMALL, SMALLEST = (1440, 900), (1100, 700), (900, 640)
"""Sizes of the pictures, and the smallest that section 11 of the design speaks of, px."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen: `show` brings the window there, `action` has to be enabled then.

    `library` makes another library than those of all screens.
    """

    name: str
    show: Callable[[Stage], object]
    picture: str = ""
    size: tuple[int, int] = WIDE
    action: str = ""
    is_empty: bool = False
    library: Callable[[Path], None] | None = None


def _review(stage: Stage) -> None:
    stage.activate(8)


def _panel(name: str, stage: Stage) -> None:
    stage.activate(8)
    stage.window.show_panel(name)


def _source(stage: Stage) -> None:
    """The source that the picture has open."""
    _panel("sources", stage)
    panel = stage.window.panel.panel("sources")
    if isinstance(panel, SourcesPanel):
        names = [line.source.name for line in panel.model.lines]
        row = names.index("Jonathan Hoffman") if "Jonathan Hoffman" in names else 0
        panel.tree.setCurrentIndex(panel.model.index(row, 0))
        panel.tree.expand(panel.model.index(row, 0))
    stage.settle()


def _finding(stage: Stage) -> None:
    """The first finding chosen, as the picture has it."""
    _panel("checks", stage)
    panel = stage.window.panel.panel("checks")
    if isinstance(panel, ChecksPanel):
        panel.list.setCurrentIndex(panel.model.index(1))
    stage.settle()


def _comments(stage: Stage) -> None:
    _panel("comments", stage)
    stage.window.workspace.comments.step(1)
    stage.settle()


def _run(action: str, stage: Stage) -> None:
    stage.activate(8)
    stage.act(action)


def _palette(stage: Stage) -> None:
    _run("app.palette", stage)
    stage.type("mark" if stage.window.look.translator.language == "en" else "marquer")


def _export(row: int, stage: Stage) -> None:
    _run("article.export", stage)
    dialog = stage.dialog()
    if isinstance(dialog, ExportDialog):
        dialog.list.setCurrentIndex(dialog.model.index(row))


def _palette_claims(stage: Stage) -> None:
    _run("app.palette", stage)
    stage.type("#")


def _focus(stage: Stage) -> None:
    stage.activate(22)
    stage.act("view.focus")


def _timeline(stage: Stage) -> None:
    _run("view.timeline", stage)


def _compare(stage: Stage) -> None:
    stage.activate(8)
    stage.act("view.timeline")
    stage.act("revision.compare")
    shown = stage.window.compare_screen
    if shown is not None:
        newest = stage.window.workspace.revisions[-1].number
        shown.choose(newest - 4, newest)
        stage.settle()
        shown.go_to(min(3, len(shown.found.changes) - 1) if shown.found else 0)
    stage.settle()


def _beside(stage: Stage) -> None:
    _compare(stage)
    stage.act("compare.side_by_side")


def _locked(stage: Stage) -> None:
    _run("view.review_mode", stage)


# One screen a line.
# fmt: off
SCREENS: tuple[Screen, ...] = (
    Screen("01-review", _review, "01-review-light"),
    Screen("01-review-small", _review, "01-review-light-1100x700", SMALL),
    Screen("01-review-smallest", _review, "", SMALLEST),
    Screen("01-review-locked", _locked),
    Screen("01-review-timeline", _timeline),
    Screen("03-sources", _source, "03-sources"),
    Screen("04-findings", _finding, "04-checks"),
    Screen("05-metadata", partial(_panel, "metadata"), "05-metadata"),
    Screen("06-compare", _compare, "06-compare", action="revision.compare", library=compared),
    Screen("06-compare-small", _compare, "", SMALLEST, "revision.compare", library=compared),
    Screen("06b-compare-side-by-side", _beside, "06b-compare-side-by-side", action="revision.compare", library=compared),
    Screen("07-signoff", partial(_run, "article.sign_off"), "07-signoff", action="article.sign_off"),
    Screen("08-export", partial(_run, "article.export"), "08-export", action="article.export"),
    Screen("08-export-page", partial(_export, 1), "08-export", action="article.export"),
    Screen("08-export-table", partial(_export, 2), "08-export", action="article.export"),
    Screen("08-export-everything", partial(_export, 3), "08-export", action="article.export"),
    Screen("09-empty", lambda stage: None, "09-empty", is_empty=True),
    Screen("10-palette", _palette, "10-palette", action="app.palette"),
    Screen("11-components", components, "11-components"),
    Screen("12-focus", _focus, "12-focus-mode", action="view.focus"),
    Screen("13-comments", _comments, "13-comments"),
    Screen("20-settings", partial(_run, "app.settings"), action="app.settings"),
    Screen("10-palette-all", partial(_run, "app.palette"), action="app.palette"),
    Screen("10-palette-claims", _palette_claims, action="app.palette"),
    Screen("21-shortcuts", partial(_run, "app.shortcuts"), action="app.shortcuts"),
    Screen("22-evidence", partial(_run, "claim.add_evidence"), action="claim.add_evidence"),
    Screen("23-dismiss", partial(_run, "claim.dismiss"), action="claim.dismiss"),
    Screen("30-encoding", told.encoding, "11-components"),
    Screen("31-import-failed", told.import_failed, "11-components"),
    Screen("32-write-failed", partial(told.refused, code="disk_full"), "11-components"),
    Screen("32-write-failed-small", partial(told.refused, code="disk_full"), "", SMALLEST),
    Screen("33-library-busy", partial(told.refused, code="library_busy"), "11-components"),
    Screen("34-library-newer", partial(told.refused, code="library_is_newer"), "11-components"),
    Screen("35-no-claims", told.no_claims),
    Screen("36-filter-empty", told.filter_empty),
    Screen("37-language-unknown", told.language_unknown),
    Screen("38-fault", told.fault),
    Screen("40-changes", edited.changes, action="changes.since_received"),
    Screen("41-formatting", edited.formatting, action="format.bold"),
    Screen("42-lapsed", edited.lapsed),
    Screen("43-unplaced", edited.unplaced),
    Screen("44-moved", edited.moved, library=edited.newer),
    Screen("24-save", partial(_run, "revision.save"), action="revision.save"),
)
# fmt: on
