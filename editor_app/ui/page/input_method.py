"""Input methods: what they commit is an edit of ours, what they only show stays Qt's."""

from __future__ import annotations

from PySide6.QtGui import QInputMethodEvent

from editor_app.domain.text import Span, TextEdit
from editor_app.ui.page.offsets import Offsets


def committed(
    event: QInputMethodEvent, selection: Span, caret: int, text: str, offsets: Offsets
) -> tuple[TextEdit, ...]:
    """What an input method changes in the text: the selection goes, then its words come.

    `caret` in UTF-16 units. An input method counts in these; a range that begins or ends
    inside a pair takes the whole pair, and one that reaches out of the text ends with it.
    """
    words, length = event.commitString(), event.replacementLength()
    if not words and not length:
        return ()
    if not length and not event.replacementStart():
        return (TextEdit(selection.start, selection.end, words),)
    start = (offsets.units(selection.start) if selection else caret) + event.replacementStart()
    after = len(text) - len(selection)
    if not selection:
        return (_replacing(start, length, offsets, after, words),)
    gone = TextEdit(selection.start, selection.end, "")
    offsets = Offsets(gone.apply(text))
    return (gone, _replacing(start, length, offsets, after, words))


def _replacing(start: int, length: int, offsets: Offsets, most: int, words: str) -> TextEdit:
    end = start + max(0, length)
    first = min(most, offsets.points(max(0, start)))
    last = min(most, offsets.points(max(0, end)))
    is_inside = last < most and offsets.units(last) < end
    return TextEdit(first, max(first, last + is_inside), words)


def shown_only(event: QInputMethodEvent) -> QInputMethodEvent:
    """The event without what it commits: the words still being chosen."""
    return QInputMethodEvent(event.preeditString(), event.attributes())
