from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from editor_app.language.lexicon.alternatives import NOTHING, alternatives

SIGNS = "abcdé ]^-.["
WORDS = st.lists(st.text(SIGNS, min_size=1, max_size=5), min_size=1, max_size=12, unique=True)


def tree(words: list[str]) -> str:
    return alternatives([re.escape(sign) for sign in word] for word in words)


@given(words=WORDS, text=st.text(SIGNS, max_size=30))
def test_a_tree_finds_what_a_row_with_the_longest_first_finds(words: list[str], text: str) -> None:
    row = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    assert re.findall(f"(?:{tree(words)})", text) == re.findall(f"(?:{row})", text)


def test_common_beginnings_are_shared() -> None:
    assert tree(["mardi", "mars", "mai"]) == "ma(?:r(?:di|s)|i)"


def test_many_branches_are_tried_only_where_one_of_them_begins() -> None:
    assert tree(["an", "bon", "cru", "dit"]) == "(?=[abcd])(?:an|bon|cru|dit)"


def test_no_phrases_match_nowhere() -> None:
    assert alternatives([]) == NOTHING
    assert not re.search(NOTHING, "anything")
