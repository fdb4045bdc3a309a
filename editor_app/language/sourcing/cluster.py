"""One source while it is gathered, and whether a name means it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from editor_app.domain.ids import QuoteId
from editor_app.domain.source import SourceKind
from editor_app.domain.text import Span
from editor_app.language.lexicon.entries import Lexicon, words
from editor_app.language.lines import fold
from editor_app.language.sourcing import naming
from editor_app.language.sourcing.full_names import FullNames
from editor_app.language.sourcing.naming import Gender, Naming

_NOUN = "\n"
"""Before a noun among the marks of a source; no name holds one."""

REMEMBERED = 1_024
"""How many roles are remembered."""

_ROLE_AFTER = re.compile(r", (?P<role>[a-zà-ÿ][^,.;:!?\"«»“”\n()]{3,120})")


_STOP = re.compile(
    r" (?:dans|lors|sur|devant|après|avant|auprès|mardi|lundi|mercredi|jeudi|vendredi|samedi|dimanche|"
    r"in an?|on|during|after|told|said|who|qui) .*$"
)


@dataclass(slots=True)
class Cluster:
    """A source while it is gathered; of its names, which may be thousands, each is looked at once."""

    names: list[Naming]
    mentions: list[Span]
    quotes: list[QuoteId] = field(default_factory=list[QuoteId])
    gender: Gender = Gender.UNKNOWN
    role: str | None = None
    organisation: str | None = None
    last: int = -1
    kind: SourceKind = field(init=False)
    """The kind the most telling name gives."""
    proper: tuple[str, ...] = field(init=False)
    """The longest proper name."""
    nouns: set[str] = field(init=False, default_factory=set[str])
    """The common nouns of its names."""
    _words: set[str] = field(init=False, default_factory=set[str])
    _meant: set[str] = field(init=False, default_factory=set[str])
    _is_named: bool = field(init=False, default=False)
    _is_house: bool = field(init=False, default=False)
    _other_kind: SourceKind | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.proper = self.names[0].proper
        for name in self.names:
            self._weigh(name)

    def add(self, name: Naming) -> None:
        """Take a further name of the same source, where it is a new one."""
        if name.words not in self._words:
            self.names.append(name)
            self._weigh(name)
        if self.gender is Gender.UNKNOWN:
            self.gender = name.gender

    def _weigh(self, name: Naming) -> None:
        """See what the names tell together with a further one."""
        is_person = name.kind is SourceKind.PERSON
        self._words.add(name.words)
        self._meant.update(_meanings(name))
        self.nouns.add(name.noun)
        self._is_named |= is_person and bool(name.proper)
        self._is_house |= name.kind is SourceKind.INSTITUTION and bool(name.noun)
        if not is_person:
            self._other_kind = self._other_kind or name.kind
        self.proper = max(self.proper, name.proper, key=len)
        is_person_by_name = self._is_named and not (self._is_house and len(self.proper) < 2)
        self.kind = (not is_person_by_name and self._other_kind) or SourceKind.PERSON

    def is_called(self, name: Naming) -> bool:
        """Whether one of its names is this one, or means the same."""
        return not self._meant.isdisjoint(_meanings(name))


def _meanings(name: Naming) -> tuple[str, ...]:
    """What two names have in common that are one."""
    return (name.key, _NOUN + name.canonical) if name.canonical else (name.key,)


class Known:
    """The sources gathered so far, in the order of their first names."""

    def __init__(self) -> None:
        self.clusters: list[Cluster] = []
        self._marked: dict[str, dict[int, None]] = {}
        self._numbers: dict[int, int] = {}
        self._seen: dict[int, int] = {}
        self._roles: dict[int, str | None] = {}

    def see(self, cluster: Cluster) -> None:
        """Know a cluster by the names and the role it has now."""
        number = self._numbers.get(id(cluster))
        if number is None:
            number = self._numbers[id(cluster)] = len(self.clusters)
            self.clusters.append(cluster)
        for name in cluster.names[self._seen.get(number, 0) :]:
            self._mark(number, (*name.hints, _NOUN + name.noun))
        self._seen[number] = len(cluster.names)
        if self._roles.get(number) != cluster.role:
            self._roles[number] = cluster.role
            self._mark(number, (_NOUN + word for word in _folded_words(cluster.role or "")))

    def _mark(self, number: int, marks: Iterable[str]) -> None:
        """Know by what else a name may be recognised as a source's."""
        for mark in marks:
            self._marked.setdefault(mark, {})[number] = None

    def like(self, name: Naming) -> Iterator[Cluster]:
        """The sources that have anything in common with a name, the latest first."""
        marks = set(name.hints)
        if not name.proper and name.noun and name.is_definite:
            marks |= {_NOUN + name.noun, _NOUN + fold(name.noun)}
        numbers = {number for mark in marks for number in self._marked.get(mark, ())}
        return (self.clusters[number] for number in sorted(numbers, reverse=True))


def cluster_of(
    name: Naming,
    span: Span,
    clusters: Known,
    full: FullNames,
    text: str,
    lexicon: Lexicon,
) -> Cluster:
    """The cluster a name belongs to."""
    for cluster in clusters.like(name):
        if _is_same(name, cluster):
            cluster.add(name)
            clusters.see(cluster)
            return cluster
    names = [name]
    if name.kind is SourceKind.PERSON and len(name.proper) == 1:
        surname = name.proper[0]
        whole = next((known for known in full.of_surname(surname) if len(known.words) > 1), None)
        if whole:
            names.append(naming.read(whole.span.of(text), lexicon))
    gender = next((n.gender for n in names if n.gender is not Gender.UNKNOWN), Gender.UNKNOWN)
    made = Cluster(names, [], gender=gender)
    clusters.see(made)
    return made


def _is_same(name: Naming, cluster: Cluster) -> bool:
    """Whether a name fits a known source: equal, a surname, a role, a name in its place."""
    if cluster.is_called(name):
        return True
    unlike = cluster.gender is not name.gender and Gender.UNKNOWN not in (
        name.gender,
        cluster.gender,
    )
    if unlike and cluster.kind is SourceKind.PERSON:
        return False
    if name.proper:
        return _shares_name(name, cluster)
    return _shares_noun(name, cluster)


def _shares_name(name: Naming, cluster: Cluster) -> bool:
    """Whether proper names agree: the last one, or a given name alone."""
    known = cluster.proper
    if not known:
        return False
    if cluster.kind is SourceKind.INSTITUTION and name.kind is SourceKind.PERSON:
        return name.proper == known and name.key == name.proper[0]
    if name.kind is not cluster.kind:
        return False
    if name.kind is not SourceKind.PERSON:
        return name.proper == known
    if name.proper[-1] == known[-1]:
        short, long = sorted((set(name.proper), set(known)), key=len)
        return short <= long or len(short) == 1
    return len(name.proper) == 1 and name.proper[0] == known[0]


def _shares_noun(name: Naming, cluster: Cluster) -> bool:
    """Whether a definite role or noun means a source named before ("cette source")."""
    if not name.noun or not name.is_definite:
        return False
    if name.is_plural != cluster.names[0].is_plural:
        return False
    if name.noun in cluster.nouns:
        return True
    return fold(name.noun) in _folded_words(cluster.role or "")


@lru_cache(maxsize=REMEMBERED)
def _folded_words(role: str) -> frozenset[str]:
    """The words of a role, folded."""
    return frozenset(fold(role).split())


_ACTING = re.compile(
    r"\w{1,30}(?:ant|ing|ait|aient|ent|n['’]t)|(?:say|claim|believe|call|add|argue|note|insist|write|tell|think)(?:s|ed)?"
    r"|said|told|wrote|se|s['’]\w{1,30}|n['’]\w{1,30}|ne|raconte|affirme|assure|explique|estime|precise|juge|ajoute"
    r"|who|which|that|peut|meanwhile|under|not"
)
"""Words that show a verb, so that what stands behind a name is no role."""


def _is_noun_phrase(role: str) -> bool:
    """Whether the words behind a name can tell what somebody is."""
    first = role.split(maxsplit=1)[0].lower()
    verbs = {"est", "sont", "was", "were", "is", "are", "peut", "can", "will", "n'y", "n’y"}
    return verbs.isdisjoint(role.split()) and first not in ("of", "de", "from")


_NO_ROLE = words(
    "a ont est mais et dont qui que alors tandis pendant apres avant selon comme lorsque quand si ou",
    "dans en sur lors ce cela il elle ils elles on soit car donc puis ainsi pour par sans avec",
    "but and who while when as after before according which where in on at it he she they that",
    "if because so then with without for by has have had is was were are",
)
"""Words that begin a clause or an adverb behind a name, never a role."""


def role_behind(text: str, mention: Span) -> str | None:
    """The role given behind a name between commas, or before it."""
    after = _ROLE_AFTER.match(text, mention.end) if text.startswith(", ", mention.end) else None
    if after:
        role = _STOP.sub("", after["role"]).strip()
        words_of_role = role.split()
        first = words_of_role[0] if role else ""
        acts = any(_ACTING.fullmatch(word) for word in words_of_role[:3])
        if len(role) > 3 and not acts and fold(first) not in _NO_ROLE and _is_noun_phrase(role):
            return role
    return None


_RELAYING = re.compile(
    r"[^.;:!?«»“”\"\n]{0,40}?,? (?:citant|relayant|reprenant|qui citai?t|qui cite|citing|quoting|which cited|who cited)"
    r" (?P<whom>[^.;:!?,«»“”\"\n]{3,80})"
)


def relayed(text: str, mention: Span) -> str | None:
    """The words for whom a source passes on: "X, citing an official, reported"."""
    found = _RELAYING.match(text, mention.end, mention.end + 160)
    return " ".join(found["whom"].split()) if found else None
