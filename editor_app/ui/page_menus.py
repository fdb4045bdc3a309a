"""The menus of the page: what can be done with a claim and with selected words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from editor_app.ui.look import Look
from editor_app.wording import N_

STATUSES = (
    "claim.status.unchecked",
    "claim.status.checking",
    "claim.status.verified",
    "claim.status.verified_said",
    "claim.status.unconfirmed",
    "claim.status.disputed",
    "claim.status.incorrect",
    "claim.status.not_checkable",
)
_ON_CLAIM = ("claim.add_evidence", "comment.new", "claim.dismiss")
_ON_WORDS = ("claim.new", "comment.new")

Actions = Mapping[str, QAction]


def status_menu(actions: Actions, look: Look, parent: QWidget) -> QMenu:
    """The verdicts on the active claim; each has its letter."""
    menu = QMenu(look.phrase(N_("Status")), parent)
    for name in STATUSES:
        menu.addAction(actions[name])
    return menu


def extend(menu: QMenu, actions: Actions, look: Look, *, on_claim: bool, selected: bool) -> None:
    """Adds to the editor's own menu what can be done with the claim, or with the selection."""
    names = (*(_ON_CLAIM if on_claim else ()), *(_ON_WORDS if selected else ()))
    if not names:
        return
    menu.addSeparator()
    if on_claim:
        menu.addMenu(status_menu(actions, look, menu))
    for name in dict.fromkeys(names):
        if actions[name].isEnabled():
            menu.addAction(actions[name])
