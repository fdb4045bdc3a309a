"""Icons of `resources/icons`, drawn in the palette's colour at the screen's own resolution."""

from __future__ import annotations

from functools import cache
from typing import Protocol

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from editor_app import paths


class Colors(Protocol):
    """Whatever knows the colour of a token: a theme, or a look whose theme may change."""

    def color(self, token: str) -> QColor:
        """The colour of `token` now."""
        ...


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


def _square(rect: QRectF) -> QRectF:
    """The largest square in the middle of `rect`: a wider one leaves room beside the icon."""
    side = min(rect.width(), rect.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(rect.center())
    return square


class _SvgEngine(QIconEngine):
    """Asks for its colour whenever it draws, so that a change of theme reaches every icon."""

    def __init__(self, name: str, colors: Colors, token: str) -> None:
        super().__init__()
        self._name = name
        self._colors = colors
        self._token = token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        token = "disabled" if mode == QIcon.Mode.Disabled else self._token
        paint_icon(painter, _square(QRectF(rect)), self._name, self._colors.color(token))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        sharp = size * scale
        pixmap = QPixmap(sharp)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), sharp), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        copy = _SvgEngine(self._name, self._colors, self._token)
        _kept.append(copy)
        return copy


def icon(name: str, colors: Colors, color: str = "text2") -> QIcon:
    """The icon called `name` in the colour of a token, greyed where its control is disabled.

    With a `Look` for `colors` it follows the theme; with a `Theme` it keeps that theme's colours.

    Raises:
        FileNotFoundError: when it is first drawn, where there is no such icon.
    """
    engine = _SvgEngine(name, colors, color)
    _kept.append(engine)
    return QIcon(engine)
