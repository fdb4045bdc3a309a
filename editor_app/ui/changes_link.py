"""The marked changes on the page: what it draws of them, what it tells, and where the caret goes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from editor_app.domain.redline import HunkKind
from editor_app.domain.text import Span
from editor_app.ui import dates
from editor_app.ui.drawing import SEPARATOR
from editor_app.ui.look import Look
from editor_app.ui.marked_changes import MarkedChanges
from editor_app.ui.page.changed import Change
from editor_app.ui.page.page import Page
from editor_app.ui.workspace import Workspace
from editor_app.wording import N_

if TYPE_CHECKING:
    from editor_app.services.standing_changes import Standing


_STAYED = (HunkKind.MOVED, HunkKind.FORMATTED)
"""Changes after which the same words stand on the page."""


class ChangesLink(QObject):
    """Where the page asks for the changes it has to mark."""

    def __init__(self, page: Page, workspace: Workspace, look: Look) -> None:
        super().__init__(page)
        self._page = page
        self._marked = workspace.changes
        self._look = look
        page.set_changes(self)
        page.caret_moved.connect(self._marked.follow_caret)
        self._marked.changed.connect(page.refresh_marks)
        self._marked.line_changed.connect(page.refresh_line)
        self._marked.stepped.connect(self._go)

    def changes_between(self, start: int, end: int) -> Sequence[Change]:
        """The changes that touch the range, in text order."""
        current = self._marked.current
        return [
            Change(
                each.new,
                has_gone=each.is_gap or (bool(each.old) and each.kind not in _STAYED),
                is_moved=each.kind in _STAYED,
                is_current=each == current,
            )
            for each in self._marked.between(start, end)
        ]

    def about_change(self, span: Span) -> str:
        """What went, who did it and when."""
        here = self._marked.between(span.start, span.end)
        found = next((each for each in here if each.new == span), None)
        return told_of(self._marked, found, self._look) if found else ""

    @Slot(object)
    def _go(self, span: Span) -> None:
        self._page.place_caret(span.start)
        self._page.reveal(span)
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)


def told_of(marked: MarkedChanges, change: Standing, look: Look) -> str:
    """A change in words: "was: struck words · Alix Durand 10:07", as far as that is known."""
    from editor_app.ui.compare.changes import told as on_one_line

    version, old = marked.author_of(change), change.old.of(marked.old_text)
    by = f"{version.author} {dates.last(version.at, look)}" if version else ""
    if change.is_gap:
        what = look.phrase(N_("moved from here: {words}")).format(words=on_one_line(old))
    elif change.says:
        what = SEPARATOR.join(map(look.sentence, change.says))
    elif change.kind is HunkKind.MOVED:
        what = look.phrase(N_("stood elsewhere"))
    elif old:
        what = look.phrase(N_("was: {words}")).format(words=on_one_line(old))
    else:
        what = look.phrase(N_("added"))
    return SEPARATOR.join(part for part in (what, by) if part)
