"""The place of the comments panel; comments come with their own issue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from editor_app.ui.look import Look
from editor_app.ui.models.rows import RowsModel
from editor_app.ui.panels.panel import Panel
from editor_app.ui.widgets.list_view import RowList
from editor_app.wording import N_

if TYPE_CHECKING:
    from editor_app.ui.workspace import Workspace


def build(workspace: Workspace, look: Look) -> QWidget:
    """An empty list that says so."""
    panel = QWidget()
    listed: QListView = _list(look)
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(listed)
    return panel


def _list(look: Look) -> RowList:
    made = RowList(look, look.phrase(N_("Comments")))
    made.setObjectName("commentsList")
    made.setModel(RowsModel[str](made))
    made.say_when_empty(look.phrase(N_("No comments. Ctrl Shift M adds one.")))
    made.setEnabled(False)
    return made


PLUGIN = Panel("comments", N_("Comments"), 5, build)
