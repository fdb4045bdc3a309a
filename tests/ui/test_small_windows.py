"""Small windows and large letters: no word of the interface is cut, in English or in French."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTabBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.message import message
from editor_app.services.session import Session
from editor_app.ui.changes_bar import ChangesBar
from editor_app.ui.drawing import elided
from editor_app.ui.fonts import load_fonts
from editor_app.ui.i18n import Translator
from editor_app.ui.look import Look
from editor_app.ui.main_window import MainWindow
from editor_app.ui.message_bar import Banner
from editor_app.ui.notifier import Notice, NoticeAction, NoticeLevel
from editor_app.ui.theme import ThemeController
from editor_app.ui.window import build
from editor_app.ui.workspace import Workspace

SIZES = [(1440, 900), (1100, 700), (900, 640), (860, 600)]
SCALES = [1.0, 1.5, 2.0]


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, sample_path: Path) -> Iterator[Any]:
    """Opens a window on the sample in a language, at a text size."""
    load_fonts()
    windows: list[MainWindow] = []

    def open_one(language: str, scale: float) -> MainWindow:
        session = Session.open(tmp_path / f"{len(windows)}.db", by="Ann")
        look = Look(ThemeController("light", scale=scale), Translator(language))
        window = build(Workspace(session, look.translator), look)
        windows.append(window)
        window.show()
        window.open_at_start([sample_path])
        space = window.workspace
        qtbot.waitUntil(lambda: space.open is not None and space.open.is_read, timeout=20_000)
        return window

    yield open_one
    for window in windows:
        window.close()
        window.deleteLater()


def clipped(window: QWidget) -> list[str]:
    """The words of labels, buttons and tabs that are wider or higher than their place."""
    found: list[str] = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QTabBar):
            found += [widget.tabText(n) for n in _cut_tabs(widget)]
        elif isinstance(widget, QLabel | QAbstractButton) and _is_cut(widget):
            found.append(f"{widget.text()} {widget.size().toTuple()} {widget.sizeHint().toTuple()}")
    return found


def _is_cut(widget: Any) -> bool:
    if not widget.text() or (isinstance(widget, QToolButton) and not widget.icon().isNull()):
        return False
    hint = widget.sizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + 1
    shown = widget.visibleRegion().boundingRect()
    is_scrolled = shown.width() < widget.width() or shown.height() < widget.height()
    room = widget.width() if is_scrolled else shown.width()
    return hint.width() > room + 1 or hint.height() > widget.height() + 1


def _cut_tabs(bar: QTabBar) -> list[int]:
    metrics = QFontMetricsF(bar.font())
    return [
        n
        for n in range(bar.count())
        if bar.tabRect(n).right() > bar.width() + 1
        or metrics.horizontalAdvance(bar.tabText(n)) > bar.tabRect(n).width() + 3
    ]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("scale", SCALES)
def test_no_word_is_cut(opened: Any, language: str, scale: float) -> None:
    window = opened(language, scale)
    cut: list[object] = []
    for size in SIZES:
        window.resize(*size)
        QApplication.processEvents()
        assert window.size().toTuple() == size
        for panel in ("claims", "sources", "checks", "metadata"):
            window.show_panel(panel)
            QApplication.processEvents()
            cut += [(size, panel, words) for words in clipped(window)]
    assert cut == []


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("scale", SCALES)
def test_the_title_keeps_twelve_letters(opened: Any, language: str, scale: float) -> None:
    window = opened(language, scale)
    title, font = window.toolbar.title, window.look.font("ui_bold")
    begun = {}
    for size in SIZES:
        window.resize(*size)
        QApplication.processEvents()
        assert title.isVisible()
        begun[size] = elided(title.words, font, title.width()).rstrip("… ")
    assert {size: words for size, words in begun.items() if len(words) < 11} == {}


def test_what_blocks_makes_room_before_sign_off_is_cut(opened: Any) -> None:
    window = opened("fr", 1.5)
    window.resize(900, 640)
    for count in (0, 7, 1_234, 123_456_789, 0):
        window.toolbar.show_blocking(count)
        QApplication.processEvents()
        assert clipped(window.toolbar) == []
        assert window.toolbar.blocking.isVisible() <= (count > 0)


def test_next_and_sign_off_keep_their_words(opened: Any) -> None:
    window = opened("fr", 2.0)
    window.resize(900, 640)
    QApplication.processEvents()
    words = [b.text() for b in window.toolbar.findChildren(QAbstractButton) if b.isVisible()]
    assert "Suivant" in words
    assert "Bon à publier…" in words


def test_a_narrow_window_has_the_library_as_a_drawer(opened: Any) -> None:
    window = opened("en", 1.0)
    assert window.library.isVisible()
    window.resize(1100, 700)
    QApplication.processEvents()
    assert not window.library.isVisible()
    page = window.page.geometry()
    window.actions_by_id["view.library"].trigger()
    QApplication.processEvents()
    assert window.library.isVisible()
    assert window.page.geometry() == page
    assert window.library.width() == 256
    QTest.keyClick(window.library.list, Qt.Key.Key_Escape)
    assert not window.library.isVisible()
    assert not window.actions_by_id["view.library"].isChecked()
    assert window.page.hasFocus()


def test_the_smallest_window_has_the_panel_as_a_drawer_too(opened: Any) -> None:
    window = opened("en", 1.0)
    window.resize(860, 600)
    QApplication.processEvents()
    assert not window.panel.isVisible()
    window.actions_by_id["claim.next"].trigger()
    QApplication.processEvents()
    assert window.panel.isVisible()
    assert window.claims_panel.list.hasFocus()
    window.resize(1440, 900)
    QApplication.processEvents()
    assert window.library.isVisible()
    assert window.panel.isVisible()
    assert window.splitter.indexOf(window.library) == 0
    assert window.splitter.indexOf(window.panel) == window.splitter.count() - 1


def test_the_page_does_not_show_through_a_drawer(opened: Any) -> None:
    window = opened("en", 1.0)
    window.resize(860, 600)
    for part in (window.library, window.panel):
        part.show()
        QApplication.processEvents()
        ground = QImage(part.size(), QImage.Format.Format_ARGB32)
        ground.fill(Qt.GlobalColor.transparent)
        part.render(ground, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        corners = (ground.rect().topLeft(), ground.rect().center(), ground.rect().bottomRight())
        assert [ground.pixelColor(corner).alpha() for corner in corners] == [255] * 3
        part.hide()


def test_the_bar_of_changes_cuts_no_button(opened: Any) -> None:
    window = opened("fr", 1.0)
    window.resize(900, 640)
    window.actions_by_id["changes.since_received"].trigger()
    QApplication.processEvents()
    bar = window.findChild(ChangesBar)
    assert bar.isVisible()
    for part in (bar.restore, bar.keep):
        assert part.width() >= part.sizeHint().width()
    assert bar.rect().contains(bar.close_button.geometry())


def test_a_low_window_keeps_three_claims_and_folds_the_revisions(opened: Any) -> None:
    window = opened("en", 1.0)
    window.actions_by_id["claim.next"].trigger()
    window.resize(1100, 700)
    QApplication.processEvents()
    assert not window.timeline.is_open
    assert window.claims_panel.list.height() >= 150


def _notice(code: str, level: NoticeLevel = NoticeLevel.WARNING) -> Notice:
    return Notice(message(code, number=1, library="galley.db", folder="here"), level, key=code)


def _banners(window: MainWindow) -> list[Banner]:
    QApplication.processEvents()
    return [each for each in window.messages.findChildren(Banner) if each.isVisible()]


def test_a_low_window_has_one_banner_and_tells_of_the_others(opened: Any) -> None:
    window = opened("fr", 1.0)
    window.resize(900, 640)
    window.messages.clear()
    failed, first, last = (
        _notice("disk_full", NoticeLevel.ERROR),
        _notice("offer_restore"),
        _notice("library_busy"),
    )
    for notice in (first, failed, last):
        window.messages.show_notice(notice)
    (shown,) = _banners(window)
    assert shown.notice is failed
    assert shown.more.text() == "et 2 autres"
    height = window.messages.height()
    QTest.mouseClick(shown.more, Qt.MouseButton.LeftButton)
    assert [each.notice for each in _banners(window)] == [first, failed, last]
    assert window.messages.height() > height
    assert shown.more.text() == "N’en montrer qu’un"
    QTest.mouseClick(shown.more, Qt.MouseButton.LeftButton)
    assert [each.notice for each in _banners(window)] == [failed]
    QTest.mouseClick(shown.more, Qt.MouseButton.LeftButton)
    shown.close_button.click()
    window.messages.show_notice(_notice("restore"))
    (shown,) = _banners(window)
    assert shown.notice.key == "restore"
    shown.close_button.click()
    (shown,) = _banners(window)
    assert shown.notice is last
    window.resize(1100, 900)
    assert [each.notice for each in _banners(window)] == [first, last]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("scale", SCALES)
def test_no_word_of_a_banner_is_cut(opened: Any, language: str, scale: float) -> None:
    window = opened(language, scale)
    answers = tuple(NoticeAction(message(code), str) for code in ("save_copy", "try_again"))
    full = message("disk_full", library="galley.db", folder="/home/ann/desk")
    window.messages.show_notice(Notice(full, NoticeLevel.ERROR, answers))
    window.messages.show_notice(_notice("offer_restore"))
    for size in SIZES:
        window.resize(*size)
        _banners(window)
        assert window.size().toTuple() == size
        assert clipped(window.messages) == []
        assert window.page.height() > 0
