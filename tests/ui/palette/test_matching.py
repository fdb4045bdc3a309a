"""Finding by a few letters: what fits, what fits better, and which letters did."""

from __future__ import annotations

import pytest

from editor_app.ui.palette.matching import fold, match

WORDS = "Mark verified, as fact"


def marked(query: str, words: str = WORDS) -> str:
    found = match(query, words)
    assert found is not None, query
    return "|".join(words[start:end] for start, end in found.ranges)


@pytest.mark.parametrize(
    ("query", "letters"),
    [
        ("mark", "Mark"),
        ("FACT", "fact"),
        ("ver", "ver"),
        ("fact mark", "Mark|fact"),
        ("rified", "rified"),
        ("mvaf", "M|v|a|f"),
        ("mave", "M|a|v|e"),
        ("verifed", "verifie"),
    ],
)
def test_the_letters_that_fit_are_told(query: str, letters: str) -> None:
    assert marked(query) == letters


@pytest.mark.parametrize("query", ["quote", "xxmark", "zz", "factory floor"])
def test_what_does_not_fit_is_not_found(query: str) -> None:
    assert match(query, WORDS) is None


def test_accents_case_and_apostrophes_make_no_difference() -> None:
    assert marked("eliminat", "l'élimination du général") == "éliminat"
    assert marked("l’eli", "l'élimination") == "l'éli"
    assert marked("ŒUVRE", "Chef-d'œuvre") == "œuvre"


def test_folding_keeps_every_letter_at_its_place() -> None:
    words = "Straße, ŉ, ﬁn, É́, 😀, \u00a0x"
    assert len(fold(words)) == len(words)


def test_the_whole_beginning_fits_best_then_beginnings_of_words_then_the_rest() -> None:
    def score(query: str) -> float:
        found = match(query, WORDS)
        return found.score if found else 0

    assert score("mark ver") > score("verified") > score("rified") > score("mvaf") > 70
    assert score("verifed") >= 70


def test_nothing_asked_for_fits_everything() -> None:
    assert match("  ", WORDS) is not None
