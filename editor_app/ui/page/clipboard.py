"""The clipboard both ways, exactly: Qt's own would turn no-break spaces into spaces."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from editor_app.ui.page.stand_ins import is_refused, survives_qt_string

EXACT = "application/x-galley-text"
"""UTF-8 bytes that nothing between two pages touches; Qt drops a leading U+FEFF of plain text."""

NOTES = "application/x-galley-annotations"
"""What stands on the words, as the article that they come from has packed it."""

PLAIN = "text/plain"


def mime_of(text: str, notes: bytes = b"") -> QMimeData:
    """Clipboard data that holds exactly `text`, and what goes along with it."""
    mime = QMimeData()
    data = text.encode("utf-8")
    if survives_qt_string(text):
        mime.setText(text)
    else:
        mime.setData(PLAIN, data)
    mime.setData(EXACT, data)
    if notes:
        mime.setData(NOTES, notes)
    return mime


def notes_of(mime: QMimeData) -> bytes:
    """What goes along with words that a page has put on the clipboard."""
    return bytes(mime.data(NOTES).data()) if mime.hasFormat(EXACT) else b""


def has_words(mime: QMimeData) -> bool:
    """Whether there is plain text. Files are not text, though Qt offers their names as such."""
    return mime.hasFormat(EXACT) or mime.hasFormat(PLAIN)


def text_of(mime: QMimeData) -> str | None:
    """The plain text of clipboard data, its lines ended by line feeds; HTML is not looked at.

    `None` where there is none, or where it holds NUL or a lone surrogate.
    """
    if mime.hasFormat(EXACT):
        return _decoded(bytes(mime.data(EXACT).data()))
    text = mime.text() if mime.hasFormat(PLAIN) else None
    if text is None or is_refused(text):
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if is_refused(text) else text
