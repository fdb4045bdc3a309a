"""Shows the window on a library and writes which modules were there at its first paint."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from editor_app.bootstrap import build_window


class FirstPaint(QObject):
    """Notes the modules when anything is painted for the first time."""

    modules: frozenset[str] = frozenset()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.modules and event.type() == QEvent.Type.Paint:
            self.modules = frozenset(sys.modules)
            QTimer.singleShot(0, QApplication.quit)
        return False


window = build_window(Path(sys.argv[1]))
application = QApplication.instance()
assert isinstance(application, QApplication)
watch = FirstPaint()
application.installEventFilter(watch)
window.show()
application.exec()
window.close()
sys.stdout.write(json.dumps(sorted(watch.modules)))
