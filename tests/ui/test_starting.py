"""Starting: the first time with the sample, later with everything as it was."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from editor_app.bootstrap import WindowArguments, window_arguments
from editor_app.domain.claim import Status
from editor_app.domain.text import Span
from editor_app.services.session import Session

ROOT = Path(__file__).resolve().parents[2]


def test_everything_is_as_it_was(driver: Any, sample_path: Path) -> None:
    window = driver.open(sample_path)
    driver.press("F8")
    driver.press("V")
    driver.press("F8")
    driver.press("D")
    window.page.setFocus()
    window.show_panel("sources")
    window.page.set_zoom(20)
    bar = window.page.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    window.page.select(Span(900, 950))
    place, active = window.page.scroll_place(), window.workspace.active.claim.id
    assert driver.close()

    window = driver.open()
    space = window.workspace
    assert space.active.claim.id == active
    assert window.page.selection() == Span(900, 950)
    assert window.page.scroll_place() == place
    assert window.page.zoom == 20
    assert window.panel.current == "sources"
    settled = [view.claim.status for view in space.claims if view.is_settled]
    assert settled == [Status.VERIFIED, Status.DISPUTED]


def test_the_review_mode_is_remembered(driver: Any, sample_path: Path) -> None:
    driver.open(sample_path)
    driver.act("view.review_mode")
    assert driver.close()
    driver.open()
    assert driver.window.workspace.is_reviewing
    assert driver.window.page.isReadOnly()


def test_two_articles_each_keep_their_place(driver: Any, tmp_path: Path, sample_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Un titre\n\nTrois trains sont partis mardi.", encoding="utf-8")
    window = driver.open(other, sample_path)
    first = window.workspace.open.id
    window.page.select(Span(300, 320))
    second = next(r.id for r in window.workspace.session.library.articles() if r.id != first)
    window.open_article(second)
    window.page.select(Span(3, 8))
    window.open_article(first)
    assert window.page.selection() == Span(300, 320)
    window.open_article(second)
    assert window.page.selection() == Span(3, 8)


def test_an_article_that_is_gone_leaves_an_empty_window(driver: Any) -> None:
    with Session.open(driver.library, by="Ann") as session:
        session.remember("article", "0" * 32)
    driver.open()
    assert driver.window.workspace.open is None


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "{",
        "[]",
        '{"selection": [5, "x"]}',
        '{"selection": null}',
        '{"selection": [1, 2, 3]}',
        '{"selection": [9, 2]}',
        '{"scroll": "far"}',
        '{"scroll": -5}',
        '{"selection": [-4, 900000]}',
        '{"claim": 7}',
        '{"roles": 1}',
        '{"roles": {"of": 1, "are": 2}}',
    ],
)
def test_a_place_that_makes_no_sense_is_no_obstacle(
    driver: Any, sample_path: Path, kept: str
) -> None:
    window = driver.open(sample_path)
    article = window.workspace.open.id
    text = window.workspace.text
    assert driver.close()
    with Session.open(driver.library, by="Ann") as session:
        session.remember(f"place:{article}", kept)
    driver.open()
    assert driver.window.page.shown_text() == text


@pytest.mark.parametrize("key", ["window", "splitter", "zoom", "panel", "article"])
def test_a_layout_that_makes_no_sense_is_no_obstacle(
    driver: Any, sample_path: Path, key: str
) -> None:
    driver.open(sample_path)
    assert driver.close()
    with Session.open(driver.library, by="Ann") as session:
        session.remember(key, "\u00e9 nonsense")
    driver.open()


@pytest.mark.slow
def test_the_first_start_opens_the_sample_and_the_second_finds_it(
    tmp_path: Path, sample_path: Path
) -> None:
    library = tmp_path / "new" / "galley.db"
    for _ in range(2):
        _start_and_quit(library)
        with Session.open(library, by="Ann", read_only=True) as session:
            rows = session.library.articles()
            assert [row.file_name for row in rows] == [sample_path.name]
            assert session.recall("article") == rows[0].id
            assert rows[0].claims > 10


def _start_and_quit(library: Path) -> None:
    """Starts the program as a person does, and lets it go once the article is there."""
    command = [sys.executable, str(ROOT / "main.py"), "--library", str(library), "--by", "Ann"]
    program = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=library.anchor)
    try:
        late = time.monotonic() + 60
        while not _is_open(library) and time.monotonic() < late:
            assert program.poll() is None, program.communicate()[1]
            time.sleep(0.05)
        assert _is_open(library)
    finally:
        program.send_signal(signal.SIGTERM)
        said = program.communicate(timeout=30)[1]
    assert "Traceback" not in said


def _is_open(library: Path) -> bool:
    if not library.exists():
        return False
    with Session.open(library, by="Ann", read_only=True) as session:
        return session.recall("article") is not None


@pytest.mark.parametrize(
    ("line", "arguments"),
    [
        ([], WindowArguments()),
        (["a.txt"], WindowArguments((Path("a.txt"),))),
        (["a.txt", "check"], WindowArguments((Path("a.txt"), Path("check")))),
        (["--library", "x.db"], WindowArguments(library=Path("x.db"))),
        (["--library=x.db", "a.txt"], WindowArguments((Path("a.txt"),), Path("x.db"))),
        (["--by", "Ann Lee", "--theme", "dark"], WindowArguments(by="Ann Lee", theme="dark")),
        (["--ui-language=fr"], WindowArguments(ui_language="fr")),
        (["--", "-odd.txt"], WindowArguments((Path("-odd.txt"),))),
        (["--", "check"], WindowArguments((Path("check"),))),
        (["./check"], WindowArguments((Path("check"),))),
    ],
)
def test_the_windows_arguments_are_read(line: list[str], arguments: WindowArguments) -> None:
    assert window_arguments(line) == arguments


@pytest.mark.parametrize(
    "line",
    [
        ["check", "a.txt"],
        ["--library", "x.db", "articles"],
        ["--help"],
        ["--version"],
        ["--librari", "x.db"],
        ["-x"],
        ["--library"],
        ["--library="],
        ["--by"],
        ["--theme", "pink"],
        ["--ui-language", "de"],
    ],
)
def test_what_is_a_command_or_a_mistake_goes_to_the_commands(line: list[str]) -> None:
    assert window_arguments(line) is None


COPYING = """
import sys
from PySide6.QtCore import QTimer
from editor_app.bootstrap import main
from editor_app.ui.application import application
from editor_app.ui.main_window import MainWindow

app = application()

def copy_and_leave():
    (window,) = (shown for shown in app.topLevelWidgets() if isinstance(shown, MainWindow))
    if not window.page.text():
        return QTimer.singleShot(10, copy_and_leave)
    window.page.selectAll()
    window.page.copy()
    window.close()

QTimer.singleShot(0, copy_and_leave)
sys.exit(main(["--library", sys.argv[1]]))
"""


def test_words_left_on_the_clipboard_do_not_crash_the_way_out(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", COPYING, tmp_path / "desk.db"], cwd=ROOT, timeout=60, check=False
    )

    assert done.returncode == 0
