"""A comparison as lines: every word of both texts is shown once, beside its counterpart."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.domain.ids import ArticleId
from editor_app.domain.redline import HunkKind, Part
from editor_app.domain.redlined import LINE_END, inline, side_by_side
from editor_app.domain.revision import Content
from editor_app.services.revision_comparison import (
    Comparison,
    Request,
    State,
    Version,
    compare,
)

PARAGRAPHS = (
    "Le Pentagone a confirmé les tirs de mardi soir.",
    "Au moins 12 missiles ont visé la base d'Aïn al-Assad, selon une source de sécurité.",
    "La Maison-Blanche suit la situation de près. Aucune victime n'est signalée.",
)
LINES = st.sampled_from([*PARAGRAPHS, PARAGRAPHS[1].replace("12", "13"), "Fin.", "", "  "])
TEXTS = st.lists(LINES, max_size=6).map("\n\n".join)


def compared(old: str, new: str) -> Comparison:
    versions = tuple(
        Version(n, "Ann", "2026-01-02T09:00:00.000Z", t) for n, t in ((1, old), (2, new))
    )
    before, after = (State(Content(text), {}) for text in (old, new))
    return compare(Request(ArticleId("a"), before, after, versions))


def parts(found: Comparison):
    return found.redline, found.blocks


@given(old=TEXTS, new=TEXTS)
@settings(max_examples=150)
def test_side_by_side_shows_both_texts_whole(old: str, new: str) -> None:
    rows = side_by_side(*parts(compared(old, new)))
    assert "\n".join(line.text for row in rows for line in row.old) == old
    assert "\n".join(line.text for row in rows for line in row.new) == new


@given(old=TEXTS, new=TEXTS)
@settings(max_examples=150)
def test_inline_shows_both_texts_whole(old: str, new: str) -> None:
    found = compared(old, new)
    if any(hunk.kind is HunkKind.MOVED for hunk in found.redline.hunks):
        return
    shown = [stretch for line in inline(found.redline, found.blocks) for stretch in line.stretches]
    for text, other in ((old, Part.ADDED), (new, Part.REMOVED)):
        words = "".join(s.words for s in shown if s.part is not other).replace(LINE_END, "")
        assert words == text.replace("\n", "")


def test_changes_that_are_hidden_leave_the_new_words_plain() -> None:
    found = compared("12 obus", "12\u00a0obus")
    (line,) = inline(found.redline, found.blocks, frozenset({0}))
    assert (line.text, line.is_changed) == ("12\u00a0obus", False)
    (row,) = side_by_side(found.redline, found.blocks, frozenset({0}))
    assert (row.old[0].text, row.new[0].text) == ("12 obus", "12\u00a0obus")


def test_a_paragraph_that_came_leaves_its_neighbours_beside_each_other() -> None:
    old, new = "\n\n".join(PARAGRAPHS[::2]), "\n\n".join(PARAGRAPHS)
    beside = [(row.old, row.new) for row in side_by_side(*parts(compared(old, new)))]
    pairs = [(o[0].text, n[0].text) for o, n in beside if o and n and o[0].text]
    assert pairs == [(PARAGRAPHS[0],) * 2, (PARAGRAPHS[2],) * 2]


@pytest.mark.parametrize("beside", [False, True])
def test_paragraphs_keep_their_numbers(beside: bool) -> None:
    found = compared("\n\n".join(PARAGRAPHS), "\n\n".join(PARAGRAPHS[1:]))
    lines = (
        [line for row in side_by_side(found.redline, found.blocks) for line in row.new]
        if beside
        else inline(found.redline, found.blocks)
    )
    numbers = {line.text: line.number for line in lines if line.text and not line.is_changed}
    assert numbers[PARAGRAPHS[2]] is not None
    gone = [
        line for line in lines if any(s.part is Part.REMOVED and s.words for s in line.stretches)
    ]
    assert all(line.number is None for line in gone)
