"""A command of the window as a value, and the states in which commands can run."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence

from editor_app.domain.values import frozen
from editor_app.ui.main_window import MainWindow
from editor_app.ui.workspace import Workspace

Standard = QKeySequence.StandardKey
Keys = tuple[str | Standard, ...]
Run = Callable[[MainWindow], object]
Enabled = Callable[[Workspace], bool]


def always(_: Workspace) -> bool:
    """For what can be done at any time."""
    return True


def with_article(workspace: Workspace) -> bool:
    """For what needs an open article."""
    return workspace.open is not None


def with_claim(workspace: Workspace) -> bool:
    """For what needs an active claim."""
    return workspace.active is not None


def with_claims(workspace: Workspace) -> bool:
    """For going from claim to claim."""
    return bool(workspace.claims)


def with_selection(workspace: Workspace) -> bool:
    """For what needs selected words."""
    return workspace.open is not None and bool(workspace.selection)


def later(_: Workspace) -> bool:
    """For commands whose issue is still to come: they keep their place and are disabled."""
    return False


@frozen
class Command:
    """One command: `text` in English, marked for the catalogue; `icon` names a file of `resources/icons`."""

    id: str
    text: str
    run: Run
    keys: Keys = ()
    enabled: Enabled = with_article
    icon: str = ""
    hint: str = ""
    checkable: bool = False
