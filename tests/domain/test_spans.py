"""The store of spans keeps every one where a plain list would."""

from __future__ import annotations

import random

from editor_app.domain.ids import ClaimId
from editor_app.domain.spans import SpanStore
from editor_app.domain.text import Span, TextEdit, shift

LENGTH = 4_000


def scattered(count: int, seed: int = 1) -> dict[ClaimId, Span]:
    """Spans of any length over a text, some of them over all of it."""
    dice = random.Random(seed)
    spans: dict[ClaimId, Span] = {}
    for number in range(count):
        start = dice.randrange(LENGTH)
        reach = dice.choice([0, 3, 20, 300, LENGTH])
        spans[ClaimId(str(number))] = Span(start, min(start + dice.randint(0, reach), LENGTH))
    return spans


def in_order(spans: dict[ClaimId, Span]) -> list[tuple[Span, ClaimId]]:
    items = [(span, claim) for claim, span in spans.items()]
    return sorted(items, key=lambda item: (item[0].start, -item[0].end, item[1]))


def test_spans_are_listed_in_text_order_with_the_outer_ones_first() -> None:
    spans = scattered(700)
    store = SpanStore(spans)
    assert store.in_order() == in_order(spans)
    assert len(store) == 700
    assert all(store.get(claim) == span for claim, span in spans.items())


def test_touching_finds_what_reaches_a_range_borders_included() -> None:
    spans = scattered(700)
    store = SpanStore(spans)
    for start in range(0, LENGTH, 97):
        reach = Span(start, start + 40)
        touching = {c: s for c, s in spans.items() if s.end >= reach.start and s.start <= reach.end}
        assert store.touching(reach.start, reach.end) == in_order(touching)


def test_a_long_walk_of_edits_and_placings_agrees_with_a_plain_dict() -> None:
    dice = random.Random(7)
    spans = scattered(600, seed=3)
    store = SpanStore(spans)
    for step in range(1_500):
        edit = _some_edit(dice)
        reached = store.take(edit.start, edit.end)
        store.shift(edit.end, edit.delta)
        for span, claim in reached:
            store.put(claim, shift(span, edit))
        spans = {claim: shift(span, edit) for claim, span in spans.items()}
        claim = ClaimId(str(dice.randrange(700)))
        if dice.random() < 0.5:
            store.discard(claim)
            spans.pop(claim, None)
        else:
            spans[claim] = Span(place := dice.randrange(LENGTH), place + dice.randrange(60))
            store.put(claim, spans[claim])
        if step % 50 == 0:
            assert store.in_order() == in_order(spans)
    assert store.in_order() == in_order(spans)


def _some_edit(dice: random.Random) -> TextEdit:
    start = dice.randrange(LENGTH)
    return TextEdit(start, start + dice.choice([0, 0, 1, 5, 400]), "x" * dice.choice([0, 1, 1, 30]))


def test_a_claim_is_put_once_however_often_it_is_placed() -> None:
    claim = ClaimId("a")
    store = SpanStore({claim: Span(1, 2)})
    store.put(claim, Span(5, 9))
    assert store.in_order() == [(Span(5, 9), claim)]
    store.discard(claim)
    store.discard(claim)
    assert store.get(claim) is None
    assert store.in_order() == []
