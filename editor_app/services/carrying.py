"""What goes with its words when they are cut and pasted, dragged or moved.

What is copied says which claims and comments lie wholly in it; where the words come back and one has
lost its place meanwhile, it stands on them again. Words that were only copied carry nothing:
these still stand where they stood. Bold, italic and links are the words' own: every copy has them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from editor_app.domain.article import Role
from editor_app.domain.ids import AnchorId, ArticleId, ClaimId
from editor_app.domain.inline import InlineKind, InlineMark, InlineMarks, Marking, exactly
from editor_app.domain.inline_store import InlineStore
from editor_app.domain.lines import LineRoles, line_span
from editor_app.domain.text import Span, TextEdit
from editor_app.services.manuscript import Manuscript

_MOST = 1_000_000
"""Bytes; a larger clipboard is nothing that Galley wrote."""

_NOT_PACKED = (ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError)
"""What reading anything else than `packed` wrote may raise."""

Places = Mapping[AnchorId, Span]


def within(manuscript: Manuscript, span: Span) -> Places:
    """The claims wholly in `span`, with their places from its start."""
    found = manuscript.between(span.start, span.end)
    return {
        claim: place.moved(-span.start)
        for place, claim in found
        if place.start >= span.start and place.end <= span.end
    }


def inline_within(manuscript: Manuscript, span: Span) -> InlineMarks:
    """What of `span` is bold, italic or a link, from its start."""
    found = manuscript.inline_between(span.start, span.end)
    return tuple(_inline_within(found, span))


def _inline_within(found: InlineMarks, span: Span) -> Iterator[InlineMark]:
    for mark in found:
        if mark.span.overlap(span):
            yield mark.within(span).moved(-span.start)


def lines_within(manuscript: Manuscript, span: Span) -> LineRoles:
    """What a person said that the lines are which stand wholly in `span`, from its start."""
    if not manuscript.roles:
        return ()
    text, start = str(manuscript.rope), span.start
    number = text.count("\n", 0, start)
    begins_line = start == 0 or text[start - 1] == "\n"
    ends_line = span.end == len(text) or "\n" in text[span.end - 1 : span.end + 1]
    lines = span.of(text).split("\n")
    found: list[tuple[int, Role | None]] = []
    for at, words in enumerate(lines):
        is_whole = (at > 0 or begins_line) and (at < len(lines) - 1 or ends_line)
        if is_whole and words and number + at in manuscript.roles:
            found.append((start - span.start, manuscript.roles[number + at]))
        start += len(words) + 1
    return tuple(found)


def packed(
    article: ArticleId, places: Places, inline: InlineMarks = (), lines: LineRoles = ()
) -> bytes:
    """The claims of words, and how these and their lines are set, for the clipboard."""
    kinds = [[place, role] for place, role in lines]
    claims = [[claim, span.start, span.end] for claim, span in places.items()]
    marks = [[mark.kind, mark.span.start, mark.span.end, mark.target] for mark in inline]
    kept = {"article": article, "claims": claims, "inline": marks, "lines": kinds}
    return json.dumps(kept).encode()


def unpacked(article: ArticleId, data: bytes, at: int) -> Places:
    """The claims of `packed` where its words begin at `at`; none of another article's.

    The clipboard is anybody's: what `packed` did not write gives nothing.
    """
    if len(data) > _MOST:
        return {}
    try:
        kept: Any = json.loads(data)
        if kept["article"] != article:
            return {}
        return {ClaimId(str(i)): Span(int(a) + at, int(b) + at) for i, a, b in kept["claims"]}
    except _NOT_PACKED:
        return {}


def unpacked_inline(data: bytes, place: Span) -> tuple[Marking, ...]:
    """What sets the words at `place` as they were copied, whatever the article they come from.

    Nothing where the clipboard does not say how; a link that may lead nowhere is left out.
    """
    if len(data) > _MOST:
        return ()
    try:
        kept: Any = json.loads(data)
        marks = [
            InlineMark(InlineKind(str(kind)), Span(int(start), int(end)), str(target))
            for kind, start, end, target in kept["inline"]
        ]
    except _NOT_PACKED:
        return ()
    return exactly(place, (mark for mark in marks if _is_sound(mark)))


def unpacked_lines(data: bytes, text: str, place: Span) -> LineRoles:
    """What lines of words that were pasted at `place` of `text` are, where they are whole lines there."""
    if len(data) > _MOST:
        return ()
    try:
        kept: Any = json.loads(data)
        found = [(int(at) + place.start, Role(str(role))) for at, role in kept.get("lines", ())]
    except _NOT_PACKED:
        return ()
    return tuple(
        (start, role)
        for start, role in found
        if place.start <= start < place.end
        and (start == 0 or text[start - 1] == "\n")
        and line_span(text, start).end <= place.end
    )


def moved_lines(manuscript: Manuscript, edits: Sequence[TextEdit]) -> LineRoles:
    """What lines are after `edits` that take them away and put them down elsewhere."""
    if len(edits) != 2:
        return ()
    gone, come = edits
    if gone.text or come.span or gone.span.of(manuscript.rope) != come.text:
        return ()
    return tuple((at + come.start, role) for at, role in lines_within(manuscript, gone.span))


def _is_sound(mark: InlineMark) -> bool:
    from editor_app.domain.addresses import is_safe  # no start has a link to look at

    return is_safe(mark.target) if mark.kind is InlineKind.LINK else not mark.target


def moved_inline(manuscript: Manuscript, edits: Sequence[TextEdit]) -> tuple[Marking, ...]:
    """What keeps words as they were set that `edits` take away and put down elsewhere."""
    takes = any(edit.span and not edit.text for edit in edits)
    puts = any(edit.text and not edit.span for edit in edits)
    if not (takes and puts and manuscript.has_inline):
        return ()
    taken = _taken(manuscript, edits)
    markings: list[Marking] = []
    for number, edit in enumerate(edits):
        words = edit.text.strip("\n")
        if edit.span or words not in taken:
            continue
        at = edit.start + edit.text.index(words)
        for later in edits[number + 1 :]:
            at += later.delta if later.start <= at else 0
        markings += exactly(Span(at, at + len(words)), taken[words])
    return tuple(markings)


def _taken(manuscript: Manuscript, edits: Sequence[TextEdit]) -> Mapping[str, InlineMarks]:
    """The words that edits take away, without line feeds around them, and how they are set."""
    taken: dict[str, InlineMarks] = {}
    text, store = manuscript.rope, InlineStore(manuscript.inline)
    for edit in edits:
        gone = edit.span.of(text)
        if gone.strip("\n") and not edit.text:
            start = edit.start + len(gone) - len(gone.lstrip("\n"))
            span = Span(start, start + len(gone.strip("\n")))
            found = store.between(span.start, span.end)
            taken[span.of(text)] = tuple(_inline_within(found, span))
        store.follow(edit, text)
        text = text.apply(edit)
    return taken


def moved(manuscript: Manuscript, edits: Sequence[TextEdit]) -> Places:
    """Where claims stand after `edits`, if these take words away and put them down elsewhere."""
    if len(edits) != 2:
        return {}
    gone, come = edits
    if gone.text or come.span or gone.span.of(manuscript.rope) != come.text or not come.text:
        return {}
    places = within(manuscript, gone.span)
    return {claim: span.moved(come.start) for claim, span in places.items()}
