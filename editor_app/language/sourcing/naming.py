"""What a phrase that names a speaker says of it: kind, gender, number, proper names."""

from __future__ import annotations

from enum import StrEnum
from functools import cache, lru_cache

from editor_app.domain.source import SourceKind
from editor_app.domain.values import frozen
from editor_app.language.lexicon import tables
from editor_app.language.lexicon.entries import Lexicon
from editor_app.language.lexicon.equals import FEMALE_NAMES, MALE_NAMES, SAME
from editor_app.language.lines import fold
from editor_app.language.sourcing.kinds import ARTICLE, ELIDED, WORD, kind_of

REMEMBERED = 4_096
"""How many phrases' readings are kept, each of some 500 bytes."""

_SMALL = frozenset(
    [
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "d'",
        "of",
        "the",
        "and",
        "et",
        "von",
        "van",
        "der",
        "di",
        "bin",
        "al",
        "el",
        "ben",
    ]
)


class Gender(StrEnum):
    """Grammatical gender, as far as the words tell."""

    MALE = "male"
    FEMALE = "female"
    UNKNOWN = "unknown"


@frozen
class Naming:
    """A phrase read. `proper` are its proper names folded, `noun` its first common noun.

    `hints` are what another proper name for the same source shares with it, at least in part.
    `words` is the phrase as written, `key` it without article and folded, `is_definite` tells
    "le juge" from "un juge".
    """

    words: str
    proper: tuple[str, ...]
    noun: str
    kind: SourceKind
    gender: Gender
    is_plural: bool
    is_definite: bool
    key: str
    canonical: str | None
    hints: tuple[str, ...]


def read(words: str, lexicon: Lexicon) -> Naming:
    """What `words` say of the speaker they name."""
    return _read(words, lexicon.language)


@lru_cache(maxsize=REMEMBERED)
def _read(words: str, language: str) -> Naming:
    """What `words` say, with the lexicon of `language`."""
    lexicon = tables.lexicon(language)
    parts = [ELIDED.sub("", part).strip(".") or part for part in WORD.findall(words)]
    raw = list(WORD.findall(words))
    lower = [part.lower() for part in parts]
    first = lower[0] if lower else ""
    proper = tuple(
        fold(part)
        for place, part in enumerate(parts)
        if part[:1].isupper()
        and not (place == 0 and _is_common(raw[0].lower(), lexicon) and not _is_given_name(parts))
        and lower[place] + "." not in lexicon.titles
        and lower[place] not in lexicon.titles
    )
    noun = _head_noun(parts, lower, lexicon)
    plural = _is_plural(lower, raw, noun, proper, lexicon)
    article = (
        first if first in lexicon.determiners else ("l'" if raw and ELIDED.match(raw[0]) else "")
    )
    key = fold(bare(words))
    return Naming(
        words,
        proper,
        noun,
        kind_of(
            words,
            lower,
            proper,
            noun,
            article,
            lexicon,
            plural=plural,
            equated=canonical(words) is not None,
        ),
        _gender(lower, proper, lexicon),
        plural,
        article
        not in ("un", "une", "a", "an", "des", "some", "several", "plusieurs", "another", ""),
        key,
        canonical(words),
        (*proper, key, canonical(words) or key),
    )


def _head_noun(parts: list[str], lower: list[str], lexicon: Lexicon) -> str:
    """The noun that tells the kind: in French the first, in English the last before a name or "of"."""
    known = [place for place, word in enumerate(lower) if _is_noun(word, lexicon)]
    if known[:1] == [0] and _is_given_name(parts):
        known = known[1:]
    if not known:
        return ""
    if lexicon.language == "fr":
        return lower[known[0]]
    place = known[0]
    for later in known[1:]:
        between = lower[place:later]
        if any(word in lexicon.links or word in _BINDING for word in between[1:]):
            break
        if parts[later][:1].isupper() and not parts[place][:1].isupper():
            break
        place = later
    return lower[place]


def _is_given_name(parts: list[str]) -> bool:
    """Whether a phrase begins with a given name that is a noun too: Bill Pugh."""
    if len(parts) < 2 or not (parts[0][:1].isupper() and parts[1][:1].isupper()):
        return False
    return fold(parts[0]) in MALE_NAMES or fold(parts[0]) in FEMALE_NAMES


_BINDING = frozenset({"who", "which", "that", "whose", "said", "not"})


def _is_common(word: str, lexicon: Lexicon) -> bool:
    """Whether a first word with a capital is a small word or a common noun."""
    return word in lexicon.determiners or word in lexicon.pronouns or _is_noun(word, lexicon)


def _is_noun(word: str, lexicon: Lexicon) -> bool:
    """Whether the lexicon knows what kind of source a noun names."""
    return (
        word in lexicon.humans
        or word in lexicon.groups
        or word in lexicon.institutions
        or word in lexicon.documents
        or word in lexicon.media
        or word in lexicon.anonymous
    )


def _is_plural(
    lower: list[str], raw: list[str], noun: str, proper: tuple[str, ...], lexicon: Lexicon
) -> bool:
    """Whether the phrase names several."""
    first = lower[0] if lower else ""
    if first in (
        "les",
        "des",
        "plusieurs",
        "ces",
        "mm",
        "certains",
        "certaines",
        "they",
        "ils",
        "elles",
    ):
        return True
    if noun in lexicon.groups and noun not in lexicon.institutions:
        return True
    return (" et " in f" {' '.join(lower)} " or " and " in f" {' '.join(lower)} ") and len(
        proper
    ) >= 2


def _gender(lower: list[str], proper: tuple[str, ...], lexicon: Lexicon) -> Gender:
    """The gender that article, title, noun or given name tell."""
    if any(word in lexicon.feminine or f"{word}." in lexicon.feminine for word in lower):
        return Gender.FEMALE
    if lower[:1] and lower[0] in ("la", "une", "cette", "elle", "elles"):
        return Gender.FEMALE
    if lower[:1] and lower[0] in ("le", "un", "ce", "cet", "m", "mr", "il", "ils"):
        return Gender.MALE
    if proper and len(proper) > 1:
        given = proper[0].split("-")[0]
        if given in FEMALE_NAMES:
            return Gender.FEMALE
        if given in MALE_NAMES:
            return Gender.MALE
    if lexicon.language == "fr" and any(_is_feminine(word, lexicon) for word in lower[:2]):
        return Gender.FEMALE
    return Gender.UNKNOWN


def _is_feminine(word: str, lexicon: Lexicon) -> bool:
    """Whether a French noun for people is the feminine one: avocate, directrice, coiffeuse."""
    if word not in lexicon.humans:
        return False
    return word.endswith(("trice", "euse", "ière", "ienne")) or (
        word.endswith("e") and word[:-1] in lexicon.humans
    )


def bare(words: str) -> str:
    """`words` without a leading article."""
    return ARTICLE.sub("", words, count=1) if ARTICLE.match(words) else words


def canonical(words: str) -> str | None:
    """The first of the names that mean the same source, where the lexicon knows `words`."""
    return _same().get(fold(bare(words)))


@cache
def _same() -> dict[str, str]:
    """Every name of `SAME` with the first of its line."""
    table: dict[str, str] = {}
    for line in SAME:
        names = line.split("|")
        table.update(dict.fromkeys(names, names[0]))
    return table
