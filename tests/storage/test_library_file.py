from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from editor_app.domain.errors import LibraryRefused
from editor_app.domain.message import message
from editor_app.services.session import Session
from editor_app.wording import sentence

LABEL = message("a_step")


def refusal(path: Path, *, read_only: bool = False) -> str:
    """The code with which the library at `path` is refused; its words can be said."""
    with pytest.raises(LibraryRefused) as refused:
        Session.open(path, by="Ann", read_only=read_only)
    assert sentence(refused.value.message)
    return refused.value.message.code


def value(path: Path, pragma: str) -> int:
    with closing(sqlite3.connect(path)) as other:
        return other.execute(f"pragma {pragma}").fetchone()[0]


def test_a_missing_library_is_made_with_its_folder(tmp_path):
    path = tmp_path / "new" / "é ? #%20 desk.db"
    with Session.open(path, by="Ann") as session:
        assert session.library.articles() == ()
        assert session.path == path
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_new_library_says_what_it_is(library):
    assert value(library, "application_id") == 0x47616C79
    assert value(library, "user_version") == 2
    assert value(library, "journal_mode") == "delete"


def test_the_tables_others_use_are_there_and_strict(library):
    with closing(sqlite3.connect(library)) as other:
        strict = {name for _, name, _, _, _, strict in other.execute("pragma table_list") if strict}
    assert strict >= {
        "article",
        "revision",
        "claim",
        "evidence",
        "source",
        "comment",
        "signoff",
        "journal",
        "original",
    }


def test_a_library_is_opened_on_the_policy(library):
    with Session.open(library, by="Ann") as session:
        connection = session._file.connection
        assert {
            name: connection.value(f"pragma {name}")
            for name in (
                "synchronous",
                "foreign_keys",
                "recursive_triggers",
                "trusted_schema",
                "cell_size_check",
                "busy_timeout",
                "journal_mode",
            )
        } == {
            "synchronous": 3,
            "foreign_keys": 1,
            "recursive_triggers": 1,
            "trusted_schema": 0,
            "cell_size_check": 1,
            "busy_timeout": 50,
            "journal_mode": "delete",
        }


def test_a_missing_library_is_not_made_by_reading(tmp_path):
    assert refusal(tmp_path / "desk.db", read_only=True) == "library_missing"
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "library_empty"),
        (b"<html>", "not_a_library"),
        (b"SQLite format 3\0", "library_damaged"),
        (os.urandom(8192), "not_a_library"),
    ],
)
def test_what_is_no_library_stays_byte_for_byte(tmp_path, content, code, read_only):
    path = tmp_path / "desk.db"
    path.write_bytes(content)

    assert refusal(path, read_only=read_only) == code
    assert path.read_bytes() == content
    assert [file.name for file in tmp_path.iterdir()] == ["desk.db"]


def test_a_folder_is_not_a_library(tmp_path):
    assert refusal(tmp_path) == "not_a_library"


def test_a_pipe_is_not_a_library(tmp_path):
    os.mkfifo(tmp_path / "desk.db")
    assert refusal(tmp_path / "desk.db") == "not_a_library"


@pytest.mark.parametrize("statement", ["create table t (a)", "pragma application_id = 12"])
def test_another_programs_database_is_left_alone(tmp_path, statement):
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("create table s (a)")
        other.execute(statement)
        other.commit()
    content = path.read_bytes()

    assert refusal(path) == "library_of_another_program"
    assert path.read_bytes() == content


def test_a_newer_library_is_left_alone(library, meddle):
    meddle("pragma user_version = 3")
    content = library.read_bytes()

    assert refusal(library) == "library_is_newer"
    assert library.read_bytes() == content


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize("kept", [0.97, 0.5, 0.02])
def test_a_library_cut_short_is_left_alone(library, kept, read_only):
    content = library.read_bytes()
    library.write_bytes(content[: int(len(content) * kept)])
    cut = library.read_bytes()

    assert refusal(library, read_only=read_only) == "library_damaged"
    assert library.read_bytes() == cut


def test_a_damaged_page_is_found_wherever_it_is(library):
    content = library.read_bytes()
    pages = range(1, len(content) // 4096)
    for page in pages:
        spoiled = bytearray(content)
        spoiled[page * 4096 : page * 4096 + 100] = b"\xa5" * 100
        library.write_bytes(spoiled)
        assert refusal(library) == "library_damaged"
        assert library.read_bytes() == spoiled
    library.write_bytes(content)
    Session.open(library, by="Ann").close()


def test_a_damaged_schema_is_found(library):
    # A page may hold an older copy of a statement beside the one that counts.
    library.write_bytes(library.read_bytes().replace(b"CREATE TABLE", b"CREATE FABLE"))
    assert refusal(library) == "library_damaged"


@pytest.mark.parametrize(
    "statement",
    [
        "create trigger sly after update on claim begin delete from evidence; end",
        "create view claims_of_all as select * from claim",
        "create temp trigger x after update on claim begin select 1; end",
    ],
)
def test_what_acts_by_itself_and_is_not_ours_is_refused(library, meddle, statement):
    meddle(statement)
    if " temp " in statement:
        Session.open(library, by="Ann").close()
    else:
        assert refusal(library) == "library_has_foreign_triggers"


def test_a_guard_with_other_words_is_refused(library, meddle):
    meddle(
        "drop trigger revision_update",
        "create trigger revision_update before update on revision begin select 1; end",
    )
    assert refusal(library) == "library_has_foreign_triggers"


def test_a_missing_guard_is_refused(library, meddle):
    meddle("drop trigger journal_delete")
    assert refusal(library) == "library_lost_its_guards"


def test_tables_of_other_tools_do_not_matter(library, meddle):
    meddle("create table notes_of_mine (a)", "create index i on claim(score)", "analyze")
    Session.open(library, by="Ann").close()


def test_a_library_in_wal_mode_is_brought_back(library, meddle):
    meddle("pragma journal_mode = wal")
    with Session.open(library, by="Ann") as session:
        assert len(session.library.articles()) == 1
    assert value(library, "journal_mode") == "delete"


@pytest.mark.parametrize("table", ["revision", "original", "journal", "signoff"])
@pytest.mark.parametrize("change", ["delete from {}", "update {} set rowid = rowid + 1"])
def test_rows_that_must_stay_cannot_be_changed(library, meddle, table, change):
    if table == "signoff":
        meddle("insert into signoff select id, id, 1, 'x', 'editor', 'x', 'x', '' from article")
    with pytest.raises(sqlite3.IntegrityError, match="rows are never changed"):
        meddle(change.format(table))


@pytest.mark.parametrize("table", ["revision", "original", "journal"])
def test_rows_that_must_stay_cannot_be_replaced(library, meddle, table):
    with pytest.raises(sqlite3.IntegrityError, match="rows are never changed"):
        meddle("pragma recursive_triggers = 1", f"replace into {table} select * from {table}")


def test_a_second_writer_is_told_who_has_the_library(library):
    with Session.open(library, by="Ann"):
        assert refusal(library) == "library_in_use"
        with pytest.raises(LibraryRefused) as refused:
            Session.open(library, by="Ben")
    assert refused.value.message.params["by"] == "Ann"
    Session.open(library, by="Ben").close()


def test_reading_needs_no_lock(library):
    with (
        Session.open(library, by="Ann"),
        Session.open(library, by="Ben", read_only=True) as one,
        Session.open(library, by="Cem", read_only=True) as two,
    ):
        assert one.library.articles() == two.library.articles()


def test_a_refused_library_is_not_kept_locked(library, meddle):
    meddle("create trigger sly after update on claim begin delete from evidence; end")
    refusal(library)
    meddle("drop trigger sly")
    Session.open(library, by="Ann").close()


def test_a_link_to_a_library_opens_the_library(library, tmp_path):
    link = tmp_path / "link.db"
    link.symlink_to(library)
    with Session.open(link, by="Ann") as session:
        assert session.library.articles()
        assert refusal(library) == "library_in_use"


def test_the_permission_of_a_new_library_is_the_users_usual_one(tmp_path):
    Session.open(tmp_path / "desk.db", by="Ann").close()
    (tmp_path / "plain").touch()
    assert (tmp_path / "desk.db").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_an_existing_library_is_read_without_sqlite_utils(library):
    program = (
        "import sys; from pathlib import Path; from editor_app.services.session import Session\n"
        f"with Session.open(Path({str(library)!r}), by='Ann') as session:\n"
        "    row, = session.library.articles('police')\n"
        "    session.library.claims(row.id); session.library.revision(row.id)\n"
        "print([m for m in ('sqlite_utils', 'click', 'rapidfuzz') if m in sys.modules])"
    )
    root = Path(__file__).resolve().parents[2]
    found = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"


def test_a_library_of_the_first_schema_is_brought_up_to_date(library, meddle):
    meddle("alter table comment drop column moved", "pragma user_version = 1")

    with Session.open(library, by="Ann") as session:
        assert session.library.comments(session.library.articles()[0].id) == ()
        assert session.library.problems() == ()

    assert value(library, "user_version") == 2
