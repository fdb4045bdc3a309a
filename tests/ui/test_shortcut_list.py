"""The list of shortcuts (F1): everything that has keys, and how to find it."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QDialog

from editor_app.ui.actions import commands
from editor_app.ui.palette.results import Hit


def opened(driver: Any) -> Any:
    driver.press("F1")
    return next(d for d in driver.window.findChildren(QDialog) if d.isVisible())


def test_every_key_of_the_table_is_listed(driver: Any) -> None:
    driver.open()
    dialog = opened(driver)
    shown = {row.entry.words for row in dialog.model.rows if isinstance(row, Hit)}
    wanted = {each.text.rstrip("…") for each in commands() if each.keys or each.hint}
    assert shown == wanted
    assert all(row.entry.keys for row in dialog.model.rows if isinstance(row, Hit))


def test_it_is_searched_and_left_by_keys(driver: Any) -> None:
    driver.open()
    dialog = opened(driver)
    driver.type("incorrect", dialog.search)
    hits = [row for row in dialog.model.rows if isinstance(row, Hit)]
    assert [(h.entry.words, h.entry.keys) for h in hits] == [("Mark incorrect", ("I",))]
    driver.press("Esc", dialog.search)
    assert dialog.search.text() == ""
    driver.press("Esc", dialog.search)
    assert not dialog.isVisible()
