"""Signs for what cannot be seen: spaces, tabs, characters without width and the ends of lines.

They are painted over the page and are never part of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from editor_app.ui.theme import Theme

if TYPE_CHECKING:
    from editor_app.ui.page.geometry import Row


class Unseen(Enum):
    """What is not seen. A loose space stands where none should: doubled, or at a line's end."""

    SPACE = auto()
    LOOSE_SPACE = auto()
    NO_BREAK = auto()
    NARROW_NO_BREAK = auto()
    OTHER_SPACE = auto()
    TAB = auto()
    NO_WIDTH = auto()
    LINE_END = auto()


@dataclass(frozen=True, slots=True)
class Sign:
    """One of them on a row: where it begins and ends, px from the left of the view."""

    kind: Unseen
    row: Row
    left: float
    right: float


_KINDS = {
    " ": Unseen.SPACE,
    "\t": Unseen.TAB,
    "\u00a0": Unseen.NO_BREAK,
    "\u202f": Unseen.NARROW_NO_BREAK,
}
_SPACES = "\u1680\u2000-\u200a\u205f\u3000"
_NO_WIDTH = "\u00ad\u200b-\u200f\u2028\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufdd2-\ufdd7"
"""Soft hyphen, joiners, directions, and the stand-ins for what Qt cannot hold."""

_FOUND = re.compile(f"[ \t\u00a0\u202f{_SPACES}{_NO_WIDTH}]")
_LOOSE = re.compile(r"(?:^ +| {2,}| +$)")
_NO_WIDTH_ONLY = re.compile(f"[{_NO_WIDTH}]")

_COLORS = {
    Unseen.SPACE: "text3",
    Unseen.LINE_END: "text3",
    Unseen.TAB: "text3",
    Unseen.LOOSE_SPACE: "warn",
    Unseen.NO_WIDTH: "warn",
}
"""Tokens of the theme; the spaces that do not break have the accent."""

_STROKE = 1.2
_DOT = 1.1
_BOX_HEIGHT, _BOX_BELOW = 4.0, 1.0
_ARROW = 3.0


def unseen(line: str) -> Iterator[tuple[int, Unseen]]:
    """What a line of text holds that is not seen: where, in code points, and what."""
    loose = {place for run in _LOOSE.finditer(line) for place in range(*run.span())}
    for found in _FOUND.finditer(line):
        place, char = found.start(), found.group()
        if place in loose:
            yield place, Unseen.LOOSE_SPACE
        elif char in _KINDS:
            yield place, _KINDS[char]
        else:
            is_thin = _NO_WIDTH_ONLY.match(char)
            yield place, Unseen.NO_WIDTH if is_thin else Unseen.OTHER_SPACE


class Signs:
    """Draws signs in one theme; `scale` is how much larger than in the design words are."""

    def __init__(self, theme: Theme, scale: float) -> None:
        self._theme = theme
        self._scale = scale
        self._draw: dict[Unseen, Callable[[QPainter, Sign, float], None]] = {
            Unseen.SPACE: self._dot,
            Unseen.LOOSE_SPACE: self._dot,
            Unseen.NO_BREAK: self._box,
            Unseen.NARROW_NO_BREAK: self._box,
            Unseen.OTHER_SPACE: self._box,
            Unseen.TAB: self._arrow,
            Unseen.NO_WIDTH: self._tick,
            Unseen.LINE_END: self._pilcrow,
        }

    def draw(self, painter: QPainter, sign: Sign, baseline: float) -> None:
        """Draws one sign; `baseline` is that of its row in the document."""
        painter.setPen(QPen(self._theme.color(_COLORS.get(sign.kind, "accent")), _STROKE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._draw[sign.kind](painter, sign, baseline)

    def _dot(self, painter: QPainter, sign: Sign, baseline: float) -> None:
        middle = QPointF((sign.left + sign.right) / 2, baseline - 5 * self._scale)
        painter.setBrush(painter.pen().color())
        painter.setPen(Qt.PenStyle.NoPen)
        reach = _DOT * (1.4 if sign.kind is Unseen.LOOSE_SPACE else 1.0)
        painter.drawEllipse(middle, reach, reach)

    def _box(self, painter: QPainter, sign: Sign, baseline: float) -> None:
        """An open box as wide as the space."""
        left, right = sign.left + 0.8, max(sign.right - 0.8, sign.left + 2.2)
        bottom = round(baseline + _BOX_BELOW) + 0.5
        top = bottom - _BOX_HEIGHT * self._scale
        painter.drawPolyline(
            [QPointF(left, top), QPointF(left, bottom), QPointF(right, bottom), QPointF(right, top)]
        )

    def _arrow(self, painter: QPainter, sign: Sign, baseline: float) -> None:
        y = round(baseline - 5 * self._scale) + 0.5
        left, right = sign.left + 1.5, max(sign.right - 1.5, sign.left + 5)
        painter.drawLine(QLineF(left, y, right, y))
        painter.drawLine(QLineF(right - _ARROW, y - _ARROW, right, y))
        painter.drawLine(QLineF(right - _ARROW, y + _ARROW, right, y))

    def _tick(self, painter: QPainter, sign: Sign, baseline: float) -> None:
        """A thin stroke with a foot, where something without width stands."""
        bottom = round(baseline + 3 * self._scale) + 0.5
        painter.drawLine(QLineF(sign.left, baseline - 12 * self._scale, sign.left, bottom))
        painter.drawLine(QLineF(sign.left - 2, bottom, sign.left + 2, bottom))

    def _pilcrow(self, painter: QPainter, sign: Sign, baseline: float) -> None:
        font = QFont(self._theme.font("count"))
        font.setPixelSize(max(6, min(round(13 * self._scale), round(sign.row.height * 0.72))))
        painter.setFont(font)
        box = QRectF(sign.left + 2, baseline - 20 * self._scale, 30, 20 * self._scale + 2)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft), "¶")
