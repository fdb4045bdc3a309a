"""Drawing changes on the page: a tint and a line for words that came, a struck mark where some went, a bar."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from editor_app.ui.drawing import fill_round
from editor_app.ui.page.changed import Change
from editor_app.ui.page.columns import Columns
from editor_app.ui.page.geometry import Placed
from editor_app.ui.page.rows import Row
from editor_app.ui.theme import Theme

_BAR, _BAR_WIDTH, _BAR_STRENGTH = 9, 2.5, 0.55
"""The middle of the bar, px left of the words; its colour is the accent's, as while comparing."""

_ABOVE, _BELOW, _LINE = 17.0, 7.5, 7.0
"""The ground behind words and the line under it, from the baseline of body text of 18 px.

The line lies lower than that of a claim (4.5), so that both are seen.
"""

_STROKE, _STRIKE, _MIDDLE = 1.5, 7.0, 5.0
"""How thick the mark of words that went is, how wide the stroke through it, how high, px."""

_ZONE = 5
"""So far beside a mark the pointer is on it, px."""


def paint_ground(painter: QPainter, placed: Placed, theme: Theme, scale: float) -> None:
    """Tints what came, stronger in the current change."""
    shape = placed.shape.changed
    for change, stretches in shape.came if shape else ():
        ink, ground = ("accent", "accentSoft") if change.is_moved else ("ins", "insBg")
        color = theme.color(ground)
        if change.is_current:
            color = theme.stressed(color, theme.color(ink))
        for row, left, right in stretches:
            fill_round(painter, _behind(placed, row, left, right, scale), color, 3)


def paint_over(
    painter: QPainter, placed: Placed, columns: Columns, theme: Theme, scale: float
) -> None:
    """Draws the line under what came, the mark where something went, and the bar beside both."""
    shape = placed.shape.changed
    if shape is None:
        return
    _paint_bar(painter, placed, columns, theme)
    for change, stretches in shape.came:
        painter.setPen(QPen(theme.color("accent" if change.is_moved else "ins"), _STROKE))
        for row, left, right in stretches:
            y = round(placed.box.top() + row.baseline + _LINE * scale) + 0.5
            painter.drawLine(QPointF(left, y), QPointF(right, y))
    for change, row, x in shape.went:
        box = _behind(placed, row, x, x, scale)
        _paint_gone(painter, box, placed.box.top() + row.baseline, change, theme)


def _paint_bar(painter: QPainter, placed: Placed, columns: Columns, theme: Theme) -> None:
    if not placed.shape.rows:
        return
    first, last = placed.shape.rows[0], placed.shape.rows[-1]
    top = placed.box.top() + first.top + 5
    bottom = placed.box.top() + last.top + last.height - 2
    color = QColor(theme.color("accent"))
    color.setAlphaF(_BAR_STRENGTH)
    fill_round(painter, QRectF(columns.text - _BAR, top, _BAR_WIDTH, bottom - top), color, 1)


def _paint_gone(
    painter: QPainter, box: QRectF, baseline: float, change: Change, theme: Theme
) -> None:
    """A small upright with a stroke through it: struck words stand behind it."""
    painter.setPen(QPen(theme.color("dele"), _STROKE + change.is_current))
    x = round(box.center().x()) - 0.5
    painter.drawLine(QPointF(x, box.top() + 2), QPointF(x, box.bottom() - 1))
    y = round(baseline - _MIDDLE) - 0.5
    painter.drawLine(QPointF(x - _STRIKE / 2, y), QPointF(x + _STRIKE / 2, y))


def _behind(placed: Placed, row: Row, left: float, right: float, scale: float) -> QRectF:
    larger = row.height / 28
    top = round(placed.box.top() + row.baseline - _ABOVE * larger)
    bottom = round(placed.box.top() + row.baseline + _BELOW * scale)
    return QRectF(left - 1, top, right - left + 2, bottom - top)


def change_at(point: QPointF, placed: Placed, columns: Columns) -> Change | None:
    """The change whose mark, words or bar are at a place of the document."""
    shape = placed.shape.changed
    if shape is None:
        return None
    for change, row, x in shape.went:
        if abs(point.x() - x) <= _ZONE and _is_on(point, placed, row):
            return change
    for change, stretches in shape.came:
        for row, left, right in stretches:
            if left <= point.x() <= right and _is_on(point, placed, row):
                return change
    if not columns.text - 2 * _BAR <= point.x() < columns.text - _ZONE:
        return None
    marks = [(row, change) for change, row, _ in shape.went]
    marks += [(row, change) for change, stretches in shape.came for row, _, _ in stretches]
    beside = [change for row, change in marks if _is_on(point, placed, row)]
    return next(iter([*beside, *(change for _, change in marks)]), None)


def _is_on(point: QPointF, placed: Placed, row: Row) -> bool:
    top = placed.box.top() + row.top
    return top <= point.y() < top + row.height
