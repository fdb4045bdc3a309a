"""Drawing findings: shape, words, place, and repairs as buttons that can be pressed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from editor_app.domain.finding import Level
from editor_app.ui.drawing import (
    Side,
    draw_words,
    elided,
    fill_round,
    ring,
    row_ground,
    width_of,
)
from editor_app.ui.glyphs import paint_level
from editor_app.ui.look import Look
from editor_app.ui.models.findings import FindingRow, FoldRow, LevelHead, fold_words, row_at
from editor_app.ui.models.rows import Index, rect_of, row_state
from editor_app.wording import N_

IGNORE = -1
"""The place of Ignore among the buttons of a row."""

Button = tuple[int, str, QRectF]
"""Its place among the repairs, its words and where it is drawn."""


class FindingDelegate(QStyledItemDelegate):
    """The selected row carries its repairs as buttons, the others the first one as a link."""

    pressed = Signal(object, int)
    """The `FindingRow` or `FoldRow`, and which repair."""

    def __init__(self, look: Look, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def _is_current(self, index: Index) -> bool:
        return index.row() == self._view.currentIndex().row()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A head, a fold, or a finding with its words and its buttons."""
        px, row = self._look.px, row_at(index)
        if isinstance(row, FindingRow):
            words = max(1, len(row.words))
            buttons = self._rows_of_buttons(index, row) * px(34)
            return QSize(px(200), px(38) + words * px(21) + buttons)
        return QSize(px(200), px(34 if isinstance(row, LevelHead) else 58))

    def _rows_of_buttons(self, index: Index, row: FindingRow) -> int:
        if not self._is_current(index):
            return 0
        width = self._view.viewport().width()
        placed = self._buttons(row, QRectF(0, 0, width, 0))
        return len({rect.top() for _, _, rect in placed})

    def _buttons(self, row: FindingRow, rect: QRectF) -> list[Button]:
        """The buttons of a row that lies at `rect`, on as many lines as they need."""
        px, look = self._look.px, self._look
        words = [(n, look.sentence(fix.label)) for n, fix in enumerate(row.finding.fixes)]
        words.append((IGNORE, look.phrase(N_("Ignore"))))
        first = left = rect.left() + px(42)
        top = rect.top() + px(34) + max(1, len(row.words)) * px(21)
        placed: list[Button] = []
        for number, said in words:
            width = width_of(said, look.font("secondary_medium")) + px(20)
            if left > first and left + width > rect.right() - px(14):
                left, top = first, top + px(34)
            placed.append((number, said, QRectF(left, top, width, px(27))))
            left += width + px(8)
        return placed

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one row."""
        row, rect = row_at(index), rect_of(option)
        if isinstance(row, LevelHead):
            self._paint_head(painter, rect, str(index.data()), row.count)
            return
        px = self._look.px
        row_ground(painter, rect.adjusted(px(8), 1, -px(8), -1), self._look, row_state(option))
        if isinstance(row, FoldRow):
            self._paint_title(painter, rect, str(index.data()), Level.SUGGESTION, "")
            self._paint_link(painter, rect, fold_words(row, self._look))
            self._paint_about(painter, rect)
        elif isinstance(row, FindingRow):
            place = row.place
            self._paint_title(painter, rect, str(index.data()), row.finding.level, place)
            self._paint_finding(painter, rect, row, current=self._is_current(index))

    def _paint_head(self, painter: QPainter, rect: QRectF, words: str, count: int) -> None:
        look, px = self._look, self._look.px
        line = QRectF(rect.left() + px(16), rect.bottom() - px(25), rect.width() - px(34), px(20))
        draw_words(painter, line, words, (look.font("section"), look.color("text2")))
        ink = (look.font("count"), look.color("text2"))
        draw_words(painter, line, str(count), ink, Side.AlignRight)

    def _paint_title(
        self, painter: QPainter, rect: QRectF, words: str, level: Level, place: str
    ) -> None:
        look, px = self._look, self._look.px
        box = QRectF(rect.left() + px(17), rect.top() + px(12), px(15), px(15))
        paint_level(painter, box, level, look.theme)
        line = QRectF(rect.left() + px(42), rect.top() + px(9), rect.width() - px(58), px(20))
        quiet = (look.font("secondary"), look.color("text2"))
        taken = draw_words(painter, line, place, quiet, Side.AlignRight) if place else 0
        title = (look.font("ui_medium"), look.color("text"))
        draw_words(painter, line.adjusted(0, 0, -taken - px(10), 0), words, title)

    def _line(self, rect: QRectF, number: int) -> QRectF:
        px = self._look.px
        top = rect.top() + px(30) + number * px(21)
        return QRectF(rect.left() + px(42), top, rect.width() - px(58), px(20))

    def _paint_finding(
        self, painter: QPainter, rect: QRectF, row: FindingRow, *, current: bool
    ) -> None:
        look, px = self._look, self._look.px
        link = "" if current or row.first_fix is None else look.sentence(row.first_fix.label)
        room = self._paint_link(painter, rect, link, len(row.words) - 1) if link else 0
        for number, words in enumerate(row.words):
            last = number == len(row.words) - 1
            line = self._line(rect, number).adjusted(0, 0, -(room + px(10)) if last else 0, 0)
            self._paint_words(painter, line, words, row.better)
        for number, words, place in self._buttons(row, rect) if current else ():
            self._paint_button(painter, place, words, is_quiet=number == IGNORE)

    def _paint_words(self, painter: QPainter, line: QRectF, words: str, better: str) -> None:
        look, px = self._look, self._look.px
        font = look.font("words")
        quiet: tuple[QFont, QColor] = (font, look.color("text2"))
        if not better:
            draw_words(painter, line, words, quiet)
            return
        said = elided(words, font, line.width() / 2)
        left = draw_words(painter, line, said, quiet)
        rest = line.adjusted(left + px(8), 0, 0, 0)
        left = draw_words(painter, rest, "→", (look.font("ui"), look.color("text2")))
        good = (font, look.color("ins"))
        draw_words(painter, rest.adjusted(left + px(8), 0, 0, 0), better, good)

    def _link_rect(self, rect: QRectF, words: str, number: int) -> QRectF:
        width = width_of(words, self._look.font("secondary_medium"))
        line = self._line(rect, max(0, number))
        return QRectF(line.right() - width, line.top(), width + 1, line.height())

    def _paint_link(self, painter: QPainter, rect: QRectF, words: str, number: int = 0) -> float:
        look = self._look
        place = self._link_rect(rect, words, number)
        ink = (look.font("secondary_medium"), look.color("accent"))
        return draw_words(painter, place, words, ink, Side.AlignRight)

    def _paint_about(self, painter: QPainter, rect: QRectF) -> None:
        look = self._look
        words = look.phrase(N_("Quotation marks, spaces, accents, names"))
        line = self._line(rect, 0).adjusted(0, 0, -look.px(90), 0)
        draw_words(painter, line, words, (look.font("secondary"), look.color("text2")))

    def _paint_button(
        self, painter: QPainter, place: QRectF, words: str, *, is_quiet: bool
    ) -> None:
        look = self._look
        if not is_quiet:
            fill_round(painter, place, look.color("raised"), 6)
            ring(painter, place, look.color("edge"), 1, 6)
        ink = (look.font("secondary_medium"), look.color("text2" if is_quiet else "text"))
        draw_words(painter, place, words, ink, Side.AlignHCenter)

    def editorEvent(
        self, event: QEvent, model: QObject, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A press on a button or link of a row."""
        row = row_at(index)
        if not isinstance(event, QMouseEvent) or event.type() != QEvent.Type.MouseButtonRelease:
            return False
        if event.button() != Qt.MouseButton.LeftButton or isinstance(row, LevelHead | None):
            return False
        number = self._pressed(row, rect_of(option), event, index)
        if number is None:
            return False
        self.pressed.emit(row, number)
        return True

    def _pressed(
        self, row: FindingRow | FoldRow, rect: QRectF, event: QMouseEvent, index: Index
    ) -> int | None:
        at = event.position()
        if isinstance(row, FoldRow):
            return 0
        if self._is_current(index):
            found = (number for number, _, place in self._buttons(row, rect) if place.contains(at))
            return next(found, None)
        if row.first_fix is None:
            return None
        words = self._look.sentence(row.first_fix.label)
        return 0 if self._link_rect(rect, words, len(row.words) - 1).contains(at) else None


def names(row: FindingRow, look: Look) -> Sequence[str]:
    """The names of a row's repairs, in the order of its buttons."""
    return [look.sentence(fix.label) for fix in row.finding.fixes]
