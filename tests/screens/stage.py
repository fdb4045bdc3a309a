"""A real window off screen, driven as a person would, and the pictures taken of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEventLoop, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QGraphicsOpacityEffect

from editor_app import bootstrap
from editor_app.ui import dates
from editor_app.ui.drawing import fill_round, ring
from editor_app.ui.icons import paint_icon
from editor_app.ui.jobs import Jobs
from editor_app.ui.look import Look
from tests.screens.desks import BY, DAY

PATIENCE_MS = 30_000
NOW = datetime.fromisoformat(f"{DAY}T10:00:00").replace(tzinfo=UTC)
"""The time on the pictures."""

_SCRIM = 0.35


def stop_the_clock() -> None:
    """From now on the window believes that it is the day of the pictures, in UTC."""
    dates.now = lambda: NOW


class Pictured(Protocol):
    """A widget that makes its own picture."""

    def picture(self) -> QPixmap:
        """How it looks."""
        ...

    def deleteLater(self) -> None:
        """Goes."""
        ...


class Stage:
    """One window on one library; `close` it in the end."""

    def __init__(
        self, library: Path, size: tuple[int, int], *, language: str, theme: str = "light"
    ) -> None:
        self.window = bootstrap.build_window(library, by=BY, ui_language=language, theme=theme)
        self.sheet: Pictured | None = None
        """What is to be taken a picture of in place of the window."""
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        self.settle()

    def settle(self) -> None:
        """Runs the event loop until the article is read and nothing is left to do."""
        space = self.window.workspace
        wait_for(
            lambda: (
                space.reading.is_idle
                and (space.open is None or space.open.is_read)
                and all(jobs.is_idle for jobs in self.window.findChildren(Jobs))
                and not self.window.findChildren(QGraphicsOpacityEffect)
            ),
            "the article is not read",
        )

    def activate(self, number: int) -> None:
        """Makes the claim with this number the active one, or the first where there is none."""
        space = self.window.workspace
        views = space.claims
        view = next((v for v in views if v.claim.number == number), views[0] if views else None)
        space.activate(view.claim.id if view else None)
        if view is not None and view.span is not None:
            self.window.page.place_caret(view.span.start)

    def can(self, action: str) -> bool:
        """Whether the window has this command and it can be run now."""
        found = self.window.actions_by_id.get(action)
        return found is not None and found.isEnabled()

    def act(self, action: str) -> None:
        """Runs a command by its id."""
        self.window.actions_by_id[action].trigger()
        self.settle()

    def type(self, words: str) -> None:
        """Types words where the focus is."""
        QTest.keyClicks(QApplication.focusWidget() or self.window, words)
        self.settle()

    def press_enter(self) -> None:
        """Presses Enter where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, Qt.Key.Key_Return)
        self.settle()

    def dialog(self) -> QDialog | None:
        """The dialog that is open over the window."""
        shown = [each for each in self.window.findChildren(QDialog) if each.isVisible()]
        return shown[-1] if shown else None

    def dress(self, theme: str) -> None:
        """Switches the theme, live."""
        self.window.look.themes.choose(theme)
        self.settle()

    def picture(self) -> QImage:
        """What is to be seen: the window, and over it its dialog with a frame and a title."""
        if self.sheet is not None:
            return self.sheet.picture().toImage()
        picture = self.window.grab()
        dialog = self.dialog()
        if dialog is not None:
            _lay_over(picture, dialog, self.window.look)
        return picture.toImage()

    def close(self) -> None:
        """Closes the window and its dialogs."""
        if self.sheet is not None:
            self.sheet.deleteLater()
        for dialog in self.window.findChildren(QDialog):
            dialog.reject()
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, 52)


def _lay_over(picture: QPixmap, dialog: QDialog, look: Look) -> None:
    """Draws the dialog in the middle, as the window system would, with its title and a cross."""
    shown = dialog.grab()
    is_headed = bool(dialog.property("has_head"))
    head = look.px(0 if is_headed else 40)
    width, height = shown.width(), shown.height() + head
    corner = QPoint((picture.width() - width) // 2, max(0, (picture.height() - height) // 2))
    painter = QPainter(picture)
    scrim = QColor(Qt.GlobalColor.black)
    scrim.setAlphaF(_SCRIM)
    painter.fillRect(picture.rect(), scrim)
    frame = QRectF(corner.x(), corner.y(), width, height)
    fill_round(painter, frame.adjusted(-1, -1, 1, 1), look.color("window"), 10)
    if head:
        painter.setFont(look.font("ui_bold"))
        painter.setPen(look.color("text"))
        line = QRectF(frame.left(), frame.top(), width, head)
        painter.drawText(line, int(Qt.AlignmentFlag.AlignCenter), dialog.windowTitle())
    painter.drawPixmap(corner + QPoint(0, head), shown)
    cross = QRectF(
        frame.right() - (40 if is_headed else 29), frame.top() + (22 if is_headed else 12), 16, 16
    )
    paint_icon(painter, cross, "x", look.color("text2"))
    ring(painter, frame.adjusted(-1, -1, 1, 1), look.color("edge"), 1, 10)
    painter.end()


def wait_for(condition: Callable[[], bool], complaint: str) -> None:
    """Runs the event loop until `condition` holds twice, with what it started done in between.

    Raises:
        TimeoutError: where that takes too long.
    """
    loop, clock, end = QEventLoop(), QTimer(), QTimer()
    held = 0

    def look() -> None:
        nonlocal held
        held = held + 1 if condition() else 0
        if held > 2:
            loop.quit()

    clock.timeout.connect(look)
    end.setSingleShot(True)
    end.timeout.connect(loop.quit)
    clock.start(5)
    end.start(PATIENCE_MS)
    loop.exec()
    clock.stop()
    end.stop()
    if held < 2:
        raise TimeoutError(complaint)
