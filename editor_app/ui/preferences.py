"""Settings put to use: kept in their file, and shown at once wherever that can be."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from editor_app import paths, reviewer
from editor_app.domain.message import message
from editor_app.domain.values import replace
from editor_app.services import settings_file
from editor_app.services.settings import SYSTEM, Settings
from editor_app.services.settings_file import Loaded
from editor_app.ui.i18n import Translator
from editor_app.ui.look import Look
from editor_app.ui.main_window import MainWindow
from editor_app.ui.notifier import Notice, NoticeLevel
from editor_app.ui.workspace import Workspace

Build = Callable[[Workspace, Look], MainWindow]


class Preferences(QObject):
    """The settings of the program that `window` belongs to.

    Another language or text size takes another window on the same workspace: everything in it
    is measured and worded anew, while the article, its undo stack and what is being read stay.
    """

    replaced = Signal(object)
    """The `MainWindow` that has taken the place of the one before."""

    def __init__(self, window: MainWindow, build: Build) -> None:
        super().__init__()
        window.preferences = self
        self.window = window
        self._build = build
        window.asking.settings_chosen.connect(self.take)

    @Slot(object)
    def take(self, new: Settings) -> None:
        """Keeps and shows `new`; where the file cannot be written, nothing is changed."""
        space = self.window.workspace
        old = space.settings
        save = partial(settings_file.save, paths.settings(), old, new)
        if space.guarded(lambda: (save(), True)) is None:
            return
        changed = old.differing(new)
        space.settings = new
        if "reviewer" in changed:
            space.sign_as(reviewer.name(None, new.reviewer))
        if changed & {"rules_off", "blockers_off"}:
            space.settings_changed.emit()
        if "rules_off" in changed:
            space.reading.read_now()
        if "theme" in changed:
            self.window.look.themes.choose(chosen(new.theme))
        if changed & {"language", "text_size"}:
            self._replace(changed, new)
        told = "settings_saved_for_later" if "library" in changed else "settings_saved"
        space.notice.emit(Notice(message(told), key="settings"))

    def _replace(self, changed: set[str], new: Settings) -> None:
        """Builds another window in the place of this one, and lets this one go."""
        old = self.window
        look, space = old.look, old.workspace
        old.set_down()
        if "text_size" in changed:
            look.themes.resize(text_scale(new))
        if "language" in changed:
            look = replace(look, translator=Translator.chosen(chosen(new.language)))
            space.translator = look.translator
        window = self._build(space, look)
        window.asking.settings_chosen.connect(self.take)
        window.preferences, old.preferences = self, None
        self.window = window
        space.show_again()
        for notice in old.messages.notices:
            window.messages.show_notice(notice)
        if old.isVisible():
            window.show()
            window.activateWindow()
        old.hide()
        old.deleteLater()
        self.replaced.emit(window)


def tell_of_faults(window: MainWindow, loaded: Loaded) -> None:
    """Says what of the settings file was of no use, and repairs it; the old file is kept."""
    space = window.workspace
    told = loaded.fault
    if loaded.wrong:
        told = space.guarded(partial(settings_file.repair, paths.settings(), loaded.wrong))
    if told is not None:
        space.notice.emit(Notice(told, NoticeLevel.WARNING, key="settings"))


def chosen(value: str) -> str | None:
    """A choice of the settings as the window's parts take it: `None` is the system's."""
    return None if value == SYSTEM else value


def text_scale(settings: Settings) -> float | None:
    """The chosen text size over the one the design is drawn for; `None` is the system's."""
    return None if settings.text_size == SYSTEM else int(settings.text_size) / 100
