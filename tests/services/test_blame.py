"""Whose each change is: the version that brought the words, or took them away."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.domain.text import Span
from editor_app.services.blame import Blame
from editor_app.services.redlines import redline

ONE = "Le ministre a parlé mardi soir, sans être annoncé, à Paris devant la presse."
TWO = ONE.replace("mardi soir", "mardi dernier")
THREE = TWO.replace("Paris", "Lyon")
FOUR = THREE.replace("Le ministre", "La ministre, émue,")


def versions_of(*texts: str) -> list[tuple[str, str, tuple[int, ...]]]:
    blame = Blame(texts)
    found = redline(texts[0], texts[-1])
    return [(h.old.of(found.old), h.new.of(found.new), blame.of(h.old, h.new)) for h in found.hunks]


def test_each_change_is_of_the_version_that_made_it() -> None:
    assert versions_of(ONE, TWO, THREE, FOUR) == [
        ("Le", "La", (3,)),
        ("", ", émue,", (3,)),
        ("soir", "dernier", (1,)),
        ("Paris", "Lyon", (2,)),
    ]


def test_words_changed_twice_are_of_the_last_version() -> None:
    again = ONE.replace("Paris", "Nice")
    assert versions_of(ONE, again, ONE.replace("Paris", "Lyon")) == [("Paris", "Lyon", (2, 1))]


def test_words_that_went_and_came_back_are_no_change() -> None:
    assert versions_of(ONE, TWO, ONE) == []


def test_a_change_of_two_hands_names_the_one_with_most_of_it_first() -> None:
    long = ONE.replace("Paris", "Paris ou bien à Marseille")
    both = long.replace("bien à Marseille", "bien à Nice")
    ((_, words, versions),) = versions_of(ONE, long, both)
    assert words == "ou bien à Nice "
    assert versions == (1, 2)


WORDS = st.lists(st.sampled_from(["un", "deux", "trois", "\n\n", "12", ","]), max_size=12)
TEXTS = st.lists(WORDS.map(" ".join), min_size=2, max_size=5)


@given(texts=TEXTS)
@settings(max_examples=200)
def test_every_word_of_any_history_has_a_version(texts: list[str]) -> None:
    blame = Blame(texts)
    for place in range(len(texts[-1])):
        (version, *_) = blame.of(Span(0, 0), Span(place, place + 1))
        assert 0 < version < len(texts)
