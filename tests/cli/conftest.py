"""Commands run in this process, on a library of their own."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from editor_app import paths
from editor_app.cli import main


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Galley = Callable[..., Answer]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library" / "galley.db"


@pytest.fixture
def galley(library: Path, capsys: pytest.CaptureFixture[str]) -> Galley:
    """Runs a command line on `library`, as Alma Diaz."""

    def run(*words: str | Path) -> Answer:
        capsys.readouterr()
        code = main(["--library", str(library), "--by", "Alma Diaz", *map(str, words)])
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return Answer(code, said.out, said.err)

    return run


@pytest.fixture
def article(galley: Galley) -> str:
    """The id of the sample, imported."""
    return galley("import", paths.sample(), "--json").json["id"]


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    """The sample with one figure changed."""
    text = paths.sample().read_text(encoding="utf-8")
    path = tmp_path / "edited.txt"
    path.write_text(text.replace("un peu plus de 24 heures", "trois jours"), encoding="utf-8")
    return path
