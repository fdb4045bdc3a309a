from __future__ import annotations

import pytest

from editor_app.domain.claim import (
    Attribution,
    Basis,
    Claim,
    ClaimType,
    Origin,
    Proposal,
    Status,
)
from editor_app.domain.errors import NotFound, Refused
from editor_app.domain.evidence import EvidenceKind, NewEvidence, Stance
from editor_app.domain.ids import ClaimId, ProposalId, SourceId
from editor_app.domain.library import Scope, Stage
from editor_app.domain.message import message
from editor_app.domain.text import Span
from editor_app.domain.values import replace
from editor_app.services import review
from editor_app.services.ids import new_id

TEXT = "Douze morts\n\nDouze personnes sont mortes, dit la police.\n"
LABEL = message("a_step")


@pytest.fixture
def article(session, store):
    return store(session, TEXT, ("Douze personnes", "la police"))


@pytest.fixture
def claim(session, article) -> Claim:
    return session.library.claims(article)[0]


@pytest.fixture
def do(session):
    return lambda operation, *args, **named: session.run(LABEL, operation, *args, **named).result


def verify(do, claim: Claim) -> Claim:
    return do(review.judge, claim.id, Status.VERIFIED, Basis.SAID, words=claim.words)


@pytest.mark.parametrize("status", list(Status))
def test_a_verdict_is_kept_with_its_words_who_and_when(session, do, claim, status):
    basis = Basis.FACT if status is Status.VERIFIED else None
    judged = do(review.judge, claim.id, status, basis, words="Douze personnes")

    assert session.library.claim(claim.id) == judged
    assert (judged.status, judged.basis) == (status, basis)
    if status.is_settled:
        assert (judged.settled.by, judged.settled.words) == ("Ann", "Douze personnes")
    else:
        assert judged.settled is None


def test_verified_without_a_basis_is_refused(do, claim):
    with pytest.raises(Refused, match="basis_belongs_to_verified"):
        do(review.judge, claim.id, Status.VERIFIED, None, words=claim.words)


def test_another_person_confirming_a_verdict_is_kept(session, do, claim):
    verify(do, claim)
    session.by = "Ben"
    assert verify(do, claim).settled.by == "Ben"


def test_a_claim_without_words_cannot_be_settled(do, claim):
    with pytest.raises(Refused, match="claim_lost_its_words"):
        do(review.judge, claim.id, Status.DISPUTED, None, words=" ")
    assert do(review.judge, claim.id, Status.CHECKING, None, words="").status is Status.CHECKING


def test_changed_words_take_a_verdict_back_and_keep_who_gave_it(session, do, claim):
    settled = verify(do, claim).settled
    lapsed = do(review.lapse, {claim.id: "Treize personnes"})

    assert [entry.id for entry in lapsed] == [claim.id]
    now = session.library.claim(claim.id)
    assert (now.status, now.basis, now.words) == (Status.UNCHECKED, None, "Treize personnes")
    assert now.settled == settled
    assert now.is_lapsed


def test_an_open_claim_only_gets_its_new_words(session, do, claim):
    do(review.judge, claim.id, Status.CHECKING, None, words=claim.words)
    assert do(review.lapse, {claim.id: "Treize personnes"}) == ()

    now = session.library.claim(claim.id)
    assert (now.status, now.words) == (Status.CHECKING, "Treize personnes")


def test_a_dismissed_claim_keeps_the_words_it_was_dismissed_on(session, do, claim):
    do(review.dismiss, claim.id, "not a claim")
    do(review.lapse, {claim.id: "other"})

    assert session.library.claim(claim.id).words == claim.words


def test_a_claim_is_put_aside_with_a_reason_and_taken_back(session, do, article, claim):
    do(review.dismiss, claim.id, " repeats 2 ")
    assert session.library.claim(claim.id).dismissed == "repeats 2"
    assert session.library.article(article).claims == 1

    do(review.take_back_dismissal, claim.id)
    assert session.library.claim(claim.id) == claim


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_a_claim_is_not_put_aside_without_a_reason(do, claim, reason):
    with pytest.raises(Refused, match="dismissal_needs_a_reason"):
        do(review.dismiss, claim.id, reason)


def test_a_dismissed_claim_is_left_alone(do, claim):
    do(review.dismiss, claim.id, "not a claim")
    for refused in (
        lambda: verify(do, claim),
        lambda: do(review.dismiss, claim.id, "again"),
        lambda: do(review.reword, claim.id, "other"),
        lambda: do(review.add_evidence, claim.id, NewEvidence(EvidenceKind.NOTE, "x")),
    ):
        with pytest.raises(Refused, match="claim_is_dismissed"):
            refused()


def test_a_new_claim_is_a_persons_and_stands_in_the_draft(session, do, article):
    claim_id = ClaimId(new_id())
    made = do(review.create, article, claim_id, words="morts", span=Span(6, 11))

    assert (made.number, made.origin, made.status) == (3, Origin.PERSON, Status.UNCHECKED)
    assert session.library.draft(article).content.anchors[claim_id] == Span(6, 11)
    assert session.library.draft(article).content.text == TEXT
    assert session.library.anchors(article)[claim_id] == Span(6, 11)


def test_a_claim_needs_words(do, article):
    with pytest.raises(Refused, match="claim_needs_words"):
        do(review.create, article, ClaimId(new_id()), words=" ")


def test_a_number_is_never_given_again(session, do, article):
    made = session.run(LABEL, review.create, article, ClaimId(new_id()), words="morts")
    session.replay(made, LABEL)
    again = do(review.create, article, ClaimId(new_id()), words="morts")

    assert (made.result.number, again.number) == (3, 4)


def test_moving_the_edges_of_a_settled_claim_takes_its_verdict_back(session, do, claim):
    settled = verify(do, claim)
    reworded = do(review.reword, claim.id, "Douze personnes sont mortes")

    assert reworded.is_lapsed
    assert reworded.settled == settled.settled


def test_edges_moved_by_spaces_leave_the_verdict(do, claim):
    verify(do, claim)
    assert do(review.reword, claim.id, claim.words + " ").status is Status.VERIFIED


def test_evidence_is_kept_with_who_and_when(session, do, claim):
    added = do(
        review.add_evidence,
        claim.id,
        NewEvidence(
            EvidenceKind.LINK,
            " https://example.org/a ",
            title="A page",
            stance=Stance.CONTRADICTS,
            accessed="2025-12-31",
        ),
    )

    assert session.library.evidence_of(claim.id) == (added,)
    assert (added.target, added.accessed, added.by) == (
        "https://example.org/a",
        "2025-12-31",
        "Ann",
    )


def test_evidence_is_dated_today_unless_said_otherwise(do, claim):
    added = do(review.add_evidence, claim.id, NewEvidence(EvidenceKind.CALL, "the police"))
    assert added.accessed == "2026-01-02"


def test_evidence_needs_something_to_point_at(do, claim):
    with pytest.raises(Refused, match="evidence_needs_a_target"):
        do(review.add_evidence, claim.id, NewEvidence(EvidenceKind.NOTE, ""))


def test_removed_evidence_is_gone_and_the_history_tells_of_it(session, do, claim):
    added = do(review.add_evidence, claim.id, NewEvidence(EvidenceKind.NOTE, "seen"))
    do(review.remove_evidence, added.id)

    assert session.library.evidence_of(claim.id) == ()
    told = {line.sequence for line in session.library.history(claim.id)}
    about = [row for row in session.library.journal() if row.sequence in told]
    assert [row.changes[0].table for row in about] == ["article", "evidence", "evidence"]
    with pytest.raises(NotFound):
        do(review.remove_evidence, added.id)


def test_evidence_comes_in_claim_order_then_as_added(session, do, article):
    first, second = session.library.claims(article)
    for claim_id, target in ((second.id, "c"), (first.id, "a"), (first.id, "b")):
        do(review.add_evidence, claim_id, NewEvidence(EvidenceKind.NOTE, target))

    assert [piece.target for piece in session.library.evidence(article)] == ["a", "b", "c"]


def test_a_note_replaces_the_one_before(session, do, claim):
    do(review.write_note, claim.id, "call back")
    do(review.write_note, claim.id, "")
    assert session.library.claim(claim.id).note == ""


def proposal(number: int, start: int, end: int) -> Proposal:
    return Proposal(
        ProposalId(f"c{number}"),
        start,
        end,
        (ClaimType.CASUALTIES,),
        4,
        (message("has_figure"),),
        Attribution.NAMED,
        SourceId("s1"),
    )


def test_a_reading_adds_claims_in_text_order(session, do, article):
    late, early = ClaimId(new_id()), ClaimId(new_id())
    added = do(
        review.propose,
        article,
        TEXT,
        added={late: proposal(2, 29, 40), early: proposal(1, 0, 5)},
        sources={SourceId("s1"): "la police"},
    )

    assert [(claim.id, claim.number, claim.words) for claim in added] == [
        (early, 3, "Douze"),
        (late, 4, "sont mortes"),
    ]
    assert {claim.source for claim in added} == {"la police"}
    assert added == session.library.claims(article)[2:]


def test_a_reading_refreshes_and_withdraws_only_what_nobody_touched(session, do, article):
    touched, bare = session.library.claims(article)
    do(review.add_evidence, touched.id, NewEvidence(EvidenceKind.NOTE, "seen"))
    do(
        review.propose,
        article,
        TEXT,
        withdraw=(touched.id,),
        refresh=[(bare.id, proposal(1, 0, 5))],
    )
    refreshed = session.library.claim(bare.id)
    do(
        review.propose,
        article,
        TEXT,
        withdraw=(bare.id,),
        refresh=[(touched.id, proposal(1, 0, 5))],
    )

    assert refreshed == replace(
        bare,
        words="Douze",
        types=(ClaimType.CASUALTIES,),
        score=4,
        reasons=(message("has_figure"),),
        attribution=Attribution.NAMED,
    )
    assert session.library.claims(article) == (touched,)


def test_an_ignored_finding_is_kept_and_shown_again(session, do, article):
    ignored = do(review.ignore_finding, article, rule="loaded_word", words="morts", context="x")
    assert session.library.ignored(article) == (ignored,)
    assert ignored.scope is Scope.HERE

    do(review.show_finding_again, article, ignored.id)
    assert session.library.ignored(article) == ()
    with pytest.raises(NotFound):
        do(review.show_finding_again, article, ignored.id)


def test_a_finding_ignored_for_the_desk_is_ignored_in_every_article(session, do, store, article):
    other = store(session, "Autre")
    do(review.ignore_finding, article, rule="loaded_word", words="a", scope=Scope.DESK)
    do(review.ignore_finding, article, rule="loaded_word", words="b", scope=Scope.ARTICLE)

    assert [ignored.words for ignored in session.library.ignored(other)] == ["a"]


def test_a_decided_field_is_kept_and_can_be_taken_back(session, article):
    step = session.run(LABEL, review.set_metadata, article, "headline", " Treize morts ")
    assert session.library.fields(article) == {"headline": "Treize morts"}
    assert session.library.article(article).headline == "Treize morts"

    session.replay(step, LABEL)
    assert session.library.fields(article) == {}
    assert session.library.article(article).headline == "Douze morts"


def test_a_field_can_be_decided_to_hold_nothing(session, do, article):
    do(review.set_metadata, article, "published", "2026-01-02")
    do(review.set_metadata, article, "published", "")

    assert session.library.fields(article) == {"published": ""}
    assert session.library.article(article).published is None


def test_only_fields_of_an_article_are_decided(do, article):
    with pytest.raises(Refused, match="field_unknown"):
        do(review.set_metadata, article, "origin", "x")


@pytest.mark.parametrize(
    "decision",
    [
        lambda do, article, claim: verify(do, claim),
        lambda do, article, claim: do(review.dismiss, claim.id, "no"),
        lambda do, article, claim: do(review.write_note, claim.id, "no"),
        lambda do, article, claim: do(review.set_metadata, article, "section", "Monde"),
        lambda do, article, claim: do(review.ignore_finding, article, rule="r", words="w"),
        lambda do, article, claim: do(review.create, article, ClaimId(new_id()), words="w"),
        lambda do, article, claim: do(
            review.add_evidence, claim.id, NewEvidence(EvidenceKind.NOTE, "t")
        ),
    ],
)
def test_the_first_decision_of_any_kind_puts_an_article_in_review(
    session, do, article, claim, decision
):
    assert session.library.article(article).stage is Stage.NEW
    decision(do, article, claim)
    assert session.library.article(article).stage is Stage.IN_REVIEW


def test_an_article_is_new_again_when_its_only_decision_is_taken_back(session, article, claim):
    step = session.run(LABEL, review.judge, claim.id, Status.DISPUTED, None, words=claim.words)
    session.replay(step, LABEL)
    assert session.library.article(article).stage is Stage.NEW


def test_progress_counts_settled_claims_that_are_not_dismissed(session, do, article, claim):
    verify(do, claim)
    row = session.library.article(article)
    assert (row.claims, row.settled) == (2, 1)

    do(review.dismiss, claim.id, "repeats")
    row = session.library.article(article)
    assert (row.claims, row.settled) == (1, 0)


def test_an_unknown_claim_is_said_so(do, article):
    with pytest.raises(NotFound, match="claim_not_found"):
        do(review.write_note, ClaimId("nothing"), "x")
