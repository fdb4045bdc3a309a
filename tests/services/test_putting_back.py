"""Putting changes back: all of them give the old words, one of them leaves the others alone."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor_app.domain.article import Role
from editor_app.domain.claim import Basis, Status
from editor_app.domain.ids import ClaimId
from editor_app.domain.message import message
from editor_app.domain.redline import HunkKind
from editor_app.domain.revision import Content
from editor_app.domain.text import Span, apply_edits
from editor_app.services import review
from editor_app.services.format_changes import with_formats
from editor_app.services.manuscript import Manuscript
from editor_app.services.open_article import OpenArticle
from editor_app.services.putting_back import put_back
from editor_app.services.redlines import redline

PARAGRAPHS = (
    "Le Pentagone a confirmé les tirs de mardi soir.",
    "Au moins 12 missiles ont visé la base d'Aïn al-Assad, selon une source de sécurité.",
    "La Maison-Blanche suit la situation de près. Aucune victime n'est signalée.",
    "Une déclaration est prévue mercredi matin à Washington.",
)
TEXT = "\n\n".join(PARAGRAPHS)
LINES = st.sampled_from(
    [*PARAGRAPHS, PARAGRAPHS[1].replace("12", "13"), PARAGRAPHS[2].replace("suit", "a"), "Fin.", ""]
)
TEXTS = st.lists(LINES, max_size=7).map("\n\n".join) | st.lists(LINES, max_size=7).map("\n".join)


@given(old=TEXTS, new=TEXTS)
@example(
    old="\n\n".join(PARAGRAPHS[:3]),
    new="\n\n".join([*PARAGRAPHS[1:3], PARAGRAPHS[0], PARAGRAPHS[0]]),
)
@example(
    old="\n".join([*PARAGRAPHS[:3], PARAGRAPHS[1]]),
    new="\n".join([PARAGRAPHS[2], PARAGRAPHS[1], PARAGRAPHS[0]]),
)
@settings(max_examples=500)
def test_all_changes_put_back_give_the_old_words(old: str, new: str) -> None:
    line = redline(old, new)
    back = put_back(line, range(len(line.hunks)))
    assert apply_edits(new, back.edits) == old


def test_one_change_put_back_leaves_the_others() -> None:
    new = TEXT.replace("12", "13").replace("matin", "soir")
    text = apply_edits(new, put_back(redline(TEXT, new), [0]).edits)
    assert text == TEXT.replace("matin", "soir")


@st.composite
def set_texts(draw: st.DrawFn) -> tuple[str, dict[int, Role]]:
    """A text, and what a person says that some of its lines with words are."""
    text = draw(TEXTS)
    numbers = [number for number, line in enumerate(text.split("\n")) if line]
    if not numbers:
        return text, {}
    kinds = st.sampled_from((Role.SUBHEAD, Role.QUOTE))
    return text, draw(st.dictionaries(st.sampled_from(numbers), kinds, max_size=3))


@given(was=set_texts(), now=set_texts())
@example(
    was=(PARAGRAPHS[0], {}),
    now=("\n".join([PARAGRAPHS[1], PARAGRAPHS[1]]), {0: Role.SUBHEAD}),
)
@example(
    was=("\n".join([PARAGRAPHS[0], PARAGRAPHS[0]]), {1: Role.SUBHEAD}),
    now=(PARAGRAPHS[1], {0: Role.SUBHEAD}),
)
@settings(max_examples=300)
def test_all_changes_put_back_leave_lines_what_they_were(
    was: tuple[str, dict[int, Role]], now: tuple[str, dict[int, Role]]
) -> None:
    """A paragraph that goes back to its place keeps what was said of it since."""
    (old, roles), (new, others) = was, now
    line = with_formats(redline(old, new), (), (), (roles, others))
    if any(hunk.kind is HunkKind.MOVED for hunk in line.hunks):
        return
    back = put_back(line, range(len(line.hunks)))
    sheet = Manuscript(Content(new, roles=others))
    change = sheet.apply(back.edits, back.placed, back.markings, back.lines)
    lines = sheet.text.split("\n")
    assert {number: role for number, role in sheet.roles.items() if lines[number]} == roles
    sheet.revert(change)
    assert sheet.roles == others


@pytest.mark.parametrize("nested", [False, True])
def test_a_moved_paragraph_goes_back_with_what_stands_on_it(nested: bool) -> None:
    changed = PARAGRAPHS[1].replace("12", "treize")
    new = "\n\n".join([PARAGRAPHS[0], *PARAGRAPHS[2:], changed])
    line = redline(TEXT, new)
    start = new.index("une source de sécurité")
    claim, span = ClaimId("a"), Span(start, start + len("une source de sécurité"))
    back = put_back(line, [0, 1] if nested else [0], {claim: span})
    sheet = Manuscript(Content(new, anchors={claim: span}))
    sheet.apply(back.edits)
    assert sheet.text == (TEXT if nested else TEXT.replace("12", "treize"))
    assert back.placed[claim].of(sheet.text) == "une source de sécurité"


def test_a_verdict_goes_along_with_a_paragraph_put_back_and_undo_has_it_as_it_was(
    session, store
) -> None:
    article = store(session, TEXT, ("une source de sécurité",))
    opened = OpenArticle(session, article)
    (view,) = opened.claims()
    moved = "\n\n".join([PARAGRAPHS[0], *PARAGRAPHS[2:], PARAGRAPHS[1]])
    there = put_back(redline(moved, TEXT), [0], opened.manuscript.content().anchors)
    step = (message("a_step"), review.judge, view.claim.id, Status.VERIFIED, Basis.FACT)
    opened.decide(*step, words=view.words)

    entry = opened.edit(there.edits, message("a_step"), placed=there.placed)
    assert opened.text == moved
    assert opened.claim(view.claim.id).status is Status.VERIFIED
    assert opened.manuscript.words(view.claim.id) == "une source de sécurité"

    undone = opened.take_back(entry)
    assert opened.text == TEXT
    assert opened.claims()[0].span == view.span
    assert opened.claim(view.claim.id).status is Status.VERIFIED

    opened.do_again(undone)
    assert opened.text == moved
    assert opened.manuscript.words(view.claim.id) == "une source de sécurité"
    assert opened.claim(view.claim.id).status is Status.VERIFIED
