"""Noun phrases beside a verb: who speaks, by word order and small words alone."""

from __future__ import annotations

from editor_app.domain.values import frozen
from editor_app.language.lexicon.entries import Lexicon, words
from editor_app.language.lexicon.tables import pure_cues
from editor_app.language.quoting.units import DASHES, PAUSES, QUOTED, SENTENCE_ENDS, SIGNS, Units

LONGEST = 24
"""A noun phrase is not longer (units)."""


ASIDE = 40
"""So many units may stand between two dashes behind a subject."""

APPOSITIONS = 5
"""So many segments between commas may stand between a subject and its verb."""


CONTRACTED = frozenset(["du", "des", "au", "aux", "d'autres"])


@frozen
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
    end = _before_time(units, before, lexicon)
    word = units.word(end - 1)
    if end <= 0 or word == QUOTED or word in lexicon.coordinators:
        return None
    if word in lexicon.relatives and not (word == "that" and end == 1):
        return _relative(units, end - 1, lexicon)
    if word in lexicon.pronouns:
        return phrase(end - 1, end)
    if word in DASHES and (opening := opening_dash(units, end - 1)):
        return left(units, opening, lexicon)
    if word in PAUSES or word == ")":
        return _behind_apposition(units, end, lexicon)
    return walk(units, end, lexicon)


def _before_time(units: Units, end: int, lexicon: Lexicon) -> int:
    """The end of the words before an English time: House Speaker Ted Brill on Wednesday said."""
    in_year = units.word(end - 2) == "in" and _is_year(units.word(end - 1))
    timed = in_year or units.word(end - 1) in _CAPITAL_TIMES | _TIMES_AGO
    if lexicon.language != "en" or not timed:
        return end
    k = end - 1
    while k > 0 and units.words[k - 1] in _BEFORE_TIME:
        k -= 1
    return k if k > 0 and units.words[k - 1] not in PAUSES else end


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit()


_TIMES_AGO = words("week month year night today yesterday morning afternoon evening")
_BEFORE_TIME = words("on late early last this in earlier later")


def opening_dash(units: Units, closing: int) -> int:
    """The place of the dash that opens what the one at `closing` closes; 0 for none."""
    for k in range(closing - 1, max(0, closing - ASIDE), -1):
        if units.words[k] in SENTENCE_ENDS:
            return 0
        if units.words[k] in DASHES and units.starts[k] > units.ends[k - 1]:
            return k
    return 0


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
        opens = word in lexicon.determiners and word not in CONTRACTED
        if opens and units.word(k - 1) not in lexicon.links:
            break
        k -= 1
    first = _trimmed(units, first, end, lexicon)
    return phrase(first, end) if first < end else None


def _reports(units: Units, place: int, lexicon: Lexicon) -> bool:
    """Whether a word is the form of a cue and nothing else, and so no part of a name."""
    word = units.words[place]
    known = word in pure_cues(lexicon.language)
    return known and not units.is_capital(place) and word not in lexicon.humans


def _joins(units: Units, place: int, end: int, lexicon: Lexicon) -> bool:
    """Whether "et" or "and" joins two names before a verb in the plural."""
    if lexicon.language == "fr":
        verb = units.word(end)
        return verb in _PLURAL or (verb.endswith("ent") and verb not in lexicon.auxiliaries)
    return units.is_capital(place - 1) and units.is_capital(place + 1)


_PLURAL = words(
    "ont sont avaient auraient auront étaient seront se s' ne n' les nous leur",
)


def _is_border(units: Units, place: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase cannot hold the word at `place`."""
    word = units.words[place]
    if word == "to" and _binds_to(units.word(place - 1), lexicon):
        return False
    if word in SIGNS or word == QUOTED:
        return word != "-" or units.starts[place] > units.ends[place - 1]
    if word in lexicon.clause_starts or word in lexicon.auxiliaries or word in lexicon.passives:
        given = word in _GIVEN_NAMES and units.is_capital(place) and units.is_capital(place + 1)
        return word != "'s" and not given
    if word in lexicon.times:
        return not is_named_time(units, place, lexicon)
    return word in lexicon.relatives


def _binds_to(word: str, lexicon: Lexicon) -> bool:
    """Whether "to" behind a word goes on with its phrase: sources close to, an adviser to."""
    return word in _CLOSE or word in lexicon.humans or word in lexicon.groups


_CLOSE = words("close loyal linked opposed sympathetic tied allied belonging next heir envoy")


def is_named_time(units: Units, place: int, lexicon: Lexicon) -> bool:
    """Whether a word of time with a capital belongs to a name: Tarsia Today, Nice Matin, May."""
    plain = lexicon.language == "en" and units.words[place] in _CAPITAL_TIMES
    return units.is_capital(place) and not plain


_GIVEN_NAMES = words("will may")
_CAPITAL_TIMES = words(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july",
    "august september october november december jan. feb. aug. sept. oct. nov. dec.",
)
"""Words of time that English writes large; May and March are names too."""


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
        if fallback and is_name(units, fallback) and found and not _is_told_apart(units, fallback):
            return fallback
        fallback = fallback or found
        end = start
        if not end or units.word(end - 1) not in (*PAUSES, ")", "("):
            break
    return fallback


def _is_told_apart(units: Units, found: Phrase) -> bool:
    """Whether a phrase only tells what somebody before it is: X, a member of the Council, ...."""
    return units.words[found.first] in ("a", "an")


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
    if units.word(start) in lexicon.coordinators and start + 1 < end:
        start += 1
    first = units.word(start)
    if first in lexicon.relatives or first in lexicon.adverbials:
        return None
    if first in lexicon.pronouns and end - start == 1:
        return None if first in _ECHOES and start > 1 else phrase(start, end)
    found = walk(units, end, lexicon)
    if found is None or found.first < start:
        return None
    if first in _LIKE:
        return None
    if found.first > start and first in _PARTS:
        return None
    if _opens_aside(units, start, found):
        return None
    opens = units.words[found.first] in lexicon.determiners or units.is_capital(found.first)
    opens = opens or (lexicon.language == "en" and is_name(units, found))
    return found if opens and units.words[found.first] not in lexicon.times else None


def _opens_aside(units: Units, start: int, found: Phrase) -> bool:
    """Whether a segment begins with a participle or with "of": speaking to ..., of Clifton."""
    k = start + (units.words[start] in ("s'", "se", "en", "now", "also"))
    word = units.word(k)
    if word.endswith(("ant", "ing")) and not units.is_capital(k) and k < found.last - 1:
        return True
    if units.text[units.starts[k] : units.ends[k]][:2] in ("D-", "R-", "I-"):
        return True
    return found.first > start and word in _ORIGIN


_ORIGIN = words("of from de d' du originally aged now formerly")

_PARTS = words("one some both part among including notamment dont")
"""How an apposition opens that counts somebody among others: one of the states suing the EPA."""

_LIKE = words("like unlike alongside")
"""How an aside opens that only compares its subject with another: X, like Y, said."""

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
