"""Files that come in by dialog, drop or command line: read, shown, or refused with a sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton

from editor_app.ui.dialogs.encoding import EncodingDialog

FRENCH = (
    "Grève à l'école mardi\n\nTrois écoles ont été fermées mardi à Orléans, a annoncé la mairie.\n"
)
KEPT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def write(folder: Path, name: str, words: str = FRENCH, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(words.encode(encoding))
    return path


def drop(driver: Any, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    window = driver.window
    entering = QDragEnterEvent(QPointF(500, 300).toPoint(), Qt.DropAction.CopyAction, mime, *KEPT)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(
        window, QDropEvent(QPointF(500, 300), Qt.DropAction.CopyAction, mime, *KEPT)
    )
    driver.wait_until_read()


def told(driver: Any) -> list[str]:
    return [notice.message.code for notice in driver.window.messages.notices]


def test_a_dropped_file_is_imported_and_shown(driver: Any, tmp_path: Path) -> None:
    driver.open()
    drop(driver, write(tmp_path, "a.txt"))
    assert driver.window.page.shown_text() == FRENCH
    assert driver.window.workspace.open.row.file_name == "a.txt"


def test_a_file_dropped_on_the_words_is_opened_and_not_typed(
    driver: Any, tmp_path: Path, sample_path: Path
) -> None:
    window = driver.open(sample_path)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(write(tmp_path, "a.txt")))])
    entering = QDragEnterEvent(QPointF(200, 200).toPoint(), Qt.DropAction.CopyAction, mime, *KEPT)
    QApplication.sendEvent(window.page.viewport(), entering)
    assert entering.isAccepted()
    dropped = QDropEvent(QPointF(200, 200), Qt.DropAction.CopyAction, mime, *KEPT)
    QApplication.sendEvent(window.page.viewport(), dropped)
    driver.qtbot.waitUntil(lambda: window.workspace.text == FRENCH)
    driver.wait_until_read()
    assert len(window.workspace.session.library.articles()) == 2


def test_of_several_files_the_last_is_shown_and_all_are_in_the_library(
    driver: Any, tmp_path: Path
) -> None:
    driver.open()
    files = [write(tmp_path, f"{n}.txt", f"Titre {n}\n\n{FRENCH}") for n in range(5)]
    drop(driver, *files)
    assert driver.window.workspace.open.row.file_name == "4.txt"
    rows = driver.window.workspace.session.library.articles()
    assert {row.file_name for row in rows} == {path.name for path in files}


def test_the_same_file_twice_is_one_article(driver: Any, tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt")
    driver.open()
    drop(driver, path, path)
    drop(driver, path)
    assert len(driver.window.workspace.session.library.articles()) == 1
    assert driver.window.workspace.text == FRENCH


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file_is_empty"),
        (b" \n \n", "file_is_blank"),
        (b"a\0b" * 50, "file_has_nul"),
        (b"%PDF-1.7\n\xe2\xe3", "file_is_another_format"),
        (b"x" * 2_000_001, "file_is_too_large"),
    ],
)
def test_an_unreadable_file_says_why_and_nothing_is_stored(
    driver: Any, tmp_path: Path, data: bytes, code: str
) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(data)
    driver.open()
    drop(driver, path)
    assert told(driver) == [code]
    assert driver.window.workspace.session.library.articles() == ()
    assert driver.window.workspace.open is None


def test_a_missing_file_and_a_folder_say_so_and_the_others_come_in(
    driver: Any, tmp_path: Path
) -> None:
    driver.open()
    drop(driver, tmp_path / "not there.txt", write(tmp_path, "a.txt"), tmp_path)
    assert set(told(driver)) == {"file_missing", "file_is_folder"}
    assert driver.window.workspace.text == FRENCH


def test_a_file_that_goes_before_another_leaves_the_last_readable_one_shown(
    driver: Any, tmp_path: Path
) -> None:
    driver.open()
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"")
    drop(driver, write(tmp_path, "a.txt"), bad)
    assert driver.window.workspace.open.row.file_name == "a.txt"


def test_words_on_the_clipboard_become_an_article(driver: Any) -> None:
    driver.open()
    QApplication.clipboard().setText(FRENCH)
    driver.act("article.paste")
    driver.wait_until_read()
    assert driver.window.workspace.text == FRENCH


def test_an_empty_clipboard_says_so(driver: Any) -> None:
    driver.open()
    QApplication.clipboard().clear()
    driver.act("article.paste")
    driver.wait_until_read()
    assert told(driver) == ["file_is_empty"]


def test_a_file_in_another_encoding_can_be_read_otherwise(driver: Any, tmp_path: Path) -> None:
    words = "Une école fermée\n\nTrois écoles ont été fermées mardi, et 80 écoliers sont partis.\n"
    path = write(tmp_path, "mac.txt", words, "mac_roman")
    driver.open(path)
    window, space = driver.window, driver.window.workspace
    wrong = space.text
    assert wrong == words.encode("mac_roman").decode("cp1252")
    assert told(driver) == ["read_as_windows_1252"]
    buttons = [b.text() for b in window.messages.findChildren(QPushButton) if b.text()]
    assert buttons == ["Read otherwise…", "Keep"]

    window.messages.notices[0].actions[0].run()
    dialog = next(d for d in window.findChildren(EncodingDialog) if d.isVisible())
    assert dialog.encoding == "windows-1252"
    dialog.choice.setCurrentText("utf-8")
    assert not dialog.accept_button.isEnabled()
    dialog.choice.setCurrentText("macintosh")
    assert "Une école fermée" in dialog.preview.text()
    dialog.accept()
    assert space.text == window.page.shown_text() == words
    driver.wait_until_read()
    space.undo()
    assert space.text == window.page.shown_text() == wrong
    space.redo()
    assert space.text == words


def test_words_that_were_changed_are_not_read_otherwise(driver: Any, tmp_path: Path) -> None:
    path = write(tmp_path, "latin.txt", encoding="cp1252")
    driver.open(path)
    driver.window.page.setFocus()
    driver.type("x", driver.window.page)
    text = driver.window.workspace.text
    assert not driver.window.workspace.read_otherwise("macintosh")
    assert driver.window.workspace.text == text
    assert "words_changed_since_import" in told(driver)


def test_keep_closes_the_banner(driver: Any, tmp_path: Path) -> None:
    driver.open(write(tmp_path, "latin.txt", encoding="cp1252"))
    keep = next(b for b in driver.window.messages.findChildren(QPushButton) if b.text() == "Keep")
    keep.click()
    assert told(driver) == []
    assert driver.window.workspace.text == FRENCH


def test_words_saved_on_the_way_out_are_exported_under_their_own_revision(
    driver: Any, tmp_path: Path, sample_path: Path
) -> None:
    window = driver.open(sample_path)
    window.workspace.session.remember("export folder", str(tmp_path))
    window.page.place_caret(0)
    driver.type("x", window.page)
    driver.act("article.export")
    dialog = next(each for each in window.findChildren(QDialog) if each.isVisible())
    words = "Save and export revision 2"
    next(each for each in dialog.findChildren(QPushButton) if each.text() == words).click()
    driver.wait_until_written()

    assert list(tmp_path.glob("*-r1.*")) == []
    (written,) = tmp_path.glob("*-r2.*")
    assert written.stat().st_size
    assert window.workspace.open.revision.number == 2


def test_the_window_is_called_as_the_article_in_it(driver: Any, tmp_path: Path) -> None:
    window = driver.open()
    assert window.windowTitle() == "Galley"
    window.open_at_start([write(tmp_path, "a.txt")])
    driver.wait_until_read()
    assert window.windowTitle() == "Grève à l'école mardi"
    window.open_at_start([write(tmp_path, "b [*].txt", "Rien.")])
    driver.wait_until_read()
    # Doubled, for a single one is where Qt puts its sign for unsaved.
    assert window.windowTitle() == "b [*][*].txt"


def test_a_refused_file_offers_another_and_no_refusal_is_passed_over(
    driver: Any, tmp_path: Path
) -> None:
    window = driver.open()
    refused = [tmp_path / name for name in ("a.pdf", "b.pdf")]
    for path in refused:
        path.write_bytes(b"%PDF-1.7\n")
    window.workspace.open_files(refused[:1])
    driver.wait_until_read()
    (notice,) = window.messages.notices
    assert notice.message.code == "file_is_another_format"
    window.workspace.open_files(refused)
    driver.wait_until_read()
    (notice,) = window.messages.notices
    assert notice.message.code == "files_refused"
    assert notice.message.params["names"] == "a.pdf, b.pdf"
    notice.actions[0].run()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()


def test_the_status_bar_counts_the_articles_of_the_library(driver: Any, sample_path: Path) -> None:
    window = driver.open()
    assert window.status_bar._draft.text() == "Library: 0 articles in galley.db"
    window.workspace.open_files([sample_path])
    driver.wait_until_read()
    window.workspace.lay_aside()
    assert window.status_bar._draft.text() == "Library: 1 article in galley.db"
