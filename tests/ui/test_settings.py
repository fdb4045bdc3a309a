"""Settings through the window: kept in one file, and shown at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from shiboken6 import isValid

from editor_app import paths
from editor_app.services import settings_file
from editor_app.services.session import Session
from editor_app.services.settings import Settings, by_name
from editor_app.ui.dialogs.settings import SettingsDialog
from editor_app.ui.widgets.check_box import CheckBox
from editor_app.ui.widgets.choice import Choice


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "config" / "settings.toml"
    monkeypatch.setenv("GALLEY_SETTINGS", str(path))
    return path


def ask(driver: Any) -> SettingsDialog:
    driver.press("Ctrl+,")
    (dialog,) = driver.window.findChildren(SettingsDialog)
    driver.qtbot.waitUntil(lambda: dialog.findChild(CheckBox, "loaded_word") is not None)
    return dialog


def choose(dialog: SettingsDialog, name: str, value: str) -> None:
    box = dialog._fields[name]
    assert isinstance(box, Choice)
    box.setCurrentIndex(box.findData(value))


def save(driver: Any, dialog: SettingsDialog) -> None:
    """Saves, and goes on in the window that is there then."""
    preferences = driver.window.preferences
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    if preferences.window is not driver.window:
        driver.windows[-1] = preferences.window
    driver.window.activateWindow()
    driver.qtbot.waitUntil(driver.window.isActiveWindow)
    driver.wait_until_read()


def stored() -> Settings:
    return settings_file.load(paths.settings()).settings


def test_a_dialog_left_while_the_rules_are_being_listed_is_not_written_to(driver: Any) -> None:
    driver.open()
    driver.press("Ctrl+,")
    (dialog,) = driver.window.findChildren(SettingsDialog)
    dialog.reject()
    driver.qtbot.waitUntil(lambda: not isValid(dialog))
    with driver.qtbot.captureExceptions() as raised:
        driver.wait_until_read()
    assert raised == []


def test_every_setting_has_its_field(driver: Any) -> None:
    driver.open()
    dialog = ask(driver)
    assert set(dialog._fields) == set(by_name())
    assert dialog.pages.count() == len({s.key.partition(".")[0] for s in by_name().values()})
    assert not dialog.chosen.differing(Settings())
    dialog.reject()


def test_cancelling_changes_nothing(driver: Any, file: Path) -> None:
    driver.open()
    dialog = ask(driver)
    choose(dialog, "theme", "dark")
    dialog.reject()
    assert not file.exists()
    assert driver.window.look.theme.name == "light"


def test_the_reviewers_name_signs_from_now_on(driver: Any, sample_path: Path) -> None:
    window = driver.open(sample_path)
    dialog = ask(driver)
    dialog._fields["reviewer"].setText("Zoé  Ünal ")
    save(driver, dialog)
    driver.press("F8")
    driver.press("V")
    claim = window.workspace.active.claim
    assert claim.settled.by == "Zoé Ünal"
    assert stored().reviewer == "Zoé Ünal"


def test_another_theme_is_shown_at_once_and_again_at_the_next_start(driver: Any) -> None:
    driver.open()
    dialog = ask(driver)
    choose(dialog, "theme", "dark")
    save(driver, dialog)
    assert driver.window.look.theme.is_dark
    assert driver.close()
    driver.open()
    assert driver.window.look.theme.is_dark


def test_another_language_is_shown_at_once_with_everything_else_as_it_was(
    driver: Any, sample_path: Path
) -> None:
    window = driver.open(sample_path)
    space = window.workspace
    driver.press("F8")
    driver.press("V")
    window.page.place_caret(300)
    driver.type("Neu ", window.page)
    driver.act("view.review_mode")
    text, active = space.text, space.active.claim.id
    dialog = ask(driver)
    choose(dialog, "language", "fr")
    save(driver, dialog)
    assert driver.window is not window
    assert driver.window.isVisible()
    driver.qtbot.waitUntil(lambda: not isValid(window))
    assert driver.window.workspace is space
    assert driver.window.page.shown_text() == text == space.text
    assert driver.window.page.isReadOnly()
    assert space.active.claim.id == active
    assert driver.action("article.open").text() == "Ouvrir…"
    assert "bloquant" in driver.window.toolbar.blocking.text()
    driver.act("view.review_mode")
    driver.act("edit.undo")
    assert driver.window.page.shown_text() == space.text != text
    assert stored().language == "fr"


def test_another_text_size_is_shown_at_once(driver: Any, sample_path: Path) -> None:
    window = driver.open(sample_path)
    before = window.status_bar.height()
    dialog = ask(driver)
    choose(dialog, "text_size", "150")
    save(driver, dialog)
    assert driver.window.status_bar.height() == round(1.5 * before)
    assert driver.window.page.shown_text() == window.workspace.text


def test_the_window_that_was_replaced_lets_nothing_go(driver: Any, sample_path: Path) -> None:
    driver.open(sample_path)
    for language in ("fr", "en"):
        dialog = ask(driver)
        choose(dialog, "language", language)
        save(driver, dialog)
    driver.window.page.setFocus()
    driver.window.page.place_caret(0)
    driver.type("Neu ", driver.window.page)
    text = driver.window.workspace.text
    assert driver.close()
    driver.open()
    assert driver.window.workspace.text == text


def test_a_rule_switched_off_does_not_run_now_nor_after_a_start(
    driver: Any, sample_path: Path
) -> None:
    driver.open(sample_path)
    rules = {finding.rule for finding in driver.window.workspace.findings}
    off = "quote_unbalanced"
    assert off in rules
    dialog = ask(driver)
    dialog.findChild(CheckBox, off).click()
    save(driver, dialog)
    assert {finding.rule for finding in driver.window.workspace.findings} == rules - {off}
    assert driver.close()
    driver.open()
    assert {finding.rule for finding in driver.window.workspace.findings} == rules - {off}
    dialog = ask(driver)
    assert not dialog.findChild(CheckBox, off).isChecked()
    dialog.findChild(CheckBox, off).click()
    save(driver, dialog)
    assert {finding.rule for finding in driver.window.workspace.findings} == rules
    assert stored().rules_off == ()


def test_what_does_not_block_is_not_counted(driver: Any, sample_path: Path) -> None:
    window = driver.open(sample_path)
    before = len(window.workspace.blockers)
    assert window.toolbar.blocking.text() == f"{before} blocking"
    dialog = ask(driver)
    dialog.findChild(CheckBox, "must_fix").click()
    save(driver, dialog)
    assert len(window.workspace.blockers) < before
    assert window.toolbar.blocking.text() == f"{len(window.workspace.blockers)} blocking"


def test_another_library_is_opened_at_the_next_start(
    driver: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = driver.open()
    dialog = ask(driver)
    field = dialog._fields["library"]
    field.findChild(QLineEdit).setText(str(tmp_path / "other.db"))
    save(driver, dialog)
    assert paths.library(stored().library) == tmp_path / "other.db"
    assert window.workspace.session.path == driver.library
    assert "next start" in window.status_bar._news.text()


def test_a_file_that_is_no_library_cannot_be_chosen(driver: Any, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no library", encoding="utf-8")
    Session.open(tmp_path / "sound.db", by="Ann").close()
    driver.open()
    dialog = ask(driver)
    line = dialog._fields["library"].findChild(QLineEdit)
    for name, sound in (
        ("desk.db", False),
        (str(tmp_path / "notes.txt"), False),
        (str(tmp_path), False),
        (str(tmp_path / "notes.txt" / "a.db"), False),
        (str(tmp_path / "sound.db"), True),
        (str(tmp_path / "new folder" / "new.db"), True),
        ("", True),
    ):
        line.setText(name)
        assert dialog.accept_button.isEnabled() is sound, name
    dialog.reject()


def test_bad_values_are_told_of_once(driver: Any, file: Path) -> None:
    file.parent.mkdir()
    file.write_text("[window]\ntheme = 'pink'\ntext_size = 3\nlanguage = 'en'\n", encoding="utf-8")
    window = driver.open()
    (notice,) = window.messages.notices
    assert notice.message.params["names"] == "window.theme, window.text_size"
    assert Path(str(notice.message.params["kept"])).is_file()
    assert driver.close()
    driver.open()
    assert not driver.window.messages.notices


def test_settings_that_cannot_be_written_change_nothing(driver: Any, file: Path) -> None:
    driver.open()
    file.parent.write_text("in the way", encoding="utf-8")
    dialog = ask(driver)
    choose(dialog, "theme", "dark")
    save(driver, dialog)
    assert not driver.window.look.theme.is_dark
    assert [n.message.code for n in driver.window.messages.notices] == ["settings_unwritten"]
