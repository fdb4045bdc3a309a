"""A window killed in the middle of typing shows again every word it had called kept."""

from __future__ import annotations

import itertools
import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from editor_app import paths
from editor_app.domain.claim import Status
from editor_app.services.session import Session

pytestmark = pytest.mark.skipif(find_spec("PySide6") is None, reason="there is no window")

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(__file__).with_name("typist.py")
LETTERS = "abcdefghij klmnopqrst uvwxyz "


def start(library: Path, what: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(PROGRAM), str(library), what],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )


def kill_after(library: Path, what: str, promises: int) -> tuple[int, int]:
    """The letters and verdicts last promised by a typist killed after so many promises."""
    with start(library, what) as typist:
        said = [typist.stdout.readline() for _ in range(promises)]
        typist.kill()
        # The last line may have been cut off: only whole ones were said.
        said += typist.stdout.read().splitlines(keepends=True)
    whole = [line for line in said if line.endswith("\n")]
    assert whole
    letters, verdicts = map(int, whole[-1].split())
    return letters, verdicts


def typed(letters: int) -> str:
    return "".join(itertools.islice(itertools.cycle(LETTERS), letters))


@pytest.mark.slow
@pytest.mark.parametrize(("what", "promises"), [("type", 1), ("decide", 8)])
def test_a_window_killed_while_somebody_types_loses_nothing_it_had_kept(
    tmp_path: Path, what: str, promises: int
) -> None:
    library = tmp_path / "desk.db"
    letters, verdicts = kill_after(library, what, promises)

    assert letters
    sample = paths.sample().read_text(encoding="utf-8")
    with Session.open(library, by="Ben") as session:
        assert session.library.problems() == ()
        article = session.library.articles()[0].id
        kept = session.library.page(article)
        more = len(kept.text) - len(sample)
        claims = session.library.claims(article)
        verified = [claim for claim in claims if claim.status is Status.VERIFIED]
    assert more >= letters
    assert kept.text == typed(more) + sample
    assert len(verified) >= verdicts
    assert all(kept.anchors[claim.id].of(kept.text) == claim.words for claim in verified)
    shown = subprocess.run(
        [sys.executable, str(PROGRAM), str(library), "look"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    assert json.loads(shown) == kept.text
