"""An exception in a slot: told once with a report, while the window and the words stay."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Slot, qInstallMessageHandler, qWarning
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from editor_app.ui.dialogs.fault import FaultDialog
from editor_app.ui.faults import Faults, report

SECRET = "Trois témoins ont parlé"


@pytest.fixture(autouse=True)
def faults(qapp: QApplication) -> Iterator[Faults]:
    """Installed as a start does it, and taken out again."""
    hooks = sys.excepthook, threading.excepthook
    made = Faults()
    made.install()
    yield made
    sys.excepthook, threading.excepthook = hooks
    qInstallMessageHandler(None)


class Clumsy(QPushButton):
    """Fails when it is clicked, with words of the article in its exception."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.clicked.connect(self.fail)

    @Slot()
    def fail(self) -> None:
        try:
            {}[SECRET]
        except KeyError:
            raise ValueError(SECRET)  # noqa: B904


def break_something(driver: Any) -> None:
    Clumsy(driver.window).click()


def the_dialog(driver: Any) -> FaultDialog:
    def shown() -> list[FaultDialog]:
        return [d for d in driver.window.findChildren(FaultDialog) if d.isVisible()]

    driver.qtbot.waitUntil(lambda: len(shown()) == 1)
    return shown()[0]


def test_window_and_words_stay_and_the_report_can_be_copied(
    driver: Any, sample_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    window = driver.open(sample_path)
    window.page.setFocus()
    window.page.place_caret(0)
    driver.type("Neu ", window.page)
    break_something(driver)
    dialog = the_dialog(driver)
    assert window.isVisible()
    assert not window.workspace.open.has_unkept_words
    dialog.copy_button.click()
    copied = QApplication.clipboard().text()
    for part in ("Galley", "Python 3", "PySide6", "test_faults.py", "in fail", "ValueError"):
        assert part in copied
    assert SECRET not in copied
    dialog.go_on.click()
    driver.type("e", window.page)
    assert window.workspace.text.startswith("Neu e")


def test_the_same_fault_is_told_once(
    driver: Any, sample_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    driver.open(sample_path)
    for _ in range(3):
        break_something(driver)
    dialog = the_dialog(driver)
    assert dialog.report.toPlainText().count("builtins.ValueError") == 1
    dialog.go_on.click()
    break_something(driver)
    QApplication.processEvents()
    assert not any(d.isVisible() for d in driver.window.findChildren(FaultDialog))


def test_another_fault_joins_the_report_that_is_shown(
    driver: Any, sample_path: Path, faults: Faults, caplog: pytest.LogCaptureFixture
) -> None:
    driver.open(sample_path)
    break_something(driver)
    dialog = the_dialog(driver)
    faults.take(OSError, OSError("another"), None)
    driver.qtbot.waitUntil(lambda: "OSError" in dialog.report.toPlainText())
    dialog.go_on.click()


def test_a_fault_in_a_thread_is_told_on_the_windows_thread(
    driver: Any, sample_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    driver.open(sample_path)

    def fail() -> None:
        raise ValueError(SECRET)

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    dialog = the_dialog(driver)
    assert "in fail" in dialog.report.toPlainText()
    dialog.go_on.click()


def test_a_fault_while_telling_does_not_tell_of_itself(
    driver: Any,
    sample_path: Path,
    faults: Faults,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    window = driver.open(sample_path)

    def fail() -> bool:
        raise RuntimeError("again")

    monkeypatch.setattr(window.workspace, "keep_draft", fail)
    break_something(driver)
    driver.qtbot.waitUntil(lambda: "could not tell" in caplog.text)
    assert window.isVisible()
    assert faults.dialog is None


def test_without_a_window_a_fault_is_only_logged(
    faults: Faults, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    faults.take(ValueError, ValueError("early"), None)
    QApplication.processEvents()
    assert "not caught" in caplog.text
    assert "early" in capsys.readouterr().err
    assert faults.dialog is None


def test_words_that_could_not_be_kept_are_said_to_be_in_the_window(
    driver: Any, sample_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    window = driver.open(sample_path)
    window.page.setFocus()
    window.page.place_caret(0)
    driver.type("Neu ", window.page)
    moved = driver.library.with_suffix(".away")
    driver.library.rename(moved)
    break_something(driver)
    dialog = the_dialog(driver)
    assert any("copy them" in said.text() for said in dialog.findChildren(QLabel))
    dialog.go_on.click()
    moved.rename(driver.library)


def test_what_qt_says_goes_to_the_log(caplog: pytest.LogCaptureFixture) -> None:
    qWarning("said by Qt")
    assert "said by Qt" in caplog.text


def test_a_report_tells_what_led_to_the_fault() -> None:
    try:
        try:
            [].attribute  # noqa: B018
        except AttributeError as first:
            raise LookupError(SECRET) from first
    except LookupError as fault:
        told = report(fault)
    assert "'list' object has no attribute 'attribute'" in told
    assert told.index("AttributeError") < told.index("LookupError")
    assert SECRET not in told
