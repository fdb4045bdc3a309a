"""A step of editing, with all it takes to undo and redo it exactly."""

from __future__ import annotations

from collections.abc import Mapping

from editor_app.domain.article import Role
from editor_app.domain.ids import AnchorId
from editor_app.domain.inline import InlineChange, InlineMark, in_text_order
from editor_app.domain.text import Span, TextEdit, shift
from editor_app.domain.values import frozen, replace


@frozen
class Change:
    """One step of editing.

    `edits` apply one after the other; `inverse` takes them back in its own order. `before`
    and `after` hold the spans that the edits reached, in the text before and after all of
    them; None means that the claim had lost its words there. The spans that are not named
    only move with the text. `touched` are the claims whose words differ now in more than
    spaces, the shape of quotation marks and accents on capitals. `fresh` are claims of
    `before` that were placed after the change before this one. `version` is the manuscript's
    after this change. `roles` are those set on lines before and after, where the edits moved them;
    `inline` are the bold and italic words and links that the edits reached.
    """

    edits: tuple[TextEdit, ...]
    inverse: tuple[TextEdit, ...]
    before: Mapping[AnchorId, Span | None]
    after: Mapping[AnchorId, Span | None]
    touched: frozenset[AnchorId]
    fresh: frozenset[AnchorId] = frozenset()
    version: int = 0
    roles: tuple[Mapping[int, Role], Mapping[int, Role]] | None = None
    inline: InlineChange = InlineChange()

    @property
    def loses_or_finds(self) -> bool:
        """Whether something lost its words, or stands on words again."""
        return any((span is None) != (self.after[i] is None) for i, span in self.before.items())

    def merged(self, other: Change) -> Change | None:
        """This change and `other`, the very next one, as one; None if they are not one run.

        A run is typing at the caret, or deleting backwards or forwards from it. A line feed
        begins a new run, and so does an undo or a claim placed at the caret meanwhile. Whether
        `other` was typed or pasted is for the caller to know.
        """
        brings_back = None in other.before.values()
        is_next = other.version == self.version + 1 and not other.fresh and not brings_back
        edit = self._run_with(other) if is_next else None
        if edit is None:
            return None
        taken = self.inverse[0].text
        removed = other.inverse[0].text
        words = removed + taken if other.edits[0].start < self.edits[0].start else taken + removed
        earlier = {
            claim: shift(span, self.inverse[0])
            for claim, span in other.before.items()
            if span is not None and claim not in self.before
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
            self.fresh,
            other.version,
            self.roles,
            self._inline_with(other),
        )

    def _inline_with(self, other: Change) -> InlineChange:
        """The inline marks before this change and after `other`; each has one edit."""
        one, two, back, on = self.inline, other.inline, self.inverse[0], other.edits[0]
        earlier = (_moved(mark, back) for mark in two.gone if mark not in one.come)
        later = (_moved(mark, on) for mark in one.come if mark not in two.gone)
        return InlineChange(
            in_text_order((*one.gone, *earlier)), in_text_order((*later, *two.come))
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


def _moved(mark: InlineMark, edit: TextEdit) -> InlineMark:
    return InlineMark(mark.kind, shift(mark.span, edit), mark.target)
