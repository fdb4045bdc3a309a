"""The findings panel: by level, with repairs as buttons; a chosen row shows its places."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QSignalBlocker, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from editor_app.domain.finding import Finding, Level
from editor_app.domain.library import IgnoredFinding, Scope
from editor_app.ui import dates
from editor_app.ui.drawing import elided
from editor_app.ui.look import Look
from editor_app.ui.models.finding_delegate import IGNORE, FindingDelegate, names
from editor_app.ui.models.findings import (
    FindingRow,
    FindingsModel,
    FoldRow,
    finding_rows,
    row_at,
)
from editor_app.ui.panels.panel import Panel
from editor_app.ui.reading_loop import QUIET_MS
from editor_app.ui.widgets.buttons import button, label
from editor_app.ui.widgets.icon_label import IconLabel
from editor_app.ui.widgets.list_view import RowList
from editor_app.ui.widgets.when_seen import WhenSeen
from editor_app.wording import N_, NN_, terms

if TYPE_CHECKING:
    from editor_app.ui.workspace import Workspace

_SCOPES = {
    Scope.HERE: N_("Ignore here"),
    Scope.ARTICLE: N_("Ignore in this article"),
    Scope.DESK: N_("Ignore for the whole desk"),
}


def _counted(findings: tuple[Finding, ...]) -> int:
    return sum(finding.level is not Level.SUGGESTION for finding in findings)


class ChecksPanel(QWidget):
    """Shows the findings of the last reading and applies their repairs."""

    def __init__(self, workspace: Workspace, look: Look) -> None:
        super().__init__()
        self._workspace = workspace
        self._look = look
        self._unfolded = False
        self.model = FindingsModel(look, self)
        self.list = RowList(look, look.phrase(N_("Findings")), uniform=False)
        self.list.setObjectName("checksList")
        self.list.setModel(self.model)
        self._delegate = FindingDelegate(look, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        look, px = self._look, self._look.px
        self._open, self._must = label(), label("", "secondary")
        self._must.setWordWrap(True)
        self._open.setFont(look.font("ui_bold"))
        self._fix_safe = button("", kind="small")
        self._ignored = button("", kind="fact")
        head = QWidget()
        head.setMinimumHeight(px(40))
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), px(4), px(12), px(4))
        row.setSpacing(px(8))
        row.addWidget(self._open)
        row.addWidget(self._must, 1)
        row.addWidget(self._ignored)
        row.addWidget(self._fix_safe)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QFrame()
        line.setProperty("role", "line")
        column.addWidget(head)
        column.addWidget(line)
        column.addWidget(self.list, 1)
        column.addWidget(self._foot())
        words = look.phrase(N_("No remarks. Facts and spelling are not checked here."))
        self.list.say_when_empty(words)

    def _foot(self) -> QWidget:
        """When the text is read again, and which rules run."""
        look, px = self._look, self._look.px
        again = look.phrase(N_("Read again {seconds} s after the last key"))
        seconds = dates.number(QUIET_MS / 1000, look)
        self._again = label(again.format(seconds=seconds), "secondary")
        self._again.setWordWrap(True)
        self._style = button(look.phrase(N_("House style…")), kind="fact")
        self._style.setToolTip(look.phrase(N_("Which rules run")))
        self._style.clicked.connect(self._workspace.rules_asked)
        foot = QWidget()
        foot.setObjectName("checksFoot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        foot.setMinimumHeight(px(36))
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(16), px(4), px(12), px(4))
        row.setSpacing(px(8))
        row.addWidget(IconLabel(look, "refresh"))
        row.addWidget(self._again, 1)
        row.addWidget(self._style)
        return foot

    def _connect(self) -> None:
        seen = WhenSeen(self, self._show)
        self._workspace.reading_changed.connect(seen.due)
        self._workspace.article_changed.connect(seen.due)
        self._delegate.pressed.connect(self._press)
        self._ignored.clicked.connect(self._offer_ignored)
        self._fix_safe.clicked.connect(self._workspace.repairs.apply_safe_ones)
        self.list.row_chosen.connect(self._choose)
        self.list.row_opened.connect(self._run_first)
        self.list.customContextMenuRequested.connect(self._offer)

    def _show(self) -> None:
        space = self._workspace
        findings = space.findings
        text = space.analysis.text if space.analysis else ""
        with QSignalBlocker(self.list):
            self.model.show_rows(
                finding_rows(findings, text, space.blocks, self._look, unfolded=self._unfolded)
            )
        self._show_head(findings)
        self.list.scheduleDelayedItemsLayout()

    def _show_head(self, findings: tuple[Finding, ...]) -> None:
        look = self._look
        self._open.setText(look.count(NN_("{count} open", "{count} open"), _counted(findings)))
        errors = sum(finding.level is Level.ERROR for finding in findings)
        must = NN_("{count} must be fixed before sign-off", "{count} must be fixed before sign-off")
        self._must.setText(look.count(must, errors) if errors else "")
        ignored = len(self._workspace.ignored)
        self._ignored.setText(look.phrase(N_("Ignored {count}")).format(count=ignored))
        self._ignored.setToolTip(look.phrase(N_("Show again")))
        self._ignored.setVisible(bool(ignored))
        safe = sum(bool(f.fixes and f.fixes[0].safe and not f.fixes[0].asks) for f in findings)
        self._fix_safe.setText(
            look.count(NN_("Fix {count} safe one", "Fix {count} safe ones"), safe)
        )
        self._fix_safe.setVisible(bool(safe))

    def _choose(self, index: QModelIndex) -> None:
        self.list.scheduleDelayedItemsLayout()
        row = row_at(index)
        if isinstance(row, FindingRow):
            self._workspace.show_places(row.finding.spans)

    def _run_first(self, index: QModelIndex) -> None:
        row = row_at(index)
        if isinstance(row, FoldRow) or (isinstance(row, FindingRow) and row.first_fix):
            self._press(row, 0)

    def _press(self, row: FindingRow | FoldRow, number: int, _checked: bool = False) -> None:
        if isinstance(row, FoldRow):
            self._unfolded = not self._unfolded
            self._show()
        elif number == IGNORE:
            self._offer_scopes(row)
        else:
            self._workspace.repairs.apply(row.finding, row.finding.fixes[number])

    def _ignore(self, finding: Finding, scope: Scope, _checked: bool = False) -> None:
        self._workspace.decisions.ignore(finding, scope)

    def _offer_scopes(self, row: FindingRow) -> None:
        """How far a finding is put aside, in a menu under the row's Ignore."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self._look.phrase(N_("Ignore")))
        self._add_scopes(menu, row.finding)
        rect = self.list.visualRect(self.list.currentIndex())
        place = self._delegate.ignore_place(row, rect.toRectF()).bottomLeft()
        menu.popup(self.list.viewport().mapToGlobal(place.toPoint()))

    def _add_scopes(self, menu: QMenu, finding: Finding) -> None:
        for scope, words in _SCOPES.items():
            ignore = menu.addAction(self._look.phrase(words))
            ignore.triggered.connect(partial(self._ignore, finding, scope))

    def _offer_ignored(self) -> None:
        """What was put aside, each to be shown again."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self._look.phrase(N_("Show again")))
        for each in self._workspace.ignored:
            name = self._look.phrase(terms.RULES.get(each.rule, each.rule))
            words = elided(each.words.replace("&", "&&"), self._look.font("ui"), 320)
            shown = menu.addAction(f"{name}: {words}")
            shown.triggered.connect(partial(self._show_again, each))
        menu.popup(self._ignored.mapToGlobal(QPoint(0, self._ignored.height())))

    def _show_again(self, ignored: IgnoredFinding, _checked: bool = False) -> None:
        self._workspace.decisions.show_again(ignored)

    def _offer(self, at: QPoint) -> None:
        """The repairs as a menu, for the keyboard."""
        index = self.list.indexAt(at)
        row = row_at(index if index.isValid() else self.list.currentIndex())
        if not isinstance(row, FindingRow):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, words in enumerate(names(row, self._look)):
            menu.addAction(words).triggered.connect(partial(self._press, row, number))
        menu.addSeparator()
        self._add_scopes(menu, row.finding)
        menu.popup(self.list.viewport().mapToGlobal(at))


def _count(workspace: Workspace) -> int:
    return _counted(workspace.findings)


PLUGIN = Panel("checks", N_("Findings"), 3, ChecksPanel, _count)
