"""Puts the window and its commands together: neither is built by the other."""

from __future__ import annotations

from editor_app.ui.actions import Runner, build_actions, fill_menus
from editor_app.ui.i18n import speak
from editor_app.ui.look import Look
from editor_app.ui.main_window import MainWindow
from editor_app.ui.preferences import Preferences
from editor_app.ui.workspace import Workspace


def build(workspace: Workspace, look: Look) -> MainWindow:
    """The main window on `workspace`; settings may put another in its place (`Preferences`)."""
    window = _build(workspace, look)
    Preferences(window, _build)
    return window


def _build(workspace: Workspace, look: Look) -> MainWindow:
    """A main window with its menus and shortcuts."""
    speak(look.translator.language)
    actions = build_actions(look)
    window = MainWindow(workspace, look, actions)
    Runner(window, actions)
    fill_menus(window, actions)
    return window
