"""One program a library: a second start hands its files to the first."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtNetwork import QLocalSocket

from editor_app.services.session import Session
from editor_app.ui import handover
from editor_app.ui.handover import Receiver, hand_over, meeting_place

ROOT = Path(__file__).resolve().parents[2]
NO_RAISE = pytest.mark.qt_log_ignore("does not support raise")
WORDS = "Un autre titre\n\nTrois trains sont partis mardi, selon la SNCF.\n"


@pytest.fixture
def receiver(driver: Any) -> Iterator[Receiver]:
    """Hears for the driver's library."""
    made = Receiver(driver.library)
    assert made.is_listening
    yield made
    made.close()


def ask(driver: Any, line: bytes) -> bytes:
    """What the program answers to a line, asked as another program would."""
    socket = QLocalSocket()
    socket.connectToServer(meeting_place(driver.library))
    assert socket.waitForConnected(5000)
    socket.write(line)
    socket.flush()
    driver.qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    return bytes(socket.readAll().data())


def request(*files: Path | str) -> bytes:
    import json

    return json.dumps({"files": [str(file) for file in files]}).encode() + b"\n"


@NO_RAISE
def test_files_are_opened_and_the_window_comes_to_the_front(
    driver: Any, receiver: Receiver, sample_path: Path, tmp_path: Path
) -> None:
    window = driver.open(sample_path)
    window.showMinimized()
    other = tmp_path / "autre à lire.txt"
    other.write_text(WORDS, encoding="utf-8")
    assert ask(driver, request(other)) == b"taken\n"
    driver.qtbot.waitUntil(lambda: window.workspace.text == WORDS)
    assert not window.isMinimized()
    driver.wait_until_read()


@NO_RAISE
def test_without_files_the_window_comes_to_the_front(driver: Any, receiver: Receiver) -> None:
    window = driver.open()
    window.showMinimized()
    assert ask(driver, request()) == b"taken\n"
    assert not window.isMinimized()


@pytest.mark.parametrize(
    "line",
    [
        b"\n",
        b"{}\n",
        b"[1]\n",
        b"null\n",
        b'{"files": 3}\n',
        b'{"files": ["relative.txt"]}\n',
        b"\xff\xfe\n",
        b"{" * 5000 + b"\n",
    ],
)
def test_what_is_no_request_is_not_taken(driver: Any, receiver: Receiver, line: bytes) -> None:
    window = driver.open()
    assert ask(driver, line) == b""
    assert window.workspace.open is None


def test_without_a_window_nothing_is_taken(driver: Any, receiver: Receiver) -> None:
    assert ask(driver, request()) == b""


def test_each_library_has_its_place_whatever_it_is_called(tmp_path: Path) -> None:
    library = tmp_path / "desk.db"
    library.write_bytes(b"")
    link = tmp_path / "link.db"
    link.symlink_to(library)
    assert meeting_place(link) == meeting_place(library)
    assert meeting_place(tmp_path / "other.db") != meeting_place(library)


def test_nobody_there_is_no_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handover, "PATIENCE_S", 0.3)
    assert not hand_over(tmp_path / "desk.db", [])


def start(library: Path, *files: Path, **environment: str) -> subprocess.Popen[str]:
    command = [sys.executable, str(ROOT / "main.py"), "--library", str(library), *map(str, files)]
    return subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment},
    )


def names(library: Path) -> set[str]:
    if not library.exists():
        return set()
    with Session.open(library, by="Ann", read_only=True) as session:
        return {row.file_name for row in session.library.articles()}


@pytest.mark.slow
def test_a_second_start_hands_its_file_to_the_first_and_goes(
    tmp_path: Path, sample_path: Path
) -> None:
    library, other = tmp_path / "desk.db", tmp_path / "autre.txt"
    other.write_text(WORDS, encoding="utf-8")
    first = start(library, sample_path)
    try:
        late = time.monotonic() + 60
        while sample_path.name not in names(library) and time.monotonic() < late:
            assert first.poll() is None
            time.sleep(0.05)
        second = start(library, other)
        said = second.communicate(timeout=60)
        assert (second.returncode, said[0]) == (0, "")
        while len(names(library)) < 2 and time.monotonic() < late:
            time.sleep(0.05)
        assert names(library) == {sample_path.name, other.name}
        assert first.poll() is None
    finally:
        first.send_signal(signal.SIGTERM)
        said = first.communicate(timeout=30)
    assert "Traceback" not in said[1]


@pytest.mark.slow
def test_where_the_first_does_not_answer_one_sentence_says_who_has_it(tmp_path: Path) -> None:
    library = tmp_path / "desk.db"
    with Session.open(library, by="Ann"):
        second = start(library)
        try:
            assert second.stderr is not None
            said = second.stderr.readline()
            while "propagateSizeHints" in said:
                said = second.stderr.readline()
            assert "open for writing already, by Ann" in said
        finally:
            second.kill()
            second.communicate(timeout=30)
