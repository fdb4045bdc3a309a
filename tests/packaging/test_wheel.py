"""The wheel holds all that Galley needs, and works where nothing else is installed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent

pytestmark = pytest.mark.slow


def run(*words: str | Path, environment: Mapping[str, str], folder: Path = ROOT) -> str:
    """What a program wrote, once it ended well."""
    command = list(map(str, words))
    ran = subprocess.run(
        command, capture_output=True, cwd=folder, env=environment, timeout=300, check=False
    )
    assert ran.returncode == 0, ran.stderr.decode()
    return ran.stdout.decode("utf-8")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory, users_environment: dict[str, str]) -> Path:
    """The wheel, built from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = (sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT)
    run(*build, environment=users_environment)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def python(
    wheel: Path, tmp_path_factory: pytest.TempPathFactory, users_environment: dict[str, str]
) -> Path:
    """The interpreter of an environment that holds the wheel, what it requires, and no more."""
    folder = tmp_path_factory.mktemp("empty")
    venv.create(folder, symlinks=os.name != "nt")
    interpreter = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", interpreter)
    pins = ("-c", ROOT / "constraints.txt")
    run(*pip, "install", "--quiet", "--no-compile", *pins, wheel, environment=users_environment)
    return interpreter


@pytest.mark.parametrize("folder", ["resources", "seeds"])
def test_the_wheel_holds_every_file_byte_for_byte(wheel: Path, folder: str) -> None:
    files = [path for path in (ROOT / folder).rglob("*") if path.is_file()]
    with zipfile.ZipFile(wheel) as archive:
        for path in files:
            inside = f"editor_app/{path.relative_to(ROOT).as_posix()}"
            assert archive.read(inside) == path.read_bytes()


def test_the_installed_command_reads_the_sample_it_brought(
    python: Path, tmp_path: Path, sample_path: Path
) -> None:
    ask = "from editor_app import paths; print(paths.sample())"
    brought = Path(run(python, "-c", ask, environment=os.environ, folder=tmp_path).strip())
    assert python.parents[1] in brought.parents
    galley = next(python.parent.glob("galley*"))
    told = run(galley, "analyse", brought, "--json", environment=os.environ, folder=tmp_path)
    assert json.loads(told)["text"] == sample_path.read_text("utf-8")


def test_the_installed_window_opens_on_the_sample(
    python: Path, tmp_path: Path, sample_path: Path
) -> None:
    script = HERE / "window_on_the_sample.py"
    shown = run(python, script, tmp_path / "new.db", environment=os.environ, folder=tmp_path)
    assert json.loads(shown) == sample_path.read_text("utf-8")
