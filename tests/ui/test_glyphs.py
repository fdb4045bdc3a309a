"""Statuses and levels are told apart by their shapes alone."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from editor_app.domain.claim import Basis, Status
from editor_app.domain.finding import Level
from editor_app.ui.glyphs import paint_level, paint_status
from editor_app.ui.look import Look

SIDE = 14
EDGE = 4


def shape(paint: object, side: int = SIDE) -> frozenset[tuple[int, int]]:
    """The pixels that are mostly covered, whatever their colour."""
    image = QImage(side + 2 * EDGE, side + 2 * EDGE, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint(painter, QRectF(EDGE, EDGE, side, side))  # type: ignore[operator]
    painter.end()
    every = range(image.width())
    return frozenset(
        (x, y) for x in every for y in every if image.pixelColor(x, y).lightness() < 180
    )


def shapes(look: Look) -> dict[str, frozenset[tuple[int, int]]]:
    kinds: list[tuple[Status, Basis | None]] = [(status, None) for status in Status]
    kinds.append((Status.VERIFIED, Basis.SAID))
    return {
        f"{status}-{basis}": shape(
            lambda p, r, s=status, b=basis: paint_status(p, r, s, b, look.theme)
        )
        for status, basis in kinds
    }


def test_no_two_statuses_look_alike_without_colour(look: Look) -> None:
    drawn = shapes(look)
    for one, other in combinations(drawn, 2):
        assert len(drawn[one] ^ drawn[other]) >= 12, (one, other)


def test_no_two_levels_look_alike_without_colour(look: Look) -> None:
    drawn = [shape(lambda p, r, v=level: paint_level(p, r, v, look.theme)) for level in Level]
    for one, other in combinations(drawn, 2):
        assert len(one ^ other) >= 12


@pytest.mark.parametrize("side", [14, 21, 28])
def test_a_glyph_fills_its_box_at_every_scale(look: Look, side: int) -> None:
    drawn = shape(lambda p, r: paint_status(p, r, Status.DISPUTED, None, look.theme), side)
    width = max(x for x, _ in drawn) - min(x for x, _ in drawn) + 1
    assert side - 3 <= width <= side + 1


def test_a_glyph_drawn_again_is_the_same(look: Look) -> None:
    first, second = shapes(look), shapes(look)
    assert first == second


def test_a_glyph_takes_the_colour_of_its_theme(look: Look) -> None:
    def drawn() -> QImage:
        image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        paint_status(painter, QRectF(0, 0, SIDE, SIDE), Status.DISPUTED, None, look.theme)
        painter.end()
        return image

    light = drawn()
    look.themes.choose("dark")
    assert drawn() != light


def test_a_painter_that_scales_gets_sharp_lines(look: Look) -> None:
    def scaled(painter: QPainter, rect: QRectF) -> None:
        painter.scale(2, 2)
        half = QRectF(rect.x() / 2, rect.y() / 2, rect.width() / 2, rect.height() / 2)
        paint_status(painter, half, Status.INCORRECT, None, look.theme)

    plain = shape(lambda p, r: paint_status(p, r, Status.INCORRECT, None, look.theme), 28)
    assert len(shape(scaled, 28) ^ plain) < 20
