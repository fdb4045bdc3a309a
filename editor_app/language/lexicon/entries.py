"""What a lexicon holds: the cues of a language and its small words."""

from __future__ import annotations

from enum import StrEnum

from editor_app.domain.values import frozen


class Strength(StrEnum):
    """How much a verb says that somebody speaks."""

    SAY = "say"
    REPORT = "report"
    BESIDE = "beside"


@frozen
class Verbs:
    """Verbs of one strength that take the same complements.

    `verbs` are infinitives separated by commas; further words belong to the cue ("faire
    savoir"). `takes` names what may follow beside a quotation between marks: ``clause``
    (que, that), ``bare`` (a clause without that), ``infinitive``, ``object`` (a noun phrase
    is what is said), ``of`` (de, of and about with a noun phrase).
    """

    strength: Strength
    takes: str
    verbs: str


@frozen
class Lexicon:
    """The words that the rules need of one language, all in lower case.

    `noun_forms` are verb forms that are nouns too. `complementizers` open a reported clause,
    `clause_starts` end a noun phrase to the left of a verb, `adverbials` are prepositions
    that end a subject to the right of one. `sources` are prepositions like "selon".
    """

    language: str
    cues: tuple[Verbs, ...]
    noun_forms: frozenset[str]
    complementizers: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    relatives: frozenset[str]
    auxiliaries: frozenset[str]
    passives: frozenset[str]
    clitics: frozenset[str]
    adverbs: frozenset[str]
    times: frozenset[str]
    links: frozenset[str]
    clause_starts: frozenset[str]
    adverbials: frozenset[str]
    coordinators: frozenset[str]
    sources: tuple[tuple[str, ...], ...]
    humans: frozenset[str]
    institutions: frozenset[str]
    groups: frozenset[str]
    documents: frozenset[str]
    media: frozenset[str]
    anonymous: frozenset[str]
    titles: frozenset[str]
    feminine: frozenset[str]
    social: frozenset[str]
    releases: frozenset[str]
    interviews: frozenset[str]


def words(*lines: str) -> frozenset[str]:
    """The words of lists separated by spaces."""
    return frozenset(word for line in lines for word in line.split())


def phrases(*lines: str) -> tuple[tuple[str, ...], ...]:
    """Phrases of several words, separated by commas; the longest first."""
    listed = [tuple(part.split()) for line in lines for part in line.split(",") if part.strip()]
    return tuple(sorted(listed, key=len, reverse=True))
