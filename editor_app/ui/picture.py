"""A picture of the window, taken when it has nothing left to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer

from editor_app.domain.errors import Refused
from editor_app.ui.application import application

if TYPE_CHECKING:
    from editor_app.ui.main_window import MainWindow

WIDTH, HEIGHT = 1440, 900
"""Of the pictures in the design."""

_PATIENCE_MS = 60_000
_LOOK_MS = 10


def save_picture(build_window: Callable[[Path], MainWindow], library: Path, path: Path) -> None:
    """Writes a picture of the window on `library` as PNG; the window is closed again.

    Raises:
        Refused: where the picture cannot be written, or the window does not come to rest.
    """
    application()
    window = build_window(library)
    try:
        window.resize(WIDTH, HEIGHT)
        window.show()
        window.open_at_start(())
        _wait_for(lambda: _is_at_rest(window), path)
        space = window.workspace
        space.activate(next((view.claim.id for view in space.claims if view.is_settled), None))
        _wait_for(lambda: _is_at_rest(window), path)
        if not window.grab().save(str(path), "PNG"):  # pyright: ignore[reportArgumentType, reportCallIssue]
            raise Refused("picture_failed", name=str(path))
    finally:
        window.close()


def _is_at_rest(window: MainWindow) -> bool:
    """Whether the article is shown, read, and no job is left."""
    space = window.workspace
    return (
        space.analysis is not None and space.analysis.text == space.text and space.reading.is_idle
    )


def _wait_for(condition: Callable[[], bool], path: Path) -> None:
    """Runs the event loop until `condition` holds twice, with what it started drawn in between."""
    loop, clock, end = QEventLoop(), QTimer(), QTimer()
    held = 0

    def look() -> None:
        nonlocal held
        held = held + 1 if condition() else 0
        if held > 1:
            loop.quit()

    clock.timeout.connect(look)
    end.setSingleShot(True)
    end.timeout.connect(loop.quit)
    clock.start(_LOOK_MS)
    end.start(_PATIENCE_MS)
    loop.exec()
    clock.stop()
    end.stop()
    if held < 2:
        raise Refused("picture_failed", name=str(path))
