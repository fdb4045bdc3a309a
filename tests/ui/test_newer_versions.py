"""A text that looks like a newer version of an article is asked about."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor_app.domain.claim import Basis, Status
from editor_app.ui.main_window import MainWindow
from editor_app.ui.notifier import Notice
from tests.ui.conftest import Driver


@pytest.fixture
def newer(sample_path: Path, tmp_path: Path) -> Path:
    """The sample with a word changed and a paragraph more."""
    text = sample_path.read_text(encoding="utf-8")
    file = tmp_path / "newer.txt"
    file.write_text(text.replace("roquettes", "fusées") + "\nUne phrase de plus.\n", "utf-8")
    return file


@pytest.fixture
def window(driver: Driver, sample_path: Path) -> MainWindow:
    """A window with the sample, one claim of it verified."""
    window = driver.open(sample_path)
    space = window.workspace
    space.activate(next(v.claim.id for v in space.claims if "roquettes" in v.words))
    space.decisions.judge(Status.VERIFIED, Basis.SAID)
    return window


def asked(window: MainWindow) -> list[Notice]:
    """The questions about newer versions in the message bar."""
    return [n for n in window.messages.notices if n.message.code == "looks_like_newer"]


def bring(driver: Driver, file: Path) -> Notice:
    """Opens a file and waits for the question."""
    window = driver.window
    window.workspace.open_files([file])
    driver.qtbot.waitUntil(lambda: bool(asked(window)))
    return asked(window)[0]


def count(window: MainWindow) -> int:
    """How many articles the library has."""
    return len(window.workspace.session.library.articles())


def test_nothing_is_stored_before_somebody_answers(driver, window, newer) -> None:
    before = window.workspace.text
    bring(driver, newer)
    assert count(window) == 1
    assert window.workspace.text == before


def test_taken_as_revision_the_claims_follow(driver, window, newer) -> None:
    question = bring(driver, newer)
    question.actions[0].run()
    driver.wait_until_read()
    space = window.workspace
    assert count(window) == 1
    assert space.open is not None
    assert space.open.revision.number == 2
    assert "newer.txt" in space.open.revision.message
    view = next(v for v in space.claims if "fusées" in v.words)
    assert view.claim.is_lapsed
    assert any(n.message.code == "claims_lapsed" for n in window.messages.notices)


def test_unsaved_words_become_a_revision_first(driver, window, newer) -> None:
    window.page.place_caret(0)
    driver.type("Mot ", window.page)
    bring(driver, newer).actions[0].run()
    driver.wait_until_read()
    revisions = window.workspace.revisions
    article = window.workspace.open.id
    assert len(revisions) == 3
    saved = window.workspace.session.library.revision(article, 2)
    assert saved.content.text.startswith("Mot ")


def test_kept_it_is_an_article_of_its_own(driver, window, newer) -> None:
    bring(driver, newer).actions[1].run()
    driver.wait_until_read()
    assert count(window) == 2
    assert "fusées" in window.workspace.text


def test_closing_the_question_keeps_it_as_an_article(driver, window, newer) -> None:
    bring(driver, newer)
    (banner,) = [b for b in window.messages._banners if b.notice in asked(window)]
    banner.close_button.click()
    driver.wait_until_read()
    assert count(window) == 2


def test_what_nobody_answered_for_is_there_when_the_window_is_opened_again(
    driver, window, newer
) -> None:
    bring(driver, newer)
    driver.close()
    assert count(driver.open()) == 2


def test_an_answered_question_is_gone(driver, window, newer) -> None:
    bring(driver, newer)
    (banner,) = [b for b in window.messages._banners if b.notice in asked(window)]
    banner._do(banner.notice.actions[1])
    driver.wait_until_read()
    assert asked(window) == []
    assert count(window) == 2


def test_each_of_two_questions_says_which_file_it_is_about(driver, window, newer) -> None:
    other = newer.with_name("last.txt")
    other.write_text(newer.read_text("utf-8") + "\nEt une autre.\n", "utf-8")
    window.workspace.open_files([newer, other])
    driver.qtbot.waitUntil(lambda: len(asked(window)) == 2)
    told = [window.look.sentence(notice.message) for notice in asked(window)]
    assert sum("newer.txt" in each for each in told) == 1
    assert sum("last.txt" in each for each in told) == 1


def test_the_file_of_a_revision_opened_again_says_which_one_it_is(driver, window, newer) -> None:
    bring(driver, newer).actions[0].run()
    driver.wait_until_read()
    article = window.workspace.open.id
    told: list[Notice] = []
    window.workspace.notice.connect(told.append)
    window.workspace.open_files([newer])
    driver.qtbot.waitUntil(lambda: bool(told) and window.workspace.arrivals.is_idle)
    assert [(n.message.code, n.message.params["number"]) for n in told] == [
        ("is_revision_already", 2)
    ]
    assert (count(window), window.workspace.open.id) == (1, article)


def test_a_window_closed_at_once_has_made_the_revision(driver, window, newer) -> None:
    bring(driver, newer).actions[0].run()
    driver.close()
    again = driver.open()
    assert count(again) == 1
    assert "fusées" in again.workspace.text
    assert len(again.workspace.revisions) == 2
