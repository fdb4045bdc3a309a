"""The window's commands on the compare screen, which is built at first need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor_app.ui.frame import Frame

if TYPE_CHECKING:
    from editor_app.ui.compare.screen import CompareScreen


def screen(window: Frame) -> CompareScreen:
    """The window's compare screen."""
    if window.compare_screen is None:
        from editor_app.ui.compare.screen import CompareScreen

        made = CompareScreen(window.places(), window.workspace, window.look, window.actions_by_id)
        made.changed.connect(window.arranged)
        window.compare_screen = made
    return window.compare_screen


def toggle(window: Frame) -> None:
    """Compares revisions, or goes back to the page."""
    if window.is_comparing:
        window.leave_compare()
        return
    window.leave_focus_mode()
    screen(window).enter()


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


def export(window: Frame) -> None:
    """Asks for a file that the redline of the two revisions goes to."""
    from editor_app.ui.compare.export import RedlineExport

    RedlineExport(window, window.workspace, window.look, screen(window).ends).ask()
