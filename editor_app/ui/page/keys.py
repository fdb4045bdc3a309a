"""What keys mean on the page: the edits of Enter, Backspace and Delete, verdicts, and whose key it is."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from editor_app.domain.article import BODY_ROLES, Role
from editor_app.domain.text import Span, TextEdit, Words
from editor_app.ui.page.lines import Lines
from editor_app.ui.page.stand_ins import is_refused, shown

PARAGRAPH = "\n\n"
"""Between paragraphs of an article that separates them by a blank line."""

_NEAR = 50
"""As many lines before and after the caret say how the article parts its paragraphs."""

LETTERS = frozenset("UCVWNDIOAPX")
"""The keys of the statuses (DESIGN.md, section 5), and those for claims whose words moved or changed."""

_Modifier = Qt.KeyboardModifier
_COMMANDS = _Modifier.ControlModifier | _Modifier.MetaModifier | _Modifier.AltModifier
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OWN = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
)
_NAVIGATION = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)


def is_undo(event: QKeyEvent) -> bool:
    """Whether a key asks to take the last change back."""
    return event.matches(QKeySequence.StandardKey.Undo)


def is_redo(event: QKeyEvent) -> bool:
    """Whether a key asks to do it again; Ctrl+Y too where the system has another key for it."""
    is_ctrl_y = event.key() == Qt.Key.Key_Y and event.modifiers() == _Modifier.ControlModifier
    return is_ctrl_y or event.matches(QKeySequence.StandardKey.Redo)


def is_navigation(event: QKeyEvent) -> bool:
    """Whether a key moves the caret and changes nothing."""
    return event.key() in _NAVIGATION


def is_not_for_text(event: QKeyEvent) -> bool:
    """Whether a key must not do what Qt would: Enter with others, Tab, half a character.

    Nor may a letter with Ctrl or Alt that nobody took for a shortcut: on X11 Ctrl+K deletes the
    rest of the line. Where Alt makes another character of it (macOS), that is typing.
    """
    is_tab = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
    is_unwritable = is_refused(event.text()) and not event.modifiers() & _COMMANDS
    return is_enter(event) or is_tab or is_unwritable or _is_shortcut(event)


def _is_shortcut(event: QKeyEvent) -> bool:
    """Whether a letter is held with Ctrl or Alt, and is no key of the clipboard's."""
    if not Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z:
        return False
    held = event.modifiers() & _COMMANDS
    if held == _Modifier.AltModifier:
        return event.text().upper() == chr(event.key())
    return held == _Modifier.ControlModifier and not any(event.matches(key) for key in _OWN)


def is_enter(event: QKeyEvent) -> bool:
    """Whether the key is Enter, alone or with others."""
    return event.key() in _ENTERS


def belongs_to_window(event: QKeyEvent) -> bool:
    """Whether a shortcut of the window goes before the editor.

    `QTextEdit` would keep undo for itself, and on X11 Ctrl+K, E and D for editing.
    """
    if any(event.matches(key) for key in _OWN) or event.key() in _NAVIGATION:
        return False
    writes = bool(event.text()) and event.text().isprintable()
    is_alt_gr = event.modifiers() & _COMMANDS == _Modifier.ControlModifier | _Modifier.AltModifier
    return bool(event.modifiers() & _COMMANDS) and not (is_alt_gr and writes)


def status_letter(event: QKeyEvent) -> str | None:
    """The verdict that a letter stands for on the locked page."""
    letter = event.text().upper()
    return letter if letter in LETTERS and not event.modifiers() & _COMMANDS else None


def edit_of(
    event: QKeyEvent, text: Words, selection: Span, lines: Lines, line: int
) -> TextEdit | None:
    """The exact edit of a key that Qt would make in its own way; `None` where Qt's is right.

    `line` is the one the caret is on.
    """
    modifiers = event.modifiers() & ~_Modifier.KeypadModifier
    if is_enter(event) and not modifiers:
        return replaced(selection, separator(lines, line))
    if is_enter(event) and modifiers == _Modifier.ShiftModifier:
        return replaced(selection, "\n")
    words = event.text()
    if words.isprintable() and shown(words) != words and not modifiers & _COMMANDS:
        return replaced(selection, words)
    if selection or modifiers:
        return None
    if event.key() == Qt.Key.Key_Backspace:
        return gap_before(text, selection.start, lines, line)
    return gap_after(text, selection.end, lines, line) if event.key() == Qt.Key.Key_Delete else None


def separator(lines: Lines, line: int) -> str:
    """What the article puts between paragraphs near a line: mostly a blank line, or none."""
    near = lines.roles[max(0, line - _NEAR) : line + _NEAR]
    apart = sum(
        1 if below is Role.BLANK else -1 for above, below in pairwise(near) if above in BODY_ROLES
    )
    return "\n" if apart < 0 else PARAGRAPH


def gap_before(text: Words, caret: int, lines: Lines, line: int) -> TextEdit | None:
    """Backspace at the beginning of a paragraph: the whole gap above it goes."""
    if line == 0 or not lines.is_gap(line - 1) or text[caret - 1 : caret] != "\n":
        return None
    gap = text.rfind("\n", 0, caret - 1) + 1
    return TextEdit(max(0, gap - 1), caret, "")


def gap_after(text: Words, caret: int, lines: Lines, line: int) -> TextEdit | None:
    """Delete at the end of a paragraph: the whole gap below it goes."""
    if not lines.is_gap(line + 1) or text[caret : caret + 1] != "\n":
        return None
    end = text.find("\n", caret + 1)
    return TextEdit(caret, len(text) if end < 0 else end + 1, "")


def replaced(selection: Span, words: str) -> TextEdit:
    """`words` in the place of the selection, or at the caret."""
    return TextEdit(selection.start, selection.end, words)


def moved(words: Span, target: int, text: str) -> tuple[TextEdit, ...]:
    """Words of `text` taken to another place; none where they are put down on themselves."""
    if words.start <= target <= words.end:
        return ()
    landing = target - len(words) if target > words.end else target
    return (TextEdit(words.start, words.end, ""), TextEdit(landing, landing, words.of(text)))
