"""Lexicons made ready for looking up: every form of every cue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from editor_app.domain.values import frozen
from editor_app.language.conjugation import Form, english, french
from editor_app.language.lexicon import en, fr
from editor_app.language.lexicon.entries import Lexicon, Strength, Verbs

_RANK = {Strength.BESIDE: 0, Strength.REPORT: 1, Strength.SAY: 2}


@frozen
class Entry:
    """A cue: its lemma, strength, complements; `tail` are the words behind the verb."""

    lemma: str
    strength: Strength
    takes: frozenset[str]
    is_reflexive: bool
    tail: tuple[str, ...]


Table = Mapping[str, tuple[tuple[Entry, frozenset[Form]], ...]]
"""Words in lower case, with the cues each may be and as which forms."""


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of `language`; the English one for any language without its own."""
    return fr.LEXICON if language == "fr" else en.LEXICON


@cache
def sources_by_first(language: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The phrases like "according to" by their first word, the longest first."""
    table: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in lexicon(language).sources:
        table[phrase[0]] = (*table.get(phrase[0], ()), phrase)
    return table


@cache
def cue_table(language: str) -> Table:
    """Every form of every cue of `language`; empty for a language without a lexicon."""
    if language not in ("fr", "en"):
        return {}
    table: dict[str, dict[str, tuple[Entry, set[Form]]]] = {}
    inflect = french if language == "fr" else english
    for verb, entry in _entries(lexicon(language).cues):
        for word, form in inflect(verb):
            table.setdefault(word, {}).setdefault(entry.lemma, (entry, set()))[1].add(form)
    for word in [word for word in table if not word.isascii()]:
        table.setdefault(_unaccented(word), table[word])
    return {word: _ordered(found.values()) for word, found in table.items()}


def _unaccented(word: str) -> str:
    """A form as a text without accents has it: "declare"."""
    return word.translate(_PLAIN)


_PLAIN = str.maketrans("àâçéèêëîïôùûü", "aaceeeeiiouuu")


@cache
def pure_cues(language: str) -> frozenset[str]:
    """Forms that are cues by themselves and never nouns."""
    alone = {
        word for word, found in cue_table(language).items() if any(not e.tail for e, _ in found)
    }
    return frozenset(alone) - lexicon(language).noun_forms


def _ordered(
    found: Iterable[tuple[Entry, set[Form]]],
) -> tuple[tuple[Entry, frozenset[Form]], ...]:
    """Pronominal verbs and phrases before plain verbs."""
    entries = sorted(found, key=lambda one: (not one[0].is_reflexive, -len(one[0].tail)))
    return tuple((entry, frozenset(forms)) for entry, forms in entries)


def _entries(groups: tuple[Verbs, ...]) -> Iterator[tuple[str, Entry]]:
    """Each verb once, with the complements of all groups that list it."""
    merged: dict[str, tuple[Strength, frozenset[str]]] = {}
    for group in groups:
        for verb in (name.strip() for name in group.verbs.split(",")):
            if not verb:
                continue
            strength, takes = merged.get(verb, (Strength.BESIDE, frozenset[str]()))
            best = max(strength, group.strength, key=lambda value: _RANK[value])
            merged[verb] = best, takes | frozenset(group.takes.split())
    for name, (strength, takes) in merged.items():
        yield _entry(name, strength, takes)


def _entry(name: str, strength: Strength, takes: frozenset[str]) -> tuple[str, Entry]:
    """The verb to inflect and the entry of one listed cue."""
    is_reflexive = name.startswith(("se ", "s'"))
    bare = name.removeprefix("se ").removeprefix("s'")
    verb, *tail = bare.split()
    return verb, Entry(name, strength, takes, is_reflexive, tuple(tail))
