"""What is dropped on a claim as evidence: addresses, files, or words."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from editor_app.ui.page.clipboard import text_of


def evidence_in(mime: QMimeData) -> tuple[str, ...]:
    """The addresses and paths that `mime` carries, or else its words; empty where there is nothing.

    Only http and https addresses and files of this machine count.
    """
    urls = mime.urls()
    files = [url.toLocalFile() for url in urls if url.isLocalFile()]
    pages = [url.toString() for url in urls if url.scheme() in ("http", "https")]
    if files or pages:
        return (*pages, *files)
    words = (text_of(mime) or "").strip()
    return (words,) if words else ()
