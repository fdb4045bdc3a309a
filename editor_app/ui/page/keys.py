"""What keys do to the text beyond a letter: the edits of Enter, Backspace and Delete."""

from __future__ import annotations

import unicodedata

from editor_app.domain.text import Span, TextEdit

PARAGRAPH = "\n\n"
"""Between paragraphs of an article that separates them by a blank line."""


def separator_of(text: str) -> str:
    """What the article puts between paragraphs: a blank line, or a line feed only."""
    return PARAGRAPH if PARAGRAPH in text or "\n" not in text else "\n"


def erase_before(text: str, caret: int) -> TextEdit | None:
    """Backspace: one character with the marks on it, or the whole gap between two paragraphs."""
    if caret == 0:
        return None
    if text[caret - 2 : caret] == PARAGRAPH and _is_gap(text, caret - 2):
        return TextEdit(caret - 2, caret, "")
    return TextEdit(caret - 1, caret, "")


def erase_after(text: str, caret: int) -> TextEdit | None:
    """Delete: one character with the marks on it, or the whole gap between two paragraphs."""
    if caret >= len(text):
        return None
    if text[caret : caret + 2] == PARAGRAPH and _is_gap(text, caret):
        return TextEdit(caret, caret + 2, "")
    end = caret + 1
    while end < len(text) and _joins(text, end):
        end += 1
    return TextEdit(caret, end, "")


def _is_gap(text: str, start: int) -> bool:
    """Whether the two line feeds at `start` are one blank line between two with words."""
    before = text[start - 1 : start]
    after = text[start + 2 : start + 3]
    return before not in ("", "\n") and after not in ("", "\n")


def _joins(text: str, position: int) -> bool:
    """Whether the code point there belongs to the one before it."""
    joiner = "\u200d"
    return (
        bool(unicodedata.combining(text[position]))
        or unicodedata.category(text[position]) in ("Mn", "Me")
        or text[position] == joiner
        or text[position - 1] == joiner
        or "\U0001f3fb" <= text[position] <= "\U0001f3ff"
    )


def replaced(selection: Span, words: str) -> TextEdit:
    """`words` in the place of the selection, or at the caret."""
    return TextEdit(selection.start, selection.end, words)
