"""Claims are drawn under and beside their words, and nowhere else."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QHelpEvent, QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from editor_app.domain.claim import Status
from editor_app.domain.text import Span, TextEdit
from editor_app.ui.page.page import Page
from editor_app.ui.theme import load_theme

TEXT = "Le 7 janvier, 80 soldats sont morts.\n\nLe porte-parole a démenti."
GUTTER = 100
LONG = "Le porte-parole a annoncé la mort de soldats. " * 6


def place_of(page: Page, position: int) -> QRect:
    """The caret's box at a position, in the view; the caret itself stays."""
    selected = page.selection()
    page.place_caret(position)
    box = page.cursorRect()
    page.select(selected)
    return box


def picture(page: Page) -> QImage:
    """The view without the blinking caret, a pixel of it a pixel of the design."""
    page.clearFocus()
    image = page.viewport().grab().toImage()
    if image.devicePixelRatio() == 1:
        return image
    image.setDevicePixelRatio(1)
    return image.scaled(page.viewport().size(), mode=Qt.TransformationMode.SmoothTransformation)


def differing(one: QImage, other: QImage, band: QRect) -> list[int]:
    """The columns of a band in which two pictures differ."""
    return [
        x
        for x in range(max(0, band.left()), min(one.width(), band.right()))
        if any(
            one.pixel(x, y) != other.pixel(x, y)
            for y in range(max(0, band.top()), min(one.height(), band.bottom()))
        )
    ]


def without_marks(page: Page, claims: Any) -> QImage:
    kept, claims.marks = claims.marks, []
    page.refresh_marks()
    bare = picture(page)
    claims.marks = kept
    page.refresh_marks()
    return bare


def underlined(page: Page, claims: Any, position: int) -> list[int]:
    """The columns underlined in the row of a position."""
    row = place_of(page, position)
    baseline = row.top() + round(row.height() * 0.78)
    words_end = page.viewport().width() - GUTTER
    band = QRect(0, baseline + 2, words_end, 9)
    return differing(picture(page), without_marks(page, claims), band)


@pytest.mark.parametrize("status", Status)
def test_a_claims_words_are_underlined_and_no_others(
    page: Page, claims: Any, status: Status
) -> None:
    page.show_text(TEXT)
    claims.add(14, 24, status)
    page.refresh_marks()
    left, right = place_of(page, 14).left(), place_of(page, 24).left()
    drawn = underlined(page, claims, 14)
    assert drawn
    assert left - 2 <= min(drawn) <= left + 4
    assert right - 12 <= max(drawn) <= right + 2


def test_a_claim_on_several_rows_is_underlined_on_each(page: Page, claims: Any) -> None:
    page.show_text(LONG)
    claims.add(20, 200)
    page.refresh_marks()
    first, last = underlined(page, claims, 20), underlined(page, claims, 195)
    middle = underlined(page, claims, 100)
    assert abs(min(first) - place_of(page, 20).left()) <= 3
    assert abs(max(last) - place_of(page, 200).left()) <= 3
    assert max(middle) - min(middle) > 400
    assert max(middle) <= min(middle) + 545


def test_a_claim_over_two_paragraphs_is_underlined_in_both(page: Page, claims: Any) -> None:
    page.show_text(TEXT)
    claims.add(14, 53)
    page.refresh_marks()
    assert underlined(page, claims, 14)
    assert underlined(page, claims, 40)


def test_words_that_run_from_the_right_are_underlined_where_they_stand(
    page: Page, claims: Any
) -> None:
    page.show_text("Il dit «\u00a0שלום עולם\u00a0» hier.")
    claims.add(9, 13)
    page.refresh_marks()
    drawn = underlined(page, claims, 9)
    first, third = place_of(page, 10).left(), place_of(page, 12).left()
    other_word = place_of(page, 15).left()
    assert min(drawn) < third < first < max(drawn)
    assert other_word not in drawn


@pytest.mark.parametrize("zoom", [14, 28])
def test_underlines_follow_the_zoom(page: Page, claims: Any, zoom: int) -> None:
    page.show_text(TEXT)
    claims.add(14, 24)
    page.set_zoom(zoom)
    drawn = underlined(page, claims, 14)
    assert abs(min(drawn) - place_of(page, 14).left()) <= 3
    assert abs(max(drawn) - place_of(page, 24).left()) <= 3


@pytest.mark.parametrize("width", [240, 480, 640, 1400])
def test_any_width_shows_all_words(page: Page, claims: Any, width: int) -> None:
    page.show_text(LONG)
    claims.add(0, 200)
    page.resize(width, 600)
    picture(page)
    assert page.horizontalScrollBar().maximum() == 0
    for position in range(0, len(LONG), 5):
        assert 0 <= place_of(page, position).left() <= page.viewport().width()


def test_the_active_claims_words_are_tinted(page: Page, claims: Any) -> None:
    page.show_text(TEXT)
    claim = claims.add(14, 24)
    page.refresh_marks()
    place = place_of(page, 16)
    spot = QPoint(place.left(), place.top() + 3)
    before = picture(page).pixelColor(spot)
    page.set_active(claim)
    tinted = picture(page).pixelColor(spot)
    page.set_active(None)
    assert tinted != before
    assert picture(page).pixelColor(spot) == before


def test_a_highlight_is_tinted_until_the_next_edit(page: Page) -> None:
    page.show_text(TEXT)
    place = place_of(page, 16)
    spot = QPoint(place.left() + 1, place.top() + 3)
    before = picture(page).pixelColor(spot)
    page.set_highlight([Span(14, 24), Span(38, 44)])
    assert picture(page).pixelColor(spot) != before
    page.place_caret(len(TEXT))
    QTest.keyClicks(page, "x")
    assert picture(page).pixelColor(spot) == before


def test_a_highlight_beyond_the_text_draws_nothing_wrong(page: Page, claims: Any) -> None:
    page.show_text("ab")
    claims.add(1, 90)
    page.set_highlight([Span(0, 500), Span(400, 500)])
    assert not picture(page).isNull()


@pytest.mark.parametrize(
    "span", [Span(36, 37), Span(36, 50), Span(37, 50), Span(0, 0), Span(63, 64)]
)
def test_a_claim_at_the_border_of_a_line_is_drawn(page: Page, claims: Any, span: Span) -> None:
    page.show_text(TEXT)
    claims.add(span.start, span.end)
    page.refresh_marks()
    assert not picture(page).isNull()


def test_marks_move_with_their_words(page: Page, claims: Any) -> None:
    page.show_text(TEXT)
    claims.add(14, 24)
    page.refresh_marks()
    before = underlined(page, claims, 14)
    claims.marks.clear()
    claims.add(19, 29)
    page.apply([TextEdit(0, 0, "Oui, ")])
    after = underlined(page, claims, 19)
    assert min(after) > min(before) + 20


# The mouse


def glyph_of(page: Page, claims: Any, position: int) -> QPoint:
    """Where the first glyph of a position's row is."""
    row = place_of(page, position)
    view = page.viewport().rect()
    band = QRect(view.width() - GUTTER, row.top(), GUTTER, row.height())
    first = differing(picture(page), without_marks(page, claims), band)[0]
    return QPoint(first + 6, row.center().y())


def click(page: Page, where: QPoint) -> None:
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_a_glyph_is_clicked_without_moving_the_caret(qtbot: QtBot, page: Page, claims: Any) -> None:
    page.show_text(TEXT)
    claim = claims.add(40, 54)
    page.refresh_marks()
    page.place_caret(3)
    with qtbot.waitSignal(page.claim_clicked, timeout=1000) as clicked:
        click(page, glyph_of(page, claims, 40))
    assert clicked.args == [claim]
    assert page.caret() == 3


def test_words_in_two_claims_mean_the_inner_one_first(page: Page, claims: Any) -> None:
    page.show_text(TEXT)
    outer, inner = claims.add(0, 36), claims.add(14, 24)
    page.refresh_marks()
    clicked: list[str] = []
    page.claim_clicked.connect(clicked.append)
    page.claim_clicked.connect(page.set_active)
    where = place_of(page, 18).center()
    click(page, where)
    QTest.mouseRelease(page.viewport(), Qt.MouseButton.LeftButton, pos=where)
    click(page, where)
    assert clicked == [inner, outer]


def test_selecting_words_of_a_claim_does_not_activate_it(page: Page, claims: Any) -> None:
    page.show_text(TEXT)
    claims.add(0, 36)
    page.refresh_marks()
    clicked: list[str] = []
    page.claim_clicked.connect(clicked.append)
    start, end = place_of(page, 3).center(), place_of(page, 20).center()
    QTest.mousePress(page.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(page.viewport(), end)
    QTest.mouseRelease(page.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert clicked == []
    assert page.selection() == Span(3, 20)


def test_a_glyph_has_room_for_a_clumsy_click(page: Page, claims: Any) -> None:
    page.show_text(TEXT)
    claim = claims.add(40, 54)
    page.refresh_marks()
    clicked: list[str] = []
    page.claim_clicked.connect(clicked.append)
    glyph = glyph_of(page, claims, 40)
    for dx, dy in ((-8, 0), (12, 0), (0, -10), (0, 10)):
        click(page, glyph + QPoint(dx, dy))
    assert clicked == [claim] * 4


def test_a_crowded_row_counts_what_it_has_no_room_for(page: Page, claims: Any) -> None:
    page.show_text(TEXT)
    found = [claims.add(start, start + 4) for start in range(0, 30, 5)]
    page.refresh_marks()
    plain = picture(page)
    clicked: list[str] = []
    page.claim_clicked.connect(clicked.append)
    glyph = glyph_of(page, claims, 3)
    for step in range(5):
        click(page, glyph + QPoint(24 * step, 0))
    assert clicked[:3] == found[:3]
    assert set(clicked) == set(found[:3])
    page.set_active(found[5])
    assert picture(page) != plain


@pytest.mark.qt_log_ignore("This plugin does not support raise")
@pytest.mark.parametrize("markup", ["<b>bold</b> & more", "a\nb"])
def test_a_tooltip_is_plain_words(qtbot: QtBot, page: Page, claims: Any, markup: str) -> None:
    page.show_text(TEXT)
    claims.add(14, 24)
    claims.tooltip = lambda claim: markup
    page.refresh_marks()
    where = place_of(page, 18).center()
    view = page.viewport()
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, where, view.mapToGlobal(where)))
    assert QToolTip.text()
    shown = QTextDocument()
    shown.setHtml(QToolTip.text())
    assert shown.toPlainText() == markup
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


# What is on the screen


def on_screen(page: Page) -> QImage:
    screen = page.screen()
    return (
        screen.grabWindow(int(page.winId())).toImage().convertToFormat(QImage.Format.Format_RGB32)
    )


def anew(page: Page) -> QImage:
    return page.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def settle(qtbot: QtBot, page: Page) -> None:
    """Waits until what is shown is what would be painted anew."""
    qtbot.waitUntil(lambda: on_screen(page) == anew(page), timeout=1500)


@pytest.mark.parametrize(
    "act",
    [
        lambda page: page.set_active("c2"),
        lambda page: page.set_highlight([Span(0, 30)]),
        lambda page: page.apply([TextEdit(10, 10, "Un mot de plus. ")]),
        lambda page: page.apply([TextEdit(0, 46, "")]),
        lambda page: page.apply([TextEdit(0, 0, "Un\n\nparagraphe\n\n")]),
        lambda page: page.place_caret(1200),
        lambda page: page.select(Span(100, 700)),
        lambda page: page.set_zoom(22),
        lambda page: page.set_theme(load_theme("dark")),
        lambda page: page.resize(640, 500),
        lambda page: page.verticalScrollBar().setValue(123),
        lambda page: QTest.keyClicks(page, "mot"),
        lambda page: QTest.keyClick(page, Qt.Key.Key_Return),
        lambda page: QTest.keyClick(page, Qt.Key.Key_Delete),
        lambda page: page.set_review_mode(True),
        lambda page: page.show_text("Autre."),
    ],
)
def test_what_is_on_the_screen_is_what_would_be_painted_anew(
    qtbot: QtBot, page: Page, claims: Any, act: Any
) -> None:
    page.show_text("\n\n".join([LONG] * 8))
    for number, status in enumerate(Status):
        claims.add(number * 150, number * 150 + 120, status)
    page.refresh_marks()
    page.place_caret(300)
    page.setCursorWidth(0)
    settle(qtbot, page)
    act(page)
    page.setCursorWidth(0)
    settle(qtbot, page)


# Readers for the blind


def test_a_screen_reader_hears_the_stored_words(page: Page) -> None:
    text = "12\u00a0000 morts\u202f!\n\nFin 😀."
    page.show_text(text)
    interface = QAccessible.queryAccessibleInterface(page).textInterface()
    assert interface is not None
    heard = interface.text(0, interface.characterCount())
    assert heard.replace("\u2029", "\n").rstrip("\0") == text


def test_a_fault_while_painting_is_reported_and_survived(
    qtbot: QtBot, page: Page, claims: Any
) -> None:
    page.show_text(TEXT)
    asked, answer = claims.marks_between, claims.marks
    claims.marks_between = lambda start, end: [][start]
    with qtbot.captureExceptions() as faults:
        page.refresh_marks()
        qtbot.waitUntil(lambda: bool(faults))
    claims.marks_between, claims.marks = asked, answer
    faults.clear()
    page.refresh_marks()
    assert not picture(page).isNull()


def test_no_line_stays_unseen_when_words_come_while_qt_is_laying_out(
    page: Page, qtbot: QtBot
) -> None:
    """Qt then forgets lines: a bare editor never shows them again."""
    page.show_text("\n".join(LONG for _ in range(60)))
    for place in (900, 4000, 9000):
        page.resize(page.width() - 20, page.height())
        page.apply((TextEdit(place, place, "mot " * 900),))
        page.apply((TextEdit(place // 2, place // 2 + 2000, ""),))
    bar = page.verticalScrollBar()

    def all_is_shown() -> bool:
        bar.setValue(bar.maximum())
        page.viewport().grab()
        block = page.document().begin()
        while block.isValid() and block.layout().lineCount():
            block = block.next()
        return not block.isValid()

    qtbot.waitUntil(all_is_shown)
