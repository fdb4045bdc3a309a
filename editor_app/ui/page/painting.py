"""Drawing the galley: paper and tints under the words, lines and gutters beside them.

Only what is visible is asked for and drawn.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from editor_app.domain.article import Role
from editor_app.domain.claim import Status
from editor_app.domain.ids import ClaimId
from editor_app.domain.text import Span
from editor_app.ui import glyphs
from editor_app.ui.page.geometry import Line, line_at, stretches
from editor_app.ui.page.lines import Lines
from editor_app.ui.page.marks import Mark, runs
from editor_app.ui.page.mirror import Mirror
from editor_app.ui.theme import Theme

UNDERLINE = 4.5
"""From the baseline to the middle of an underline, px (DESIGN.md, section 3)."""

BETWEEN = 3.0
"""Between the line of a claim and that of one inside it, px."""

DASHES: Mapping[Status, tuple[float, ...]] = {
    Status.UNCHECKED: (0.01, 3.2),
    Status.CHECKING: (6.0, 3.5),
    Status.UNCONFIRMED: (10.0, 4.0),
    Status.NOT_CHECKABLE: (8.0, 3.0, 1.5, 3.0),
}
"""Dash and gap lengths in px; the others are unbroken (DESIGN.md, section 5)."""

GLYPH = glyphs.BOX
PITCH = 24
FIRST_GLYPH = 14
MOST_GLYPHS = 3
PILL = 20


@dataclass(slots=True)
class Scene:
    """What one paint needs to know."""

    lines: Sequence[Line]
    marks: Sequence[Mark]
    mirror: Mirror
    theme: Theme
    active: ClaimId | None
    hovered: ClaimId | None
    highlight: tuple[Span, ...]
    paper: QRectF
    text_left: float
    text_right: float
    zones: list[tuple[QRectF, ClaimId]] = field(default_factory=list[tuple[QRectF, ClaimId]])

    @property
    def active_mark(self) -> Mark | None:
        """The active claim, where it is in view."""
        return next((mark for mark in self.marks if mark.claim == self.active), None)


def paint_ground(painter: QPainter, scene: Scene) -> None:
    """The backdrop, the paper, and what lies behind words: the active claim's tint, highlights."""
    theme = scene.theme
    painter.fillRect(painter.viewport(), theme.color("backdrop"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("line"), 1))
    painter.setBrush(theme.color("page"))
    painter.drawRoundedRect(scene.paper, 3, 3)
    painter.setPen(Qt.PenStyle.NoPen)
    for span in scene.highlight:
        _lay_behind(painter, scene, span, theme.color("accentSoft"))
    mark = scene.active_mark
    if mark is not None:
        _lay_behind(painter, scene, mark.span, theme.active_tint(mark.status))


def _lay_behind(painter: QPainter, scene: Scene, span: Span, color: QColor) -> None:
    painter.setBrush(color)
    for _, box in stretches(scene.lines, span, scene.mirror):
        painter.drawRoundedRect(box.adjusted(-1, 1, 2, -1), 4, 4)


def paint_marks(painter: QPainter, scene: Scene) -> None:
    """The lines under claims; where two overlap, the inner one's."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    found = runs(scene.marks)
    for index, run in enumerate(found):
        after = found[index + 1] if index + 1 < len(found) else None
        before = found[index - 1] if index else None
        for line, box in stretches(scene.lines, run.span, scene.mirror):
            left, right = box.left(), box.right()
            if after and after.span.start == run.span.end and line.span.covers(after.span.start):
                right -= BETWEEN / 2
            if before and before.span.end == run.span.start == max(run.span.start, line.span.start):
                left += BETWEEN / 2
            _underline(painter, scene, run.mark, QPointF(left, line.baseline + UNDERLINE), right)


def _underline(painter: QPainter, scene: Scene, mark: Mark, start: QPointF, right: float) -> None:
    width = _width(mark, is_active=mark.claim == scene.active)
    color = scene.theme.status_color(mark.status)
    painter.setPen(_pen(mark.status, color, width))
    line = QLineF(start, QPointF(right, start.y()))
    if mark.status is Status.DISPUTED:
        painter.drawLine(line.translated(0, -1.5))
        painter.drawLine(line.translated(0, 1.5))
    else:
        painter.drawLine(line)


def _width(mark: Mark, *, is_active: bool) -> float:
    """Line widths of DESIGN.md, section 5: the stronger the score, the stronger the line."""
    if mark.status is Status.DISPUTED:
        return 1.2
    if mark.status is Status.INCORRECT:
        return 3.0
    if is_active or mark.score >= 4:
        return 2.0
    return 1.0 if mark.score <= 1 else 1.5


def _pen(status: Status, color: QColor, width: float) -> QPen:
    pen = QPen(color, 1.6 if status is Status.UNCHECKED else width)
    pen.setCapStyle(
        Qt.PenCapStyle.RoundCap if status is Status.UNCHECKED else Qt.PenCapStyle.FlatCap
    )
    dashes = DASHES.get(status)
    if dashes:
        pen.setDashPattern([length / pen.widthF() for length in dashes])
    return pen


def paint_gutters(painter: QPainter, scene: Scene, lines: Lines, caret_line: int) -> None:
    """Left the paragraph's number, right the claims that begin on each line."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_numbers(painter, scene, lines, caret_line)
    for line, marks in _beginning(scene):
        _paint_glyphs(painter, scene, line, marks)
    for line in scene.lines:
        if line.is_first and lines.roles[line.number] is Role.BYLINE:
            painter.setPen(QPen(scene.theme.color("edge"), 1))
            y = line.top - 14
            painter.drawLine(QPointF(scene.text_left, y), QPointF(scene.text_left + 48, y))


def _paint_numbers(painter: QPainter, scene: Scene, lines: Lines, caret_line: int) -> None:
    for line in scene.lines:
        number = lines.number(line.number) if line.is_first else None
        if number is None:
            continue
        font = scene.theme.font("count")
        font.setBold(line.number == caret_line)
        painter.setFont(font)
        painter.setPen(scene.theme.color("text" if line.number == caret_line else "text3"))
        width = scene.text_left - 18 - scene.paper.left()
        box = QRectF(scene.paper.left(), line.top, width, line.height)
        painter.drawText(
            box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number)
        )


def _beginning(scene: Scene) -> list[tuple[Line, list[Mark]]]:
    """The visible lines on which claims begin, with those claims."""
    found: dict[int, tuple[Line, list[Mark]]] = {}
    for mark in scene.marks:
        line = line_at(scene.lines, mark.span.start)
        if line is not None:
            found.setdefault(line.span.start, (line, []))[1].append(mark)
    return list(found.values())


def _paint_glyphs(painter: QPainter, scene: Scene, line: Line, marks: Sequence[Mark]) -> None:
    x = scene.text_right + FIRST_GLYPH
    most = MOST_GLYPHS if scene.paper.right() - scene.text_right > 80 else 1
    for mark in marks[:most]:
        box = QRectF(x, line.middle - GLYPH / 2, GLYPH, GLYPH)
        extra = _paint_pill(painter, scene, mark, box)
        glyphs.paint_status(painter, box, mark.status, mark.basis, scene.theme)
        scene.zones.append((QRectF(x - 10, line.middle - 12, 34 + extra, 24), mark.claim))
        x += PITCH + extra
    if len(marks) > most:
        painter.setFont(scene.theme.font("count"))
        painter.setPen(scene.theme.color("text3"))
        painter.drawText(QPointF(x, line.middle + 4), f"+{len(marks) - most}")


def _paint_pill(painter: QPainter, scene: Scene, mark: Mark, box: QRectF) -> float:
    """The number beside the active or hovered claim's glyph; how much wider that makes it."""
    if mark.claim not in (scene.active, scene.hovered):
        return 0.0
    font = scene.theme.font("count")
    width = QFontMetricsF(font).horizontalAdvance(str(mark.number)) + 11
    if mark.claim == scene.active:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(scene.theme.active_tint(mark.status))
        pill = QRectF(box.left() - 5, box.center().y() - PILL / 2, GLYPH + width + 6, PILL)
        painter.drawRoundedRect(pill, 5, 5)
    painter.setFont(font)
    painter.setPen(scene.theme.color("text"))
    painter.drawText(QPointF(box.right() + 6, box.center().y() + 4), str(mark.number))
    return width
