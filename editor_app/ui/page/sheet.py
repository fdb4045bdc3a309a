"""The paper on its backdrop: a sheet with a thin border, round corners and a soft shadow."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from editor_app.ui.drawing import fill
from editor_app.ui.page.columns import ABOVE, BELOW, Columns
from editor_app.ui.theme import Theme

RADIUS = 3
"""Of the corners, px."""

_SHADOW = ((4, 0.022), (2, 0.03))
"""How far the shadow reaches, px, and how dark each layer is."""

_END = 16
"""So far from the paper's ends its corners and their shadow reach, px."""

_STRIP = 64


class Sheet:
    """Paints the ground in one theme and one set of columns, at one device pixel ratio.

    Between its ends the sheet is copied from a ready strip: filling it layer by layer at
    every key takes as long as drawing the words on it.
    """

    def __init__(self, theme: Theme, columns: Columns, ratio: float) -> None:
        self._theme = theme
        self._columns = columns
        self._ratio = ratio

    @cached_property
    def _strip(self) -> QPixmap:
        """Made at the first paint: widths come and go while a window is laid out."""
        width, ratio = self._columns.width, self._ratio
        strip = QPixmap(round(width * ratio), round(_STRIP * ratio))
        strip.setDevicePixelRatio(ratio)
        with QPainter(strip) as painter:
            self._draw(painter, QRectF(0, 0, width, _STRIP), -_STRIP, 2 * _STRIP)
        return strip

    def paint(self, painter: QPainter, clip: QRectF, bottom: float) -> None:
        """Draws all of `clip`; the ground ends at `bottom`, backdrop is below it."""
        top, end = ABOVE, bottom - BELOW
        for y in (top, end):
            around = QRectF(clip.left(), y - _END, clip.width(), 2 * _END)
            if around.intersects(clip):
                painter.save()
                painter.setClipRect(around)
                self._draw(painter, around, top, end)
                painter.restore()
        middle = clip.intersected(QRectF(0, top + _END, clip.right(), end - top - 2 * _END))
        if not middle.isEmpty():
            painter.drawTiledPixmap(middle, self._strip, middle.topLeft())
        above = clip.intersected(
            QRectF(clip.left(), clip.top(), clip.width(), top - _END - clip.top())
        )
        below = clip.intersected(QRectF(clip.left(), end + _END, clip.width(), clip.bottom()))
        for rest in (above, below):
            if not rest.isEmpty():
                fill(painter, rest, self._theme.color("backdrop"))

    def _draw(self, painter: QPainter, part: QRectF, top: float, bottom: float) -> None:
        """A part of the ground with a sheet from `top` to `bottom`, layer by layer."""
        columns = self._columns
        paper = QRectF(columns.paper, top, columns.paper_end - columns.paper, bottom - top)
        fill(painter, part, self._theme.color("backdrop"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for reach, darkness in _SHADOW:
            painter.setBrush(QColor.fromRgbF(0, 0, 0, darkness))
            shadow = paper.adjusted(-reach, 1 - reach, reach, 1 + reach)
            painter.drawRoundedRect(shadow, RADIUS, RADIUS)
        for box, token in ((paper.adjusted(-1, -1, 1, 1), "line"), (paper, "page")):
            painter.setBrush(self._theme.color(token))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
