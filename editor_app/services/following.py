"""Where the spans of one text stand in another one: by the difference, by their words, by likeness.

A place that is found by likeness alone, below `LIKE` or hardly ahead of the next one, is told
apart: a person has to confirm it. What is not even that has no place; a claim without words is
better than one on wrong words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping

from editor_app.domain.difference import TextChange
from editor_app.domain.ids import AnchorId
from editor_app.domain.inline import InlineMarks
from editor_app.domain.inline_store import InlineStore
from editor_app.domain.likeness import same_words
from editor_app.domain.locate import DISTINCT, ENOUGH, Located, agreement, occurrences, surroundings
from editor_app.domain.revision import Content
from editor_app.domain.text import Span
from editor_app.domain.values import field, frozen
from editor_app.services.comparing import changes, edits
from editor_app.services.locating import CLEAR, LIKE, SHORTEST, find, likeness
from editor_app.services.manuscript import Manuscript

_SENTENCE_ENDS = re.compile(r"[.!?…][»”\"’)]*\s|\n")

REWRITTEN = 0.6
"""From here on words at the place where the difference leads may be the same ones, rewritten.

Unrelated sentences of one language reach 0.4 to 0.5, sentences of one pattern 0.6; that the
context agrees (`ENOUGH`) is asked too, and a person has to confirm it.
"""

POSSIBLE = 0.7
"""From here on they surely are, where the context agrees; with `SOME` of it, or elsewhere in the
text, a person has to confirm it.
"""

SOME = 0.2


@frozen
class Followed:
    """Where spans stand now: those that are `sure`, and those that a person has to confirm."""

    sure: Mapping[AnchorId, Span]
    doubtful: Mapping[AnchorId, Span] = field(default_factory=dict[AnchorId, Span])


@frozen
class Traced:
    """Where the `anchors` of `text` stand in another text, which was looked for beforehand."""

    anchors: Mapping[AnchorId, Span]
    text: str
    followed: Followed


def trace(anchors: Mapping[AnchorId, Span], old: str, new: str) -> Traced:
    """The same as `follow`, with what it was found for; a pure function."""
    return Traced(anchors, old, follow(anchors, old, new))


def carry(anchors: Mapping[AnchorId, Span], old: str, new: str) -> Mapping[AnchorId, Span]:
    """Where the spans of `old` surely stand in `new`; see `follow`."""
    return follow(anchors, old, new).sure


def follow(anchors: Mapping[AnchorId, Span], old: str, new: str) -> Followed:
    """Where the spans of `old` stand in `new`.

    A span follows the difference; where its words changed on the way, it is looked for among
    the words that are new: letter for letter with 32 code points of context, then by likeness
    (see `services.locating`). The words of one that has a place may differ: compare them with
    `same_words`. No two spans of different places are led to the same one.
    """
    sheet = Manuscript(Content(old, anchors=anchors))
    sheet.apply(edits(old, new))
    rewritten = changes(old, new)
    come = tuple(change.new for change in rewritten if change.new)
    search = _Search(old, new, come, rewritten)
    carried: dict[AnchorId, Span] = {}
    found: dict[AnchorId, Span] = {}
    doubtful: dict[AnchorId, Span] = {}
    for anchor, span in anchors.items():
        place = sheet.span(anchor)
        if place and same_words(span.of(old), place.of(new)) and not search.is_by_chance(span):
            carried[anchor] = place
            continue
        chosen, is_sure = search.choose(span, place)
        if chosen is not None and search.is_alike(span, chosen := chosen.trimmed(new)):
            (found if is_sure else doubtful)[anchor] = chosen
    sure = carried | _alone(found, anchors)
    return Followed(sure, _free(_alone(doubtful, anchors), sure, anchors))


def carried_inline(marks: InlineMarks, old: str, new: str) -> InlineMarks:
    """The inline marks of `old` as they stand in `new`, where the difference leads."""
    store = InlineStore(marks)
    for edit in edits(old, new) if marks else ():
        store.follow(edit, old)
        old = edit.apply(old)
    return store.in_order()


def sentence_around(text: str, span: Span) -> str:
    """The sentence that holds the words at `span`, or the sentences where there are more."""
    start = text.rfind("\n", 0, span.start) + 1
    feed = text.find("\n", span.end)
    end = feed if feed >= 0 else len(text)
    for found in _SENTENCE_ENDS.finditer(text, start, end):
        if found.end() <= span.start:
            start = found.end()
        elif found.start() >= span.end - 1:
            end = found.end()
            break
    return text[start:end].strip()


def _alone(
    found: Mapping[AnchorId, Span], anchors: Mapping[AnchorId, Span]
) -> dict[AnchorId, Span]:
    """Without the spans of different places that were led to one and the same: which is it?"""
    origins: dict[Span, set[Span]] = {}
    for anchor, span in found.items():
        origins.setdefault(span, set()).add(anchors[anchor])
    return {anchor: span for anchor, span in found.items() if len(origins[span]) == 1}


def _free(
    doubtful: Mapping[AnchorId, Span],
    sure: Mapping[AnchorId, Span],
    anchors: Mapping[AnchorId, Span],
) -> dict[AnchorId, Span]:
    """Without places on which something else stands for sure that stood elsewhere before."""
    taken: dict[Span, set[Span]] = {}
    for anchor, span in sure.items():
        taken.setdefault(span, set()).add(anchors[anchor])
    return {
        anchor: span
        for anchor, span in doubtful.items()
        if taken.get(span, {anchors[anchor]}) == {anchors[anchor]}
    }


@frozen
class _Search:
    """Looks for words of `old` among those of `new` that are not simply the old ones."""

    old: str
    new: str
    changed: tuple[Span, ...]
    rewritten: tuple[TextChange, ...]
    """The changes as a reader calls them: with the words in them that stayed by chance."""

    def is_by_chance(self, span: Span) -> bool:
        """Whether short words stayed only because those around them were written anew."""
        if len(span) >= SHORTEST:
            return False
        index = bisect_right(self.rewritten, span.start, key=_old_start) - 1
        return index >= 0 and self.rewritten[index].old.contains(span)

    def choose(self, span: Span, place: Span | None) -> tuple[Span | None, bool]:
        """Where the words at `span` stand now, and whether that is sure.

        `place` is where the difference leads.
        """
        words = span.of(self.old)
        only = self._only(words)
        if only is not None:
            return only, True
        before, after = surroundings(self.old, span)
        hint = place.start if place else round(span.start * len(self.new) / len(self.old))
        other = find(words, before, after, self.new, hint, self.changed, least=POSSIBLE)
        rewritten = self._rewritten(words, before, after, place) if place else None
        if place is None or rewritten is None:
            return self._confirmed(words, before, after, other)
        if other is None or not other.sure or other.span.overlap(place):
            return place, rewritten
        lead = likeness(words, other.span.of(self.new)) - likeness(words, place.of(self.new))
        if abs(lead) >= CLEAR:
            return (other.span, True) if lead > 0 else (place, rewritten)
        return (other.span if lead > 0 else place), False

    def is_alike(self, span: Span, place: Span) -> bool:
        """Whether a place has words that may be those at `span`: short ones are known by their context."""
        words, found = span.of(self.old), place.of(self.new)
        return bool(found) and (len(words) < SHORTEST or likeness(words, found) >= REWRITTEN)

    def _confirmed(
        self, words: str, before: str, after: str, other: Located | None
    ) -> tuple[Span | None, bool]:
        """What was found elsewhere; short words only where some of their context is there too."""
        if other is None or other.sure:
            return (other.span, True) if other else (None, False)
        is_known = len(words) >= SHORTEST or agreement(before, after, self.new, other.span) >= SOME
        return (other.span if is_known else None), False

    def _only(self, words: str) -> Span | None:
        """The one place where these very words stand, which stood at one place before."""
        if len(words) < DISTINCT or len(occurrences(words, self.old)) != 1:
            return None
        found = occurrences(words, self.new)
        return found[0] if len(found) == 1 else None

    def _rewritten(self, words: str, before: str, after: str, place: Span) -> bool | None:
        """Whether what stands at `place` is surely the claim with other words, and no more than it.

        None where it is something else.
        """
        found = place.of(self.new)
        if len(_SENTENCE_ENDS.findall(found)) > len(_SENTENCE_ENDS.findall(words)):
            return None
        alike, around = likeness(words, found), agreement(before, after, self.new, place)
        if len(words) < SHORTEST:
            is_possible = alike >= LIKE and around >= SOME
            return True if around >= ENOUGH else False if is_possible else None
        if alike >= LIKE or (alike >= POSSIBLE and around >= ENOUGH):
            return True
        is_possible = alike >= REWRITTEN and around >= ENOUGH
        return False if is_possible or (alike >= POSSIBLE and around >= SOME) else None


def _old_start(change: TextChange) -> int:
    return change.old.start
