"""What the rules hand on: quotations before their speakers are known by name."""

from __future__ import annotations

from editor_app.domain.article import Role
from editor_app.domain.quote import Confidence, Cue, QuoteKind
from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.language.lexicon.entries import Lexicon
from editor_app.language.quoting.cues import Hit
from editor_app.language.quoting.phrases import Phrase
from editor_app.language.quoting.units import PAUSES, SIGNS, Units


@frozen
class Statement:
    """A sentence with the quotations in it, and the cues found outside them.

    `line` is the index of its block and `role` the role of that.
    """

    units: Units
    hits: tuple[Hit, ...]
    lexicon: Lexicon
    line: int
    role: Role


@frozen
class Draft:
    """A quotation as a rule found it. `speaker` is the phrase, `name` the words that name."""

    content: tuple[Span, ...]
    kind: QuoteKind
    rule: str
    confidence: Confidence
    cue: Cue | None = None
    speaker: Span | None = None
    name: Span | None = None
    floating: bool = False
    line: int = 0
    channel: str | None = None

    def moved(self, by: int, line: int) -> Draft:
        """The same quotation `by` code points further on, in the line with the index `line`."""
        return Draft(
            tuple([span.moved(by) for span in self.content]),
            self.kind,
            self.rule,
            self.confidence,
            self.cue and Cue(self.cue.start + by, self.cue.end + by, self.cue.lemma),
            self.speaker and self.speaker.moved(by),
            self.name and self.name.moved(by),
            self.floating,
            line,
            self.channel,
        )


def content(units: Units, first: int, last: int) -> Span | None:
    """The place of units ``[first, last)`` without signs at the edges; nothing if none is left."""
    while first < last and units.words[first] in SIGNS and units.words[first] not in "([":
        first += 1
    while last > first and units.words[last - 1] in SIGNS - {")", "]", "»", '"', "”", "!", "?"}:
        last -= 1
    return units.span(first, last) if first < last else None


def kind_of(units: Units, first: int, last: int) -> QuoteKind:
    """Direct for one quotation between marks alone, mixed where words stand beside one."""
    quoted = [k for k in range(first, last) if units.is_quoted(k)]
    lone = any(sign in '"«»“”' for k in range(first, last) for sign in units.words[k][:1])
    if not quoted:
        return QuoteKind.MIXED if lone else QuoteKind.INDIRECT
    others = any(units.words[k] not in SIGNS for k in range(first, last) if k not in quoted)
    return QuoteKind.MIXED if others or len(quoted) > 1 else QuoteKind.DIRECT


def draft(
    statement: Statement,
    parts: list[tuple[int, int]],
    hit: Hit | None,
    speaker: Phrase | None,
    rule: str,
    confidence: Confidence = Confidence.HIGH,
) -> Draft | None:
    """A quotation of the units in `parts`; nothing where they hold no words."""
    units = statement.units
    spans = _apart([span for first, last in parts if (span := content(units, first, last))])
    if not spans:
        return None
    kinds = [kind_of(units, first, last) for first, last in parts if first < last]
    kind = kinds[0] if len(set(kinds)) == 1 else QuoteKind.MIXED
    return Draft(
        tuple(spans),
        kind,
        rule,
        confidence,
        cue_of(units, hit) if hit else None,
        spoken(units, speaker.first, speaker.last) if speaker else None,
        spoken(units, speaker.head, speaker.head_last) if speaker else None,
        line=statement.line,
    )


def _apart(spans: list[Span]) -> list[Span]:
    """The spans in order, without those that lie over one before."""
    found: list[Span] = []
    for span in sorted(spans):
        if not found or span.start >= found[-1].end:
            found.append(span)
    return found


def spoken(units: Units, first: int, last: int) -> Span:
    """The place of a speaker's words, the hyphens of an inverted pronoun left out."""
    span = units.span(first, last)
    word = units.words[first]
    hyphens = (word[:1] == "-") + 2 * word.startswith("-t-")
    return Span(span.start + hyphens, span.end)


def cue_of(units: Units, hit: Hit) -> Cue:
    """The words of a cue: helpers and verb where they stand together, else the verb."""
    first = hit.first
    if hit.pronoun is not None and hit.pronoun < hit.verb:
        first = hit.verb
    last = hit.verb + 1 if hit.pronoun is not None and hit.pronoun > hit.verb else hit.last
    if hit.entry.tail:
        last = hit.last
    while first < hit.verb and units.words[first] in PAUSES:
        first += 1
    span = units.span(first, last)
    return Cue(span.start, span.end, hit.entry.lemma)
