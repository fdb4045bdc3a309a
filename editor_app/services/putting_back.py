"""The edits that put changes of a redline back, with what stands on the words that move."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from editor_app.domain.ids import AnchorId
from editor_app.domain.inline import InlineMark, Marking, exactly
from editor_app.domain.redline import Hunk, HunkKind, Redline
from editor_app.domain.text import Span, TextEdit, shift
from editor_app.domain.values import frozen


@frozen
class PutBack:
    """`edits` apply one after the other; `placed` are anchors that go along with their words.

    `markings` set words as they were in the old text. Places are those after all edits.
    """

    edits: tuple[TextEdit, ...]
    placed: Mapping[AnchorId, Span]
    markings: tuple[Marking, ...] = ()


@frozen
class _Part:
    """Words to be put in the place of ``[start, end)`` of the new text; `old` orders equal places.

    `carried` are anchors in `text`, by their place in it. Where `is_as_before`, `text` is of the old
    text and set as it was there. A part that leaves its words alone `is_set` only.
    """

    start: int
    end: int
    old: int
    text: str
    carried: Mapping[AnchorId, Span]
    is_as_before: bool = False
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
    parts = sorted(
        (
            part
            for n in chosen
            if n not in inside
            for part in _parts(line, n, chosen, anchors or {})
        ),
        key=lambda part: (part.start, part.end, part.old),
    )
    placed: dict[AnchorId, Span] = {}
    markings: list[Marking] = []
    by = 0
    for part in parts:
        for anchor, span in part.carried.items():
            placed[anchor] = span.moved(part.start + by)
        if part.is_as_before:
            place = Span(part.start + by, part.start + by + len(part.text))
            markings += exactly(place, _set_in_old(line, part))
        by += len(part.text) - (part.end - part.start)
    changed = (part for part in reversed(parts) if not part.is_set)
    edits = tuple(TextEdit(part.start, part.end, part.text) for part in changed)
    return PutBack(edits, placed, tuple(markings))


def _set_in_old(line: Redline, part: _Part) -> Iterator[InlineMark]:
    """How the words of a part were set in the old text, from their start."""
    span = Span(part.old, part.old + len(part.text))
    for mark in line.inline[0]:
        if mark.span.overlap(span):
            yield mark.within(span).moved(-span.start)


def _parts(
    line: Redline, number: int, chosen: Collection[int], anchors: Mapping[AnchorId, Span]
) -> Iterator[_Part]:
    hunk = line.hunks[number]
    if hunk.kind is not HunkKind.MOVED or hunk.gap is None:
        words, is_set = hunk.old.of(line.old), hunk.kind is HunkKind.FORMATTED
        is_known = any(line.inline)
        yield _Part(*_ends(hunk.new), hunk.old.start, words, {}, is_known, is_set)
        return
    nested = [n for n in chosen if line.hunks[n].inside == number]
    words, carried = _paragraph(line, hunk, [line.hunks[n] for n in nested], anchors)
    yield _Part(hunk.new.start, hunk.new.end, -1, "", {})
    yield _Part(hunk.gap, hunk.gap, hunk.old.start, words, carried)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _paragraph(
    line: Redline, hunk: Hunk, nested: Collection[Hunk], anchors: Mapping[AnchorId, Span]
) -> tuple[str, Mapping[AnchorId, Span]]:
    """The moved paragraph as it goes back: between the line feeds it had, with its anchors."""
    was, now = hunk.old.of(line.old), hunk.new.of(line.new)
    lead = len(was) - len(was.lstrip("\n"))
    trail = len(was) - len(was.rstrip("\n"))
    own = Span(
        hunk.new.start + len(now) - len(now.lstrip("\n")),
        hunk.new.end - (len(now) - len(now.rstrip("\n"))),
    )
    words = own.of(line.new)
    carried = {
        anchor: span.moved(-own.start) for anchor, span in anchors.items() if own.contains(span)
    }
    for each in sorted(nested, key=lambda other: other.new.start, reverse=True):
        place = each.new.moved(-own.start)
        edit = TextEdit(place.start, place.end, each.old.of(line.old))
        words = edit.apply(words)
        carried = {anchor: shift(span, edit) for anchor, span in carried.items()}
    moved = {anchor: span.moved(lead) for anchor, span in carried.items() if span}
    return was[:lead] + words + was[len(was) - trail :], moved
