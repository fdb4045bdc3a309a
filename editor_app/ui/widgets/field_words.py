"""What stands in a field of several lines, letter for letter."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit


def field_words(field: QPlainTextEdit) -> str:
    """The words of `field`; `toPlainText()` would turn no-break spaces into spaces."""
    document = field.document()
    blocks = map(document.findBlockByNumber, range(document.blockCount()))
    # Shift+Enter puts a line separator into a block.
    return "\n".join(block.text() for block in blocks).replace("\u2028", "\n")
