"""Taking an entry of the undo stack back and doing it again: words, anchors and decisions."""

from __future__ import annotations

from collections.abc import Collection

from editor_app.domain.errors import EditorError
from editor_app.domain.ids import AnchorId
from editor_app.domain.values import replace
from editor_app.services.entry import Entry
from editor_app.services.kept_article import KeptArticle


def turn(kept: KeptArticle, entry: Entry, *, backwards: bool) -> Entry:
    """Undoes `entry`, or does it again; the returned one carries the step that did so.

    Raises:
        EditorError: nothing was changed.
    """
    places = kept.places()
    touched = _move(kept, entry, backwards=backwards)
    try:
        turned = _rewrite(kept, entry, backwards=backwards)
    except EditorError:
        _move(kept, entry, backwards=not backwards)
        kept.put_back(places)
        raise
    _count(kept, entry, backwards=backwards)
    kept.lapse(touched)
    return turned


def _move(kept: KeptArticle, entry: Entry, *, backwards: bool) -> Collection[AnchorId]:
    """Moves words and anchors; the claims whose words changed without being restored."""
    touched: Collection[AnchorId] = ()
    if entry.change is not None:
        retrace = kept.manuscript.revert if backwards else kept.manuscript.replay
        touched = retrace(entry.change)
    for anchor, (before, after) in entry.placed.items():
        kept.put(anchor, before if backwards else after)
    if entry.roles is not None:
        kept.set_roles(entry.roles[0 if backwards else 1])
    if entry.inline is not None:
        kept.swap_inline(entry.inline.inverse if backwards else entry.inline)
    return touched


def _rewrite(kept: KeptArticle, entry: Entry, *, backwards: bool) -> Entry:
    """Takes what the library has of an entry back, or writes it again."""
    step, debt = entry.step, entry.debt
    if debt is not None and debt.step is not None:
        step, debt = debt.step, None
    if step is not None:
        step = kept.replay(step, entry.label)
    elif debt is not None:
        step, debt = kept.forgive(debt) if backwards else kept.lapse(debt.words)
    return replace(entry, step=step, debt=debt)


def _count(kept: KeptArticle, entry: Entry, *, backwards: bool) -> None:
    if not kept.has_unsaved_words:
        kept.edits = 0
    elif entry.change is not None or entry.sets_only:
        kept.edits += -1 if backwards and kept.edits else 1
