"""What changed on the page since an earlier text, kept in step with each key.

A key is followed where it falls: the lines around it, between two places where both texts are
the same, are compared again; all other changes only move with the text. That costs one short
comparison and a few additions however long the article is. Paragraphs that were put elsewhere
need both whole texts: around them changes only move until `take` brings a whole comparison.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from editor_app.domain.article import Role
from editor_app.domain.inline import InlineMarks
from editor_app.domain.message import Message
from editor_app.domain.redline import Hunk, HunkKind, Kinds, Part, Piece, Redline, said_of
from editor_app.domain.text import Span, TextEdit, shift
from editor_app.domain.values import frozen
from editor_app.services.format_changes import Reset, Roles, Setting, by_start, reset_in
from editor_app.services.moves import LEAST_REWRITTEN
from editor_app.services.redlines import redline
from editor_app.services.shelf import Shelf

_MOST_LINES = 40
"""So many lines around an edit are looked at for places where both texts are the same."""

_MOST_EDITS = 30
"""More edits at once are for a whole comparison."""


@frozen
class Standing:
    """A change as it stands on the page: `new` are its words there, `old` those of the earlier text.

    With `is_gap` it is the place that a paragraph left, whose words stand elsewhere now.
    """

    kind: HunkKind
    old: Span
    new: Span
    cosmetic: bool = False
    is_gap: bool = False
    settings: tuple[Kinds, Kinds] = ((), ())
    """Of words that are set otherwise: what they were besides, and what they are."""

    @property
    def says(self) -> tuple[Message, ...]:
        """What became of the setting of words that stayed."""
        return said_of(self.settings)


_What = tuple[HunkKind, Span, bool, bool, tuple[Kinds, Kinds]]
"""All of a `Standing` but its place."""

_NOTHING_SET: tuple[Kinds, Kinds] = ((), ())


class ChangesSince:
    """The changes of `text` since `old`. Not thread-safe.

    Positions are code points. `is_exact` says that a whole comparison would find the same ones, but
    for a short line that was retyped elsewhere.
    """

    def __init__(self, line: Redline) -> None:
        self.old = line.old
        self.text = line.new
        self._same: Shelf[int] = Shelf()
        self._changes: Shelf[_What] = Shelf()
        self._moved: Shelf[_What] = Shelf()
        self._formats: Shelf[_What] = Shelf()
        self.take(line)

    def take(self, line: Redline) -> None:
        """Goes on from a whole comparison of `old` with the text as it stands."""
        self.old = line.old
        self.text = line.new
        self.old_inline, self.old_roles = line.inline[0], line.roles[0]
        self._was = Setting(line.old, self.old_inline, by_start(line.old, self.old_roles))
        self._same = Shelf(_same(line.pieces, 0, 0))
        self._changes = Shelf(_changes(line.hunks, 0, 0))
        self._moved = Shelf(_moved(line.hunks, 0, 0))
        formats = (hunk for hunk in line.hunks if hunk.kind is HunkKind.FORMATTED)
        self._undressed: list[Span] = []
        self._formats = Shelf((hunk.new, _reset(hunk.old, hunk.settings)) for hunk in formats)
        self.is_exact = True

    @property
    def has_moves(self) -> bool:
        """Whether a paragraph stands elsewhere than it did."""
        return bool(self._moved.starts)

    def between(self, start: int, end: int) -> list[Standing]:
        """The changes that touch ``[start, end]``, borders included, in text order."""
        shelves = (self._changes, self._formats, self._moved)
        found = [each for shelf in shelves for each in shelf.touching(start, end)]
        return sorted(map(_standing, found), key=lambda each: (each.new.start, each.old.start))

    def all(self) -> list[Standing]:
        """Every change, in text order."""
        return self.between(0, len(self.text))

    def counts(self) -> tuple[int, int]:
        """How many changes there are, and how many of them are of spaces and marks only."""
        gaps = sum(is_gap for _, _, _, is_gap, _ in self._moved.values)
        shelves = (self._changes, self._formats, self._moved)
        count = sum(len(shelf.values) for shelf in shelves) - gaps
        return count, sum(cosmetic for _, _, cosmetic, _, _ in self._changes.values)

    def follow(self, edits: Sequence[TextEdit]) -> bool:
        """Keeps step with edits done one after the other; whether one line is to be drawn again.

        Each is compared anew where it falls; of more than `_MOST_EDITS` the changes only move.
        """
        is_one_line = len(edits) == 1
        for edit in edits:
            self.text = edit.apply(self.text)
            self._undressed = [shift(place, edit) for place in self._undressed]
            region = self._region(edit) if len(edits) <= _MOST_EDITS else None
            if region is None:
                self.is_exact = is_one_line = False
                for shelf in (self._same, self._changes, self._formats, self._moved):
                    shelf.shift(edit)
                continue
            self.is_exact = self.is_exact and max(len(edit.span), len(edit.text)) < LEAST_REWRITTEN
            new = region[1]
            self._compare(*region, edit.delta)
            end = new.end + edit.delta - 1
            is_one_line = is_one_line and "\n" not in self.text[new.start : end]
        return is_one_line

    def _region(self, edit: TextEdit) -> tuple[Span, Span] | None:
        """The lines around an edit just done, in the earlier text and in the one before the edit.

        None where a moved paragraph stands or stood among them.
        """
        text = self.text
        start, end = edit.start, edit.inserted.end
        old_start = old_end = None
        for _ in range(_MOST_LINES):
            start = text.rfind("\n", 0, max(0, start)) + 1
            old_start = self._behind(start) if start else 0
            if old_start is not None:
                break
            start -= 1
        for _ in range(_MOST_LINES):
            feed = text.find("\n", end)
            end = feed + 1 if feed >= 0 else len(text)
            is_last = end == len(text)
            old_end = len(self.old) if is_last else self._behind(end - edit.delta)
            if old_end is not None:
                break
        if old_start is None or old_end is None or old_end < old_start:
            return None
        new = Span(start, end - edit.delta)
        if any(True for _ in self._moved.touching(new.start, new.end)):
            return None
        return Span(old_start, old_end), new

    def _behind(self, position: int) -> int | None:
        """Where a place behind a character that stayed is in the earlier text."""
        found = self._same.holding(position)
        return None if found is None else found[1] + position - found[0]

    def _compare(self, old: Span, new: Span, delta: int) -> None:
        """Compares a region anew; what stands behind it moves by `delta`."""
        line = redline(old.of(self.old), self.text[new.start : new.end + delta])
        is_last = new.end + delta == len(self.text)
        self._same.cut(new)
        self._same.put(new, _same(line.pieces, old.start, new.start), delta, whole=is_last)
        self._changes.put(new, _changes(line.hunks, old.start, new.start), delta, whole=is_last)
        self._moved.put(new, _moved(line.hunks, old.start, new.start), delta, whole=is_last)
        self._formats.put(new, (), delta, whole=is_last)
        self._undressed.append(Span(new.start, new.end + delta))

    def dress(
        self,
        marks: Callable[[int, int], InlineMarks],
        roles: Roles,
        place: Span | None = None,
    ) -> None:
        """Compares anew how lines are set: those that `follow` compared, and those of `place`.

        `marks` gives those of the text as it stands that touch a region, `roles` are those that a
        person gave its lines.
        """
        regions, self._undressed = [*self._undressed, *(() if place is None else (place,))], []
        for region in regions:
            start = self.text.rfind("\n", 0, region.start) + 1
            feed = self.text.find("\n", region.end)
            self._dress(Span(start, feed + 1 if feed >= 0 else len(self.text)), marks, roles)

    def _dress(self, lines: Span, marks: Callable[[int, int], InlineMarks], roles: Roles) -> None:
        is_last = lines.end == len(self.text)
        now = Setting(self.text, marks(lines.start, lines.end), self._roles_in(lines, roles))
        found: Iterable[Reset] = ()
        if now.marks or now.roles or self._was.marks or self._was.roles:
            found = reset_in(self._same_in(lines), self._was, now)
        made = [(each.new, _reset(each.old, (each.was, each.now))) for each in found]
        self._formats.put(lines, made, 0, whole=is_last)

    def _roles_in(self, lines: Span, roles: Roles) -> Mapping[int, Role]:
        """Those of a region, by where their lines start."""
        if not roles:
            return {}
        first, start = self.text.count("\n", 0, lines.start), lines.start
        found: dict[int, Role] = {}
        for number, words in enumerate(lines.of(self.text).split("\n"), start=first):
            if number in roles:
                found[start] = roles[number]
            start += len(words) + 1
        return found

    def _same_in(self, lines: Span) -> Iterator[Piece]:
        """What stayed of a region; what goes on without a change between is one piece."""
        last: Piece | None = None
        for span, old in self._same.touching(lines.start, lines.end):
            within = Span(max(span.start, lines.start), max(lines.start, min(span.end, lines.end)))
            if not within:
                continue
            was = within.moved(old - span.start)
            if last and (last.new.end, last.old.end) == (within.start, was.start):
                last = Piece(
                    Part.SAME, Span(last.old.start, was.end), Span(last.new.start, within.end)
                )
                continue
            if last:
                yield last
            last = Piece(Part.SAME, was, within)
        if last:
            yield last


def hunk_of(change: Standing) -> Hunk:
    """The change as one of a redline, for what puts it back; none that moved."""
    return Hunk(change.kind, change.old, change.new, change.cosmetic, settings=change.settings)


def _same(pieces: Iterable[Piece], old: int, new: int) -> Iterator[tuple[Span, int]]:
    for piece in pieces:
        if piece.part in (Part.SAME, Part.RESET):
            yield piece.new.moved(new), piece.old.start + old


def _changes(hunks: Sequence[Hunk], old: int, new: int) -> Iterator[tuple[Span, _What]]:
    found = (h for h in hunks if h.kind not in (HunkKind.MOVED, HunkKind.FORMATTED))
    for hunk in sorted(found, key=lambda each: (each.new.start, each.new.end)):
        what = (hunk.kind, hunk.old.moved(old), hunk.cosmetic, False, _NOTHING_SET)
        yield hunk.new.moved(new), what


def _moved(hunks: Sequence[Hunk], old: int, new: int) -> Iterator[tuple[Span, _What]]:
    found: list[tuple[Span, _What]] = []
    for hunk in hunks:
        if hunk.kind is HunkKind.MOVED and hunk.gap is not None:
            was = hunk.old.moved(old)
            found.append((hunk.new.moved(new), (hunk.kind, was, False, False, _NOTHING_SET)))
            gap = hunk.gap + new
            found.append((Span(gap, gap), (hunk.kind, was, False, True, _NOTHING_SET)))
    yield from sorted(found, key=lambda item: (item[0].start, item[0].end))


def _standing(item: tuple[Span, _What]) -> Standing:
    span, (kind, old, cosmetic, is_gap, settings) = item
    return Standing(kind, old, span, cosmetic, is_gap, settings)


def _reset(old: Span, settings: tuple[Kinds, Kinds]) -> _What:
    return HunkKind.FORMATTED, old, False, False, settings
