"""Who may write to a library: one session at a time.

A file beside the library is locked by the operating system, which lets go when its owner
ends, however it ends. The file's words only say who holds it.
"""

from __future__ import annotations

import json
import os
import sys
import weakref
from pathlib import Path
from typing import cast

from editor_app.domain import moment
from editor_app.storage.errors import file_refusal, refused

_LOCKED_BYTE = 1 << 30
"""Windows locks bytes for reading too, so one far behind the words is taken."""


def lock_path(library: Path) -> Path:
    """The file beside `library`, where a link leads to, that its writer locks."""
    real = library.resolve()
    return real.with_name(real.name + "-lock")


class WriterLock:
    """The right to write to a library; held from `__init__` until `release`.

    Raises:
        LibraryRefused: ``library_in_use`` where another session holds it, or the folder takes
            no files.
    """

    def __init__(self, library: Path, *, by: str, at: str) -> None:
        self._path = lock_path(library)
        self._descriptor = _acquire(library, self._path)
        try:
            _describe(self._descriptor, {"by": by, "at": at, "pid": os.getpid()})
        except OSError as error:
            self.release()
            raise file_refusal(error, library) from error
        _forget_in_forks(self)

    def release(self) -> None:
        """Let go; calling it again does nothing."""
        if self._descriptor < 0:
            return
        descriptor, self._descriptor = self._descriptor, -1
        if sys.platform == "win32":
            os.close(descriptor)
            _unlink(self._path)
        else:
            # Removed while it is held, so that nobody locks a file about to vanish unnoticed.
            _unlink(self._path)
            os.close(descriptor)

    def forget(self) -> None:
        """In a forked child: drop the inherited handle, which would outlive the owner."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def _acquire(library: Path, path: Path) -> int:
    while True:
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError as error:
            raise file_refusal(error, library) from error
        if not _lock(descriptor):
            owner = _owner(descriptor)
            os.close(descriptor)
            raise refused("library_in_use", library, **owner)
        if _still_there(descriptor, path):
            return descriptor
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True


def _still_there(descriptor: int, path: Path) -> bool:
    """Whether `path` is the locked file: its last owner may have removed it in between."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _describe(descriptor: int, words: dict[str, str | int]) -> None:
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, json.dumps(words, ensure_ascii=False).encode())


def _owner(descriptor: int) -> dict[str, str | int]:
    """Who holds the lock, in the words of the refusal; empty words while they are being written."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        found = json.loads(os.read(descriptor, 4096))
    except (OSError, ValueError):
        found = None
    words = cast("dict[str, object]", found) if isinstance(found, dict) else {}
    since = words.get("at")
    return {"by": str(words.get("by", "?")), "since": moment.shown(str(since)) if since else "?"}


def _unlink(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # a left-behind file without a lock stops nobody


def _forget_in_forks(lock: WriterLock) -> None:
    if not hasattr(os, "register_at_fork"):
        return
    reference = weakref.ref(lock)

    def forget() -> None:
        held = reference()
        if held is not None:
            held.forget()

    os.register_at_fork(after_in_child=forget)
