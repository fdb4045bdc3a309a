"""Lining up two sequences: every match is one, in order, whatever their size."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.services.alignment import Match, matches


def check(found: Sequence[Match], old: Sequence[str], new: Sequence[str]) -> None:
    end, new_end = 0, 0
    for match in found:
        assert match.length > 0
        assert (match.old, match.new) >= (end, new_end)
        assert match.new >= new_end
        end, new_end = match.old + match.length, match.new + match.length
        assert old[match.old : end] == new[match.new : new_end]


def matched(found: Sequence[Match]) -> int:
    return sum(match.length for match in found)


@given(old=st.text("abc", max_size=20), new=st.text("abc", max_size=20))
def test_matches_of_any_two_sequences_are_the_same_and_in_order(old: str, new: str) -> None:
    check(matches(list(old), list(new)), list(old), list(new))


def test_equal_sequences_match_whole() -> None:
    items = [str(number) for number in range(2_000)]
    assert matched(matches(items, items)) == 2_000
    assert matches([], items) == []


@pytest.mark.parametrize("kinds", [40, 3_000])
def test_long_sequences_with_a_few_changes_match_in_all_the_rest(kinds: int) -> None:
    dice = random.Random(kinds)
    old = [str(dice.randrange(kinds)) for _ in range(3_000)]
    new = list(old)
    for place in dice.sample(range(3_000), 90):
        new[place] = "changed"
    found = matches(old, new)
    check(found, old, new)
    assert matched(found) >= 2_900


def test_long_sequences_put_in_another_order_match_in_their_longest_rising_part() -> None:
    old = [str(number) for number in range(1_500)]
    new = old[1_000:] + old[:1_000]
    found = matches(old, new)
    check(found, old, new)
    assert matched(found) == 1_000


def test_long_sequences_without_anything_in_common_do_not_match() -> None:
    assert matches(["a"] * 1_000, ["b"] * 1_000) == []
