"""Which way lines run: from left to right where nothing else stands in the text.

Qt looks for the first letter of every line below the caret at every key, where the direction is
left to it: a sixth of what a key costs in 1 MB. Told that all of them run from left to right, it
looks at none; the answer is the same where no letter runs the other way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QTextDocument

from editor_app.ui.page.mirror import Followed, Mirror

RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufeff"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Letters and signs that run, or have others run, from right to left."""


def runs_one_way(document: QTextDocument) -> bool:
    """Whether all lines run from left to right, as far as `Direction` knows."""
    return document.defaultTextOption().textDirection() is Qt.LayoutDirection.LeftToRight


class Direction(QObject):
    """Keeps the document's direction right for its words."""

    def __init__(self, mirror: Mirror, parent: QObject) -> None:
        super().__init__(parent)
        self._document = mirror.document
        mirror.settled.connect(self._follow)

    def take_text(self, text: str) -> None:
        """Takes what the document is about to show."""
        self._set(is_mixed=RIGHT_TO_LEFT.search(text) is not None)

    @Slot(object, bool)
    def _follow(self, followed: Sequence[Followed], _: bool) -> None:
        """From the first letter that runs the other way on, each line is asked for its direction."""
        if any(RIGHT_TO_LEFT.search(each.edit.text) for each in followed):
            self._set(is_mixed=True)

    def _set(self, *, is_mixed: bool) -> None:
        ways = Qt.LayoutDirection
        way = ways.LayoutDirectionAuto if is_mixed else ways.LeftToRight
        option = self._document.defaultTextOption()
        if option.textDirection() != way:
            option.setTextDirection(way)
            self._document.setDefaultTextOption(option)
