from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from editor_app.domain.claim import Basis, Status
from editor_app.domain.errors import LibraryRefused
from editor_app.domain.evidence import EvidenceKind, NewEvidence
from editor_app.domain.message import message
from editor_app.domain.revision import Content
from editor_app.services import review, revisions
from editor_app.services.session import Session
from editor_app.wording import sentence

LABEL = message("a_step")


@pytest.fixture
def reviewed(library) -> None:
    """The library after a verdict with evidence, a revision and a draft."""
    with Session.open(library, by="Ann") as session:
        article = session.library.articles()[0].id
        claim = session.library.claims(article)[0]
        session.run(LABEL, review.judge, claim.id, Status.VERIFIED, Basis.SAID, words=claim.words)
        session.run(LABEL, review.add_evidence, claim.id, NewEvidence(EvidenceKind.NOTE, "seen"))
        session.run(LABEL, review.set_metadata, article, "section", "Monde")
        session.run(LABEL, review.ignore_finding, article, rule="loaded_word", words="morts")
        session.run(LABEL, revisions.save, article, Content("Treize morts"), message="")
        session.keep_draft(article, Content("Quatorze"), 1)


def problems(library) -> list[str]:
    """The codes of everything found; each can be said in words."""
    with Session.open(library, by="Ann", read_only=True) as session:
        found = session.library.problems()
    assert all(sentence(problem) for problem in found)
    return [problem.code for problem in found]


def test_a_sound_library_has_no_problems(library, reviewed):
    assert problems(library) == []


@pytest.mark.parametrize(
    ("table", "statement", "code"),
    [
        ("revision", "update revision set text = 'x' where number = 1", "doctor_revision_altered"),
        ("revision", "update revision set content = '{}'", "doctor_revision_altered"),
        ("original", "update original set data = x'00'", "doctor_original_altered"),
        ("revision", "update revision set author = 'Ben'", "doctor_row_unaccounted"),
        ("revision", "delete from revision where number = 2", "doctor_row_unaccounted"),
        ("revision", "delete from revision", "doctor_article_without"),
        ("original", "delete from original", "doctor_article_without"),
        ("claim", "update claim set status = 'disputed'", "doctor_row_unaccounted"),
        ("claim", "update claim set settled_by = 'Ben' where number = 1", "doctor_row_unaccounted"),
        ("evidence", "delete from evidence", "doctor_row_unaccounted"),
        ("draft", "update draft set text = 'Quinze'", "doctor_draft_altered"),
        ("claim", "delete from claim where number = 1", "doctor_orphan"),
        ("field", "update field set value = 'Sport'", "doctor_row_unaccounted"),
        ("ignored_finding", "delete from ignored_finding", "doctor_row_unaccounted"),
        ("journal", "update journal set by = 'Ben' where sequence = 2", "doctor_journal_broken"),
        ("journal", "update journal set changes = '[]'", "doctor_journal_broken"),
        ("journal", "delete from journal where sequence = 3", "doctor_journal_broken"),
        ("journal", "delete from journal where sequence = 1", "doctor_journal_broken"),
        ("journal", "update journal set sequence = 99 where sequence = 6", "doctor_journal_broken"),
        (
            "journal",
            "delete from journal where sequence = (select max(sequence) from journal)",
            "doctor_row_unaccounted",
        ),
        ("journal", "delete from journal", "doctor_row_unaccounted"),
    ],
)
def test_whatever_was_meddled_with_is_found(library, reviewed, unguarded, table, statement, code):
    unguarded(table, "pragma foreign_keys = 0", statement)
    assert code in problems(library)


def test_the_first_broken_row_of_the_journal_is_named(library, reviewed, unguarded):
    unguarded("journal", "update journal set at = 'never' where sequence = 3")
    with Session.open(library, by="Ann", read_only=True) as session:
        assert message("doctor_journal_broken", sequence=3) in session.library.problems()


def test_an_index_that_lost_a_row_is_found(library, reviewed, meddle):
    meddle(
        "pragma writable_schema = 1",
        "update sqlite_schema set sql = 'create index claim_progress on claim(article, words)'"
        " where name = 'claim_progress'",
    )
    assert "doctor_pages" in problems(library)


NOT_TEXT = "cast(x'ff41' as text)"


@pytest.mark.parametrize(
    ("table", "statement", "code"),
    [
        ("revision", f"update revision set text = {NOT_TEXT}", "doctor_revision_altered"),
        ("original", f"update original set file_name = {NOT_TEXT}", "doctor_original_altered"),
        ("original", "update original set newline = 'tab'", "doctor_original_altered"),
        ("draft", f"update draft set content = {NOT_TEXT}", "doctor_draft_altered"),
        ("claim", f"update claim set words = {NOT_TEXT}", "library_damaged"),
        ("journal", "update journal set changes = '[' where sequence = 2", "library_damaged"),
        ("journal", f"update journal set by = {NOT_TEXT} where sequence = 2", "library_damaged"),
    ],
)
def test_what_cannot_be_read_is_a_problem_and_stops_no_other_look(
    library, reviewed, unguarded, table, statement, code
):
    unguarded(table, statement)
    unguarded("evidence", "update evidence set claim = 'nobody'")
    assert {code, "doctor_orphan"} <= set(problems(library))


def test_a_table_that_is_not_the_schemas_is_a_problem(library, reviewed, meddle):
    meddle("alter table evidence rename column id to number")
    assert "library_damaged" in problems(library)


def test_a_busy_library_is_not_called_damaged(library, reviewed):
    with (
        Session.open(library, by="Ann", read_only=True) as session,
        closing(sqlite3.connect(library, isolation_level=None)) as other,
    ):
        session._file.connection.value("pragma busy_timeout = 0")
        other.execute("begin exclusive")
        with pytest.raises(LibraryRefused, match="library_busy"):
            session.library.problems()
