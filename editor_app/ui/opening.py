"""A start whose library cannot be opened: asks what to do until there is a window, or none is wanted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from editor_app.domain.errors import EditorError
from editor_app.ui.dialogs.refusal import RefusalDialog
from editor_app.ui.look import Look
from editor_app.ui.main_window import MainWindow
from editor_app.wording import N_

Build = Callable[[Path], MainWindow]
Begin = Callable[[MainWindow, Path, bool], None]


class Opening(QObject):
    """Tries libraries one after the other. None that is refused is changed; see `Session.open`."""

    def __init__(self, look: Look, library: Path, build: Build, begin: Begin) -> None:
        """`build` makes a window on a library or refuses, `begin` shows it.

        `begin` hears whether the library was made just now.
        """
        super().__init__()
        self.window: MainWindow | None = None
        self._look = look
        self._library = library
        self._build = build
        self._begin = begin
        self.dialog = RefusalDialog(look)
        self.dialog.again_asked.connect(self._try_again)
        self.dialog.another_asked.connect(self._ask_for_another)
        self.dialog.finished.connect(self.dialog.deleteLater)

    def ask(self, refusal: EditorError) -> None:
        """Says why the library was not opened, and offers the ways on."""
        self.dialog.say(refusal.message, self._library)
        self.dialog.show()

    @Slot()
    def _try_again(self) -> None:
        self._try(self._library)

    @Slot()
    def _ask_for_another(self) -> None:
        from editor_app.ui.file_dialog import file_dialog

        asking = file_dialog(self.dialog, self._look, self._look.phrase(N_("Library")))
        # A name that is not there yet makes a new library.
        asking.setFileMode(asking.FileMode.AnyFile)
        asking.setDirectory(str(self._library.parent))
        asking.fileSelected.connect(self._try_other)
        asking.open()

    @Slot(str)
    def _try_other(self, name: str) -> None:
        self._try(Path(name))

    def _try(self, library: Path) -> None:
        self._library = library
        is_new = not library.exists()
        try:
            window = self._build(library)
        except EditorError as refusal:
            self.dialog.say(refusal.message, library)
            return
        self.window = window
        self._begin(window, library, is_new)
        self.dialog.accept()
