"""Finding words that were rewritten or moved: the most alike, and only if nothing else is near."""

from __future__ import annotations

import pytest

from editor_app.domain.text import Span
from editor_app.services.locating import find, likeness, most_alike

WORDS = "Au moins 12 missiles ont visé la base"
TEXT = "Le calme règne. Près de 12 missiles ont touché la base d'Erbil, dit-on."


def test_rewritten_words_are_found_whole() -> None:
    found = most_alike(WORDS, "Hier soir, au moins 12 missiles auraient visé la base d'Erbil.")
    assert found is not None
    assert found.sure
    start = len("Hier soir, ")
    assert found.span == Span(start, start + len("au moins 12 missiles auraient visé la base"))


@pytest.mark.parametrize(
    "text", ["", "Rien de tel.", "Le président a parlé de la situation de la base jeudi."]
)
def test_words_that_are_not_alike_are_not_found(text: str) -> None:
    assert most_alike(WORDS, text) is None


def test_two_places_as_much_alike_are_not_sure() -> None:
    twice = f"{WORDS.replace('12', '13')}. Mais non. {WORDS.replace('12', '14')}."
    found = most_alike(WORDS, twice)
    assert found is not None
    assert not found.sure


def test_short_words_are_found_letter_for_letter_only() -> None:
    assert most_alike("12 obus", "13 obus") is None
    found = find("12 obus", "soit ", " hier", "soit 12 obus hier", 5)
    assert found is not None
    assert found.sure


def test_words_are_looked_for_where_they_may_be_only() -> None:
    start = TEXT.index("Près")
    assert most_alike(WORDS, TEXT.replace("Près de", "Au moins"), [Span(0, 15)]) is None
    found = most_alike(WORDS, TEXT.replace("Près de", "Au moins"), [Span(start, len(TEXT))])
    assert found is not None
    assert found.span.start == start


def test_lines_that_are_not_searched_do_not_move_the_places() -> None:
    text = f"Un.\n\nDeux.\n{WORDS.replace('visé', 'frôlé')}.\nTrois."
    found = most_alike(WORDS, text, [Span(text.index("Au"), text.index(".\nTrois"))])
    assert found is not None
    assert found.span.of(text) == WORDS.replace("visé", "frôlé")


def test_an_exact_place_with_its_context_is_preferred() -> None:
    text = f"Ici: {WORDS}. Là, dit-il, {WORDS}, dit-elle."
    found = find(WORDS, "Là, dit-il, ", ", dit-elle.", text, 0)
    assert found is not None
    assert found.sure
    assert found.span.start == text.rindex("Au")


def test_likeness_is_one_for_the_same_and_none_for_nothing_shared() -> None:
    assert likeness("abc", "abc") == 1
    assert likeness("abc", "xyz") == 0
