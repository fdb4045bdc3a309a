"""DESIGN.md, section 9, as one table: each key pressed in the real window does what it says.

A row is the keys, what brings the window there, and what holds afterwards. The keys go to the page,
where they are hardest won, unless a row gives them elsewhere. Sign-off comes with its issue.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QWheelEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QWidget

from editor_app.domain.claim import Basis, Status
from editor_app.domain.evidence import EvidenceKind, NewEvidence
from editor_app.domain.text import Span
from editor_app.ui.dialogs.evidence import EvidenceDialog
from editor_app.ui.dialogs.export import ExportDialog
from editor_app.ui.dialogs.settings import SettingsDialog
from editor_app.ui.palette.shortcuts import ShortcutsDialog
from editor_app.ui.save_popover import SavePopover

Key = QKeySequence.StandardKey
Step = Callable[["Desk"], object]
WORDS = Span(400, 407)


class Desk:
    """The window with the sample, its words at hand, and what was so before the key."""

    def __init__(self, driver: Any) -> None:
        self.driver, self.window = driver, driver.window
        self.space, self.page = driver.window.workspace, driver.window.page
        self.places: list[object] = []
        self.space.highlight.connect(self.places.append)
        self.before: dict[str, Any] = {}

    def keep(self) -> None:
        """Notes what a row may compare with."""
        self.before = {
            "text": self.space.text,
            "number": self.number,
            "caret": self.page.caret(),
            "selection": self.page.selection(),
            "zoom": self.page.zoom,
            "panel": self.window.panel.current,
            "claims": len(self.space.claims),
            "focus": QApplication.focusWidget(),
            "library": self.window.library.isVisible(),
            "panel shown": self.window.panel.isVisible(),
            "timeline": self.window.timeline.is_open,
            "full": self.window.isFullScreen(),
            "article": self.space.open.id,
        }
        self.places.clear()

    @property
    def number(self) -> int:
        return self.space.active.claim.number if self.space.active else 0

    def is_open(self, kind: type[QWidget]) -> bool:
        return any(each.isVisible() for each in self.window.findChildren(kind))

    def composes(self) -> bool:
        field = QApplication.focusWidget()
        panel = self.window.panel.panel("comments")
        return self.window.panel.current == "comments" and panel.isAncestorOf(field)

    def judged(self, status: Status, basis: Basis | None = None) -> bool:
        claim = self.space.active.claim
        return claim.status is status and (basis is None or claim.basis is basis)


def claim(desk: Desk) -> None:
    """The third claim is the active one, and the caret is in its words."""
    desk.space.activate(desk.space.claims[2].claim.id)
    desk.page.place_caret(desk.space.claims[2].span.start + 1)


def selection(desk: Desk) -> None:
    desk.page.select(WORDS)


def claims_list(desk: Desk) -> None:
    claim(desk)
    desk.window.claims_panel.list.setFocus()


def found_words(desk: Desk) -> None:
    desk.driver.press("Ctrl+F")
    desk.driver.type("Iran")
    desk.driver.qtbot.waitUntil(lambda: desk.window.find_bar.finder.total > 2)
    desk.driver.press("Escape")
    desk.page.setFocus()


def typed(desk: Desk) -> None:
    desk.page.place_caret(0)
    desk.driver.type("x", desk.page)


def taken_back(desk: Desk) -> None:
    typed(desk)
    desk.space.undo()


def evidence(desk: Desk) -> None:
    claim(desk)
    assert desk.space.decisions.add_evidence(NewEvidence(EvidenceKind.NOTE, "asked", title="asked"))


def noted(desk: Desk) -> None:
    claim(desk)
    desk.space.decisions.write_note(desk.space.active.claim.id, "asked twice")


def clipboard(desk: Desk) -> None:
    desk.page.place_caret(0)
    QApplication.clipboard().setText("Un autre article\n\nTrois écoles ont fermé mardi.\n")


def two_revisions(desk: Desk) -> None:
    typed(desk)
    assert desk.space.save_revision("second")


def compared(desk: Desk) -> None:
    two_revisions(desk)
    desk.driver.press("Ctrl+D")
    desk.driver.qtbot.waitUntil(lambda: desk.window.is_comparing)


def here(desk: Desk) -> None:
    pass


def judges(letter: str, status: Status, basis: Basis | None = None) -> tuple[str, Step, Step]:
    return letter, claims_list, lambda d: d.judged(status, basis)


def tab(number: int, name: str) -> tuple[str, Step, Step]:
    other = "sources" if name == "claims" else "claims"
    return (
        f"Ctrl+{number}",
        lambda d: d.window.show_panel(other),
        lambda d: d.window.panel.current == name,
    )


# fmt: off
TABLE: tuple[tuple[str | Key, Step, Step], ...] = (
    ("Ctrl+O", here, lambda d: d.is_open(QFileDialog)),
    ("Ctrl+Shift+O", here, lambda d: len(d.space.session.library.articles()) == 1),
    ("Ctrl+N", clipboard, lambda d: d.space.text.startswith("Un autre article")),
    ("Ctrl+Shift+V", clipboard, lambda d: d.space.text.startswith("Un autre article") and d.space.text != d.before["text"]),
    ("Ctrl+S", here, lambda d: d.is_open(SavePopover)),
    ("Ctrl+Shift+E", here, lambda d: d.is_open(ExportDialog)),
    (Key.Undo, typed, lambda d: d.space.text == d.before["text"][1:]),
    (Key.Redo, taken_back, lambda d: d.space.text == "x" + d.before["text"]),
    (Key.Cut, selection, lambda d: len(d.space.text) == len(d.before["text"]) - 7),
    (Key.Copy, selection, lambda d: QApplication.clipboard().text() == WORDS.of(d.space.text)),
    (Key.Paste, clipboard, lambda d: d.space.text.startswith("Un autre article")),
    (Key.SelectAll, here, lambda d: d.page.selection() == Span(0, len(d.space.text))),
    ("Ctrl+F", here, lambda d: d.window.is_finding and d.window.find_bar.words.hasFocus()),
    ("F3", found_words, lambda d: d.page.selection() != d.before["selection"]),
    ("Shift+F3", found_words, lambda d: d.page.selection() != d.before["selection"]),
    ("Ctrl+H", here, lambda d: d.window.is_finding and d.window.find_bar.template.isVisible()),
    ("Ctrl+Shift+F", here, lambda d: d.window.library.search.hasFocus()),
    ("Ctrl+K", here, lambda d: d.window.findChild(QWidget, "palette").isVisible()),
    ("Ctrl+J", claim, lambda d: d.window.claims_panel.list.hasFocus() and (d.number != d.before["number"] or d.places)),
    ("Ctrl+Shift+J", claim, lambda d: d.window.claims_panel.list.hasFocus() and (d.number != d.before["number"] or d.places)),
    ("F8", claim, lambda d: d.number == 4 and d.window.claims_panel.list.hasFocus()),
    ("Shift+F8", claim, lambda d: d.number == 2 and d.window.claims_panel.list.hasFocus()),
    ("F8", compared, lambda d: d.window.is_comparing and d.number == d.before["number"]),
    ("F7", here, lambda d: d.places),
    ("Shift+F7", here, lambda d: d.places),
    judges("C", Status.CHECKING), judges("V", Status.VERIFIED, Basis.FACT), judges("W", Status.VERIFIED, Basis.SAID),
    judges("N", Status.UNCONFIRMED), judges("D", Status.DISPUTED), judges("I", Status.INCORRECT),
    judges("O", Status.NOT_CHECKABLE), judges("U", Status.UNCHECKED),
    ("F4", here, lambda d: d.space.is_reviewing and d.page.isReadOnly()),
    ("Ctrl+Shift+I", here, lambda d: d.page.shows_invisibles),
    ("Ctrl+Shift+R", evidence, lambda d: len(d.space.active.evidence) == 2),
    ("Ctrl+Shift+Q", claim, lambda d: d.composes()),
    ("Ctrl+Shift+M", selection, lambda d: d.composes()),
    ("Alt+Return", claim, lambda d: d.is_open(QMenu)),
    ("Ctrl+Return", noted, lambda d: d.number != 3 and d.space.claims[2].claim.status is Status.VERIFIED),
    ("Ctrl+E", claim, lambda d: d.is_open(EvidenceDialog)),
    ("Ctrl+Shift+N", selection, lambda d: len(d.space.claims) == d.before["claims"] + 1),
    ("Ctrl+D", two_revisions, lambda d: d.window.is_comparing),
    tab(1, "claims"), tab(2, "sources"), tab(3, "checks"), tab(4, "metadata"), tab(5, "comments"),
    ("Ctrl+PgDown", lambda d: d.window.show_panel("claims"), lambda d: d.window.panel.current == "sources"),
    ("Ctrl+PgUp", lambda d: d.window.show_panel("sources"), lambda d: d.window.panel.current == "claims"),
    ("F6", here, lambda d: QApplication.focusWidget() is d.window.claims_panel.list),
    ("Shift+F6", here, lambda d: QApplication.focusWidget() is d.window.library.list),
    ("Ctrl+B", here, lambda d: d.window.library.isVisible() != d.before["library"]),
    ("Ctrl+Shift+B", here, lambda d: d.window.panel.isVisible() != d.before["panel shown"]),
    ("Ctrl+Shift+H", here, lambda d: d.window.timeline.is_open != d.before["timeline"]),
    ("Ctrl+Shift+D", here, lambda d: d.window.is_focused),
    ("F11", here, lambda d: d.window.isFullScreen() != d.before["full"]),
    ("Ctrl++", here, lambda d: d.page.zoom > d.before["zoom"]),
    ("Ctrl+-", here, lambda d: d.page.zoom < d.before["zoom"]),
    ("Ctrl+0", lambda d: d.window.zoom(1), lambda d: d.page.zoom < d.before["zoom"]),
    ("Ctrl+,", here, lambda d: d.is_open(SettingsDialog)),
    ("F1", here, lambda d: d.is_open(ShortcutsDialog)),
    ("Ctrl+Q", here, lambda d: not d.window.isVisible()),
)
# fmt: on


@pytest.mark.parametrize(("keys", "arrange", "holds"), TABLE, ids=[str(row[0]) for row in TABLE])
def test_the_key_does_what_the_design_says(
    driver: Any, sample_path: Path, keys: str | Key, arrange: Step, holds: Step
) -> None:
    driver.open(sample_path)
    desk = Desk(driver)
    desk.page.setFocus()
    arrange(desk)
    driver.wait_until_read()
    desk.keep()
    # Which keys are undo and copy the system says, once there is an application.
    pressed = keys if isinstance(keys, str) else QKeySequence(keys).toString()
    driver.press(pressed, QApplication.focusWidget())
    driver.qtbot.waitUntil(lambda: bool(holds(desk)))
    for opened in desk.window.findChildren(QDialog) + desk.window.findChildren(QMenu):
        opened.close()
    driver.wait_until_read()


def turn(page: Any, turned: QPoint) -> None:
    at = QPointF(200, 200)
    wheel = QWheelEvent(
        at,
        page.viewport().mapToGlobal(at),
        QPoint(),
        turned,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(page.viewport(), wheel)


def test_the_wheel_with_ctrl_zooms_the_page_by_whole_notches(
    driver: Any, sample_path: Path
) -> None:
    page = driver.open(sample_path).page
    usual = page.zoom
    turn(page, QPoint(0, 120))
    assert page.zoom == usual + 1
    turn(page, QPoint(0, -240))
    assert page.zoom == usual - 1
    turn(page, QPoint(120, 0))
    for _ in range(3):
        turn(page, QPoint(0, 30))
    assert page.zoom == usual - 1
    turn(page, QPoint(0, 30))
    assert page.zoom == usual
