"""Random walks: inline marks agree with a list of characters that each know how they are set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.domain.change import Change
from editor_app.domain.ids import ArticleId
from editor_app.domain.inline import InlineChange, InlineKind, InlineMark, Marking
from editor_app.domain.revision import Content
from editor_app.domain.text import Span, TextEdit
from editor_app.services import carrying
from editor_app.services.manuscript import Manuscript
from tests.services.walking import there_and_back

Setting = dict[InlineKind, str]
"""How one character is set: its kinds, and where a link leads."""

LINKS = ("https://a.example/", "https://b.example/")
NOWHERE = ArticleId("a")


@dataclass
class Sheet:
    """The plain model."""

    chars: list[str]
    set: list[Setting]

    @property
    def text(self) -> str:
        return "".join(self.chars)

    def copy(self) -> Sheet:
        return Sheet(list(self.chars), [dict(each) for each in self.set])

    def edit(self, edit: TextEdit, *, is_typed: bool) -> None:
        new = self._set_like(edit, is_typed=is_typed)
        self.chars[edit.start : edit.end] = edit.text
        self.set[edit.start : edit.end] = [dict(new) for _ in edit.text]

    def _set_like(self, edit: TextEdit, *, is_typed: bool) -> Setting:
        begins_line = edit.start == 0 or self.chars[edit.start - 1] == "\n"
        words_follow = edit.start < len(self.chars) and self.chars[edit.start] != "\n"
        model = edit.start if edit.span or (begins_line and words_follow) else edit.start - 1
        like = self._at(model)
        new = {kind: "" for kind in like if kind is not InlineKind.LINK}
        link = self._link(edit, is_typed=is_typed)
        return {**new, InlineKind.LINK: link} if link else new

    def _link(self, edit: TextEdit, *, is_typed: bool) -> str:
        if edit.span and not is_typed:
            over = {self._at(place).get(InlineKind.LINK, "") for place in _places(edit.span)}
            return over.pop() if len(over) == 1 else ""
        first = self._at(edit.start if edit.span else edit.start - 1).get(InlineKind.LINK, "")
        return first if first == self._at(edit.end).get(InlineKind.LINK, "") else ""

    def _at(self, place: int) -> Setting:
        return self.set[place] if 0 <= place < len(self.set) else {}

    def mark(self, marking: Marking) -> None:
        for place in _places(marking.span):
            self.set[place].pop(marking.kind, None)
            if marking.is_on:
                self.set[place][marking.kind] = marking.target


def _places(span: Span) -> range:
    return range(span.start, span.end)


def _set_by(manuscript: Manuscript) -> list[Setting]:
    found: list[Setting] = [{} for _ in manuscript.text]
    for mark in manuscript.inline:
        for place in _places(mark.span):
            assert mark.kind not in found[place], "two marks of one kind overlap"
            found[place][mark.kind] = mark.target
    return found


@dataclass
class Walk:
    """Does each thing to the manuscript and to the model."""

    manuscript: Manuscript
    sheet: Sheet
    done: list[tuple[Sheet, Change | InlineChange, Sheet]] = field(default_factory=list)
    undone: list[tuple[Sheet, Change | InlineChange, Sheet]] = field(default_factory=list)

    @classmethod
    def of(cls, text: str) -> Walk:
        return cls(Manuscript(Content(text)), Sheet(list(text), [{} for _ in text]))

    def edit(
        self, edits: Sequence[TextEdit], *, is_typed: bool = False, merging: bool = False
    ) -> None:
        before = self.sheet.copy()
        change = self.manuscript.apply(edits, is_typed=is_typed)
        for edit in edits:
            self.sheet.edit(edit, is_typed=is_typed)
        last = self.done[-1] if self.done and merging else None
        merged = last[1].merged(change) if last and isinstance(last[1], Change) else None
        if last and merged:
            self.done.pop()
            self._push(last[0], merged)
        else:
            self._push(before, change)

    def mark(self, markings: Sequence[Marking]) -> None:
        before = self.sheet.copy()
        change = self.manuscript.mark(markings)
        for marking in markings:
            self.sheet.mark(marking)
        assert bool(change) == (before.set != self.sheet.set)
        self._push(before, change)

    def move(self, span: Span, target: int) -> None:
        """Words cut and pasted in one step, with how they are set."""
        words, taken = span.of(self.sheet.text), self.sheet.copy()
        packed = carrying.packed(NOWHERE, {}, carrying.inline_within(self.manuscript, span))
        self.edit([TextEdit(span.start, span.end, "")])
        target = min(target, len(self.sheet.chars))
        before = self.sheet.copy()
        come = TextEdit(target, target, words)
        change = self.manuscript.apply(
            [come], markings=carrying.unpacked_inline(packed, come.inserted)
        )
        self.sheet.edit(come, is_typed=False)
        self.sheet.set[target : target + len(words)] = taken.set[span.start : span.end]
        self._push(before, change)

    def drag(self, span: Span, target: int) -> None:
        """Words taken elsewhere by one change of two edits."""
        before, words = self.sheet.copy(), span.of(self.sheet.text)
        target = min(target, len(self.sheet.chars) - len(span))
        edits = [TextEdit(span.start, span.end, ""), TextEdit(target, target, words)]
        markings = carrying.moved_inline(self.manuscript, edits)
        change = self.manuscript.apply(edits, markings=markings)
        for edit in edits:
            self.sheet.edit(edit, is_typed=False)
        if words.strip("\n"):
            lead = len(words) - len(words.lstrip("\n"))
            own = words.strip("\n")
            was = before.set[span.start + lead : span.start + lead + len(own)]
            self.sheet.set[target + lead : target + lead + len(own)] = [dict(each) for each in was]
        self._push(before, change)

    def _push(self, before: Sheet, change: Change | InlineChange) -> None:
        self.undone.clear()
        self.done.append((before, change, self.sheet.copy()))

    def undo(self) -> None:
        if self.done:
            before, change, _ = step = self.done.pop()
            self.undone.append(step)
            if isinstance(change, Change):
                self.manuscript.revert(change)
            else:
                self.manuscript.swap_inline(change.inverse)
            self.sheet = before.copy()

    def redo(self) -> None:
        if self.undone:
            _, change, after = step = self.undone.pop()
            self.done.append(step)
            if isinstance(change, Change):
                self.manuscript.replay(change)
            else:
                self.manuscript.swap_inline(change)
            self.sheet = after.copy()

    def reopen(self) -> None:
        """As after a save: what is kept makes the same manuscript."""
        self.manuscript = Manuscript(self.manuscript.content())

    def check(self) -> None:
        assert self.manuscript.text == self.sheet.text
        assert _set_by(self.manuscript) == self.sheet.set
        for one, other in zip(self.manuscript.inline, self.manuscript.inline[1:], strict=False):
            assert one.span.start <= other.span.start


PIECES = [
    "a",
    "é",
    "mot",
    " ",
    "\u00a0",
    "«\u00a0",
    "👍🏽",
    "🇫🇷",
    "e\u0301",
    "\n",
    "\n\n",
    "b",
    "c",
]
NUMBERS = st.integers(0, 1000)
NAMES = ["type", "run", "run", "cut", "back", "replace", "over", "several", "undo", "undo", "redo"]
NAMES += ["mark", "mark", "mark", "clear", "move", "drag", "go on", "go on", "reopen"]
ACTIONS = st.tuples(
    st.sampled_from(NAMES),
    NUMBERS,
    NUMBERS,
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=3),
)


def act(walk: Walk, name: str, one: int, other: int, pieces: list[str]) -> None:  # noqa: C901
    """One action, its numbers folded onto the text as it is."""
    length = len(walk.sheet.chars)
    start = one % (length + 1)
    end = min(start + other % 7, length)
    match name:
        case "type":
            walk.edit([TextEdit(start, start, pieces[0])], is_typed=True)
        case "run":
            for index, piece in enumerate(pieces):
                walk.edit([TextEdit(start, start, piece)], is_typed=True, merging=index > 0)
                start += len(piece)
        case "go on" if walk.done and isinstance(change := walk.done[-1][1], Change):
            caret = change.edits[-1].inserted.end
            walk.edit([TextEdit(caret, caret, pieces[0])], is_typed=True, merging=True)
        case "cut" | "back":
            for cut in range(end - start):
                place = start if name == "cut" else end - cut - 1
                walk.edit([TextEdit(place, place + 1, "")], is_typed=True, merging=cut > 0)
        case "replace" | "over":
            walk.edit([TextEdit(start, end, "".join(pieces))], is_typed=name == "over")
        case "several":
            edits: list[TextEdit] = []
            for index, piece in enumerate(pieces):
                place = (one * (index + 1) + other) % (length + 1)
                edits.append(TextEdit(place, min(place + (other + index) % 4, length), piece))
                length += edits[-1].delta
            walk.edit(edits)
        case "undo":
            walk.undo()
        case "redo":
            walk.redo()
        case "mark":
            kind = tuple(InlineKind)[other % 3]
            target = LINKS[one % 2] if kind is InlineKind.LINK else ""
            walk.mark([Marking(kind, Span(start, end), is_on=True, target=target)])
        case "clear":
            walk.mark([Marking(kind, Span(start, end), is_on=False) for kind in InlineKind])
        case "move" if start < end:
            walk.move(Span(start, end), other)
        case "drag" if start < end:
            walk.drag(Span(start, end), other)
        case _:
            walk.reopen()


@pytest.mark.parametrize(
    "text", ["Soit 12 obus, «\u00a0un mot\u00a0».\n\nEt 🇫🇷.", "", "a b\nc\n\nd 👍🏽e"]
)
@given(actions=st.lists(ACTIONS, min_size=3, max_size=14))
@settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_mark_covers_its_words_after_any_series_of_actions(
    text: str, actions: list[tuple[str, int, int, list[str]]]
) -> None:
    walk = Walk.of(text)
    for name, one, other, pieces in actions:
        act(walk, name, one, other, pieces)
        walk.check()
    there_and_back(walk)


def test_a_mark_over_the_end_of_the_text_is_no_content() -> None:
    mark = InlineMark(InlineKind.BOLD, Span(1, 4))
    with pytest.raises(ValueError, match="over the end"):
        Manuscript(Content("abc", inline=(mark,)))
