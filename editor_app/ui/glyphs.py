"""The silhouettes of statuses and finding levels: told apart by shape before colour.

All are drawn in a 14 px box and scaled to the rectangle they are given (DESIGN.md, section 5).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPixmapCache,
    QPolygonF,
)

from editor_app.domain.claim import Basis, Status
from editor_app.domain.finding import Level
from editor_app.ui.theme import Theme

BOX = 14.0
"""The side of the box the shapes are drawn in, px."""


_MARGIN = 3
"""Around the box in the cached pixmap, in its own units: the quotation mark reaches out of it."""


def paint_status(
    painter: QPainter, rect: QRectF, status: Status, basis: Basis | None, theme: Theme
) -> None:
    """Draws a status into `rect`; Verified as said carries a small quotation mark.

    It comes from Qt's pixmap cache, snapped to the device's pixels: drawing each anew took 40 to
    150 microseconds. A painter that scales gets lines instead.
    """
    if painter.transform().isScaling():
        _draw_status(painter, rect, status, basis, theme)
        return
    scale = painter.device().devicePixelRatioF()
    side = rect.width()
    margin = _snapped(side * _MARGIN / BOX, scale)
    key = f"galley/{theme.name}/{status}/{basis}/{side}/{scale}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = _status_pixmap((side, margin, scale), status, basis, theme)
        QPixmapCache.insert(key, pixmap)
    place = rect.topLeft() - QPointF(margin, margin)
    painter.drawPixmap(QPointF(_snapped(place.x(), scale), _snapped(place.y(), scale)), pixmap)


def _snapped(place: float, scale: float) -> float:
    return round(place * scale) / scale


def _status_pixmap(
    sizes: tuple[float, float, float], status: Status, basis: Basis | None, theme: Theme
) -> QPixmap:
    """A status on nothing; `sizes` are the box's side, the margin and the device's scale."""
    side, margin, scale = sizes
    whole = ceil((side + 2 * margin) * scale)
    pixmap = QPixmap(whole, whole)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _draw_status(painter, QRectF(margin, margin, side, side), status, basis, theme)
    painter.end()
    return pixmap


def _draw_status(
    painter: QPainter, rect: QRectF, status: Status, basis: Basis | None, theme: Theme
) -> None:
    color, ground = theme.status_color(status), theme.color("page")
    is_said = status is Status.VERIFIED and basis is Basis.SAID
    draw = _said if is_said else _STATUS[status]
    _in_box(painter, rect, lambda: draw(painter, color, ground))


def paint_level(painter: QPainter, rect: QRectF, level: Level, theme: Theme) -> None:
    """Draws a finding's level into `rect`."""
    _in_box(painter, rect, lambda: _LEVEL[level](painter, theme))


def _in_box(painter: QPainter, rect: QRectF, draw: Callable[[], None]) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / BOX, rect.height() / BOX)
    draw()
    painter.restore()


def _stroke(painter: QPainter, color: QColor, width: float) -> None:
    pen = QPen(
        color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _fill(painter: QPainter, color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)


def _polyline(painter: QPainter, *points: tuple[float, float]) -> None:
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))


def _diamond() -> QPolygonF:
    return QPolygonF([QPointF(7, 0.5), QPointF(13.5, 7), QPointF(7, 13.5), QPointF(0.5, 7)])


def _ring(painter: QPainter, color: QColor, _ground: QColor) -> None:
    _stroke(painter, color, 1.6)
    painter.drawEllipse(QPointF(7, 7), 5.2, 5.2)


def _half(painter: QPainter, color: QColor, ground: QColor) -> None:
    _ring(painter, color, ground)
    _fill(painter, color)
    painter.drawPie(QRectF(1.8, 1.8, 10.4, 10.4), 90 * 16, 180 * 16)


def _tick(painter: QPainter, color: QColor, ground: QColor) -> None:
    _fill(painter, color)
    painter.drawEllipse(QPointF(7, 7), 6, 6)
    _stroke(painter, ground, 1.7)
    _polyline(painter, (4.2, 7.2), (6.2, 9.2), (9.9, 5.1))


def _question(painter: QPainter, color: QColor, _ground: QColor) -> None:
    _stroke(painter, color, 1.3)
    painter.drawPolygon(_diamond())
    hook = QPainterPath(QPointF(5.4, 5.7))
    hook.cubicTo(5.5, 3.9, 8.7, 3.9, 8.6, 5.8)
    hook.cubicTo(8.5, 6.9, 7.0, 6.9, 7.0, 8.1)
    painter.drawPath(hook)
    _fill(painter, color)
    painter.drawEllipse(QPointF(7, 9.9), 0.85, 0.85)


def _exclamation(painter: QPainter, color: QColor, ground: QColor) -> None:
    _fill(painter, color)
    painter.drawPolygon(_diamond())
    _stroke(painter, ground, 1.6)
    _polyline(painter, (7, 4), (7, 7.4))
    _fill(painter, ground)
    painter.drawEllipse(QPointF(7, 9.8), 0.95, 0.95)


def _cross(painter: QPainter, color: QColor, ground: QColor) -> None:
    _fill(painter, color)
    painter.drawRoundedRect(QRectF(1.2, 1.2, 11.6, 11.6), 2, 2)
    _stroke(painter, ground, 1.7)
    _polyline(painter, (4.6, 4.6), (9.4, 9.4))
    _polyline(painter, (9.4, 4.6), (4.6, 9.4))


def _lozenge(painter: QPainter, color: QColor, _ground: QColor) -> None:
    _stroke(painter, color, 1.5)
    painter.drawRoundedRect(QRectF(0.9, 3.6, 12.2, 6.8), 3.4, 3.4)
    _polyline(painter, (4.8, 7), (9.2, 7))


def _said(painter: QPainter, color: QColor, ground: QColor) -> None:
    """The tick's disc, cut out around the two small strokes of a quotation mark."""
    disc, mark = QPainterPath(), QPainterPath()
    disc.addEllipse(QPointF(7, 7), 6, 6)
    mark.addRoundedRect(QRectF(8.9, -2, 9, 6), 2, 2)
    _fill(painter, color)
    painter.drawPath(disc.subtracted(mark))
    _stroke(painter, ground, 1.7)
    _polyline(painter, (4.2, 7.4), (6.2, 9.4), (9.6, 5.4))
    _stroke(painter, color, 1.5)
    _polyline(painter, (11.6, 0.2), (10.9, 2.4))
    _polyline(painter, (14.6, 0.2), (13.9, 2.4))


def _triangle() -> QPainterPath:
    path = QPainterPath(QPointF(7, 1.6))
    path.lineTo(13.2, 12.2)
    path.lineTo(0.8, 12.2)
    path.closeSubpath()
    return path


def _error(painter: QPainter, theme: Theme) -> None:
    color = theme.status_color(Status.INCORRECT)
    painter.setPen(
        QPen(color, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(color)
    painter.drawPath(_triangle())
    _bang(painter, theme.color("page"))


def _warning(painter: QPainter, theme: Theme) -> None:
    color = theme.status_color(Status.DISPUTED)
    _stroke(painter, color, 1.4)
    painter.drawPath(_triangle())
    _bang(painter, color)


def _bang(painter: QPainter, color: QColor) -> None:
    _stroke(painter, color, 1.4)
    _polyline(painter, (7, 5.4), (7, 8.4))
    _fill(painter, color)
    painter.drawEllipse(QPointF(7, 10.4), 0.85, 0.85)


def _information(painter: QPainter, theme: Theme) -> None:
    color = theme.color("accent")
    _stroke(painter, color, 1.4)
    painter.drawEllipse(QPointF(7, 7), 5.8, 5.8)
    _polyline(painter, (7, 6.6), (7, 9.8))
    _fill(painter, color)
    painter.drawEllipse(QPointF(7, 4.3), 0.85, 0.85)


_STATUS: Mapping[Status, Callable[[QPainter, QColor, QColor], None]] = {
    Status.UNCHECKED: _ring,
    Status.CHECKING: _half,
    Status.VERIFIED: _tick,
    Status.UNCONFIRMED: _question,
    Status.DISPUTED: _exclamation,
    Status.INCORRECT: _cross,
    Status.NOT_CHECKABLE: _lozenge,
}
_LEVEL: Mapping[Level, Callable[[QPainter, Theme], None]] = {
    Level.ERROR: _error,
    Level.WARNING: _warning,
    Level.SUGGESTION: _information,
}
