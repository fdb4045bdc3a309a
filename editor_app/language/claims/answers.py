"""Who answers for a statement, as the text has it."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.domain.claim import Attribution
from editor_app.domain.ids import SourceId
from editor_app.domain.quote import Quote
from editor_app.domain.source import SourceKind
from editor_app.domain.text import Span
from editor_app.language.claims.clauses import Clause
from editor_app.language.claims.passages import TITLES, Passage

LEAST_SHARE = 0.4
"""A quotation answers for a clause of which it covers at least so much."""

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


@dataclass(frozen=True, slots=True)
class Answer:
    """Who answers, and through which quotation."""

    attribution: Attribution
    source: SourceId | None = None
    quote: Quote | None = None


NOBODY = Answer(Attribution.UNSOURCED)
"""The desk itself."""


def of(passage: Passage, clause: Clause) -> Answer:
    """Who answers for a clause: the speaker of the quotation that covers most of it."""
    best = max(passage.quotes, key=lambda quote: _share(clause.span, quote), default=None)
    if best is None or _share(clause.span, best) < LEAST_SHARE:
        return NOBODY
    if best.floating and clause.role in TITLES:
        return NOBODY
    return answer(passage, best)


def answer(passage: Passage, quote: Quote) -> Answer:
    """Who answers for a quotation."""
    source = passage.sources.get(quote.source) if quote.source else None
    if source is None:
        return Answer(Attribution.UNSOURCED, None, quote)
    return Answer(BY_KIND[source.kind], source.id, quote)


def _share(span: Span, quote: Quote) -> float:
    """How much of a clause a quotation covers; one that it holds with its cue covers all of it."""
    covered = sum(span.overlap(part) for part in quote.content)
    whole = quote.cue is not None and span.contains(quote.cue.span) and span.contains(quote.extent)
    return (1.0 if whole else 0.0) + covered / max(1, len(span))
