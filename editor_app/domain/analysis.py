"""Everything a reading of a text finds: plain values that can be thrown away and computed again."""

from __future__ import annotations

from editor_app.domain.article import Block, Metadata
from editor_app.domain.claim import Proposal
from editor_app.domain.figure import Figure
from editor_app.domain.finding import Finding
from editor_app.domain.ids import ProposalId
from editor_app.domain.message import Message
from editor_app.domain.quote import Quote
from editor_app.domain.source import Source
from editor_app.domain.values import frozen


@frozen
class Analysis:
    """One reading. Offsets are code points into `text`; all tuples are in text order.

    `language` is ``fr``, ``en``, another ISO 639-1 code, or ``und`` where it was not recognised.
    `repeats` are groups of claims that state one thing; `notes` say what was not done.
    """

    language: str
    text: str
    blocks: tuple[Block, ...]
    metadata: Metadata
    quotes: tuple[Quote, ...]
    sources: tuple[Source, ...]
    claims: tuple[Proposal, ...]
    figures: tuple[Figure, ...]
    findings: tuple[Finding, ...]
    repeats: tuple[tuple[ProposalId, ...], ...] = ()
    notes: tuple[Message, ...] = ()
