"""What surrounds a claim: its place as a reader would say it, and the quotation that holds it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.analysis import Analysis
from editor_app.domain.article import BODY_ROLES, Block, Metadata, Role
from editor_app.domain.claim import Claim, Origin
from editor_app.domain.ids import ArticleId, ClaimId, QuoteId
from editor_app.domain.message import Message, message
from editor_app.domain.quote import Confidence, Quote, QuoteKind
from editor_app.domain.text import Span
from editor_app.services.claim_view import NOWHERE, Around, Places

lines = st.lists(st.tuples(st.sampled_from(Role), st.integers(0, 5)), max_size=12)


def blocks_of(lines: list[tuple[Role, int]]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    start = 0
    for role, length in lines:
        blocks.append(Block(role, start, start + length))
        start += length + 1
    return tuple(blocks)


def counted(blocks: tuple[Block, ...], position: int) -> Message:
    paragraph = 0
    for block in blocks:
        paragraph += block.role in BODY_ROLES
        if block.start <= position <= block.end:
            is_body = block.role in BODY_ROLES
            return (
                message("place_paragraph", number=paragraph)
                if is_body
                else message(f"place_{block.role}")
            )
    return NOWHERE


@given(lines)
def test_every_position_is_in_the_line_that_holds_it(lines: list[tuple[Role, int]]) -> None:
    blocks = blocks_of(lines)
    places, end = Places(blocks), blocks[-1].end if blocks else 0
    for position in range(end + 3):
        assert places.of(position) == counted(blocks, position)


def test_a_claim_is_in_the_first_quotation_that_holds_more_than_half_of_it() -> None:
    text = "« Les bases ont été visées », dit-il, « et détruites », selon lui."
    parts = (Span(0, 27), Span(38, 53))
    whole, late = quote("q1", *parts), quote("q2", Span(38, 60))
    reading = Analysis("fr", text, (), Metadata(), (whole, late), (), (), (), ())
    around = Around(reading)
    one = Claim(ClaimId("c"), ArticleId("a"), 1, Origin.MACHINE, "")

    assert around.of(one, Span(2, 25)).quote is whole
    assert around.of(one, Span(20, 53)).quote is whole
    assert around.of(one, Span(50, 60)).quote is late
    assert around.of(one, Span(26, 38)).quote is None
    assert around.of(one, None).quote is None


def quote(name: str, *content: Span) -> Quote:
    return Quote(
        QuoteId(name),
        QuoteKind.DIRECT,
        floating=False,
        content=content,
        cue=None,
        speaker=None,
        source=None,
        channel=None,
        rule="floating",
        confidence=Confidence.LOW,
    )
