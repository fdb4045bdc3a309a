"""What a screen gets of claims is made again for what changed, and is never out of date."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from editor_app.domain.claim import Basis, Status
from editor_app.domain.evidence import EvidenceKind, NewEvidence
from editor_app.domain.ids import ArticleId
from editor_app.domain.message import message
from editor_app.domain.text import Span, TextEdit
from editor_app.services import review
from editor_app.services.open_article import OpenArticle
from editor_app.services.reading import analyse
from editor_app.services.session import Session

TEXT = "Une base touchée\n\nDouze missiles ont été tirés mardi. Le 7 janvier, 80 personnes sont mortes."
FIRST, SECOND = "Douze missiles ont été tirés mardi", "80 personnes sont mortes"


@pytest.fixture
def opened(session: Session, store: Callable[..., ArticleId]) -> OpenArticle:
    """An article with two claims."""
    return OpenArticle(session, store(session, TEXT, (FIRST, SECOND)))


def test_claims_are_the_same_objects_as_long_as_nothing_changes(opened: OpenArticle) -> None:
    assert opened.claims() is opened.claims()
    one, other = opened.claims()
    assert opened.view(one.claim.id) is one
    assert opened.views((other.claim.id,))[0] is other


def test_a_decision_makes_only_its_own_claim_anew(opened: OpenArticle) -> None:
    one, other = opened.claims()
    opened.decide(
        message("step"), review.judge, one.claim.id, Status.VERIFIED, Basis.FACT, words=FIRST
    )
    now, same = opened.claims()
    assert now.claim.status is Status.VERIFIED
    assert same is other


def test_an_edit_moves_the_claims_behind_it(opened: OpenArticle) -> None:
    one, other = opened.claims()
    assert one.span is not None
    assert other.span is not None
    opened.edit((TextEdit(one.span.end, one.span.end, " soir"),))
    assert [view.span for view in opened.claims()] == [
        Span(one.span.start, one.span.end),
        Span(other.span.start + 5, other.span.end + 5),
    ]


def test_evidence_and_a_reading_are_seen_at_once(opened: OpenArticle) -> None:
    one = opened.claims()[0].claim.id
    opened.decide(message("step"), review.add_evidence, one, NewEvidence(EvidenceKind.NOTE, "Seen"))
    assert [len(view.evidence) for view in opened.claims()] == [1, 0]
    assert opened.claims()[0].place.code == "place_nowhere"
    opened.accept(analyse(opened.text))
    assert opened.claims()[0].place.code == "place_paragraph"


def test_a_dismissed_claim_changes_lists(opened: OpenArticle) -> None:
    one, other = opened.claims()
    opened.decide(message("step"), review.dismiss, one.claim.id, "no claim")
    assert opened.claims() == (other,)
    assert [view.claim.id for view in opened.dismissed()] == [one.claim.id]
    assert opened.view(one.claim.id) is None
