"""An article part by part: one line with all that was found in it.

A passage does not know where it stands, so what is read in it can be remembered.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from editor_app.domain.article import BODY_ROLES, Block, Role
from editor_app.domain.date import DateMention
from editor_app.domain.figure import Figure
from editor_app.domain.ids import SourceId
from editor_app.domain.quote import Quote
from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.language import dates, figures
from editor_app.language.claims import utterances
from editor_app.language.claims.material import Material
from editor_app.language.claims.utterances import Utterance

TITLES = (Role.HEADLINE, Role.STANDFIRST, Role.SUBHEAD)
"""The roles that are read before anything else."""

ROLES = BODY_ROLES | set(TITLES)
"""The roles of lines that claim something."""


class Placed(Protocol):
    """Anything that stands somewhere."""

    @property
    def start(self) -> int:
        """Where it begins."""
        ...

    @property
    def span(self) -> Span:
        """Where it stands."""
        ...


Thing = TypeVar("Thing", bound=Placed)


@frozen
class Passage:
    """One line of the article, a value by itself; all offsets are into the line, its `text`.

    `utterances` are the quotations that reach into it. `is_dated` says whether the article has
    a date of publication.
    """

    text: str
    language: str
    role: Role
    is_dated: bool
    sentences: tuple[Span, ...]
    utterances: tuple[Utterance, ...]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The numbers in the line."""
        return figures.in_line(self.text, self.language)

    @property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates in the line."""
        return dates.in_line(self.text, self.language)


@frozen
class Part:
    """A passage where it stands: its first code point, and whose words its utterances are."""

    start: int
    passage: Passage
    speakers: tuple[SourceId | None, ...]


def parts(material: Material) -> Iterator[Part]:
    """Every line that claims something, in text order."""
    sources = {source.id: source for source in material.sources}
    by_block = _by_block(material.blocks, material.quotes)
    starts = [sentence.start for sentence in material.sentences]
    for place, block in enumerate(material.blocks):
        if block.role not in ROLES:
            continue
        quotes = by_block[place]
        passage = Passage(
            text=block.span.of(material.text),
            language=material.language,
            role=block.role,
            is_dated=material.metadata.published is not None,
            sentences=_sentences(block, material.sentences, starts),
            utterances=tuple(utterances.of_line(block, quote, sources) for quote in quotes),
        )
        yield Part(block.start, passage, tuple(quote.source for quote in quotes))


def _sentences(block: Block, found: Sequence[Span], starts: Sequence[int]) -> tuple[Span, ...]:
    """The sentences of a line as offsets into it; the whole line where none was found."""
    first, last = bisect_left(starts, block.start), bisect_right(starts, block.end)
    inside = tuple(s.moved(-block.start) for s in found[first:last] if s.end <= block.end)
    return inside or (Span(0, len(block.span)),)


def within(things: Sequence[Thing], span: Span) -> tuple[Thing, ...]:
    """Those of `things` (in text order, none over another) that lie inside `span`."""
    first = bisect_left(things, span.start, key=_start)
    last = bisect_left(things, span.end, key=_start)
    return tuple(thing for thing in things[first:last] if thing.span.end <= span.end)


def _start(thing: Placed) -> int:
    """Where something begins."""
    return thing.start


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
