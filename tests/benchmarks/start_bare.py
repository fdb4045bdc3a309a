"""A bare PySide6 window: an editor with the sample and three docks."""

from __future__ import annotations

import sys
from pathlib import Path

from idle import leave_when_idle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QListWidget, QMainWindow, QTextEdit

application = QApplication(sys.argv)
window = QMainWindow()
editor = QTextEdit()
editor.setPlainText(Path(sys.argv[1]).read_text("utf-8"))
window.setCentralWidget(editor)
for title in ("Articles", "Claims", "Revisions"):
    dock = QDockWidget(title)
    dock.setWidget(QListWidget())
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
window.resize(1440, 900)
window.show()
leave_when_idle()
application.exec()
