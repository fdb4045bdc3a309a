"""Positions and edits: a span follows its words, an edit can be taken back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.text import (
    Span,
    TextEdit,
    apply_edits,
    common_end,
    common_start,
    invert_edits,
    shift,
)

TEXTS = st.text(alphabet="ab \n\u00a0\u202f\u0301👨\u200d\u2028א", max_size=20)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, Span, TextEdit]:
    """A text, a span in it and an edit of it."""
    text = draw(TEXTS)
    places = st.integers(0, len(text))
    start, end = sorted((draw(places), draw(places)))
    first, last = sorted((draw(places), draw(places)))
    return text, Span(start, end), TextEdit(first, last, draw(TEXTS))


@pytest.mark.parametrize(("start", "end"), [(3, 2), (-1, 2), (-2, -1)])
def test_a_reversed_or_negative_range_is_neither_span_nor_edit(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)
    with pytest.raises(ValueError, match="not an edit"):
        TextEdit(start, end, "")


@pytest.mark.parametrize(
    ("edit", "after"),
    [
        (TextEdit(0, 0, "xy"), Span(5, 8)),
        (TextEdit(3, 3, "xy"), Span(5, 8)),
        (TextEdit(6, 6, "xy"), Span(3, 6)),
        (TextEdit(4, 4, "xy"), Span(3, 8)),
        (TextEdit(3, 6, "xy"), Span(3, 5)),
        (TextEdit(3, 4, "xy"), Span(3, 7)),
        (TextEdit(5, 6, "xy"), Span(3, 7)),
        (TextEdit(2, 4, "xy"), Span(4, 6)),
        (TextEdit(5, 7, "xy"), Span(3, 5)),
        (TextEdit(2, 6, "xy"), Span(2, 2)),
        (TextEdit(3, 7, "xy"), Span(3, 3)),
        (TextEdit(2, 3, ""), Span(2, 5)),
        (TextEdit(6, 7, ""), Span(3, 6)),
    ],
)
def test_a_span_follows_an_edit_by_where_it_lies(edit: TextEdit, after: Span) -> None:
    assert shift(Span(3, 6), edit) == after


@given(case=edited())
def test_a_shifted_span_covers_the_words_it_had_that_were_left(
    case: tuple[str, Span, TextEdit],
) -> None:
    text, span, edit = case
    after = shift(span, edit)
    kept = [
        char
        for place, char in enumerate(text)
        if span.covers(place) and not edit.span.covers(place)
    ]
    covered = list(after.of(edit.apply(text)))
    if span.contains(edit.span) and span.start < edit.start < span.end:
        kept[edit.start - span.start : edit.start - span.start] = edit.text
    if edit.span and span.contains(edit.span) and edit.start in (span.start, span.end):
        kept[:0] = edit.text
    assert covered == kept


@given(case=edited())
def test_a_span_that_an_edit_does_not_reach_comes_back_with_it(
    case: tuple[str, Span, TextEdit],
) -> None:
    text, span, edit = case
    if edit.end < span.start or edit.start > span.end:
        assert shift(shift(span, edit), edit.inverse(text)) == span


@given(case=edited(), more=edited())
def test_inverted_edits_take_a_series_back(
    case: tuple[str, Span, TextEdit], more: tuple[str, Span, TextEdit]
) -> None:
    text, _, edit = case
    length = len(edit.apply(text))
    _, _, next_edit = more
    second = TextEdit(min(next_edit.start, length), min(next_edit.end, length), next_edit.text)
    edits = (edit, second)
    assert apply_edits(apply_edits(text, edits), invert_edits(text, edits)) == text


@given(case=edited())
def test_the_inserted_range_holds_the_new_words(case: tuple[str, Span, TextEdit]) -> None:
    text, _, edit = case
    after = edit.apply(text)
    assert edit.inserted.of(after) == edit.text
    assert len(after) == len(text) + edit.delta


def agreeing(one: str, other: str) -> int:
    length = 0
    while length < min(len(one), len(other)) and one[length] == other[length]:
        length += 1
    return length


@given(one=TEXTS, other=TEXTS, ends=TEXTS)
def test_common_ends_are_as_long_as_they_can_be(one: str, other: str, ends: str) -> None:
    first, second = ends + one + ends, ends + other + ends
    start = agreeing(first, second)
    assert common_start(first, second) == start
    end = common_end(first, second, start)
    assert end == agreeing(first[start:][::-1], second[start:][::-1])


def test_a_span_lies_mostly_in_others_that_cover_half_of_it() -> None:
    assert Span(0, 4).mostly_in([Span(0, 1), Span(3, 9)])
    assert not Span(0, 5).mostly_in([Span(0, 1), Span(4, 9)])
