"""A command of the window as a value, and the states in which commands can run."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence

from editor_app.domain.values import frozen
from editor_app.ui.main_window import MainWindow
from editor_app.ui.workspace import Workspace
from editor_app.wording import N_

Standard = QKeySequence.StandardKey
Keys = tuple[str | Standard, ...]
Run = Callable[[MainWindow], object]


class Condition:
    """When a command can be run; `why` tells a person what is missing while it cannot."""

    __slots__ = ("_holds", "why")

    def __init__(self, holds: Callable[[Workspace], bool], why: str = "") -> None:
        self._holds = holds
        self.why = why

    def __call__(self, workspace: Workspace) -> bool:
        """Whether the command can be run now."""
        return self._holds(workspace)


def _has_lost_its_words(space: Workspace) -> bool:
    return space.active is not None and space.active.span is None


always = Condition(lambda space: True)
with_article = Condition(lambda space: space.open is not None, N_("Open an article first"))
# While comparing neither the page nor the claims are seen: nothing is done to what they have chosen.
with_claim = Condition(
    lambda space: space.active is not None and not space.is_comparing, N_("Choose a claim first")
)
with_claims = Condition(lambda space: space.has_claims, N_("There are no claims"))
with_claims_or_changes = Condition(
    lambda space: space.has_claims or space.is_comparing, N_("There are no claims")
)
comparing = Condition(
    lambda space: space.open is not None and space.is_comparing, N_("Compare revisions first")
)
with_selection = Condition(
    lambda space: space.open is not None and bool(space.selection) and not space.is_comparing,
    N_("Select words first"),
)
while_writing = Condition(
    lambda space: space.open is not None and not (space.is_reviewing or space.is_comparing),
    N_("Show an article and unlock its words first"),
)
with_lost_claim = Condition(
    lambda space: with_selection(space) and with_claim(space) and _has_lost_its_words(space),
    N_("Choose a claim that has lost its words, then select others"),
)
with_lapsed_claim = Condition(
    lambda space: (
        with_claim(space)
        and space.active is not None
        and space.active.claim.is_lapsed
        and space.active.span is not None
        and space.active.claim.moved is None
    ),
    N_("Choose a claim whose words changed since it was settled"),
)
with_moved_claim = Condition(
    lambda space: (
        with_claim(space)
        and space.active is not None
        and space.active.claim.moved is not None
        and space.active.span is not None
    ),
    N_("Choose a claim that moved and waits to be confirmed"),
)
while_marking = Condition(
    lambda space: space.changes.is_on and not space.is_comparing,
    N_("Mark changes on the page first"),
)
with_marked_changes = Condition(
    lambda space: while_marking(space) and space.changes.has_any,
    N_("No changes are marked on the page"),
)
with_change_here = Condition(
    lambda space: (
        while_marking(space) and space.changes.current is not None and not space.is_reviewing
    ),
    N_("Put the caret on a marked change first"),
)
with_comments = Condition(
    lambda space: bool(space.comments.open_threads), N_("There are no open comments")
)
with_moved_comment = Condition(
    lambda space: space.comments.active is not None and space.comments.active.waits_for_place,
    N_("Choose a comment that moved and waits to be confirmed"),
)
with_queries = Condition(
    lambda space: bool(space.comments.queries), N_("Nothing was asked of the author")
)
with_dismissed = Condition(lambda space: space.has_dismissed, N_("No claim was dismissed"))
with_settled_repeats = Condition(
    lambda space: (
        with_claim(space)
        and space.active is not None
        and space.active.is_settled
        and any(not view.is_settled for view in space.repeats_of(space.active))
    ),
    N_("Settle a claim first that is said again elsewhere"),
)
something_to_undo = Condition(
    lambda space: space.history.stack.canUndo(), N_("There is nothing to take back")
)
something_to_redo = Condition(
    lambda space: space.history.stack.canRedo(), N_("Nothing was taken back")
)
later = Condition(lambda space: False, N_("Still to come"))
"""For commands whose issue is still to come: they keep their place and are disabled."""


@frozen
class Command:
    """One command: `text` in English, marked for the catalogue; `icon` names a file of `resources/icons`."""

    id: str
    text: str
    run: Run
    keys: Keys = ()
    enabled: Condition = with_article
    icon: str = ""
    hint: str = ""
    checkable: bool = False


MenuTable = tuple[tuple[str, tuple[Command | None, ...]], ...]
"""Titles and their commands, `None` for a separator."""
