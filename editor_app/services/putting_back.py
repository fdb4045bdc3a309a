"""The edits that put changes of a redline back, with what stands on the words that move."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from editor_app.domain.ids import AnchorId
from editor_app.domain.redline import Hunk, HunkKind, Redline
from editor_app.domain.text import Span, TextEdit, shift
from editor_app.domain.values import frozen


@frozen
class PutBack:
    """`edits` apply one after the other; `placed` are anchors that go along with their words.

    Places are those after all edits.
    """

    edits: tuple[TextEdit, ...]
    placed: Mapping[AnchorId, Span]


@frozen
class _Part:
    """Words to be put in the place of ``[start, end)`` of the new text; `old` orders equal places.

    `carried` are anchors in `text`, by their place in it.
    """

    start: int
    end: int
    old: int
    text: str
    carried: Mapping[AnchorId, Span]


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
    by = 0
    for part in parts:
        for anchor, span in part.carried.items():
            placed[anchor] = span.moved(part.start + by)
        by += len(part.text) - (part.end - part.start)
    edits = tuple(TextEdit(part.start, part.end, part.text) for part in reversed(parts))
    return PutBack(edits, placed)


def _parts(
    line: Redline, number: int, chosen: Collection[int], anchors: Mapping[AnchorId, Span]
) -> Iterator[_Part]:
    hunk = line.hunks[number]
    if hunk.kind is not HunkKind.MOVED or hunk.gap is None:
        yield _Part(hunk.new.start, hunk.new.end, hunk.old.start, hunk.old.of(line.old), {})
        return
    nested = [n for n in chosen if line.hunks[n].inside == number]
    words, carried = _paragraph(line, hunk, [line.hunks[n] for n in nested], anchors)
    yield _Part(hunk.new.start, hunk.new.end, -1, "", {})
    yield _Part(hunk.gap, hunk.gap, hunk.old.start, words, carried)


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
