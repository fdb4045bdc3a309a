"""A person who types in the real window without end, and says what the library has by then.

Run by `test_killed_window.py` as a program of its own: ``python typist.py LIBRARY type|decide|look``.
Each line is how many of `TYPED`'s letters stand before the sample in what was kept, and how many
verdicts were given; ``look`` prints the page of the library once and leaves.
"""

from __future__ import annotations

import itertools
import json
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor_app import paths
from editor_app.bootstrap import build_window

LETTERS = "abcdefghij klmnopqrst uvwxyz "
KEYS_A_VERDICT = 25
LONGEST_MS = 60_000
"""Nobody types longer: a window that never keeps anything is seen, and no test hangs on it."""


class Typist:
    """Presses a key each time the window has nothing else to do."""

    def __init__(self, library: Path, *, decides: bool) -> None:
        self.window = build_window(library, by="Ann")
        self.space = self.window.workspace
        self.decides = decides
        self.letters = itertools.cycle(LETTERS)
        self.typed = 0
        self.verdicts = 0
        self.timer = QTimer(self.window)
        self.timer.timeout.connect(self.press)
        self.window.show()
        self.window.open_at_start((paths.sample(),))
        self.space.reading_changed.connect(self.begin)
        QTimer.singleShot(LONGEST_MS, QApplication.quit)

    def begin(self) -> None:
        """Starts once the sample is shown and read."""
        self.space.reading_changed.disconnect(self.begin)
        self.window.page.setFocus()
        self.space.draft_changed.connect(self.tell)
        self.timer.start(0)

    def press(self) -> None:
        """One more letter, and now and then a verdict."""
        self.window.page.place_caret(self.typed)
        self.typed += 1
        QTest.keyClick(self.window.page, next(self.letters))
        if self.decides and self.typed % KEYS_A_VERDICT == 0:
            claims = [view for view in self.space.claims if not view.is_settled]
            if claims:
                self.space.activate(claims[-1].claim.id)
                self.verdicts += 1
                QTest.keyClick(self.window.claims_panel.list, Qt.Key.Key_V)

    def tell(self) -> None:
        """Says what is kept, when there is nothing that is not."""
        if self.space.open is not None and not self.space.open.has_unkept_words:
            say(f"{self.typed} {self.verdicts}")


def say(line: str) -> None:
    """Prints at once: what is said counts as promised."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def look(library: Path) -> None:
    """Prints the text that a window started again shows."""
    window = build_window(library, by="Ann")
    window.show()
    say(json.dumps(window.page.shown_text()))
    window.close()


if __name__ == "__main__":
    path, what = Path(sys.argv[1]), sys.argv[2]
    if what == "look":
        look(path)
    else:
        typist = Typist(path, decides=what == "decide")
        QApplication.exec()
