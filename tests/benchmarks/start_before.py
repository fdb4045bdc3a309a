"""The day before: Galley opens the sample in a new library, reads it, and is closed."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from editor_app.bootstrap import build_window

library, sample = map(Path, sys.argv[1:])
window = build_window(library)
window.show()
window.open_at_start([sample])
while window.workspace.open is None or not window.workspace.reading.is_idle:
    QApplication.processEvents()
sys.exit(not window.close())
