"""Words and numbers: where a border may stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.text import Span, TextEdit, shift
from editor_app.domain.tokens import (
    EditedLines,
    grown,
    joined,
    moved_end,
    moved_start,
    neighbourhood,
    split,
    token_end,
    token_start,
)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("douze missiles", ["douze", " ", "missiles"]),
        ("l'Iran", ["l'", "Iran"]),
        ("qu’une", ["qu’", "une"]),
        ("Aujourd'hui", ["Aujourd'hui"]),
        ("they don't", ["they", " ", "don't"]),
        ("Iran's", ["Iran's"]),
        ("l'", ["l", "'"]),
        ("porte-parole", ["porte-parole"]),
        ("a-t-il dit", ["a-t-il", " ", "dit"]),
        ("17h30", ["17h30"]),
        ("17:30", ["17:30"]),
        ("12,5 %", ["12,5", " ", "%"]),
        ("12%", ["12%"]),
        ("$12.5", ["$12.5"]),
        ("-12", ["-12"]),
        ("- 12", ["-", " ", "12"]),
        ("12 000 obus", ["12 000", " ", "obus"]),
        ("1\u202f200\u202f000", ["1\u202f200\u202f000"]),
        ("en 2019 200 obus", ["en", " ", "2019", " ", "200", " ", "obus"]),
        ("12 0000", ["12", " ", "0000"]),
        ("12 34", ["12", " ", "34"]),
        ("12,000", ["12,000"]),
        ("12, 13", ["12", ",", " ", "13"]),
        ("2019–2020", ["2019–2020"]),
        ("fin.Début", ["fin", ".", "Début"]),
        ("@maison #tag", ["@maison", " ", "#tag"]),
        ("e\u0301te\u0301", ["e\u0301te\u0301"]),
        ("!\u0301", ["!\u0301"]),
        ("👨\u200d👩\u200d👧!", ["👨\u200d👩\u200d👧", "!"]),
        ("👍🏽👍", ["👍🏽", "👍"]),
        ("🇫🇷 🇺🇸", ["🇫🇷", " ", "🇺🇸"]),
        ("שלום עולם", ["שלום", " ", "עולם"]),
        ("a\n\u0301", ["a", "\n", "\u0301"]),
        ("«mot»", ["«", "mot", "»"]),
        ("", []),
    ],
)
def test_a_text_falls_into_words_numbers_and_marks(text: str, tokens: list[str]) -> None:
    assert split(text) == tokens


LINES = st.text("ab1 '’-,.:%é\u0301\u00a0\n\U0001f1eb_", max_size=24)
TEXTS = st.text(alphabet="ab1 '’-,.:%$@é\u0301\u00a0\u202f\n«👨\u200d🏽🇫א_", max_size=24)


@given(text=TEXTS)
def test_the_tokens_are_the_text_and_end_where_no_border_would_cut(text: str) -> None:
    tokens = split(text)
    assert "".join(tokens) == text
    borders = {sum(map(len, tokens[:count])) for count in range(len(tokens) + 1)}
    assert borders == {p for p in range(len(text) + 1) if not joined(text, p)}


@given(text=TEXTS, data=st.data())
def test_the_borders_of_a_token_are_the_nearest_ones(text: str, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(text)))
    start, end = token_start(text, position), token_end(text, position)
    assert start <= position <= end
    assert not joined(text, start)
    assert not joined(text, end)
    assert all(joined(text, inside) for inside in range(start + 1, end))


@given(text=TEXTS, words=TEXTS, data=st.data())
def test_a_whole_span_never_cuts_a_token_after_an_edit(
    text: str, words: str, data: st.DataObject
) -> None:
    borders = [p for p in range(len(text) + 1) if not joined(text, p)]
    start, end = sorted((data.draw(st.sampled_from(borders)), data.draw(st.sampled_from(borders))))
    places = st.integers(0, len(text))
    first, last = sorted((data.draw(places), data.draw(places)))
    edit = TextEdit(first, last, words)
    after = edit.apply(text)
    span = grown(shift(Span(start, end), edit), edit, text, after)
    assert not span or not joined(after, span.start)
    assert not span or not joined(after, span.end)


@given(text=TEXTS, words=TEXTS, data=st.data())
def test_an_edit_joins_and_parts_nothing_outside_its_neighbourhood(
    text: str, words: str, data: st.DataObject
) -> None:
    places = st.integers(0, len(text))
    first, last = sorted((data.draw(places), data.draw(places)))
    edit = TextEdit(first, last, words)
    after = edit.apply(text)
    near = neighbourhood(edit, text, after)
    assert near.contains(edit.span)
    for place in range(len(text) + 1):
        if not near.start <= place <= near.end:
            now = place if place < edit.start else place + edit.delta
            assert joined(text, place) == joined(after, now)


@given(text=LINES, words=LINES, data=st.data())
def test_the_lines_of_an_edit_say_the_same_as_the_whole_text(
    text: str, words: str, data: st.DataObject
) -> None:
    start, end = sorted(data.draw(st.integers(0, len(text))) for _ in range(2))
    edit = TextEdit(start, end, words)
    after, lines = edit.apply(text), EditedLines(edit, text)
    assert lines.neighbourhood() == neighbourhood(edit, text, after)
    low, high = sorted(data.draw(st.integers(0, len(text))) for _ in range(2))
    span = shift(Span(low, high), edit)
    assert lines.grown(span) == grown(span, edit, text, after)


def test_an_edge_that_was_set_inside_a_word_stays_when_the_edit_is_elsewhere() -> None:
    text = "antimissile lancé"
    edit = TextEdit(11, 11, "s")
    assert grown(Span(4, 11), edit, text, edit.apply(text)) == Span(4, 12)


PHRASE = "Soit «12 000 missiles», dit-il à l'Iran."


@pytest.mark.parametrize(
    ("edge", "by", "words"),
    [
        ("start", 1, "missiles"),
        ("start", -1, "Soit «12 000 missiles"),
        ("start", -5, "Soit «12 000 missiles"),
        ("end", 1, "12 000 missiles», dit-il"),
        ("end", 2, "12 000 missiles», dit-il à"),
        ("end", -1, "12 000"),
    ],
)
def test_the_edges_of_a_span_move_by_words(edge: str, by: int, words: str) -> None:
    start, end = PHRASE.index("12"), PHRASE.index("»")
    if edge == "start":
        start = moved_start(PHRASE, start, by)
    else:
        end = moved_end(PHRASE, end, by)
    assert PHRASE[start:end] == words


@given(text=TEXTS, by=st.integers(-3, 3), data=st.data())
def test_a_moved_edge_goes_its_way_or_stays(text: str, by: int, data: st.DataObject) -> None:
    borders = [p for p in range(len(text) + 1) if not joined(text, p)]
    place = data.draw(st.sampled_from(borders))
    start, end = moved_start(text, place, by), moved_end(text, place, by)
    assert 0 <= start <= len(text)
    assert not joined(text, start)
    assert not joined(text, end)
    if by <= 0:
        assert start <= place
    if by >= 0:
        assert end >= place
