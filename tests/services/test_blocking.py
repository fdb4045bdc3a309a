"""What keeps an article from being signed off, and what the desk's settings let pass."""

from __future__ import annotations

import pytest

from editor_app.domain.claim import Attribution, Basis, Claim, Origin, Status
from editor_app.domain.evidence import Evidence, EvidenceKind, Stance
from editor_app.domain.finding import Finding, Level
from editor_app.domain.ids import ArticleId, ClaimId, EvidenceId
from editor_app.domain.message import message
from editor_app.domain.text import Span
from editor_app.services.blocking import blockers
from editor_app.services.claim_view import ClaimView
from editor_app.services.settings import BLOCKERS

HEADLINE = message("place_headline")
BODY = message("place_paragraph", number=1)


def view(number: int, status: Status = Status.UNCHECKED, *, note: str = "", **more) -> ClaimView:
    basis = Basis.FACT if status is Status.VERIFIED else None
    attribution = more.pop("attribution", Attribution.UNSOURCED)
    claim = Claim(
        ClaimId(f"c{number}"),
        ArticleId("a"),
        number,
        Origin.MACHINE,
        "words",
        attribution=attribution,
        status=status,
        basis=basis,
        note=note,
    )
    return ClaimView(
        claim, Span(number, number + 1), "words", place=more.pop("place", BODY), **more
    )


def finding(level: Level) -> Finding:
    return Finding("rule", level, (Span(0, 1),), message("typing"))


def kinds(*views: ClaimView, off: tuple[str, ...] = ()) -> list[str]:
    return [blocker.kind for blocker in blockers(views, (), off)]


def test_of_the_findings_only_must_fix_blocks() -> None:
    found = [finding(level) for level in Level]
    assert [b.finding.level for b in blockers((), found) if b.finding] == [Level.ERROR]


def test_open_claims_of_the_text_are_one_group() -> None:
    assert kinds(view(1), view(2), view(3)) == ["open"]
    (group,) = blockers((view(1), view(2)), ())
    assert group.claims == ("c1", "c2")


def test_open_claims_in_the_title_stand_alone() -> None:
    places = [message(f"place_{role}") for role in ("headline", "standfirst", "subhead")]
    claims = [view(n, place=place) for n, place in enumerate(places)]
    assert kinds(*claims, view(9)) == ["title", "title", "title", "open"]


@pytest.mark.parametrize(
    ("status", "note", "kind"),
    [
        (Status.CHECKING, "", ["checking"]),
        (Status.VERIFIED, "", ["unsupported"]),
        (Status.VERIFIED, "asked them", []),
        (Status.DISPUTED, "asked them", ["doubted"]),
        (Status.INCORRECT, "asked them", ["doubted"]),
        (Status.UNCONFIRMED, "", ["doubted"]),
        (Status.NOT_CHECKABLE, "", []),
    ],
)
def test_each_status_blocks_as_the_design_says(status: Status, note: str, kind: list[str]) -> None:
    assert kinds(view(1, status, note=note)) == kind


def test_evidence_is_as_good_as_a_note() -> None:
    kind, stance = EvidenceKind.LINK, Stance.SUPPORTS
    seen = ("https://a.example", "", stance, "", "2026-01-02", None, "Ann", "")
    evidence = Evidence(EvidenceId("e"), ClaimId("c1"), kind, *seen)
    assert kinds(view(1, Status.VERIFIED, evidence=(evidence,))) == []


def test_an_unconfirmed_claim_that_the_text_attributes_passes() -> None:
    assert kinds(view(1, Status.UNCONFIRMED, attribution=Attribution.NAMED)) == []


def test_a_kind_that_is_switched_off_does_not_block() -> None:
    claims = (view(1, place=HEADLINE), view(2, Status.CHECKING), view(3, Status.VERIFIED))
    assert kinds(*claims, off=("unsupported",)) == ["title", "checking"]
    assert kinds(*claims, off=BLOCKERS) == []


def test_an_open_claim_of_a_kind_switched_off_is_one_of_the_others() -> None:
    assert kinds(view(1, place=HEADLINE), view(2, Status.CHECKING), off=("title", "checking")) == [
        "open"
    ]


def test_open_comments_block_as_one_row_before_the_open_claims() -> None:
    rows = blockers((view(1),), (), threads=3)
    assert [(row.kind, row.threads) for row in rows] == [("comments", 3), ("open", 0)]
    assert [row.kind for row in blockers((), (), {"comments"}, threads=3)] == []
