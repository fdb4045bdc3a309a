"""Starting again shows at once what was read the last time."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def test_the_second_start_needs_no_reading(driver: Any, sample_path: Path) -> None:
    driver.open(sample_path)
    before = driver.window.workspace
    read = (before.findings, before.sources, before.metadata, before.claims)
    assert driver.close()
    driver.open(wait=False)
    after = driver.window.workspace
    assert after.reading.is_idle
    assert (after.findings, after.sources, after.metadata, after.claims) == read


def test_words_changed_since_are_read_again(driver: Any, sample_path: Path) -> None:
    driver.open(sample_path)
    driver.window.page.setFocus()
    driver.window.page.place_caret(0)
    driver.type("Neu ", driver.window.page)
    assert not driver.window.workspace.open.is_read
    assert driver.close()
    driver.open()
    assert driver.window.workspace.open.is_read
