"""The text of the open article with the spans that stand on it, moved by every edit.

The `str` is the master; whatever shows it follows. Nothing here knows of verdicts: an
edit says whose words it changed, and the caller decides what follows from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from editor_app.domain.article import Metadata, Role
from editor_app.domain.ids import ClaimId
from editor_app.domain.likeness import same_words
from editor_app.domain.lines import moved_roles
from editor_app.domain.revision import Content
from editor_app.domain.spans import SpanStore
from editor_app.domain.text import Span, TextEdit, shift
from editor_app.domain.tokens import grown, neighbourhood


@dataclass(frozen=True, slots=True)
class Change:
    """One step of editing and all it takes to undo and redo it exactly.

    `edits` apply one after the other; `inverse` takes them back in its own order. `before`
    and `after` hold the spans that the edits reached, in the text before and after all of
    them; None in `after` means that the claim lost its words. The spans that are not named
    only move with the text. `touched` are the claims whose words differ now in more than
    spaces, the shape of quotation marks and accents on capitals. `roles` are those set on
    lines before and after, where the edits moved them.
    """

    edits: tuple[TextEdit, ...]
    inverse: tuple[TextEdit, ...]
    before: Mapping[ClaimId, Span]
    after: Mapping[ClaimId, Span | None]
    touched: frozenset[ClaimId]
    roles: tuple[Mapping[int, Role], Mapping[int, Role]] | None = None

    def merged(self, other: Change) -> Change | None:
        """This change and `other`, made right after it, as one; None if they are not one run.

        A run is typing at the caret, or deleting backwards or forwards from it. A line feed
        begins a new run. Whether `other` was typed or pasted is for the caller to know.
        """
        edit = self._run_with(other)
        if edit is None:
            return None
        taken = self.inverse[0].text
        removed = other.inverse[0].text
        words = removed + taken if other.edits[0].start < self.edits[0].start else taken + removed
        earlier = {
            claim: shift(span, self.inverse[0])
            for claim, span in other.before.items()
            if claim not in self.before or self.after[claim] != span
        }
        later = {
            claim: shift(span, other.edits[0]) if span else None
            for claim, span in self.after.items()
            if claim not in other.after
        }
        return Change(
            (edit,),
            (TextEdit(edit.start, edit.start + len(edit.text), words),),
            {**self.before, **earlier},
            {**later, **other.after},
            self.touched | other.touched,
            self.roles,
        )

    def _run_with(self, other: Change) -> TextEdit | None:
        """The one edit that does what both do, where they are one run."""
        if len(self.edits) != 1 or len(other.edits) != 1 or "\n" in other.inverse[0].text:
            return None
        first, second = self.edits[0], other.edits[0]
        if second.text:
            goes_on = second.start == second.end == first.inserted.end and first.text
            is_run = goes_on and "\n" not in second.text
            return replace(first, text=first.text + second.text) if is_run else None
        if first.text or first.start == first.end or second.start == second.end:
            return None
        if second.end == first.start:
            return TextEdit(second.start, first.end, "")
        if second.start == first.start:
            return TextEdit(first.start, first.end + len(second.span), "")
        return None


class Manuscript:
    """The article being edited. Not thread-safe: one thread edits, others get `content()`.

    `metadata` may be replaced at any time. A claim whose words were all deleted is unplaced:
    it has no span until `revert` or `place` gives it one.

    Raises:
        ValueError: if an anchor of the content is empty or reaches over the end of the text.
    """

    __slots__ = ("_roles", "_spans", "_text", "_unplaced", "_version", "metadata")

    def __init__(self, content: Content) -> None:
        self.metadata: Metadata = content.metadata
        self._text = content.text
        self._roles = content.roles
        self._version = 0
        self._spans = SpanStore()
        self._unplaced: set[ClaimId] = set()
        for claim, span in content.anchors.items():
            self.place(claim, span)

    @property
    def text(self) -> str:
        """The article's text."""
        return self._text

    @property
    def version(self) -> int:
        """How often the text was changed; grows with `apply`, `revert` and `replay`."""
        return self._version

    @property
    def roles(self) -> Mapping[int, Role]:
        """The roles a person set, by line number from 0; they move with their lines."""
        return self._roles

    @roles.setter
    def roles(self, roles: Mapping[int, Role]) -> None:
        self._roles = dict(roles)

    @property
    def unplaced(self) -> frozenset[ClaimId]:
        """The claims that lost their words."""
        return frozenset(self._unplaced)

    def content(self) -> Content:
        """The article as it stands, immutable; unplaced claims have no anchor."""
        anchors = {claim: span for span, claim in self._spans.in_order()}
        return Content(self._text, self.metadata, dict(self._roles), anchors)

    def ids(self) -> list[ClaimId]:
        """The placed claims in text order, outer ones first."""
        return [claim for _, claim in self._spans.in_order()]

    def span(self, claim: ClaimId) -> Span | None:
        """Where the claim stands; None if it is unplaced or unknown."""
        return self._spans.get(claim)

    def words(self, claim: ClaimId) -> str:
        """The claim's words; empty if it is unplaced or unknown."""
        span = self._spans.get(claim)
        return span.of(self._text) if span else ""

    def between(self, start: int, end: int) -> list[tuple[Span, ClaimId]]:
        """The claims that touch ``[start, end]``, in text order, outer ones first."""
        return self._spans.touching(start, end)

    def at(self, position: int) -> list[ClaimId]:
        """The claims that cover the code point at `position`, innermost first."""
        found = [item for item in self.between(position, position) if item[0].covers(position)]
        return [
            claim for _, claim in sorted(found, key=lambda item: (len(item[0]), -item[0].start))
        ]

    def place(self, claim: ClaimId, span: Span) -> None:
        """Set where the claim stands, whether it was known or not.

        Raises:
            ValueError: if the span is empty or reaches over the end of the text.
        """
        if not span or span.end > len(self._text):
            raise ValueError(f"no words at {span}")
        self._set(claim, span)

    def remove(self, claim: ClaimId) -> None:
        """Forget the claim; no undo brings it back, only `place`."""
        self._spans.discard(claim)
        self._unplaced.discard(claim)

    def apply(self, edits: Sequence[TextEdit]) -> Change:
        """Change the text by `edits`, one after the other, and move the spans.

        Words inserted at a border of a span stay outside, unless they make one word or number
        with the span's own: then the span grows over it.

        Raises:
            ValueError: if an edit reaches over the end of the text; nothing was changed.
        """
        _check(edits, len(self._text))
        words, roles = self._text, self._roles
        places = dict(self._places()) if len(edits) > 1 else {}
        inverse: list[TextEdit] = []
        before: dict[ClaimId, Span] = {}
        for edit in edits:
            inverse.append(edit.inverse(self._text))
            for span, claim in self._step(edit):
                before.setdefault(claim, places.get(claim, span))
        self._version += 1
        return Change(
            edits=tuple(edits),
            inverse=tuple(reversed(inverse)),
            before=before,
            after={claim: self._spans.get(claim) for claim in before},
            touched=self._touched(before, words),
            roles=None if self._roles is roles else (roles, self._roles),
        )

    def revert(self, change: Change) -> frozenset[ClaimId]:
        """Undo `change`: the text, and every span exactly as it was.

        A claim that was placed elsewhere since then moves as at any other edit.

        Returns:
            The claims whose words changed now without being restored.

        Raises:
            ValueError: if the text is not as `change` left it; nothing was changed.
        """
        touched = self._retrace(change.inverse, change.edits[::-1], change.after, change.before)
        if change.roles:
            self._roles = change.roles[0]
        return touched

    def replay(self, change: Change) -> frozenset[ClaimId]:
        """Redo `change` after it was undone; as `revert`, in the other direction."""
        touched = self._retrace(change.edits, change.inverse[::-1], change.before, change.after)
        if change.roles:
            self._roles = change.roles[1]
        return touched

    def _retrace(
        self,
        edits: Sequence[TextEdit],
        opposite: Sequence[TextEdit],
        now: Mapping[ClaimId, Span | None],
        then: Mapping[ClaimId, Span | None],
    ) -> frozenset[ClaimId]:
        if edits and edits[0].span.of(self._text) != opposite[0].text:
            raise ValueError("the text is not as the change left it")
        exact = [claim for claim, span in now.items() if self._stands(claim, span)]
        for claim in exact:
            self._spans.discard(claim)
        words = self._text
        places = dict(self._places()) if len(edits) > 1 else {}
        before: dict[ClaimId, Span] = {}
        for edit in edits:
            for span, claim in self._step(edit):
                before.setdefault(claim, places.get(claim, span))
        for claim in exact:
            self._set(claim, then[claim])
        self._version += 1
        return self._touched(before, words)

    def _step(self, edit: TextEdit) -> list[tuple[Span, ClaimId]]:
        """Do one edit; the spans it reached, as they were before it."""
        before = self._text
        after = self._text = edit.apply(before)
        self._roles = moved_roles(self._roles, edit, before)
        near = neighbourhood(edit, after)
        reached = self._spans.take(near.start, near.end - edit.delta)
        self._spans.shift(near.start, edit.delta)
        for span, claim in reached:
            self._set(claim, grown(shift(span, edit), edit, before, after))
        return reached

    def _set(self, claim: ClaimId, span: Span | None) -> None:
        if span:
            self._unplaced.discard(claim)
            self._spans.put(claim, span)
        else:
            self._unplaced.add(claim)
            self._spans.discard(claim)

    def _stands(self, claim: ClaimId, span: Span | None) -> bool:
        return self._spans.get(claim) == span if span else claim in self._unplaced

    def _places(self) -> Iterable[tuple[ClaimId, Span]]:
        return ((claim, span) for span, claim in self._spans.in_order())

    def _touched(self, before: Mapping[ClaimId, Span], words: str) -> frozenset[ClaimId]:
        """The claims whose words are not what they were in the text `words`."""
        return frozenset(
            claim
            for claim, span in before.items()
            if not same_words(span.of(words), self.words(claim))
        )


def _check(edits: Sequence[TextEdit], length: int) -> None:
    for edit in edits:
        if edit.end > length:
            raise ValueError(f"{edit} reaches over the end of the text")
        length += edit.delta
