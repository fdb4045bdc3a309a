"""Whether a library can be at a place: looked at before a person settles on it."""

from __future__ import annotations

import os
from pathlib import Path

from editor_app.domain.errors import LibraryRefused
from editor_app.domain.message import Message, message
from editor_app.storage.guards import all_migrations
from editor_app.storage.header import check_header


def doubt(words: str) -> Message | None:
    """Why the file called `words` cannot be opened as a library; `None` where it can, or can be made.

    Nothing is opened by SQLite, and nothing is written.
    """
    path = Path(words).expanduser()
    try:
        if not path.exists():
            return _doubt_of_folder(path)
        check_header(path, all_migrations()[-1].number)
    except LibraryRefused as error:
        return error.message
    except (OSError, ValueError):
        return _unusable(path)
    return None if os.access(path, os.W_OK) else _unusable(path, "library_not_writable")


def _doubt_of_folder(path: Path) -> Message | None:
    """A new library can be made in a folder that takes files, or in one that can be made."""
    folder = next((each for each in path.parents if each.exists()), path.parent)
    if folder.is_dir() and os.access(folder, os.W_OK):
        return None
    return _unusable(path)


def _unusable(path: Path, code: str = "library_folder_not_writable") -> Message:
    return message(code, library=path.name, folder=str(path.parent))
