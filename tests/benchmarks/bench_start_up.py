"""How long Galley takes to show the sample, and how much memory, against a bare window.

Both programs start in turn in one run, so that a busy machine slows both; the ratio of their
medians is what counts. Run by `make bench`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

HERE = Path(__file__).resolve().parent
ROUNDS = 15
TIME_BUDGET = 1.4
MEMORY_BUDGET = 1.5


def environment() -> dict[str, str]:
    """The environment of a user, whose interpreter keeps what it compiled."""
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


@dataclass(slots=True)
class Starts:
    """What was measured of one program: seconds to idle, KiB at the peak."""

    seconds: list[float] = field(default_factory=list[float])
    peaks: list[int] = field(default_factory=list[int])

    def add(self, script: str, *arguments: str | Path) -> None:
        """Starts `script` once, from the launch of the interpreter to the idle window."""
        command = [sys.executable, str(HERE / script), *map(str, arguments)]
        launched = time.monotonic()
        ran = subprocess.run(
            command, capture_output=True, text=True, timeout=60, env=environment(), check=False
        )
        assert ran.returncode == 0, ran.stderr
        told = json.loads(ran.stdout)
        self.seconds.append(told["at"] - launched)
        self.peaks.append(told["peak_kib"])

    def __str__(self) -> str:
        return f"{median(self.seconds) * 1000:5.0f} ms {median(self.peaks) / 1024:5.0f} MiB"


@pytest.fixture
def library(tmp_path: Path, sample_path: Path) -> Path:
    """A library that was used before: the sample is in it, and was open when Galley was closed."""
    path = tmp_path / "library.db"
    command = [sys.executable, HERE / "start_before.py", path, sample_path]
    subprocess.run(command, timeout=60, env=environment(), check=True)
    return path


@pytest.mark.parametrize("start", ["again", "first"])
def test_a_start_keeps_to_its_share_of_a_bare_window(
    benchmark: BenchmarkFixture, library: Path, sample_path: Path, start: str
) -> None:
    bare, galley = Starts(), Starts()
    new = (library.with_name(f"new{number}.db") for number in range(ROUNDS + 1))
    choose: Callable[[], Path] = (lambda: library) if start == "again" else (lambda: next(new))

    def set_up() -> tuple[tuple[Path], dict[str, object]]:
        bare.add("start_bare.py", sample_path)
        return (choose(),), {}

    def started(path: Path) -> None:
        galley.add("start_galley.py", "--library", path, sample_path)

    benchmark.pedantic(started, setup=set_up, rounds=ROUNDS, warmup_rounds=1)
    slower = median(galley.seconds) / median(bare.seconds)
    larger = median(galley.peaks) / median(bare.peaks)
    benchmark.extra_info.update(time_ratio=slower, memory_ratio=larger)
    print(f"\n{start:>6}: bare {bare}, Galley {galley}: time x{slower:.2f}, memory x{larger:.2f}")
    assert slower <= TIME_BUDGET
    assert larger <= MEMORY_BUDGET
