"""Icons of `resources/icons`, drawn in the palette's colour at the screen's own resolution."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from editor_app import paths
from editor_app.ui.theme import Theme

_kept: list[QIconEngine] = []
"""Clones Qt asked for: one that Python lets go crashed after `addPixmap` (DESIGN.md, section 12)."""


@cache
def _source(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@cache
def _renderer(name: str, color: str) -> QSvgRenderer:
    drawn = _source(name).replace("currentColor", color)
    return QSvgRenderer(QByteArray(drawn.encode("utf-8")))


def paint_icon(painter: QPainter, rect: QRectF, name: str, color: QColor) -> None:
    """Draws an icon into `rect`."""
    _renderer(name, color.name()).render(painter, rect)


class _SvgEngine(QIconEngine):
    def __init__(self, name: str, normal: QColor, disabled: QColor) -> None:
        super().__init__()
        self._name = name
        self._normal = normal
        self._disabled = disabled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        color = self._disabled if mode == QIcon.Mode.Disabled else self._normal
        paint_icon(painter, QRectF(rect), self._name, color)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        copy = _SvgEngine(self._name, self._normal, self._disabled)
        _kept.append(copy)
        return copy


def icon(name: str, theme: Theme, color: str = "text2") -> QIcon:
    """The icon called `name` in the colour of a token, greyed where its control is disabled.

    Raises:
        FileNotFoundError: when it is first drawn, where there is no such icon.
    """
    engine = _SvgEngine(name, theme.color(color), theme.color("disabled"))
    _kept.append(engine)
    return QIcon(engine)
