"""How two versions of a text differ, and where the spans of one stand in the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from editor_app.domain.difference import TextChange, text_change
from editor_app.domain.ids import AnchorId
from editor_app.domain.inline import InlineMarks
from editor_app.domain.inline_store import InlineStore
from editor_app.domain.likeness import same_words
from editor_app.domain.locate import ENOUGH, agreement, surroundings
from editor_app.domain.revision import Content
from editor_app.domain.text import Span, TextEdit
from editor_app.domain.tokens import joined
from editor_app.domain.values import frozen
from editor_app.services.differences import differences
from editor_app.services.locating import CLEAR, LIKE, SHORTEST, find, likeness
from editor_app.services.manuscript import Manuscript

_MARKS_BETWEEN = 2
"""Between two changed words a space and a mark do not make them two changes."""

_SENTENCE_ENDS = re.compile(r"[.!?…][»”\"’)]*\s|\n")

REWRITTEN = 0.6
"""Words this much alike at the place where the difference leads are the same ones, rewritten.

Unrelated sentences of one language reach 0.4 to 0.5, a few words also more: `SOME` of the
context has to agree too.
"""

SOME = 0.2


def changes(old: str, new: str) -> tuple[TextChange, ...]:
    """What a reader calls the differences, in text order.

    Words that stayed by chance between two changes longer than themselves ("de", a comma)
    belong to the change around them.
    """
    return tuple(_trimmed(change, old, new) for change in _joined(differences(old, new), old))


def edits(old: str, new: str) -> tuple[TextEdit, ...]:
    """The edits that turn `old` into `new`, one after the other, as small as whole words allow."""
    return tuple(
        TextEdit(change.new.start, change.new.start + len(change.old), change.new.of(new))
        for change in differences(old, new)
    )


def carry(anchors: Mapping[AnchorId, Span], old: str, new: str) -> dict[AnchorId, Span]:
    """Where the spans of `old` stand in `new`.

    A span follows the difference; where its words changed on the way, it is looked for among
    the words that are new: letter for letter with 32 code points of context, then by likeness
    (see `services.locating`). One that is found nowhere, or in two places, has no span in the
    answer. The words of one that has may differ: compare them with `same_words`.
    """
    sheet = Manuscript(Content(old, anchors=anchors))
    sheet.apply(edits(old, new))
    search = _Search(old, new, tuple(change.new for change in differences(old, new) if change.new))
    carried: dict[AnchorId, Span] = {}
    found: dict[AnchorId, Span] = {}
    for anchor, span in anchors.items():
        place = sheet.span(anchor)
        if place and same_words(span.of(old), place.of(new)):
            carried[anchor] = place
        elif chosen := search.choose(span, place):
            found[anchor] = chosen
    return carried | _alone(found, anchors)


def carried_inline(marks: InlineMarks, old: str, new: str) -> InlineMarks:
    """The inline marks of `old` as they stand in `new`, where the difference leads."""
    store = InlineStore(marks)
    for edit in edits(old, new) if marks else ():
        store.follow(edit, old)
        old = edit.apply(old)
    return store.in_order()


def _alone(
    found: Mapping[AnchorId, Span], anchors: Mapping[AnchorId, Span]
) -> dict[AnchorId, Span]:
    """Without the spans of different places that were led to one and the same: which is it?"""
    origins: dict[Span, set[Span]] = {}
    for anchor, span in found.items():
        origins.setdefault(span, set()).add(anchors[anchor])
    return {anchor: span for anchor, span in found.items() if len(origins[span]) == 1}


@frozen
class _Search:
    """Looks for words of `old` among those of `new` that are not simply the old ones."""

    old: str
    new: str
    changed: tuple[Span, ...]

    def choose(self, span: Span, place: Span | None) -> Span | None:
        """Where the words at `span` stand now; `place` is where the difference leads."""
        words = span.of(self.old)
        before, after = surroundings(self.old, span)
        hint = place.start if place else round(span.start * len(self.new) / len(self.old))
        other = find(words, before, after, self.new, hint, self.changed)
        if place is None or not self._is_rewritten(words, before, after, place):
            return other.span if other and other.sure else None
        if other is None or not other.sure or other.span.overlap(place):
            return place
        lead = likeness(words, other.span.of(self.new)) - likeness(words, place.of(self.new))
        if lead >= CLEAR:
            return other.span
        return place if lead <= -CLEAR else None

    def _is_rewritten(self, words: str, before: str, after: str, place: Span) -> bool:
        """Whether what stands at `place` is the claim with other words, and no more than it."""
        found = place.of(self.new)
        if len(_SENTENCE_ENDS.findall(found)) > len(_SENTENCE_ENDS.findall(words)):
            return False
        alike, around = likeness(words, found), agreement(before, after, self.new, place)
        if alike >= LIKE:
            return True
        return around >= ENOUGH if len(words) < SHORTEST else alike >= REWRITTEN and around >= SOME


def _joined(found: Iterable[TextChange], old: str) -> list[TextChange]:
    """`found` with what stayed by chance taken into the changes around it."""
    kept: list[TextChange] = []
    for change in found:
        while kept and _is_by_chance(old[kept[-1].old.end : change.old.start], kept[-1], change):
            change = _over(kept.pop(), change)
        kept.append(change)
    return kept


def _trimmed(change: TextChange, old: str, new: str) -> TextChange:
    """`change` without the same spaces and marks at both ends, which joining took in."""
    start, end = change.old.start, change.old.end
    new_start, new_end = change.new.start, change.new.end
    while end > start and new_end > new_start and old[end - 1] == new[new_end - 1]:
        if joined(old, end - 1) or joined(new, new_end - 1):
            break
        end, new_end = end - 1, new_end - 1
    while end > start and new_end > new_start and old[start] == new[new_start]:
        if joined(old, start + 1) or joined(new, new_start + 1):
            break
        start, new_start = start + 1, new_start + 1
    return text_change(Span(start, end), Span(new_start, new_end))


def _is_by_chance(between: str, before: TextChange, after: TextChange) -> bool:
    """Whether words stayed by chance: no longer than either change, or no word at all."""
    if "\n" in between:
        return False
    if not any(map(str.isalnum, between)):
        return len(between) <= _MARKS_BETWEEN
    return len(between) <= min(_weight(before), _weight(after))


def _weight(change: TextChange) -> int:
    return max(len(change.old), len(change.new))


def _over(one: TextChange, other: TextChange) -> TextChange:
    """One change over both and what lies between them."""
    return text_change(Span(one.old.start, other.old.end), Span(one.new.start, other.new.end))
