"""The expressions that claims are cut out and weighed by, made once from a language's words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from editor_app.domain.values import frozen
from editor_app.language.claims.vocabulary import Vocabulary, vocabulary
from editor_app.language.lexicon.claim_words import SPACE, ClaimWords, either
from editor_app.language.lexicon.en_claims import CLAIMS as ENGLISH
from editor_app.language.lexicon.fr_claims import CLAIMS as FRENCH

MAXIMAL_NAME_LEAD = 6
"""So many words may stand between the noun of an act and the name of whom it was done to."""


LEAST_WORDS = 4
"""A clause of running words has at least so many."""


@frozen
class ClaimPatterns:
    """One expression for each kind of word of a language; see `ClaimWords`."""

    boundary: re.Pattern[str]
    frame: re.Pattern[str]
    opener: re.Pattern[str]
    lead: re.Pattern[str]
    that: re.Pattern[str]
    verb: re.Pattern[str]
    event: re.Pattern[str]
    grave: Vocabulary
    institution: Vocabulary
    casualty: Vocabulary
    superlative: Vocabulary
    comparison: Vocabulary
    cause: Vocabulary
    prediction: Vocabulary
    future: re.Pattern[str]
    rule: Vocabulary
    quantity: Vocabulary
    doubt: re.Pattern[str]
    wish: re.Pattern[str]
    self: re.Pattern[str]
    experience: Vocabulary
    appraisal: Vocabulary
    death: re.Pattern[str]
    place: re.Pattern[str]
    denial: Vocabulary


@cache
def patterns_of(language: str) -> ClaimPatterns | None:
    """The expressions of `language`, None where its words are not known."""
    words = {"fr": FRENCH, "en": ENGLISH}.get(language)
    return _patterns(words) if words else None


def _patterns(words: ClaimWords) -> ClaimPatterns:
    """All expressions of a language."""
    finite = [either(words.verbs), *words.events]
    return ClaimPatterns(
        boundary=_compile(rf"[,;:](?=[\s\u00a0])[\s\u00a0]*(?:{either(words.boundaries)})"),
        frame=_compile(either(words.frames)),
        opener=_compile(either(words.openers)),
        lead=_compile(either(words.leads)),
        that=_compile(either(words.that)),
        verb=_at_words([*finite, words.future]),
        event=_at_words(words.events),
        grave=vocabulary(words.grave),
        institution=vocabulary(words.institutions),
        casualty=vocabulary(words.casualties),
        superlative=vocabulary(words.superlatives),
        comparison=vocabulary(words.comparisons),
        cause=vocabulary(words.causes),
        prediction=vocabulary(words.predictions),
        future=_compile(words.future),
        rule=vocabulary(words.rules),
        quantity=vocabulary(words.quantities),
        doubt=_compile(either(words.doubts)),
        wish=_compile(either(words.wishes)),
        self=_compile(either(words.selves)),
        experience=vocabulary(words.experiences),
        appraisal=vocabulary(words.appraisals),
        death=re.compile(_death(words)),
        place=re.compile(_place(words)),
        denial=vocabulary(words.denials),
    )


def _at_words(expressions: Iterable[str]) -> re.Pattern[str]:
    """Any of some expressions that begin with a word or with "'s", tried only at such places."""
    return _compile(rf"(?:(?<!\w)(?=\w)|(?=['’]s))(?:{'|'.join(expressions)})")


def _compile(pattern: str) -> re.Pattern[str]:
    """Blind to capitals."""
    return re.compile(pattern, re.IGNORECASE)


def _place(words: ClaimWords) -> str:
    """A preposition of place before a name."""
    return rf"(?i:{either(words.places)})(?:{SPACE}(?i:l['’]|la |le |the )?|(?<=['’]))[A-ZÀ-Þ]"


def _death(words: ClaimWords) -> str:
    """An act done to somebody with a name, and by whom: "la mort de X", "the killing of X by Y"."""
    nouns = "|".join(words.deaths)
    name = (
        rf"(?:(?:[\w’'-]+{SPACE}){{0,{MAXIMAL_NAME_LEAD}}}?"
        rf"[A-ZÀ-Þ][\w’'-]+(?:{SPACE}[A-ZÀ-Þ][\w’'-]+){{0,4}})"
    )
    return (
        rf"(?<!\w)(?:(?i:l['’]|la |le |the |cette |this )(?:{nouns})){SPACE}"
        rf"(?:{words.death_link}){SPACE}?{name}(?P<agent>{SPACE}{words.death_agent}{SPACE}{name})?"
    )


def is_clause(text: str, start: int, end: int, patterns: ClaimPatterns) -> bool:
    """Whether a part of a sentence has a verb and enough words to stand alone."""
    return text.count(" ", start, end) + 1 >= LEAST_WORDS and bool(
        patterns.verb.search(text, start, end)
    )
