"""Where words stand in the viewport: rectangles of visible lines and of spans on them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLine
from PySide6.QtWidgets import QTextEdit

from editor_app.domain.text import Span
from editor_app.ui.page.mirror import Mirror

BASELINE = 0.8
"""A fixed line height puts the baseline at this share of the line (measured; DESIGN.md, section 3)."""


@dataclass(frozen=True, slots=True)
class Line:
    """One visible line of words: its span in code points and its place in viewport px.

    `line` is Qt's, valid until the layout changes; `number` counts the text's lines from 0.
    """

    span: Span
    number: int
    is_first: bool
    left: float
    baseline: float
    height: float
    line: QTextLine
    block_units: int

    @property
    def top(self) -> float:
        """The upper edge of the line's box."""
        return self.baseline - BASELINE * self.height

    @property
    def middle(self) -> float:
        """Halfway down the box."""
        return self.top + self.height / 2


def visible_lines(page: QTextEdit, mirror: Mirror) -> list[Line]:
    """The lines that the viewport shows, top to bottom."""
    bottom = page.viewport().height()
    origin = QPointF(-page.horizontalScrollBar().value(), -page.verticalScrollBar().value())
    found: list[Line] = []
    block = page.cursorForPosition(QPoint(0, 0)).block()
    while block.isValid():
        lines = list(_lines_of(block, origin, mirror))
        if lines and lines[0].top > bottom:
            break
        found.extend(lines)
        block = block.next()
    return found


def _lines_of(block: QTextBlock, origin: QPointF, mirror: Mirror) -> Iterator[Line]:
    layout = block.layout()
    place = layout.position() + origin
    height = block.blockFormat().lineHeight()
    units = block.position()
    for index in range(layout.lineCount()):
        line = layout.lineAt(index)
        start = units + line.textStart()
        yield Line(
            span=Span(
                mirror.offsets.points(start), mirror.offsets.points(start + line.textLength())
            ),
            number=block.blockNumber(),
            is_first=index == 0,
            left=place.x(),
            baseline=place.y() + line.y() + line.ascent(),
            height=height,
            line=line,
            block_units=units,
        )


def stretches(lines: Sequence[Line], span: Span, mirror: Mirror) -> Iterator[tuple[Line, QRectF]]:
    """The parts of `span` on visible lines, each with the box its words take."""
    for line in lines:
        start, end = max(span.start, line.span.start), min(span.end, line.span.end)
        if start < end:
            left = _x(line, start, mirror)
            right = _x(line, _trimmed(mirror.text, start, end, line), mirror)
            yield line, QRectF(left, line.top, right - left, line.height)


def _trimmed(text: str, start: int, end: int, line: Line) -> int:
    """`end` without the spaces that hang over the end of a line."""
    while end == line.span.end and end > start + 1 and text[end - 1] in " \n":
        return end - 1
    return end


def _x(line: Line, position: int, mirror: Mirror) -> float:
    units = mirror.offsets.units(position) - line.block_units
    placed: Any = line.line.cursorToX(units)  # the stubs say object; it is (x, units)
    return line.left + float(placed[0])


def line_at(lines: Sequence[Line], position: int) -> Line | None:
    """The visible line that holds a position."""
    for line in lines:
        if line.span.covers(position):
            return line
    return None
