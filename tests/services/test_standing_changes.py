"""Changes since an earlier text, kept in step with each edit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.article import Role
from editor_app.domain.inline import InlineKind, Marking
from editor_app.domain.redline import HunkKind
from editor_app.domain.revision import Content
from editor_app.domain.text import Span, TextEdit
from editor_app.domain.values import replace
from editor_app.services.format_changes import with_formats
from editor_app.services.manuscript import Manuscript
from editor_app.services.putting_back import put_hunks_back
from editor_app.services.redlines import redline
from editor_app.services.standing_changes import ChangesSince, Standing, hunk_of

OLD = "Le maire a parlé lundi.\n\nIl a promis trois écoles.\n\nPersonne n'a répondu hier.\n"

_WORDS = st.sampled_from(["un", "deux", "trois", "a", "é", "\n", "\n\n", " ", ".", "😀", "mot "])
_TEXTS = st.lists(_WORDS, max_size=40).map("".join)
_EDITS = st.lists(st.tuples(st.integers(0, 200), st.integers(0, 12), _TEXTS), max_size=8)


def typed(since: ChangesSince, text: str, edit: TextEdit) -> str:
    """The text after an edit that the changes follow."""
    after = edit.apply(text)
    since.follow([edit])
    return after


def told(since: ChangesSince, text: str) -> list[tuple[str, str]]:
    """The words that went and came, change by change."""
    return [(each.old.of(since.old), each.new.of(text)) for each in since.all()]


def put_back(changes: list[Standing], old: str, text: str) -> str:
    """The text without any of its changes."""
    for change in sorted(changes, key=lambda c: (c.new.start, c.old.start), reverse=True):
        text = text[: change.new.start] + change.old.of(old) + text[change.new.end :]
    return text


def test_a_key_becomes_a_change_where_it_falls() -> None:
    since = ChangesSince(redline(OLD, OLD))
    place = OLD.index("trois")
    text = typed(since, OLD, TextEdit(place, place + 5, "deux"))

    assert told(since, text) == [("trois", "deux")]


def test_a_key_in_one_line_leaves_the_changes_of_others() -> None:
    text = OLD.replace("lundi", "mardi").replace("hier", "demain")
    since = ChangesSince(redline(OLD, text))
    text = typed(since, text, TextEdit(text.index("trois"), text.index("trois"), "au moins "))

    assert told(since, text) == [("lundi", "mardi"), ("", "au moins "), ("hier", "demain")]


def test_words_typed_back_are_no_change() -> None:
    text = OLD.replace("lundi", "mardi")
    since = ChangesSince(redline(OLD, text))
    typed(since, text, TextEdit(text.index("mardi"), text.index("mardi") + 5, "lundi"))

    assert since.all() == []


def test_a_line_taken_out_stands_as_a_change_where_it_was() -> None:
    since = ChangesSince(redline(OLD, OLD))
    start = OLD.index("Il a")
    text = typed(since, OLD, TextEdit(start, OLD.index("Personne"), ""))

    (change,) = since.all()
    assert change.kind is HunkKind.REMOVED
    assert (change.old.of(OLD), change.new.start) == ("Il a promis trois écoles.\n\n", start)
    assert put_back(since.all(), OLD, text) == OLD


def test_only_the_lines_of_a_region_are_asked_for() -> None:
    text = OLD.replace("lundi", "mardi").replace("hier", "demain")
    since = ChangesSince(redline(OLD, text))

    last = text.index("Personne")
    assert [c.new.of(text) for c in since.between(last, len(text))] == ["demain"]


def test_edits_at_once_are_compared_one_after_the_other() -> None:
    text = OLD.replace("hier", "demain")
    since = ChangesSince(redline(OLD, text))
    since.follow([TextEdit(3, 8, "mairie"), TextEdit(0, 2, "La")])

    assert told(since, since.text) == [("Le maire", "La mairie"), ("hier", "demain")]


def test_many_edits_at_once_only_move_the_changes_until_a_whole_comparison() -> None:
    text = OLD.replace("hier", "demain")
    since = ChangesSince(redline(OLD, text))
    since.follow([TextEdit(0, 0, "x")] * 31)

    assert not since.is_exact
    assert told(since, since.text) == [("hier", "demain")]
    since.take(redline(OLD, since.text))
    assert since.is_exact
    assert len(since.all()) == 2


def test_keys_near_a_moved_paragraph_move_it_until_a_whole_comparison() -> None:
    first, second, third = (f"{part.strip()}\n\n" for part in OLD.split("\n\n"))
    old = first + second + third
    text = second + third + first
    since = ChangesSince(redline(old, text))
    assert {change.kind for change in since.all()} == {HunkKind.MOVED}

    text = typed(since, text, TextEdit(0, 0, "« "))

    moved = [change for change in since.all() if not change.is_gap]
    assert [change.new.of(text).strip() for change in moved] == [moved[0].old.of(old).strip()]


def marked(sheet: Manuscript, since: ChangesSince, span: Span, kind: InlineKind) -> None:
    """Sets words, or no longer, and has the changes follow."""
    target = "https://a.example/" if kind is InlineKind.LINK else ""
    is_on = kind not in sheet.kinds_typed_at(span.end)
    sheet.mark([Marking(kind, span, is_on, target if is_on else "")])
    since.dress(sheet.inline_between, sheet.roles, span)


def test_words_set_otherwise_and_back_are_a_change_and_none() -> None:
    sheet, since = Manuscript(Content(OLD)), ChangesSince(with_formats(redline(OLD, OLD), (), ()))
    place = Span(OLD.index("trois"), OLD.index("trois") + 5)
    marked(sheet, since, place, InlineKind.BOLD)
    (change,) = since.all()
    assert (change.kind, change.new, change.old) == (HunkKind.FORMATTED, place, place)
    assert ([said.code for said in change.says], change.cosmetic) == (["now_bold"], False)
    assert since.counts() == (1, 0)

    marked(sheet, since, place, InlineKind.BOLD)
    assert since.all() == []


def test_a_key_in_a_line_keeps_what_is_told_of_how_it_is_set() -> None:
    sheet, since = Manuscript(Content(OLD)), ChangesSince(with_formats(redline(OLD, OLD), (), ()))
    marked(sheet, since, Span(0, 8), InlineKind.ITALIC)
    follow(sheet, since, TextEdit(OLD.index("lundi"), OLD.index("lundi") + 5, "mardi"))
    assert [(c.kind, c.new.of(sheet.text)) for c in since.all()] == [
        (HunkKind.FORMATTED, "Le maire"),
        (HunkKind.REPLACED, "mardi"),
    ]


def test_what_a_person_says_that_a_line_is_is_a_change_of_its_first_words() -> None:
    sheet, since = Manuscript(Content(OLD)), ChangesSince(with_formats(redline(OLD, OLD), (), ()))
    sheet.roles = {2: Role.SUBHEAD}
    start = OLD.index("Il a")
    since.dress(sheet.inline_between, sheet.roles, Span(start, start))
    (change,) = since.all()
    assert change.new.of(OLD) == "Il a promis trois écoles."
    assert [said.code for said in change.says] == ["now_subhead"]


def follow(sheet: Manuscript, since: ChangesSince, edit: TextEdit) -> None:
    """An edit of a text with marks that the changes follow."""
    sheet.apply([edit])
    since.follow([edit])
    since.dress(sheet.inline_between, sheet.roles)


_MARKS = st.lists(
    st.tuples(
        st.integers(0, 200), st.integers(0, 12), st.sampled_from([*InlineKind, None]), _TEXTS
    ),
    max_size=8,
)


@given(_TEXTS, _TEXTS, _MARKS)
def test_any_edits_and_marks_are_told_as_a_whole_comparison_tells_them(
    old: str, text: str, steps: list[tuple[int, int, InlineKind | None, str]]
) -> None:
    before = Manuscript(Content(old))
    if old.strip():
        before.mark([Marking(InlineKind.BOLD, Span(0, (len(old) + 1) // 2), is_on=True)])
    sheet = Manuscript(Content(text))
    since = ChangesSince(with_formats(redline(old, text), before.inline, ()))
    for place, length, kind, words in steps:
        start = min(place, len(sheet.text))
        span = Span(start, min(start + length, len(sheet.text)))
        if kind is None:
            follow(sheet, since, TextEdit(span.start, span.end, words))
        elif span:
            marked(sheet, since, span, kind)
        if since.has_moves:
            since.take(with_formats(redline(old, sheet.text), before.inline, sheet.inline))
    changes = since.all()
    if since.has_moves or not since.is_exact:
        return
    line = replace(redline(old, sheet.text), inline=(before.inline, sheet.inline))
    back = put_hunks_back(line, [hunk_of(change) for change in changes])
    sheet.apply(back.edits, {}, back.markings)
    assert (sheet.text, sheet.inline) == (old, before.inline)
    assert all(each.says for each in changes if each.kind is HunkKind.FORMATTED)


@given(_TEXTS, _TEXTS, _EDITS)
def test_any_edits_leave_changes_that_lead_back_to_the_earlier_text(
    old: str, text: str, edits: list[tuple[int, int, str]]
) -> None:
    since = ChangesSince(redline(old, text))
    for place, length, words in edits:
        start = min(place, len(text))
        text = typed(since, text, TextEdit(start, min(start + length, len(text)), words))
        if since.has_moves:
            since.take(redline(old, text))
        if not since.has_moves:
            assert put_back(since.all(), old, text) == old
