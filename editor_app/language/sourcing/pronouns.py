"""Who a pronoun means, by gender, number and what was said before."""

from __future__ import annotations

from editor_app.domain.source import SourceKind
from editor_app.domain.text import Span
from editor_app.language.lexicon.entries import Lexicon
from editor_app.language.quoting.drafts import Draft
from editor_app.language.sourcing import naming
from editor_app.language.sourcing.cluster import Cluster, Known, cluster_of
from editor_app.language.sourcing.full_names import FullNames
from editor_app.language.sourcing.naming import Gender, Naming

_MALE = (
    "il",
    "he",
    "lui",
    "him",
    "his",
    "celui-ci",
    "celui",
    "l'intéressé",
    "ce dernier",
    "le dernier",
)


_FEMALE = (
    "elle",
    "she",
    "her",
    "celle-ci",
    "celle",
    "l'intéressée",
    "cette dernière",
    "la jeune femme",
)


_MANY = (
    "ils",
    "elles",
    "they",
    "eux",
    "their",
    "leur",
    "leurs",
    "them",
    "ceux-ci",
    "celles-ci",
    "ceux",
    "celles",
    "ces derniers",
)


_EITHER = ("son", "ses", "l'")
"""Words that mean one person of either gender."""


_UNKNOWN = ("on", "je", "nous", "vous", "i", "we", "you", "it", "its", "j'")


PRONOUNS = frozenset({*_MALE, *_FEMALE, *_MANY, *_EITHER, *_UNKNOWN, "who", "which", "qui", "that"})


_PEOPLE = (SourceKind.PERSON, SourceKind.ANONYMOUS)

PRONOUN_LINES = 4
"""A pronoun means nobody further back than so many line ends."""


NAME_LINES = 3
"""Nor a name that has not spoken further back than so many."""


def antecedent(
    text: str,
    one: Draft,
    pronoun: str,
    clusters: Known,
    full: FullNames,
    lexicon: Lexicon,
) -> Cluster | None:
    """Who a pronoun means: the last speaker or name before it that fits gender and number."""
    if pronoun in _UNKNOWN or one.name is None:
        return None
    gender = (
        Gender.FEMALE if pronoun in _FEMALE else Gender.MALE if pronoun in _MALE else Gender.UNKNOWN
    )
    position = one.name.start
    known = _last_speaker(text, position, clusters.clusters, gender, plural=pronoun in _MANY)
    named = _last_name(text, position, known.last if known else -1, gender, full, lexicon)
    if pronoun in _MANY or named is None:
        return known
    if known and not _is_subject_since(text, named[0], position):
        return known
    return cluster_of(named[1], named[0], clusters, full, text, lexicon)


def _last_speaker(
    text: str, position: int, clusters: list[Cluster], gender: Gender, *, plural: bool
) -> Cluster | None:
    """The last speaker before `position` a pronoun can mean, one of known gender first."""
    horizon = _lines_back(text, position, PRONOUN_LINES)
    near = [
        cluster
        for cluster in clusters
        if horizon <= cluster.last < position and _fits(cluster, gender, plural=plural)
    ]
    people = [c for c in near if c.kind in _PEOPLE]
    sure = [cluster for cluster in people if cluster.gender is gender]
    return max(sure or people or near, key=lambda cluster: cluster.last, default=None)


def _lines_back(text: str, position: int, lines: int) -> int:
    """Where the line begins that stands `lines` line ends before `position`."""
    for _ in range(lines + 1):
        position = text.rfind("\n", 0, max(position, 0))
        if position < 0:
            return 0
    return position + 1


def _fits(cluster: Cluster, gender: Gender, *, plural: bool) -> bool:
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
    full: FullNames,
    lexicon: Lexicon,
) -> tuple[Span, Naming] | None:
    """The last full name of a person before `position` that fits the gender."""
    horizon = max(after + 1, _lines_back(text, position, NAME_LINES))
    for known in full.back_from(position):
        span = known.span
        if span.start < horizon:
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
