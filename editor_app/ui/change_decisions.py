"""What becomes of the changes marked on the page: kept or put back, one, a person's or all.

Each decision is one step of undo.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from editor_app.domain.message import message
from editor_app.domain.redline import HunkKind, Redline
from editor_app.services import keeping, putting_back
from editor_app.services.earlier_texts import compared
from editor_app.services.standing_changes import Standing, hunk_of
from editor_app.ui.marked_changes import MarkedChanges
from editor_app.ui.workspace import Workspace

Which = Callable[[Standing], object]
"""Changes for which it gives the same as for the one at the caret go together."""


def anything(_: Standing) -> object:
    """What all changes share."""
    return None


def keep(space: Workspace, which: Which | None = None) -> None:
    """Keeps the change at the caret, or with `which` all that go with it; they are marked no more."""
    opened, marked = space.open, space.changes
    chosen = _chosen(marked, which)
    if opened is None or not chosen:
        return
    keys = [marked.key_of(change) for change in chosen]
    label = message("changes_kept", count=len(keys))
    entry = space.guarded(partial(opened.decide, label, keeping.keep, opened.id, keys))
    if entry is not None:
        space.take_in_entry(entry)


def put_back(space: Workspace, which: Which | None = None) -> None:
    """Puts the old words of the change at the caret back, or as `keep` those of others too."""
    chosen = _chosen(space.changes, which)
    opened = space.open
    if opened is None or not chosen:
        return
    if any(change.kind is HunkKind.MOVED for change in chosen):
        line, hunks = _with_paragraphs(space.changes, chosen)
        back = putting_back.put_back(line, hunks, opened.manuscript.anchors)
    else:
        old, new = space.changes.ends
        inline, roles = (old.inline, new.inline), (old.roles, new.roles)
        line = Redline(old.text, new.text, (), (), inline, roles)
        back = putting_back.put_hunks_back(line, map(hunk_of, chosen))
    label = message("changes_put_back", count=len(chosen))
    space.change_text(back.edits, label, back.placed, back.markings, back.lines)


def for_author(space: Workspace, do: Callable[[Workspace, Which], None]) -> None:
    """Does something with all that the person changed who made the change at the caret.

    Who that was takes a comparison of all versions, in the pool where it has not been made.
    """
    space.changes.when_whole(partial(_with_author, space, do))


def _with_author(space: Workspace, do: Callable[[Workspace, Which], None]) -> None:
    whole = space.changes.whole
    if whole is not None and space.changes.current is not None:
        do(space, lambda change: whole.version_of(change).author)


def _with_paragraphs(
    marked: MarkedChanges, chosen: Sequence[Standing]
) -> tuple[Redline, list[int]]:
    """Both whole texts and the changes in them: a paragraph goes back with what stands on it."""
    line = marked.whole.redline if marked.whole is not None else compared(*marked.ends)
    wanted = {(change.kind, change.old, change.new) for change in chosen}
    hunks = [n for n, hunk in enumerate(line.hunks) if (hunk.kind, hunk.old, hunk.new) in wanted]
    inside = [n for n, hunk in enumerate(line.hunks) if hunk.inside in hunks]
    return line, [*hunks, *inside]


def _chosen(marked: MarkedChanges, which: Which | None) -> list[Standing]:
    """The change at the caret, with those that go with it."""
    marked.compare_now()
    if which is None:
        return [_paragraph(marked, marked.current)] if marked.current is not None else []
    wanted = which(marked.current) if marked.current is not None else None
    return [each for each in marked.shown if marked.current is None or which(each) == wanted]


def _paragraph(marked: MarkedChanges, change: Standing) -> Standing:
    """The place that a paragraph left stands for the paragraph."""
    if not change.is_gap:
        return change
    return next((each for each in marked.shown if each.old == change.old), change)
