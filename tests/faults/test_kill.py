"""A writer killed at random moments loses nothing it had called saved."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from editor_app.domain.ids import ArticleId, ClaimId
from editor_app.services.session import Session

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = int(os.environ.get("GALLEY_KILL_ROUNDS", "20"))
LONGEST_S = 0.25
"""How long a writer lives at most; a save takes 3 to 20 ms, so kills fall into all its parts."""


@pytest.fixture
def library(session, store) -> tuple[Path, ArticleId, ClaimId]:
    article = store(session, "Douze morts\n\nDouze personnes.\n", ("Douze personnes",))
    claim = session.library.claims(article)[0].id
    session.close()
    return session.path, article, claim


def kill_a_writer(library: tuple[Path, ArticleId, ClaimId], lives_s: float) -> list[str]:
    """The lines of a writer that was killed after `lives_s` seconds of writing."""
    program = Path(__file__).with_name("writer.py")
    writer = subprocess.Popen(
        [sys.executable, str(program), *map(str, library)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert writer.stdout.readline() == "ready\n"
    time.sleep(lives_s)
    writer.kill()
    # The last line may have been cut off: only whole ones were said.
    said = writer.communicate()[0]
    return said[: said.rfind("\n") + 1].splitlines()


def check(library: tuple[Path, ArticleId, ClaimId], said: list[str]) -> None:
    """The library opens for writing, holds together, and holds everything that was said."""
    path, article, _ = library
    with Session.open(path, by="check") as session:
        assert session.library.problems() == ()
        rows = {row.sequence: row for row in session.library.journal(article)}
        for line in said:
            sequence, token = line.split()
            after = rows[int(sequence)].changes[0].after
            assert token in (after.get("sha256"), after.get("status"))
        assert session.library.revision(article)


def test_a_killed_writer_loses_no_acknowledged_save(library, capfd):
    chance = random.Random(os.environ.get("GALLEY_KILL_SEED", "galley"))
    left_behind, saves = 0, 0
    for _ in range(ROUNDS):
        said = kill_a_writer(library, chance.uniform(0, LONGEST_S))
        left_behind += library[0].with_name("desk.db-journal").exists()
        saves += len(said)
        check(library, said)

    with capfd.disabled():
        sys.stdout.write(
            f"\n{ROUNDS} writers killed, {saves} saves found again, {left_behind} rolled back\n"
        )
    assert saves


MAKER = """
import sys
from pathlib import Path
import sqlite_utils
from editor_app.services.session import Session
sys.stdout.write("ready\\n")
sys.stdout.flush()
Session.open(Path(sys.argv[1]), by="maker").close()
"""


@pytest.mark.parametrize("lives_s", [0, 0.002, 0.005, 0.01, 0.02])
def test_a_library_whose_making_was_killed_is_made_again(tmp_path, lives_s):
    path = tmp_path / "desk.db"
    maker = subprocess.Popen(
        [sys.executable, "-c", MAKER, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert maker.stdout.readline() == "ready\n"
    time.sleep(lives_s)
    maker.kill()
    maker.communicate()

    with Session.open(path, by="Ann") as session:
        assert session.library.problems() == ()
    assert [file.name for file in tmp_path.iterdir()] == ["desk.db"]
