"""What a start imports: the window nothing it can do without, a command no Qt."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
QT = {"PySide6", "shiboken6"}
OF_SHIBOKEN = {"shibokensupport", "signature_bootstrap", "__feature__"}
WINDOW_QT = {
    "PySide6.QtCore",
    "PySide6.QtGui",
    "PySide6.QtSvg",
    "PySide6.QtWidgets",
}


def modules_after(script: str, *arguments: str | Path) -> set[str]:
    """The modules that a fresh interpreter has imported when `script` says so."""
    command = [sys.executable, str(HERE / script), *map(str, arguments)]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert ran.returncode == 0, ran.stderr
    return set(json.loads(ran.stdout.splitlines()[-1]))


def packages(modules: set[str]) -> set[str]:
    """Top-level names outside the standard library, but for what `site` itself brings."""
    names = {name.partition(".")[0] for name in modules}
    return names - sys.stdlib_module_names - {"__main__", "_distutils_hack"}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, sample_path: Path) -> Path:
    """A library with the sample in it."""
    path = tmp_path_factory.mktemp("imports") / "library.db"
    modules_after("modules_of_command.py", "--library", path, "import", sample_path)
    return path


def test_the_first_paint_waits_for_nothing_but_qt_widgets_and_own_code(library: Path) -> None:
    modules = modules_after("modules_at_first_paint.py", library)
    assert packages(modules) <= {*QT, *OF_SHIBOKEN, "platformdirs", "editor_app"}
    assert {name for name in modules if name.startswith("PySide6.Qt")} <= WINDOW_QT


@pytest.mark.parametrize(
    "command",
    [
        ["--help"],
        ["analyse", "SAMPLE", "--json"],
        ["check", "SAMPLE"],
        ["articles"],
        ["doctor"],
    ],
    ids=lambda command: command[0],
)
def test_a_command_imports_no_qt(library: Path, sample_path: Path, command: Sequence[str]) -> None:
    words = [str(sample_path) if word == "SAMPLE" else word for word in command]
    modules = modules_after("modules_of_command.py", "--library", library, *words)
    assert not packages(modules) & QT


def test_pyside_does_not_read_the_source_of_every_module() -> None:
    program = (
        "import linecache, sys; import editor_app.ui.look;"
        "print([name for name in linecache.cache if 'editor_app' in name])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == "[]"
