"""What a panel is: a tab of the right-hand side, one file each."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from editor_app.domain.values import frozen
from editor_app.ui.look import Look

if TYPE_CHECKING:
    from editor_app.ui.workspace import Workspace

Build = Callable[["Workspace", Look], QWidget]


def uncounted(_: Workspace) -> int:
    """For tabs that carry no number."""
    return 0


@frozen
class Panel:
    """A plug-in of this package; `order` is its place among the tabs, `title` English.

    `count` is the number beside its title, 0 for none.
    """

    id: str
    title: str
    order: int
    build: Build
    count: Callable[[Workspace], int] = uncounted
