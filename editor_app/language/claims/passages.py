"""An article part by part: one line with all that was found in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from editor_app.domain.article import BODY_ROLES, Block, Role
from editor_app.domain.date import DateMention
from editor_app.domain.figure import Figure
from editor_app.domain.ids import SourceId
from editor_app.domain.quote import Quote
from editor_app.domain.source import Source
from editor_app.domain.text import Span
from editor_app.language.claims.material import Material

TITLES = (Role.HEADLINE, Role.STANDFIRST, Role.SUBHEAD)
"""The roles that are read before anything else."""

ROLES = BODY_ROLES | set(TITLES)
"""The roles of lines that claim something."""


class Placed(Protocol):
    """Anything that stands somewhere."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        ...


Thing = TypeVar("Thing", bound=Placed)


@dataclass(frozen=True, slots=True)
class Passage:
    """One line of the article; offsets are into the whole `text`.

    `quotes` are those that reach into the line, the others lie wholly inside. `is_dated` says
    whether the article has a date of publication.
    """

    text: str
    language: str
    span: Span
    role: Role
    is_dated: bool
    sentences: tuple[Span, ...]
    quotes: tuple[Quote, ...]
    sources: Mapping[SourceId, Source]
    figures: tuple[Figure, ...]
    dates: tuple[DateMention, ...]


def passages(material: Material) -> Iterator[Passage]:
    """Every line that claims something, in text order."""
    sources = {source.id: source for source in material.sources}
    quotes = _by_block(material.blocks, material.quotes)
    sentence_starts = [sentence.start for sentence in material.sentences]
    for place, block in enumerate(material.blocks):
        if block.role not in ROLES:
            continue
        first = bisect_left(sentence_starts, block.start)
        last = bisect_right(sentence_starts, block.end)
        inside = [s for s in material.sentences[first:last] if s.end <= block.end]
        yield Passage(
            material.text,
            material.language,
            block.span,
            block.role,
            material.metadata.published is not None,
            tuple(inside) or (block.span,),
            tuple(quotes[place]),
            sources,
            within(material.figures, block.span),
            within(material.dates, block.span),
        )


def within(things: Sequence[Thing], span: Span) -> tuple[Thing, ...]:
    """Those of `things` (in text order, none over another) that lie inside `span`."""
    first = bisect_left(things, span.start, key=_start)
    last = bisect_left(things, span.end, key=_start)
    return tuple(thing for thing in things[first:last] if thing.span.end <= span.end)


def _start(thing: Placed) -> int:
    """Where something begins."""
    return thing.span.start


def _by_block(blocks: Sequence[Block], quotes: Sequence[Quote]) -> dict[int, list[Quote]]:
    """The quotations that reach into each line, their cue included, by the line's place."""
    starts = [block.start for block in blocks]
    found: dict[int, list[Quote]] = defaultdict(list)
    for quote in quotes:
        parts = [*quote.content, *([quote.cue.span] if quote.cue else [])]
        first = bisect_right(starts, min(part.start for part in parts)) - 1
        last = bisect_right(starts, max(part.end for part in parts)) - 1
        for place in range(max(first, 0), last + 1):
            found[place].append(quote)
    return found
