"""Long work says what it is, counts, and can be cancelled; then everything is as it was before."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog

from editor_app.domain.message import message
from editor_app.domain.work import Work
from editor_app.services import reading, searching
from editor_app.ui import exports, finder, progress
from editor_app.ui.compare import screen as compare_screen
from editor_app.ui.widgets.work_bar import WorkBar

FRENCH = "Une dépêche\n\nLe ministre a annoncé 12 blessés le 3 mai.\n"


class Held:
    """A function that waits at its door until it is let go."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self._function = function
        self._door = threading.Event()

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        assert self._door.wait(60)
        return self._function(*args, **kwargs)

    def let_go(self) -> None:
        """Opens the door for good."""
        self._door.set()


Hold = Callable[..., Held]


@pytest.fixture
def hold(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hold]:
    """Has a function of a module wait; all are let go in the end."""
    held: list[Held] = []

    def holding(module: Any, name: str) -> Held:
        held.append(Held(getattr(module, name)))
        monkeypatch.setattr(module, name, held[-1])
        return held[-1]

    yield holding
    for each in held:
        each.let_go()


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bar with Cancel is due at the next turn of the event loop."""
    monkeypatch.setattr(progress, "WORD_MS", 0)
    monkeypatch.setattr(progress, "BAR_MS", 0)


def bar(driver: Any) -> WorkBar:
    return driver.window.status_bar.work


def wait_for_bar(driver: Any) -> WorkBar:
    shown = bar(driver)
    driver.qtbot.waitUntil(shown.cancel_button.isVisible)
    return shown


def told(driver: Any) -> list[str]:
    """The codes of what the status bar is told from now on."""
    codes: list[str] = []
    driver.window.workspace.notice.connect(lambda notice: codes.append(notice.message.code))
    return codes


def library(driver: Any) -> int:
    return len(driver.window.workspace.session.library.articles())


def write(folder: Path, name: str, words: str = FRENCH) -> Path:
    path = folder / name
    path.write_text(words, encoding="utf-8")
    return path


def test_at_first_there_is_nothing_then_a_word_then_a_bar(qtbot: Any) -> None:
    everything = progress.Progress()
    waiting = everything.begin(
        progress.Told(message("reading_claims"), Work(3), lambda: None), lambda: None
    )
    assert everything.shown is None
    with qtbot.waitSignal(everything.changed):
        pass
    assert everything.shown is waiting
    assert not waiting.has_bar
    with qtbot.waitSignal(everything.changed):
        pass
    assert waiting.has_bar
    everything.end(waiting)
    assert everything.shown is None


def test_an_import_counts_its_steps_and_cancelling_it_stores_nothing(
    driver: Any, hold: Hold, sample_path: Path, tmp_path: Path
) -> None:
    driver.open(sample_path)
    words = driver.window.workspace.text
    held = hold(reading, "examine")
    driver.window.workspace.open_files([write(tmp_path, "a.txt")])
    shown = wait_for_bar(driver)
    assert shown.words.text() == "Importing a.txt…"
    driver.qtbot.waitUntil(lambda: shown.count.text().startswith("6 of "))
    codes = told(driver)
    shown.cancel_button.click()
    assert codes == ["import_cancelled"]
    assert not shown.isVisible()
    held.let_go()
    driver.wait_until_read()
    assert library(driver) == 1
    assert driver.window.workspace.text == words


def test_several_files_are_counted_and_those_before_the_cancel_stay(
    driver: Any, hold: Hold, tmp_path: Path
) -> None:
    driver.open()
    files = [write(tmp_path, f"{name}.txt", f"{name}\n\n{FRENCH}") for name in "abc"]
    driver.window.workspace.open_files(files[:1])
    driver.wait_until_read()
    held = hold(reading, "examine")
    driver.window.workspace.open_files(files)
    shown = wait_for_bar(driver)
    driver.qtbot.waitUntil(lambda: shown.count.text() == "1 of 3")
    assert shown.words.text() == "Importing 3 files…"
    codes = told(driver)
    shown.cancel_button.click()
    held.let_go()
    assert codes == ["import_cancelled"]
    driver.wait_until_read()
    assert library(driver) == 1


def test_a_reading_that_is_cancelled_leaves_the_claims_and_can_be_asked_for_again(
    driver: Any, hold: Hold, sample_path: Path
) -> None:
    window = driver.open(sample_path)
    space = window.workspace
    claims = [view.claim.id for view in space.claims]
    held = hold(reading, "examine")
    window.page.place_caret(0)
    driver.type("x", window.page)
    wait_for_bar(driver).cancel_button.click()
    (notice,) = window.messages.notices
    assert notice.message.code == "reading_cancelled"
    assert space.text.startswith("x")
    assert [view.claim.id for view in space.claims] == claims
    assert not space.open.is_read
    held.let_go()
    notice.actions[0].run()
    driver.wait_until_read()
    assert space.open.is_read
    assert window.messages.notices == ()


def test_another_key_takes_up_a_reading_that_was_cancelled(
    driver: Any, hold: Hold, sample_path: Path
) -> None:
    window = driver.open(sample_path)
    held = hold(reading, "examine")
    window.page.place_caret(0)
    driver.type("x", window.page)
    wait_for_bar(driver).cancel_button.click()
    held.let_go()
    driver.type("y", window.page)
    driver.wait_until_read()
    assert window.workspace.open.is_read


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where exports go."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def begin_export(driver: Any, folder: Path) -> Path:
    driver.window.workspace.session.remember("export folder", str(folder))
    driver.act("article.export")
    dialog = next(each for each in driver.window.findChildren(QDialog) if each.isVisible())
    driver.qtbot.waitUntil(lambda: bool(dialog.sheet.words()))
    path = dialog.path
    dialog.accept_button.click()
    return path


def test_an_export_that_is_cancelled_writes_no_file(
    driver: Any, hold: Hold, sample_path: Path, folder: Path
) -> None:
    driver.open(sample_path)
    held = hold(exports, "_write")
    begin_export(driver, folder)
    shown = wait_for_bar(driver)
    codes = told(driver)
    shown.cancel_button.click()
    assert shown.words.text() == "Cancelling…"
    assert codes == []
    held.let_go()
    driver.wait_until_written()
    assert codes == ["export_cancelled"]
    assert list(folder.iterdir()) == []


def test_the_window_stays_while_a_file_is_written_and_closes_after_it(
    driver: Any, hold: Hold, sample_path: Path, folder: Path
) -> None:
    window = driver.open(sample_path)
    held = hold(exports, "_write")
    path = begin_export(driver, folder)
    words = window.workspace.text
    assert not window.close()
    assert window.isVisible()
    held.let_go()
    driver.qtbot.waitUntil(lambda: not window.isVisible())
    assert path.read_text("utf-8") == words


def test_an_export_that_is_refused_while_closing_keeps_the_window_and_says_why(
    driver: Any, hold: Hold, sample_path: Path, folder: Path
) -> None:
    window = driver.open(sample_path)
    held = hold(exports, "_write")
    begin_export(driver, folder)
    assert not window.close()
    folder.rmdir()
    held.let_go()
    driver.wait_until_written()
    assert window.isVisible()
    assert [notice.message.code for notice in window.messages.notices] == ["export_folder_missing"]


def test_letting_the_workspace_go_waits_for_the_file(
    driver: Any, sample_path: Path, tmp_path: Path
) -> None:
    window = driver.open(sample_path)
    words = window.workspace.text
    folder = tmp_path / "out"
    folder.mkdir()
    path = begin_export(driver, folder)
    window.workspace.release()
    assert path.read_text("utf-8") == words
    window._is_released = True


def test_comparing_that_is_cancelled_shows_the_page_again(
    driver: Any, hold: Hold, sample_path: Path
) -> None:
    window = driver.open(sample_path)
    window.page.place_caret(0)
    driver.type("x", window.page)
    driver.wait_until_read()
    held = hold(compare_screen, "compare")
    driver.press("Ctrl+D")
    shown = wait_for_bar(driver)
    assert shown.words.text() == "Comparing…"
    codes = told(driver)
    shown.cancel_button.click()
    held.let_go()
    assert codes == ["comparing_cancelled"]
    assert not window.is_comparing
    assert window.page.isVisible()


def test_replacing_that_is_cancelled_changes_nothing(
    driver: Any, hold: Hold, sample_path: Path
) -> None:
    window = driver.open(sample_path)
    words = window.workspace.text
    window.find_words()
    find = window.find_bar.finder
    find.look_for(searching.Query("a"))
    driver.qtbot.waitUntil(lambda: find.total > 0)
    held = hold(finder, "replacements")
    find.replace_all("b")
    shown = wait_for_bar(driver)
    assert shown.words.text() == "Replacing…"
    codes = told(driver)
    shown.cancel_button.click()
    held.let_go()
    driver.qtbot.waitUntil(lambda: find.is_idle)
    assert codes == ["replacing_cancelled"]
    assert window.workspace.text == words
