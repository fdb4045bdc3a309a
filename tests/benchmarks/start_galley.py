"""Galley itself, started as a user starts it, but that it leaves when it is idle."""

from __future__ import annotations

import sys

from idle import leave_when_idle
from PySide6.QtWidgets import QApplication

from editor_app.bootstrap import main

run_loop = QApplication.exec


def run_until_idle() -> int:
    leave_when_idle()
    return run_loop()


QApplication.exec = staticmethod(run_until_idle)
sys.exit(main(sys.argv[1:]))
