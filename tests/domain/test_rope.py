"""A text in pieces against the plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain import rope
from editor_app.domain.rope import Rope
from editor_app.domain.text import TextEdit

texts = st.text("ab\n«é\U0001f600", max_size=60)
edits = st.lists(st.tuples(st.integers(0, 80), st.integers(0, 30), texts), max_size=12)


@pytest.fixture(autouse=True, scope="module")
def short_pieces():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rope, "PIECE", 4)
        yield


def edited(text: str, edits: list[tuple[int, int, str]]) -> tuple[str, Rope, list[TextEdit]]:
    pieces, done = Rope(text), list[TextEdit]()
    for start, length, words in edits:
        at = min(start, len(text))
        edit = TextEdit(at, min(at + length, len(text)), words)
        text, pieces = edit.apply(text), pieces.apply(edit)
        done.append(edit)
    return text, pieces, done


@given(texts, edits)
def test_after_any_edits_it_reads_as_the_plain_text(text, edits) -> None:
    plain, pieces, _ = edited(text, edits)
    assert len(pieces) == len(plain)
    for start in range(len(plain) + 2):
        assert pieces.find("\n", start) == plain.find("\n", start)
        assert pieces[start : start + 1] == plain[start : start + 1]
        for end in range(start, len(plain) + 2):
            assert pieces[start:end] == plain[start:end]
            assert pieces.rfind("\n", start, end) == plain.rfind("\n", start, end)
    assert [pieces[at] for at in range(len(plain))] == list(plain)
    assert str(pieces) == plain


@given(texts, edits)
def test_an_edit_leaves_the_text_before_it_as_it_was(text, edits) -> None:
    before = Rope(text)
    for start, length, words in edits:
        at = min(start, len(text))
        before.apply(TextEdit(at, min(at + length, len(text)), words))
    assert str(before) == text


@given(texts, edits, texts)
def test_two_are_equal_where_their_words_are(text, edits, other) -> None:
    plain, pieces, _ = edited(text, edits)
    assert pieces == Rope(plain)
    assert (pieces == Rope(other)) == (plain == other)
    assert (pieces == Rope(text)) == (plain == text)


@given(texts, edits)
def test_what_edits_took_can_be_put_back(text, edits) -> None:
    _, pieces, done = edited(text, edits)
    inverses: list[TextEdit] = []
    plain = text
    for edit in done:
        inverses.append(edit.inverse(plain))
        plain = edit.apply(plain)
    for inverse in reversed(inverses):
        pieces = pieces.apply(inverse)
    assert pieces == Rope(text)
