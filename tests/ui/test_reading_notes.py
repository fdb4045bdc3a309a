"""An article in a language without rules says so: an empty list is no verdict on it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from editor_app.domain.claim import Status
from editor_app.services import exporting
from editor_app.services.article_reading import newest
from editor_app.services.importing import read_file, store
from editor_app.services.reading import analyse
from editor_app.services.session import Session
from editor_app.ui.message_bar import Banner
from editor_app.ui.panels.metadata import MetadataPanel

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


FRENCH_NOTE = (
    "Gaza 7000 otages.\n\n" + 'Kofi Abara a dit : "Rien ne va plus ici." ' + "Ouagadougou " * 40
)


def metadata_of(driver: Any) -> MetadataPanel:
    panel = driver.window.panel.panel("metadata")
    assert isinstance(panel, MetadataPanel)
    return panel


def pick(driver: Any, key: str) -> None:
    """Chooses the first or last language there is by the keyboard."""
    box = metadata_of(driver).language.choice
    box.hidePopup()
    box.setFocus()
    driver.press(key, box)
    driver.wait_until_read()


def test_a_chosen_language_is_read_kept_and_undone(driver: Any, tmp_path: Path) -> None:
    window = driver.open(write(tmp_path, FRENCH_NOTE))
    space = window.workspace
    assert told(driver) == ["language_not_recognised"]
    assert [quote.cue for quote in space.analysis.quotes] == [None]
    (banner,) = window.messages.findChildren(Banner)
    QTest.mouseClick(
        next(b for b in banner.findChildren(QPushButton) if b.text() == "Choose language"),
        Qt.MouseButton.LeftButton,
    )
    panel = metadata_of(driver)
    assert window.panel.current == "metadata"
    assert panel.language.choice.currentText() == "Not recognised"
    pick(driver, "End")
    driver.qtbot.waitUntil(lambda: space.analysis.language == "fr")
    assert [quote.cue.lemma for quote in space.analysis.quotes] == ["dire"]
    assert panel.language.words_below == "Decided here"
    assert window.page.has_french_marks
    assert told(driver) == []

    driver.act("edit.undo")
    driver.wait_until_read()
    assert space.analysis.language == "und"
    assert panel.language.choice.currentText() == "Not recognised"
    driver.act("edit.redo")
    driver.wait_until_read()
    assert space.analysis.language == "fr"

    article = space.open.id
    driver.close()
    again = driver.open()
    assert again.workspace.open.id == article
    assert again.workspace.analysis.language == "fr"
    with Session.open(driver.library, by="x", read_only=True) as session:
        row = session.library.article(article)
        assert newest(session, row).language == "fr"
        assert exporting.snapshot(session, article).article_language == "fr"


def test_a_language_can_be_given_back_to_recognition(driver: Any, sample_path: Path) -> None:
    window = driver.open(sample_path)
    space, panel = window.workspace, window.panel.show_panel("metadata")
    assert panel.language.words_below == "Recognised"
    pick(driver, "Home")
    driver.qtbot.waitUntil(lambda: space.analysis.language == "en")
    pick(driver, "End")
    driver.qtbot.waitUntil(lambda: space.analysis.language == "fr")
    assert panel.language.words_below == "Recognised"
    assert space.open.row.language == "fr"


def test_a_language_given_at_import_is_the_one_the_window_reads_in(
    driver: Any, tmp_path: Path
) -> None:
    path = write(tmp_path, FRENCH_NOTE)
    read = read_file(path)
    with Session.open(driver.library, by="x") as session:
        store(session, read, analyse(read.text, "fr"), "fr")
    window = driver.open(path)
    assert window.workspace.analysis.language == "fr"
    assert told(driver) == []


def test_an_article_is_given_to_somebody(driver: Any, sample_path: Path) -> None:
    window = driver.open(sample_path)
    panel = window.panel.show_panel("metadata")
    assert panel.assigned.words == ""
    panel.assigned.open()
    completer = panel.assigned.findChild(QLineEdit).completer()
    assert completer.completionModel().index(0, 0).data() == "Alix Durand"
    completer.popup().hide()
    driver.type("Camille", panel.assigned.findChild(QLineEdit))
    driver.press("Return", panel.assigned.findChild(QLineEdit))
    assert window.workspace.open.assigned == "Camille"
    driver.act("edit.undo")
    assert window.workspace.open.assigned == ""
    assert panel.assigned.words == ""
    driver.act("edit.redo")
    assert panel.assigned.words == "Camille"
