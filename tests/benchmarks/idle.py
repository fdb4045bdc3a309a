"""For the programs whose start is measured: leaves when the window is painted and has nothing to do."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject
from PySide6.QtWidgets import QApplication, QTextEdit

ENOUGH = 1_000
"""Characters shown by which the sample is known to be there."""


class _Painting(QObject):
    """Sees an editor painted with the sample: the loop is idle once before that."""

    is_watching = is_done = False

    def watch(self, editor: QTextEdit) -> None:
        """Waits for `editor` to be painted, once more if it was already."""
        self.is_watching = True
        editor.viewport().installEventFilter(self)
        editor.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Looks at the events and lets them pass."""
        self.is_done = self.is_done or event.type() == QEvent.Type.Paint
        return False


_painting = _Painting()


def leave_when_idle() -> None:
    """Writes the clock and the peak of memory as JSON once the event loop would block, and leaves.

    The clock is the system's monotonic one, which the starting process shares.
    """
    QAbstractEventDispatcher.instance().aboutToBlock.connect(_leave_if_settled)


def _leave_if_settled() -> None:
    if not _painting.is_watching and (editor := _editor_with_the_sample()):
        _painting.watch(editor)
    if not _painting.is_done or not _has_no_job():
        return
    sys.stdout.write(json.dumps({"at": time.monotonic(), "peak_kib": _peak_kib()}))
    sys.stdout.flush()
    # Leaving is no part of the start.
    os._exit(0)


def _editor_with_the_sample() -> QTextEdit | None:
    editors = (w for w in QApplication.allWidgets() if isinstance(w, QTextEdit) and w.isVisible())
    return next((e for e in editors if e.document().characterCount() > ENOUGH), None)


def _has_no_job() -> bool:
    """Whether the window's reading of the article is done; a bare window has none."""
    spaces = (getattr(window, "workspace", None) for window in QApplication.topLevelWidgets())
    return all(space.reading.is_idle for space in spaces if space is not None)


def _peak_kib() -> int:
    """Peak resident memory of this program alone; getrusage would count its parent's too."""
    status = Path("/proc/self/status").read_text("utf-8")
    return next(int(row.split()[1]) for row in status.splitlines() if row.startswith("VmHWM"))
