"""Random walks: the manuscript agrees with a list of characters that each know their claims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.domain.change import Change
from editor_app.domain.ids import ClaimId
from editor_app.domain.likeness import same_words
from editor_app.domain.revision import Content
from editor_app.domain.text import Span, TextEdit
from editor_app.domain.tokens import joined
from editor_app.services.manuscript import Manuscript
from tests.services.walking import there_and_back

State = dict[ClaimId, Span | None]


@dataclass
class Sheet:
    """The plain model: characters with the claims that cover them, and the claims that lost theirs."""

    chars: list[str]
    marks: list[set[ClaimId]]
    lost: set[ClaimId] = field(default_factory=set)

    @property
    def text(self) -> str:
        return "".join(self.chars)

    def state(self) -> State:
        """Where each claim stands; None where it has no words."""
        found: State = dict.fromkeys(self.lost)
        for claim in set().union(*self.marks):
            places = [place for place, marks in enumerate(self.marks) if claim in marks]
            assert places == list(range(places[0], places[-1] + 1))
            found[claim] = Span(places[0], places[-1] + 1)
        return found

    def put(self, claim: ClaimId, span: Span | None) -> None:
        self.forget(claim)
        if span is None:
            self.lost.add(claim)
        else:
            for place in range(span.start, span.end):
                self.marks[place].add(claim)

    def forget(self, claim: ClaimId) -> None:
        self.lost.discard(claim)
        for marks in self.marks:
            marks.discard(claim)

    def edit(self, edit: TextEdit) -> None:
        before, placed = self.text, set().union(*self.marks)
        around = self.marks[edit.start : edit.end] or self.marks[edit.start - 1 : edit.start + 1]
        is_between = edit.start < edit.end or 0 < edit.start < len(self.chars)
        inside = set.intersection(*around) if is_between else set()
        self.chars[edit.start : edit.end] = edit.text
        self.marks[edit.start : edit.end] = [set(inside) for _ in edit.text]
        self.lost |= placed - set().union(*self.marks)
        for claim, span in self.state().items():
            if span is not None:
                self._grow(claim, span, edit, before)

    def _grow(self, claim: ClaimId, span: Span, edit: TextEdit, before: str) -> None:
        text, start, end = self.text, span.start, span.end
        if _is_new_cut(start, edit, before, text):
            while joined(text, start):
                start -= 1
        if _is_new_cut(end, edit, before, text):
            while joined(text, end):
                end += 1
        self.put(claim, None if text[start:end].isspace() else Span(start, end))


def _is_new_cut(edge: int, edit: TextEdit, before: str, after: str) -> bool:
    if not joined(after, edge):
        return False
    is_at_edit = edit.start <= edge <= edit.start + len(edit.text)
    moved = len(edit.text) - (edit.end - edit.start)
    return is_at_edit or not joined(before, edge if edge < edit.start else edge - moved)


@dataclass
class Step:
    """One entry of the undo stack: a change of words with what stood before and after it, or a
    claim that a person placed."""

    before: State
    after: State
    text: str
    change: Change | None = None
    claim: ClaimId | None = None


class Walk:
    """Does each thing to the manuscript and to the model."""

    def __init__(self, text: str, spans: Iterable[Span]) -> None:
        anchors = {ClaimId(f"m{n}"): span for n, span in enumerate(spans)}
        self.manuscript = Manuscript(Content(text, anchors=anchors))
        self.sheet = Sheet(list(text), [set() for _ in text])
        for claim, span in anchors.items():
            self.sheet.put(claim, span)
        self.done: list[Step] = []
        self.undone: list[Step] = []
        self.named = 0

    def edit(self, edits: Sequence[TextEdit], *, merging: bool = False) -> None:
        before, text = self.sheet.state(), self.sheet.text
        change = self.manuscript.apply(edits)
        for edit in edits:
            self.sheet.edit(edit)
        step = Step(before, self.sheet.state(), text, change)
        assert change.touched == self._changed(before, text)
        self.undone.clear()
        last = self.done[-1] if self.done and merging else None
        merged = last.change.merged(change) if last and last.change else None
        if last and merged:
            step = Step(last.before, step.after, last.text, merged)
            assert merged.touched >= self._changed(last.before, last.text)
            self.done.pop()
        self.done.append(step)

    def undo(self) -> None:
        if not self.done:
            return
        step = self.done.pop()
        self.undone.append(step)
        if step.claim is not None:
            self._put(step.claim, step.before.get(step.claim))
        elif step.change is not None:
            touched = self.manuscript.revert(step.change)
            assert touched == self._restore(step.change.inverse, step.after, step.before)

    def redo(self) -> None:
        if not self.undone:
            return
        step = self.undone.pop()
        self.done.append(step)
        if step.claim is not None:
            self._put(step.claim, step.after[step.claim])
        elif step.change is not None:
            touched = self.manuscript.replay(step.change)
            assert touched == self._restore(step.change.edits, step.before, step.after)

    def place(self, span: Span, *, by_a_person: bool, which: int) -> None:
        """A person moves a claim or makes one, on the undo stack; the machine makes one beside it."""
        known = sorted(self.sheet.state())
        is_new = not by_a_person or which % 3 == 0 or not known
        claim = self._new_name() if is_new else known[which % len(known)]
        before = self.sheet.state()
        self._put(claim, span)
        if by_a_person:
            self.undone.clear()
            self.done.append(Step(before, self.sheet.state(), self.sheet.text, claim=claim))

    def withdraw(self, which: int) -> None:
        """The machine takes back a claim of its own."""
        own = sorted(claim for claim in self.sheet.state() if claim.startswith("n"))
        if own:
            self.manuscript.remove(own[which % len(own)])
            self.sheet.forget(own[which % len(own)])
            for step in self.done + self.undone:
                step.before.pop(own[which % len(own)], None)
                if step.claim == own[which % len(own)]:
                    self.done.clear()
                    self.undone.clear()

    def check(self) -> None:
        state = self.sheet.state()
        placed = {claim: span for claim, span in state.items() if span is not None}
        assert self.manuscript.text == self.sheet.text
        assert dict(self.manuscript.content().anchors) == placed
        assert self.manuscript.unplaced == state.keys() - placed
        for claim, span in placed.items():
            assert self.manuscript.words(claim) == span.of(self.sheet.text)

    def _restore(self, edits: Iterable[TextEdit], now: State, then: State) -> set[ClaimId]:
        """Move the model back or forth; the claims that changed without being restored."""
        state, text = self.sheet.state(), self.sheet.text
        known = now.keys() & then.keys() & state.keys()
        exact = {claim for claim in known if now[claim] == state[claim]}
        for claim in exact:
            self.sheet.forget(claim)
        for edit in edits:
            self.sheet.edit(edit)
        rest = {claim: span for claim, span in state.items() if claim not in exact}
        touched = self._changed(rest, text)
        for claim in exact:
            self.sheet.put(claim, then[claim])
        return touched

    def _changed(self, before: State, text: str) -> set[ClaimId]:
        now, after = self.sheet.state(), self.sheet.text
        return {
            claim
            for claim, span in before.items()
            if span is not None and claim in now
            if not same_words(span.of(text), place.of(after) if (place := now[claim]) else "")
        }

    def _put(self, claim: ClaimId, span: Span | None) -> None:
        if span is None:
            self.manuscript.remove(claim)
            self.sheet.forget(claim)
        else:
            self.manuscript.place(claim, span)
            self.sheet.put(claim, span)

    def _new_name(self) -> ClaimId:
        self.named += 1
        return ClaimId(f"n{self.named}")


PIECES = [
    *("a", "é", "1", "12", " ", "\u00a0", "\u202f", "000", ",", "'", "’", "-", "«", '"', "."),
    *("\u0301", "e\u0301", "👍🏽", "👨\u200d👩\u200d👧", "🇫🇷", "א", "\u202eab\u202c", "\n", "\n\n"),
    *("\u2028", "\u2029", "l'", "mot", "un mot", "", "\u200d", "\ufeff", "E", "É"),
]
STARTS = [
    "Soit 12 missiles, 12 000 obus et l'Iran.\n\n«Un mot»",
    "Etat 1 12\u202f000\u00a0000 e\u0301té 🇫🇷👍🏽 \u2028שלום a-t-il\n1",
    "",
    "a b 1 2 c\nd\n\ne «f» 'g'",
]
NUMBERS = st.integers(0, 1000)
NAMES = ["type", "run", "cut", "back", "replace", "several", "undo", "undo", "redo"]
NAMES += ["place", "flag", "flag", "withdraw", "go on", "go on"]
PARTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=3)
ACTIONS = st.tuples(st.sampled_from(NAMES), NUMBERS, NUMBERS, PARTS)


def act(  # noqa: C901
    walk: Walk, name: str, one: int, other: int, pieces: list[str]
) -> None:
    """One action, its numbers folded onto the text as it is."""
    length = len(walk.sheet.chars)
    start = one % (length + 1)
    end = min(start + other % 6, length)
    match name:
        case "type":
            walk.edit([TextEdit(start, start, pieces[0])])
        case "run":
            for index, piece in enumerate(pieces):
                walk.edit([TextEdit(start, start, piece)], merging=index > 0)
                start += len(piece)
        case "go on" if walk.done and (change := walk.done[-1].change):
            caret = change.edits[-1].inserted.end
            walk.edit([TextEdit(caret, caret, pieces[0])], merging=True)
        case "cut" | "back":
            for cut in range(end - start):
                place = start if name == "cut" else end - cut - 1
                walk.edit([TextEdit(place, place + 1, "")], merging=cut > 0)
        case "replace":
            walk.edit([TextEdit(start, end, "".join(pieces))])
        case "several":
            walk.edit(_several(one, other, pieces, length))
        case "undo":
            walk.undo()
        case "redo":
            walk.redo()
        case "place" | "flag" if walk.sheet.text[start:end].strip():
            walk.place(Span(start, end), by_a_person=name == "place", which=other)
        case _:
            walk.withdraw(one)


def _several(one: int, other: int, pieces: list[str], length: int) -> list[TextEdit]:
    edits: list[TextEdit] = []
    for index, piece in enumerate(pieces):
        start = (one * (index + 1) + other) % (length + 1)
        edits.append(TextEdit(start, min(start + (other + index) % 4, length), piece))
        length += edits[-1].delta
    return edits


@pytest.mark.parametrize("text", STARTS)
@given(
    spans=st.lists(st.tuples(NUMBERS, NUMBERS), max_size=4),
    actions=st.lists(ACTIONS, min_size=3, max_size=12),
)
@settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_claim_covers_its_words_after_any_series_of_actions(
    text: str, spans: list[tuple[int, int]], actions: list[tuple[str, int, int, list[str]]]
) -> None:
    starts = [(one % len(text), 1 + other % 9) for one, other in spans] if text else []
    places = [Span(start, min(start + length, len(text))) for start, length in starts]
    walk = Walk(text, [span for span in places if span.of(text).strip()])
    for name, one, other, pieces in actions:
        act(walk, name, one, other, pieces)
        walk.check()
    there_and_back(walk)
