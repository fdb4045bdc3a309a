"""Two pages of a redline beside each other: rows begin at the same height, one scroll bar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor_app.domain.redlined import Row
from editor_app.ui.compare.view import NEW, OLD, RedlineView
from editor_app.ui.look import Look
from editor_app.ui.theme import Theme
from editor_app.wording import N_


class Pair(QWidget):
    """The old text on the left, the new one on the right."""

    hunk_clicked = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.old = RedlineView(look, OLD, strikes=False)
        self.new = RedlineView(look, NEW)
        self.old.setAccessibleName(look.phrase(N_("Older text")))
        self.new.setAccessibleName(look.phrase(N_("Newer text")))
        self.old.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.old, 1)
        row.addWidget(self.new, 1)
        for view in (self.old, self.new):
            view.hunk_clicked.connect(self.hunk_clicked)
        self.old.verticalScrollBar().valueChanged.connect(self.new.verticalScrollBar().setValue)
        self.new.verticalScrollBar().valueChanged.connect(self.old.verticalScrollBar().setValue)
        self._rows: Sequence[Row] = ()

    def set_theme(self, theme: Theme) -> None:
        """Takes colours and type."""
        for view in (self.old, self.new):
            view.set_theme(theme)
        self._align()

    def show_rows(self, rows: Sequence[Row], numbers: Mapping[int, int]) -> None:
        """Shows rows; changes are numbered on the right."""
        self._rows = rows
        self.old.show_lines([line for row in rows for line in row.old], {})
        self.new.show_lines([line for row in rows for line in row.new], numbers)
        self._align()

    def set_current(self, hunk: int | None) -> None:
        """Stresses one change on both sides."""
        self.old.set_current(hunk)
        self.new.set_current(hunk)

    def top_of(self, hunk: int) -> int | None:
        """How far down a change begins, px."""
        tops = [top for view in (self.old, self.new) if (top := view.top_of(hunk)) is not None]
        return min(tops, default=None)

    def _align(self) -> None:
        """Has each row begin on both sides where the lower of the two would."""
        sides = [_Side(view) for view in (self.old, self.new)]
        for row in self._rows:
            counts = (len(row.old), len(row.new))
            top = max(side.top for side, count in zip(sides, counts, strict=True) if count)
            for side, count in zip(sides, counts, strict=True):
                side.take(count, top if all(counts) else side.top)
        for side in sides:
            side.finish()


class _Side:
    """One page while its lines are put at their heights."""

    def __init__(self, view: RedlineView) -> None:
        self._view = view
        self._gaps = list(view.gaps)
        self._heights = view.heights()
        self._line = 0
        self._end = 0.0

    @property
    def top(self) -> float:
        """Where the next line would begin."""
        return self._end + (self._gaps[self._line] if self._line < len(self._gaps) else 0.0)

    def take(self, count: int, top: float) -> None:
        """Puts the next `count` lines from `top` on."""
        for number in range(self._line, self._line + count):
            if number == self._line:
                self._gaps[number] = top - self._end
            self._end += self._gaps[number] + self._heights[number]
        self._line += count

    def finish(self) -> None:
        """Has the page so."""
        self._view.set_gaps(self._gaps)
