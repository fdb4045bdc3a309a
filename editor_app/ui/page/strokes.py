"""The line styles of the statuses, drawn once and then copied.

Stroking a dotted line takes Qt longer than all words above it: 30 rows of dots are 10 ms,
30 copies of a ready strip 0.3 ms.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from editor_app.domain.claim import Status
from editor_app.ui.page.marks import Mark
from editor_app.ui.theme import Theme

UNDERLINE = 4.5
"""From the baseline to the middle of an underline, px (DESIGN.md, section 3)."""

_DASHES: Mapping[Status, tuple[float, ...]] = {
    Status.CHECKING: (6.0, 3.5),
    Status.UNCONFIRMED: (10.0, 4.0),
    Status.NOT_CHECKABLE: (8.0, 3.0, 1.5, 3.0),
}
"""Dash and gap lengths in px; the others are unbroken (DESIGN.md, section 5)."""

_DOTS = (0.001, 2.4)
"""A dot and the way to the next, in widths of the line."""

_DOUBLE, _THICK, _STRONG, _USUAL, _DOTTED, _FAINT = 1.2, 3.0, 2.0, 1.5, 1.6, 1.0
_LENGTH, _HEIGHT, _MIDDLE = 620, 10, 4.0
"""A strip, px: longer than a usual row, and where in it `UNDERLINE` lies."""


def width_of(mark: Mark, *, is_active: bool) -> float:
    """Line widths of DESIGN.md, section 5: the stronger the score, the stronger the line."""
    if mark.status is Status.DISPUTED:
        return _DOUBLE
    if mark.status is Status.INCORRECT:
        return _THICK
    if is_active or mark.score >= 4:
        return _STRONG
    if mark.status is Status.UNCHECKED:
        return _DOTTED
    return _FAINT if mark.score <= 1 else _USUAL


class Strokes:
    """Strips of line styles in one theme at one device pixel ratio."""

    def __init__(self, theme: Theme, ratio: float) -> None:
        self.ratio = ratio
        self._theme = theme
        self._strips: dict[tuple[Status, float], QPixmap] = {}

    def draw(self, painter: QPainter, mark: Mark, place: QRectF, *, is_active: bool) -> None:
        """Underlines from `place`'s left to its right; its bottom is the words' baseline."""
        strip = self._strip(mark.status, width_of(mark, is_active=is_active))
        top = round(place.bottom() * self.ratio) / self.ratio + UNDERLINE - _MIDDLE - 0.5
        left, right = place.left(), place.right()
        while left < right:
            length = min(right - left, _LENGTH)
            source = QRectF(0, 0, length * self.ratio, _HEIGHT * self.ratio)
            painter.drawPixmap(QRectF(left, top, length, _HEIGHT), strip, source)
            left += length

    def _strip(self, status: Status, width: float) -> QPixmap:
        strip = self._strips.get((status, width))
        if strip is None:
            strip = self._strips[status, width] = self._drawn(status, width)
        return strip

    def _drawn(self, status: Status, width: float) -> QPixmap:
        strip = QPixmap(round(_LENGTH * self.ratio), round(_HEIGHT * self.ratio))
        strip.setDevicePixelRatio(self.ratio)
        strip.fill(Qt.GlobalColor.transparent)
        # Even widths sit between two rows of pixels, odd ones on a row: both are crisp so.
        middle = _MIDDLE + (1.0 if width in (_STRONG, _THICK) else 0.5)
        start = width / 2 if status is Status.UNCHECKED else 0.0
        line = QLineF(QPointF(start, middle), QPointF(_LENGTH, middle))
        with QPainter(strip) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._pen(status, width))
            if status is Status.DISPUTED:
                painter.drawLines([line.translated(0, -1), line.translated(0, 2)])
            else:
                painter.drawLine(line)
        return strip

    def _pen(self, status: Status, width: float) -> QPen:
        is_dotted = status is Status.UNCHECKED
        pen = QPen(self._theme.status_color(status), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if is_dotted else Qt.PenCapStyle.FlatCap)
        if is_dotted:
            pen.setDashPattern(_DOTS)
        elif status in _DASHES:
            pen.setDashPattern([length / width for length in _DASHES[status]])
        return pen
