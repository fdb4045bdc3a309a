"""Quotations between marks beside a verb that no list knows: their signs and order tell.

A quotation that ends in a comma, a name and a verb; a verb before its subject in French; a
whole sentence between marks behind the comma of a clause. Tried after all other rules.
"""

from __future__ import annotations

import re

from editor_app.domain.quote import Confidence, Cue
from editor_app.domain.values import replace
from editor_app.language.lexicon.entries import words
from editor_app.language.lines import is_title_case
from editor_app.language.quoting.drafts import Draft, Statement, draft
from editor_app.language.quoting.followers import right
from editor_app.language.quoting.phrases import Phrase, phrase
from editor_app.language.quoting.sayings import END
from editor_app.language.quoting.speakers import is_somebody, main_subject
from editor_app.language.quoting.units import Units

LONGEST_NAME = 6
"""So many units a name with its title has at most."""

_ENGLISH_VERB = re.compile(r"[a-z]{2,30}(?:ed|[^s]s)")
_FRENCH_VERB = re.compile(r"[^\W\d_]{2,30}(?:e|ent|é|i|is|it|u|a|ait|t)")
_PARTICIPLE = re.compile(r"[^\W\d_]{1,30}(?:[éiu]|[^a]it|is)")
"""A form that is no verb of its own without a helper: « ... », signé X."""

_HELPERS = words("a ont avait avaient aurait s'est s'était se s' est était")


def find(statement: Statement, taken: set[int]) -> list[Draft]:
    """The quotations that are left and stand beside somebody's verb."""
    found: list[Draft] = []
    for place in statement.units.pairs:
        if place in taken:
            continue
        one = _signed(statement, place) or _led(statement, place)
        if one:
            found.append(one)
            taken.add(place)
    return found


def _signed(statement: Statement, place: int) -> Draft | None:
    """A quotation that somebody and a verb follow: "...," Mr. Dale croons; « ... », bêle X."""
    units = statement.units
    if statement.lexicon.language == "fr":
        speaker, verb = _turned(statement, place)
    else:
        said = units.pairs[place].inside.of(units.text).rstrip("’'” ")
        speaker, verb = None, place
        if said.endswith(","):
            speaker, verb = _named_before_verb(statement, place + 1)
        if speaker is None and said.endswith((",", "!", "?", "…", "—")):
            speaker, verb = _verb_before_named(statement, place + 1)
    return _reported(statement, place, speaker, verb) if speaker else None


def _named_before_verb(statement: Statement, first: int) -> tuple[Phrase | None, int]:
    """A name at `first`, with its title, and the verb right behind it."""
    units, lexicon = statement.units, statement.lexicon
    end = first
    while end - first < LONGEST_NAME and (
        units.is_capital(end) or units.word(end) in lexicon.humans
    ):
        end += 1
    named = end > first and (units.is_capital(end - 1) or units.word(end - 1) in ("he", "she"))
    if units.word(first) in ("he", "she", "they"):
        named, end = True, first + 1
    fits = named and _ENGLISH_VERB.fullmatch(units.word(end))
    return (phrase(first, end), end) if fits else (None, end)


def _verb_before_named(statement: Statement, verb: int) -> tuple[Phrase | None, int]:
    """A verb at `verb` and somebody right behind it: "...," purred the manager, Carl Rooke."""
    units, lexicon = statement.units, statement.lexicon
    if not _ENGLISH_VERB.fullmatch(units.word(verb)) or _is_small(units.word(verb), statement):
        return None, verb
    speaker = right(units, verb + 1, lexicon)
    if speaker is None or speaker.first != verb + 1 or not is_somebody(statement, speaker):
        return None, verb
    follows = units.word(speaker.last)
    closed = follows in END | lexicon.adverbials | lexicon.times or follows.endswith("ly")
    return (speaker, verb) if closed else (None, verb)


def _turned(statement: Statement, place: int) -> tuple[Phrase | None, int]:
    """A verb behind a comma and its subject behind it, with nothing else in the clause."""
    units, lexicon = statement.units, statement.lexicon
    verb = start = place + 2 if units.word(place + 1) == "," else place + 1
    while units.word(verb) in _HELPERS or units.word(verb) in lexicon.adverbs:
        verb += 1
    if verb == start and _PARTICIPLE.fullmatch(units.word(verb)):
        return None, verb
    if not _FRENCH_VERB.fullmatch(units.word(verb)) or units.is_capital(verb):
        return None, verb
    if _is_small(units.word(verb), statement) or units.word(place + 1) != ",":
        return None, verb
    speaker = right(units, verb + 1, lexicon)
    if speaker is None or units.word(speaker.last) not in END | lexicon.adverbials | lexicon.times:
        return None, verb
    return (speaker if is_somebody(statement, speaker) else None), verb


def _is_small(word: str, statement: Statement) -> bool:
    """Whether a word is one of the small ones of its language and so no verb."""
    lexicon = statement.lexicon
    small = (
        lexicon.determiners,
        lexicon.pronouns,
        lexicon.relatives,
        lexicon.links,
        lexicon.adverbials,
        lexicon.clause_starts,
        lexicon.coordinators,
        lexicon.humans,
        lexicon.groups,
        lexicon.institutions,
    )
    return any(word in listed for listed in small)


def _led(statement: Statement, place: int) -> Draft | None:
    """A whole sentence between marks behind the comma of the clause whose subject says it."""
    units = statement.units
    if statement.lexicon.language != "en" or units.word(place - 1) != "," or place < 3:
        return None
    if not _is_sentence(units, place) or units.word(place + 1) not in END:
        return None
    subject = main_subject(statement)
    if subject is None or subject.last >= place or not is_somebody(statement, subject):
        return None
    return draft(statement, [(place, place + 1)], None, subject, "comma_marks", Confidence.LOW)


def _is_sentence(units: Units, place: int) -> bool:
    """Whether the words between marks begin large and end as a sentence does."""
    inside = units.pairs[place].inside.of(units.text).strip("‘’'\" ")
    whole = inside[:1].isupper() and inside[-1:] in tuple(".!?,…") and inside.count(" ") >= 2
    return whole and not is_title_case(inside)


def _reported(statement: Statement, place: int, speaker: Phrase, verb: int) -> Draft | None:
    """The quotation with the verb as its cue."""
    units = statement.units
    parts = [(place, place + 1)]
    one = draft(statement, parts, None, speaker, "unlisted_verb", Confidence.LOW)
    if one is None:
        return None
    span = units.span(verb, verb + 1)
    return replace(one, cue=Cue(span.start, span.end, units.words[verb]))
