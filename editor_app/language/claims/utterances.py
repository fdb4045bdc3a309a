"""Quotations as one line sees them: what of each stands in it, and who answers for it.

The values are free of ids and of the line's place in the text, so that the same line with the
same quotations is read once however the article around it changes.
"""

from __future__ import annotations

from collections.abc import Mapping

from editor_app.domain.article import Block
from editor_app.domain.claim import Attribution
from editor_app.domain.ids import SourceId
from editor_app.domain.quote import Quote
from editor_app.domain.source import Source, SourceKind
from editor_app.domain.text import Span
from editor_app.domain.values import frozen

BY_KIND = {
    SourceKind.PERSON: Attribution.NAMED,
    SourceKind.INSTITUTION: Attribution.INSTITUTION,
    SourceKind.GROUP: Attribution.INSTITUTION,
    SourceKind.AGENCY: Attribution.AGENCY,
    SourceKind.MEDIA: Attribution.AGENCY,
    SourceKind.ANONYMOUS: Attribution.ANONYMOUS,
    SourceKind.DOCUMENT: Attribution.DOCUMENT,
    SourceKind.SOCIAL: Attribution.SOCIAL,
}
"""The state of attribution that each kind of source gives; a medium cited relays, like an agency."""


@frozen
class Utterance:
    """What a line holds of a quotation; offsets are into the line.

    `first` and `last` are where the whole quotation begins and ends: -1 before the line, one
    past its end behind it. `content` are its parts in the line. Cue and speaker are None where
    they stand in another line.
    """

    first: int
    last: int
    content: tuple[Span, ...]
    cue: Span | None
    speaker: Span | None
    floating: bool
    attribution: Attribution

    @property
    def has_source(self) -> bool:
        """Whether somebody answers for it."""
        return self.attribution is not Attribution.UNSOURCED

    def lies_in(self, span: Span) -> bool:
        """Whether the whole quotation lies in a part of the line."""
        return span.start <= self.first and self.last <= span.end


def of_line(block: Block, quote: Quote, sources: Mapping[SourceId, Source]) -> Utterance:
    """What `block` holds of `quote`."""
    source = sources.get(quote.source) if quote.source else None
    extent = quote.extent
    return Utterance(
        first=_within(block, extent.start),
        last=_within(block, extent.end),
        content=tuple(_clipped(block, part) for part in quote.content if block.span.overlap(part)),
        cue=_inside(block, quote.cue.span) if quote.cue else None,
        speaker=_inside(block, quote.speaker) if quote.speaker else None,
        floating=quote.floating,
        attribution=BY_KIND[source.kind] if source else Attribution.UNSOURCED,
    )


def _within(block: Block, position: int) -> int:
    """A place as an offset into the line, or just outside it."""
    return min(max(position - block.start, -1), block.end - block.start + 1)


def _clipped(block: Block, part: Span) -> Span:
    """The part of a span that lies in the line."""
    start, end = max(part.start, block.start), min(part.end, block.end)
    return Span(start - block.start, end - block.start)


def _inside(block: Block, span: Span) -> Span | None:
    """A span as offsets into the line, None where it stands elsewhere."""
    return span.moved(-block.start) if block.span.contains(span) else None
