"""The program as a process of its own: streams, locale, exit codes, what it imports."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from editor_app import bootstrap, paths
from editor_app.cli.program import COMMANDS

ROOT = Path(__file__).parents[2]
SAMPLE = paths.sample()
RUN = [sys.executable, str(ROOT / "main.py")]


def run(*words: str | Path, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [*RUN, *map(os.fspath, words)],
        capture_output=True,
        timeout=120,
        check=False,
        env={**os.environ, **environment},
    )


def test_the_answer_is_utf8_whatever_the_locale() -> None:
    done = run(
        "analyse", SAMPLE, "--json", LC_ALL="C", LANG="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0"
    )

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.decode())["text"] == SAMPLE.read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise there")
def test_a_reader_who_leaves_is_no_error() -> None:
    files = " ".join([f"'{SAMPLE}'"] * 60)
    command = f"'{RUN[0]}' '{RUN[1]}' analyse --json {files} | head -c 10"

    done = subprocess.run(["sh", "-c", command], capture_output=True, timeout=120, check=False)

    assert done.stdout == b'{"schema":'
    assert done.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device")
def test_an_answer_that_cannot_be_written_is_one_sentence() -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(
            [*RUN, "analyse", "--json", str(SAMPLE)],
            stdout=full, stderr=subprocess.PIPE, timeout=120, check=False,
        )  # fmt: skip

    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == [
        "The answer could not be written: No space left on device."
    ]


def test_who_decides_may_stand_in_the_environment(tmp_path: Path) -> None:
    library = {"GALLEY_LIBRARY": str(tmp_path / "l.db")}

    run("import", SAMPLE, GALLEY_REVIEWER="Alma Diaz", **library)
    article = json.loads(run("articles", "--json", **library).stdout)["articles"][0]["id"]
    history = json.loads(run("history", article, "--json", **library).stdout)

    assert history["revisions"][0]["author"] == "Alma Diaz"


@pytest.mark.skipif(sys.platform == "win32", reason="its environment is Unicode")
def test_a_name_that_is_no_unicode_is_kept_as_escapes(tmp_path: Path) -> None:
    library = str(tmp_path / "l.db")

    assert (
        run("--library", library, "import", SAMPLE, GALLEY_REVIEWER="caf\udce9\n").returncode == 0
    )
    article = json.loads(run("--library", library, "articles", "--json").stdout)["articles"][0][
        "id"
    ]
    history = json.loads(run("--library", library, "history", article, "--json").stdout)

    assert history["revisions"][0]["author"] == "caf\\udce9"


@pytest.mark.parametrize(
    "words",
    [
        ("analyse",),
        ("analyse", "--nonsense"),
        ("analyse", "a.txt", "--encoding"),
        ("--nonsense",),
        ("show",),
        ("diff", "a", "one", "2"),
        ("claim", "a", "1", "--status", "maybe"),
        ("export", "a"),
        ("check", "a", "--level", "loud"),
        ("analyse", "a.txt", "--language", "français"),
        ("import", "a.txt", "--language", ""),
        ("--ui-language", "xx", "articles"),
    ],
)
def test_wrong_usage_exits_with_2_and_says_why_in_one_line(words: tuple[str, ...]) -> None:
    done = run(*words)

    assert (done.returncode, done.stdout) == (2, b"")
    said = done.stderr.decode().splitlines()
    assert len(said) == 1
    assert said[0].endswith(".")


@pytest.mark.parametrize("command", [*COMMANDS])
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    from editor_app.cli import main

    assert main([command, "--help"]) == 0
    assert "--json" in capsys.readouterr().out


def test_analysing_needs_neither_library_nor_qt() -> None:
    program = (
        "import sys; from editor_app.bootstrap import main; "
        f"code = main(['analyse', {str(SAMPLE)!r}, '--json']); "
        "sys.stderr.write(' '.join(sorted(sys.modules))); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, cwd=ROOT, timeout=120, check=True
    )

    loaded = set(done.stderr.decode().split())
    assert not {name for name in loaded if name.startswith("PySide6")}
    assert not {"sqlite3", "sqlite_utils", "rapidfuzz", "editor_app.storage"} & loaded


@pytest.mark.parametrize("word", ["exprot", "nothing-of-the-kind"])
def test_a_word_that_is_no_command_and_no_file_is_one_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert bootstrap.main([word]) == 2
    said = capsys.readouterr()
    assert f"no file and no command called {word}" in said.err
    assert ("Did you mean export?" in said.err) is (word == "exprot")
    assert len(said.err.splitlines()) == 1
    assert not said.out
    assert not list(tmp_path.iterdir())
