"""A wide change told by Qt made as narrow as it was."""

from __future__ import annotations

from editor_app.domain.text import TextEdit, Words, common_end, common_start


def narrowed(edit: TextEdit, text: Words, caret: int) -> TextEdit | None:
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
    tail = common_end(removed, inserted[at:])
    head = common_start(removed[: len(removed) - tail], inserted[: len(inserted) - tail])
    tail += common_end(removed[head : len(removed) - tail], inserted[head : len(inserted) - tail])
    return TextEdit(edit.start + head, edit.end - tail, inserted[head : len(inserted) - tail])
