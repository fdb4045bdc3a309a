"""The main job once more on a real X server, where Xvfb is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

XVFB = shutil.which("Xvfb")
JOB = Path(__file__).with_name("test_main_job.py")

pytestmark = pytest.mark.skipif(XVFB is None, reason="Xvfb is not installed")


@pytest.fixture
def display() -> Iterator[str]:
    """The name of a display of our own; the server chooses a free number and tells it."""
    told, telling = os.pipe()
    server = subprocess.Popen(
        [str(XVFB), "-displayfd", str(telling), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
        pass_fds=(telling,),
        stderr=subprocess.DEVNULL,
    )
    os.close(telling)
    with os.fdopen(told) as answer:
        yield f":{answer.readline().strip()}"
    server.terminate()
    server.wait()


def test_the_main_job_is_done_on_a_screen_too(display: str) -> None:
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "pytest", str(JOB), "-q", "-p", "no:cacheprovider"]
    ran = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert " passed" in ran.stdout
