"""Noun phrases beside a verb: who speaks, by word order and small words alone."""

from __future__ import annotations

from dataclasses import dataclass

from editor_app.language.lexicon.entries import Lexicon
from editor_app.language.lexicon.tables import cue_table
from editor_app.language.quoting.units import PAUSES, QUOTED, SIGNS, Units

LONGEST = 24
"""A noun phrase is not longer (units)."""

APPOSITIONS = 5
"""So many segments between commas may stand between a subject and its verb."""

_CONTRACTED = frozenset(["du", "des", "au", "aux", "d'autres"])


@dataclass(frozen=True, slots=True)
class Phrase:
    """Units ``[first, last)``; the words that name the speaker are ``[head, head_last)``."""

    first: int
    last: int
    head: int
    head_last: int


def phrase(first: int, last: int) -> Phrase:
    """A phrase that is its own head."""
    return Phrase(first, last, first, last)


def left(units: Units, before: int, lexicon: Lexicon) -> Phrase | None:
    """The subject that ends right before unit `before`, appositions skipped."""
    end = before
    word = units.word(end - 1)
    if end <= 0 or word == QUOTED or word in lexicon.coordinators:
        return None
    if word in lexicon.relatives and not (word == "that" and end == 1):
        return _relative(units, end - 1, lexicon)
    if word in lexicon.pronouns:
        return phrase(end - 1, end)
    if word in PAUSES or word == ")":
        return _behind_apposition(units, end, lexicon)
    return walk(units, end, lexicon)


def walk(units: Units, end: int, lexicon: Lexicon) -> Phrase | None:
    """The noun phrase that ends before unit `end`, read from right to left."""
    first = end
    k = end - 1
    while k >= 0 and end - k <= LONGEST:
        word = units.words[k]
        if word in ("et", "and") and not _joins(units, k, end, lexicon):
            break
        if _reports(units, k, lexicon):
            break
        if _is_border(units, k, lexicon) or (
            word in lexicon.pronouns and word not in lexicon.determiners
        ):
            break
        first = k
        opens = word in lexicon.determiners and word not in _CONTRACTED
        if opens and units.word(k - 1) not in lexicon.links:
            break
        k -= 1
    first = _trimmed(units, first, end, lexicon)
    return phrase(first, end) if first < end else None


def _reports(units: Units, place: int, lexicon: Lexicon) -> bool:
    """Whether a word is the form of a cue and nothing else, and so no part of a name."""
    word = units.words[place]
    known = word in cue_table(lexicon.language) and word not in lexicon.noun_forms
    return known and not units.is_capital(place) and word not in lexicon.humans


def _joins(units: Units, place: int, end: int, lexicon: Lexicon) -> bool:
    """Whether "et" or "and" joins two names before a verb in the plural."""
    if lexicon.language == "fr":
        verb = units.word(end)
        return verb in _PLURAL or (verb.endswith("ent") and verb not in lexicon.auxiliaries)
    return units.is_capital(place - 1) and units.is_capital(place + 1)


_PLURAL = frozenset(
    [
        "ont",
        "sont",
        "avaient",
        "auraient",
        "auront",
        "étaient",
        "seront",
        "se",
        "s'",
        "ne",
        "n'",
        "les",
        "nous",
        "leur",
    ]
)


def _is_border(units: Units, place: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase cannot hold the word at `place`."""
    word = units.words[place]
    if word in SIGNS or word == QUOTED:
        return word != "-" or units.starts[place] > units.ends[place - 1]
    if word in lexicon.clause_starts or word in lexicon.auxiliaries or word in lexicon.passives:
        return word != "'s"
    if word in lexicon.times:
        return word not in ("last", "may", "march", "dernier", "dernière") or not units.is_capital(
            place
        )
    return word in lexicon.relatives


def _trimmed(units: Units, first: int, end: int, lexicon: Lexicon) -> int:
    """The start of a phrase behind prepositions and adverbs that opened the clause."""
    while first < end:
        word = units.words[first]
        is_article = word in lexicon.determiners and word not in ("du", "des", "au", "aux", "d'")
        if is_article or not (
            word in lexicon.links or word in lexicon.adverbs or word in lexicon.adverbials
        ):
            break
        first += 1
    return first


def _relative(units: Units, place: int, lexicon: Lexicon) -> Phrase | None:
    """The antecedent of a relative pronoun, with the pronoun."""
    end = place
    if units.word(end - 1) in ("of", "de") and end >= 2:
        end -= 2
    if units.word(end - 1) in PAUSES:
        end -= 1
    head = walk(units, end, lexicon) if end > 0 else None
    if head is None:
        return phrase(place, place + 1)
    return Phrase(head.first, place + 1, head.first, head.last)


def _behind_apposition(units: Units, end: int, lexicon: Lexicon) -> Phrase | None:
    """The subject on the far side of what stands between commas, dashes or brackets."""
    fallback: Phrase | None = None
    for _ in range(APPOSITIONS):
        end = _segment_end(units, end)
        if end <= 0:
            break
        start = _segment_start(units, end)
        found = _named(units, start, end, lexicon)
        if found and is_name(units, found) and units.words[found.first] not in lexicon.determiners:
            return found
        if fallback and is_name(units, fallback) and found:
            return fallback
        fallback = fallback or found
        end = start
        if not end or units.word(end - 1) not in (*PAUSES, ")", "("):
            break
    return fallback


def _segment_end(units: Units, end: int) -> int:
    """The place behind the last word before the pause that ends at `end`."""
    while end > 0 and units.words[end - 1] in (*PAUSES, ")", "("):
        if units.words[end - 1] == ")" and "(" in units.words[max(0, end - 14) : end]:
            end = max(k for k in range(end) if units.words[k] == "(")
        else:
            end -= 1
    return end


def _segment_start(units: Units, end: int) -> int:
    """The start of the words up to the pause before them."""
    start = end
    while start > 0 and units.words[start - 1] not in (
        *PAUSES,
        "(",
        ")",
        ":",
        ";",
        QUOTED,
        ".",
        "?",
        "!",
    ):
        start -= 1
    return start


def _named(units: Units, start: int, end: int, lexicon: Lexicon) -> Phrase | None:
    """The phrase a segment ends with, where the segment can be a subject."""
    first = units.word(start)
    if first in lexicon.relatives or first in lexicon.adverbials:
        return None
    if first in lexicon.pronouns and end - start == 1:
        return None if first in _ECHOES and start > 1 else phrase(start, end)
    found = walk(units, end, lexicon)
    if found is None or found.first < start:
        return None
    opens = units.words[found.first] in lexicon.determiners or units.is_capital(found.first)
    return found if opens and units.words[found.first] not in lexicon.times else None


_ECHOES = frozenset({"elle", "lui", "eux", "elles"})
"""Pronouns that only stress a subject before them: L'opposition, elle, ...."""


def is_name(units: Units, found: Phrase) -> bool:
    """Whether a phrase holds a proper name beyond a sentence's first capital."""
    capitals = [k for k in range(found.head, found.head_last) if units.is_capital(k)]
    if capitals and capitals[0] == 0 and len(capitals) == 1:
        return found.head_last - found.head == 1
    if capitals and not (units.is_capital(found.head) or units.is_capital(found.head_last - 1)):
        return False
    short = len(capitals) == 1 and units.words[capitals[0]].endswith(".")
    return bool(capitals) and not short


def right(units: Units, place: int, lexicon: Lexicon) -> Phrase | None:
    """The subject that follows a verb ("a indiqué mardi le Pentagone dans ...")."""
    k = skipped(units, place, lexicon)
    if k is None or not _can_begin(units, k, lexicon):
        return None
    end = _end(units, k, lexicon)
    if end == k:
        return None
    whole = phrase(k, end)
    return _with_name(units, whole, lexicon)


def skipped(units: Units, place: int, lexicon: Lexicon) -> int | None:
    """The place behind adverbs, times and prepositional phrases."""
    k = place
    while k < len(units) and k - place <= 14:
        word = units.words[k]
        if word == "," and _is_aside(units, k, lexicon):
            k = units.words.index(",", k + 1) + 1
        elif (
            word in lexicon.adverbs
            or word in lexicon.times
            or (word.endswith("ment") and len(word) > 5)
        ):
            k += 1
        elif word.isdigit() and units.word(k + 1) in lexicon.times:
            k += 2
        elif word.isdigit() and units.word(k - 1) in lexicon.times:
            k += 1
        elif word in lexicon.adverbials and not _opens_clause(word, lexicon):
            k = _behind_preposition(units, k, lexicon)
        elif word in ("ce", "cette", "this", "last") and units.word(k + 1) in lexicon.times:
            k += 2
        else:
            return k
    return None


def _is_aside(units: Units, place: int, lexicon: Lexicon) -> bool:
    """Whether a time or place between two commas begins at the first one at `place`."""
    opens = units.word(place + 1) in lexicon.times | lexicon.adverbials
    if not opens or _opens_clause(units.word(place + 1), lexicon):
        return False
    reach = range(place + 2, min(len(units) - 1, place + 9))
    comma = next((k for k in reach if units.words[k] == ","), None)
    return comma is not None and not any(units.is_quoted(k) for k in range(place, comma))


def _opens_clause(word: str, lexicon: Lexicon) -> bool:
    """Whether a word that ends a subject opens a clause, not a prepositional phrase."""
    linking = lexicon.complementizers | lexicon.relatives | lexicon.coordinators
    return word in linking or word in _CONJUNCTIONS


_CONJUNCTIONS = frozenset(
    [
        "because",
        "although",
        "though",
        "while",
        "when",
        "if",
        "where",
        "whose",
        "lorsque",
        "lorsqu'",
        "alors",
        "tandis",
        "comme",
        "si",
        "quand",
        "car",
    ]
)


def _behind_preposition(units: Units, place: int, lexicon: Lexicon) -> int:
    """The place behind a preposition and the phrase it governs."""
    k = place + 1
    if units.word(k) in lexicon.determiners:
        k += 1
    while k < len(units) and k - place <= 8:
        word = units.words[k]
        if word in SIGNS or word in lexicon.times or word in lexicon.adverbials:
            break
        if word in lexicon.determiners and units.word(k - 1) not in lexicon.links:
            break
        if k > place + 1 and _begins_name(units, k, lexicon):
            break
        k += 1
    return k


def _begins_name(units: Units, place: int, lexicon: Lexicon) -> bool:
    """Whether a name begins at `place` that the phrase before does not hold: l'AFP Fatima."""
    before = units.text[units.starts[place - 1] : units.ends[place - 1]]
    if not units.is_capital(place) or units.word(place - 1) in lexicon.links:
        return False
    acronym = before.isupper() and len(before) > 1
    return acronym or (
        before[:1].islower() and before.isalnum() and before not in lexicon.determiners
    )


def _can_begin(units: Units, place: int, lexicon: Lexicon) -> bool:
    """Whether a subject can begin at `place`."""
    word = units.word(place)
    if not word or word in SIGNS or word == QUOTED or word in lexicon.complementizers:
        return False
    known = word in lexicon.determiners or word in lexicon.humans or word in lexicon.groups
    return known or units.is_capital(place) or word in lexicon.pronouns or word in lexicon.titles


def _end(units: Units, first: int, lexicon: Lexicon) -> int:
    """The end of the phrase that begins at `first`."""
    if units.words[first] in lexicon.pronouns and units.words[first] not in lexicon.determiners:
        return first + 1
    k = first
    while k < len(units) and k - first < LONGEST:
        word, before = units.words[k], units.word(k - 1)
        if word in SIGNS or word == QUOTED or _breaks(units, k, lexicon):
            break
        second = word in lexicon.determiners and k > first and word not in _CONTRACTED
        if second and before not in lexicon.links:
            break
        k += 1
    while k > first and units.words[k - 1] in lexicon.links and units.words[k - 1] != "'s":
        k -= 1
    return k


def _breaks(units: Units, place: int, lexicon: Lexicon) -> bool:
    """Whether a word ends the phrase before it."""
    word = units.words[place]
    if word in ("et", "and", "&"):
        follows = units.word(place + 1)
        return not (units.is_capital(place + 1) or follows in lexicon.determiners)
    if word in ("aux", "au", "en") and units.word(place - 1) in lexicon.humans:
        return False
    if word in lexicon.adverbials or word in lexicon.relatives or word in lexicon.auxiliaries:
        return word != "'s"
    if word in lexicon.passives or (word in lexicon.clause_starts and word != "'s"):
        return True
    return word in lexicon.times and not units.is_capital(place + 1)


def _with_name(units: Units, found: Phrase, lexicon: Lexicon) -> Phrase:
    """The phrase with the name that follows a role behind a comma, which then is the head."""
    k = found.last
    if is_name(units, found) and units.is_capital(found.first):
        return found
    if (
        units.word(k) != ","
        or not units.is_capital(k + 1)
        or units.word(k + 1) in lexicon.determiners
    ):
        return found
    end = k + 1
    while end < len(units) and (
        units.is_capital(end)
        or (units.words[end] in ("de", "du", "van", "von") and units.is_capital(end + 1))
    ):
        end += 1
    if end - k > 5 or units.word(end) not in (",", ".", "", ";", "dans", "lors", "à"):
        return found
    return Phrase(found.first, end, k + 1, end)
