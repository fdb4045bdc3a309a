"""The right gutter: the claims that begin on each row, as glyphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap

from editor_app.domain.claim import Basis, Status
from editor_app.domain.ids import ClaimId
from editor_app.ui import glyphs
from editor_app.ui.page.columns import columns
from editor_app.ui.page.geometry import Placed
from editor_app.ui.page.marks import Mark
from editor_app.ui.theme import Theme

FIRST, PITCH = 14, 24
"""From the words to the first glyph, from one glyph to the next, px (DESIGN.md, section 2)."""

_ROOM, _NUMBER_GAP = 11, 6
"""What a number takes beside its own width, and how much of it lies before the number."""

_ABOVE_BASELINE = 5.5
"""The middle of a glyph: half the height of small letters of the body."""

_PILL, _PILL_PAD, _PILL_RADIUS = 20, 5, 5
_ZONE_WIDTH, _ZONE_HEIGHT = 34, 24
"""What a click may miss a glyph by: the hot zone is larger than the glyph."""

_SPILL = 3
"""Room around a glyph's picture: Verified as said is wider than its box."""


@dataclass(frozen=True, slots=True)
class Place:
    """A glyph in the gutter, in coordinates of the document, and how much wider its number is."""

    mark: Mark
    box: QRectF
    number_width: float

    @property
    def zone(self) -> QRectF:
        """Where a click is for this claim."""
        middle = self.box.center()
        left = middle.x() - min(_ZONE_WIDTH, PITCH) / 2
        right = middle.x() + _ZONE_WIDTH / 2 + self.number_width
        return QRectF(left, middle.y() - _ZONE_HEIGHT / 2, right - left, _ZONE_HEIGHT)


class Gutter:
    """Places and draws claims in one theme at one device pixel ratio."""

    def __init__(self, theme: Theme, ratio: float) -> None:
        self._theme = theme
        self._ratio = ratio
        self._font = theme.font("count")
        self._font.setWeight(self._font.Weight.DemiBold)
        self._metrics = QFontMetricsF(self._font)
        self._pictures: dict[tuple[Status, Basis | None], QPixmap] = {}
        self.columns = columns(0)

    def claim_at(
        self, point: QPointF, placed: Placed, active: ClaimId | None, hovered: ClaimId | None
    ) -> ClaimId | None:
        """The claim whose glyph is at a place of the document."""
        for row, marks in placed.shape.begins:
            for place in self._places(marks, placed.box.top() + row.baseline, active, hovered):
                if place.zone.contains(point):
                    return place.mark.claim
        return None

    def paint(
        self,
        painter: QPainter,
        marks: Sequence[Mark],
        baseline: float,
        active: ClaimId | None,
        hovered: ClaimId | None,
    ) -> None:
        """Draws the claims that begin on a row."""
        end = 0.0
        for place in self._places(marks, baseline, active, hovered):
            self._paint_place(painter, place, is_active=place.mark.claim == active)
            end = place.box.left() + PITCH + place.number_width
        self._paint_rest(painter, len(marks), QPointF(end, baseline))

    def _places(
        self,
        marks: Sequence[Mark],
        baseline: float,
        active: ClaimId | None,
        hovered: ClaimId | None,
    ) -> Iterator[Place]:
        left = float(self.columns.text_end + FIRST)
        top = round(baseline - _ABOVE_BASELINE - glyphs.BOX / 2)
        for mark in _chosen(marks, self.columns.most_glyphs, active):
            has_number = mark.claim in (active, hovered)
            wider = self._metrics.horizontalAdvance(str(mark.number)) + _ROOM if has_number else 0.0
            yield Place(mark, QRectF(left, top, glyphs.BOX, glyphs.BOX), wider)
            left += PITCH + wider

    def _paint_place(self, painter: QPainter, place: Place, *, is_active: bool) -> None:
        box = place.box
        if is_active:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.active_tint(place.mark.status))
            width = box.width() + place.number_width + _PILL_PAD
            pill = QRectF(box.left() - _PILL_PAD, box.center().y() - _PILL / 2, width, _PILL)
            painter.drawRoundedRect(pill, _PILL_RADIUS, _PILL_RADIUS)
        picture = self._picture(place.mark)
        painter.drawPixmap(QPointF(box.left() - _SPILL, box.top() - _SPILL), picture)
        if place.number_width:
            painter.setFont(self._font)
            painter.setPen(self._theme.color("text2"))
            baseline = box.center().y() + self._metrics.capHeight() / 2
            painter.drawText(
                QPointF(box.right() + _NUMBER_GAP, round(baseline)), str(place.mark.number)
            )

    def _paint_rest(self, painter: QPainter, count: int, place: QPointF) -> None:
        rest = count - self.columns.most_glyphs
        if rest > 0:
            painter.setFont(self._theme.font("count"))
            painter.setPen(self._theme.color("text3"))
            painter.drawText(QPointF(place.x(), round(place.y() - 1.5)), f"+{rest}")

    def _picture(self, mark: Mark) -> QPixmap:
        """A glyph's picture, drawn once."""
        key = (mark.status, mark.basis)
        if key not in self._pictures:
            side = glyphs.BOX + 2 * _SPILL
            picture = QPixmap(round(side * self._ratio), round(side * self._ratio))
            picture.setDevicePixelRatio(self._ratio)
            picture.fill(Qt.GlobalColor.transparent)
            box = QRectF(_SPILL, _SPILL, glyphs.BOX, glyphs.BOX)
            with QPainter(picture) as painter:
                glyphs.paint_status(painter, box, mark.status, mark.basis, self._theme)
            self._pictures[key] = picture
        return self._pictures[key]


def _chosen(marks: Sequence[Mark], most: int, active: ClaimId | None) -> Sequence[Mark]:
    """The claims there is room for, the active one always among them."""
    shown = list(marks[:most])
    hidden = next((mark for mark in marks[most:] if mark.claim == active), None)
    if hidden is not None:
        shown[-1] = hidden
    return shown
