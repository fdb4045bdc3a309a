"""Words that are set otherwise are changes of their own: found, named, blamed, put back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.article import Role
from editor_app.domain.ids import ArticleId
from editor_app.domain.inline import InlineKind, InlineMarks, Marking
from editor_app.domain.message import message
from editor_app.domain.redline import HunkKind, Part, Redline
from editor_app.domain.revision import Content
from editor_app.domain.text import Span, TextEdit, apply_edits
from editor_app.services.format_changes import with_formats
from editor_app.services.manuscript import Manuscript
from editor_app.services.open_article import OpenArticle
from editor_app.services.putting_back import put_back
from editor_app.services.redlines import redline
from editor_app.services.revision_comparison import Comparison, compare, gather
from editor_app.services.session import Session

TEXT = "Un titre\n\nDouze personnes sont mortes, dit la police.\n\nLe maire se tait, ce soir."
BOLD, ITALIC, LINK = InlineKind.BOLD, InlineKind.ITALIC, InlineKind.LINK


@pytest.fixture
def article(session: Session, store: Callable[..., ArticleId]) -> OpenArticle:
    return OpenArticle(session, store(session, TEXT, ("Douze personnes",)))


def set_words(article: OpenArticle, words: str, kind: InlineKind = BOLD) -> None:
    start = article.text.index(words)
    target = "https://a.example/" if kind is LINK else ""
    marking = Marking(kind, Span(start, start + len(words)), is_on=True, target=target)
    assert article.mark((marking,), message("format_bold"))


def compared(article: OpenArticle, old: int = 1, new: int | None = None) -> Comparison:
    page = None if new else article.manuscript.content()
    return compare(gather(article._kept.session, article.id, old, new, page))


def formats(found: Comparison) -> list[tuple[str, tuple[str, ...], str]]:
    return [
        (c.hunk.new.of(found.redline.new), tuple(s.code for s in c.hunk.says), c.versions[0].author)
        for c in found.changes
        if c.hunk.kind is HunkKind.FORMATTED
    ]


def test_words_set_otherwise_are_a_change_of_their_own_and_no_verdict_lapses(
    article: OpenArticle,
) -> None:
    set_words(article, "personnes")
    set_words(article, "la police", LINK)
    found = compared(article)
    assert formats(found) == [
        ("personnes", ("now_bold",), "Ann"),
        ("la police", ("now_link",), "Ann"),
    ]
    assert not any(change.hunk.cosmetic for change in found.changes)
    assert found.redline.words() == (0, 0)
    assert [claim.fate.value for claim in found.changes[0].claims] == ["unchanged"]


def test_a_link_that_leads_elsewhere_and_bold_that_went_are_told(article: OpenArticle) -> None:
    set_words(article, "personnes", LINK)
    set_words(article, "mortes")
    article.save("One")
    start = TEXT.index("personnes")
    span = Span(start, start + 9)
    other = Marking(LINK, span, is_on=True, target="https://b.example/")
    everything = Marking(BOLD, Span(0, len(TEXT)), is_on=False)
    article.mark((other, everything), message("format_link"))
    found = compared(article, 2)
    assert [codes for _, codes, _ in formats(found)] == [("now_link",), ("no_longer_bold",)]
    assert found.changes[0].hunk.says[0].params["target"] == "https://b.example/"


def test_each_is_of_the_version_that_set_the_words(article: OpenArticle) -> None:
    set_words(article, "personnes")
    article.save("First")
    article.edit((TextEdit(0, 0, "Hier: "),))
    article.save("Second")
    set_words(article, "maire", ITALIC)
    found = compared(article)
    setters = {
        change.hunk.new.of(found.redline.new): change.versions[0].number
        for change in found.changes
        if change.hunk.kind is HunkKind.FORMATTED
    }
    assert setters == {"personnes": 2, "maire": None}


def test_putting_a_format_back_changes_no_word(article: OpenArticle) -> None:
    set_words(article, "personnes")
    article.save("Bold")
    start = TEXT.index("personnes")
    article.mark((Marking(BOLD, Span(start, start + 3), is_on=False),), message("format_bold"))
    article.edit((TextEdit(0, 2, "Mon"),))
    line = compared(article, 2).redline
    back = put_back(line, range(len(line.hunks)))
    article.edit(back.edits, message("pasted"), markings=back.markings)
    assert article.text == TEXT
    assert not article.has_unsaved_words


def test_revisions_that_differ_in_formats_only_are_told_apart(article: OpenArticle) -> None:
    set_words(article, "personnes")
    article.save("Bold")
    assert formats(compared(article, 1, 2)) == [("personnes", ("now_bold",), "Ann")]


def test_a_line_that_a_person_says_is_something_else_is_told_once(article: OpenArticle) -> None:
    start = TEXT.index("Douze")
    set_words(article, "personnes")
    article.edit((TextEdit(start, start + 5, "Treize"),))
    assert article.set_role(Span(start, start), Role.SUBHEAD)
    found = compared(article)
    assert [(words, codes) for words, codes, _ in formats(found)] == [
        ("personnes", ("now_bold", "now_subhead")),
    ]


def test_a_role_is_of_the_version_that_set_it(article: OpenArticle) -> None:
    start = TEXT.index("Le maire")
    article.set_role(Span(start, start), Role.QUOTE)
    article.save("Quoted")
    article.edit((TextEdit(0, 0, "Hier\n\n"),))
    article.save("Longer")
    found = compared(article, 1, 3)
    (change,) = [c for c in found.changes if c.hunk.kind is HunkKind.FORMATTED]
    assert [said.code for said in change.hunk.says] == ["now_quote"]
    assert change.versions[0].number == 2


WORDS = st.lists(
    st.sampled_from(["un", "deux", "trois", " ", "\n", "\n\n", "a b c d"]), max_size=12
)
MARKS = st.lists(
    st.tuples(st.sampled_from(InlineKind), st.integers(0, 60), st.integers(1, 20)), max_size=5
)


def marked(text: str, marks: list[tuple[InlineKind, int, int]]) -> InlineMarks:
    sheet = Manuscript(Content(text))
    for kind, at, length in marks:
        if at < len(text):
            target = "https://a.example/" if kind is LINK else ""
            sheet.mark([Marking(kind, Span(at, min(at + length, len(text))), True, target)])
    return sheet.inline


def settings_of(marks: InlineMarks, span: Span) -> list[set[tuple[InlineKind, str]]]:
    return [
        {(mark.kind, mark.target) for mark in marks if mark.span.covers(place)}
        for place in range(span.start, span.end)
    ]


@given(WORDS, WORDS, MARKS, MARKS)
def test_any_two_versions_are_told_whole_and_put_back_exactly(
    one: list[str],
    other: list[str],
    marks: list[tuple[InlineKind, int, int]],
    more: list[tuple[InlineKind, int, int]],
) -> None:
    old, new = "".join(one), "".join(other)
    was, now = marked(old, marks), marked(new, more)
    line = with_formats(redline(old, new), was, now)
    assert line.rebuilt() == (old, new)
    check_pieces(line, was, now)
    back = put_back(line, range(len(line.hunks)))
    assert apply_edits(new, back.edits) == old
    if not any(hunk.kind is HunkKind.MOVED for hunk in line.hunks):
        sheet = Manuscript(Content(new, inline=now))
        sheet.apply(back.edits, {}, back.markings)
        assert sheet.inline == was


def check_pieces(line: Redline, was: InlineMarks, now: InlineMarks) -> None:
    for piece in line.pieces:
        if piece.part is Part.SAME:
            assert settings_of(was, piece.old) == settings_of(now, piece.new)
        elif piece.part is Part.RESET:
            assert piece.hunk is not None
            hunk = line.hunks[piece.hunk]
            assert (hunk.kind, hunk.old, hunk.new) == (HunkKind.FORMATTED, piece.old, piece.new)
            befores, afters = settings_of(was, piece.old), settings_of(now, piece.new)
            changes = [(b - a, a - b) for b, a in zip(befores, afters, strict=True)]
            before, after = (set(each) for each in hunk.settings)
            assert changes == [(before, after)] * len(piece.new)
            assert hunk.says
            assert "\n" not in piece.new.of(line.new)[:-1]
    kinds = [(h.kind, h.old, h.new) for h in line.hunks if h.kind is not HunkKind.FORMATTED]
    plain = redline(line.old, line.new).hunks
    assert kinds == [(hunk.kind, hunk.old, hunk.new) for hunk in plain]
