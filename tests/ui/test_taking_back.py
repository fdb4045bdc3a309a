"""Undo and redo in the window: one order for words and decisions, and what refuses changes nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import pytest

from editor_app.domain.claim import Status
from editor_app.domain.text import Span


@pytest.fixture
def sample(driver: Any, sample_path: Any) -> Any:
    """The sample open with its third claim verified."""
    driver.open(sample_path)
    for _ in range(3):
        driver.press("F8")
    driver.press("V")
    return driver


def type_in_claim(driver: Any, words: str) -> str:
    window = driver.window
    view = window.workspace.active
    window.page.setFocus()
    window.page.place_caret(view.span.start + 4)
    driver.type(words, window.page)
    return view.claim.id


def state(driver: Any) -> Any:
    space = driver.window.workspace
    assert driver.window.page.shown_text() == space.text
    stack = space.history.stack
    assert stack.count() == len(space.history._entries)
    claims = {view.claim.id: (view.claim.status, view.span) for view in space.claims}
    return space.text, claims, stack.index(), stack.count()


@contextmanager
def away(driver: Any) -> Generator[None]:
    driver.library.rename(driver.library.with_suffix(".away"))
    yield
    driver.library.with_suffix(".away").rename(driver.library)


def status(driver: Any, claim: str) -> Status:
    return driver.window.workspace.open.claim(claim).status


def test_a_run_of_typing_that_lapsed_a_verdict_is_one_step(sample: Any) -> None:
    before = state(sample)
    claim = type_in_claim(sample, "abc")
    assert status(sample, claim) is Status.UNCHECKED
    sample.window.workspace.undo()
    assert state(sample)[:2] == before[:2]
    assert status(sample, claim) is Status.VERIFIED
    sample.window.workspace.redo()
    assert status(sample, claim) is Status.UNCHECKED


def test_typing_that_grows_into_a_settled_claim_is_taken_back_in_its_steps(sample: Any) -> None:
    space, page = sample.window.workspace, sample.window.page
    view, text = space.active, space.text
    page.setFocus()
    page.place_caret(view.span.start)
    sample.type(" ab", page)
    assert status(sample, view.claim.id) is Status.UNCHECKED
    while space.text != text:
        space.undo()
        assert page.shown_text() == space.text
    assert status(sample, view.claim.id) is Status.VERIFIED
    assert space.open.manuscript.span(view.claim.id) == view.span


def test_saving_ends_a_run_of_typing(sample: Any) -> None:
    space = sample.window.workspace
    sample.window.page.setFocus()
    sample.window.page.place_caret(0)
    sample.type("ab", sample.window.page)
    saved = space.text
    assert space.save_revision("")
    sample.type("cd", sample.window.page)
    space.undo()
    assert space.text == saved
    assert not space.open.has_unsaved_words
    space.undo()
    assert space.open.has_unsaved_words
    space.redo()
    assert space.text == saved


def test_undo_after_a_reading_that_withdrew_a_claim_brings_words_and_verdicts_back(
    sample: Any,
) -> None:
    space, page = sample.window.workspace, sample.window.page
    text, view = space.text, space.claims[5]
    page.setFocus()
    page.select(Span(view.span.start, view.span.end))
    sample.press("Delete", page)
    sample.wait_until_read()
    space.undo()
    sample.wait_until_read()
    assert space.text == text == page.shown_text()
    assert view.words in [other.words for other in space.claims]
    assert all(other.span is not None for other in space.claims)


def test_an_undo_that_is_refused_leaves_everything_and_says_why(
    sample: Any, caplog: pytest.LogCaptureFixture
) -> None:
    type_in_claim(sample, "x")
    before = state(sample)
    with away(sample):
        sample.window.workspace.undo()
        assert state(sample) == before
        assert [n.message.code for n in sample.window.messages.notices] == ["library_moved"]
    sample.window.workspace.undo()
    assert state(sample)[2] == before[2] - 1
    sample.wait_until_read()
    before = state(sample)
    with away(sample):
        sample.window.workspace.redo()
        assert state(sample) == before


def test_a_library_that_somebody_else_wrote_to_is_left_alone(
    sample: Any, caplog: pytest.LogCaptureFixture
) -> None:
    claim = type_in_claim(sample, "x")
    sample.window.workspace.keep_draft()
    with sqlite3.connect(sample.library) as other:
        columns = [row[1] for row in other.execute("pragma table_info(journal)")]
        listed = ", ".join(f'"{column}"' for column in columns[1:])
        other.execute(
            f"insert into journal (sequence, {listed}) "
            f"select sequence + 1, {listed} from journal order by sequence desc limit 1"
        )
    other.close()
    before = state(sample)
    sample.window.workspace.undo()
    assert state(sample) == before
    sample.press("F8")
    sample.press("V")
    assert state(sample)[:2] == before[:2]
    assert status(sample, claim) is Status.UNCHECKED
    codes = {notice.message.code for notice in sample.window.messages.notices}
    assert codes == {"library_changed_elsewhere"}
    sample.window._close_unsaved()


def test_decisions_are_refused_while_the_library_is_away_and_words_are_not(
    sample: Any, caplog: pytest.LogCaptureFixture
) -> None:
    before = state(sample)
    claim = sample.window.workspace.active.claim.id
    with away(sample):
        sample.press("D")
        assert state(sample) == before
        type_in_claim(sample, "x")
        assert status(sample, claim) is Status.UNCHECKED
        sample.window.workspace.undo()
        assert state(sample)[:2] == before[:2]
        assert status(sample, claim) is Status.VERIFIED
    sample.press("F8")
    sample.press("D")
    assert status(sample, claim) is Status.VERIFIED


def test_a_fix_and_the_safe_ones_are_one_step_each(sample: Any) -> None:
    space = sample.window.workspace
    text, steps = space.text, space.history.stack.count()
    space.repairs.apply_safe_ones()
    if space.text == text:
        pytest.skip("the sample has no safe repair")
    assert space.history.stack.count() == steps + 1
    space.undo()
    assert space.text == text == sample.window.page.shown_text()
