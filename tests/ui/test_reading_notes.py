"""An article in a language without rules says so: an empty list is no verdict on it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor_app.domain.claim import Status

POLISH = (
    "Szkoła zamknięta\n\nTrzy szkoły zostały zamknięte we wtorek w Gdańsku, ogłosił burmistrz miasta, "
    "a rodzice mówią, że nikt im nie powiedział, jak długo to potrwa i dokąd mają pójść dzieci.\n"
)


def told(driver: Any) -> list[str]:
    return [notice.message.code for notice in driver.window.messages.notices]


def write(folder: Path, words: str) -> Path:
    path = folder / "a.txt"
    path.write_text(words, encoding="utf-8")
    return path


def test_a_language_without_rules_is_told_once_and_goes_with_the_article(
    driver: Any, tmp_path: Path, sample_path: Path
) -> None:
    window = driver.open(write(tmp_path, POLISH))
    (code,) = told(driver)
    assert code in ("language_not_recognised", "language_not_read")
    window.messages.clear(code)
    window.messages.clear("reading_notes")
    window.page.place_caret(0)
    driver.type("x", window.page)
    driver.wait_until_read()
    assert told(driver) == []
    window.workspace.open_files([sample_path])
    driver.wait_until_read()
    assert told(driver) == []


def test_a_few_words_are_not_complained_about(driver: Any, tmp_path: Path) -> None:
    driver.open(write(tmp_path, "Notes\n\nxyzzy plugh\n"))
    assert told(driver) == []


def test_a_filter_that_nothing_passes_offers_all_claims(driver: Any, sample_path: Path) -> None:
    panel = driver.open(sample_path).claims_panel
    assert not panel.show_all.isVisible()
    panel.counts.choose(Status.INCORRECT)
    panel.counts.chosen.emit(Status.INCORRECT)
    assert panel.show_all.isVisible()
    QTest.mouseClick(panel.show_all, Qt.MouseButton.LeftButton)
    assert not panel.show_all.isVisible()
    assert panel.filter.status is None
    assert panel.filter.rowCount() == len(driver.window.workspace.claims)
