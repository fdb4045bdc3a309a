"""Files dragged over the window: the whole centre says that it takes them, until they are gone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

KEPT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction


def files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def enter(widget: QWidget, mime: QMimeData) -> bool:
    """As Qt does it: what the widget leaves alone goes to those that it lies in."""
    event = QDragEnterEvent(QPointF(20, 20).toPoint(), COPY, mime, *KEPT)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def test_files_over_the_page_make_the_whole_centre_the_zone(driver: Any, sample_path: Path) -> None:
    window = driver.open(sample_path)
    zone = window.drop_zone
    assert not zone.isVisible()
    assert enter(window.page.viewport(), files(sample_path))
    assert zone.isVisible()
    assert zone.geometry() == window.centre.rect()
    assert window.stack.geometry().right() <= zone.geometry().right()


def test_the_zone_goes_when_the_files_leave(driver: Any, sample_path: Path) -> None:
    window = driver.open(sample_path)
    enter(window, files(sample_path))
    assert window.drop_zone.isVisible()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not window.drop_zone.isVisible()


def test_the_zone_goes_when_the_files_are_let_go_and_they_are_opened(
    driver: Any, tmp_path: Path
) -> None:
    window = driver.open()
    path = tmp_path / "a.txt"
    path.write_text("Grève à l'école mardi\n\nTrois écoles ont été fermées.\n", encoding="utf-8")
    mime = files(path)
    assert enter(window, mime)
    assert window.drop_zone.isVisible()
    QApplication.sendEvent(window, QDropEvent(QPointF(500, 300), COPY, mime, *KEPT))
    assert not window.drop_zone.isVisible()
    driver.wait_until_read()
    assert window.workspace.open.row.file_name == "a.txt"


def test_words_and_addresses_make_no_zone(driver: Any, sample_path: Path) -> None:
    window = driver.open(sample_path)
    words, page = QMimeData(), QMimeData()
    words.setText("une dizaine")
    page.setUrls([QUrl("https://example.org/a")])
    enter(window.page.viewport(), words)
    assert not enter(window, page)
    assert not window.drop_zone.isVisible()
    QApplication.sendEvent(window.page.viewport(), QDragLeaveEvent())


def test_files_over_the_claims_are_evidence_and_make_no_zone(
    driver: Any, sample_path: Path
) -> None:
    window = driver.open(sample_path)
    assert enter(window.claims_panel.list.viewport(), files(sample_path))
    assert not window.drop_zone.isVisible()


def test_the_zone_goes_with_the_size_of_the_centre(driver: Any, sample_path: Path) -> None:
    window = driver.open(sample_path)
    enter(window, files(sample_path))
    window.resize(1300, 800)
    driver.qtbot.waitUntil(lambda: window.drop_zone.geometry() == window.centre.rect())
    assert window.drop_zone.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
