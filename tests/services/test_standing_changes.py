"""Changes since an earlier text, kept in step with each edit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.redline import HunkKind
from editor_app.domain.text import TextEdit
from editor_app.services.redlines import redline
from editor_app.services.standing_changes import ChangesSince, Standing

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
