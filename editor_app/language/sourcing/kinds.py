"""What kind of source a phrase names: a person, an institution, a document, a group."""

from __future__ import annotations

import re

from editor_app.domain.source import SourceKind
from editor_app.language.lexicon.agents import is_agent
from editor_app.language.lexicon.entries import Lexicon
from editor_app.language.lexicon.equals import STATES
from editor_app.language.lexicon.furniture import AGENCIES, PUBLISHERS
from editor_app.language.lines import fold

WORD = re.compile(r"[^\W_](?:[\w.]|[-’'](?=\w))*")
"""A word, with the points and hyphens inside it."""

ARTICLE = re.compile(r"(?:l['’]|les? |la |the |d['’])", re.IGNORECASE)
"""The article that opens a phrase."""

ELIDED = re.compile(r"^[ldLD]['’]")
"""An article without its vowel at the head of a word."""


def kind_of(
    words: str,
    lower: list[str],
    proper: tuple[str, ...],
    noun: str,
    article: str,
    lexicon: Lexicon,
    *,
    plural: bool,
    equated: bool,
) -> SourceKind:
    """The kind of the source that `words` name.

    `lower` are its words in lower case, `proper` its proper names and `article` its article.
    `equated` tells whether the lexicon knows other names for it, as it does for states.
    """
    return (
        _kind_by_list(words, lower, noun, lexicon)
        or _kind_of_person(lower, proper, noun, article, lexicon)
        or _kind_by_noun(lower, proper, noun, lexicon, plural=plural, equated=equated)
        or _kind_by_name(words, proper, article, lexicon.language, plural=plural)
    )


def _kind_by_list(words: str, lower: list[str], noun: str, lexicon: Lexicon) -> SourceKind | None:
    """Agencies, media and posts, and sources that say themselves that they are unnamed."""
    whole = fold(ARTICLE.sub("", words, count=1) if ARTICLE.match(words) else words)
    if whole in AGENCIES:
        return SourceKind.AGENCY
    if any(word in lexicon.anonymous and word not in lexicon.groups for word in lower[:3]):
        return SourceKind.ANONYMOUS
    if whole in PUBLISHERS or fold(words) in PUBLISHERS or noun in lexicon.media:
        return SourceKind.MEDIA
    if any(word in lexicon.social for word in lower) and not noun:
        return SourceKind.SOCIAL
    return None


def _kind_of_person(
    lower: list[str], proper: tuple[str, ...], noun: str, article: str, lexicon: Lexicon
) -> SourceKind | None:
    """A person with a title or by a noun for people; unnamed behind "a"."""
    titled = any(f"{word}." in lexicon.titles for word in lower[:3])
    if titled and proper and noun not in lexicon.documents:
        return SourceKind.PERSON
    if noun in lexicon.humans:
        vague = not proper or article in ("un", "une", "a", "an", "another")
        unnamed = vague and article in ("un", "une", "a", "an", "another", "one")
        return SourceKind.ANONYMOUS if unnamed else SourceKind.PERSON
    return None


def _kind_by_noun(
    lower: list[str],
    proper: tuple[str, ...],
    noun: str,
    lexicon: Lexicon,
    *,
    plural: bool,
    equated: bool,
) -> SourceKind | None:
    """Institutions, documents and groups, by noun or as a state."""
    if equated or any(name in STATES for name in proper[:1]):
        return SourceKind.INSTITUTION
    if noun in lexicon.documents:
        return SourceKind.DOCUMENT
    if noun in lexicon.institutions:
        return SourceKind.INSTITUTION
    if noun in lexicon.groups or (plural and not proper) or _is_share(lower):
        return SourceKind.GROUP
    return None


def _is_share(lower: list[str]) -> bool:
    """Whether a share of people speaks: Fifty-six percent of respondents."""
    return not {"percent", "%", "pourcent"}.isdisjoint(lower[:4])


def _kind_by_name(
    words: str, proper: tuple[str, ...], article: str, language: str, *, plural: bool
) -> SourceKind:
    """The kind of a source that only proper names tell."""
    acronym = [part for part in words.split() if part.isupper() and 1 < len(part.strip(".")) <= 6]
    small = [word for word in WORD.findall(words) if word.islower()]
    agent = any(is_agent(ELIDED.sub("", word), language) for word in small)
    if article and proper:
        if agent and len(proper) > 1:
            return SourceKind.PERSON
        return SourceKind.GROUP if plural else SourceKind.INSTITUTION
    if acronym and (len(proper) <= 1 or (words.startswith(acronym[0]) and len(acronym[0]) > 2)):
        return SourceKind.INSTITUTION
    if len(proper) == 1 and _CAMEL.fullmatch(words.strip(".")):
        return SourceKind.INSTITUTION
    if proper:
        return SourceKind.PERSON
    return _kind_of_unknown(small, article, agent=agent, language=language)


_CAMEL = re.compile(r"[A-Z][a-z]+(?<!Mc)(?<!Mac)(?<!De)(?<!Le)(?<!La)(?<!Di)[A-Z]\w*")
"""A name with a capital inside, as firms have them."""


def _kind_of_unknown(small: list[str], article: str, *, agent: bool, language: str) -> SourceKind:
    """The kind of a source without a name, by a noun that no list holds."""
    if not article:
        return SourceKind.GROUP
    if article not in _THE:
        return SourceKind.ANONYMOUS
    if language == "en" and small and small[-1].endswith("s") and not small[-1].endswith("ss"):
        return SourceKind.GROUP
    if article in ("ses", "leurs", "ces"):
        return SourceKind.GROUP
    person = agent or (bool(small) and small[-1].endswith(("é", "ée")))
    return SourceKind.PERSON if person else SourceKind.INSTITUTION


_THE = frozenset(
    {
        "le",
        "la",
        "l'",
        "the",
        "ce",
        "cet",
        "cette",
        "his",
        "her",
        "their",
        "its",
        "son",
        "sa",
        "leur",
    }
    | {"ses", "leurs", "ces", "this", "that"}
)
"""What opens a phrase for a source that the text knows already."""
