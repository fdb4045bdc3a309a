"""The roles of lines keep step with edits, and the pure parts of the page with their words."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.article import Block, Role
from editor_app.domain.text import Span, TextEdit
from editor_app.ui.page.lines import Lines, lines_at
from editor_app.ui.page.narrowing import narrowed
from editor_app.ui.page.offsets import Offsets
from editor_app.ui.page.stand_ins import is_refused, shown

WORDS = st.text(st.sampled_from("ab \n\n😀\u2029\u00a0"), max_size=20)
STEPS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 8), WORDS), max_size=12)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def step(text: str, at: int, length: int, words: str) -> TextEdit:
    start = min(at, len(text))
    return TextEdit(start, min(len(text), start + length), words)


@dataclass
class Followed:
    """What one edit changed: at which line, how many came and went, and which are told of."""

    text: str
    line: int
    added: int
    removed: int
    touched: range


def follow(lines: Lines, text: str, edit: TextEdit) -> Followed:
    after = edit.apply(text)
    line, removed = text.count("\n", 0, edit.start), edit.span.of(text).count("\n")
    words = lines_at(after, edit.inserted.start, edit.inserted.end)
    touched = lines.follow(words, line, removed)
    return Followed(after, line, edit.text.count("\n"), removed, touched)


@given(text=WORDS, steps=STEPS)
def test_lines_followed_through_edits_are_as_if_read(
    text: str, steps: list[tuple[int, int, str]]
) -> None:
    lines = Lines()
    lines.read(text, ())
    for each in steps:
        done = follow(lines, text, step(text, *each))
        text = done.text
        fresh = Lines()
        fresh.read(text, ())
        assert lines.roles == fresh.roles
        assert lines.effective() == fresh.effective()
        assert 0 <= done.touched.start <= done.line < done.touched.stop <= len(lines)


@given(text=WORDS, steps=STEPS)
def test_all_lines_whose_look_changed_are_told(
    text: str, steps: list[tuple[int, int, str]]
) -> None:
    lines = Lines()
    lines.read(text, ())
    for each in steps:
        before = list(lines.effective())
        done = follow(lines, text, step(text, *each))
        text, after = done.text, list(lines.effective())
        kept = [*range(done.line), *range(done.line + done.added + 1, len(after))]
        more = done.added - done.removed
        old = [number if number < done.line else number - more for number in kept]
        for now, then in zip(kept, old, strict=True):
            assert now in done.touched or after[now] == before[then], (now, then)


def test_a_split_paragraph_keeps_its_role_and_a_joined_one_the_first() -> None:
    lines = Lines()
    lines.read("ab\ncd", [Block(Role.HEADLINE, 0, 2), Block(Role.SUBHEAD, 3, 5)])
    lines.follow(["a", "b"], 0, 0)
    assert lines.roles == [Role.HEADLINE, Role.PARAGRAPH, Role.SUBHEAD] or lines.roles == [
        Role.HEADLINE,
        Role.HEADLINE,
        Role.SUBHEAD,
    ]
    lines.follow(["bcd"], 1, 1)
    assert lines.roles[0] is Role.HEADLINE
    assert len(lines) == 2


def test_blocks_of_another_text_are_not_used() -> None:
    lines = Lines()
    lines.read("a\nb\nc", [Block(Role.HEADLINE, 0, 1)])
    assert lines.roles == [Role.PARAGRAPH] * 3


@given(text=WORDS, steps=STEPS)
def test_units_and_points_are_each_others_inverse(
    text: str, steps: list[tuple[int, int, str]]
) -> None:
    offsets = Offsets(text)
    for each in steps:
        edit = step(text, *each)
        text = edit.apply(text)
        offsets.follow(edit)
        for position in range(len(text) + 1):
            assert offsets.units(position) == units(text[:position])
            assert offsets.points(offsets.units(position)) == position


def test_a_place_inside_a_pair_is_the_character() -> None:
    offsets = Offsets("a😀b")
    assert [offsets.points(place) for place in range(5)] == [0, 1, 1, 2, 3]


@given(text=WORDS, steps=st.tuples(st.integers(0, 40), st.integers(0, 8), WORDS))
def test_a_narrowed_edit_says_the_same_in_fewer_words(
    text: str, steps: tuple[int, int, str]
) -> None:
    edit = step(text, *steps)
    for caret in range(edit.start, edit.inserted.end + 1):
        less = narrowed(edit, text, caret)
        if less is None:
            assert edit.apply(text) == text
        else:
            assert less.apply(text) == edit.apply(text)
            assert len(less.span) + len(less.text) <= len(edit.span) + len(edit.text)


def test_of_equal_readings_the_one_at_the_caret_is_told() -> None:
    whole = TextEdit(0, 3, "aaaa")
    assert narrowed(whole, "aaa", 2) == TextEdit(1, 1, "a")
    assert narrowed(whole, "aaa", 4) == TextEdit(3, 3, "a")


@given(text=st.text())
def test_stand_ins_are_as_long_as_what_they_stand_for(text: str) -> None:
    if not is_refused(text):
        assert len(shown(text)) == len(text)
        assert units(shown(text)) == units(text)
        assert not set(shown(text)) & set("\r\u2029\ufdd0\ufdd1\ufeff\ufffe")


def test_nul_and_half_characters_are_refused() -> None:
    assert is_refused("a\0b")
    assert is_refused("a\ud800b")
    assert not is_refused("a😀\u2029\ufffe")


def test_a_span_of_nothing_is_nothing() -> None:
    assert narrowed(TextEdit(1, 3, "bc"), "abcd", 3) is None
    assert not Span(2, 2)
