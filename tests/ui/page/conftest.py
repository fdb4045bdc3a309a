"""A page on the screen, what it tells, and claims on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.domain.claim import Basis, Status
from editor_app.domain.ids import ClaimId
from editor_app.domain.text import Span, TextEdit, apply_edits
from editor_app.ui.page.marks import Mark
from editor_app.ui.page.page import Page
from editor_app.ui.theme import load_theme

Press = Callable[..., None]


class Told:
    """A text kept only by the edits that a page tells of."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.text = ""
        self.edits: list[TextEdit] = []
        page.edited.connect(self._follow)

    def show(self, text: str, caret: int = 0, end: int | None = None) -> None:
        """Shows a text with the caret somewhere, or with words selected."""
        self.text = text
        self.edits = []
        self.page.show_text(text)
        self.page.select(Span(caret, caret if end is None else end))

    def _follow(self, edits: Sequence[TextEdit]) -> None:
        self.text = apply_edits(self.text, edits)
        self.edits.extend(edits)

    @property
    def is_exact(self) -> bool:
        """Whether the page shows what it told."""
        return self.page.shown_text() == self.text


class Claims:
    """Claims on the page, as it asks for them."""

    def __init__(self) -> None:
        self.marks: list[Mark] = []

    def add(
        self, start: int, end: int, status: Status = Status.VERIFIED, basis: Basis | None = None
    ) -> ClaimId:
        """One more; its number is its place in the order of adding, from 1."""
        number = len(self.marks) + 1
        claim = ClaimId(f"c{number}")
        self.marks.append(Mark(claim, number, Span(start, end), status, basis, 3))
        self.marks.sort(key=lambda mark: mark.span)
        return claim

    def marks_between(self, start: int, end: int) -> Sequence[Mark]:
        """As `MarkSource` asks."""
        return [m for m in self.marks if m.span.start <= end and start <= m.span.end]

    def comments_between(self, start: int, end: int) -> int:
        return 0

    def tooltip(self, claim: ClaimId) -> str:
        """As `MarkSource` asks."""
        return f"About {claim}"


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    """A page as wide as it is drawn."""
    made = Page(load_theme("light"))
    qtbot.addWidget(made)
    made.resize(760, 700)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


@pytest.fixture
def told(page: Page) -> Told:
    """The page's text as its edits tell it."""
    return Told(page)


@pytest.fixture
def claims(page: Page) -> Claims:
    """Claims to put on the page."""
    made = Claims()
    page.set_marks(made)
    return made


@pytest.fixture
def press(page: Page) -> Press:
    """Presses a key by name, as `Ctrl+Shift+Right`."""

    def pressed(*names: str) -> None:
        for name in names:
            *modifiers, key = name.split("+")
            held = Qt.KeyboardModifier.NoModifier
            for modifier in modifiers:
                held |= _MODIFIERS[modifier]
            QTest.keyClick(page, getattr(Qt.Key, f"Key_{key}"), held)

    return pressed


_MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Keypad": Qt.KeyboardModifier.KeypadModifier,
}
