"""The open article: every edit moves the claims with their words, every undo brings them back."""

from __future__ import annotations

import pytest

from editor_app.domain.article import Role
from editor_app.domain.ids import ClaimId
from editor_app.domain.revision import Content
from editor_app.domain.text import Span, TextEdit
from editor_app.services.manuscript import Change, Manuscript

A, B, C = ClaimId("a"), ClaimId("b"), ClaimId("c")


def manuscript(text: str, **words: str) -> Manuscript:
    """A manuscript with a claim on the first place of each of the `words`."""
    anchors = {
        ClaimId(claim): Span(text.index(found), text.index(found) + len(found))
        for claim, found in words.items()
    }
    return Manuscript(Content(text, anchors=anchors))


def typed(sheet: Manuscript, position: int, words: str) -> Change:
    return sheet.apply([TextEdit(position, position, words)])


def deleted(sheet: Manuscript, start: int, end: int) -> Change:
    return sheet.apply([TextEdit(start, end, "")])


def test_words_typed_before_a_claim_move_it() -> None:
    sheet = manuscript("Le Pentagone a tiré.", a="Pentagone")
    change = typed(sheet, 0, "Hier, ")
    assert sheet.words(A) == "Pentagone"
    assert not change.touched


def test_words_typed_at_the_borders_of_a_claim_stay_outside() -> None:
    sheet = manuscript("a tiré douze missiles hier", a="douze missiles")
    typed(sheet, 7, "encore ")
    change = typed(sheet, sheet.text.index(" hier"), " balistiques")
    assert sheet.words(A) == "douze missiles"
    assert not change.touched


@pytest.mark.parametrize(
    ("text", "claim", "edit", "words"),
    [
        ("soit 12 missiles", "12", TextEdit(5, 5, "1"), "112"),
        ("soit 12 missiles", "12", TextEdit(7, 7, "0"), "120"),
        ("soit 12 missiles", "12", TextEdit(7, 7, ",5"), "12,5"),
        ("soit 12 missiles", "12", TextEdit(7, 7, "\u202f000"), "12\u202f000"),
        ("soit 12 missiles", "12", TextEdit(5, 5, "-"), "-12"),
        ("soit 12 missiles", "12", TextEdit(5, 5, "anti3"), "anti312"),
        ("entre 1 12 missiles", "12", TextEdit(7, 8, ""), "112"),
        ("fin 1\n12 missiles", "12", TextEdit(5, 6, ""), "112"),
        ("soit 12 0005 obus", "12", TextEdit(11, 12, ""), "12 000"),
        ("douze missiles", "missiles", TextEdit(6, 6, "anti-"), "anti-missiles"),
        ("douze missile", "missile", TextEdit(13, 13, "\u0301"), "missile\u0301"),
        ("accus par lui", "accus", TextEdit(5, 5, "é"), "accusé"),
    ],
)
def test_an_edit_that_makes_one_token_with_a_claim_grows_and_touches_it(
    text: str, claim: str, edit: TextEdit, words: str
) -> None:
    sheet = manuscript(text, a=claim)
    change = sheet.apply([edit])
    assert sheet.words(A) == words
    assert change.touched == {A}
    sheet.revert(change)
    assert sheet.text == text
    assert sheet.words(A) == claim


def test_a_number_completed_key_by_key_is_never_left_half_covered() -> None:
    sheet = manuscript("soit 12 missiles", a="12")
    changes = [typed(sheet, 7 + index, key) for index, key in enumerate(" 000")]
    assert sheet.words(A) == "12 000"
    assert [A in change.touched for change in changes] == [False, False, False, True]


def test_an_article_elided_before_a_claim_stays_outside() -> None:
    sheet = manuscript("Iran a tiré", a="Iran")
    change = typed(sheet, 0, "L’")
    assert sheet.words(A) == "Iran"
    assert not change.touched


def test_a_claim_without_words_is_unplaced_until_undo_brings_them_back() -> None:
    sheet = manuscript("Le Pentagone a tiré.", a="Pentagone")
    change = deleted(sheet, 0, 15)
    assert sheet.span(A) is None
    assert sheet.words(A) == ""
    assert sheet.unplaced == {A}
    assert A not in sheet.content().anchors
    assert change.touched == {A}
    sheet.revert(change)
    assert sheet.words(A) == "Pentagone"


def test_a_claim_swallowed_by_a_replacement_does_not_grow_over_what_is_beside_it() -> None:
    sheet = manuscript("une fin «mot»", a="«")
    change = sheet.apply([TextEdit(7, 9, "a")])
    assert sheet.text == "une finamot»"
    assert sheet.span(A) is None
    assert change.touched == {A}


def test_a_claim_of_which_only_spaces_are_left_is_unplaced() -> None:
    sheet = manuscript("soit 12 missiles, dit-il", a="12 missiles")
    changes = [deleted(sheet, 8, 16), deleted(sheet, 5, 7)]
    assert sheet.unplaced == {A}
    for change in reversed(changes):
        sheet.revert(change)
    assert sheet.words(A) == "12 missiles"


def test_a_claim_cannot_be_placed_where_there_are_no_words() -> None:
    sheet = manuscript("un  deux")
    for span in (Span(2, 2), Span(2, 4), Span(4, 9)):
        with pytest.raises(ValueError, match="no words"):
            sheet.place(A, span)


def test_undo_and_redo_of_a_compound_edit_are_exact() -> None:
    sheet = manuscript("un deux trois quatre", a="un deux", b="trois", c="deux trois quatre")
    before = sheet.content()
    change = sheet.apply([TextEdit(0, 3, ""), TextEdit(3, 6, "x"), TextEdit(0, 0, "zéro ")])
    after = sheet.content()
    sheet.revert(change)
    assert sheet.content() == before
    sheet.replay(change)
    assert sheet.content() == after


def test_an_edit_beyond_the_text_changes_nothing() -> None:
    sheet = manuscript("un deux", a="deux")
    before = sheet.content()
    with pytest.raises(ValueError, match="reaches over the end"):
        sheet.apply([TextEdit(0, 1, ""), TextEdit(6, 7, "")])
    assert sheet.content() == before
    assert sheet.version == 0


def test_a_run_of_typing_is_one_change() -> None:
    sheet = manuscript("dit  missiles", a="missiles")
    run = typed(sheet, 4, "d")
    for index, key in enumerate("ouze"):
        merged = run.merged(typed(sheet, 5 + index, key))
        assert merged is not None
        run = merged
    assert run.edits == (TextEdit(4, 4, "douze"),)
    sheet.revert(run)
    assert sheet.text == "dit  missiles"
    assert sheet.words(A) == "missiles"
    sheet.replay(run)
    assert sheet.text == "dit douze missiles"


@pytest.mark.parametrize("cuts", [[(12, 13), (11, 12), (10, 11)], [(6, 7), (6, 7), (6, 7)]])
def test_a_run_of_deleting_is_one_change_and_restores_emptied_claims(
    cuts: list[tuple[int, int]],
) -> None:
    sheet = manuscript("Un mot bref ici", a="f i", b="mot", c="bref ici")
    before = sheet.content()
    run = deleted(sheet, *cuts[0])
    for cut in cuts[1:]:
        merged = run.merged(deleted(sheet, *cut))
        assert merged is not None
        run = merged
    after = sheet.content()
    sheet.revert(run)
    assert sheet.content() == before
    sheet.replay(run)
    assert sheet.content() == after


def test_a_new_paragraph_begins_a_new_run() -> None:
    sheet = manuscript("un")
    first, enter, second = typed(sheet, 2, "x"), typed(sheet, 3, "\n"), typed(sheet, 4, "y")
    assert first.merged(enter) is None
    assert enter.merged(second) is not None


def test_typing_elsewhere_or_deleting_after_typing_begins_a_new_run() -> None:
    sheet = manuscript("un deux")
    first = typed(sheet, 2, "x")
    assert first.merged(typed(sheet, 0, "y")) is None
    assert first.merged(deleted(sheet, 2, 3)) is None


def test_a_claim_that_only_the_first_key_of_a_run_reached_comes_back_and_goes_again() -> None:
    sheet = manuscript("12 000 000 obus", a="000 obus")
    first, second = typed(sheet, 2, "x"), typed(sheet, 3, "y")
    assert A in first.before
    assert A not in second.before
    run = first.merged(second)
    assert run is not None
    for turn, text in ((sheet.revert, "12 000 000 obus"), (sheet.replay, "12xy 000 000 obus")):
        turn(run)
        assert sheet.text == text
        assert sheet.words(A) == "000 obus"


def test_a_claim_placed_at_the_caret_ends_a_run_and_the_next_key_begins_one() -> None:
    sheet = manuscript("soit  obus")
    first = typed(sheet, 5, "1")
    sheet.place(A, Span(5, 6))
    second, third = typed(sheet, 6, "2"), typed(sheet, 7, "3")
    assert first.merged(second) is None
    assert second.merged(third) is not None


def test_typing_after_an_undo_does_not_go_on_with_an_older_run() -> None:
    sheet = manuscript("")
    first, second = typed(sheet, 0, "a"), typed(sheet, 0, "b")
    sheet.place(A, Span(0, 2))
    sheet.revert(second)
    third = typed(sheet, 1, "c")
    assert first.merged(third) is None
    sheet.revert(third)
    assert sheet.revert(first) == {A}


def test_undo_does_not_bring_back_a_removed_claim() -> None:
    sheet = manuscript("un deux", a="deux")
    change = deleted(sheet, 3, 7)
    sheet.remove(A)
    sheet.revert(change)
    assert sheet.ids() == []
    assert sheet.unplaced == frozenset()


def test_undo_grows_a_claim_placed_after_the_change() -> None:
    sheet = manuscript("soit 112 missiles")
    change = deleted(sheet, 5, 6)
    sheet.place(A, Span(5, 7))
    assert sheet.revert(change) == {A}
    assert sheet.words(A) == "112"


def test_undo_restores_a_claim_on_part_of_a_number_that_the_edit_took_apart() -> None:
    sheet = manuscript("soit 12 000 obus", a="soit 12")
    change = typed(sheet, 9, "x")
    assert not sheet.revert(change)
    assert sheet.words(A) == "soit 12"


def test_undo_of_another_text_is_refused() -> None:
    sheet = manuscript("un deux")
    change = typed(sheet, 0, "x")
    typed(sheet, 0, "y")
    with pytest.raises(ValueError, match="not as the change left it"):
        sheet.revert(change)


def test_claims_at_a_position_come_innermost_first() -> None:
    sheet = manuscript("un deux trois", a="un deux trois", b="deux", c="deux trois")
    assert sheet.at(4) == [B, C, A]
    assert sheet.at(9) == [C, A]
    assert sheet.ids() == [A, C, B]
    assert [claim for _, claim in sheet.between(0, 2)] == [A]


def test_roles_move_with_their_lines_and_undo_restores_them() -> None:
    sheet = Manuscript(Content("Titre\n\nTexte", roles={0: Role.HEADLINE, 2: Role.QUOTE}))
    change = typed(sheet, 0, "Rubrique\n")
    assert sheet.roles == {1: Role.HEADLINE, 3: Role.QUOTE}
    sheet.revert(change)
    assert sheet.roles == {0: Role.HEADLINE, 2: Role.QUOTE}
