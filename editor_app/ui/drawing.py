"""What painters share: lines of words that end in an ellipsis, rounded grounds, hairlines."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout

from editor_app.ui.look import Look

SEPARATOR = "  ·  "
"""Between two facts on one line."""

Side = Qt.AlignmentFlag
_ONE_LINE = Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip


def fill(painter: QPainter, rect: QRect | QRectF, color: QColor) -> None:
    """Fills a rectangle. `fillRect` would have PySide wrap QGradient and its presets: 3 ms."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRect(rect)
    painter.restore()


def width_of(words: str, font: QFont) -> float:
    """How wide `words` are, px."""
    return QFontMetricsF(font).horizontalAdvance(words)


def draw_words(
    painter: QPainter,
    rect: QRectF,
    words: str,
    ink: tuple[QFont, QColor],
    side: Qt.AlignmentFlag = Side.AlignLeft,
) -> float:
    """Draws one line of plain words in the middle of `rect`, elided where it is too narrow.

    Returns:
        The width taken, px.
    """
    font, color = ink
    shown = elided(words, font, rect.width())
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(rect, int(side | Side.AlignVCenter | _ONE_LINE), shown)
    return width_of(shown, font)


def elided(words: str, font: QFont, width: float) -> str:
    """One line of `words` that fits into `width` px."""
    line = words.replace("\n", " ")
    return QFontMetricsF(font).elidedText(line, Qt.TextElideMode.ElideRight, width)


def wrapped(words: str, font: QFont, width: float, most: int) -> list[str]:
    """`words` on up to `most` lines of `width` px; what does not fit on the last is elided."""
    layout = QTextLayout(words, font)
    layout.beginLayout()
    ends: list[int] = []
    while len(ends) < most - 1 and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        ends.append(line.textStart() + line.textLength())
    layout.endLayout()
    # Positions of a text layout are UTF-16 units.
    units = words.encode("utf-16-le")
    cuts = [0, *(2 * end for end in ends), len(units)]
    parts = [units[a:b].decode("utf-16-le").strip() for a, b in pairwise(cuts)]
    return [elided(part, font, width) for part in parts if part] or [""]


def draw_parts(
    painter: QPainter, rect: QRectF, parts: list[tuple[str, QFont, QColor]], look: Look
) -> None:
    """Draws facts one after the other with middle dots between; the last one is elided."""
    left = rect.left()
    dot = (look.font("secondary"), look.color("text3"))
    for number, (words, font, color) in enumerate(parts):
        if number:
            left += draw_words(painter, _from(rect, left), SEPARATOR, dot)
        left += draw_words(painter, _from(rect, left), words, (font, color))


def _from(rect: QRectF, left: float) -> QRectF:
    return QRectF(left, rect.top(), max(0.0, rect.right() - left), rect.height())


def fill_round(painter: QPainter, rect: QRectF, color: QColor, radius: float) -> None:
    """A ground with round corners."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(rect, radius, radius)
    painter.restore()


def ring(painter: QPainter, rect: QRectF, color: QColor, width: float, radius: float) -> None:
    """A border of `width` px just inside `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = width / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def draw_bar(painter: QPainter, rect: QRectF, share: float, colors: tuple[QColor, QColor]) -> None:
    """A thin bar: `share` (0 to 1) of the whole width in the first colour, over the second."""
    fill, ground = colors
    radius = rect.height() / 2
    fill_round(painter, rect, ground, radius)
    if share > 0:
        done = QRectF(rect.topLeft(), QPointF(rect.left() + rect.width() * share, rect.bottom()))
        fill_round(painter, done, fill, radius)


def draw_chip(
    painter: QPainter, rect: QRectF, words: str, ink: tuple[QColor, QColor], look: Look
) -> None:
    """A chip that fills `rect`: colours of the words and of the ground."""
    fill_round(painter, rect, ink[1], 5)
    draw_words(painter, rect, words, (look.font("count"), ink[0]), Side.AlignHCenter)


def chip_width(words: str, look: Look) -> float:
    """How wide a chip with `words` is, px."""
    return width_of(words, look.font("count")) + look.px(14)


def row_ground(
    painter: QPainter, rect: QRectF, look: Look, state: tuple[bool, bool, bool, bool]
) -> None:
    """What lies behind a row: `state` is selected, hovered, focused, window active."""
    selected, hovered, focused, active = state
    if selected:
        fill_round(painter, rect, look.color("accentSoft" if active else "press"), 7)
    elif hovered:
        fill_round(painter, rect, look.color("hover"), 7)
    if selected and focused:
        ring(painter, rect, look.color("accent"), 2, 7)
