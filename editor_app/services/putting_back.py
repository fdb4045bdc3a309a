"""The edits that put changes of a redline back, with what stands on the words that move."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from editor_app.domain.article import Role
from editor_app.domain.ids import AnchorId
from editor_app.domain.inline import InlineMarks, Marking, exactly
from editor_app.domain.inline_store import InlineStore
from editor_app.domain.lines import LineRoles, line_span, line_starts
from editor_app.domain.redline import ROLE, Hunk, HunkKind, Redline
from editor_app.domain.text import Span, TextEdit, shift
from editor_app.domain.values import field, frozen
from editor_app.services.format_changes import by_start


@frozen
class PutBack:
    """`edits` apply one after the other; `placed` are anchors that go along with their words.

    `markings` set words and `lines` lines as they were in the old text. Places are those after all
    edits.
    """

    edits: tuple[TextEdit, ...]
    placed: Mapping[AnchorId, Span]
    markings: tuple[Marking, ...] = ()
    lines: LineRoles = ()


@frozen
class _Part:
    """Words to be put in the place of ``[start, end)`` of the new text; `old` orders equal places.

    `carried` are anchors in `text`, by their place in it, `marks` are how it is set, None where
    that is not known, and `lines` what its lines are, from its start. A part that leaves its words
    alone `is_set` only.
    """

    start: int
    end: int
    old: int
    text: str
    carried: Mapping[AnchorId, Span] = field(default_factory=dict[AnchorId, Span])
    marks: InlineMarks | None = None
    lines: LineRoles = ()
    is_set: bool = False


def put_back(
    line: Redline, hunks: Collection[int], anchors: Mapping[AnchorId, Span] | None = None
) -> PutBack:
    """What makes of the new text one without the changes `hunks`, given by their index.

    All of them give the old text. A paragraph that goes back to its place takes the `anchors`
    in it along, which stand in the new text.
    """
    chosen = sorted(set(hunks))
    inside = {n for n in chosen if line.hunks[n].inside in set(chosen)}
    found = _Old(line)
    return _joined(
        part for n in chosen if n not in inside for part in found.parts(n, chosen, anchors or {})
    )


def put_hunks_back(line: Redline, hunks: Iterable[Hunk]) -> PutBack:
    """The same for changes in the place of each other, none of which moved; `line` needs no pieces."""
    found = _Old(line)
    return _joined(found.part(hunk) for hunk in hunks)


def _joined(found: Iterable[_Part]) -> PutBack:
    parts = sorted(found, key=lambda part: (part.start, part.end, part.old))
    placed: dict[AnchorId, Span] = {}
    markings: list[Marking] = []
    lines: list[tuple[int, Role | None]] = []
    by = 0
    for part in parts:
        start = part.start + by
        for anchor, span in part.carried.items():
            placed[anchor] = span.moved(start)
        if part.marks is not None:
            markings += exactly(Span(start, start + len(part.text)), part.marks)
        lines += [(place + start, role) for place, role in part.lines]
        by += len(part.text) - (part.end - part.start)
    changed = (part for part in reversed(parts) if not part.is_set)
    edits = tuple(TextEdit(part.start, part.end, part.text) for part in changed)
    return PutBack(edits, placed, tuple(markings), tuple(lines))


class _Old:
    """The old text of a redline, and how its words and lines were set."""

    def __init__(self, line: Redline) -> None:
        self._line = line
        self._is_set = any(line.inline)
        self._stores = tuple(InlineStore(marks) for marks in line.inline)
        self._roles = tuple(
            by_start(text, roles)
            for text, roles in zip((line.old, line.new), line.roles, strict=True)
        )

    def part(self, hunk: Hunk) -> _Part:
        """A change that did not move."""
        start, end = hunk.new.start, hunk.new.end
        marks = self._marks(0, hunk.old) if self._is_set else None
        is_set = hunk.kind is HunkKind.FORMATTED
        lines = () if is_set else (*self._whole_lines(0, hunk.old), *self._last_line(hunk))
        if is_set and ROLE in {kind for side in hunk.settings for kind, _ in side}:
            at = self._line.old.rfind("\n", 0, hunk.old.start) + 1
            lines = ((0, self._roles[0].get(at)),)
        words = hunk.old.of(self._line.old)
        return _Part(start, end, hunk.old.start, words, {}, marks, lines, is_set)

    def parts(
        self, number: int, chosen: Collection[int], anchors: Mapping[AnchorId, Span]
    ) -> Iterator[_Part]:
        """A change; a paragraph that moved goes from where it stands to where it stood."""
        hunk = self._line.hunks[number]
        if hunk.kind is not HunkKind.MOVED or hunk.gap is None:
            yield self.part(hunk)
            return
        nested = [h for n, h in enumerate(self._line.hunks) if n in chosen and h.inside == number]
        yield _Part(hunk.new.start, hunk.new.end, -1, "")
        yield self._paragraph(hunk, nested, anchors)

    def _marks(self, side: int, span: Span) -> InlineMarks:
        """How words of the old text (0) or the new one (1) are set, from their start."""
        found = self._stores[side].between(span.start, span.end)
        return tuple(
            mark.within(span).moved(-span.start) for mark in found if mark.span.overlap(span)
        )

    def _whole_lines(self, side: int, span: Span) -> LineRoles:
        """What the lines are that stand wholly in a place, from its start."""
        if not any(self._roles):
            return ()
        text = (self._line.old, self._line.new)[side]
        starts = (span.start + start for start in line_starts(span.of(text)))
        return tuple(
            (start - span.start, self._roles[side].get(start))
            for start in starts
            if (line := line_span(text, start)).start == start and line and line.end <= span.end
        )

    def _last_line(self, hunk: Hunk) -> LineRoles:
        """What the line is that a change goes over into: as now, where it begins in the change."""
        old, new = self._line.old, self._line.new
        was = old.rfind("\n", 0, hunk.old.end) + 1
        now = new.rfind("\n", 0, hunk.new.end) + 1
        if not any(self._roles) or was < hunk.old.start or _ends_line(new, hunk.new):
            return ()
        is_of_another = now < hunk.new.start
        role = self._roles[0].get(was) if is_of_another else self._roles[1].get(now)
        return ((len(hunk.old), role),)

    def _paragraph(
        self, hunk: Hunk, nested: Collection[Hunk], anchors: Mapping[AnchorId, Span]
    ) -> _Part:
        """The moved paragraph as it goes back: between the line feeds it had, with what is on it."""
        was, own = hunk.old.of(self._line.old), _without_feeds(self._line.new, hunk.new)
        lead = len(was) - len(was.lstrip("\n"))
        trail = len(was) - len(was.rstrip("\n"))
        words = own.of(self._line.new)
        marks = InlineStore(self._marks(1, own))
        carried = {
            anchor: span.moved(-own.start) for anchor, span in anchors.items() if own.contains(span)
        }
        for each in sorted(nested, key=lambda other: other.new.start, reverse=True):
            place = each.new.moved(-own.start)
            edit = TextEdit(place.start, place.end, each.old.of(self._line.old))
            marks.follow(edit, words)
            marks.set_all(exactly(edit.inserted, self._marks(0, each.old)))
            words = edit.apply(words)
            carried = {anchor: shift(span, edit) for anchor, span in carried.items()}
        moved = {anchor: span.moved(lead) for anchor, span in carried.items() if span}
        lines = tuple((place + lead, role) for place, role in self._whole_lines(1, own))
        text = was[:lead] + words + was[len(was) - trail :]
        set_so = tuple(mark.moved(lead) for mark in marks.in_order()) if self._is_set else None
        return _Part(hunk.gap or 0, hunk.gap or 0, hunk.old.start, text, moved, set_so, lines)


def _ends_line(text: str, span: Span) -> bool:
    return span.end == len(text) or text[span.end] == "\n"


def _without_feeds(text: str, span: Span) -> Span:
    """A place without the line feeds at its ends."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip("\n"))
    return Span(start, max(start, span.end - (len(words) - len(words.rstrip("\n")))))
