from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from editor_app.domain.errors import LibraryRefused
from editor_app.storage import lock
from editor_app.storage.lock import WriterLock, lock_path

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sys, time
from pathlib import Path
from editor_app.storage.lock import WriterLock
lock = WriterLock(Path(sys.argv[1]), by="Ben", at="2026-01-02T09:00:00.000Z")
print("held", flush=True)
sys.stdin.read()
"""

HOLD_WITH_CHILD = HOLD.replace(
    'print("held"', 'import os\nif os.fork():\n    time.sleep(600)\nprint("held"'
)


@pytest.fixture
def library(tmp_path) -> Path:
    return tmp_path / "desk.db"


@pytest.fixture
def holder(library):
    """Another process that holds the lock until it is ended."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(library)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout.readline() == b"held\n"
    yield process
    process.kill()
    process.communicate()


def take(library) -> WriterLock:
    return WriterLock(library, by="Ann", at="2026-01-02T10:00:00.000Z")


def test_a_held_lock_says_by_whom_and_since_when(library, holder):
    with pytest.raises(LibraryRefused, match="library_in_use") as refused:
        take(library)
    params = refused.value.message.params
    assert (params["by"], params["since"]) == ("Ben", "2026-01-02 09:00 UTC")


def test_the_lock_of_a_killed_owner_is_free(library, holder):
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    assert lock_path(library).exists()
    take(library).release()


def test_a_released_lock_leaves_nothing_behind(library):
    held = take(library)
    held.release()
    held.release()
    assert not any(library.parent.iterdir())


def test_the_same_process_does_not_get_it_twice(library):
    held = take(library)
    with pytest.raises(LibraryRefused, match="library_in_use"):
        take(library)
    held.release()
    take(library).release()


def test_a_file_that_its_owner_removes_in_between_is_not_the_lock(library, monkeypatch):
    first = take(library)
    real = lock._lock

    def lock_late(descriptor: int) -> bool:
        first.release()
        return real(descriptor)

    monkeypatch.setattr(lock, "_lock", lock_late)
    second = take(library)
    with pytest.raises(LibraryRefused, match="library_in_use"):
        take(library)
    second.release()


def test_a_left_behind_file_without_an_owner_stops_nobody(library):
    lock_path(library).write_bytes(b"\xff not JSON")
    take(library).release()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no forks here")
def test_a_child_process_does_not_keep_the_lock_of_its_killed_parent(library):
    parent = subprocess.Popen(
        [sys.executable, "-c", HOLD_WITH_CHILD, str(library)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert parent.stdout.readline() == b"held\n"
    with pytest.raises(LibraryRefused, match="library_in_use"):
        take(library)
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    take(library).release()
    parent.communicate()
