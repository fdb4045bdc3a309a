"""After any edits the page is set as if the text had been opened so."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.domain.claim import Status
from editor_app.domain.ids import ClaimId
from editor_app.domain.revision import Content
from editor_app.domain.text import Span, TextEdit
from editor_app.services.manuscript import Manuscript
from editor_app.ui.page import clipboard
from editor_app.ui.page.marks import Mark
from editor_app.ui.page.page import Page
from editor_app.ui.theme import load_theme

LINES = "One two three.\n\nFour five\nsix seven eight.\n\n\n\nNine ten."
WORDS = st.text(st.sampled_from("ab  \n\n\n😀\u2029\u00a0א"), max_size=12)
STEP = st.tuples(
    st.sampled_from(
        ["type", "paste", "apply", "two", "Return", "Backspace", "Delete", "Up", "Down"]
    ),
    st.integers(0, 40),
    st.integers(0, 8),
    WORDS,
)


@pytest.fixture
def fresh(qtbot: QtBot) -> Page:
    """Another page, which only ever opens texts."""
    made = Page(load_theme("light"))
    qtbot.addWidget(made)
    made.resize(760, 700)
    return made


def take(page: Page, step: tuple[str, int, int, str]) -> None:
    kind, at, length, words = step
    start = min(at, len(page.text()))
    span = Span(start, min(len(page.text()), start + length))
    page.select(span)
    if kind == "type":
        QTest.keyClicks(page, "".join(c for c in words if c.isascii() and c.isprintable()))
    elif kind == "paste":
        page.insertFromMimeData(clipboard.mime_of(words))
    elif kind == "apply":
        page.apply([TextEdit(span.start, span.end, words)])
    elif kind == "two":
        page.apply([TextEdit(span.start, span.end, words), TextEdit(0, 0, words[:3])])
    else:
        QTest.keyClick(page, getattr(Qt.Key, f"Key_{kind}"))


def settings_of(page: Page) -> list[tuple[Any, ...]]:
    """How every line is set, each of its pieces too."""
    found: list[tuple[Any, ...]] = []
    block = page.document().begin()
    while block.isValid():
        line, pieces, at = block.blockFormat(), [], block.begin()
        while not at.atEnd():
            pieces.append(look_of(at.fragment().charFormat()))
            at += 1
        look = look_of(block.charFormat())
        found.append((block.text(), line.lineHeight(), line.bottomMargin(), look, set(pieces)))
        block = block.next()
    return found


def look_of(made: Any) -> tuple[Any, ...]:
    return made.font().key(), made.foreground().color().name()


@settings(
    deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=WORDS, steps=st.lists(STEP, max_size=8))
def test_a_page_after_edits_is_set_as_one_just_opened(
    page: Page, fresh: Page, text: str, steps: list[tuple[str, int, int, str]]
) -> None:
    page.show_text(text)
    for step in steps:
        take(page, step)
        fresh.show_text(page.text())
        fresh.place_caret(page.caret())
        assert settings_of(page) == settings_of(fresh)
        assert len(page.shown_text()) == len(page.text())


@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=st.lists(STEP, max_size=6))
def test_a_page_after_edits_is_drawn_as_one_just_opened(
    page: Page, fresh: Page, steps: list[tuple[str, int, int, str]]
) -> None:
    claims = Followed(LINES)
    page.show_text(LINES)
    page.set_marks(claims)
    page.edited.connect(claims.follow)
    drawn(page)
    for step in steps:
        if step[0] not in ("apply", "two"):
            take(page, step)
        drawn(page)
    page.edited.disconnect(claims.follow)
    fresh.show_text(page.text())
    fresh.set_marks(claims)
    fresh.place_caret(page.caret())
    page.place_caret(page.caret())
    assert drawn(page) == drawn(fresh)


class Followed:
    """A claim on each word of a text, moved by a manuscript."""

    def __init__(self, text: str) -> None:
        found = [(match.start(), match.end()) for match in re.finditer(r"\w+", text)]
        spans = {ClaimId(f"c{n}"): Span(*place) for n, place in enumerate(found)}
        self.manuscript = Manuscript(Content(text, anchors=spans))

    def marks_between(self, start: int, end: int) -> list[Mark]:
        found = self.manuscript.between(start, end)
        return [Mark(claim, 1, span, Status.VERIFIED, None, 3) for span, claim in found]

    def comments_between(self, start: int, end: int) -> int:
        return 0

    def tooltip(self, claim: ClaimId) -> str:
        return claim

    def follow(self, edits: tuple[TextEdit, ...]) -> None:
        self.manuscript.apply(edits)


def drawn(page: Page) -> QImage:
    page.clearFocus()
    return page.grab().toImage()


def test_a_theme_and_a_size_leave_words_caret_and_place(page: Page) -> None:
    page.show_text("One two.\n\nThree 😀 four.\n\n\n\nFive.")
    page.select(Span(4, 16))
    for change in (
        lambda: page.set_theme(load_theme("dark")),
        lambda: page.set_zoom(24),
        lambda: page.set_zoom(99),
        lambda: page.set_zoom(1),
        lambda: page.set_theme(load_theme("light", 1.5)),
    ):
        change()
        assert page.shown_text() == "One two.\n\nThree 😀 four.\n\n\n\nFive."
        assert page.selection() == Span(4, 16)
    assert page.zoom == 14


def test_a_theme_does_not_tell_of_edits_or_carets(page: Page) -> None:
    page.show_text("One two.")
    heard: list[Any] = []
    for signal in (page.edited, page.caret_moved, page.selection_changed):
        signal.connect(heard.append)
    page.place_caret(3)
    heard.clear()
    page.set_theme(load_theme("dark"))
    page.set_zoom(22)
    assert heard == []
