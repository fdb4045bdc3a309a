"""Focus mode: the page alone, the verify loop still by keyboard, and the way back."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from editor_app.domain.claim import Status


@pytest.fixture
def focused(driver: Any, sample_path: Any) -> Any:
    """The sample in focus mode."""
    driver.open(sample_path)
    driver.press("Ctrl+Shift+D")
    return driver


def around(driver: Any) -> dict[str, QWidget]:
    window = driver.window
    return {
        "toolbar": window.toolbar,
        "strip": window.strip,
        "library": window.library,
        "timeline": window.timeline,
        "panel": window.panel,
    }


def test_nothing_but_the_page_and_its_bar_is_left(focused: Any) -> None:
    assert not any(part.isVisible() for part in around(focused).values())
    assert focused.window.page.isVisible()
    assert focused.window.page.hasFocus()
    assert focused.window.status_bar.height() == 32
    assert focused.action("view.focus").isChecked()


@pytest.mark.parametrize("keys", ["Escape", "Ctrl+Shift+D"])
def test_everything_comes_back_as_it_was(driver: Any, sample_path: Any, keys: str) -> None:
    driver.open(sample_path)
    driver.act("view.library")
    before = {name: part.isVisible() for name, part in around(driver).items()}
    driver.press("Ctrl+Shift+D")
    driver.press(keys)
    assert {name: part.isVisible() for name, part in around(driver).items()} == before
    assert not driver.action("view.focus").isChecked()


def test_writing_goes_on(focused: Any) -> None:
    before = focused.window.workspace.text
    focused.type("uvw")
    assert focused.window.workspace.text == "uvw" + before


def test_claims_are_decided_without_leaving_it(focused: Any) -> None:
    space = focused.window.workspace
    focused.press("F8")
    focused.press("C")
    first = space.active
    assert first.claim.status is Status.CHECKING
    focused.press("F8")
    assert space.active.claim.id != first.claim.id
    assert focused.window.is_focused


def test_verify_and_next_asks_in_the_bar(focused: Any) -> None:
    space = focused.window.workspace
    focused.press("F8")
    claim = space.active.claim.id
    focused.press("Ctrl+Return")
    field = focused.window.focusWidget()
    assert field.objectName() == "focusBasis"
    focused.type("https://example.org/report", field)
    focused.press("Return", field)
    view = next(view for view in space.claims if view.claim.id == claim)
    assert view.claim.status is Status.VERIFIED
    assert view.evidence[0].target == "https://example.org/report"
    assert space.active.claim.id != claim
    assert focused.window.is_focused
    assert focused.window.page.hasFocus()


def test_esc_takes_the_question_back_before_it_leaves(focused: Any) -> None:
    focused.press("F8")
    focused.press("Ctrl+Return")
    focused.press("Escape", focused.window.focusWidget())
    assert focused.window.page.hasFocus()
    assert focused.window.is_focused
    focused.press("Escape")
    assert not focused.window.is_focused


def test_the_mode_from_before_comes_back_with_the_rest(focused: Any) -> None:
    focused.press("F8")
    assert focused.window.workspace.is_reviewing
    focused.press("Escape")
    assert not focused.window.workspace.is_reviewing


def test_enter_writes_and_esc_decides_again_before_it_leaves(focused: Any) -> None:
    focused.press("F8")
    focused.press("Return")
    assert not focused.window.workspace.is_reviewing
    focused.press("Escape")
    assert focused.window.workspace.is_reviewing
    focused.press("Escape")
    assert not focused.window.is_focused
    assert not focused.window.workspace.is_reviewing


@pytest.mark.parametrize("keys", ["Ctrl+2", "Ctrl+B", "Ctrl+Shift+F", "Ctrl+Shift+B"])
def test_asking_for_a_hidden_part_ends_it(focused: Any, keys: str) -> None:
    focused.press(keys)
    assert not focused.window.is_focused
    assert focused.window.toolbar.isVisible()


def test_another_width_keeps_it(focused: Any) -> None:
    focused.window.resize(1100, 700)
    assert focused.window.is_focused
    assert not focused.window.library.isVisible()
    focused.press("Escape")
    assert not focused.window.library.isVisible()


def test_the_layout_is_kept_as_it_is_without_it(focused: Any) -> None:
    assert focused.close()
    again = focused.open()
    assert again.panel.isVisible()
    assert again.library.isVisible()
    assert again.panel.width() >= 372


def test_the_bar_says_what_the_strip_said(focused: Any) -> None:
    bar, blockers = focused.window.status_bar, len(focused.window.workspace.blockers)
    assert bar._settled.text() == "0 of 22 settled"
    assert bar._blocking.text() == f"{blockers} blocking"
    assert bar._blocking.isVisible() == (blockers > 0)
