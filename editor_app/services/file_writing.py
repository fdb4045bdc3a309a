"""Writing a file whole or not at all, and never over another unasked."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import shutil
import stat
import time
from pathlib import Path

from editor_app.domain.errors import Refused

_SQLITE = b"SQLite format 3\x00"

_TEMPORARY = re.compile(r"\.galley-[0-9a-f]{16}\.tmp")
"""What a file is called while it is written; no person gives one this name."""

_LEFT_BEHIND_S = 24 * 60 * 60
"""From this age on no program is still writing it: one that was killed left it behind."""


def write_whole(data: bytes, path: Path, *, force: bool = False) -> Path:
    """The path of the file, after `data` has reached the disk under that name.

    It is written beside its place, synced and moved there, so that at every moment the old file
    or the new one is there. A link is followed. What a program that was killed left of such a
    writing a day ago or earlier is removed from the folder.

    Raises:
        Refused: nothing was changed: the file exists and `force` is not given, the place is no
            place for a file, or the system cannot write there.
    """
    try:
        return _write(data, _place(path), force=force)
    except FileExistsError as error:
        raise Refused("export_file_exists", name=_shown(path)) from error
    except (FileNotFoundError, NotADirectoryError) as error:
        raise Refused("export_folder_missing", name=_shown(path)) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Refused("export_failed", name=_shown(path), reason=reason) from error


def make_folder(path: Path) -> None:
    """Makes the folder `path` and those above it, where they are missing.

    Raises:
        Refused: where that cannot be.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Refused("export_failed", name=_shown(path), reason=reason) from error


def _place(path: Path) -> Path:
    """Where the file will lie.

    Raises:
        Refused: for a folder, a device, or a library, which is never written over.
    """
    place = Path(os.path.realpath(path))
    if place.is_dir():
        raise Refused("export_is_folder", name=_shown(path))
    if place.exists() and not place.is_file():
        raise Refused("export_is_no_file", name=_shown(path))
    if place.is_file() and _begins_as_library(place):
        raise Refused("export_over_library", name=_shown(path))
    return place


def _begins_as_library(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False


def _write(data: bytes, place: Path, *, force: bool) -> Path:
    if place.exists() and not force:
        raise FileExistsError(place)
    temporary = place.parent / f".galley-{secrets.token_hex(8)}.tmp"
    try:
        _write_synced(data, temporary)
        _move(temporary, place, force=force)
    finally:
        temporary.unlink(missing_ok=True)
    _sync_folder(place.parent)
    _clear(place.parent)
    return place


def _clear(folder: Path) -> None:
    """Removes what was left behind; what cannot be removed stays."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _TEMPORARY.fullmatch(entry.name) and _is_left_behind(entry):
                with contextlib.suppress(OSError):
                    Path(entry.path).unlink()


def _is_left_behind(entry: os.DirEntry[str]) -> bool:
    try:
        found = entry.stat(follow_symlinks=False)
    except OSError:
        return False
    return stat.S_ISREG(found.st_mode) and time.time() - found.st_mtime > _LEFT_BEHIND_S


def _write_synced(data: bytes, path: Path) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _move(temporary: Path, place: Path, *, force: bool) -> None:
    """Give the file its name. A link fails where the name was taken meanwhile, a rename does not."""
    if force:
        with contextlib.suppress(OSError):
            shutil.copymode(place, temporary)
        temporary.replace(place)
        return
    try:
        place.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:
        # No hard links here (FAT, some shares): what is left is a look just before.
        if place.exists():
            raise FileExistsError(place) from None
        temporary.replace(place)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut; Windows cannot and need not open a folder."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _shown(path: Path) -> str:
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")
