"""Names as chips on one line, after a word that says what they are; those without room are counted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from editor_app.ui.drawing import elided, width_of
from editor_app.ui.look import Look
from editor_app.ui.widgets.buttons import label
from editor_app.ui.widgets.chip import Chip

_LONGEST, _MOST = 150, 6
"""How wide a name may be, px, and how many are asked for room."""


class NamesRow(QWidget):
    """Shows names from the article; all of them are in its tooltip and its accessible name."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__()
        self._look, self._words = look, words
        self._names: tuple[str, ...] = ()
        self._head = label(words, "section")
        self._chips = [Chip(look, large=True) for _ in range(_MOST)]
        self._more = label("", "secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(self._head)
        for part in (*self._chips, self._more):
            row.addWidget(part)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_names(self, names: Sequence[str]) -> None:
        """Shows these, or nothing at all."""
        self._names = tuple(names)
        self.setVisible(bool(names))
        said = f"{self._words} {', '.join(names)}"
        self.setAccessibleName(said)
        self.setToolTip(", ".join(names))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shows as many as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        look, shown = self._look, 0
        gap, font = look.px(8), look.font("secondary_medium")
        left = self.width() - self._head.sizeHint().width() - look.px(40)
        for chip, name in zip(self._chips, self._names, strict=False):
            words = elided(name, font, look.px(_LONGEST))
            left -= gap + round(width_of(words, font)) + look.px(15)
            if left < 0 and shown:
                break
            chip.say(words)
            shown += 1
        for chip in self._chips[shown:]:
            chip.say("")
        others = len(self._names) - shown
        self._more.setText(f"+{others}" if others else "")
        self._more.setVisible(bool(others))
