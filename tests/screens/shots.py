"""Taking the pictures: a fresh window for each screen, both themes by switching live."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QImage

from tests.screens.desks import nothing, sample
from tests.screens.stage import Stage, stop_the_clock
from tests.screens.table import SCREENS, Screen


class Camera:
    """Makes libraries once in `scratch` and writes pictures to `folder`."""

    def __init__(self, scratch: Path, folder: Path) -> None:
        from editor_app.ui.application import application

        application().setCursorFlashTime(0)
        stop_the_clock()
        self._scratch, self._folder = scratch, folder
        self.taken = 0
        self.left_out: list[str] = []
        self._faults: list[BaseException] = []
        sys.excepthook = lambda _kind, fault, _trace: self._faults.append(fault)

    def take(
        self,
        desk: str,
        make: Callable[[Path], None],
        screen: Screen,
        language: str,
        themes: Sequence[str],
    ) -> None:
        """Writes one screen in one language and every theme."""
        stage = Stage(self._library(make), screen.size, language=language, theme=themes[0])
        try:
            if screen.action and not self._can(stage, screen):
                self.left_out.append(f"{screen.name}: {screen.action} is still to come")
                return
            screen.show(stage)
            stage.settle()
            if self._faults:
                raise self._faults[0]
            for theme in themes:
                stage.dress(theme)
                self._write(stage, desk, f"{screen.name}-{theme}-{language}.png")
        finally:
            stage.close()

    def picture(self, name: str, theme: str, language: str) -> QImage:
        """One screen of the sample."""
        screen = next(each for each in SCREENS if each.name == name)
        make = nothing if screen.is_empty else sample
        stage = Stage(self._library(make), screen.size, language=language, theme=theme)
        try:
            screen.show(stage)
            stage.settle()
            return stage.picture()
        finally:
            stage.close()

    @staticmethod
    def _can(stage: Stage, screen: Screen) -> bool:
        stage.activate(8)
        return stage.can(screen.action)

    def _library(self, make: Callable[[Path], None]) -> Path:
        """A library of its own for each window: what one leaves, the next must not see."""
        made = self._scratch / f"{make.__name__}.db"
        if not made.exists():
            make(made)
        used = self._scratch / "window" / "galley.db"
        shutil.rmtree(used.parent, ignore_errors=True)
        used.parent.mkdir()
        shutil.copy(made, used)
        return used

    def _write(self, stage: Stage, desk: str, name: str) -> None:
        path = self._folder / desk / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not stage.picture().save(str(path)):
            raise OSError(f"{path} cannot be written")
        self.taken += 1
