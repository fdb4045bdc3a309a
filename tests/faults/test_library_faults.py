"""What can happen to a library under an open session, with real files."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from editor_app.domain.errors import LibraryRefused
from editor_app.domain.message import message
from editor_app.domain.revision import Content
from editor_app.services import review, revisions
from editor_app.services.session import Session

ROOT = Path(__file__).resolve().parents[2]
LABEL = message("a_step")


@pytest.fixture
def article(session, store):
    return store(session, "Douze morts\n\nDouze personnes.\n", ("Douze personnes",))


@pytest.fixture
def note(session, article):
    """Writes a note on the first claim."""
    claim = session.library.claims(article)[0].id
    return lambda words: session.run(LABEL, review.write_note, claim, words)


def notes(path: Path, article) -> list[str]:
    with Session.open(path, by="Ben", read_only=True) as session:
        return [claim.note for claim in session.library.claims(article)]


def test_a_library_moved_away_is_noticed_before_anything_is_written(session, article, note):
    moved = session.path.with_name("moved.db")
    session.path.rename(moved)
    content = moved.read_bytes()

    for write in (lambda: note("lost?"), lambda: session.keep_draft(article, Content("x"), 1)):
        with pytest.raises(LibraryRefused, match="library_moved"):
            write()
    assert moved.read_bytes() == content
    assert not session.path.exists()


def test_work_goes_on_when_the_library_is_put_back(session, article, note):
    moved = session.path.with_name("moved.db")
    session.path.rename(moved)
    with pytest.raises(LibraryRefused):
        note("too early")
    moved.rename(session.path)
    note("in time")

    assert notes(session.path, article) == ["in time"]
    assert session.library.problems() == ()


def test_a_deleted_library_is_noticed(session, note):
    session.path.unlink()
    with pytest.raises(LibraryRefused, match="library_moved"):
        note("lost?")


def test_another_file_in_the_librarys_place_is_noticed_and_left_alone(session, note):
    copy = session.path.with_name("copy.db")
    shutil.copy(session.path, copy)
    copy.replace(session.path)
    content = session.path.read_bytes()

    with pytest.raises(LibraryRefused, match="library_moved"):
        note("lost?")
    assert session.path.read_bytes() == content


def test_a_folder_moved_away_is_noticed(tmp_path):
    with Session.open(tmp_path / "desk" / "desk.db", by="Ann") as session:
        (tmp_path / "desk").rename(tmp_path / "office")
        with pytest.raises(LibraryRefused, match="library_moved"):
            session.remember("key", "value")


def test_a_library_moved_during_the_commit_is_noticed(session, article):
    """The moved file has the save: it is not called saved, and the session can go on."""
    moved = session.path.with_name("moved.db")
    claim = session.library.claims(article)[0].id

    def move_while_writing(unit, words):
        review.write_note(unit, claim, words)
        session.path.rename(moved)

    with pytest.raises(LibraryRefused, match="library_moved"):
        session.run(LABEL, move_while_writing, "half way")
    moved.rename(session.path)
    session.run(LABEL, review.write_note, claim, "in time")
    assert session.library.problems() == ()


def test_a_change_by_another_program_is_not_written_over(session, article, note):
    with closing(sqlite3.connect(session.path)) as other:
        other.execute(
            "insert into journal select sequence + 1, at, 'Ben', article, label, params,"
            " changes, sha256, 'x' from journal order by sequence desc limit 1"
        )
        other.commit()

    with pytest.raises(LibraryRefused, match="library_changed_elsewhere"):
        note("lost?")
    assert notes(session.path, article) == [""]


def test_a_library_locked_by_another_program_is_busy_and_soon_said_so(session, article, note):
    with closing(sqlite3.connect(session.path, isolation_level=None)) as other:
        other.execute("begin immediate")
        with pytest.raises(LibraryRefused, match="library_busy"):
            note("too early")
        other.execute("rollback")
    note("in time")
    assert notes(session.path, article) == ["in time"]


def test_a_reader_in_the_way_of_a_commit_loses_nothing(session, article, note):
    with closing(sqlite3.connect(session.path, isolation_level=None)) as other:
        other.execute("begin")
        other.execute("select count(*) from claim").fetchone()
        with pytest.raises(LibraryRefused, match="library_busy"):
            note("too early")
        other.execute("rollback")
    note("in time")
    assert notes(session.path, article) == ["in time"]


def test_a_full_disk_loses_nothing_that_was_saved(session, article, note):
    note("saved")
    connection = session._file.connection
    pages = connection.value("pragma page_count")
    connection.value(f"pragma max_page_count = {pages}")
    long = Content("Douze mots. " * 40_000)

    for write in (
        lambda: session.run(LABEL, revisions.save, article, long, message=""),
        lambda: session.keep_draft(article, long, 1),
    ):
        with pytest.raises(LibraryRefused, match="disk_full"):
            write()
    connection.value("pragma max_page_count = 1000000")
    assert notes(session.path, article) == ["saved"]
    assert session.library.problems() == ()
    session.run(LABEL, revisions.save, article, long, message="")
    assert session.library.revision(article).content.text == long.text


GROWING = """
import resource, sys
from pathlib import Path
from editor_app.domain.errors import LibraryRefused
from editor_app.domain.message import message
from editor_app.domain.revision import Content
from editor_app.services import revisions
from editor_app.services.session import Session
path, article = Path(sys.argv[1]), sys.argv[2]
session = Session.open(path, by="Ben")
size = path.stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 20_000, resource.RLIM_INFINITY))
for turn in range(100):
    try:
        session.run(message("s"), revisions.save, article, Content(f"{turn} " + "x" * 3000), message="")
        print("saved", turn)
    except LibraryRefused as refused:
        print(refused.message.code)
        break
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
assert session.library.problems() == ()
session.run(message("s"), revisions.save, article, Content("after"), message="")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit")
def test_a_file_that_may_not_grow_loses_nothing_that_was_saved(session, article):
    session.close()
    lines = run(GROWING, str(session.path), article).splitlines()

    saved, refusal = lines[:-1], lines[-1]
    assert saved
    assert refusal in ("disk_full", "library_disk_error")
    with Session.open(session.path, by="Ann") as again:
        assert len(again.library.revisions(article)) == 1 + len(saved) + 1
        assert again.library.problems() == ()


OPENING = """
import os, sys
from pathlib import Path
import sqlite_utils
from editor_app.domain.errors import LibraryRefused
from editor_app.services.session import Session
from editor_app.storage.guards import all_migrations
all_migrations()
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
try:
    with Session.open(Path(sys.argv[1]), by="Ben", read_only=len(sys.argv) > 2) as session:
        print(len(session.library.articles()), "articles")
except LibraryRefused as refused:
    print(refused.message.code)
"""


def run(program: str, *arguments: str) -> str:
    """What a program of its own prints."""
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


@pytest.fixture
def shared(session, article) -> Iterator[Path]:
    """A closed library in a folder that everybody reaches.

    Permissions do not hold for root: `OPENING` lets go of that first.
    """
    if not hasattr(os, "geteuid"):
        pytest.skip("permissions work otherwise here")
    session.close()
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        path = Path(shutil.copy(session.path, folder))
        path.chmod(0o666)
        yield path
        path.parent.chmod(0o777)


def test_a_folder_that_may_not_be_written_is_said_so(shared):
    shared.parent.chmod(0o555)

    assert run(OPENING, str(shared)) == "library_folder_not_writable"
    assert run(OPENING, str(shared), "read") == "1 articles"
    assert run(OPENING, str(shared.with_name("new.db"))) == "library_folder_not_writable"


def test_a_file_that_may_not_be_written_is_said_so(shared):
    shared.chmod(0o444)

    assert run(OPENING, str(shared)) == "library_not_writable"
    assert run(OPENING, str(shared), "read") == "1 articles"
    assert [path.name for path in shared.parent.iterdir()] == [shared.name]


def test_a_file_that_may_not_be_read_is_said_so(shared):
    shared.chmod(0)
    assert run(OPENING, str(shared), "read") == "library_not_readable"


def test_a_library_cannot_be_made_where_no_files_are(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(LibraryRefused, match="library_folder_not_writable"):
        Session.open(tmp_path / "file" / "desk.db", by="Ann")


HALF_WRITTEN = """
import os, sys
from pathlib import Path
from editor_app.domain.message import message
from editor_app.services.session import Session
session = Session.open(Path(sys.argv[1]), by="Ben")
session._file.connection.value("pragma cache_size = 1")
with session._file.connection.transaction():
    for turn in range(400):
        session._file.connection.execute(
            "insert into setting values (:k, :v)", {"k": str(turn), "v": "x" * 900}
        )
    session._file.connection.execute("update claim set note = 'half'")
    os.kill(os.getpid(), 9)
"""


@pytest.mark.parametrize("read_only", [True, False])
def test_what_a_killed_writer_left_half_written_is_rolled_back(session, article, read_only):
    session.close()
    whole = session.path.read_bytes()
    with pytest.raises(subprocess.CalledProcessError):
        run(HALF_WRITTEN, str(session.path))
    assert session.path.with_name("desk.db-journal").stat().st_size
    assert session.path.read_bytes() != whole

    with Session.open(session.path, by="Ann", read_only=read_only) as again:
        assert again.library.problems() == ()
        assert [claim.note for claim in again.library.claims(article)] == [""]
    assert session.path.read_bytes() == whole
