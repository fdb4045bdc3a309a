"""The window's commands on the compare screen, which is built at first need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor_app.domain.comment import CommentKind
from editor_app.ui.frame import Frame

if TYPE_CHECKING:
    from editor_app.services.revision_comparison import Change
    from editor_app.ui.compare.screen import CompareScreen


def screen(window: Frame) -> CompareScreen:
    """The window's compare screen."""
    if window.compare_screen is None:
        from editor_app.ui.compare.screen import CompareScreen

        made = CompareScreen(window.places(), window.workspace, window.look, window.actions_by_id)
        made.changed.connect(window.arranged)
        made.ends_changed.connect(window.timeline.dots.show_ends)
        window.compare_screen = made
    return window.compare_screen


def toggle(window: Frame) -> None:
    """Compares revisions, or goes back to the page."""
    if window.is_comparing:
        window.leave_compare()
        return
    window.leave_focus_mode()
    screen(window).enter()


def between(window: Frame, old: int, new: int) -> None:
    """Compares two revisions, by their numbers."""
    if not window.is_comparing:
        toggle(window)
    screen(window).choose(old, new)


def toggle_beside(window: Frame) -> None:
    """Shows the two texts beside each other, or one with the changes in it."""
    screen(window).toggle_beside()


def toggle_cosmetic(window: Frame) -> None:
    """Shows changes of spaces and marks, or leaves them out."""
    screen(window).toggle_cosmetic()


def step(window: Frame, by: int) -> None:
    """Goes to the next or previous change."""
    screen(window).step(by)


def restore(window: Frame) -> None:
    """Puts the old words of the current change back."""
    screen(window).restore_current()


def restore_place(window: Frame) -> None:
    """Puts all changes of the current one's paragraph back."""
    screen(window).restore_alike(_place)


def restore_author(window: Frame) -> None:
    """Puts all changes of the current one's author back."""
    screen(window).restore_alike(_author)


def keep(window: Frame) -> None:
    """Keeps the current change."""
    screen(window).keep_current()


def keep_place(window: Frame) -> None:
    """Keeps all changes of the current one's paragraph."""
    screen(window).keep_alike(_place)


def keep_author(window: Frame) -> None:
    """Keeps all changes of the current one's author."""
    screen(window).keep_alike(_author)


def keep_all(window: Frame) -> None:
    """Keeps all changes that are listed."""
    screen(window).keep_alike()


def toggle_kept(window: Frame) -> None:
    """Shows the changes that were kept, or leaves them out."""
    screen(window).toggle_kept()


def comment(window: Frame) -> None:
    """Begins a comment on the words of the current change, on the page."""
    span = screen(window).show_on_page()
    if span is not None:
        window.page.select(span.trimmed(window.workspace.text) or span)
        window.workspace.comments.compose(CommentKind.REMARK)


def show_on_page(window: Frame) -> None:
    """Goes to the current change on the page."""
    screen(window).show_on_page()


def _place(change: Change) -> object:
    return change.place


def _author(change: Change) -> object:
    return change.versions[0].author


def restore_all(window: Frame) -> None:
    """Puts all changes that are listed back."""
    screen(window).restore_alike()


def since_received(window: Frame) -> None:
    """Shows what changed since the text came."""
    window.leave_focus_mode()
    screen(window).enter(1)


def since_looked(window: Frame) -> None:
    """Compares with the newest revision there was when this person left the article."""
    window.leave_focus_mode()
    looked = window.workspace.changes.looked
    screen(window).enter(looked.revision if looked is not None else 1)


def export(window: Frame) -> None:
    """Asks for a file that the redline of the two revisions goes to."""
    from editor_app.ui.compare.export import RedlineExport

    RedlineExport(window, window.workspace, window.look, screen(window).ends).ask()
