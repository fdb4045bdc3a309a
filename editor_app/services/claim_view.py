"""A claim as a screen shows it: the decision, the words it stands on and what surrounds them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate

from editor_app.domain.analysis import Analysis
from editor_app.domain.article import BODY_ROLES, Block, Role
from editor_app.domain.claim import Basis, Claim, usual_basis
from editor_app.domain.evidence import Evidence
from editor_app.domain.intervals import Intervals
from editor_app.domain.lines import with_roles
from editor_app.domain.message import Message, message
from editor_app.domain.quote import Quote
from editor_app.domain.source import Source
from editor_app.domain.text import Span
from editor_app.domain.values import frozen

NOWHERE = message("place_nowhere")
"""Said of a claim whose words are gone, or that no reading has placed yet."""

_TITLES = frozenset({"place_headline", "place_standfirst", "place_subhead"})


@frozen
class Surroundings:
    """What the last reading says of a claim: its quotation, who says it, and where it stands."""

    quote: Quote | None = None
    source: Source | None = None
    place: Message = NOWHERE


@frozen
class Sentences:
    """The sentence a claim stood in, and the one it stands in; empty where it has no words."""

    then: str
    now: str


@frozen
class ClaimView:
    """A claim with its place and its surroundings; `span` is `None` where its words are gone."""

    claim: Claim
    span: Span | None
    words: str
    evidence: tuple[Evidence, ...] = ()
    quote: Quote | None = None
    source: Source | None = None
    place: Message = NOWHERE

    @property
    def is_settled(self) -> bool:
        """Whether a person's verdict closes it."""
        return self.claim.status.is_settled

    @property
    def has_other_words(self) -> bool:
        """Whether a person has to see what became of its words: gone, moved or changed."""
        return self.span is None or self.claim.moved is not None or self.claim.is_lapsed

    @property
    def is_in_title(self) -> bool:
        """Whether it stands in the headline, the standfirst or a subhead."""
        return self.place.code in _TITLES

    @property
    def usual_basis(self) -> Basis:
        """What Verified means for it unless the person says otherwise."""
        return usual_basis(in_quotation=self.quote is not None)


class Places:
    """Where positions stand in the lines of one text; lines counted once for many questions."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        """`blocks` are the lines of a text, in its order."""
        self._blocks = blocks
        self._starts = [block.start for block in blocks]
        self._paragraphs = list(accumulate(block.role in BODY_ROLES for block in blocks))

    def of(self, position: int) -> Message:
        """Where `position` stands, as a reader would say it: "Headline", "Paragraph 3"."""
        line = bisect_right(self._starts, position) - 1
        if line < 0 or position > self._blocks[line].end:
            return NOWHERE
        role = self._blocks[line].role
        if role in BODY_ROLES:
            return message("place_paragraph", number=self._paragraphs[line])
        return message(f"place_{role}")


class Around:
    """What one reading says around the claims of its text, for many claims."""

    def __init__(self, analysis: Analysis, roles: Mapping[int, Role] | None = None) -> None:
        """`roles` are those that a person set, by line number from 0; they go over the read ones."""
        numbered = enumerate(analysis.quotes)
        self._places = Places(with_roles(analysis.blocks, roles or {}))
        self._quotes = Intervals((part, (n, q)) for n, q in numbered for part in q.content)
        backwards = analysis.sources[::-1]  # the first of a name is meant
        self._by_id = {source.id: source for source in backwards}
        self._by_name = {source.name: source for source in backwards}

    def of(self, claim: Claim, span: Span | None) -> Surroundings:
        """What is around `claim`, which stands at `span` in the text that was read."""
        if span is None:
            return Surroundings()
        quote = self._quote_around(span)
        return Surroundings(quote, self._source_of(claim, quote), self._places.of(span.start))

    def _quote_around(self, span: Span) -> Quote | None:
        """The first quotation that holds more than half of the claim's words."""
        shared: dict[int, int] = {}
        quotes: dict[int, Quote] = {}
        for part, (number, quote) in self._quotes.over(span):
            shared[number] = shared.get(number, 0) + part.overlap(span)
            quotes[number] = quote
        most = [number for number, points in shared.items() if 2 * points > len(span)]
        return quotes[min(most)] if most else None

    def _source_of(self, claim: Claim, quote: Quote | None) -> Source | None:
        if quote is not None and quote.source is not None:
            return self._by_id.get(quote.source)
        return None if claim.source is None else self._by_name.get(claim.source)
