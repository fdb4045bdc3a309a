"""The formats as rows: an icon, a name, the suffix, and what is in such a file."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor_app.exporters.format import ExportFormat
from editor_app.ui.drawing import Side, draw_words, row_ground, width_of
from editor_app.ui.icons import paint_icon
from editor_app.ui.look import Look
from editor_app.ui.models.rows import VALUE, Index, RowsModel, rect_of, row_state

ROW = 58


class FormatsModel(RowsModel[ExportFormat]):
    """The formats in their order."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def key(self, row: ExportFormat) -> Hashable:
        """The format's id."""
        return row.id

    def text(self, row: ExportFormat) -> str:
        """Its name."""
        return self._look.sentence(row.title)

    def spoken(self, row: ExportFormat) -> str:
        """Its name, its suffix and what is in it."""
        return f"{self.text(row)}, {row.suffix}, {self._look.sentence(row.about)}"


class FormatDelegate(QStyledItemDelegate):
    """Draws a format on two lines."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All are of one height."""
        return QSize(self._look.px(120), self._look.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one row."""
        row, look, px = index.data(VALUE), self._look, self._look.px
        if not isinstance(row, ExportFormat):
            return
        rect, state = rect_of(option), row_state(option, index)
        row_ground(painter, rect.adjusted(px(8), 1, -px(8), -1), look, state)
        place = QRectF(rect.left() + px(22), rect.top() + px(12), px(18), px(18))
        paint_icon(painter, place, row.icon, look.color("accent" if state[0] else "text2"))
        top = QRectF(rect.left() + px(50), rect.top() + px(11), rect.width() - px(68), px(20))
        under = top.translated(0, px(18))
        suffix = (look.font("ui"), look.color("text2" if state[0] else "text3"))
        draw_words(painter, top, row.suffix, suffix, Side.AlignRight)
        top.setRight(top.right() - width_of(row.suffix, suffix[0]) - px(6))
        name = (look.font("ui_medium"), look.color("text"))
        draw_words(painter, top, look.sentence(row.title), name)
        about = (look.font("secondary"), look.color("text2"))
        under.setRight(rect.right() - px(12))
        draw_words(painter, under, look.sentence(row.about), about)
