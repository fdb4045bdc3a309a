"""Finding words again in another text by the words themselves and what stood around them."""

from __future__ import annotations

from collections.abc import Sequence

from editor_app.domain.text import Span, common_end, common_start
from editor_app.domain.tokens import joined
from editor_app.domain.values import frozen

CONTEXT = 32
"""How many code points before and after a claim are kept to recognise its place."""

DISTINCT = 20
"""Words of this length that occur once are recognised by themselves, whatever stands around them."""

ENOUGH = 0.5
"""The share of the context that has to agree where the words alone are not distinct."""

CLEAR = 0.15
"""How far the best place has to be ahead of the next."""


@frozen
class Located:
    """A place that may be the one looked for.

    `score` is 0 to 1. `sure` says that it is good enough and clear of the next best place;
    otherwise a person has to confirm it.
    """

    span: Span
    score: float
    sure: bool


def surroundings(text: str, span: Span) -> tuple[str, str]:
    """The 32 code points before and after `span`, fewer at the ends of the text."""
    return text[max(span.start - CONTEXT, 0) : span.start], text[span.end : span.end + CONTEXT]


def locate(
    words: str, before: str, after: str, text: str, hint: int, within: Sequence[Span] | None = None
) -> Located | None:
    """Where exactly `words` stand in `text`, at the place whose surroundings agree best.

    Args:
        words: what to find, letter for letter; never as a part of longer words.
        before: what stood before them (see `surroundings`).
        after: what stood after them.
        text: where to look.
        hint: where they are expected; decides between places that agree alike.
        within: look only at places at least half of which lies in these spans.

    Returns:
        The best place; None if the words do not occur.
    """
    places = [span for span in occurrences(words, text) if within is None or span.mostly_in(within)]
    if not places:
        return None
    scored = sorted(
        ((agreement(before, after, text, span), -abs(span.start - hint), span) for span in places),
        reverse=True,
    )
    score, _, span = scored[0]
    is_clear = len(scored) == 1 or score - scored[1][0] >= CLEAR
    is_enough = score >= ENOUGH or (len(scored) == 1 and len(words) >= DISTINCT)
    return Located(span, score, is_clear and is_enough)


def occurrences(words: str, text: str) -> list[Span]:
    """Where `words` stand in `text` as whole words, in text order."""
    found: list[Span] = []
    start = text.find(words) if words.strip() else -1
    while start >= 0:
        end = start + len(words)
        if not joined(text, start) and not joined(text, end):
            found.append(Span(start, end))
        start = text.find(words, start + 1)
    return found


def agreement(before: str, after: str, text: str, span: Span) -> float:
    """The share of the context that is the same around `span`, 0 to 1.

    Counted from the span outwards up to the first difference, on both sides. The end of a
    text that was there before counts as agreeing.
    """
    here_before, here_after = surroundings(text, span)
    same = common_end(before, here_before) + common_start(after, here_after)
    kept = len(before) + len(after)
    if not kept:
        return 1.0 if not here_before and not here_after else 0.0
    return same / kept
