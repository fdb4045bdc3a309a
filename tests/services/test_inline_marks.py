"""Bold, italic and links: kept with draft and revision, carried with words, taken back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.claim import Basis, Status
from editor_app.domain.errors import LibraryRefused, Refused
from editor_app.domain.ids import ArticleId
from editor_app.domain.inline import InlineKind, InlineMark, InlineMarks, Marking
from editor_app.domain.message import message
from editor_app.domain.revision import Content
from editor_app.domain.text import Span, TextEdit
from editor_app.services import carrying, replacing, review
from editor_app.services.manuscript import Manuscript
from editor_app.services.open_article import OpenArticle
from editor_app.services.session import Session
from editor_app.storage.content import content_sha256, to_fields

TEXT = "Un titre\n\nDouze personnes sont mortes, dit la police.\n\nLe\u00a0maire se tait."
BOLD, ITALIC, LINK = InlineKind.BOLD, InlineKind.ITALIC, InlineKind.LINK
PAGE = "https://www.example.org/a"


@pytest.fixture
def article(session: Session, store: Callable[..., ArticleId]) -> OpenArticle:
    return OpenArticle(session, store(session, TEXT, ("Douze personnes",)))


def over(text: str, words: str, kind: InlineKind = BOLD) -> Marking:
    start = text.index(words)
    target = PAGE if kind is LINK else ""
    return Marking(kind, Span(start, start + len(words)), is_on=True, target=target)


def set_words(article: OpenArticle, words: str, kind: InlineKind = BOLD) -> None:
    assert article.mark((over(article.text, words, kind),), message("format_bold"))


def words_of(article: OpenArticle, kind: InlineKind = BOLD) -> list[str]:
    marks = article.manuscript.inline
    return [mark.span.of(article.text) for mark in marks if mark.kind is kind]


def test_marks_are_kept_with_the_draft_and_the_revision(article: OpenArticle) -> None:
    set_words(article, "mortes")
    set_words(article, "la police", LINK)
    assert article.has_unsaved_words
    assert article.edits == 2
    article.keep_draft()
    again = OpenArticle(article._kept.session, article.id)
    assert again.manuscript.inline == article.manuscript.inline
    assert again.has_unsaved_words
    again.save("Bold")
    assert not again.has_unsaved_words
    kept = OpenArticle(article._kept.session, article.id)
    assert words_of(kept) == ["mortes"]
    assert words_of(kept, LINK) == ["la police"]
    assert kept.text == TEXT


def test_a_revision_with_other_marks_only_is_a_revision(article: OpenArticle) -> None:
    before = article.revision.sha256
    with pytest.raises(Refused, match="nothing_to_save"):
        article.save("")
    set_words(article, "mortes")
    article.save("")
    assert article.revision.sha256 != before


def test_restoring_brings_the_marks_of_then(article: OpenArticle) -> None:
    set_words(article, "mortes")
    article.save("Bold")
    with_bold = article.revision.number
    assert article.mark((Marking(BOLD, Span(0, len(TEXT)), is_on=False),), message("format_bold"))
    article.save("Plain")
    article.restore(with_bold)
    assert words_of(article) == ["mortes"]


def test_a_verdict_stays_when_words_are_set_otherwise(article: OpenArticle) -> None:
    claim = article.claims()[0]
    article.decide(
        message("verdict_verified_fact", number=1),
        review.judge,
        claim.claim.id,
        Status.VERIFIED,
        Basis.FACT,
        words=claim.words,
        claim=claim.claim.id,
    )
    set_words(article, "Douze personnes")
    set_words(article, "personnes", ITALIC)
    article.save("Bold")
    assert article.claim(claim.claim.id).status is Status.VERIFIED
    assert article.manuscript.span(claim.claim.id) == claim.span


def test_undo_and_redo_bring_marks_and_the_count_of_edits_back(article: OpenArticle) -> None:
    entry = article.mark((over(TEXT, "mortes"),), message("format_bold"))
    assert entry is not None
    article.take_back(entry)
    assert words_of(article) == []
    assert article.edits == 0
    assert not article.has_unsaved_words
    article.do_again(entry)
    assert words_of(article) == ["mortes"]


def test_a_mark_goes_with_its_words_and_comes_back_with_them(article: OpenArticle) -> None:
    set_words(article, "mortes")
    start = TEXT.index("mortes")
    entry = article.edit((TextEdit(start, start + 6, ""),))
    assert words_of(article) == []
    article.take_back(entry)
    assert words_of(article) == ["mortes"]


def test_a_copy_brings_its_marks_and_a_plain_one_stays_plain(article: OpenArticle) -> None:
    set_words(article, "dit la police")
    set_words(article, "la police", LINK)
    span = Span(TEXT.index("mortes"), TEXT.index(" police"))
    notes = article.carry(span)
    article.edit((TextEdit(0, 0, span.of(TEXT)),), message("pasted"), notes)
    assert words_of(article)[0] == "dit la"
    assert words_of(article, LINK)[0] == "la"
    plain = article.carry(Span(len(article.text) - 4, len(article.text)))
    inside = article.text.index("dit la") + 2
    article.edit((TextEdit(inside, inside, "tait"),), message("pasted"), plain)
    assert words_of(article)[:2] == ["di", "t la"]


def test_words_pasted_into_another_article_keep_their_marks(article: OpenArticle) -> None:
    set_words(article, "police")
    notes = article.carry(Span(TEXT.index("police"), TEXT.index("police") + 6))
    other = Manuscript(Content("ab"))
    other.apply((TextEdit(1, 1, "police"),), markings=carrying.unpacked_inline(notes, Span(1, 7)))
    assert other.inline == (InlineMark(BOLD, Span(1, 7)),)


@pytest.mark.parametrize(
    "inline",
    [
        [["link", 0, 3, "javascript:alert(1)"]],
        [["link", 0, 3, ""]],
        [["bold", 0, 99, ""]],
        [["bold", 3, 1, ""]],
        [["bold", 0, 3, PAGE]],
        [["loud", 0, 3, ""]],
        [["bold", 0]],
        "x",
        {"a": 1},
    ],
)
def test_what_a_hostile_clipboard_says_of_marks_is_left_out(inline: object) -> None:
    data = json.dumps({"article": "a", "claims": [], "inline": inline}).encode()
    sheet = Manuscript(Content("abc"))
    sheet.mark(carrying.unpacked_inline(data, Span(0, 3)))
    assert sheet.inline == ()


@given(st.binary(max_size=60))
def test_any_clipboard_says_nothing_of_marks(data: bytes) -> None:
    assert carrying.unpacked_inline(data, Span(0, 3)) == ()


def test_a_file_saved_over_an_article_keeps_the_marks_of_the_words_that_stayed(
    article: OpenArticle,
) -> None:
    set_words(article, "mortes")
    set_words(article, "Le\u00a0maire", LINK)
    article.save("Bold")
    session = article._kept.session
    text = "Un autre titre\n\nSelon eux, douze personnes sont mortes.\n\nLe\u00a0maire se tait."
    replacing.replace_text(session, article.id, text, note="")
    kept = session.library.revision(article.id).content
    assert [mark.span.of(text) for mark in kept.inline] == ["mortes", "Le\u00a0maire"]


def test_a_draft_of_marks_alone_is_not_written_over_by_a_file(article: OpenArticle) -> None:
    set_words(article, "mortes")
    article.keep_draft()
    with pytest.raises(Refused, match="draft_not_saved"):
        replacing.replace_text(article._kept.session, article.id, "Autre chose.", note="")


def test_a_mark_altered_in_the_library_is_found(article: OpenArticle, tmp_path: Path) -> None:
    import sqlite3
    from contextlib import closing

    set_words(article, "mortes")
    article.save("Bold")
    session = article._kept.session
    session.close()
    with closing(sqlite3.connect(tmp_path / "desk.db", isolation_level=None)) as other:
        guard = other.execute(
            "select sql from sqlite_master where name = 'revision_update'"
        ).fetchone()[0]
        other.execute("drop trigger revision_update")
        other.execute("update revision set content = replace(content, 'bold', 'italic')")
        other.execute(guard)
    with Session.open(tmp_path / "desk.db", by="Ann") as again:
        with pytest.raises(LibraryRefused, match="revision_altered"):
            again.library.revision(article.id)
        assert [each.code for each in again.library.problems()] == ["doctor_revision_altered"]


def test_content_without_marks_is_kept_and_hashed_as_before_there_were_any() -> None:
    plain = Content("Un mot")
    assert json.loads(to_fields(plain)).keys() == {"anchors", "metadata", "roles"}
    marked = Content("Un mot", inline=(InlineMark(BOLD, Span(0, 2)),))
    assert content_sha256(plain) != content_sha256(marked)


def of_links(*marks: tuple[int, int, str]) -> InlineMarks:
    return tuple(InlineMark(LINK, Span(start, end), target) for start, end, target in marks)


def test_a_link_over_another_takes_its_words() -> None:
    sheet = Manuscript(Content("abcdef", inline=of_links((0, 4, "https://a.example"))))
    sheet.mark((Marking(LINK, Span(2, 6), is_on=True, target="https://b.example"),))
    assert sheet.inline == of_links((0, 2, "https://a.example"), (2, 6, "https://b.example"))


def test_typing_goes_on_in_bold_and_leaves_a_link() -> None:
    sheet = Manuscript(
        Content("abc", inline=(InlineMark(BOLD, Span(0, 3)), *of_links((0, 3, PAGE))))
    )
    sheet.apply((TextEdit(3, 3, "d"),), is_typed=True)
    assert sheet.inline == (InlineMark(BOLD, Span(0, 4)), *of_links((0, 3, PAGE)))


def test_what_replaces_all_words_of_a_link_stays_one_but_what_is_typed_over_it_does_not() -> None:
    marks = of_links((2, 5, PAGE))
    sheet = Manuscript(Content("a bcd e", inline=marks))
    sheet.apply((TextEdit(2, 5, "xy"),))
    assert sheet.inline == of_links((2, 4, PAGE))
    sheet = Manuscript(Content("a bcd e", inline=marks))
    sheet.apply((TextEdit(2, 5, "x"),), is_typed=True)
    assert sheet.inline == ()
