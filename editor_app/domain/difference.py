"""What differs between two texts."""

from __future__ import annotations

from enum import StrEnum

from editor_app.domain.text import Span
from editor_app.domain.values import frozen


class ChangeKind(StrEnum):
    """What happened to the words."""

    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"


@frozen
class TextChange:
    """Words of the old text and what stands in their place in the new one.

    An insertion's `old` and a deletion's `new` are empty spans at the place.
    """

    kind: ChangeKind
    old: Span
    new: Span


def text_change(old: Span, new: Span) -> TextChange:
    """The change of `old` into `new`, with its kind."""
    if not old:
        return TextChange(ChangeKind.INSERT, old, new)
    return TextChange(ChangeKind.REPLACE if new else ChangeKind.DELETE, old, new)
