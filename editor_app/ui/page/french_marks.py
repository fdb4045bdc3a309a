"""The straight quotation mark typed in a French article: « or » with a no-break space."""

from __future__ import annotations

from editor_app.domain.text import TextEdit

STRAIGHT = '"'

_BEFORE_OPENING = " \u00a0\u202f\u2009\t\n([{-–—/'’"
"""After these, and at a line's beginning, words begin."""

_NO_BREAK = "\u00a0\u202f"


def french(text: str, mark: int) -> TextEdit | None:
    """What makes a French mark of the straight one at `mark`; `None` where there is none.

    The mark opens where words may begin before it, and closes elsewhere. A no-break space that
    stands there already is not doubled.
    """
    if text[mark : mark + 1] != STRAIGHT:
        return None
    before, after = text[mark - 1 : mark] if mark else "", text[mark + 1 : mark + 2]
    if (not before or before in _BEFORE_OPENING) and not _closes(text, mark, before):
        return TextEdit(mark, mark + 1, "«" if after in tuple(_NO_BREAK) else "«\u00a0")
    return TextEdit(mark, mark + 1, "»" if before in tuple(_NO_BREAK) else "\u00a0»")


def _closes(text: str, mark: int, before: str) -> bool:
    """Whether a no-break space before the mark was put there for a closing one."""
    start = text.rfind("\n", 0, mark) + 1
    is_open = text.rfind("«", start, mark) > text.rfind("»", start, mark)
    return before in tuple(_NO_BREAK) and is_open
