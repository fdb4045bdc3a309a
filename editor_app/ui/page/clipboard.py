"""The clipboard both ways, exactly: Qt's own would turn no-break spaces into spaces."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from editor_app.ui.page.stand_ins import is_refused, survives_qt_string

PLAIN = "text/plain;charset=utf-8"
"""The format that carries any text; a string with a leading U+FEFF or U+FFFE travels in it alone."""


def mime_of(text: str) -> QMimeData:
    """Clipboard data that holds exactly `text`."""
    mime = QMimeData()
    if survives_qt_string(text):
        mime.setText(text)
    mime.setData(PLAIN, text.encode("utf-8"))
    return mime


def text_of(mime: QMimeData) -> str | None:
    """The plain text of clipboard data, its lines ended by line feeds.

    `None` where there is none, or where it holds NUL or a lone surrogate.
    """
    text = _decoded(bytes(mime.data(PLAIN).data())) if mime.hasFormat(PLAIN) else None
    if text is None and mime.hasText():
        text = mime.text()
    if text is None or is_refused(text):
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None
