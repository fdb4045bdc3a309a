"""The binding to Qt keeps its hands off the count of None: PySide6 6.12.0 ate it up and aborted."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel

CALLS = 10_000
DRIFT = 500


class Sender(QObject):
    told = Signal(object)

    def hear(self, what: object) -> None:
        """Returns None to Qt, as every slot does."""


@pytest.mark.parametrize("kind", ["setters", "getters of nothing", "signals", "cursors", "values"])
def test_ten_thousand_calls_leave_the_count_of_none(qapp: QApplication, kind: str) -> None:
    call = _calls()[kind]
    call()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    assert abs(sys.getrefcount(None) - before) < DRIFT


def _calls() -> dict[str, Callable[[], object]]:
    label, document, sender = QLabel("words"), QTextDocument("words"), Sender()
    cursor, rectangle = QTextCursor(document), QRectF(0, 0, 10, 10)
    sender.told.connect(sender.hear)
    return {
        "setters": lambda: label.setText("other words"),
        "getters of nothing": label.parentWidget,
        "signals": lambda: sender.told.emit(None),
        "cursors": lambda: cursor.setPosition(2, QTextCursor.MoveMode.KeepAnchor),
        "values": lambda: rectangle.moveCenter(QPointF(1, 1)),
    }
