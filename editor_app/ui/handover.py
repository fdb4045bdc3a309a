"""One program a library: a second start hands its files to the first, and goes.

The library's lock decides who is first; only its owner listens, and only who is refused by the
lock asks. They meet at a local socket (a named pipe on Windows) that belongs to the account and
is named after the library. A request is one line of JSON, the answer one word.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import time
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from editor_app import paths
from editor_app.ui.shown import shown_window

PATIENCE_S = 3.0
"""How long the second start waits for the first, which may be starting itself."""

_ANSWER = b"taken\n"
_MOST_BYTES = 1_000_000
_TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105  (by which Wayland lets a window come to the front)
_log = logging.getLogger(__name__)


def meeting_place(library: Path) -> str:
    """The name of the socket of `library`: the same for every name that leads to that file."""
    account = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    real = os.path.normcase(os.path.realpath(library))
    name = sha256(f"{account}\0{real}".encode("utf-8", "surrogateescape")).hexdigest()[:24]
    if sys.platform == "win32":
        return f"galley-{name}"
    return str(paths.runtime() / f"galley-{name}")


class Receiver(QObject):
    """Takes the files of later starts on the library that this program has open."""

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)
        place = meeting_place(library)
        # Whoever listened there before is gone: the lock is ours.
        QLocalServer.removeServer(place)
        if not self._server.listen(place):
            _log.info("later starts are not heard: %s", self._server.errorString())

    @property
    def is_listening(self) -> bool:
        """Whether later starts are heard."""
        return self._server.isListening()

    def close(self) -> None:
        """Listens no longer."""
        self._server.close()

    @Slot()
    def _meet(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.readyRead.connect(self._hear)
            socket.disconnected.connect(socket.deleteLater)

    @Slot()
    def _hear(self) -> None:
        socket = self.sender()
        if not isinstance(socket, QLocalSocket):
            return
        if not socket.canReadLine():
            if socket.bytesAvailable() > _MOST_BYTES:
                socket.abort()
            return
        files, token = _asked(bytes(socket.readLine(_MOST_BYTES).data()))
        if files is not None and _take(files, token):
            socket.write(_ANSWER)
            socket.flush()
        socket.disconnectFromServer()


def _asked(line: bytes) -> tuple[list[Path] | None, str]:
    """The files and the token in a request; `None` where it is none."""
    try:
        asked = json.loads(line)
        files = [Path(str(name)) for name in asked["files"]]
        return (files if all(map(Path.is_absolute, files)) else None), str(asked.get("token", ""))
    except (ValueError, TypeError, KeyError, AttributeError):
        return None, ""


def _take(files: Sequence[Path], token: str) -> bool:
    """Brings the window to the front and opens `files` in it; `False` where none is shown."""
    window = shown_window()
    if window is None:
        return False
    if token:
        os.environ[_TOKEN] = token
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()
    if files:
        window.workspace.open_files(files)
    return True


def hand_over(library: Path, files: Sequence[Path]) -> bool:
    """Gives `files` to the program that has `library` open; `False` where it does not answer."""
    names = [os.path.abspath(path) for path in files]  # noqa: PTH100  (a link is opened as it is named)
    asked: dict[str, Any] = {"files": names, "token": os.environ.get(_TOKEN, "")}
    line = json.dumps(asked).encode() + b"\n"
    place = meeting_place(library)
    late = time.monotonic() + PATIENCE_S
    while (left := late - time.monotonic()) > 0:
        socket = QLocalSocket()
        socket.connectToServer(place)
        if socket.waitForConnected(round(left * 1000)):
            return _ask(socket, line, round(left * 1000))
        time.sleep(0.1)
    return False


def _ask(socket: QLocalSocket, line: bytes, patience_ms: int) -> bool:
    socket.write(line)
    socket.flush()
    while not socket.canReadLine():
        if not socket.waitForReadyRead(patience_ms):
            return False
    return cast("bytes", socket.readLine().data()) == _ANSWER
