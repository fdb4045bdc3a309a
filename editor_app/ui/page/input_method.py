"""Input methods: what they commit is an edit of ours, what they only show stays Qt's."""

from __future__ import annotations

from PySide6.QtGui import QInputMethodEvent

from editor_app.domain.text import Span, TextEdit
from editor_app.ui.page.offsets import Offsets


def committed(
    event: QInputMethodEvent, selection: Span, caret: int, offsets: Offsets
) -> tuple[TextEdit, ...]:
    """What an input method changes in the text: the selection goes, then its words come.

    `caret` in UTF-16 units. An input method counts in these; a range that begins or ends
    inside a pair takes the whole pair.
    """
    words, length = event.commitString(), event.replacementLength()
    if not words and not length:
        return ()
    start = (offsets.units(selection.start) if selection else caret) + event.replacementStart()
    reach = _whole(start, start + length, offsets)
    if not selection:
        return (TextEdit(reach.start, reach.end, words),)
    if not length and not event.replacementStart():
        return (TextEdit(selection.start, selection.end, words),)
    return (TextEdit(selection.start, selection.end, ""), TextEdit(reach.start, reach.end, words))


def shown_only(event: QInputMethodEvent) -> QInputMethodEvent:
    """The event without what it commits: the words still being chosen."""
    return QInputMethodEvent(event.preeditString(), event.attributes())


def _whole(start: int, end: int, offsets: Offsets) -> Span:
    first = max(0, offsets.points(max(0, start)))
    last = offsets.points(max(0, end))
    is_inside = offsets.units(last) < end
    return Span(first, max(first, last + is_inside))
