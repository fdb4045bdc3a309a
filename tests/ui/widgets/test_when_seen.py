"""A hidden panel is brought up to date when it is shown, and only then."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QStackedWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.widgets.when_seen import WhenSeen


def test_what_is_hidden_is_refreshed_once_it_is_shown(qtbot: QtBot) -> None:
    stack, front, back = QStackedWidget(), QLabel(), QLabel()
    qtbot.addWidget(stack)
    for part in (front, back):
        stack.addWidget(part)
    told: list[str] = []
    seen = WhenSeen(back, lambda: told.append("refreshed"))
    seen.due()
    assert told == ["refreshed"]  # the window is not shown itself

    with qtbot.waitExposed(stack):
        stack.show()
    seen.due()
    seen.due()
    assert told == ["refreshed"]
    stack.setCurrentWidget(back)
    assert told == ["refreshed"] * 2
    seen.due()
    assert told == ["refreshed"] * 3
