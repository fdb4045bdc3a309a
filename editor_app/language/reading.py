"""A reading: everything that can be derived from an article's words, from text to values."""

from __future__ import annotations

from editor_app.domain.article import Block, Metadata
from editor_app.domain.claim import Proposal
from editor_app.domain.date import DateMention
from editor_app.domain.figure import Figure
from editor_app.domain.quote import Quote
from editor_app.domain.source import Source
from editor_app.domain.text import Span
from editor_app.domain.values import frozen, replace
from editor_app.domain.work import Work
from editor_app.language import claims, dates, figures, marks, structure
from editor_app.language.detect import detect
from editor_app.language.lexicon.tables import lexicon
from editor_app.language.lines import Lines
from editor_app.language.marks import Marks
from editor_app.language.quoting import statements
from editor_app.language.sourcing import clusters

STAGES = 6
"""The steps that `read` takes."""


@frozen
class Reading:
    """One reading of a text. Offsets are code points into `text`; tuples are in text order.

    `language` is ``fr``, ``en``, another ISO 639-1 code, or ``und``. `dates` are the places
    of dates and times; `marks` are the quotation marks; `sentences` lie within the blocks that
    hold running words. `lines` are the words of the blocks, with what was found in each.
    """

    text: str
    language: str
    blocks: tuple[Block, ...]
    metadata: Metadata
    sentences: tuple[Span, ...]
    marks: Marks
    quotes: tuple[Quote, ...]
    sources: tuple[Source, ...]
    figures: tuple[Figure, ...]
    dates: tuple[DateMention, ...]
    claims: tuple[Proposal, ...]
    lines: Lines


def read(
    text: str, language: str | None = None, before: Lines | None = None, work: Work | None = None
) -> Reading:
    """What `text` says, by rule; any text gives a reading.

    `before` are the lines of an earlier reading: what was found in them is not looked for again.
    The reading is the same with and without them.

    Raises:
        Stopped: by `work`, of which it takes `STAGES` steps.
    """
    step = (work or Work()).step
    step()
    language = language or detect(text)
    shape = structure.find(text, before)
    lines, blocks = shape.lines, shape.blocks
    step()
    marked = marks.find(lines, blocks)
    step()
    said = statements.find(text, lines, blocks, marked, language)
    step()
    found = clusters.find(text, lines, said.drafts, blocks, shape.metadata, lexicon(language))
    step()
    reading = Reading(
        text=text,
        language=language,
        blocks=blocks,
        metadata=shape.metadata,
        sentences=said.sentences,
        marks=marked,
        quotes=found.quotes,
        sources=found.sources,
        figures=lines.placed(figures.in_line, language),
        dates=lines.placed(dates.in_line, language),
        claims=(),
        lines=lines,
    )
    step()
    return _with_claims(reading)


def _with_claims(reading: Reading) -> Reading:
    """The reading with its claims, and its figures linked to them."""
    proposed = claims.propose(reading)
    return replace(reading, claims=proposed, figures=claims.link(reading.figures, proposed))
