"""Cut, paste and drag at the real window: annotations go with their words."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from editor_app.domain.claim import Basis, Status
from editor_app.domain.text import Span

WORDS = "une quinzaine ont déjà visé"


@pytest.fixture
def opened(driver: Any, sample_path: Any) -> Any:
    """The sample with its last claim verified."""
    space = driver.open(sample_path).workspace
    claim = next(view for view in space.claims if WORDS in view.words)
    space.activate(claim.claim.id)
    assert space.decisions.judge(Status.VERIFIED, Basis.FACT)
    return driver


def view(driver: Any) -> Any:
    claims = driver.window.workspace.claims
    return next(each for each in claims if WORDS in each.words)


def paragraph(driver: Any) -> Span:
    text, span = driver.window.workspace.text, view(driver).span
    return Span(text.rindex("\n", 0, span.start) + 1, text.index("\n", span.end))


def cut(driver: Any) -> None:
    driver.window.page.setFocus()
    driver.window.page.select(paragraph(driver))
    driver.press("Ctrl+X")


def test_a_cut_and_pasted_paragraph_keeps_its_verdict(opened: Any) -> None:
    page = opened.window.page
    cut(opened)
    assert (view(opened).span, view(opened).claim.status) == (None, Status.UNCHECKED)
    opened.wait_until_read()
    page.place_caret(len(page.text()))
    opened.press("Ctrl+V")
    assert view(opened).span.of(page.text()).startswith(WORDS)
    assert view(opened).claim.status is Status.VERIFIED
    assert page.shown_text() == opened.window.workspace.text
    opened.press("Ctrl+Z")
    assert (view(opened).span, view(opened).claim.status) == (None, Status.UNCHECKED)
    opened.press("Ctrl+Z")
    assert view(opened).claim.status is Status.VERIFIED


def test_words_pasted_alone_bring_no_claim_and_no_verdict(opened: Any) -> None:
    page = opened.window.page
    words = paragraph(opened).of(page.text())
    cut(opened)
    opened.wait_until_read()
    page.place_caret(len(page.text()))
    before = page.text()
    opened.press("Ctrl+Shift+V")
    assert page.text() == opened.window.workspace.text == before + words
    assert (view(opened).span, view(opened).claim.status) == (None, Status.UNCHECKED)


def test_words_pasted_alone_do_not_change_the_locked_page(opened: Any) -> None:
    page = opened.window.page
    QApplication.clipboard().setText("xyz")
    page.setFocus()
    before = page.text()
    opened.act("view.review_mode")
    opened.press("Ctrl+Shift+V", page)
    assert page.text() == opened.window.workspace.text == before


def test_words_pasted_alone_go_to_the_field_with_the_keys(opened: Any) -> None:
    QApplication.clipboard().setText("xyz")
    search, before = opened.window.library.search, opened.window.page.text()
    search.setFocus()
    opened.press("Ctrl+Shift+V", search)
    assert (search.text(), opened.window.page.text()) == ("xyz", before)


def test_they_come_back_after_the_window_was_closed(opened: Any) -> None:
    cut(opened)
    assert opened.close()
    page = opened.open().page
    page.place_caret(0)
    page.setFocus()
    opened.press("Ctrl+V")
    assert view(opened).span.of(page.text()).startswith(WORDS)
    assert view(opened).claim.status is Status.VERIFIED


def test_another_programs_words_bring_nothing_along(opened: Any) -> None:
    words = paragraph(opened).of(opened.window.workspace.text)
    cut(opened)
    QApplication.clipboard().setText(words)
    opened.press("Ctrl+V")
    assert view(opened).span is None


def test_a_lost_claim_is_attached_to_selected_words(opened: Any) -> None:
    cut(opened)
    space, page = opened.window.workspace, opened.window.page
    lost = view(opened).claim
    space.activate(lost.id)
    assert not opened.action("claim.attach").isEnabled()
    page.select(Span(0, 5))
    opened.act("claim.attach")
    now = next(each for each in space.claims if each.claim.id == lost.id)
    assert now.span == Span(0, 5)
    assert now.claim.status is Status.UNCHECKED
    opened.press("Ctrl+Z", page)
    assert view(opened).span is None
