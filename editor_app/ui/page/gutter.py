"""The right gutter: the claims that begin on each row, as glyphs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap

from editor_app.domain.claim import Basis, Status
from editor_app.domain.ids import ClaimId
from editor_app.domain.values import frozen
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

_BEFORE_REST, _EDGE = 3, 4
"""Before the count of claims without a glyph, and between glyphs and the paper's edge, px."""

_PILL, _PILL_PAD, _PILL_RADIUS = 20, 5, 5
_ZONE_WIDTH, _ZONE_HEIGHT = 34, 24
"""What a click may miss a glyph by: the hot zone is larger than the glyph."""

_SPILL = 3
"""Room around a glyph's picture: Verified as said is wider than its box."""


@frozen
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
        places = self._places(marks, baseline, active, hovered)
        for place in places:
            self._paint_place(painter, place, is_active=place.mark.claim == active)
        if len(places) < len(marks):
            self._paint_rest(painter, f"+{len(marks) - len(places)}", places[-1], baseline)

    def _paint_rest(self, painter: QPainter, words: str, last: Place, baseline: float) -> None:
        """How many claims there is no glyph for, as far from the last one as the paper lets."""
        painter.setFont(self._theme.font("count"))
        painter.setPen(self._theme.color("text3"))
        width = painter.fontMetrics().horizontalAdvance(words)
        end = last.box.right() + last.number_width + _BEFORE_REST
        left = min(end, self.columns.paper_end - 2 - width)
        painter.drawText(QPointF(left, round(baseline - 1.5)), words)

    def _places(
        self,
        marks: Sequence[Mark],
        baseline: float,
        active: ClaimId | None,
        hovered: ClaimId | None,
    ) -> Sequence[Place]:
        """Glyphs from the left, as many as there is room for; the active one is among them."""
        left = float(self.columns.text_end + FIRST)
        top = round(baseline - _ABOVE_BASELINE - glyphs.BOX / 2)
        room = self.columns.paper_end - left - _EDGE
        chosen = self._chosen(marks, active, room)
        is_crowded = len(chosen) < len(marks) or self._width(chosen, (active, hovered)) > room
        # A number that comes with the pointer may not push glyphs away from under it.
        numbered = (active,) if is_crowded else (active, hovered)
        places: list[Place] = []
        for mark in chosen:
            wider = self._width_of_number(mark) if mark.claim in numbered else 0.0
            places.append(Place(mark, QRectF(left, top, glyphs.BOX, glyphs.BOX), wider))
            left += PITCH + wider
        return places

    def _chosen(self, marks: Sequence[Mark], active: ClaimId | None, room: float) -> Sequence[Mark]:
        count = min(len(marks), self.columns.most_glyphs)
        while True:
            shown = list(marks[:count])
            hidden = next((mark for mark in marks[count:] if mark.claim == active), None)
            if hidden is not None:
                shown[-1] = hidden
            if count == 1 or self._width(shown, (active,)) <= room:
                return shown
            count -= 1

    def _width(self, marks: Sequence[Mark], numbered: Sequence[ClaimId | None]) -> float:
        numbers = (self._width_of_number(mark) for mark in marks if mark.claim in numbered)
        return PITCH * (len(marks) - 1) + glyphs.BOX + sum(numbers)

    def _width_of_number(self, mark: Mark) -> float:
        return self._metrics.horizontalAdvance(str(mark.number)) + _ROOM

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
