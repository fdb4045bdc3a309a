"""Counts that filter a list: "All 22" and one glyph with its number for each status."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from editor_app.domain.claim import Status
from editor_app.ui.drawing import Side, draw_words, fill_round, ring, width_of
from editor_app.ui.glyphs import paint_status
from editor_app.ui.look import Look
from editor_app.wording import N_, terms


class FilterCount(QAbstractButton):
    """One count; without a status it stands for all."""

    def __init__(self, status: Status | None, look: Look) -> None:
        super().__init__()
        self.status = status
        self._look = look
        self._count = 0
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Shows a number; zero stays visible."""
        self._count = count
        if self.status is None:
            name = self._look.phrase(N_("Show all {count}")).format(count=count)
        else:
            word = self._look.phrase(terms.STATUSES[self.status.value]).lower()
            name = self._look.phrase(N_("Show {count} {status}")).format(count=count, status=word)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.updateGeometry()
        self.update()

    @property
    def _pad(self) -> int:
        return self._look.px(5 if self.status else 7)

    @property
    def _words(self) -> str:
        if self.status is None:
            return self._look.phrase(N_("All {count}")).format(count=self._count)
        return str(self._count)

    def sizeHint(self) -> QSize:
        """Glyph and number, at least 28 px high."""
        look = self._look
        rest = 2 * self._pad + (look.px(18) if self.status else 0)
        width = width_of(self._words, look.font("section")) + rest
        return QSize(round(width), look.px(28))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Shows that it can be pressed."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Shows that the pointer is gone."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws ground, glyph and number."""
        look = self._look
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            fill_round(painter, rect, look.color("accentSoft" if self.isChecked() else "hover"), 6)
        if self.hasFocus():
            ring(painter, rect, look.color("accent"), 2, 6)
        inner = rect.adjusted(self._pad, 0, 2 - self._pad, 0)
        if self.status is not None:
            size = look.px(14)
            box = QRectF(inner.left(), rect.center().y() - size / 2, size, size)
            paint_status(painter, box, self.status, None, look.theme)
            inner.setLeft(inner.left() + look.px(18))
        font = look.font("section" if self.isChecked() else "secondary_medium")
        draw_words(painter, inner, self._words, (font, look.color(self._token)), Side.AlignLeft)
        painter.end()

    @property
    def _token(self) -> str:
        if self.isChecked():
            return "accent"
        return "text2" if self._count else "disabled"


class FilterBar(QWidget):
    """All counts in a row; exactly one is on."""

    chosen = Signal(object)
    """The `Status`, or `None` for all."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._counts: dict[Status | None, FilterCount] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for status in (None, *Status):
            count = FilterCount(status, look)
            self._counts[status] = count
            self._group.addButton(count)
            row.addWidget(count)
        row.addStretch(1)
        self._counts[None].setChecked(True)
        self._group.buttonClicked.connect(self._tell)

    def show_counts(self, total: int, counts: Mapping[Status, int]) -> None:
        """Shows how many there are of each."""
        self._counts[None].show_count(total)
        for status in Status:
            self._counts[status].show_count(counts.get(status, 0))

    def choose(self, status: Status | None) -> None:
        """Turns a count on without telling."""
        self._counts[status].setChecked(True)

    def _tell(self, pressed: QAbstractButton) -> None:
        if isinstance(pressed, FilterCount):
            self.chosen.emit(pressed.status)
