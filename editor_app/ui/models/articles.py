"""The articles of the library as rows, grouped by how far they are."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from editor_app.domain.library import ArticleRow, Stage
from editor_app.domain.values import frozen
from editor_app.ui import dates
from editor_app.ui.drawing import (
    SEPARATOR,
    Side,
    draw_bar,
    draw_words,
    elided,
    row_ground,
    width_of,
    wrapped,
)
from editor_app.ui.icons import paint_icon
from editor_app.ui.look import Look
from editor_app.ui.models.rows import VALUE, Index, RowsModel, rect_of, row_state
from editor_app.wording import N_, NN_

STAGES = {
    Stage.IN_REVIEW: N_("In review"),
    Stage.NEW: N_("New"),
    Stage.SIGNED_OFF: N_("Signed off"),
}
"""The groups in the order of the list."""


@frozen
class Head:
    """The name of a group and how many are in it."""

    stage: Stage
    count: int


Line = Head | ArticleRow


def lines(articles: Sequence[ArticleRow]) -> tuple[Line, ...]:
    """Articles under the heads of their groups; empty groups have none."""
    found: list[Line] = []
    for stage in STAGES:
        group = [row for row in articles if row.stage is stage]
        found += [Head(stage, len(group)), *group] if group else []
    return tuple(found)


class ArticlesModel(RowsModel[Line]):
    """Heads and `ArticleRow`s."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def key(self, row: Line) -> Hashable:
        """The article's id, or the group."""
        return row.stage if isinstance(row, Head) else row.id

    def text(self, row: Line) -> str:
        """The headline, or the group's name."""
        return self._look.phrase(STAGES[row.stage]) if isinstance(row, Head) else row.headline

    def spoken(self, row: Line) -> str:
        """Headline, publisher and progress."""
        if isinstance(row, Head):
            return f"{self.text(row)}, {row.count}"
        settled = self._look.phrase(N_("{settled} of {total} claims settled"))
        said = settled.format(settled=row.settled, total=row.claims)
        return ", ".join(part for part in (row.headline, row.publisher, said) if part)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Heads can be neither chosen nor reached."""
        if isinstance(index.data(VALUE), Head):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)


def facts(row: ArticleRow, look: Look) -> str:
    """Publisher and day: "BFMTV · no date"."""
    day = dates.day(row.published, look) if row.published else look.phrase(N_("no date"))
    return SEPARATOR.join(part for part in (row.publisher, day) if part)


def _fitting(row: ArticleRow, look: Look, width: float) -> str:
    """`facts` in `width` px: the publisher's name gives way, the day stays whole."""
    said, font = facts(row, look), look.font("secondary")
    if row.publisher is None or width_of(said, font) <= width:
        return said
    day = said.removeprefix(row.publisher)
    return elided(row.publisher, font, width - width_of(day, font)) + day


class ArticleDelegate(QStyledItemDelegate):
    """Draws an article: its headline on up to two lines, where it is from, how far it is."""

    def __init__(self, look: Look, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """90 px with a headline of two lines, else 72; a head is 34."""
        row, px = index.data(VALUE), self._look.px
        if isinstance(row, Head):
            return QSize(px(100), px(34 if not index.row() else 40))
        room = self._view.viewport().width() - px(32) - self._right()
        two = len(self._headline(row.headline, room)) > 1
        return QSize(px(100), px(92 if two else 74))

    def _right(self) -> int:
        """What is left free at the right, px; a scroll bar beside the rows is margin enough."""
        return self._look.px(2 if self._view.verticalScrollBar().isVisible() else 8)

    def _headline(self, words: str, width: float) -> list[str]:
        """The headline on one line or two; what does not fit is elided."""
        return wrapped(words, self._look.font("ui_medium"), width, 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one row."""
        row = index.data(VALUE)
        rect = rect_of(option)
        if isinstance(row, Head):
            self._paint_head(painter, rect, row)
        elif isinstance(row, ArticleRow):
            self._paint_article(painter, rect, row, row_state(option, index))

    def _paint_head(self, painter: QPainter, rect: QRectF, head: Head) -> None:
        px, look = self._look.px, self._look
        line = QRectF(
            rect.left() + px(16),
            rect.bottom() - px(26),
            rect.width() - px(25) - self._right(),
            px(20),
        )
        ink = (look.font("count_bold"), look.color("text2"))
        draw_words(painter, line, look.phrase(STAGES[head.stage]), ink)
        count = (look.font("count"), look.color("text3"))
        draw_words(painter, line, str(head.count), count, Side.AlignRight)

    def _paint_article(
        self, painter: QPainter, rect: QRectF, row: ArticleRow, state: tuple[bool, bool, bool, bool]
    ) -> None:
        look, px = self._look, self._look.px
        ground = rect.adjusted(px(8), 1, -self._right(), -1)
        row_ground(painter, ground, look, state)
        inner = ground.adjusted(px(12), px(8), -px(12), -px(8))
        top = inner.top()
        for line in self._headline(row.headline, inner.width()):
            place = QRectF(inner.left(), top, inner.width(), px(18))
            draw_words(painter, place, line, (look.font("ui_medium"), look.color("text")))
            top += px(18)
        quiet = look.color("text2" if state[0] else "text3")
        # A long name and a day need more room than the lines above leave.
        place = QRectF(inner.left(), top, inner.width() + px(9), px(18))
        draw_words(
            painter, place, _fitting(row, look, place.width()), (look.font("secondary"), quiet)
        )
        self._paint_progress(
            painter, QRectF(inner.left(), top + px(19), inner.width(), px(16)), row
        )

    def _paint_progress(self, painter: QPainter, place: QRectF, row: ArticleRow) -> None:
        look, px = self._look, self._look.px
        ink = (look.font("count"), look.color("text2"))
        if row.stage is Stage.SIGNED_OFF:
            size = px(12)
            box = QRectF(QPointF(place.left(), place.center().y() - size / 2), QPointF(0, 0))
            box.setSize(QRectF(0, 0, size, size).size())
            paint_icon(painter, box, "lock", look.color("text2"))
            words = look.count(NN_("{count} checked", "{count} checked"), row.settled)
            draw_words(painter, place.adjusted(px(16), 0, 0, 0), words, ink)
            return
        words = f"{row.settled}/{row.claims}"
        draw_words(painter, place, words, ink, Side.AlignRight)
        width = place.width() - width_of(words, ink[0]) - px(10)
        bar = QRectF(place.left(), place.center().y() - px(3) / 2, width, px(3))
        share = row.settled / row.claims if row.claims else 0
        draw_bar(painter, bar, share, (look.color("text2"), look.color("scroll")))
