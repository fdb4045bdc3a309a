"""Closing keeps every word, whatever is going on, and leaves nothing behind."""

from __future__ import annotations

import gc
import threading
import weakref
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid

from editor_app.domain.claim import Status
from editor_app.services.session import Session

WINDOWS = 10


def away(library: Path) -> Path:
    moved = library.with_suffix(".away")
    library.rename(moved)
    return moved


def back(library: Path) -> None:
    library.with_suffix(".away").rename(library)


def type_on_page(driver: Any, words: str = "Neu ") -> None:
    driver.window.page.setFocus()
    driver.window.page.place_caret(0)
    driver.type(words, driver.window.page)


def test_words_typed_a_moment_ago_are_there_again(driver: Any, sample_path: Path) -> None:
    driver.open(sample_path)
    type_on_page(driver)
    text = driver.window.workspace.text
    assert driver.close()
    driver.open()
    assert driver.window.workspace.text == text
    assert driver.window.page.shown_text() == text


def test_a_note_half_written_is_there_again(driver: Any, sample_path: Path) -> None:
    driver.open(sample_path)
    driver.press("F8")
    detail = driver.window.claims_panel.detail
    detail.note_fold.head.click()
    detail.note.setFocus()
    driver.type("asked the desk", detail.note)
    claim = driver.window.workspace.active.claim.id
    assert driver.close()
    driver.open()
    assert driver.window.workspace.open.claim(claim).note == "asked the desk"


def test_a_window_closes_while_it_reads(driver: Any, sample_path: Path) -> None:
    window = driver.open(sample_path)
    type_on_page(driver)
    window.workspace.reading.read_now()
    assert not window.workspace.reading.is_idle
    assert driver.close()


def test_a_window_closes_while_it_asks(driver: Any, sample_path: Path) -> None:
    driver.open(sample_path)
    driver.press("F8")
    driver.act("claim.add_evidence")
    assert any(dialog.isVisible() for dialog in driver.window.findChildren(QDialog))
    assert driver.close()
    QApplication.processEvents()
    assert not any(
        widget.isVisible()
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, QDialog)
    )


def test_closing_twice_is_as_good_as_once(driver: Any, sample_path: Path) -> None:
    driver.open(sample_path)
    type_on_page(driver)
    assert driver.close()
    assert driver.close()


def test_a_window_stays_open_while_its_words_have_nowhere_to_go(
    driver: Any, sample_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    window = driver.open(sample_path)
    type_on_page(driver)
    text = window.workspace.text
    away(driver.library)
    assert not driver.close()
    assert window.isVisible()
    assert "words_not_kept" in [notice.message.code for notice in window.messages.notices]
    back(driver.library)
    assert driver.close()
    driver.open()
    assert driver.window.workspace.text == text


def test_a_window_stays_open_while_the_disk_is_full(
    driver: Any, sample_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    window = driver.open(sample_path)
    connection = window.workspace.session._file.connection
    connection.value(f"pragma max_page_count = {connection.value('pragma page_count')}")
    QApplication.clipboard().setText("Neuf mots de plus. " * 4000)
    window.page.setFocus()
    window.page.place_caret(0)
    driver.press("Ctrl+V", window.page)
    text = window.workspace.text
    assert not driver.close()
    assert {"disk_full", "words_not_kept"} <= {n.message.code for n in window.messages.notices}
    connection.value("pragma max_page_count = 1000000")
    assert driver.close()
    driver.open()
    assert driver.window.workspace.text == text


def test_a_person_may_close_without_the_last_words(
    driver: Any, sample_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    window = driver.open(sample_path)
    text = window.workspace.text
    type_on_page(driver)
    away(driver.library)
    assert not driver.close()
    notice = next(n for n in window.messages.notices if n.message.code == "words_not_kept")
    notice.actions[-1].run()
    assert not window.isVisible()
    QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))
    QApplication.processEvents()
    back(driver.library)
    driver.open()
    assert driver.window.workspace.text == text


def test_a_window_with_nothing_unsaved_closes_though_the_library_is_gone(
    driver: Any, sample_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    driver.open(sample_path)
    driver.window.workspace.keep_draft()
    moved = away(driver.library)
    moved.unlink()
    assert driver.close()


def test_words_typed_while_the_library_is_away_are_written_when_it_is_back(
    driver: Any, qtbot: Any, sample_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    window = driver.open(sample_path)
    driver.press("F8")
    driver.press("V")
    view = window.workspace.active
    assert view.claim.status is Status.VERIFIED
    away(driver.library)
    window.page.setFocus()
    window.page.place_caret(view.span.start + 3)
    driver.type("xyz", window.page)
    assert window.workspace.open.claim(view.claim.id).status is Status.UNCHECKED
    qtbot.waitUntil(lambda: bool(window.messages.notices), timeout=10_000)
    assert "library_moved" in [notice.message.code for notice in window.messages.notices]
    back(driver.library)
    qtbot.waitUntil(lambda: not window.workspace.open.has_unkept_words, timeout=10_000)
    text = window.workspace.text
    assert driver.close()
    driver.open()
    assert driver.window.workspace.text == text
    assert driver.window.workspace.open.claim(view.claim.id).status is Status.UNCHECKED


def test_claims_that_the_library_refused_are_stored_once_it_is_back(
    driver: Any, qtbot: Any, tmp_path: Path, sample_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    plain = tmp_path / "plain.txt"
    plain.write_text("Un titre\n\nRien de neuf.\n", encoding="utf-8")
    window = driver.open(plain)
    space = window.workspace
    before = len(space.claims)
    away(driver.library)
    window.page.setFocus()
    window.page.place_caret(len(space.text))
    driver.type("Douze soldats sont morts mardi, selon la police.", window.page)
    qtbot.waitUntil(lambda: space.open.is_read and space.reading.is_idle, timeout=10_000)
    assert len(space.claims) == before
    assert len(window.messages.notices) == 1
    back(driver.library)
    qtbot.waitUntil(lambda: len(space.claims) > before, timeout=10_000)
    assert window.page_link.marks_between(0, len(space.text))


def test_another_article_is_not_opened_over_words_that_cannot_be_kept(
    driver: Any, tmp_path: Path, sample_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Un autre article\n\nTrois trains sont partis.", encoding="utf-8")
    window = driver.open(other, sample_path)
    first = window.workspace.open.id
    rows = window.workspace.session.library.articles()
    type_on_page(driver)
    text = window.workspace.text
    away(driver.library)
    window.open_article(next(row.id for row in rows if row.id != first))
    assert window.workspace.open.id == first
    assert window.workspace.text == window.page.shown_text() == text
    assert window.messages.notices
    back(driver.library)


def let_windows_go(driver: Any) -> int:
    """Deletes the closed windows; how many objects of Qt are left, those of other tests too."""
    while driver.windows:
        driver.windows.pop().deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return sum(isinstance(each, QObject) and isValid(each) for each in gc.get_objects())


@pytest.mark.slow
def test_ten_windows_leave_nothing_behind(driver: Any, sample_path: Path) -> None:
    driver.open(sample_path)
    driver.close()
    alive = let_windows_go(driver)
    gone = []
    threads = threading.active_count()
    for _ in range(WINDOWS):
        window = driver.open()
        driver.press("F8")
        driver.press("V")
        assert driver.close()
        gone.append(weakref.ref(window.workspace))
    del window
    alive_at_the_end = let_windows_go(driver)
    assert [ref() for ref in gone if ref() is not None] == []
    # A window's icons outlive it with its theme, and pictures are kept by name; a window is hundreds.
    assert alive_at_the_end <= alive + 5 * WINDOWS
    assert threading.active_count() <= threads


def several(folder: Path, count: int) -> list[Path]:
    files: list[Path] = []
    for number in range(count):
        path = folder / f"{number}.txt"
        path.write_text(f"Titre {number}\n\nLe maire {number} a parlé mardi.\n", encoding="utf-8")
        files.append(path)
    return files


def test_a_window_closes_once_all_that_came_is_in_the_library(
    driver: Any, qtbot: Any, tmp_path: Path
) -> None:
    window = driver.open(*several(tmp_path, 5), wait=False)
    assert not driver.close()
    assert not driver.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    with Session.open(driver.library, by="x", read_only=True) as session:
        assert len(session.library.articles()) == 5


def test_a_window_stays_where_a_file_was_not_taken_in(
    driver: Any, qtbot: Any, tmp_path: Path
) -> None:
    files = several(tmp_path, 3)
    files[1].write_bytes(b"%PDF-1.7\n")
    window = driver.open(*files, wait=False)
    assert not driver.close()
    driver.wait_until_read()
    assert window.isVisible()
    assert [notice.message.code for notice in window.messages.notices] == ["file_is_another_format"]
    assert driver.close()


def test_a_person_may_close_before_all_is_in_the_library(
    driver: Any, qtbot: Any, tmp_path: Path
) -> None:
    window = driver.open(*several(tmp_path, 5), wait=False)
    assert not driver.close()
    assert (
        window.status_bar._news.text()
        == "The window closes as soon as the 5 files are in the library."
    )
    window.status_bar._action.click()
    assert not window.isVisible()
