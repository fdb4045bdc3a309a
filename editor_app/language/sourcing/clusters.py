"""Sources: who speaks, under all the names the text gives them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from editor_app.domain.article import BODY_ROLES, Block, Metadata
from editor_app.domain.ids import QuoteId, SourceId
from editor_app.domain.intervals import Intervals
from editor_app.domain.quote import Cue, Quote
from editor_app.domain.source import Source, SourceKind
from editor_app.domain.text import Span
from editor_app.domain.values import frozen, replace
from editor_app.language.graphemes import has_joined_in, snapped
from editor_app.language.lexicon.entries import Lexicon
from editor_app.language.lines import Line, Lines
from editor_app.language.quoting.drafts import Draft
from editor_app.language.sourcing import full_names, heads, naming
from editor_app.language.sourcing.cluster import Cluster, Known, cluster_of, relayed, role_behind
from editor_app.language.sourcing.credits import add_agencies
from editor_app.language.sourcing.full_names import FullNames
from editor_app.language.sourcing.naming import Gender
from editor_app.language.sourcing.pronouns import PRONOUNS, antecedent

_ORGANISATION = re.compile(
    r"\b(?:du|de la|de l['’]|des|de|d['’]|of the|of|at the|at|for the|for) ?(?P<name>.+)$"
)


@frozen
class Found:
    """Quotations with their sources, and the sources."""

    quotes: tuple[Quote, ...]
    sources: tuple[Source, ...]


def find(
    text: str,
    lines: Lines,
    drafts: Sequence[Draft],
    blocks: Sequence[Block],
    metadata: Metadata,
    lexicon: Lexicon,
) -> Found:
    """The sources of `drafts`, in order of first mention, and the quotations that name them."""
    drafts = _whole(text, drafts) if any(lines.each(has_joined_in)) else drafts
    full = full_names.find(text, lines, blocks)
    clusters = Known()
    chosen: list[Cluster | None] = []
    named: dict[Span, Cluster | None] = {}
    for number, one in enumerate(drafts, 1):
        before = Before(drafts[number - 2] if number > 1 else None, chosen, named)
        cluster = _resolve(text, one, before, clusters, full, lexicon)
        chosen.append(cluster)
        if one.name:
            named[one.name] = cluster
        if cluster:
            cluster.quotes.append(QuoteId(f"q{number}"))
    add_agencies(text, blocks, metadata, clusters, lexicon)
    for cluster in clusters.clusters:
        _complete(text, cluster, full)
    counts = zip(blocks, lines.each(_word_count), strict=True)
    total = sum(count for block, count in counts if block.role in BODY_ROLES)
    return _finished(text, drafts, chosen, clusters.clusters, total)


def _word_count(line: Line) -> int:
    """How many words a line has."""
    return len(line.raw.split())


def _whole(text: str, drafts: Sequence[Draft]) -> Sequence[Draft]:
    """The drafts with borders that cut no character a reader sees as one."""
    return [
        replace(
            one,
            content=tuple(snapped(text, span) for span in one.content),
            cue=one.cue and Cue(*_borders(text, one.cue.span), one.cue.lemma),
            speaker=one.speaker and snapped(text, one.speaker),
            name=one.name and snapped(text, one.name),
        )
        for one in drafts
    ]


def _borders(text: str, span: Span) -> tuple[int, int]:
    """The two borders of a span that cuts nothing."""
    whole = snapped(text, span)
    return whole.start, whole.end


@frozen
class Before:
    """The quotations before one: the last, whom they were given to, and that by the name's place."""

    last: Draft | None
    chosen: Sequence[Cluster | None]
    named: Mapping[Span, Cluster | None]


def _resolve(
    text: str,
    one: Draft,
    before: Before,
    clusters: Known,
    full: FullNames,
    lexicon: Lexicon,
) -> Cluster | None:
    """The cluster of a quotation's speaker, a new one where no known name fits."""
    if one.name is None:
        near = before.last and one.floating and one.line - before.last.line <= 2
        return before.chosen[-1] if near else None
    if one.floating and one.name in before.named:
        return before.named[one.name]
    words = one.name.of(text)
    pronoun = words.lower().replace("’", "'").lstrip("-").removeprefix("t-")
    if pronoun in PRONOUNS:
        cluster = antecedent(text, one, pronoun, clusters, full, lexicon)
    else:
        place = heads.name_within(text, one.name, lexicon)
        cluster = cluster_of(
            naming.read(place.of(text), lexicon), place, clusters, full, text, lexicon
        )
        if place != one.name:
            cluster.role = cluster.role or heads.role_before(text, one.name, place)
            one = replace(one, name=place)
    if cluster and cluster.gender is Gender.UNKNOWN and one.speaker and pronoun not in PRONOUNS:
        cluster.gender = naming.read(one.speaker.of(text), lexicon).gender
    if cluster and not one.floating:
        if one.name and pronoun not in PRONOUNS:
            cluster.role = cluster.role or role_behind(text, one.name)
        cluster.last = max(cluster.last, one.name.start if one.name else -1)
        if one.name and pronoun not in PRONOUNS and one.name not in cluster.mentions[-2:]:
            cluster.mentions.append(one.name)
    if cluster:
        clusters.see(cluster)
    return cluster


def _complete(
    text: str,
    cluster: Cluster,
    full: FullNames,
) -> None:
    """A cluster with every full mention of a person, and its role and organisation."""
    if cluster.kind is SourceKind.PERSON and len(cluster.proper) > 1:
        # Names of one text do not overlap: those that are added here need not be looked at.
        placed = Intervals((mention, mention) for mention in cluster.mentions)
        for name in full.of_surname(cluster.proper[-1]):
            same = name.words[0] == cluster.proper[0] and set(name.words) <= set(cluster.proper)
            if same and not any(True for _ in placed.over(name.span)):
                cluster.mentions.append(name.span)
    cluster.mentions.sort()
    for mention in cluster.mentions:
        role = role_behind(text, mention)
        if role and cluster.kind in (SourceKind.PERSON, SourceKind.ANONYMOUS):
            cluster.role = cluster.role or role
            match = _ORGANISATION.search(role)
            cluster.organisation = cluster.organisation or (
                match["name"].strip() if match else None
            )


def _finished(
    text: str,
    drafts: Sequence[Draft],
    chosen: Sequence[Cluster | None],
    clusters: list[Cluster],
    total: int,
) -> Found:
    """Values in order, with ids; `total` is how many words the running text has."""
    spoken = [c for c in clusters if c.mentions]
    ordered = sorted(spoken, key=lambda c: c.mentions[0])
    ids = {id(c): SourceId(f"s{n}") for n, c in enumerate(ordered, 1)}
    quotes = tuple(
        _quote(one, number, ids.get(id(cluster)) if cluster else None)
        for number, (one, cluster) in enumerate(zip(drafts, chosen, strict=True), 1)
    )
    by_id = {quote.id: quote for quote in quotes}
    sources = tuple(
        _source(text, c, ids[id(c)], [by_id[quote] for quote in c.quotes], total) for c in ordered
    )
    return Found(quotes, sources)


def _quote(one: Draft, number: int, source: SourceId | None) -> Quote:
    """The quotation of a draft."""
    return Quote(
        QuoteId(f"q{number}"),
        one.kind,
        one.floating,
        one.content,
        one.cue,
        one.speaker,
        source,
        one.channel,
        one.rule,
        one.confidence,
    )


def _source(
    text: str, cluster: Cluster, source: SourceId, own: Sequence[Quote], total: int
) -> Source:
    """The source of a cluster."""
    said = sum(len(span.of(text).split()) for quote in own for span in quote.content)
    return Source(
        source,
        _display(cluster),
        cluster.kind,
        cluster.role,
        cluster.organisation,
        tuple(cluster.mentions),
        tuple(cluster.quotes),
        min(1.0, said / total) if total else 0.0,
        next((words for mention in cluster.mentions if (words := relayed(text, mention))), None),
    )


def _display(cluster: Cluster) -> str:
    """The name to show: the fullest proper name, else the words of the first mention."""
    best = max(cluster.names, key=lambda name: len(name.proper))
    if best.noun and best.kind is SourceKind.PERSON and len(best.proper) < 2:
        return _plain(naming.bare(best.words))
    if not best.proper or best.kind in (SourceKind.ANONYMOUS, SourceKind.GROUP):
        return _plain(cluster.names[0].words)
    return _plain(naming.bare(best.words))


def _plain(words: str) -> str:
    """`words` on one line with ordinary spaces."""
    return " ".join(words.split())
