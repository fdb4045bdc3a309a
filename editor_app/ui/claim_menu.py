"""The menu of a claim and what its commands do with the window: verdicts, repairs, shape."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu

from editor_app.domain.finding import Finding
from editor_app.domain.ids import ClaimId
from editor_app.ui.focus import has_keys
from editor_app.ui.frame import Frame
from editor_app.ui.page_menus import STATUSES

_REST = (
    "claim.settle_again",
    "claim.confirm_place",
    "claim.unplace",
    "claim.attach",
    "claim.add_evidence",
    "claim.reuse_evidence",
    "claim.settle_repeats",
    "claim.split",
    "claim.join",
    "claim.dismiss",
)

_ONLY_WHERE_THEY_CAN = frozenset(_REST[:4])
"""What only a claim asks for that moved, lost its words or had them changed."""


class LetterMenu(QMenu):
    """A menu in which the letters of the verdicts act at once."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter triggers the action that has it as its hint."""
        letter = event.text().upper()
        for action in self.actions():
            if letter and action.property("letter") == letter and action.isEnabled():
                self.close()
                action.trigger()
                return
        super().keyPressEvent(event)


def verdicts_at(window: Frame, place: QPoint) -> None:
    """Opens the verdicts only, for a glyph."""
    menu = LetterMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for name in STATUSES:
        menu.addAction(_told(window.actions_by_id[name], menu))
    menu.popup(place)


def fill(menu: QMenu, window: Frame) -> None:
    """Adds the verdicts and the other decisions on the active claim."""
    for name in STATUSES:
        menu.addAction(_told(window.actions_by_id[name], menu))
    menu.addSeparator()
    for name in _REST:
        action = window.actions_by_id[name]
        if name not in _ONLY_WHERE_THEY_CAN or action.isEnabled():
            menu.addAction(action)


def _told(action: QAction, menu: QMenu) -> QAction:
    """A verdict with its letter beside it."""
    letter = str(action.property("hint"))
    shown = QAction(f"{action.text()}\t{letter}", menu)
    shown.setProperty("letter", letter)
    shown.setEnabled(action.isEnabled())
    shown.triggered.connect(action.trigger)
    return shown


def open_at(window: Frame, place: QPoint) -> None:
    """Opens the menu of the active claim at a place on the screen."""
    _open(window, place, ())


def open_here(window: Frame) -> None:
    """Opens the verdicts of the active claim; on the page those at the caret, with its repairs."""
    panel = window.claims_panel
    if not has_keys(window, window.page):
        row = panel.list.visualRect(panel.list.currentIndex())
        _open(window, panel.list.viewport().mapToGlobal(row.center()), ())
        return
    space, caret = window.workspace, window.page.caret()
    at = space.open.manuscript.at(caret) if space.open else []
    known = {view.claim.id: view.claim.id for view in space.claims}
    claim = next((known[ClaimId(each)] for each in at if each in known), None)
    if claim is not None:
        space.activate(claim, reveal=False)
    found = [f for f in space.findings if any(s.start <= caret <= s.end for s in f.spans)]
    if claim is not None or found:
        place = window.page.viewport().mapToGlobal(window.page.cursorRect().bottomLeft())
        _open(window, place, tuple(found), with_claim=claim is not None)


def _open(
    window: Frame, place: QPoint, found: tuple[Finding, ...], *, with_claim: bool = True
) -> None:
    if with_claim and window.workspace.active is None:
        return
    menu = LetterMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for finding in found:
        for fix in finding.fixes:
            repair = menu.addAction(window.look.sentence(fix.label))
            repair.triggered.connect(partial(_repair, window, finding, finding.fixes.index(fix)))
    if found:
        menu.addSeparator()
    if with_claim:
        fill(menu, window)
    menu.popup(place)


def _repair(window: Frame, finding: Finding, number: int) -> None:
    window.workspace.repairs.apply(finding, finding.fixes[number])


def split(window: Frame) -> None:
    """Splits the active claim at the caret."""
    window.workspace.decisions.split(window.page.caret())
