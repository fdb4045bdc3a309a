"""Finding words as a reader takes them, and replacing exactly what was found."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.text import Span, apply_edits
from editor_app.services import searching
from editor_app.services.searching import Query, Replacing, find, replacements

TEXT = (
    "Il a accusé 12\u202f000 personnes d’être «\u00a0au cœur\u00a0» de l’affaire.\n"
    "L'accuse-t-il ? E\u0301TAT, état, co\u00adopération…\n"
)


def found(words: str, text: str = TEXT, **options: bool) -> list[str]:
    return [span.of(text) for span in find(Query(words, **options), text).spans]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("accuse", ["accusé", "accuse"]),
        ("accusé", ["accusé"]),
        ("12 000", ["12\u202f000"]),
        ("d'etre", ["d’être"]),
        ('"au coeur"', ["«\u00a0au cœur\u00a0»"]),
        ("COEUR", ["cœur"]),
        ("etat", ["E\u0301TAT", "état"]),
        ("cooperation...", ["co\u00adopération…"]),
        ("de  l'affaire", ["de l’affaire"]),
        ("rien", []),
        ("", []),
    ],
)
def test_words_are_found_as_a_reader_takes_them(words: str, expected: list[str]) -> None:
    assert found(words) == expected


def test_case_counts_only_where_it_is_asked_for() -> None:
    assert found("etat", match_case=True) == ["état"]
    assert found("IL", match_case=True) == []
    assert found("l'accuse", match_case=True) == []


def test_whole_words_stand_between_borders_of_words() -> None:
    assert found("il", "Il fila, fil-il, l’il") == ["Il", *["il"] * 4]
    assert found("il", "Il fila, fil-il, l’il", whole_words=True) == ["Il", "il", "il"]
    assert found("(il", "x(il)", whole_words=True) == ["(il"]


def test_exact_finds_what_is_typed_and_nothing_like_it() -> None:
    assert found("accuse", exact=True) == ["accuse"]
    assert found("12 000", exact=True) == []
    assert found("a.b", "a.b axb", exact=True) == ["a.b"]


def test_marks_of_expressions_are_words_where_none_is_asked_for() -> None:
    assert found("a.b(c", "axb(c a.b(c") == ["a.b(c"]


def test_words_after_the_first_stretch_are_found() -> None:
    text = "mot\n" * 60_000
    assert len(find(Query("mot"), text).spans) == 60_000


def test_an_expression_knows_lines_and_groups() -> None:
    assert found(r"^\w+", "un\ndeux trois\n", expression=True) == ["un", "deux"]
    assert found("É", "état É", expression=True, match_case=True) == ["É"]
    assert found("x*", "axxb", expression=True) == ["xx"]
    assert found("il", "fil il", expression=True, whole_words=True) == ["il"]


@pytest.mark.parametrize(("words", "place"), [("(a", 3), ("a)b", 2), ("[z", 3)])
def test_a_wrong_expression_says_where(words: str, place: int) -> None:
    for whole in (False, True):
        fault = find(Query(words, expression=True, whole_words=whole), "text").fault
        assert fault is not None
        assert fault.code == "expression_wrong"
        assert abs(int(fault.params["place"]) - place) <= 1


def test_an_expression_that_takes_for_ever_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "TIME_LIMIT_S", 0.05)
    fault = find(Query("(x+x+)+y", expression=True), "x" * 4000).fault
    assert fault is not None
    assert fault.code == "expression_slow"


def replaced(words: str, template: str, text: str, **options: bool) -> str:
    made = replacements(Query(words, **options), text, template)
    assert isinstance(made, Replacing)
    return apply_edits(text, made.edits)


def test_all_places_are_replaced_whatever_the_lengths() -> None:
    assert replaced("un", "vingt-deux", "un, Un et un") == "vingt-deux, vingt-deux et vingt-deux"
    assert (
        replaced("12 000", "13\u00a0000", "12\u202f000 et 12 000") == "13\u00a0000 et 13\u00a0000"
    )


def test_words_in_a_template_are_words_unless_an_expression_is_asked_for() -> None:
    assert replaced("a", r"\1", "a b") == r"\1 b"
    assert replaced(r"(\d+) (\w+)", r"\2 \1", "12 mars", expression=True) == "mars 12"


def test_a_template_with_a_group_too_many_changes_nothing() -> None:
    made = replacements(Query("a", expression=True), "a", r"\3")
    assert not isinstance(made, Replacing)
    assert made.code == "replacement_wrong"


def test_one_place_is_replaced_alone() -> None:
    made = replacements(Query("a"), "a a a", "b", Span(2, 3))
    assert isinstance(made, Replacing)
    assert apply_edits("a a a", made.edits) == "a b a"


def test_what_stays_the_same_is_no_edit() -> None:
    made = replacements(Query("a"), "a A", "a")
    assert isinstance(made, Replacing)
    assert [edit.start for edit in made.edits] == [2]


def test_places_between_quotation_marks_are_counted() -> None:
    text = 'Le maire a dit : «\u00a0Le maire viendra\u00a0». Le maire aussi.\n\n"Le maire", a-t-il dit.'
    made = replacements(Query("maire"), text, "préfet")
    assert isinstance(made, Replacing)
    assert (len(made.edits), made.quoted) == (4, 2)


@given(st.text(max_size=30), st.text(max_size=3), st.booleans(), st.booleans())
def test_any_words_are_found_without_overlap_and_in_order(
    text: str, words: str, case: bool, whole: bool
) -> None:
    spans = find(Query(words, match_case=case, whole_words=whole), text).spans
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(span and span.end <= len(text) for span in spans)


@given(st.text(alphabet="abc é\u00a0'’\"«»\n", max_size=40), st.integers(0, 39), st.integers(1, 6))
def test_words_of_the_text_find_themselves(text: str, start: int, length: int) -> None:
    words = text[start : start + length]
    spans = find(Query(words, exact=True), text).spans
    assert bool(spans) == bool(words)


@given(st.text(max_size=20), st.text(min_size=1, max_size=4), st.text(max_size=4))
def test_replacing_back_and_forth_keeps_everything_else(text: str, words: str, new: str) -> None:
    made = replacements(Query(words, exact=True, match_case=True), text, new)
    assert isinstance(made, Replacing)
    assert apply_edits(text, made.edits) == text.replace(words, new)
