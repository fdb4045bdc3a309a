"""Quotations as one line sees them: what of each stands in it, and who answers for it.

The values are free of ids and of the line's place in the text, so that the same line with the
same quotations is read once however the article around it changes.
"""

from __future__ import annotations

from editor_app.domain.article import Block
from editor_app.domain.claim import Attribution
from editor_app.domain.quote import Cue, Quote
from editor_app.domain.source import SourceKind
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


def of_line(block: Block, quote: Quote, attribution: Attribution) -> Utterance:
    """What `block` holds of `quote`."""
    start, end = block.start, block.end
    return Utterance(
        _within(block, quote.content[0].start),
        _within(block, quote.content[-1].end),
        tuple([_clipped(block, p) for p in quote.content if p.start < end and start < p.end]),
        _inside(block, quote.cue) if quote.cue else None,
        _inside(block, quote.speaker) if quote.speaker else None,
        quote.floating,
        attribution,
    )


def _within(block: Block, position: int) -> int:
    """A place as an offset into the line, or just outside it."""
    return min(max(position - block.start, -1), block.end - block.start + 1)


def _clipped(block: Block, part: Span) -> Span:
    """The part of a span that lies in the line."""
    start, end = max(part.start, block.start), min(part.end, block.end)
    return Span(start - block.start, end - block.start)


def _inside(block: Block, words: Span | Cue) -> Span | None:
    """The place of words as offsets into the line, None where they stand elsewhere."""
    if words.start < block.start or words.end > block.end:
        return None
    return Span(words.start - block.start, words.end - block.start)
