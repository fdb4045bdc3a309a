"""Drawing the list of changes: number, words in their inks, place and author, claims, buttons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from editor_app.domain.redline import HunkKind
from editor_app.ui.compare.changes import ChangeRow
from editor_app.ui.compare.view import paint_number
from editor_app.ui.drawing import Side, draw_words, elided, fill_round, ring, row_ground, width_of
from editor_app.ui.glyphs import paint_status
from editor_app.ui.look import Look
from editor_app.ui.models.rows import VALUE, Index, rect_of, row_state

_TEXT = 50
"""Where words begin, from the left of a row, px."""


class ChangeDelegate(QStyledItemDelegate):
    """The selected row carries what can be done about the change as buttons."""

    pressed = Signal(object, int)
    """The `ChangeRow`, and which of `actions`."""

    def __init__(self, look: Look, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self.actions: Sequence[str] = ()
        """The words of the buttons; those without room beside the others stand on a line below."""

    def _is_current(self, index: Index) -> bool:
        return index.row() == self._view.currentIndex().row()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Words on one or two lines, a line about them, one a claim, and the buttons."""
        px, row = self._look.px, _row(index)
        if row is None:
            return QSize()
        height = px(17) + len(self._lines(row, self._room())) * px(24) + px(19)
        height += len(row.claims) * px(20)
        if self._is_current(index):
            height += px(34) * len(self._button_lines(self._view.viewport().width()))
        return QSize(px(200), height)

    def _room(self) -> float:
        return self._view.viewport().width() - self._look.px(_TEXT + 18)

    def _lines(self, row: ChangeRow, room: float) -> list[list[tuple[str, str]]]:
        """The words with their ink: both on one line where there is room."""
        parts = [(w, ink) for w, ink in ((row.old, "dele"), (row.new, self._ink(row))) if w]
        font = self._look.font("claim_row")
        wide = sum(width_of(words, font) + self._look.px(14) for words, _ in parts)
        return [parts] if wide <= room else [[part] for part in parts]

    @staticmethod
    def _ink(row: ChangeRow) -> str:
        return "ins" if row.kind in (HunkKind.ADDED, HunkKind.REPLACED) else "accent"

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one row."""
        row, rect, look, px = _row(index), rect_of(option), self._look, self._look.px
        if row is None:
            return
        row_ground(painter, rect.adjusted(px(7), 1, -px(8), -1), look, row_state(option, index))
        box = QRectF(rect.left() + px(17), rect.top() + px(11), px(21), px(18))
        paint_number(painter, box, row.number, look, is_current=self._is_current(index))
        top = rect.top() + px(8)
        for line in self._lines(row, self._room()):
            left = rect.left() + px(_TEXT)
            for words, ink in line:
                place = QRectF(left, top, rect.right() - px(16) - left, px(22))
                left += self._paint_words(painter, place, words, ink) + px(10)
            top += px(24)
        place = QRectF(rect.left() + px(_TEXT), top, self._room(), px(18))
        draw_words(painter, place, row.about, (look.font("secondary"), look.color("text2")))
        top += px(19)
        for claim in row.claims:
            glyph = QRectF(rect.left() + px(_TEXT), top + px(4), px(12), px(12))
            paint_status(painter, glyph, claim.status, claim.basis, look.theme)
            line = QRectF(glyph.right() + px(6), top, self._room() - px(18), px(20))
            ink = (look.font("secondary_medium"), look.color("text2"))
            draw_words(painter, line, look.sentence(claim.message), ink)
            top += px(20)
        for _, words, button in self._buttons(rect) if self._is_current(index) else ():
            fill_round(painter, button, look.color("raised"), 6)
            ring(painter, button, look.color("edge"), 1, 6)
            ink = (look.font("secondary_medium"), look.color("text"))
            draw_words(painter, button, words, ink, Side.AlignHCenter)

    def _paint_words(self, painter: QPainter, place: QRectF, words: str, ink: str) -> float:
        """Words of the article on the ground of their ink; struck or underlined. Their width."""
        look, font = self._look, self._look.font("claim_row")
        ground = {"dele": "delBg", "ins": "insBg"}.get(ink, "page")
        said = elided(words, font, place.width())
        width = width_of(said, font)
        fill_round(
            painter,
            QRectF(place.left() - 2, place.top(), width + 4, place.height()),
            look.color(ground),
            3,
        )
        draw_words(painter, place, said, (font, look.color(ink)))
        if ink == "dele":
            y = place.center().y() + 1
            painter.setPen(QPen(look.color(ink), 1))
            painter.drawLine(QPointF(place.left(), y), QPointF(place.left() + width, y))
        return width

    def _buttons(self, rect: QRectF) -> Iterator[tuple[int, str, QRectF]]:
        px = self._look.px
        lines = self._button_lines(rect.width())
        top = rect.bottom() - px(4) - px(34) * len(lines)
        for line in lines:
            left = rect.left() + px(_TEXT)
            for number, width in line:
                yield number, self.actions[number], QRectF(left, top, width, px(28))
                left += width + px(8)
            top += px(34)

    def _button_lines(self, width: float) -> list[list[tuple[int, float]]]:
        """The buttons of a row so wide, line by line: which action, and how wide, px."""
        px, font = self._look.px, self._look.font("secondary_medium")
        room = width - px(_TEXT) - px(12)
        lines: list[list[tuple[int, float]]] = []
        left = 0.0
        for number, words in enumerate(self.actions):
            wide = width_of(words, font) + px(20)
            if not lines or left + wide > room:
                lines.append([])
                left = 0.0
            lines[-1].append((number, wide))
            left += wide + px(8)
        return lines

    def editorEvent(
        self, event: QEvent, model: QObject, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A press on a button of the selected row."""
        row = _row(index)
        if not isinstance(event, QMouseEvent) or event.type() != QEvent.Type.MouseButtonRelease:
            return False
        if row is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        for number, _, place in self._buttons(rect_of(option)) if self._is_current(index) else ():
            if place.contains(event.position()):
                self.pressed.emit(row, number)
                return True
        return False


def _row(index: Index) -> ChangeRow | None:
    row = index.data(VALUE)
    return row if isinstance(row, ChangeRow) else None
