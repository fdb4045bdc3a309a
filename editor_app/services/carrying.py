"""Claims and comments that go with their words: cut and pasted, dragged, moved.

What is copied says which of them lie wholly in it; where the words come back and one has
lost its place meanwhile, it stands on them again. Words that were only copied carry nothing:
these still stand where they stood.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from editor_app.domain.ids import AnchorId, ArticleId, ClaimId
from editor_app.domain.text import Span, TextEdit
from editor_app.services.manuscript import Manuscript

_MOST = 1_000_000
"""Bytes; a larger clipboard is nothing that Galley wrote."""

Places = Mapping[AnchorId, Span]


def within(manuscript: Manuscript, span: Span) -> Places:
    """The claims wholly in `span`, with their places from its start."""
    found = manuscript.between(span.start, span.end)
    return {
        claim: place.moved(-span.start)
        for place, claim in found
        if place.start >= span.start and place.end <= span.end
    }


def packed(article: ArticleId, places: Places) -> bytes:
    """The claims of words for the clipboard; nothing where there are none."""
    if not places:
        return b""
    claims = [[claim, span.start, span.end] for claim, span in places.items()]
    return json.dumps({"article": article, "claims": claims}).encode()


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
    except (ValueError, TypeError, KeyError, RecursionError):
        return {}


def moved(manuscript: Manuscript, edits: Sequence[TextEdit]) -> Places:
    """Where claims stand after `edits`, if these take words away and put them down elsewhere."""
    if len(edits) != 2:
        return {}
    gone, come = edits
    if gone.text or come.span or gone.span.of(manuscript.text) != come.text or not come.text:
        return {}
    places = within(manuscript, gone.span)
    return {claim: span.moved(come.start) for claim, span in places.items()}
