"""The palette's rows: the model over what was found, and how a row is drawn."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor_app.domain.finding import Level
from editor_app.ui import glyphs
from editor_app.ui.drawing import Side, draw_words, elided, row_ground, width_of
from editor_app.ui.icons import paint_icon
from editor_app.ui.look import Look
from editor_app.ui.models.rows import VALUE, Index, RowsModel, rect_of, row_state
from editor_app.ui.palette.entries import Sign
from editor_app.ui.palette.results import Hit, Line
from editor_app.ui.widgets.key_caps import caps_width, draw_caps

ROW, HEAD = 38, 30
"""Heights, px."""


class LinesModel(RowsModel[Line]):
    """Heads and hits."""

    def key(self, row: Line) -> Hashable:
        """Rows are made anew at every letter."""
        return id(row) if isinstance(row, Hit) else row

    def text(self, row: Line) -> str:
        """The words, or the group's name."""
        return row.entry.words if isinstance(row, Hit) else row

    def spoken(self, row: Line) -> str:
        """Words, what stands beside them, keys, and why it cannot be run."""
        if isinstance(row, str):
            return row
        entry = row.entry
        parts = (entry.words, entry.why or entry.extra, " ".join(entry.keys))
        return ", ".join(part for part in parts if part)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Heads can be neither chosen nor reached."""
        if isinstance(index.data(VALUE), str):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)


class LineDelegate(QStyledItemDelegate):
    """Draws a sign, the words with what was looked for in bold, and the keys at the end."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Heads are lower."""
        is_head = isinstance(index.data(VALUE), str)
        return QSize(self._look.px(100), self._look.px(HEAD if is_head else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one row."""
        row, rect = index.data(VALUE), rect_of(option)
        if isinstance(row, str):
            ink = (self._look.font("count_bold"), self._look.color("text2"))
            draw_words(painter, rect.adjusted(self._look.px(19), 0, 0, 0), row, ink)
        elif isinstance(row, Hit):
            self._paint_hit(painter, rect, row, row_state(option, index))

    def _paint_hit(
        self, painter: QPainter, rect: QRectF, hit: Hit, state: tuple[bool, bool, bool, bool]
    ) -> None:
        look, px, entry = self._look, self._look.px, hit.entry
        row_ground(painter, rect.adjusted(px(8), 1, -px(8), -1), look, state)
        inner = rect.adjusted(px(46), 0, -px(20), 0)
        color = look.color("disabled" if entry.why else "text")
        self._paint_sign(painter, rect, entry.sign, dimmed=bool(entry.why))
        if entry.keys:
            draw_caps(painter, inner, entry.keys, look, raised=True)
            inner.setRight(inner.right() - caps_width(entry.keys, look) - px(12))
        elif entry.number:
            ink = (look.font("count"), look.color("text2"))
            draw_words(painter, inner, str(entry.number), ink, Side.AlignRight)
            inner.setRight(inner.right() - px(32))
        plain = look.font("claim_row" if entry.is_article else "row")
        quiet = (look.font("secondary"), look.color("text2" if state[0] else "text3"))
        extra = entry.why or entry.extra
        beside = min(width_of(extra, quiet[0]), inner.width() / 2) if extra else 0
        room = inner.width() - beside - (px(12) if extra else 0)
        left = inner.left() + self._paint_words(painter, inner, hit, (plain, color, room))
        if extra:
            draw_words(
                painter,
                QRectF(left + px(12), inner.top(), beside + 1, inner.height()),
                extra,
                quiet,
            )

    def _paint_words(
        self, painter: QPainter, inner: QRectF, hit: Hit, ink: tuple[QFont, QColor, float]
    ) -> float:
        """Draws the words, bold where they match; returns the width taken."""
        plain, color, room = ink
        bold = QFont(plain)
        bold.setWeight(QFont.Weight.DemiBold)
        words, at, left = hit.entry.words.replace("\n", " "), 0, 0.0
        cuts = [(start, end, bold) for start, end in hit.match.ranges]
        for start, end, font in [*cuts, (len(words), len(words), bold)]:
            for part, face in ((words[at:start], plain), (words[start:end], font)):
                if not part or left >= room:
                    continue
                shown = elided(part, face, room - left)
                place = QRectF(inner.left() + left, inner.top(), room - left + 1, inner.height())
                left += draw_words(painter, place, shown, (face, color))
                if shown != part:
                    return left
            at = max(at, end)
        return left

    def _paint_sign(self, painter: QPainter, rect: QRectF, sign: Sign, *, dimmed: bool) -> None:
        look, px = self._look, self._look.px
        side = px(16 if isinstance(sign, str) and not isinstance(sign, Level) else 14)
        place = QRectF(px(27) - side / 2, rect.center().y() - side / 2, side, side)
        place.translate(rect.left(), 0)
        if isinstance(sign, Level):
            glyphs.paint_level(painter, place, sign, look.theme)
        elif isinstance(sign, tuple):
            painter.setOpacity(0.4 if dimmed else 1)
            glyphs.paint_status(painter, place, sign[0], sign[1], look.theme)
            painter.setOpacity(1)
        elif sign:
            paint_icon(painter, place, sign, look.color("disabled" if dimmed else "text2"))
