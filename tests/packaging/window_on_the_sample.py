"""Opens the window of the Galley that is installed on its sample and writes the text shown."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QTextEdit

from editor_app import paths
from editor_app.bootstrap import build_window

PATIENCE_S = 30.0

window = build_window(Path(sys.argv[1]))
window.show()
window.open_at_start((paths.sample(),))
page = window.findChild(QTextEdit, "page")
late = time.monotonic() + PATIENCE_S
while len(page.toPlainText()) == 0 and time.monotonic() < late:
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)
sys.stdout.write(json.dumps(page.document().toRawText().replace("\u2029", "\n")))
window.close()
