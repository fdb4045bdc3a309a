"""Sources: who speaks, under all the names the text gives them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from editor_app.domain.article import BODY_ROLES, Block, Metadata, Role
from editor_app.domain.ids import QuoteId, SourceId
from editor_app.domain.quote import Cue, Quote
from editor_app.domain.source import Source, SourceKind
from editor_app.domain.text import Span
from editor_app.language.graphemes import has_joined, snapped
from editor_app.language.lexicon.entries import Lexicon
from editor_app.language.lexicon.furniture import AGENCIES
from editor_app.language.lines import fold
from editor_app.language.quoting.drafts import Draft
from editor_app.language.sourcing import heads, naming
from editor_app.language.sourcing.naming import Gender, Naming

_FULL_NAME = re.compile(
    r"(?<![\w’'-])[A-ZÀ-ÖØ-ÞŒ][\w’'-]*(?: (?:de |du |von |van |bin |al-|el-)?[A-ZÀ-ÖØ-ÞŒ][\w’'-]*\.?){1,3}"
)
_ROLE_AFTER = re.compile(r", (?P<role>[a-zà-ÿ][^,.;:!?\"«»“”\n()]{3,120})")
_STOP = re.compile(
    r" (?:dans|lors|sur|devant|après|avant|auprès|mardi|lundi|mercredi|jeudi|vendredi|samedi|dimanche|"
    r"in an?|on|during|after|told|said|who|qui) .*$"
)
_ORGANISATION = re.compile(
    r"\b(?:du|de la|de l['’]|des|de|d['’]|of the|of|at the|at|for the|for) ?(?P<name>.+)$"
)
_MALE = ("il", "he", "lui", "him", "his", "celui-ci")
_FEMALE = ("elle", "she", "her", "celle-ci")
_MANY = ("ils", "elles", "they", "eux", "their")
_UNKNOWN = ("on", "je", "nous", "vous", "i", "we", "you", "it", "its", "j'")


_PRONOUNS = frozenset({*_MALE, *_FEMALE, *_MANY, *_UNKNOWN, "who", "which", "qui", "that"})


@dataclass(slots=True)
class _Cluster:
    """A source while it is gathered."""

    names: list[Naming]
    mentions: list[Span]
    quotes: list[QuoteId] = field(default_factory=list[QuoteId])
    gender: Gender = Gender.UNKNOWN
    role: str | None = None
    organisation: str | None = None
    last: int = -1

    @property
    def kind(self) -> SourceKind:
        """The kind the most telling name gives."""
        kinds = [name.kind for name in self.names]
        return (
            next((k for k in kinds if k is not SourceKind.PERSON), kinds[0])
            if not any(name.proper and name.kind is SourceKind.PERSON for name in self.names)
            else SourceKind.PERSON
        )

    @property
    def proper(self) -> tuple[str, ...]:
        """The longest proper name."""
        return max((name.proper for name in self.names), key=len)


@dataclass(frozen=True, slots=True)
class Found:
    """Quotations with their sources, and the sources."""

    quotes: tuple[Quote, ...]
    sources: tuple[Source, ...]


def find(
    text: str,
    drafts: Sequence[Draft],
    blocks: Sequence[Block],
    metadata: Metadata,
    lexicon: Lexicon,
) -> Found:
    """The sources of `drafts`, in order of first mention, and the quotations that name them."""
    drafts = _whole(text, drafts)
    full = _full_names(text, blocks)
    clusters: list[_Cluster] = []
    chosen: list[_Cluster | None] = []
    for number, one in enumerate(drafts, 1):
        cluster = _resolve(text, one, drafts[: number - 1], chosen, clusters, full, lexicon)
        chosen.append(cluster)
        if cluster:
            cluster.quotes.append(QuoteId(f"q{number}"))
    _add_agencies(text, blocks, metadata, clusters, lexicon)
    for cluster in clusters:
        _complete(text, cluster, blocks, full)
    return _finished(text, drafts, chosen, clusters, blocks)


def _whole(text: str, drafts: Sequence[Draft]) -> Sequence[Draft]:
    """The drafts with borders that cut no character a reader sees as one."""
    if not has_joined(text):
        return drafts
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


def _full_names(text: str, blocks: Sequence[Block]) -> list[tuple[Span, tuple[str, ...]]]:
    """Runs of two to four capitalised words in the article, with their folded words."""
    found: list[tuple[Span, tuple[str, ...]]] = []
    for block in blocks:
        if block.role not in (*BODY_ROLES, Role.STANDFIRST, Role.HEADLINE, Role.CAPTION):
            continue
        found += [
            (snapped(text, Span(*match.span())), tuple(fold(match[0]).replace(".", "").split()))
            for match in _FULL_NAME.finditer(text, block.start, block.end)
        ]
    return found


def _resolve(
    text: str,
    one: Draft,
    before: Sequence[Draft],
    chosen: Sequence[_Cluster | None],
    clusters: list[_Cluster],
    full: Sequence[tuple[Span, tuple[str, ...]]],
    lexicon: Lexicon,
) -> _Cluster | None:
    """The cluster of a quotation's speaker, a new one where no known name fits."""
    if one.name is None:
        near = before and one.floating and one.line - before[-1].line <= 2
        return chosen[-1] if near else None
    if one.floating:
        same = (n for n in range(len(before) - 1, -1, -1) if before[n].name == one.name)
        known = next(same, None)
        if known is not None:
            return chosen[known]
    words = one.name.of(text)
    pronoun = words.lower().replace("’", "'").lstrip("-").removeprefix("t-")
    if pronoun in _PRONOUNS:
        cluster = _antecedent(text, one, pronoun, clusters, full, lexicon)
    else:
        place = heads.name_within(text, one.name, lexicon)
        cluster = _named(naming.read(place.of(text), lexicon), place, clusters, full, text, lexicon)
        if place != one.name:
            cluster.role = cluster.role or heads.role_before(text, one.name, place)
            one = replace(one, name=place)
    if cluster and not one.floating:
        if one.name and pronoun not in _PRONOUNS:
            cluster.role = cluster.role or _role(text, one.name)
        cluster.last = max(cluster.last, one.name.start if one.name else -1)
        if one.name and pronoun not in _PRONOUNS and one.name not in cluster.mentions[-2:]:
            cluster.mentions.append(one.name)
    return cluster


def _named(
    name: Naming,
    span: Span,
    clusters: list[_Cluster],
    full: Sequence[tuple[Span, tuple[str, ...]]],
    text: str,
    lexicon: Lexicon,
) -> _Cluster:
    """The cluster a name belongs to."""
    for cluster in reversed(clusters):
        if _is_same(name, cluster):
            if all(known.words != name.words for known in cluster.names):
                cluster.names.append(name)
            if cluster.gender is Gender.UNKNOWN:
                cluster.gender = name.gender
            return cluster
    names = [name]
    if name.kind is SourceKind.PERSON and len(name.proper) == 1:
        surname = name.proper[0]
        whole = next((w for _, w in full if w[-1] == surname and len(w) > 1), None)
        spoken = next((s for s, w in full if w == whole), None)
        if spoken:
            names.append(naming.read(spoken.of(text), lexicon))
    gender = next((n.gender for n in names if n.gender is not Gender.UNKNOWN), Gender.UNKNOWN)
    made = _Cluster(names, [], gender=gender)
    clusters.append(made)
    return made


def _is_same(name: Naming, cluster: _Cluster) -> bool:
    """Whether a name fits a known source: equal, a surname, a role, a name in its place."""
    if any(
        fold(naming.bare(name.words)) == fold(naming.bare(known.words)) for known in cluster.names
    ):
        return True
    meant = naming.canonical(name.words)
    if meant and any(naming.canonical(known.words) == meant for known in cluster.names):
        return True
    genders = {name.gender, cluster.gender} - {Gender.UNKNOWN}
    if len(genders) > 1 and cluster.kind is SourceKind.PERSON:
        return False
    if name.proper:
        return _shares_name(name, cluster)
    return _shares_noun(name, cluster)


def _shares_name(name: Naming, cluster: _Cluster) -> bool:
    """Whether proper names agree: the last one, or a given name alone."""
    known = cluster.proper
    if not known or name.kind is not cluster.kind:
        return False
    if name.kind is not SourceKind.PERSON:
        return name.proper == known
    if name.proper[-1] == known[-1]:
        short, long = sorted((set(name.proper), set(known)), key=len)
        return short <= long or len(short) == 1
    return len(name.proper) == 1 and name.proper[0] == known[0]


def _shares_noun(name: Naming, cluster: _Cluster) -> bool:
    """Whether a definite role or noun means a source named before ("cette source")."""
    if not name.noun or not name.is_definite:
        return False
    nouns = {known.noun for known in cluster.names} | set(fold(cluster.role or "").split())
    same_number = name.is_plural == cluster.names[0].is_plural
    return same_number and (name.noun in nouns or fold(name.noun) in nouns)


def _antecedent(
    text: str,
    one: Draft,
    pronoun: str,
    clusters: list[_Cluster],
    full: Sequence[tuple[Span, tuple[str, ...]]],
    lexicon: Lexicon,
) -> _Cluster | None:
    """Who a pronoun means: the last speaker or name before it that fits gender and number."""
    if pronoun in _UNKNOWN or one.name is None:
        return None
    gender = (
        Gender.FEMALE if pronoun in _FEMALE else Gender.MALE if pronoun in _MALE else Gender.UNKNOWN
    )
    position = one.name.start
    known = _last_speaker(text, position, clusters, gender, plural=pronoun in _MANY)
    named = _last_name(text, position, known.last if known else -1, gender, full, lexicon)
    if pronoun in _MANY or named is None:
        return known
    if known and not _is_subject_since(text, named[0], position):
        return known
    return _named(named[1], named[0], clusters, full, text, lexicon)


def _last_speaker(
    text: str, position: int, clusters: list[_Cluster], gender: Gender, *, plural: bool
) -> _Cluster | None:
    """The last speaker before `position` a pronoun can mean, one of known gender first."""
    near = [
        cluster
        for cluster in clusters
        if 0 <= cluster.last < position
        and _fits(cluster, gender, plural=plural)
        and text.count("\n", cluster.last, position) <= PRONOUN_LINES
    ]
    sure = [cluster for cluster in near if cluster.gender is gender]
    return max(sure or near, key=lambda cluster: cluster.last, default=None)


PRONOUN_LINES = 4
"""A pronoun means nobody further back than so many line ends."""


def _fits(cluster: _Cluster, gender: Gender, *, plural: bool) -> bool:
    """Whether a cluster can be meant by a pronoun of this gender and number."""
    many = cluster.names[0].is_plural or cluster.kind is SourceKind.GROUP
    if plural:
        return many
    if many:
        return False
    genders = {cluster.gender, gender} - {Gender.UNKNOWN}
    person = cluster.kind in (SourceKind.PERSON, SourceKind.ANONYMOUS)
    return len(genders) < 2 and (person or cluster.gender is not Gender.UNKNOWN)


def _last_name(
    text: str,
    position: int,
    after: int,
    gender: Gender,
    full: Sequence[tuple[Span, tuple[str, ...]]],
    lexicon: Lexicon,
) -> tuple[Span, Naming] | None:
    """The last full name of a person before `position` that fits the gender."""
    for span, _ in reversed(full):
        if span.end > position or span.start <= after:
            continue
        if text.count("\n", span.start, position) > 3:
            return None
        name = naming.read(span.of(text), lexicon)
        if name.kind is SourceKind.PERSON and len({name.gender, gender} - {Gender.UNKNOWN}) < 2:
            return span, name
    return None


def _is_subject_since(text: str, span: Span, position: int) -> bool:
    """Whether a name opens a sentence on the way to the pronoun."""
    before = text[max(0, span.start - 2) : span.start]
    return not before.strip() and (
        before.endswith("\n") or text[span.start - 2 : span.start - 1] in ".!?"
    )


def _add_agencies(
    text: str,
    blocks: Sequence[Block],
    metadata: Metadata,
    clusters: list[_Cluster],
    lexicon: Lexicon,
) -> None:
    """Agencies of byline and dateline, as sources of the whole article."""
    spellings = {
        name: [key for key, value in AGENCIES.items() if value == name]
        for name in metadata.agencies
    }
    for name in metadata.agencies:
        place = _credit_place(text, blocks, [name, *spellings[name]])
        if place is None:
            continue
        cluster = _named(naming.read(place.of(text), lexicon), place, clusters, (), text, lexicon)
        if place not in cluster.mentions:
            cluster.mentions.append(place)


def _credit_place(text: str, blocks: Sequence[Block], spellings: Sequence[str]) -> Span | None:
    """Where an agency is named, bylines first."""
    ordered = sorted(blocks, key=lambda block: block.role is not Role.BYLINE)
    for block in ordered:
        if block.role is Role.BLANK:
            continue
        for name in spellings:
            match = re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE).search(
                text, block.start, block.end
            )
            if match:
                return Span(*match.span())
    return None


def _complete(
    text: str,
    cluster: _Cluster,
    blocks: Sequence[Block],
    full: Sequence[tuple[Span, tuple[str, ...]]],
) -> None:
    """A cluster with every full mention of a person, and its role and organisation."""
    if cluster.kind is SourceKind.PERSON and len(cluster.proper) > 1:
        for span, words in full:
            same = words[-1] == cluster.proper[-1] and set(words) <= set(cluster.proper) | {
                words[0]
            }
            if (
                same
                and words[0] == cluster.proper[0]
                and not any(span.overlap(m) for m in cluster.mentions)
            ):
                cluster.mentions.append(span)
    cluster.mentions.sort()
    for mention in cluster.mentions:
        role = _role(text, mention)
        if role and cluster.kind in (SourceKind.PERSON, SourceKind.ANONYMOUS):
            cluster.role = cluster.role or role
            match = _ORGANISATION.search(role)
            cluster.organisation = cluster.organisation or (
                match["name"].strip() if match else None
            )


def _role(text: str, mention: Span) -> str | None:
    """The role given behind a name between commas, or before it."""
    after = _ROLE_AFTER.match(text, mention.end)
    if after:
        role = _STOP.sub("", after["role"]).strip()
        first = role.split(maxsplit=1)[0] if role else ""
        if (
            first
            and not first.endswith(("ant", "ing"))
            and len(role) > 3
            and first
            not in ("a", "ont", "est", "mais", "et", "but", "and", "dont", "qui", "who", "que")
        ):
            return role
    return None


def _finished(
    text: str,
    drafts: Sequence[Draft],
    chosen: Sequence[_Cluster | None],
    clusters: list[_Cluster],
    blocks: Sequence[Block],
) -> Found:
    """Values in order, with ids."""
    spoken = [c for c in clusters if c.mentions]
    ordered = sorted(spoken, key=lambda c: c.mentions[0])
    ids = {id(c): SourceId(f"s{n}") for n, c in enumerate(ordered, 1)}
    quotes = tuple(
        _quote(one, number, ids.get(id(cluster)) if cluster else None)
        for number, (one, cluster) in enumerate(zip(drafts, chosen, strict=True), 1)
    )
    total = sum(len(text[b.start : b.end].split()) for b in blocks if b.role in BODY_ROLES)
    sources = tuple(_source(text, c, ids[id(c)], quotes, total) for c in ordered)
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
    text: str, cluster: _Cluster, source: SourceId, quotes: Sequence[Quote], total: int
) -> Source:
    """The source of a cluster."""
    own = [quote for quote in quotes if quote.id in cluster.quotes]
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
    )


def _display(cluster: _Cluster) -> str:
    """The name to show: the fullest proper name, else the words of the first mention."""
    best = max(cluster.names, key=lambda name: len(name.proper))
    if not best.proper or best.kind in (SourceKind.ANONYMOUS, SourceKind.GROUP):
        return _plain(cluster.names[0].words)
    return _plain(naming.bare(best.words))


def _plain(words: str) -> str:
    """`words` on one line with ordinary spaces."""
    return " ".join(words.split())
