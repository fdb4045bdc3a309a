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
    wrapped,
)
from editor_app.ui.glyphs import paint_level
from editor_app.ui.icons import paint_icon
from editor_app.ui.look import Look
from editor_app.ui.models.findings import FindingRow, FoldRow, LevelHead, fold_words, row_at, title
from editor_app.ui.models.rows import Index, rect_of, row_state
from editor_app.wording import N_

_MOST_LINES = 4
"""Lines a title or a message may take; the tooltip says it in full."""

IGNORE = -1
"""The place of Ignore among the buttons of a row."""

_ARROW = 10
"""Side of the sign that Ignore opens a menu, px."""

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
        if not isinstance(row, FindingRow):
            return QSize(px(200), px(34 if isinstance(row, LevelHead) else 58))
        rect = QRectF(0, 0, self._view.viewport().width(), 0)
        current = self._is_current(index)
        lines = self._lines_top(row, rect, current=current) + max(1, len(row.words)) * px(21)
        buttons = self._buttons(row, rect) if current else []
        bottom = max((place.bottom() for _, _, place in buttons), default=lines)
        return QSize(px(200), round(bottom) + px(8))

    def _title(self, row: FindingRow, rect: QRectF) -> list[str]:
        """The finding in words, on as many lines as the place beside it leaves."""
        look, px = self._look, self._look.px
        place = width_of(row.place, look.font("secondary")) + px(12)
        room = rect.width() - px(58) - place
        return wrapped(title(row.finding, look), look.font("ui_medium"), room, _MOST_LINES)

    def _about(self, row: FindingRow, rect: QRectF, *, current: bool) -> list[str]:
        """The whole message, in the current row only."""
        look, px = self._look, self._look.px
        words = look.sentence(row.finding.message)
        if not current or words == title(row.finding, look):
            return []
        return wrapped(words, look.font("secondary"), rect.width() - px(58), _MOST_LINES)

    def _lines_top(self, row: FindingRow, rect: QRectF, *, current: bool) -> float:
        """Where the article's words begin."""
        px = self._look.px
        above = len(self._title(row, rect)) * px(19)
        return rect.top() + px(11) + above + len(self._about(row, rect, current=current)) * px(17)

    def _buttons(self, row: FindingRow, rect: QRectF) -> list[Button]:
        """The buttons of a row that lies at `rect`, on as many lines as they need."""
        px, look = self._look.px, self._look
        first = left = rect.left() + px(42)
        top = self._lines_top(row, rect, current=True) + max(1, len(row.words)) * px(21) + px(4)
        placed: list[Button] = []
        for number, fix in enumerate(row.finding.fixes):
            said = look.sentence(fix.label)
            width = width_of(said, look.font("secondary_medium")) + px(20)
            if left > first and left + width > rect.right() - px(14):
                left, top = first, top + px(33)
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
        row_ground(
            painter, rect.adjusted(px(8), 1, -px(8), -1), self._look, row_state(option, index)
        )
        if isinstance(row, FoldRow):
            self._paint_title(painter, rect, [str(index.data())], Level.SUGGESTION)
            self._paint_fold(painter, rect, row)
        elif isinstance(row, FindingRow):
            self._paint_title(painter, rect, self._title(row, rect), row.finding.level, row.place)
            self._paint_finding(painter, rect, row, current=self._is_current(index))

    def _paint_head(self, painter: QPainter, rect: QRectF, words: str, count: int) -> None:
        look, px = self._look, self._look.px
        line = QRectF(rect.left() + px(16), rect.bottom() - px(25), rect.width() - px(34), px(20))
        draw_words(painter, line, words, (look.font("section"), look.color("text2")))
        ink = (look.font("count"), look.color("text2"))
        draw_words(painter, line, str(count), ink, Side.AlignRight)

    def _paint_title(
        self, painter: QPainter, rect: QRectF, lines: list[str], level: Level, place: str = ""
    ) -> None:
        look, px = self._look, self._look.px
        box = QRectF(rect.left() + px(17), rect.top() + px(12), px(15), px(15))
        paint_level(painter, box, level, look.theme)
        line = QRectF(rect.left() + px(42), rect.top() + px(9), rect.width() - px(58), px(20))
        quiet = (look.font("secondary"), look.color("text2"))
        taken = draw_words(painter, line, place, quiet, Side.AlignRight) if place else 0
        title = (look.font("ui_medium"), look.color("text"))
        for number, words in enumerate(lines):
            moved = line.translated(0, number * px(19))
            draw_words(painter, moved.adjusted(0, 0, -taken - px(6), 0), words, title)

    def _line(self, row: FindingRow, rect: QRectF, number: int, *, current: bool) -> QRectF:
        """Where the words of one of its places stand."""
        px = self._look.px
        top = self._lines_top(row, rect, current=current) + number * px(21)
        return QRectF(rect.left() + px(42), top, rect.width() - px(58), px(20))

    def _link(self, row: FindingRow, rect: QRectF, *, current: bool) -> tuple[int, str, QRectF]:
        """The link beside the last words: the first repair, in the current row Ignore."""
        look = self._look
        number, words = IGNORE, look.phrase(N_("Ignore")) if current else ""
        if not current and row.first_fix is not None:
            number, words = 0, look.sentence(row.first_fix.label)
        arrow = look.px(_ARROW + 4) if current else 0
        width = width_of(words, look.font("secondary_medium")) + 1 + arrow
        line = self._line(row, rect, max(0, len(row.words) - 1), current=current)
        return number, words, QRectF(line.right() - width, line.top(), width, line.height())

    def ignore_place(self, row: FindingRow, rect: QRectF) -> QRectF:
        """Where the current row, which lies at `rect`, has its Ignore."""
        return self._link(row, rect, current=True)[2]

    def _paint_finding(
        self, painter: QPainter, rect: QRectF, row: FindingRow, *, current: bool
    ) -> None:
        look, px = self._look, self._look.px
        self._paint_about(painter, rect, row, current=current)
        _, link, place = self._link(row, rect, current=current)
        ink = (look.font("secondary_medium"), look.color("text2" if current else "accent"))
        taken = draw_words(painter, place, link, ink)
        if current:
            side = px(_ARROW)
            box = QRectF(place.left() + taken + px(4), place.center().y() - side / 2, side, side)
            paint_icon(painter, box, "down", look.color("text2"))
        for number, words in enumerate(row.words):
            room = place.width() + px(12) if number == len(row.words) - 1 else 0
            line = self._line(row, rect, number, current=current).adjusted(0, 0, -room, 0)
            self._paint_words(painter, line, words, row.better)
        for _, words, button in self._buttons(row, rect) if current else ():
            self._paint_button(painter, button, words)

    def _paint_about(
        self, painter: QPainter, rect: QRectF, row: FindingRow, *, current: bool
    ) -> None:
        look, px = self._look, self._look.px
        top = rect.top() + px(10) + len(self._title(row, rect)) * px(19)
        line = QRectF(rect.left() + px(42), top, rect.width() - px(58), px(17))
        for number, words in enumerate(self._about(row, rect, current=current)):
            quiet = (look.font("secondary"), look.color("text2"))
            draw_words(painter, line.translated(0, number * px(17)), words, quiet)

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

    def _paint_fold(self, painter: QPainter, rect: QRectF, row: FoldRow) -> None:
        look, px = self._look, self._look.px
        line = QRectF(rect.left() + px(42), rect.top() + px(30), rect.width() - px(58), px(20))
        link = (look.font("secondary_medium"), look.color("accent"))
        taken = draw_words(painter, line, fold_words(row, look), link, Side.AlignRight)
        about = (look.font("secondary"), look.color("text2"))
        room = line.adjusted(0, 0, -taken - px(10), 0)
        draw_words(painter, room, " · ".join(row.titles), about)

    def _paint_button(self, painter: QPainter, place: QRectF, words: str) -> None:
        look = self._look
        fill_round(painter, place, look.color("raised"), 6)
        ring(painter, place, look.color("edge"), 1, 6)
        ink = (look.font("secondary_medium"), look.color("text"))
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
        current = self._is_current(index)
        places = [*self._buttons(row, rect)] if current else []
        places.append(self._link(row, rect, current=current))
        return next(
            (number for number, words, place in places if words and place.contains(at)), None
        )


def names(row: FindingRow, look: Look) -> Sequence[str]:
    """The names of a row's repairs, in the order of its buttons."""
    return [look.sentence(fix.label) for fix in row.finding.fixes]
