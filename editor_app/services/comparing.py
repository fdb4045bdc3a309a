"""How two versions of a text differ, and where the spans of one stand in the other."""

from __future__ import annotations

from collections.abc import Iterable

from editor_app.domain.difference import TextChange, text_change
from editor_app.domain.text import Span, TextEdit
from editor_app.domain.tokens import joined
from editor_app.services.differences import differences

_MARKS_BETWEEN = 2
"""Between two changed words a space and a mark do not make them two changes."""


def changes(old: str, new: str) -> tuple[TextChange, ...]:
    """What a reader calls the differences, in text order.

    Words that stayed by chance between two changes longer than themselves ("de", a comma)
    belong to the change around them.
    """
    return tuple(_trimmed(change, old, new) for change in _joined(differences(old, new), old))


def edits(old: str, new: str) -> tuple[TextEdit, ...]:
    """The edits that turn `old` into `new`, one after the other, as small as whole words allow."""
    return tuple(
        TextEdit(change.new.start, change.new.start + len(change.old), change.new.of(new))
        for change in differences(old, new)
    )


def _joined(found: Iterable[TextChange], old: str) -> list[TextChange]:
    """`found` with what stayed by chance taken into the changes around it."""
    kept: list[TextChange] = []
    for change in found:
        while kept and _is_by_chance(old[kept[-1].old.end : change.old.start], kept[-1], change):
            change = _over(kept.pop(), change)
        kept.append(change)
    return kept


def _trimmed(change: TextChange, old: str, new: str) -> TextChange:
    """`change` without the same spaces and marks at both ends, which joining took in."""
    start, end = change.old.start, change.old.end
    new_start, new_end = change.new.start, change.new.end
    while end > start and new_end > new_start and old[end - 1] == new[new_end - 1]:
        if joined(old, end - 1) or joined(new, new_end - 1):
            break
        end, new_end = end - 1, new_end - 1
    while end > start and new_end > new_start and old[start] == new[new_start]:
        if joined(old, start + 1) or joined(new, new_start + 1):
            break
        start, new_start = start + 1, new_start + 1
    return text_change(Span(start, end), Span(new_start, new_end))


def _is_by_chance(between: str, before: TextChange, after: TextChange) -> bool:
    """Whether words stayed by chance: no longer than either change, or no word at all."""
    if "\n" in between:
        return False
    if not any(map(str.isalnum, between)):
        return len(between) <= _MARKS_BETWEEN
    return len(between) <= min(_weight(before), _weight(after))


def _weight(change: TextChange) -> int:
    return max(len(change.old), len(change.new))


def _over(one: TextChange, other: TextChange) -> TextChange:
    """One change over both and what lies between them."""
    return text_change(Span(one.old.start, other.old.end), Span(one.new.start, other.new.end))
