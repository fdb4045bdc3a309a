"""When a verdict stays: DESIGN.md section 5."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain import likeness
from editor_app.domain.likeness import same_words


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("douze missiles", "douze  missiles"),
        ("douze missiles", "douze\u00a0missiles"),
        ("17 h 30", "17h30"),
        ("12 000 obus", "12\u202f000 obus"),
        ("12 000 obus", "12000 obus"),
        ("un deux", "un\ndeux"),
        ("un deux", "un\u2028deux"),
        ("un\u200bdeux", "un deux"),
        ('"de près"', "«\u00a0de près\u00a0»"),
        ('"de près"', "“de près”"),
        ("l'Iran", "l’Iran"),
        ("Etats membres", "États membres"),
        ("ÇA", "CA"),
        ("E\u0301tats", "Etats"),
        ("cafe\u0301", "café"),
        ("il a dit!", "il a dit !"),
        ("", " "),
    ],
)
def test_spaces_shapes_of_marks_and_accents_on_capitals_change_nothing(old: str, new: str) -> None:
    assert same_words(old, new)
    assert same_words(new, old)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("accuse", "accusé"),
        ('"de près"', "de près"),
        ("«de près»", "«de près"),
        ("12", "112"),
        ("1 2 obus", "12 obus"),
        ("12, 5", "12,5"),
        ("12 ,5", "12,5"),
        ("- 12", "-12"),
        ("12 34", "1 234"),
        ("Iran", "iran"),
        ("Å", "A"),
        ("Й", "И"),
        ("non", "non."),
        ("l'Iran", "lIran"),
        ("oui", ""),
        ("abc 12", "abc 12%"),
        ("m²", "m2"),
    ],
)
def test_any_other_letter_mark_or_digit_is_a_change(old: str, new: str) -> None:
    assert not same_words(old, new)
    assert not same_words(new, old)


WORDS = st.text(alphabet="aEé1\u0301 '’\"«,.-\u00a0\u2028Å", max_size=14)


@given(start=WORDS, old=WORDS, new=WORDS, end=WORDS)
def test_looking_only_at_the_difference_gives_the_same_answer(
    start: str, old: str, new: str, end: str
) -> None:
    one, other = f"{start}mot{old}mot{end}", f"{start}mot{new}mot{end}"
    assert same_words(one, other) == (likeness.core(one) == likeness.core(other))
