"""Claims go with their words: cut and pasted, dragged, taken back, and never to other words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.article import Role
from editor_app.domain.claim import Basis, Status
from editor_app.domain.ids import ArticleId, ClaimId
from editor_app.domain.message import message
from editor_app.domain.revision import Content
from editor_app.domain.text import Span, TextEdit
from editor_app.services import carrying, importing, review
from editor_app.services.claim_view import ClaimView
from editor_app.services.manuscript import Manuscript
from editor_app.services.open_article import OpenArticle
from editor_app.services.reading import analyse
from editor_app.services.session import Session

TEXT = """Douze missiles tirés sur la base

Douze missiles ont été tirés mardi sur la base, a annoncé le Pentagone.

Le 7 janvier, 80 personnes ont été tuées, selon la police."""
KILLED = "80 personnes ont été tuées"


@pytest.fixture
def article(tmp_path: Path) -> Iterator[OpenArticle]:
    with Session.open(tmp_path / "desk.db", by="Ann") as session:
        importing.store(session, importing.read_bytes("a.txt", TEXT.encode()), analyse(TEXT))
        yield OpenArticle(session, session.library.articles()[0].id)


def about(article: OpenArticle, words: str) -> ClaimView:
    return next(view for view in article.claims() if words in view.words)


def verified(article: OpenArticle) -> ClaimId:
    view = about(article, KILLED)
    article.decide(
        message("verdict_verified_fact", number=view.claim.number),
        review.judge,
        view.claim.id,
        Status.VERIFIED,
        Basis.FACT,
        words=view.words,
        claim=view.claim.id,
    )
    return view.claim.id


def cut(article: OpenArticle, span: Span) -> tuple[str, bytes]:
    words, notes = span.of(article.text), article.carry(span)
    article.edit((TextEdit(span.start, span.end, ""),))
    return words, notes


def paste(article: OpenArticle, at: int, words: str, notes: bytes) -> object:
    return article.edit((TextEdit(at, at, words),), message("pasted"), notes)


def last_line(article: OpenArticle) -> Span:
    return Span(article.text.rindex("\n") + 1, len(article.text))


def test_a_verified_claim_goes_with_its_paragraph_and_keeps_its_verdict(
    article: OpenArticle,
) -> None:
    claim = verified(article)
    words, notes = cut(article, last_line(article))
    assert article.manuscript.span(claim) is None
    assert article.claim(claim).status is Status.UNCHECKED
    paste(article, 0, words, notes)
    assert KILLED in article.manuscript.words(claim)
    assert article.claim(claim).status is Status.VERIFIED
    settled = article.claim(claim).settled
    assert settled is not None
    assert settled.by == "Ann"


def test_undo_and_redo_of_cut_and_paste_are_exact(article: OpenArticle) -> None:
    claim = verified(article)
    span = last_line(article)
    place = article.manuscript.span(claim)
    cutting = article.edit((TextEdit(span.start, span.end, ""),))
    notes = (
        carrying.packed(article.id, {claim: Span(place.start - span.start, place.end - span.start)})
        if place
        else b""
    )
    pasting = article.edit((TextEdit(0, 0, span.of(TEXT)),), message("pasted"), notes)
    pasting = article.take_back(pasting)
    assert article.claim(claim).status is Status.UNCHECKED
    assert article.manuscript.span(claim) is None
    cutting = article.take_back(cutting)
    assert (article.claim(claim).status, article.manuscript.span(claim)) == (Status.VERIFIED, place)
    article.do_again(cutting)
    article.do_again(pasting)
    assert article.claim(claim).status is Status.VERIFIED
    assert KILLED in article.manuscript.words(claim)


def test_a_claim_without_words_keeps_the_last_ones_for_a_person_to_see(
    article: OpenArticle,
) -> None:
    claim = verified(article)
    cut(article, last_line(article))
    view = next(view for view in article.claims() if view.claim.id == claim)
    assert view.span is None
    assert KILLED in view.words


def test_words_that_were_only_copied_carry_nothing(article: OpenArticle) -> None:
    claim = verified(article)
    before = article.manuscript.span(claim)
    span = last_line(article)
    paste(article, len(article.text), span.of(article.text), article.carry(span))
    assert article.manuscript.span(claim) == before


def test_words_pasted_twice_have_their_claims_once(article: OpenArticle) -> None:
    claim = verified(article)
    words, notes = cut(article, last_line(article))
    paste(article, 0, words, notes)
    first = article.manuscript.span(claim)
    paste(article, len(article.text), words, notes)
    assert article.manuscript.span(claim) == first


def test_a_claim_cut_in_part_stays_on_what_is_left(article: OpenArticle) -> None:
    claim = verified(article)
    start = article.text.index(KILLED)
    words, notes = cut(article, Span(start, start + 3))
    paste(article, 0, words, notes)
    place = article.manuscript.span(claim)
    assert place is not None
    assert "personnes ont été tuées" in article.manuscript.words(claim)
    assert place.start > 3


def test_cut_claims_that_nobody_touched_outlive_a_reading(article: OpenArticle) -> None:
    claim = about(article, KILLED).claim
    words, notes = cut(article, last_line(article))
    article.accept(analyse(article.text))
    paste(article, 0, words, notes)
    article.accept(analyse(article.text))
    assert KILLED in article.manuscript.words(claim.id)
    assert article.claim(claim.id).number == claim.number


def test_dragged_words_take_their_claims_along_in_one_step(article: OpenArticle) -> None:
    claim = verified(article)
    span = last_line(article)
    words = span.of(article.text)
    entry = article.edit((TextEdit(span.start, span.end, ""), TextEdit(0, 0, words)))
    assert KILLED in article.manuscript.words(claim)
    assert article.claim(claim).status is Status.VERIFIED
    assert entry.step is None
    article.take_back(entry)
    assert article.text == TEXT
    assert article.claim(claim).status is Status.VERIFIED


def test_another_articles_words_bring_nothing(article: OpenArticle) -> None:
    claim = verified(article)
    _, notes = cut(article, last_line(article))
    foreign = notes.replace(article.id.encode(), b"0" * 32)
    paste(article, 0, "Le 7 janvier, 80 personnes ont été tuées", foreign)
    assert article.manuscript.span(claim) is None


@given(st.binary(max_size=60))
def test_any_clipboard_is_read_without_a_fault(data: bytes) -> None:
    assert dict(carrying.unpacked(ArticleId("a"), data, 3)) == {}


@pytest.mark.parametrize(
    "claims",
    [
        '[["x", 5, 2]]',
        '[["x", -9, 2]]',
        '[["x", Infinity, 2]]',
        '[["x"]]',
        '{"a": 1}',
        "7",
        '[["x", "a", 1]]',
    ],
)
def test_what_nobody_packed_gives_nothing(claims: str) -> None:
    data = f'{{"article": "a", "claims": {claims}}}'.encode()
    assert dict(carrying.unpacked(ArticleId("a"), data, 3)) == {}


@given(
    st.text(alphabet="ab é\n😀", min_size=1, max_size=40),
    st.integers(0, 39),
    st.integers(1, 20),
    st.lists(st.tuples(st.integers(0, 39), st.integers(1, 12)), max_size=5),
    st.integers(0, 40),
)
def test_what_is_cut_and_pasted_stands_on_exactly_its_words(
    text: str, at: int, length: int, spans: list[tuple[int, int]], to: int
) -> None:
    start = min(at, len(text) - 1)
    span = Span(start, min(len(text), start + length))
    anchors = {
        ClaimId(str(i)): Span(a, min(len(text), a + n))
        for i, (a, n) in enumerate(spans)
        if text[a : a + n].strip()
    }
    sheet = Manuscript(Content(text, anchors=anchors))
    inside = carrying.within(sheet, span)
    before = {claim: sheet.words(claim) for claim in inside}
    gone = sheet.apply((TextEdit(span.start, span.end, ""),))
    target = min(to, len(sheet.text))
    places = carrying.unpacked(ArticleId("a"), carrying.packed(ArticleId("a"), inside), target)
    come = sheet.apply((TextEdit(target, target, span.of(text)),), places)
    assert {claim: sheet.words(claim) for claim in inside} == before
    sheet.revert(come)
    sheet.revert(gone)
    assert sheet.content().anchors == anchors
    assert sheet.text == text


LINES = "Un titre\n\nUn mot.\n\nLa fin."


@pytest.mark.parametrize("span", [Span(0, 8), Span(0, 9), Span(0, 18)])
def test_whole_lines_that_are_cut_and_pasted_are_what_a_person_said(span: Span) -> None:
    sheet = Manuscript(Content(LINES, roles={0: Role.SUBHEAD}))
    lines = carrying.lines_within(sheet, span)
    data = carrying.packed(ArticleId("a"), {}, (), lines)
    text = LINES + "\n" + span.of(LINES)
    place = Span(len(LINES) + 1, len(text))
    assert carrying.unpacked_lines(data, text, place) == ((place.start, Role.SUBHEAD),)


def test_part_of_a_line_says_nothing_of_what_the_line_is() -> None:
    sheet = Manuscript(Content(LINES, roles={0: Role.SUBHEAD}))
    assert carrying.lines_within(sheet, Span(0, 5)) == ()
    assert carrying.lines_within(sheet, Span(2, 9)) == ()


def test_a_whole_line_pasted_into_another_leaves_that_as_it_is() -> None:
    data = carrying.packed(ArticleId("a"), {}, (), ((0, Role.SUBHEAD),))
    assert carrying.unpacked_lines(data, "La Un titrefin.", Span(3, 11)) == ()


@pytest.mark.parametrize(
    "lines", ["7", '[["x", "subhead"]]', '[[Infinity, "quote"]]', '[[0, "nothing"]]', "[[0]]"]
)
def test_lines_that_nobody_packed_give_nothing(lines: str) -> None:
    data = f'{{"article": "a", "claims": [], "lines": {lines}}}'.encode()
    assert carrying.unpacked_lines(data, LINES, Span(0, 8)) == ()
