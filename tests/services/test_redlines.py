"""The redline of two texts: it holds both exactly, cuts no word, and knows what only moved."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.domain.redline import HunkKind, Part, Redline
from editor_app.domain.tokens import joined
from editor_app.services.redlines import is_cosmetic, redline

PARAGRAPHS = (
    "Le Pentagone a confirmé les tirs de mardi soir.",
    "Au moins 12 missiles ont visé la base d'Aïn al-Assad, selon une source de sécurité.",
    "La Maison-Blanche suit la situation de près. Aucune victime n'est signalée.",
    "Une déclaration est prévue mercredi matin à Washington.",
)
TEXT = "\n\n".join(PARAGRAPHS)


def joined_up(*numbers: int) -> str:
    return "\n\n".join(PARAGRAPHS[number] for number in numbers)


def told(found: Redline) -> list[tuple[str, str, str]]:
    return [(h.kind.value, h.old.of(found.old), h.new.of(found.new)) for h in found.hunks]


def test_equal_texts_are_one_piece_without_changes() -> None:
    found = redline(TEXT, TEXT)
    assert found.hunks == ()
    assert [piece.part for piece in found.pieces] == [Part.SAME]


def test_each_change_is_told_with_its_words() -> None:
    new = TEXT.replace("12", "13").replace(" de mardi", "").replace("matin", "matin tôt")
    assert told(redline(TEXT, new)) == [
        ("removed", "de mardi ", ""),
        ("replaced", "12", "13"),
        ("added", "", "tôt "),
    ]


@pytest.mark.parametrize("order", [(1, 0, 2, 3), (1, 2, 3, 0), (0, 3, 1, 2), (3, 0, 1, 2)])
def test_a_paragraph_put_elsewhere_is_one_move(order: tuple[int, ...]) -> None:
    found = redline(TEXT, joined_up(*order))
    assert [hunk.kind for hunk in found.hunks] == [HunkKind.MOVED]
    (hunk,) = found.hunks
    assert hunk.old.of(TEXT).strip() == hunk.new.of(found.new).strip()
    assert found.words() == (0, 0)


def test_a_paragraph_moved_and_changed_tells_of_both() -> None:
    parts = list(PARAGRAPHS)
    changed = parts.pop(1).replace("12 missiles", "treize missiles")
    found = redline(TEXT, "\n\n".join([*parts, changed]))
    assert [hunk.kind for hunk in found.hunks] == [HunkKind.MOVED, HunkKind.REPLACED]
    assert found.hunks[1].inside == 0
    assert told(found)[1] == ("replaced", "12", "treize")
    assert [p.old.of(TEXT) for p in found.pieces if p.echo] == ["12"]


def test_a_paragraph_with_a_new_one_after_it_did_not_move() -> None:
    found = redline(TEXT, TEXT + "\n\nUn point de presse suivra dans la soirée.")
    assert [hunk.kind for hunk in found.hunks] == [HunkKind.ADDED]


def test_a_short_line_that_comes_again_elsewhere_did_not_move() -> None:
    found = redline("À suivre.\n\n" + TEXT, TEXT + "\n\nÀ suivre.")
    assert {hunk.kind for hunk in found.hunks} == {HunkKind.REMOVED, HunkKind.ADDED}


def test_two_paragraphs_nearly_the_same_leave_a_rewritten_one_where_it_is() -> None:
    one, two = (PARAGRAPHS[1].replace("12", number) for number in ("13", "14"))
    found = redline(joined_up(1, 0, 2), "\n\n".join([PARAGRAPHS[0], one, PARAGRAPHS[2], two]))
    assert HunkKind.MOVED not in {hunk.kind for hunk in found.hunks}


@pytest.mark.parametrize(
    ("old", "new", "cosmetic"),
    [
        ("", "\u00a0", True),
        (" ", "\u202f", True),
        ('"oui"', "«\u00a0oui\u00a0»", True),
        ("Etats", "États", True),
        ("l'Iran", "l’Iran", True),
        ("accuse", "accusé", False),
        ("1 2", "12", False),
        ("", '"', False),
        (" ", "\n\n", False),
    ],
)
def test_a_change_of_spaces_and_marks_is_cosmetic(old: str, new: str, cosmetic: bool) -> None:
    assert is_cosmetic(old, new) is cosmetic


def test_words_are_counted_as_a_reader_counts_them() -> None:
    old = "bases utilisées par l'armée américaine, a indiqué\u00a0! Etats"
    new = "bases qui hébergent des militaires américains, a indiqué ! États"
    found = redline(old, new)
    assert found.words() == (6, 5)
    assert found.words(cosmetic=False) == (5, 4)


PIECES = st.sampled_from(
    [
        *("le", "12", "000", "missiles", "l'Iran", "porte-parole", "é", "e\u0301", "\u0301"),
        *(" ", "\u00a0", "\u202f", ",", ".", "«", "»", '"', "-", "\n", "\n\n", "\u2028"),
        *("👨\u200d👩\u200d👧", "🇫🇷", "שלום", "\u202eab\u202c", "\u2029", "x"),
    ]
)
LINES = st.sampled_from(
    [
        *PARAGRAPHS,
        PARAGRAPHS[1].replace("12", "13"),
        PARAGRAPHS[2].replace("suit", "a suivi"),
        PARAGRAPHS[2].replace(" ", "\u00a0"),
        "Fin.",
        "",
        "   ",
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.lists(LINES, max_size=8).map("\n\n".join)


@given(old=TEXTS, new=TEXTS)
@settings(max_examples=400, deadline=None)
def test_any_two_texts_are_rebuilt_from_their_pieces(old: str, new: str) -> None:
    assert redline(old, new).rebuilt() == (old, new)


@given(old=TEXTS, new=TEXTS)
@settings(max_examples=400, deadline=None)
def test_the_pieces_of_any_two_texts_are_whole_words_in_order(old: str, new: str) -> None:
    found = redline(old, new)
    at, new_at = 0, 0
    for piece in found.pieces:
        if piece.part is not Part.SAME:
            assert piece.hunk is not None
        if piece.echo:
            continue
        assert (piece.old.start, piece.new.start) in ((at, new_at), (piece.old.start, new_at))
        for text, span in ((old, piece.old), (new, piece.new)):
            assert not joined(text, span.start)
            assert not joined(text, span.end)
        if piece.part in (Part.SAME, Part.REMOVED, Part.LEFT):
            assert piece.old.start == at
            at = piece.old.end
        new_at = piece.new.end


@given(old=TEXTS, new=TEXTS)
@settings(max_examples=300, deadline=None)
def test_changes_put_back_from_the_last_to_the_first_give_the_old_words(old: str, new: str) -> None:
    found = redline(old, new)
    if any(hunk.kind is HunkKind.MOVED for hunk in found.hunks):
        return
    text = new
    for hunk in reversed(found.hunks):
        text = text[: hunk.new.start] + hunk.old.of(old) + text[hunk.new.end :]
    assert text == old
