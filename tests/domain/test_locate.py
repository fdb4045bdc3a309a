"""Finding words again letter for letter, by what stood around them."""

from __future__ import annotations

import pytest

from editor_app.domain.locate import agreement, locate, occurrences, surroundings
from editor_app.domain.text import Span

TEXT = "À Erbil, 12 missiles sont tombés. À Bagdad, 12 missiles ont été comptés. Puis 112 missiles."


def test_the_surroundings_are_cut_at_the_ends_of_the_text() -> None:
    assert surroundings("abc", Span(1, 2)) == ("a", "c")
    before, after = surroundings("x" * 50 + "mot" + "y" * 50, Span(50, 53))
    assert (before, after) == ("x" * 32, "y" * 32)


def test_words_occur_as_whole_words_only() -> None:
    assert [span.start for span in occurrences("12 missiles", TEXT)] == [9, 44]
    assert occurrences("missile", TEXT) == []
    assert occurrences("", TEXT) == []
    assert occurrences("  ", "a  b") == []


@pytest.mark.parametrize(("near", "start"), [("Erbil", 9), ("Bagdad", 44)])
def test_the_place_whose_context_agrees_is_found(near: str, start: int) -> None:
    old = f"Un début. À {near}, 12 missiles sont tombés."
    before, after = surroundings(old, Span(old.index("12"), old.index(" sont")))
    found = locate("12 missiles", before, after, TEXT.replace("ont été comptés", "sont tombés"), 0)
    assert found is not None
    assert found.span.start == start


def test_places_that_agree_alike_are_not_sure_and_the_nearest_is_named() -> None:
    text = "a mot b. a mot b. a mot b"
    found = locate("mot", "a ", " b", text, 12)
    assert found is not None
    assert found.span == Span(11, 14)
    assert not found.sure


def test_a_single_place_is_sure_with_its_context_or_with_long_words() -> None:
    for words, before, sure in [
        ("mot", "dit un ", True),
        ("mot", "au bas ", False),
        ("des mots assez longs pour eux", "au bas ", True),
    ]:
        found = locate(words, before, "", f"Il dit un {words}.", 0)
        assert found is not None
        assert found.sure is sure


def test_words_that_do_not_occur_are_not_located() -> None:
    assert locate("treize", "", "", TEXT, 0) is None


def test_only_places_mostly_within_the_given_spans_count() -> None:
    assert locate("12 missiles", "", "", TEXT, 0, [Span(0, 9)]) is None
    found = locate("12 missiles", "", "", TEXT, 0, [Span(40, 60)])
    assert found is not None
    assert found.span.start == 44


def test_agreement_is_the_share_of_the_context_outwards_to_the_first_difference() -> None:
    assert agreement("un ", " fin", "un mot fin", Span(3, 6)) == 1
    assert agreement("xx ", " fin", "un mot fin", Span(3, 6)) == pytest.approx(5 / 7)
    assert agreement("", "", "mot", Span(0, 3)) == 1
    assert agreement("", "", "un mot", Span(3, 6)) == 0
