"""Spans asked for by place, against going through all of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.intervals import Intervals
from editor_app.domain.text import Span

spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(0, 15)
)


@given(st.lists(spans), spans)
def test_what_shares_a_code_point_with_a_place_is_found_in_text_order(
    items: list[Span], place: Span
) -> None:
    numbered = [(span, number) for number, span in enumerate(items)]
    found = Intervals(numbered).over(place)
    wanted = [item for item in numbered if item[0].overlap(place)]
    assert sorted(found) == sorted(wanted)
    assert [span.start for span, _ in found] == sorted(span.start for span, _ in found)
