"""What a new reading does to the claims an article has: nothing that a person decided is touched."""

from __future__ import annotations

from editor_app.domain.analysis import Analysis
from editor_app.domain.article import Metadata
from editor_app.domain.claim import (
    Attribution,
    Basis,
    Claim,
    ClaimType,
    Origin,
    Proposal,
    Status,
)
from editor_app.domain.ids import ArticleId, ClaimId, ProposalId, SourceId
from editor_app.domain.message import message
from editor_app.domain.source import Source, SourceKind
from editor_app.domain.text import Span
from editor_app.domain.values import replace
from editor_app.services.proposals import Proposed, reconcile

TEXT = "Au moins 12 missiles ont visé deux bases, selon le Pentagone. Aucun mort n'est signalé."
MISSILES, BASES, DEATHS = "Au moins 12 missiles", "deux bases", "Aucun mort"
NOBODY = Source(SourceId("s1"), "Pentagone", SourceKind.INSTITUTION, None, None, (), (), 0.0)


def span_of(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def proposal(words: str, text: str = TEXT, score: int = 2) -> Proposal:
    span = span_of(words, text)
    return Proposal(
        ProposalId(f"c{span.start}"),
        span.start,
        span.end,
        (ClaimType.QUANTITY,),
        score,
        (message("figure_without_source", words=words),),
        Attribution.INSTITUTION,
        SourceId("s1"),
    )


def reading(*words: str, text: str = TEXT) -> Analysis:
    proposals = tuple(proposal(each, text) for each in words)
    return Analysis("fr", text, (), Metadata(), (), (NOBODY,), proposals, (), ())


def claim(words: str, number: int = 1, text: str = TEXT) -> Claim:
    """A stored claim exactly as the reading proposes it."""
    asked = proposal(words, text)
    return Claim(
        ClaimId(f"claim{number}"),
        ArticleId("article"),
        number,
        Origin.MACHINE,
        words,
        types=asked.types,
        score=asked.score,
        reasons=asked.reasons,
        attribution=asked.attribution,
        source="Pentagone",
    )


def settled(one: Claim) -> Claim:
    return one.judged(Status.VERIFIED, Basis.FACT, words=one.words, by="me", at="now")


def at(*claims: Claim, text: str = TEXT) -> dict[ClaimId, Span]:
    return {each.id: span_of(each.words, text) for each in claims}


def test_the_first_reading_adds_every_proposal_in_text_order() -> None:
    analysis = reading(MISSILES, BASES, DEATHS)
    assert reconcile((), {}, analysis) == Proposed(add=analysis.claims)


def test_the_same_reading_again_changes_nothing() -> None:
    claims = (claim(MISSILES, 1), settled(claim(BASES, 2)), claim(DEATHS, 3).put_aside("trivial"))
    assert not reconcile(claims, at(*claims), reading(MISSILES, BASES, DEATHS))


def test_an_untouched_claim_follows_the_reading() -> None:
    old = replace(claim(MISSILES), score=0)
    proposed = reconcile((old,), at(old), reading(MISSILES))
    assert proposed == Proposed(refresh=((old.id, proposal(MISSILES)),))


def test_an_untouched_claim_follows_its_words_as_they_grow() -> None:
    old = claim("12 missiles")
    proposed = reconcile((old,), at(old), reading("Au moins 12 missiles ont visé deux bases"))
    assert [each for each, _ in proposed.refresh] == [old.id]
    assert not proposed.add


def test_an_untouched_claim_is_withdrawn_when_nothing_proposes_it() -> None:
    old = claim(DEATHS)
    assert reconcile((old,), at(old), reading()) == Proposed(withdraw=(old.id,))


def test_what_a_person_touched_is_neither_refreshed_nor_withdrawn() -> None:
    lapsed = settled(claim(MISSILES, 1)).lapsed(MISSILES)
    noted = replace(claim(BASES, 2), note="Rappeler le ministère")
    own = replace(claim(DEATHS, 3), origin=Origin.PERSON)
    for touched in (lapsed, noted, own, settled(claim(MISSILES)), claim(BASES).put_aside("non")):
        assert not reconcile((touched,), at(touched), reading())
        changed = replace(touched, score=0)
        assert not reconcile((changed,), at(changed), reading(changed.words))


def test_a_claim_that_is_to_be_kept_counts_as_touched() -> None:
    old = claim(DEATHS)
    assert not reconcile((old,), at(old), reading(), keep={old.id})


def test_words_that_mostly_belong_to_a_touched_claim_are_not_proposed_again() -> None:
    whole = settled(claim("Au moins 12 missiles ont visé deux bases"))
    assert not reconcile((whole,), at(whole), reading(MISSILES))
    part = settled(claim("12 missiles"))
    assert not reconcile((part,), at(part), reading("Au moins 12 missiles ont visé deux bases"))


def test_words_beside_a_touched_claim_are_proposed() -> None:
    one = settled(claim(MISSILES))
    assert reconcile((one,), at(one), reading(MISSILES, DEATHS)).add == (proposal(DEATHS),)


def test_a_claim_inside_a_touched_one_that_is_proposed_too_stays_a_claim() -> None:
    whole = "Au moins 12 missiles ont visé deux bases"
    outer, inner = settled(claim(whole, 1)), claim(BASES, 2)
    assert not reconcile((outer, inner), at(outer, inner), reading(whole, BASES))
    added = reconcile((outer,), at(outer), reading(whole, BASES)).add
    assert added == (proposal(BASES),)


def test_the_words_of_a_dismissed_claim_are_not_proposed_anywhere() -> None:
    dismissed = claim(BASES).put_aside("Sans intérêt")
    text = "Elle a deux bases. " + TEXT
    analysis = reading(BASES, text=text)
    assert not reconcile((dismissed,), {dismissed.id: Span(60, 70)}, analysis)
    assert not reconcile((dismissed,), {}, analysis)


def test_the_words_of_a_living_claim_are_proposed_at_another_place() -> None:
    text = "Elle a deux bases. " + TEXT
    one = settled(claim(BASES))
    stands = {one.id: Span(text.rindex(BASES), text.rindex(BASES) + len(BASES))}
    assert len(reconcile((one,), stands, reading(BASES, text=text)).add) == 1


def test_an_untouched_claim_without_a_place_returns_with_its_words() -> None:
    lost = claim(MISSILES)
    proposed = reconcile((lost,), {}, reading(MISSILES))
    assert proposed == Proposed(refresh=((lost.id, proposal(MISSILES)),))


def test_two_claims_and_two_proposals_are_paired_by_their_places() -> None:
    one, two = claim("12 missiles", 1), claim("missiles ont visé deux bases", 2)
    wide = "Au moins 12 missiles"
    proposed = reconcile((two, one), at(one, two), reading(wide, "missiles ont visé deux bases"))
    assert proposed == Proposed(refresh=((one.id, proposal(wide)),))
