"""Keeping the caret on lines with words: gaps between paragraphs are stepped over."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from editor_app.ui.page.lines import Lines

_Move = QTextCursor.MoveOperation


def out_of_gap(cursor: QTextCursor, lines: Lines, event: QKeyEvent, came_from: int) -> bool:
    """Moves a cursor that a key led into a gap on to the next line that is none.

    `came_from` is where it was, in UTF-16 units. Whether it was moved.
    """
    if not lines.is_gap(cursor.blockNumber()):
        return False
    is_selecting = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    mode = QTextCursor.MoveMode.KeepAnchor if is_selecting else QTextCursor.MoveMode.MoveAnchor
    goes_down = cursor.position() > came_from or event.key() == Qt.Key.Key_Down
    keeps_column = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
    for down in (goes_down, not goes_down):
        if _step(cursor, mode, down=down, keeps_column=keeps_column):
            return True
    return False


def nearest_line(cursor: QTextCursor, *, is_below_middle: bool) -> None:
    """Moves a cursor that a click put into a gap to the end or the beginning of the words next to it."""
    mode = QTextCursor.MoveMode.MoveAnchor
    if not _step(cursor, mode, down=is_below_middle, keeps_column=False):
        _step(cursor, mode, down=not is_below_middle, keeps_column=False)


def _step(
    cursor: QTextCursor, mode: QTextCursor.MoveMode, *, down: bool, keeps_column: bool
) -> bool:
    """One line on; two gaps never follow one another."""
    if keeps_column:
        return cursor.movePosition(_Move.Down if down else _Move.Up, mode)
    return cursor.movePosition(_Move.NextBlock if down else _Move.PreviousBlock, mode) and (
        down or cursor.movePosition(_Move.EndOfBlock, mode) or True
    )
