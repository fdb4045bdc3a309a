"""Which line is drawn where claims overlap: the innermost one's."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.claim import Status
from editor_app.domain.ids import ClaimId
from editor_app.domain.text import Span
from editor_app.ui.page.marks import Mark, runs

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 12)), max_size=8)


def mark(number: int, start: int, end: int) -> Mark:
    return Mark(ClaimId(f"c{number}"), number, Span(start, end), Status.UNCHECKED, None, 2)


def drawn(*marks: Mark) -> list[tuple[int, int, int, bool, bool]]:
    return [
        (run.span.start, run.span.end, run.mark.number, run.is_cut_before, run.is_cut_after)
        for run in runs(marks)
    ]


def test_a_claim_alone_is_one_stretch() -> None:
    assert drawn(mark(1, 3, 9)) == [(3, 9, 1, False, False)]


def test_a_claim_inside_another_takes_its_place() -> None:
    assert drawn(mark(1, 0, 20), mark(2, 5, 9)) == [
        (0, 5, 1, False, True),
        (5, 9, 2, False, True),
        (9, 20, 1, True, False),
    ]


def test_claims_that_touch_are_kept_apart() -> None:
    assert drawn(mark(1, 0, 4), mark(2, 4, 9)) == [(0, 4, 1, False, True), (4, 9, 2, False, False)]


def test_the_shorter_of_two_that_cross_is_drawn_whole() -> None:
    assert drawn(mark(1, 0, 10), mark(2, 6, 12)) == [
        (0, 6, 1, False, True),
        (6, 12, 2, False, False),
    ]


def test_an_empty_claim_draws_nothing() -> None:
    assert drawn(mark(1, 4, 4)) == []


@given(spans=SPANS)
def test_every_place_of_a_claim_is_underlined_once_by_the_innermost(
    spans: list[tuple[int, int]],
) -> None:
    marks = [mark(n, start, start + length) for n, (start, length) in enumerate(spans)]
    found = runs(marks)
    for place in range(45):
        over = [m for m in marks if m.span.covers(place)]
        lines = [run for run in found if run.span.covers(place)]
        assert len(lines) == bool(over)
        if over:
            assert len(lines[0].mark.span) == min(len(m.span) for m in over)
