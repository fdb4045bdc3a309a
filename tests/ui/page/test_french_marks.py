"""The straight mark typed in a French article becomes « or »; one undo gives it back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from editor_app.domain.text import Span
from editor_app.ui.page.french_marks import french

FRENCH = (
    "Le maire a dit hier que la ville était prête et que les élus le savaient depuis des mois.\n"
)


@pytest.fixture
def opened(driver: Any, tmp_path: Path) -> Any:
    """A French article, the caret at its start."""
    path = tmp_path / "fr.txt"
    path.write_text(FRENCH, encoding="utf-8")
    driver.open(path)
    return driver


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "mot", "«\u00a0mot"),
        ("Il dit ", "mot", "Il dit «\u00a0mot"),
        ("mot", "", "mot\u00a0»"),
        ("mot.", " Il", "mot.\u00a0» Il"),
        ("l’", "Iran", "l’«\u00a0Iran"),
        ("(", "mot", "(«\u00a0mot"),
        ("«\u00a0", "", "«\u00a0»"),
        ("mot\u00a0", "", "mot\u00a0«\u00a0"),
        ("«\u00a0mot\u00a0", "", "«\u00a0mot\u00a0»"),
        ("Il dit ", "\u00a0mot", "Il dit «\u00a0mot"),
    ],
)
def test_it_opens_before_words_and_closes_after_them(
    before: str, after: str, expected: str
) -> None:
    text = f'{before}"{after}'
    edit = french(text, len(before))
    assert edit is not None
    assert edit.apply(text) == expected


@given(st.text(max_size=20), st.integers(0, 20))
def test_nothing_but_the_mark_is_changed(text: str, at: int) -> None:
    edit = french(text, at)
    assert (edit is None) == (text[at : at + 1] != '"')
    assert edit is None or (edit.start, edit.end) == (at, at + 1)


def test_typed_words_get_french_marks(opened: Any) -> None:
    opened.type('"Oui", dit-il. ')
    assert opened.window.workspace.text == "«\u00a0Oui\u00a0», dit-il. " + FRENCH
    assert opened.window.page.shown_text() == opened.window.workspace.text


def test_one_undo_gives_the_plain_mark(opened: Any) -> None:
    opened.type('Il dit "')
    opened.press("Ctrl+Z")
    assert opened.window.workspace.text == 'Il dit "' + FRENCH
    opened.type("a")
    assert opened.window.workspace.text == 'Il dit "a' + FRENCH
    opened.press("Ctrl+Z")
    opened.press("Ctrl+Z")
    assert opened.window.workspace.text == FRENCH


def test_words_typed_after_the_mark_are_taken_back_without_it(opened: Any) -> None:
    opened.type('"Oui')
    opened.press("Ctrl+Z")
    assert opened.window.workspace.text == "«\u00a0" + FRENCH


def test_a_mark_from_an_input_method_is_set_too(opened: Any) -> None:
    commit = QInputMethodEvent()
    commit.setCommitString('"')
    QApplication.sendEvent(opened.window.page, commit)
    assert opened.window.workspace.text == "«\u00a0" + FRENCH


def test_what_is_pasted_stays_as_it_is(opened: Any) -> None:
    QApplication.clipboard().setText('"Oui"')
    opened.press("Ctrl+V")
    assert opened.window.workspace.text == '"Oui"' + FRENCH


def test_english_articles_keep_the_plain_mark(driver: Any, tmp_path: Path) -> None:
    path = tmp_path / "en.txt"
    path.write_text("The mayor said on Tuesday that the city was ready for the storm.\n")
    driver.open(path)
    driver.type('"Yes"')
    assert driver.window.workspace.text.startswith('"Yes"The')


def test_the_status_bar_counts_the_body_and_what_is_selected(opened: Any) -> None:
    counts = opened.window.status_bar._counts
    body = FRENCH.rstrip("\n")
    assert counts.text() == f"{len(body.split())} words · {len(body)} characters"
    opened.window.page.select(Span(0, 8))
    assert counts.text() == "Selected: 2 words · 8 characters"
    opened.window.page.place_caret(0)
    assert counts.text().startswith(str(len(body.split())))
