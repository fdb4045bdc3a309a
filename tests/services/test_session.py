from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from editor_app.domain.claim import Attribution, Basis, Claim, Proposal, Status
from editor_app.domain.errors import LibraryRefused, Refused
from editor_app.domain.evidence import EvidenceKind, NewEvidence
from editor_app.domain.ids import ClaimId, ProposalId
from editor_app.domain.journal import Step
from editor_app.domain.message import message
from editor_app.domain.revision import Content
from editor_app.domain.text import Span
from editor_app.domain.values import replace
from editor_app.services import review, revisions
from editor_app.services.ids import new_id
from editor_app.services.session import Session, UnitOfWork
from editor_app.storage.claims import CLAIM

TEXT = "Douze morts\n\nDouze personnes sont mortes, dit la police.\n"
LABEL = message("a_step")


@pytest.fixture
def article(session, store):
    return store(session, TEXT, ("Douze personnes", "la police"))


@pytest.fixture
def claim(session, article) -> Claim:
    return session.library.claims(article)[0]


def verify(session: Session, claim: Claim) -> Step:
    return session.run(
        LABEL, review.judge, claim.id, Status.VERIFIED, Basis.FACT, words=claim.words
    )


def test_a_step_names_the_rows_that_changed(session, article, claim):
    step = verify(session, claim)

    assert step.article == article
    assert step.keys("claim") == {claim.id}
    assert not step.touches("evidence")
    assert step.changes[0].before["status"] == "unchecked"
    assert step.changes[0].after["status"] == "verified"
    assert step.result.status is Status.VERIFIED


def test_only_the_columns_that_differ_are_told(session, claim):
    step = verify(session, claim)

    assert set(step.changes[0].after) == {
        "status",
        "basis",
        "settled_status",
        "settled_basis",
        "settled_words",
        "settled_by",
        "settled_at",
    }


def test_every_step_is_a_journal_row_with_who_and_when(session, article, claim):
    step = session.run(
        message("verdict", number=1),
        review.judge,
        claim.id,
        Status.CHECKING,
        None,
        words=claim.words,
    )
    row = session.library.journal(article)[-1]

    assert (row.sequence, row.by, row.article) == (step.sequence, "Ann", article)
    assert row.label == message("verdict", number=1)
    assert row.changes == step.changes
    assert row.at == session.library.article(article).updated


def test_an_operation_that_changes_nothing_leaves_no_row(session, claim):
    before = verify(session, claim)
    again = verify(session, claim)

    assert again.changes == ()
    assert again.sequence == before.sequence
    assert len(session.library.journal()) == before.sequence


def test_an_operation_that_raises_changes_nothing(session, article, claim):
    def spoiled(unit: UnitOfWork) -> None:
        review.write_note(unit, claim.id, "half done")
        unit.keep_draft(article, Content("other words"), 3)
        raise Refused("claim_is_dismissed", number=1)

    rows = session.library.journal()
    with pytest.raises(Refused):
        session.run(LABEL, spoiled)

    assert session.library.claim(claim.id) == claim
    assert session.library.draft(article) is None
    assert session.library.journal() == rows
    assert verify(session, claim).sequence == len(rows) + 1


def test_a_bug_in_an_operation_changes_nothing(session, claim):
    def broken(unit: UnitOfWork) -> None:
        review.write_note(unit, claim.id, "half done")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        session.run(LABEL, broken)

    assert session.library.claim(claim.id) == claim
    assert verify(session, claim).changes


def test_an_operation_reads_its_own_writes(session, claim):
    def twice(unit: UnitOfWork) -> str:
        review.write_note(unit, claim.id, "first")
        return unit.claim(claim.id).note

    assert session.run(LABEL, twice).result == "first"


def test_a_verdict_on_unsaved_words_keeps_the_draft_with_it(session, article, claim):
    words = Content(TEXT.replace("Douze", "Treize"), anchors={claim.id: Span(13, 29)})

    session.run(LABEL, review.write_note, claim.id, "seen", article=article, draft=words, edits=6)

    assert session.library.draft(article).content == words
    assert session.library.draft(article).edits == 6
    assert session.library.claim(claim.id).note == "seen"


def test_a_refused_verdict_keeps_no_draft(session, article, claim):
    with pytest.raises(Refused):
        session.run(
            LABEL, review.dismiss, claim.id, " ", article=article, draft=Content("other words")
        )

    assert session.library.draft(article) is None


def test_words_that_are_saved_already_make_no_draft(session, article, claim):
    saved = session.library.revision(article).content
    session.run(LABEL, review.write_note, claim.id, "seen", article=article, draft=saved)

    assert session.library.draft(article) is None


def test_going_back_to_the_saved_words_ends_the_draft(session, article, claim):
    saved = session.library.revision(article).content
    session.keep_draft(article, Content("other words"), 1)
    session.run(LABEL, review.write_note, claim.id, "seen", article=article, draft=saved)

    assert session.library.draft(article) is None


def test_a_draft_overwrites_the_one_before_and_is_not_journaled(session, article):
    rows = session.library.journal()
    session.keep_draft(article, Content("one"), 1)
    kept = session.keep_draft(article, Content("one two"), 4)

    assert session.library.draft(article) == kept
    assert (kept.content.text, kept.edits, kept.base) == ("one two", 4, 1)
    assert session.library.journal() == rows


def test_a_dropped_draft_is_gone(session, article):
    session.keep_draft(article, Content("one"), 1)
    session.drop_draft(article)

    assert session.library.draft(article) is None


def test_view_state_is_remembered_without_the_journal(session, tmp_path):
    session.remember("scroll", "12")
    session.remember("scroll", "13")

    assert session.recall("scroll") == "13"
    assert session.recall("zoom") is None
    assert session.library.journal() == ()


def test_everything_is_there_when_the_library_is_opened_again(session, article, claim):
    verify(session, claim)
    session.keep_draft(article, Content("one"), 1)
    session.remember("scroll", "12")
    journal, claims = session.library.journal(), session.library.claims(article)
    session.close()

    with Session.open(session.path, by="Ben") as again:
        assert again.library.journal() == journal
        assert again.library.claims(article) == claims
        assert again.library.draft(article).content.text == "one"
        assert again.recall("scroll") == "12"
        assert again.library.problems() == ()


def test_replaying_a_step_takes_it_back_and_replaying_that_does_it_again(session, claim):
    done = verify(session, claim)
    verified = session.library.claim(claim.id)
    undone = session.replay(done, message("undo"))
    assert session.library.claim(claim.id) == claim

    session.replay(undone, message("redo"))
    assert session.library.claim(claim.id) == verified
    assert session.library.problems() == ()


def test_the_journal_keeps_both_the_step_and_its_taking_back(session, article, claim):
    done = verify(session, claim)
    undone = session.replay(done, message("undo"))

    codes = [row.label.code for row in session.library.journal(article)]
    assert codes[-2:] == ["a_step", "undo"]
    assert undone.changes[0].before == done.changes[0].after
    assert undone.changes[0].after == done.changes[0].before


def test_evidence_comes_back_as_it_was(session, claim):
    added = session.run(
        LABEL, review.add_evidence, claim.id, NewEvidence(EvidenceKind.LINK, "https://a.fr")
    )
    evidence = added.result
    removed = session.run(LABEL, review.remove_evidence, evidence.id)
    session.replay(removed, message("undo"))

    assert session.library.evidence_of(claim.id) == (evidence,)


def test_a_step_is_not_taken_back_where_its_rows_have_changed_since(session, claim):
    done = verify(session, claim)
    session.run(LABEL, review.judge, claim.id, Status.DISPUTED, None, words=claim.words)
    disputed = session.library.claim(claim.id)

    with pytest.raises(Refused, match="changed_since"):
        session.replay(done, message("undo"))
    assert session.library.claim(claim.id) == disputed


def test_a_claim_with_evidence_of_its_own_does_not_go_with_its_making(session, article):
    made = session.run(LABEL, review.create, article, "a" * 32, words="Douze", span=Span(0, 5))
    session.run(LABEL, review.add_evidence, "a" * 32, NewEvidence(EvidenceKind.NOTE, "seen"))

    with pytest.raises(Refused, match="changed_since"):
        session.replay(made, message("undo"))
    assert session.library.claim("a" * 32).words == "Douze"


def test_changes_to_other_columns_do_not_stand_in_the_way(session, claim):
    done = verify(session, claim)
    session.run(LABEL, review.write_note, claim.id, "called them")
    session.replay(done, message("undo"))

    assert session.library.claim(claim.id).note == "called them"
    assert session.library.claim(claim.id).status is Status.UNCHECKED


def test_a_decision_is_taken_back_after_the_words_were_saved(session, article, claim):
    done = verify(session, claim)
    content = session.library.revision(article).content
    longer = Content(content.text + "Fin.\n", content.metadata, anchors=content.anchors)
    session.run(LABEL, revisions.save, article, longer, message="")
    session.replay(done, message("undo"))

    assert session.library.claim(claim.id).status is Status.UNCHECKED


def test_a_saved_revision_is_never_taken_back(session, article):
    saved = session.run(LABEL, revisions.save, article, Content("one"), message="")

    with pytest.raises(Refused, match="cannot_be_taken_back"):
        session.replay(saved, message("undo"))
    assert len(session.library.revisions(article)) == 2


def test_listeners_hear_of_a_step_when_it_is_on_disk(session, article, claim):
    heard: list[str] = []

    def listen(step: Step) -> None:
        with Session.open(session.path, by="Ben", read_only=True) as other:
            heard.append(other.library.claim(claim.id).status)

    stop = session.subscribe(listen)
    verify(session, claim)
    stop()
    session.run(LABEL, review.write_note, claim.id, "unheard")

    assert heard == [Status.VERIFIED]


def test_a_listener_that_fails_loses_nothing_and_is_reported(session, claim, monkeypatch):
    reported: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, *_: reported.append(kind))
    heard: list[Step] = []
    session.subscribe(lambda step: 1 // 0)
    session.subscribe(heard.append)

    step = verify(session, claim)

    assert heard == [step]
    assert reported == [ZeroDivisionError]
    assert session.library.claim(claim.id).status is Status.VERIFIED


def test_a_library_open_for_reading_is_not_written(session, article, claim):
    with Session.open(session.path, by="Ben", read_only=True) as reader:
        for write in (
            lambda: verify(reader, claim),
            lambda: reader.keep_draft(article, Content("one"), 1),
            lambda: reader.remember("scroll", "1"),
        ):
            with pytest.raises(LibraryRefused, match="library_opened_for_reading"):
                write()


def test_reading_goes_on_while_somebody_writes(session, article, claim):
    with Session.open(session.path, by="Ben", read_only=True) as reader:
        verify(session, claim)
        assert reader.library.claim(claim.id).status is Status.VERIFIED


def test_half_a_surrogate_pair_is_refused_everywhere(session, article, claim):
    half = "\ud83d"
    for write in (
        lambda: session.run(LABEL, review.write_note, claim.id, half),
        lambda: session.run(message("label", words=half), review.write_note, claim.id, "x"),
        lambda: session.keep_draft(article, Content(half), 1),
        lambda: session.run(LABEL, revisions.save, article, Content(half), message=""),
        lambda: session.run(LABEL, revisions.save, article, Content("one"), message=half),
        lambda: session.remember("key", half),
    ):
        with pytest.raises(Refused, match="text_not_storable"):
            write()
    assert len(session.library.journal()) == 1


def test_a_null_in_the_text_is_refused(session, article):
    with pytest.raises(Refused, match="text_not_storable"):
        session.run(LABEL, revisions.save, article, Content("one\0two"), message="")


@pytest.mark.parametrize(
    "text",
    [
        "a\u00a0b\u202fc\u2028d\u2029e",
        "\ufeffe\u0301 \U0001f469\u200d\U0001f52c",
        "\u202eabc\u202c שלום",
        "\r\n\r\n",
        "",
        "\ufffe\ufdd0",
    ],
)
def test_words_come_back_code_point_by_code_point(session, article, text):
    session.keep_draft(article, Content(text), 1)
    assert session.library.draft(article).content.text == text

    session.run(LABEL, revisions.save, article, Content(text), message=text)
    assert session.library.revision(article).content.text == text


def test_what_a_trigger_altered_is_not_called_saved(session, claim):
    with sqlite3.connect(session.path) as other:
        other.execute(
            "create trigger sly after update of note on claim begin"
            " update claim set note = 'sly' where id = new.id and note <> 'sly'; end"
        )
    other.close()

    with pytest.raises(LibraryRefused, match="library_keeps_wrong"):
        session.run(LABEL, review.write_note, claim.id, "honest")
    assert session.library.claim(claim.id).note == ""


def test_a_session_closes_twice_without_complaint(tmp_path: Path):
    session = Session.open(tmp_path / "a.db", by="Ann")
    session.close()
    session.close()


def test_values_can_be_put_back_as_they_were_read(session, claim):
    step = session.run(LABEL, lambda unit: unit.put(CLAIM, unit.claim(claim.id)))
    assert step.changes == ()


def test_new_claims_that_a_trigger_altered_are_not_called_saved(session, article):
    with sqlite3.connect(session.path) as other:
        other.execute(
            "create trigger sly after insert on claim when new.words like 'treize%' begin"
            " update claim set note = 'sly' where id = new.id; end"
        )
    other.close()
    before = session.library.claims(article)
    text = "Douze missiles, treize drones et deux navires."
    proposals = {
        ClaimId(new_id()): Proposal(
            ProposalId(f"p{number}"), start, end, (), 1, (), Attribution.NAMED, None
        )
        for number, (start, end) in enumerate(((0, 14), (16, 29), (33, 44)))
    }

    with pytest.raises(LibraryRefused, match="library_keeps_wrong"):
        session.run(LABEL, review.propose, article, text, added=proposals)
    assert session.library.claims(article) == before


def test_refreshed_claims_that_a_trigger_altered_are_not_called_saved(session, article):
    text = "Douze missiles."
    claim_id = ClaimId(new_id())
    proposal = Proposal(ProposalId("p1"), 0, 5, (), 1, (), Attribution.NAMED, None)
    session.run(LABEL, review.propose, article, text, added={claim_id: proposal})
    with sqlite3.connect(session.path) as other:
        other.execute(
            "create trigger sly after update of words on claim begin"
            " update claim set note = 'sly' where id = new.id and note <> 'sly'; end"
        )
    other.close()

    longer = replace(proposal, end=14)
    with pytest.raises(LibraryRefused, match="library_keeps_wrong"):
        session.run(LABEL, review.propose, article, text, refresh=[(claim_id, longer)])
    assert session.library.claim(claim_id).words == "Douze"


def test_of_many_refreshed_claims_those_in_hand_stay_as_they_are(session, article):
    text = "mot " * 120
    added = {
        ClaimId(new_id()): Proposal(
            ProposalId(f"p{n}"), 4 * n, 4 * n + 3, (), 1, (), Attribution.NAMED, None
        )
        for n in range(120)
    }
    session.run(LABEL, review.propose, article, text, added=added)
    known = [claim for claim in session.library.claims(article) if claim.id in added]
    session.run(LABEL, review.judge, known[7].id, Status.DISPUTED, None, words="mot")
    given = NewEvidence(EvidenceKind.NOTE, "heard it")
    session.run(LABEL, review.add_evidence, known[9].id, given)

    stronger = [(claim.id, replace(added[claim.id], score=4)) for claim in known]
    step = session.run(LABEL, review.propose, article, text, refresh=stronger)

    now = {claim.id: claim for claim in session.library.claims(article)}
    assert {claim.number for claim in known if now[claim.id].score == 1} == {
        known[7].number,
        known[9].number,
    }
    assert len(step.changes) == 118
    session.replay(step, LABEL)
    assert all(session.library.claim(claim.id).score == 1 for claim in known)
    assert not session.library.problems()
