"""A library that does not take the words: what a person can do, and that no word is lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from editor_app.domain.claim import Status
from editor_app.domain.message import message
from editor_app.domain.text import Span
from editor_app.services import review
from editor_app.services.open_article import OpenArticle
from editor_app.services.session import Session
from editor_app.storage.lock import lock_path

pytestmark = pytest.mark.usefixtures("caplog")


@pytest.fixture
def sample(driver: Any, sample_path: Path) -> Any:
    """A person with the sample open and the caret at its beginning."""
    driver.open(sample_path)
    driver.window.page.setFocus()
    driver.window.page.place_caret(0)
    return driver


@contextmanager
def somebody_else(library: Path) -> Iterator[Session]:
    """Another program that writes too, as on a disk whose locks do not hold."""
    lock_path(library).unlink()
    with Session.open(library, by="Ben") as session:
        yield session


def save_elsewhere(sample: Any, change: Callable[[str], str]) -> str:
    """Another revision of the article that is open, made by somebody else; its words."""
    with somebody_else(sample.library) as session:
        other = OpenArticle(session, sample.window.workspace.open.id)
        words = change(other.text)
        from editor_app.services import comparing

        other.edit(comparing.edits(other.text, words))
        other.save("from elsewhere")
    return words


def codes(sample: Any) -> list[str]:
    return [notice.message.code for notice in sample.window.messages.notices]


def click(sample: Any, words: str) -> None:
    buttons = sample.window.messages.findChildren(QPushButton)
    next(button for button in buttons if button.text() == words).click()
    sample.wait_until_read()


def test_unsaved_words_stay_on_top_of_what_somebody_else_saved(sample: Any) -> None:
    window = sample.window
    sample.type("Neu ", window.page)
    theirs = save_elsewhere(sample, lambda text: text.replace("missiles", "roquettes", 1))
    mine = window.workspace.text
    assert not window.workspace.keep_draft()
    assert codes(sample) == ["library_changed_elsewhere"]
    click(sample, "Take the changes in")
    assert window.workspace.text == window.page.shown_text() == mine
    assert window.workspace.open.revision.number == 2
    assert not window.workspace.open.has_unkept_words
    assert codes(sample) == ["changes_under_words"]
    sample.act("edit.undo")
    assert window.page.shown_text() == theirs
    sample.act("edit.redo")
    assert sample.close()
    sample.open()
    assert sample.window.workspace.text == mine


def test_bold_words_stay_bold_on_top_of_what_somebody_else_saved(sample: Any) -> None:
    window, space = sample.window, sample.window.workspace
    start = space.text.index("douzaine")
    window.page.select(Span(start, start + 8))
    sample.act("format.bold")
    save_elsewhere(sample, lambda text: text.replace("missiles", "roquettes", 1))
    assert not space.keep_draft()
    mine = space.text
    click(sample, "Take the changes in")
    assert space.text == mine
    assert [mark.span.of(space.text) for mark in space.open.manuscript.inline] == ["douzaine"]
    assert not space.open.has_unkept_words
    sample.act("edit.undo")
    assert space.open.manuscript.inline == ()


def test_bold_alone_stays_on_top_of_what_somebody_else_decided(sample: Any) -> None:
    window, space = sample.window, sample.window.workspace
    window.page.select(Span(0, 5))
    sample.act("format.bold")
    claim = space.claims[3].claim.id
    with somebody_else(sample.library) as session:
        label, status = message("verdict_disputed", number=4), Status.DISPUTED
        session.run(label, review.judge, claim, status, None, words=space.claims[3].words)
    assert not space.keep_draft()
    click(sample, "Take the changes in")
    assert [mark.span for mark in space.open.manuscript.inline] == [Span(0, 5)]
    assert not space.open.has_unkept_words
    sample.act("edit.undo")
    assert space.open.manuscript.inline == ()


def test_without_unsaved_words_the_library_is_shown_as_it_is(sample: Any) -> None:
    window = sample.window
    theirs = save_elsewhere(sample, lambda text: "Neuf " + text)
    sample.press("F8")
    sample.press("V")
    assert codes(sample) == ["library_changed_elsewhere"]
    click(sample, "Take the changes in")
    assert window.page.shown_text() == theirs
    assert not window.workspace.history.stack.canUndo()
    assert codes(sample) == []
    sample.press("F8")
    sample.press("V")
    assert window.workspace.active.claim.status is Status.VERIFIED


def test_their_verdicts_are_seen_and_ours_can_be_taken_again(sample: Any) -> None:
    space = sample.window.workspace
    claim = space.claims[3].claim.id
    with somebody_else(sample.library) as session:
        label, status = message("verdict_disputed", number=4), Status.DISPUTED
        session.run(label, review.judge, claim, status, None, words=space.claims[3].words)
    sample.type("x", sample.window.page)
    space.keep_draft()
    click(sample, "Take the changes in")
    assert space.open.claim(claim).status is Status.DISPUTED
    assert session_is_sound(sample.library)


def session_is_sound(library: Path) -> bool:
    with Session.open(library, by="Ann", read_only=True) as session:
        return session.library.problems() == ()


def test_a_library_that_is_not_sound_is_not_written_to(sample: Any) -> None:
    sample.type("x", sample.window.page)
    words = sample.window.workspace.text
    with sqlite3.connect(sample.library) as other:
        columns = [row[1] for row in other.execute("pragma table_info(journal)")]
        listed = ", ".join(f'"{column}"' for column in columns[1:])
        other.execute(
            f"insert into journal (sequence, {listed}) "
            f"select sequence + 1, {listed} from journal order by sequence desc limit 1"
        )
    other.close()
    sample.window.workspace.keep_draft()
    click(sample, "Take the changes in")
    assert codes(sample) == ["library_changed_unsoundly"]
    assert sample.window.workspace.text == words
    assert not sample.window.workspace.keep_draft()
    sample.window._close_unsaved()


def test_trying_again_writes_the_words_and_the_banner_goes(sample: Any) -> None:
    away = sample.library.with_suffix(".away")
    sample.type("x", sample.window.page)
    sample.library.rename(away)
    assert not sample.window.workspace.keep_draft()
    click(sample, "Try again")
    assert codes(sample) == ["library_moved"]
    away.rename(sample.library)
    click(sample, "Try again")
    assert codes(sample) == []
    assert not sample.window.workspace.open.has_unkept_words


def test_a_copy_holds_every_word(sample: Any, tmp_path: Path) -> None:
    sample.type("Neu ", sample.window.page)
    away = sample.library.with_suffix(".away")
    sample.library.rename(away)
    sample.window.workspace.keep_draft()
    click(sample, "Save a copy…")
    (dialog,) = sample.window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "copy.txt"))
    dialog.reject()
    assert (tmp_path / "copy.txt").read_bytes().decode() == sample.window.workspace.text
    away.rename(sample.library)


def test_the_banner_goes_by_itself_once_the_words_are_written(sample: Any) -> None:
    away = sample.library.with_suffix(".away")
    sample.type("x", sample.window.page)
    sample.library.rename(away)
    sample.window.workspace.keep_draft()
    away.rename(sample.library)
    assert codes(sample) == ["library_moved"]
    sample.qtbot.waitUntil(lambda: codes(sample) == [], timeout=10_000)
