"""What a phrase that names a speaker says of it: kind, gender, number, proper names."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache

from editor_app.domain.source import SourceKind
from editor_app.domain.values import frozen
from editor_app.language.lexicon import tables
from editor_app.language.lexicon.entries import Lexicon
from editor_app.language.lexicon.equals import FEMALE_NAMES, SAME, STATES
from editor_app.language.lexicon.furniture import AGENCIES, PUBLISHERS
from editor_app.language.lines import fold

REMEMBERED = 4_096
"""How many phrases' readings are kept, each of some 500 bytes."""

_WORD = re.compile(r"[^\W_](?:[\w.]|[-’'](?=\w))*")
_ARTICLE = re.compile(r"(?:l['’]|les? |la |the |d['’])", re.IGNORECASE)
_ELIDED = re.compile(r"^[ldLD]['’]")
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
    parts = [_ELIDED.sub("", part).strip(".") or part for part in _WORD.findall(words)]
    raw = list(_WORD.findall(words))
    lower = [part.lower() for part in parts]
    first = lower[0] if lower else ""
    proper = tuple(
        fold(part)
        for place, part in enumerate(parts)
        if part[:1].isupper()
        and not (place == 0 and _is_common(raw[0].lower(), lexicon))
        and lower[place] + "." not in lexicon.titles
        and lower[place] not in lexicon.titles
    )
    noun = next((word for word in lower if _is_noun(word, lexicon)), "")
    plural = _is_plural(lower, raw, noun, proper, lexicon)
    article = (
        first if first in lexicon.determiners else ("l'" if raw and _ELIDED.match(raw[0]) else "")
    )
    key = fold(bare(words))
    return Naming(
        words,
        proper,
        noun,
        _kind(words, lower, proper, noun, article, lexicon, plural=plural),
        _gender(lower, proper, lexicon),
        plural,
        article
        not in ("un", "une", "a", "an", "des", "some", "several", "plusieurs", "another", ""),
        key,
        canonical(words),
        (*proper, key, canonical(words) or key),
    )


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
    if proper and proper[0].split("-")[0] in FEMALE_NAMES and len(proper) > 1:
        return Gender.FEMALE
    return Gender.UNKNOWN


def _kind(
    words: str,
    lower: list[str],
    proper: tuple[str, ...],
    noun: str,
    article: str,
    lexicon: Lexicon,
    *,
    plural: bool,
) -> SourceKind:
    """The kind of source, by its nouns and names."""
    whole = fold(_ARTICLE.sub("", words, count=1) if _ARTICLE.match(words) else words)
    if whole in AGENCIES:
        return SourceKind.AGENCY
    if any(word in lexicon.anonymous and word not in lexicon.groups for word in lower[:3]):
        return SourceKind.ANONYMOUS
    if whole in PUBLISHERS or fold(words) in PUBLISHERS or noun in lexicon.media:
        return SourceKind.MEDIA
    if any(word in lexicon.social for word in lower) and not noun:
        return SourceKind.SOCIAL
    if noun in lexicon.humans:
        vague = not proper or article in ("un", "une", "a", "an", "another")
        unnamed = vague and article in ("un", "une", "a", "an", "another", "one")
        return SourceKind.ANONYMOUS if unnamed else SourceKind.PERSON
    if canonical(words) or any(name in STATES for name in proper[:1]):
        return SourceKind.INSTITUTION
    if noun in lexicon.documents:
        return SourceKind.DOCUMENT
    if noun in lexicon.institutions:
        return SourceKind.INSTITUTION
    if noun in lexicon.groups or (plural and not proper):
        return SourceKind.GROUP
    return _kind_by_name(words, proper, article, plural=plural)


def _kind_by_name(words: str, proper: tuple[str, ...], article: str, *, plural: bool) -> SourceKind:
    """The kind of a source that only proper names tell."""
    acronym = [part for part in words.split() if part.isupper() and 1 < len(part.strip(".")) <= 6]
    if article and proper:
        return SourceKind.GROUP if plural else SourceKind.INSTITUTION
    if acronym and len(proper) <= 1:
        return SourceKind.INSTITUTION
    if proper:
        return SourceKind.PERSON
    return SourceKind.ANONYMOUS if article else SourceKind.GROUP


def bare(words: str) -> str:
    """`words` without a leading article."""
    return _ARTICLE.sub("", words, count=1) if _ARTICLE.match(words) else words


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
