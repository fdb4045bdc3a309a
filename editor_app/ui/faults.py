"""What happens to an exception that nobody caught: logged, told with a report, and work goes on.

The words are written to the library first. A report names versions and places in the code; what
an exception says may quote the article, so that stays in the log on this computer. The same fault
is told once, and a fault while telling is only logged: nothing here can call itself.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from editor_app.ui.shown import shown_window

if TYPE_CHECKING:
    from editor_app.ui.dialogs.fault import FaultDialog

PLAIN = (AttributeError, ImportError, NameError, RecursionError, TypeError)
"""Exceptions whose words are names of the code, never words of an article."""

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_log = logging.getLogger(__name__)
_qt_log = logging.getLogger("qt")


class Faults(QObject):
    """Takes exceptions from any thread and tells of them on the window's."""

    _met = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: set[str] = set()
        self._is_telling = False
        self.dialog: FaultDialog | None = None
        # Queued: what failed is over, and its transaction rolled back, before the words are kept.
        self._met.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """From now on every exception that nobody caught comes here, and what Qt says goes to the log."""
        sys.excepthook = self.take
        threading.excepthook = self._take_from_thread
        qInstallMessageHandler(_log_message)

    def take(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        """Logs an exception and tells of it once."""
        _log.critical("not caught", exc_info=(kind, fault, trace))
        traceback.print_exception(kind, fault, trace)
        if issubclass(kind, Exception) and not QCoreApplication.closingDown():
            self._met.emit(report(fault))

    def _take_from_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.take(args.exc_type, args.exc_value, args.exc_traceback)

    @Slot(str)
    def _tell(self, words: str) -> None:
        if words in self._told or self._is_telling:
            return
        self._told.add(words)
        self._is_telling = True
        try:
            self._show(words)
        except Exception:  # A border: a fault while telling of one must not tell of itself.
            _log.exception("could not tell of a fault")
        finally:
            self._is_telling = False

    def _show(self, words: str) -> None:
        window = shown_window()
        if window is None:
            return
        if self.dialog is not None:
            self.dialog.add(words)
            return
        from editor_app.ui.dialogs.fault import FaultDialog

        is_kept = window.workspace.keep_draft()
        self.dialog = FaultDialog(window, window.look, words, is_kept=is_kept)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    @Slot()
    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


def report(fault: BaseException) -> str:
    """Versions, and the places in the code that `fault` went through; no word of an article."""
    from platform import platform, python_version
    from time import strftime

    import PySide6

    from editor_app.version import version

    head = (
        f"Galley {version()}, Python {python_version()}, PySide6 {PySide6.__version__}",
        f"{platform()}, {QApplication.platformName()}",
        strftime("%Y-%m-%d"),
    )
    return "\n".join((*head, "", *_lines(fault))).rstrip() + "\n"


def _lines(fault: BaseException) -> list[str]:
    """The calls of `fault` and of what it followed, oldest first."""
    lines: list[str] = []
    chain: list[BaseException] = []
    at: BaseException | None = fault
    while at is not None and at not in chain:
        chain.append(at)
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    for each in reversed(chain):
        lines += (line.rstrip() for line in traceback.format_tb(each.__traceback__))
        says = f": {each}" if isinstance(each, PLAIN) else ""
        lines += (f"{type(each).__module__}.{type(each).__qualname__}{says}", "")
    return lines


def _log_message(kind: QtMsgType, context: QMessageLogContext, words: str | None) -> None:
    level = _LEVELS.get(kind, logging.WARNING)
    _qt_log.log(level, "%s", words)
    if level >= logging.WARNING:
        print(words, file=sys.stderr)  # noqa: T201  (as Qt does itself)
