"""Finding words again that were rewritten or moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from editor_app.domain.locate import Located, locate
from editor_app.domain.text import Span
from editor_app.domain.tokens import moved_end, moved_start, token_end, token_start

LIKE = 0.8
"""Words this much alike (normalised indel similarity) are taken for the same ones, rewritten."""

CLEAR = 0.1
"""How far the best place has to be ahead of the next one that does not overlap it."""

SHORTEST = 12
"""Shorter words are alike by chance too often: they are only found letter for letter."""


_HOPELESS = 50
"""In percent: where the best place is no more alike than this, there is none."""


def likeness(one: str, other: str) -> float:
    """How much alike two wordings are, 0 to 1: twice what they share over all they have."""
    # Loaded at the first search: the first paint does not wait for it.
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other) / 100


def find(
    words: str,
    before: str,
    after: str,
    text: str,
    hint: int,
    within: Sequence[Span] | None = None,
    *,
    least: float = LIKE,
) -> Located | None:
    """Where `words` stand in `text`: letter for letter with their context, else the most alike.

    Args:
        words: what to find.
        before: what stood before them (`domain.locate.surroundings`).
        after: what stood after them.
        text: where to look.
        hint: where they are expected, as a position in `text`.
        within: look only at places at least half of which lies in these spans.
        least: a place this much alike may be the one; below `LIKE` it is never sure.

    Returns:
        The best place, `sure` or to be confirmed; None where nothing is alike.
    """
    exact = locate(words, before, after, text, hint, within)
    if exact and exact.sure:
        return exact
    alike = most_alike(words, text, within, least)
    return alike if alike and alike.sure else exact or alike


def most_alike(
    words: str, text: str, within: Sequence[Span] | None = None, least: float = LIKE
) -> Located | None:
    """The place most like `words`; None where nothing reaches `least` or `words` are too short."""
    if len(words) < SHORTEST:
        return None
    haystack = text if within is None else _lines_with(text, within)
    places = [
        (likeness(words, span.of(text)), span)
        for span in _candidates(words, haystack)
        if within is None or span.mostly_in(within)
    ]
    if not places or max(places)[0] < least:
        return None
    score, span = max(places)
    others = [other for other, place in places if not place.overlap(span)]
    is_clear = score - max(others, default=0.0) >= CLEAR
    return Located(span, score, score >= LIKE and is_clear)


def _lines_with(text: str, spans: Sequence[Span]) -> str:
    """`text` with every line that none of the `spans` touches blanked out, at the same length."""
    parts: list[str] = []
    end = 0
    for span in spans:
        start = max(text.rfind("\n", 0, span.start) + 1, end)
        parts.append("\n" * (start - end))
        feed = text.find("\n", span.end)
        end = max(feed if feed >= 0 else len(text), end)
        parts.append(text[start:end])
    return "".join([*parts, "\n" * (len(text) - end)])


def _candidates(words: str, text: str) -> Iterator[Span]:
    """The best place in the text, then the best ones before and after it."""
    best = _best(words, text, Span(0, len(text)))
    if best is None:
        return
    yield best
    for rest in (Span(0, best.start), Span(best.end, len(text))):
        other = _best(words, text, rest)
        if other:
            yield other


def _best(words: str, text: str, region: Span) -> Span | None:
    """The words of the region most like `words`."""
    from rapidfuzz import fuzz

    found = fuzz.partial_ratio_alignment(words, region.of(text), score_cutoff=_HOPELESS)
    if found is None or len(region) < len(words) // 2:
        return None
    start = token_start(text, region.start + found.dest_start)
    end = token_end(text, region.start + found.dest_end)
    return _refined(words, text, Span(start, end))


def _refined(words: str, text: str, span: Span) -> Span:
    """`span` with its edges moved by whole tokens for as long as that makes it more alike."""
    best = likeness(words, span.of(text))
    while True:
        scored = [(likeness(words, other.of(text)), other) for other in _neighbours(text, span)]
        score, other = max(scored, default=(0.0, span))
        if score <= best:
            return span
        best, span = score, other


def _neighbours(text: str, span: Span) -> Iterator[Span]:
    """The span with one edge moved by a word, outwards and inwards."""
    start, end = span.start, span.end
    starts = (moved_start(text, start, by) for by in (-1, 1))
    ends = (moved_end(text, end, by) for by in (-1, 1))
    yield from (Span(other, end) for other in starts if other < end)
    yield from (Span(start, other) for other in ends if other > start)
