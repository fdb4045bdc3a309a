"""The one QApplication: its names, and what it says where there is no window."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from editor_app.domain.message import Message
from editor_app.ui.faults import Faults
from editor_app.ui.fonts import load_fonts
from editor_app.ui.i18n import Translator


def application() -> QApplication:
    """The application, made at the first call."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Galley")
    app.setApplicationDisplayName("Galley")
    app.setDesktopFileName("galley")
    app.setStyle("Fusion")
    load_fonts()
    return app


def report_uncaught(app: QApplication) -> None:
    """From now on an exception that nobody caught is logged and told of, and the window stays."""
    Faults(app).install()


def tell_refusal(message: Message, language: str | None) -> None:
    """Says in a dialog and on the error stream why there is no window."""
    from PySide6.QtWidgets import QMessageBox

    words = Translator.chosen(language).sentence(message)
    print(words, file=sys.stderr)  # noqa: T201  (there is no window yet to say it in)
    box = QMessageBox(QMessageBox.Icon.Warning, "Galley", words)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.exec()
