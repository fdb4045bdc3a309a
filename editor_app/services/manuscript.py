"""The text of the open article with the spans that stand on it, moved by every edit.

The `str` is the master; whatever shows it follows. Nothing here knows of verdicts: an
edit says whose words it changed, and the caller decides what follows from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from editor_app.domain.article import Metadata, Role
from editor_app.domain.change import Change
from editor_app.domain.ids import AnchorId
from editor_app.domain.inline import InlineChange, InlineKind, InlineMarks, Marking
from editor_app.domain.inline_store import InlineStore
from editor_app.domain.likeness import same_words
from editor_app.domain.lines import LineRoles, moved_roles, roles_with
from editor_app.domain.revision import Content
from editor_app.domain.rope import Rope
from editor_app.domain.spans import SpanStore
from editor_app.domain.text import Span, TextEdit, shift
from editor_app.domain.tokens import EditedLines
from editor_app.services.derived import Derived


class Manuscript:
    """The article being edited. Not thread-safe: one thread edits, others get `content()`.

    `metadata` may be replaced at any time. A claim of whose words at most spaces are left is
    unplaced: it has no span until `revert` or `place` gives it one.

    Raises:
        ValueError: if an anchor of the content holds no words, or it or an inline mark reaches over
            the end.
    """

    __slots__ = (
        "_anchors",
        "_fresh",
        "_inline",
        "_roles",
        "_spans",
        "_stamp",
        "_unplaced",
        "_version",
        "_words",
        "metadata",
    )

    def __init__(self, content: Content) -> None:
        self.metadata: Metadata = content.metadata
        self._words = Rope(content.text)
        self._roles = content.roles
        self._inline = InlineStore(content.inline)
        self._version = 0
        self._stamp = object()
        self._anchors: Derived[Mapping[AnchorId, Span]] = Derived()
        self._spans: SpanStore[AnchorId] = SpanStore()
        self._unplaced: set[AnchorId] = set()
        self._fresh: set[AnchorId] = set()
        for claim, span in content.anchors.items():
            self.place(claim, span)
        if any(mark.span.end > len(self._words) for mark in content.inline):
            raise ValueError("an inline mark reaches over the end of the text")
        self._fresh.clear()

    @property
    def text(self) -> str:
        """The article's text, joined: after an edit of 1 MB a quarter of a millisecond."""
        return str(self._words)

    @property
    def rope(self) -> Rope:
        """The text as it stands, for who reads it at places only."""
        return self._words

    @property
    def version(self) -> int:
        """How often the text was changed; grows with `apply`, `revert` and `replay`."""
        return self._version

    @property
    def stamp(self) -> object:
        """Another object after each change of the words or of where claims stand."""
        return self._stamp

    @property
    def roles(self) -> Mapping[int, Role]:
        """The roles a person set, by line number from 0; they move with their lines."""
        return self._roles

    @roles.setter
    def roles(self, roles: Mapping[int, Role]) -> None:
        self._roles = dict(roles)

    @property
    def inline(self) -> InlineMarks:
        """What is bold, italic or a link, in text order."""
        return self._inline.in_order()

    @property
    def has_inline(self) -> bool:
        """Whether anything is."""
        return bool(self._inline)

    def inline_between(self, start: int, end: int) -> InlineMarks:
        """The inline marks that touch ``[start, end]``, in text order."""
        return self._inline.between(start, end)

    def kinds_typed_at(self, position: int) -> frozenset[InlineKind]:
        """What is typed at `position` would be."""
        return self._inline.kinds_typed_at(position, self._words)

    def mark(self, markings: Iterable[Marking]) -> InlineChange:
        """Has words be bold, italic or a link, or no longer; says which marks went and came."""
        return self._inline.set_all(markings)

    def swap_inline(self, change: InlineChange) -> None:
        """Does a change of inline marks again, or its inverse, in the text it was made in."""
        self._inline.swap(change)

    @property
    def unplaced(self) -> frozenset[AnchorId]:
        """The claims that lost their words."""
        return frozenset(self._unplaced)

    def content(self) -> Content:
        """The article as it stands, immutable; unplaced claims have no anchor."""
        return Content(self.text, self.metadata, dict(self._roles), self.anchors, self.inline)

    @property
    def anchors(self) -> Mapping[AnchorId, Span]:
        """Where everything stands that has a place, in text order, outer ones first."""
        return self._anchors.of(self._placed, self._stamp)

    def _placed(self) -> Mapping[AnchorId, Span]:
        return {claim: span for span, claim in self._spans.in_order()}

    def ids(self) -> list[AnchorId]:
        """The placed claims in text order, outer ones first."""
        return [claim for _, claim in self._spans.in_order()]

    def span(self, claim: AnchorId) -> Span | None:
        """Where the claim stands; None if it is unplaced or unknown."""
        return self._spans.get(claim)

    def words(self, claim: AnchorId) -> str:
        """The claim's words; empty if it is unplaced or unknown."""
        span = self._spans.get(claim)
        return span.of(self._words) if span else ""

    def between(self, start: int, end: int) -> list[tuple[Span, AnchorId]]:
        """The claims that touch ``[start, end]``, in text order, outer ones first."""
        return self._spans.touching(start, end)

    def at(self, position: int) -> list[AnchorId]:
        """The claims that cover the code point at `position`, innermost first."""
        found = [item for item in self.between(position, position) if item[0].covers(position)]
        return [
            claim for _, claim in sorted(found, key=lambda item: (len(item[0]), -item[0].start))
        ]

    def place(self, claim: AnchorId, span: Span) -> None:
        """Set where the claim stands, whether it was known or not.

        Raises:
            ValueError: if the span holds no words or reaches over the end of the text.
        """
        if span.end > len(self._words) or not span.of(self._words).strip():
            raise ValueError(f"no words at {span}")
        self._set(claim, span)
        self._fresh.add(claim)

    def lose(self, claim: AnchorId) -> None:
        """Take the claim's place away; unlike after `remove` an undo may bring it back."""
        self._set(claim, None)

    def remove(self, claim: AnchorId) -> None:
        """Forget the claim; no undo brings it back, only `place`."""
        self._spans.discard(claim)
        self._unplaced.discard(claim)
        self._stamp = object()

    def apply(
        self,
        edits: Sequence[TextEdit],
        carried: Mapping[AnchorId, Span] | None = None,
        markings: Sequence[Marking] = (),
        lines: LineRoles = (),
        *,
        is_typed: bool = False,
    ) -> Change:
        """Change the text by `edits`, one after the other, and move the spans.

        Words inserted at a border of a span stay outside, unless they make one word or number
        with the span's own: then the span grows over it. `carried` are claims that come with
        the words: those that are unplaced after the edits stand there then. `markings` are done
        to the text after the edits; what `is_typed` does, `InlineStore.follow` says.

        Raises:
            ValueError: if an edit reaches over the end of the text; nothing was changed.
        """
        _check(edits, len(self._words))
        words, roles, fresh = self._words, self._roles, frozenset(self._fresh)
        reached, inverse, inline = self._run(edits, markings, is_typed=is_typed)
        self._roles = roles_with(self._words, self._roles, lines) if lines else self._roles
        back: dict[AnchorId, Span | None] = dict.fromkeys(self._take_up(carried or {}))
        before = {**back, **reached}
        return Change(
            edits=tuple(edits),
            inverse=inverse,
            before=before,
            after={claim: self._spans.get(claim) for claim in before},
            touched=self._touched(reached, words),
            fresh=fresh.intersection(before),
            version=self._version,
            roles=None if self._roles is roles else (roles, self._roles),
            inline=inline,
        )

    def _take_up(self, carried: Mapping[AnchorId, Span]) -> list[AnchorId]:
        """Has the claims stand again that came with words; the ones that do."""
        back = [
            claim
            for claim, span in carried.items()
            if claim in self._unplaced and span.of(self._words).strip()
        ]
        for claim in back:
            span = carried[claim]
            self._set(claim, Span(span.start, min(span.end, len(self._words))))
        return back

    def revert(self, change: Change) -> frozenset[AnchorId]:
        """Undo `change`: the text, and every span exactly as it was.

        A claim that was placed elsewhere since then moves as at any other edit.

        Returns:
            The claims whose words changed now without being restored.

        Raises:
            ValueError: if the text is not as `change` left it; nothing was changed.
        """
        back, inline = change.edits[::-1], change.inline.inverse
        touched = self._retrace(change.inverse, back, change.after, change.before, inline)
        if change.roles:
            self._roles = change.roles[0]
        return touched

    def replay(self, change: Change) -> frozenset[AnchorId]:
        """Redo `change` after it was undone; as `revert`, in the other direction."""
        back, inline = change.inverse[::-1], change.inline
        touched = self._retrace(change.edits, back, change.before, change.after, inline)
        if change.roles:
            self._roles = change.roles[1]
        return touched

    def _retrace(
        self,
        edits: Sequence[TextEdit],
        opposite: Sequence[TextEdit],
        now: Mapping[AnchorId, Span | None],
        then: Mapping[AnchorId, Span | None],
        inline: InlineChange,
    ) -> frozenset[AnchorId]:
        if edits and edits[0].span.of(self._words) != opposite[0].text:
            raise ValueError("the text is not as the change left it")
        exact = [claim for claim, span in now.items() if self._stands(claim, span)]
        for claim in exact:
            self._spans.discard(claim)
        words = self._words
        self._inline.discard(inline.gone)
        reached, _, _ = self._run(edits)
        self._inline.swap(InlineChange(come=inline.come))
        for claim in exact:
            self._set(claim, then[claim])
        return self._touched(reached, words)

    def _run(
        self, edits: Sequence[TextEdit], markings: Sequence[Marking] = (), *, is_typed: bool = False
    ) -> tuple[dict[AnchorId, Span], tuple[TextEdit, ...], InlineChange]:
        """Do the edits; the spans they reached as they were, the inverse, and the inline marks."""
        is_local = len(edits) == 1 and all(edits[0].inserted.contains(m.span) for m in markings)
        marked = () if is_local else self.inline
        places: Mapping[AnchorId, Span] = self.anchors if len(edits) > 1 else {}
        before: dict[AnchorId, Span] = {}
        inverse: list[TextEdit] = []
        inline = InlineChange()
        for edit in edits:
            inverse.append(edit.inverse(self._words))
            inline = self._inline.follow(edit, self._words, is_typed=is_typed)
            for span, claim in self._step(edit):
                before.setdefault(claim, places.get(claim, span))
        self._version += 1
        self._stamp = object()
        self._fresh.clear()
        inline = inline.then(self._inline.set_all(markings)) if markings else inline
        if not is_local:
            inline = InlineChange(marked, self.inline)
        return before, tuple(reversed(inverse)), inline

    def _step(self, edit: TextEdit) -> list[tuple[Span, AnchorId]]:
        """Do one edit; the spans it reached, as they were before it."""
        before = self._words
        after = self._words = before.apply(edit)
        self._roles = moved_roles(self._roles, edit, before)
        lines = EditedLines(edit, before)
        near = lines.neighbourhood()
        reached = self._spans.take(near.start, near.end)
        self._spans.shift(near.start, edit.delta)
        for span, claim in reached:
            moved = lines.grown(shift(span, edit))
            self._set(claim, None if moved.of(after).isspace() else moved)
        return reached

    def _set(self, claim: AnchorId, span: Span | None) -> None:
        self._stamp = object()
        if span:
            self._unplaced.discard(claim)
            self._spans.put(claim, span)
        else:
            self._unplaced.add(claim)
            self._spans.discard(claim)

    def _stands(self, claim: AnchorId, span: Span | None) -> bool:
        return self._spans.get(claim) == span if span else claim in self._unplaced

    def _touched(self, before: Mapping[AnchorId, Span], words: Rope) -> frozenset[AnchorId]:
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
