"""The palette in the real window: opened, searched, run and left by the keyboard alone."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from editor_app.domain.claim import Basis, Status
from editor_app.ui.palette.results import Hit


@pytest.fixture
def sample(driver: Any, sample_path: Any) -> Any:
    driver.open(sample_path)
    driver.press("F8")
    return driver


def palette(driver: Any) -> Any:
    shown = [w for w in driver.window.findChildren(QWidget, "palette") if w.isVisible()]
    return shown[-1] if shown else None


def opened(driver: Any, words: str = "") -> Any:
    driver.press("Ctrl+K")
    found = palette(driver)
    assert found is not None
    assert found.query.hasFocus()
    driver.type(words, found.query)
    return found


def listed(frame: Any) -> list[str]:
    return [r.entry.words for r in frame.model.rows if isinstance(r, Hit)]


def groups(frame: Any) -> list[str]:
    return [row for row in frame.model.rows if isinstance(row, str)]


def test_a_verdict_is_given_and_the_keys_come_back(sample: Any) -> None:
    before = sample.window.focusWidget()
    frame = opened(sample, "as said")
    sample.press("Return", frame.query)
    active = sample.window.workspace.active
    assert (active.claim.status, active.claim.basis) == (Status.VERIFIED, Basis.SAID)
    assert palette(sample) is None
    assert sample.window.focusWidget() is before


def test_verdicts_stand_under_the_active_claim(sample: Any) -> None:
    frame = opened(sample)
    assert groups(frame)[0] == "Claim 1"
    keys = {row.entry.words: row.entry.keys for row in frame.model.rows if isinstance(row, Hit)}
    assert keys["Mark verified, as said"] == ("W",)
    assert keys["Save revision…"] == ("Ctrl", "S")
    assert keys["Verify and go to the next unchecked"] == ("Ctrl", "Enter")


def test_without_a_query_every_command_is_listed(sample: Any) -> None:
    frame = opened(sample)
    assert len(listed(frame)) == len(sample.window.actions_by_id) - 1


def test_what_cannot_be_run_says_why_and_stays(driver: Any) -> None:
    driver.open()
    frame = opened(driver, "export")
    hit = next(row for row in frame.model.rows if isinstance(row, Hit))
    assert hit.entry.why == "Open an article first"
    assert "Open an article first" in frame.model.spoken(hit)
    driver.press("Return", frame.query)
    assert palette(driver) is frame


def test_every_command_that_is_disabled_says_why(driver: Any) -> None:
    driver.open()
    frame = opened(driver)
    silent = [
        row.entry.words
        for row in frame.model.rows
        if isinstance(row, Hit)
        and not row.entry.why
        and not next(
            a for a in driver.window.actions_by_id.values() if a.text() == row.entry.words
        ).isEnabled()
    ]
    assert silent == []


def test_claims_are_gone_to_by_number_and_by_words(sample: Any) -> None:
    for query, number in (("#8", 8), ("#l'eliminat", 3), ("#quinzaine", 22)):
        frame = opened(sample, query)
        sample.press("Return", frame.query)
        assert sample.window.workspace.active.claim.number == number
        assert sample.window.claims_panel.list.hasFocus()


def test_a_source_is_gone_to(sample: Any) -> None:
    frame = opened(sample, "@hoff")
    assert listed(frame)[0] == "Jonathan Hoffman"
    sample.press("Return", frame.query)
    assert sample.window.panel.current == "sources"


def test_a_paragraph_is_gone_to(sample: Any) -> None:
    frame = opened(sample, ":3")
    sample.press("Return", frame.query)
    window = sample.window
    assert window.page.hasFocus()
    assert window.workspace.text[window.page.caret() :].startswith('"Vers 17h30')


def test_a_finding_is_found_among_everything(sample: Any) -> None:
    frame = opened(sample, "quotation mark closes")
    assert "Go to" in groups(frame)
    sample.press("Return", frame.query)
    assert sample.window.panel.current == "checks"


def test_another_article_is_opened(sample: Any, tmp_path: Any) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text("Ferry operator denies fuel shortage\n\nThe operator denied it on Saturday.\n")
    sample.window.open_at_start([path])
    sample.wait_until_read()
    frame = opened(sample, "missiles sur")
    assert frame.model.rows
    sample.press("Return", frame.query)
    sample.wait_until_read()
    assert "missiles" in sample.window.workspace.metadata.headline


def test_arrows_go_round_and_over_the_heads(sample: Any) -> None:
    frame = opened(sample, "mark")
    rows = [n for n, row in enumerate(frame.model.rows) if isinstance(row, Hit)]
    assert frame.list.currentIndex().row() == rows[0]
    sample.press("Up", frame.query)
    assert frame.list.currentIndex().row() == rows[-1]
    sample.press("Down", frame.query)
    sample.press("Down", frame.query)
    assert frame.list.currentIndex().row() == rows[1]
    sample.press("PgDown", frame.query)
    assert frame.list.currentIndex().row() in rows


def test_esc_closes_and_so_does_the_key_that_opened_it(sample: Any) -> None:
    before = sample.window.focusWidget()
    for key in ("Esc", "Ctrl+K"):
        frame = opened(sample, "xyz")
        sample.press(key, frame.query)
        assert palette(sample) is None
        assert sample.window.focusWidget() is before


def test_tab_stays_in_the_field(sample: Any) -> None:
    frame = opened(sample)
    sample.press("Tab", frame.query)
    assert frame.query.hasFocus()


def test_a_click_beside_it_closes(sample: Any) -> None:
    opened(sample)
    QTest.mouseClick(
        sample.window.findChild(QWidget, "palette").parentWidget(),
        Qt.MouseButton.LeftButton,
        pos=sample.window.rect().bottomLeft(),
    )
    assert palette(sample) is None


def test_a_click_on_a_row_runs_it(sample: Any) -> None:
    frame = opened(sample, "unconfirmed")
    place = frame.list.visualRect(frame.list.currentIndex()).center()
    QTest.mouseClick(frame.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert sample.window.workspace.active.claim.status is Status.UNCONFIRMED


def test_what_opens_a_dialog_can_be_run(sample: Any) -> None:
    frame = opened(sample, "add evidence")
    sample.press("Return", frame.query)
    dialog = next(d for d in sample.window.findChildren(QDialog) if d.isVisible())
    dialog.reject()
    assert palette(sample) is None


def test_copy_acts_on_what_had_the_keys_before(sample: Any) -> None:
    window = sample.window
    window.page.setFocus()
    window.page.selectAll()
    QApplication.clipboard().setText("before")
    frame = opened(sample, "copy")
    sample.press("Return", frame.query)
    assert "missiles" in QApplication.clipboard().text()


@pytest.mark.parametrize("size", [(1440, 900), (900, 640), (860, 600)])
def test_it_fits_into_the_window(sample: Any, size: tuple[int, int]) -> None:
    sample.window.resize(*size)
    frame = opened(sample)
    assert sample.window.rect().contains(frame.geometry())
    sample.window.resize(1100, 700)
    QApplication.processEvents()
    assert sample.window.rect().contains(frame.geometry())
    assert abs(frame.geometry().center().x() - sample.window.rect().center().x()) <= 1


def test_it_opens_over_a_window_without_an_article(driver: Any) -> None:
    driver.open()
    frame = opened(driver, "sample")
    driver.press("Return", frame.query)
    driver.wait_until_read()
    assert driver.window.workspace.open is not None
