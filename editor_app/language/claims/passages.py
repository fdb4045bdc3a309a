"""An article part by part: one line with all that was found in it.

A passage does not know where it stands, so what is read in it can be kept with the line.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from editor_app.domain.article import BODY_ROLES, Block, Role
from editor_app.domain.claim import Attribution
from editor_app.domain.date import DateMention
from editor_app.domain.figure import Figure
from editor_app.domain.ids import SourceId
from editor_app.domain.intervals import Intervals
from editor_app.domain.quote import Quote
from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.language import dates, figures, sentences
from editor_app.language.claims import utterances
from editor_app.language.claims.material import Material
from editor_app.language.claims.utterances import Utterance
from editor_app.language.lines import Line

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
    def end(self) -> int:
        """Where it ends."""
        ...


Thing = TypeVar("Thing", bound=Placed)


@frozen
class Setting:
    """What the claims of a line depend on beside its words.

    `utterances` are the quotations that reach into it. `is_dated` says whether the article has
    a date of publication.
    """

    language: str
    role: Role
    is_dated: bool
    utterances: tuple[Utterance, ...]


@frozen
class Passage:
    """One line of the article, a value by itself; all offsets are into the line, its `text`."""

    line: Line
    setting: Setting

    @property
    def text(self) -> str:
        """The line's words."""
        return self.line.raw

    @property
    def language(self) -> str:
        """The article's language."""
        return self.setting.language

    @property
    def role(self) -> Role:
        """What the line is."""
        return self.setting.role

    @property
    def utterances(self) -> tuple[Utterance, ...]:
        """The quotations that reach into the line."""
        return self.setting.utterances

    def utterances_near(self, span: Span) -> list[tuple[int, Utterance]]:
        """Those that have words or their cue in `span`, with their numbers, in text order."""
        if not self.utterances:
            return []
        reach = self.line.find(_reach, self.utterances)
        numbers = sorted({number for _, number in reach.over(span)})
        return [(number, self.utterances[number]) for number in numbers]

    @property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the line; the whole line where none was found."""
        return self.line.find(sentences.in_line) or (Span(0, len(self.text)),)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The numbers in the line."""
        return self.line.find(figures.in_line, self.language)

    @property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates in the line."""
        return self.line.find(dates.in_line, self.language)


@frozen
class Part:
    """A line that claims something, where it stands, and whose words its utterances are."""

    start: int
    line: Line
    setting: Setting
    speakers: tuple[SourceId | None, ...]


def parts(material: Material) -> Iterator[Part]:
    """Every line that claims something, in text order."""
    attribution: dict[SourceId | None, Attribution] = {
        source.id: utterances.BY_KIND[source.kind] for source in material.sources
    }
    by_block = _by_block(material.blocks, material.quotes)
    is_dated = material.metadata.published is not None
    for place, (block, line) in enumerate(zip(material.blocks, material.lines.lines, strict=True)):
        if block.role not in ROLES:
            continue
        quotes = tuple(by_block.get(place, ()))
        answers = tuple([attribution.get(quote.source, Attribution.UNSOURCED) for quote in quotes])
        setting = line.find(_setting, block, quotes, answers, is_dated, material.language)
        yield Part(block.start, line, setting, tuple([quote.source for quote in quotes]))


def _setting(
    line: Line,
    block: Block,
    quotes: tuple[Quote, ...],
    answers: tuple[Attribution, ...],
    is_dated: bool,
    language: str,
) -> Setting:
    """What the claims of a line depend on, of the article's values."""
    said = zip(quotes, answers, strict=True)
    heard = tuple([utterances.of_line(block, quote, answer) for quote, answer in said])
    return Setting(language, block.role, is_dated, heard)


def _reach(line: Line, utterances: tuple[Utterance, ...]) -> Intervals[int]:
    """The number of each quotation at each of its places in the line."""
    del line
    return Intervals(
        (part, number)
        for number, one in enumerate(utterances)
        for part in ((*one.content, one.cue) if one.cue else one.content)
    )


def within(things: Sequence[Thing], span: Span) -> tuple[Thing, ...]:
    """Those of `things` (in text order, none over another) that lie inside `span`."""
    if not things:
        return ()
    first = bisect_left(things, span.start, key=_start)
    last = bisect_left(things, span.end, key=_start)
    return tuple([thing for thing in things[first:last] if thing.end <= span.end])


def _start(thing: Placed) -> int:
    """Where something begins."""
    return thing.start


def _by_block(blocks: Sequence[Block], quotes: Sequence[Quote]) -> dict[int, list[Quote]]:
    """The quotations that reach into each line, their cue included, by the line's place."""
    starts = [block.start for block in blocks]
    found: dict[int, list[Quote]] = defaultdict(list)
    for quote in quotes:
        parts = (*quote.content, quote.cue) if quote.cue else quote.content
        first = bisect_right(starts, min([part.start for part in parts])) - 1
        last = bisect_right(starts, max([part.end for part in parts]), max(first, 0)) - 1
        for place in range(max(first, 0), last + 1):
            found[place].append(quote)
    return found
