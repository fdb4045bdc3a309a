"""Changes on the page: what it asks for, and where that stands on a line of text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.ui.page.rows import Row, Stretch


@frozen
class Change:
    """Words of the page that came since an earlier text; `has_gone` where others went there.

    Empty where words only went. `is_moved` for words that are the same and stood elsewhere, or were
    set otherwise.
    """

    span: Span
    has_gone: bool
    is_moved: bool = False
    is_current: bool = False


class ChangeSource(Protocol):
    """Where the page asks for the changes it has to draw, a visible line of text at a time."""

    def changes_between(self, start: int, end: int) -> Sequence[Change]:
        """The changes that touch ``[start, end]``, in text order."""
        ...

    def about_change(self, span: Span) -> str:
        """What is told of the change of these words, plain text."""
        ...


class NoChanges:
    """A page without marked changes."""

    def changes_between(self, start: int, end: int) -> Sequence[Change]:
        """None."""
        return ()

    def about_change(self, span: Span) -> str:
        """Nothing."""
        return ""


@frozen
class ChangedShape:
    """The changes of one line of text: what came on which rows, and where something went."""

    came: tuple[tuple[Change, tuple[Stretch, ...]], ...]
    went: tuple[tuple[Change, Row, float], ...]
    """With px from the left of the view."""


def measured(
    changes: Sequence[Change],
    stretches: Callable[[Span], Sequence[Stretch]],
    place: Callable[[int], tuple[Row, float] | None],
) -> ChangedShape | None:
    """Where the changes of a line of text stand; None where it has none."""
    if not changes:
        return None
    came = tuple((each, tuple(stretches(each.span))) for each in changes if each.span)
    gone = ((each, place(each.span.start)) for each in changes if each.has_gone)
    return ChangedShape(came, tuple((each, *found) for each, found in gone if found))
