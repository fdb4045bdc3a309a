"""A wide change told by Qt made as narrow as it was."""

from __future__ import annotations

from editor_app.domain.text import TextEdit


def narrowed(edit: TextEdit, text: str, caret: int) -> TextEdit | None:
    """`edit` of `text` without the words at its ends that stay; `None` where all of them do.

    Of equal readings the one that ends at `caret`, a code point after the edit, is right:
    with "aa" on the page an input method's "a" went where the caret is now. A pure insertion
    is told exactly and left as it is.
    """
    removed, inserted = edit.span.of(text), edit.text
    if removed == inserted:
        return None
    if not removed or not inserted:
        return edit
    at = min(max(caret - edit.start, 0), len(inserted))
    tail = _common_tail(removed, inserted[at:])
    head = _common_head(removed[: len(removed) - tail], inserted[: len(inserted) - tail])
    tail += _common_tail(removed[head : len(removed) - tail], inserted[head : len(inserted) - tail])
    return TextEdit(edit.start + head, edit.end - tail, inserted[head : len(inserted) - tail])


def _common_head(one: str, other: str) -> int:
    """How many characters both begin with."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_tail(one: str, other: str) -> int:
    """How many characters both end with."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]:
            low = middle
        else:
            high = middle - 1
    return low
