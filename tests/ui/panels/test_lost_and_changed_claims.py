"""Claims that lost their words, had them changed, or were found on others, in the claims panel."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor_app.domain.claim import Basis, Status
from editor_app.domain.ids import ClaimId
from editor_app.domain.message import message
from editor_app.domain.text import Span, TextEdit
from editor_app.services import replacing
from editor_app.services.claim_view import ClaimView
from editor_app.ui.main_window import MainWindow
from editor_app.ui.models.claims import Unplaced
from tests.services.test_doubts import CLAIM, MOVED, NOW, TEXT
from tests.ui.conftest import Driver


@pytest.fixture
def window(driver: Driver, sample_path: Path) -> MainWindow:
    """A window with the sample."""
    return driver.open(sample_path)


def settle(window: MainWindow, view: ClaimView) -> None:
    """Verifies a claim as said."""
    window.workspace.activate(view.claim.id)
    window.workspace.decisions.judge(Status.VERIFIED, Basis.SAID)


def change(window: MainWindow, old: str, new: str) -> None:
    """Changes words as a command does."""
    place = window.workspace.text.index(old)
    edit = TextEdit(place, place + len(old), new)
    window.workspace.change_text((edit,), message("typing"))


def claim_with(window: MainWindow, words: str) -> ClaimView:
    """The first claim that holds words."""
    return next(view for view in window.workspace.claims if words in view.words)


def active(window: MainWindow) -> ClaimView:
    """The active claim."""
    view = window.workspace.active
    assert view is not None
    return view


def test_a_changed_claim_shows_both_wordings_and_is_settled_again_by_a_key(driver, window) -> None:
    settle(window, claim_with(window, "roquettes"))
    change(window, "roquettes", "fusées")
    shown = window.claims_panel.detail.then_and_now
    assert shown is not None
    assert shown.isVisible()
    assert "Changed since it was verified (Alix Durand" in shown.head.text()
    assert [s.of(shown.then.words) for s in shown.then.marked] == ["roquettes"]
    assert [s.of(shown.now.words) for s in shown.now.marked] == ["fusées"]

    driver.press("A", window.claims_panel.list)
    claim = active(window).claim
    assert (claim.status, claim.basis) == (Status.VERIFIED, Basis.SAID)
    assert claim.settled is not None
    assert "fusées" in claim.settled.words
    assert not shown.isVisible()
    driver.act("edit.undo")
    assert active(window).claim.is_lapsed


def test_a_claim_without_words_stands_under_a_head_with_its_old_sentence(driver, window) -> None:
    view = claim_with(window, "roquettes")
    settle(window, view)
    paragraph = next(line for line in window.workspace.text.split("\n") if "roquettes" in line)
    change(window, paragraph, "Rien.")
    driver.wait_until_read()
    rows = window.claims_panel.model.rows
    (head,) = [n for n, row in enumerate(rows) if isinstance(row, Unplaced)]
    assert [row.claim.id for row in rows[head + 1 :]] == [view.claim.id]

    window.workspace.activate(view.claim.id)
    shown = window.claims_panel.detail.then_and_now
    assert shown is not None
    assert shown.then.words in paragraph
    assert view.words in shown.then.words
    assert not shown.now.isVisible()

    driver.act("edit.undo")
    assert not any(isinstance(row, Unplaced) for row in window.claims_panel.model.rows)
    assert active(window).is_settled


def test_the_head_cannot_be_chosen(driver, window) -> None:
    view = claim_with(window, "roquettes")
    settle(window, view)
    paragraph = next(line for line in window.workspace.text.split("\n") if "roquettes" in line)
    change(window, paragraph, "Rien.")
    driver.wait_until_read()
    panel = window.claims_panel
    last = [row for row in panel.model.rows if not isinstance(row, Unplaced)][-2]
    window.workspace.activate(last.claim.id)
    driver.press("Down", panel.list)
    assert active(window).claim.id == view.claim.id


@pytest.fixture
def moved(driver: Driver, tmp_path: Path) -> ClaimId:
    """A claim that was verified and then found on other words by likeness; its window is open."""
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    window = driver.open(file)
    space = window.workspace
    start = TEXT.index(CLAIM)
    window.page.select(Span(start, start + len(CLAIM)))
    space.decisions.new_claim()
    claim = active(window).claim.id
    space.decisions.judge(Status.VERIFIED, Basis.SAID)
    space.save_revision("one")
    article = space.open.id if space.open else ""
    replacing.replace_text(space.session, article, MOVED, note="")
    driver.close()
    again = driver.open()
    again.workspace.activate(claim)
    return claim


def test_a_moved_claim_shows_both_sentences_and_is_confirmed_by_a_key(driver, moved) -> None:
    window = driver.window
    shown = window.claims_panel.detail.then_and_now
    assert shown is not None
    assert shown.head.text() == "Moved: confirm"
    assert shown.then.words == f"{CLAIM}."
    assert shown.now.words == f"{NOW}."

    driver.press("P", window.claims_panel.list)
    view = active(window)
    assert (view.claim.moved, view.words) == (None, NOW)
    assert view.claim.is_lapsed
    driver.act("edit.undo")
    assert active(window).claim.moved is not None


def test_a_moved_claim_is_taken_off_by_a_key(driver, moved) -> None:
    window = driver.window
    driver.press("X", window.claims_panel.list)
    view = active(window)
    assert (view.span, view.words) == (None, CLAIM)
    driver.act("edit.undo")
    assert active(window).words == NOW


def test_a_moved_claim_can_be_attached_to_other_words(driver, moved) -> None:
    window = driver.window
    driver.press("X", window.claims_panel.list)
    start = MOVED.index("Rien d'autre")
    window.page.select(Span(start, start + 12))
    driver.act("claim.attach")
    view = active(window)
    assert (view.words, view.claim.moved) == ("Rien d'autre", None)
