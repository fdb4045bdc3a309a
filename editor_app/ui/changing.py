"""The window's commands on the changes that are marked on the page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from editor_app.ui.drawing import SEPARATOR
from editor_app.ui.marked_changes import CLEAN, SINCE_LOOKED, SINCE_RECEIVED
from editor_app.wording import N_

if TYPE_CHECKING:
    from editor_app.ui.frame import Frame


def _choose(window: Frame, view: str) -> None:
    window.leave_compare()
    window.workspace.changes.choose(view)


def clean(window: Frame) -> None:
    """Marks no changes."""
    _choose(window, CLEAN)


def since_received(window: Frame) -> None:
    """Marks what changed since the text came."""
    _choose(window, SINCE_RECEIVED)


def since_looked(window: Frame) -> None:
    """Marks what changed since this person left the article the last time."""
    _choose(window, SINCE_LOOKED)


def since_revision(window: Frame) -> None:
    """Asks at the top of the page which revision the changes are to be since."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtWidgets import QMenu

    from editor_app.ui import dates

    window.leave_compare()
    look, marked = window.look, window.workspace.changes
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for info in reversed(window.workspace.revisions):
        number = look.phrase(N_("Revision {number}")).format(number=info.number)
        when = f"{info.author} {dates.last(info.at, look)}"
        words = SEPARATOR.join(part for part in (number, info.message, when) if part)
        entry = menu.addAction(words.replace("&", "&&"))
        entry.setCheckable(True)
        entry.setChecked(marked.view == str(info.number))
        entry.triggered.connect(partial(marked.choose, str(info.number)))
    menu.setObjectName("sinceRevision")
    window.arranged.emit()
    menu.popup(window.page.mapToGlobal(QPoint(look.px(16), look.px(8))))


def following(window: Frame) -> None:
    """Goes to the next change on the page."""
    window.leave_compare()
    window.workspace.changes.step(1)


def preceding(window: Frame) -> None:
    """Goes to the change before on the page."""
    window.leave_compare()
    window.workspace.changes.step(-1)


def keep(window: Frame) -> None:
    """Keeps the change at the caret."""
    from editor_app.ui import change_decisions

    change_decisions.keep(window.workspace)


def put_back(window: Frame) -> None:
    """Puts the old words of the change at the caret back."""
    from editor_app.ui import change_decisions

    change_decisions.put_back(window.workspace)


def keep_author(window: Frame) -> None:
    """Keeps all that the person changed who made the change at the caret."""
    from editor_app.ui import change_decisions

    change_decisions.for_author(window.workspace, change_decisions.keep)


def put_back_author(window: Frame) -> None:
    """Puts all old words back that this person changed."""
    from editor_app.ui import change_decisions

    change_decisions.for_author(window.workspace, change_decisions.put_back)


def keep_all(window: Frame) -> None:
    """Keeps all marked changes."""
    from editor_app.ui import change_decisions

    change_decisions.keep(window.workspace, change_decisions.anything)


def put_back_all(window: Frame) -> None:
    """Puts all old words back."""
    from editor_app.ui import change_decisions

    change_decisions.put_back(window.workspace, change_decisions.anything)


def toggle_cosmetic(window: Frame) -> None:
    """Marks changes of spaces and marks, or leaves them out."""
    window.workspace.changes.toggle_cosmetic()
