"""Keys as they stand on a keyboard: a letter or a word in a small frame."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from editor_app.ui.drawing import Side, draw_words, fill_round, ring, width_of
from editor_app.ui.look import Look

HEIGHT = 21
_GAP = 5


def caps_width(keys: Sequence[str], look: Look) -> float:
    """How wide the caps of `keys` are together, px."""
    return sum(_width(key, look) for key in keys) + look.px(_GAP) * max(0, len(keys) - 1)


def _width(key: str, look: Look) -> float:
    return max(look.px(HEIGHT), width_of(key, look.font("count_bold")) + look.px(11))


def draw_caps(
    painter: QPainter, rect: QRectF, keys: Sequence[str], look: Look, *, raised: bool = False
) -> None:
    """Draws the caps of `keys` in the middle of `rect`, ending at its right edge."""
    height = look.px(HEIGHT)
    left = rect.right() - caps_width(keys, look)
    for key in keys:
        place = QRectF(left, round(rect.center().y() - height / 2), _width(key, look), height)
        fill_round(painter, place, look.color("raised" if raised else "window"), 4)
        ring(painter, place, look.color("edge" if raised else "line"), 1, 4)
        ink = (look.font("count_bold"), look.color("text2"))
        draw_words(painter, place, key, ink, Side.AlignHCenter)
        left += place.width() + look.px(_GAP)
