"""Splitting and joining claims, and deciding on several at once: one step each, exactly undone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from editor_app.domain.claim import Basis, Status
from editor_app.domain.errors import Refused
from editor_app.domain.evidence import EvidenceKind, NewEvidence
from editor_app.domain.ids import ArticleId, ClaimId
from editor_app.domain.message import message
from editor_app.services import review, several
from editor_app.services.open_article import OpenArticle
from editor_app.services.session import Session

TEXT = "Une base touchée\n\nDouze missiles ont été tirés mardi, 80 personnes sont mortes.\nTrois avions sont partis."
FIRST, SECOND, THIRD = (
    "Douze missiles ont été tirés mardi",
    "80 personnes sont mortes",
    "Trois avions sont partis",
)


@pytest.fixture
def opened(session: Session, store: Callable[..., ArticleId]) -> OpenArticle:
    """An article with three claims, two of them in one line."""
    return OpenArticle(session, store(session, TEXT, (FIRST, SECOND, THIRD)))


def ids(opened: OpenArticle) -> list[ClaimId]:
    return [view.claim.id for view in opened.claims()]


def words(opened: OpenArticle) -> list[str]:
    return [view.words for view in opened.claims()]


def give(opened: OpenArticle, claim: ClaimId, target: str) -> None:
    piece = NewEvidence(EvidenceKind.NOTE, target)
    opened.decide(message("step"), review.add_evidence, claim, piece, claim=claim)


def verify(opened: OpenArticle, claim: ClaimId) -> None:
    said = opened.manuscript.words(claim)
    verdict = (claim, Status.VERIFIED, Basis.FACT)
    opened.decide(message("step"), review.judge, *verdict, claim=claim, words=said)


def test_the_first_part_keeps_the_number_and_the_second_gets_a_new_one(
    opened: OpenArticle,
) -> None:
    opened.split(ids(opened)[0], TEXT.index("ont été"))
    numbers = [view.claim.number for view in opened.claims()]
    assert words(opened)[:2] == ["Douze missiles", "ont été tirés mardi"]
    assert numbers == [1, 4, 2, 3]


def test_both_parts_of_a_settled_claim_are_to_be_checked_again_with_its_evidence(
    opened: OpenArticle,
) -> None:
    claim = ids(opened)[0]
    give(opened, claim, "https://a.org")
    verify(opened, claim)
    opened.split(claim, TEXT.index("ont été"))
    parts = opened.claims()[:2]
    assert [view.claim.status for view in parts] == [Status.UNCHECKED] * 2
    assert [view.claim.is_lapsed for view in parts] == [True] * 2
    assert [[piece.target for piece in view.evidence] for view in parts] == [["https://a.org"]] * 2


def test_a_split_is_taken_back_and_done_again_exactly(opened: OpenArticle) -> None:
    claim = ids(opened)[0]
    verify(opened, claim)
    before = opened.claims()
    entry = opened.split(claim, TEXT.index("tirés"))
    after = opened.claims()
    back = opened.take_back(entry)
    assert opened.claims() == before
    opened.do_again(back)
    assert opened.claims() == after


def test_a_claim_is_split_between_words_only(opened: OpenArticle) -> None:
    claim = ids(opened)[0]
    opened.split(claim, TEXT.index("siles ont"))
    assert words(opened)[:2] == ["Douze", "missiles ont été tirés mardi"]


@pytest.mark.parametrize("at", [0, TEXT.index(FIRST), TEXT.index(FIRST) + 2, len(TEXT)])
def test_a_place_that_leaves_no_words_on_a_side_splits_nothing(
    opened: OpenArticle, at: int
) -> None:
    before = opened.claims()
    with pytest.raises(Refused):
        opened.split(ids(opened)[0], at)
    assert opened.claims() == before


def test_joining_keeps_the_earlier_claim_with_the_evidence_and_notes_of_both(
    opened: OpenArticle,
) -> None:
    one, other, _ = ids(opened)
    give(opened, one, "https://a.org")
    give(opened, other, "https://b.org")
    opened.join(other, one, "Joined")
    joined = opened.claims()[0]
    assert joined.claim.id == one
    assert joined.words == f"{FIRST}, {SECOND}"
    assert [piece.target for piece in joined.evidence] == ["https://a.org", "https://b.org"]
    assert [view.claim.dismissed for view in opened.dismissed()] == ["Joined"]


def test_a_join_is_taken_back_exactly(opened: OpenArticle) -> None:
    one, other, _ = ids(opened)
    give(opened, other, "https://b.org")
    verify(opened, one)
    before = opened.claims()
    entry = opened.join(one, other, "Joined")
    assert opened.claim(one).status is Status.UNCHECKED
    opened.take_back(entry)
    assert opened.claims() == before
    assert opened.dismissed() == ()


def test_claims_of_two_paragraphs_are_not_joined(opened: OpenArticle) -> None:
    before = opened.claims()
    with pytest.raises(Refused):
        opened.join(*ids(opened)[1:], "Joined")
    assert opened.claims() == before


def test_a_reshaped_claim_is_the_same_after_reopening(
    opened: OpenArticle, session: Session
) -> None:
    opened.split(ids(opened)[0], TEXT.index("ont été"))
    opened.join(*ids(opened)[1:3], "Joined")
    shown = opened.claims()
    opened.keep_draft()
    assert OpenArticle(session, opened.id).claims() == shown


def test_a_verdict_on_several_claims_is_one_step_and_one_row_of_the_journal(
    opened: OpenArticle, session: Session
) -> None:
    chosen, rows = ids(opened), len(session.library.journal())
    verdicts = [
        several.Verdict(claim, Status.DISPUTED, None, opened.manuscript.words(claim))
        for claim in chosen
    ]
    entry = opened.decide(message("step"), several.judge_all, verdicts, also=chosen)
    assert {view.claim.status for view in opened.claims()} == {Status.DISPUTED}
    assert len(session.library.journal()) == rows + 1
    opened.take_back(entry)
    assert {view.claim.status for view in opened.claims()} == {Status.UNCHECKED}


def test_a_verdict_that_one_of_several_refuses_changes_none(opened: OpenArticle) -> None:
    chosen = ids(opened)
    opened.decide(message("step"), review.dismiss, chosen[2], "No claim", claim=chosen[2])
    verdicts = [several.Verdict(claim, Status.DISPUTED, None, "words") for claim in chosen]
    with pytest.raises(Refused):
        opened.decide(message("step"), several.judge_all, verdicts)
    assert opened.claim(chosen[0]).status is Status.UNCHECKED


def test_evidence_is_corrected_without_losing_who_added_it(
    opened: OpenArticle, session: Session
) -> None:
    claim = ids(opened)[0]
    give(opened, claim, "https://a.org")
    old = opened.claims()[0].evidence[0]
    entry = opened.decide(
        message("step"),
        review.edit_evidence,
        old.id,
        NewEvidence(EvidenceKind.LINK, "https://b.org"),
    )
    new = opened.claims()[0].evidence[0]
    assert (new.id, new.by, new.at, new.target) == (old.id, old.by, old.at, "https://b.org")
    opened.take_back(entry)
    assert opened.claims()[0].evidence == (old,)
