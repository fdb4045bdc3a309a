"""The subject behind a verb: "a indiqué mardi le Pentagone dans un communiqué"."""

from __future__ import annotations

from editor_app.language.lexicon.entries import Lexicon, phrases, words
from editor_app.language.quoting.phrases import (
    CONTRACTED,
    LONGEST,
    Phrase,
    is_name,
    is_named_time,
    phrase,
)
from editor_app.language.quoting.units import QUOTED, SIGNS, Units


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
    while k < len(units) and k - place <= 14 and not _opens_content(units, k, lexicon):
        word = units.words[k]
        if word in _ASIDE_FIRST and (length := _bare_aside(units, k)):
            k += length
        elif word == "," and (behind := _behind_commas(units, k, lexicon)):
            k = behind
        elif _is_adverbial(word, lexicon):
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
    return k if k < len(units) and _opens_content(units, k, lexicon) else None


def _opens_content(units: Units, place: int, lexicon: Lexicon) -> bool:
    """Whether "ce" or a counted number stands at `place`: says about 14,000 homes are dark."""
    word = units.words[place]
    if word in _COUNTING:
        return units.word(place + 1)[:1].isdigit()
    return word == "ce" and lexicon.times.isdisjoint((units.word(place + 1), units.word(place + 2)))


def _is_adverbial(word: str, lexicon: Lexicon) -> bool:
    """Whether a word tells how or when: hier, récemment, later."""
    made = lexicon.language == "fr" and word.endswith("ment") and len(word) > 5
    return word in lexicon.adverbs or word in lexicon.times or (made and word != "comment")


_COUNTING = words("about around over under")
"""Prepositions that only qualify a number behind them."""


def _behind_commas(units: Units, place: int, lexicon: Lexicon) -> int:
    """The place behind what stands between two commas, the first at `place`; 0 for none."""
    if units.word(place + 2) == "," and _is_mood(units, place + 1, lexicon):
        return place + 3
    if _is_aside(units, place, lexicon):
        return units.words.index(",", place + 1) + 1
    return 0


def _is_mood(units: Units, place: int, lexicon: Lexicon) -> bool:
    """Whether a lone word between commas tells how somebody speaks: concède, penaud, X."""
    word = units.word(place)
    plain = lexicon.language == "fr" and word.isalpha() and not units.is_capital(place)
    return plain and word not in lexicon.pronouns and word not in lexicon.coordinators


def _bare_aside(units: Units, place: int) -> int:
    """How many units an aside without commas has: estime pour sa part que; 0 for none."""
    for aside in _BARE_ASIDES:
        if units.words[place : place + len(aside)] == aside:
            return len(aside)
    return 0


_BARE_ASIDES = phrases(
    "pour sa part, pour leur part, de son côté, de leur côté, quant à lui, quant à elle, quant à eux, "
    "quant à elles, à son tour, à leur tour, en revanche, lui aussi, elle aussi, eux aussi, elles aussi, "
    "tout de même, au passage, à nouveau, de nouveau, sans détour, en substance, d' emblée, d' ailleurs, "
    "for his part, for her part, for its part, for their part, in turn, in particular"
)
_ASIDE_FIRST = frozenset(aside[0] for aside in _BARE_ASIDES)


def _is_aside(units: Units, place: int, lexicon: Lexicon) -> bool:
    """Whether a time or place between two commas begins at the first one at `place`."""
    if tuple(units.words[place + 1 : place + 3]) in _ON_ITS_SIDE:
        return "," in units.words[place + 2 : place + 6]
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


_ON_ITS_SIDE = frozenset(
    [
        ("de", "son"),
        ("de", "leur"),
        ("pour", "sa"),
        ("pour", "leur"),
        ("quant", "à"),
        ("de", "même"),
    ]
)
"""How an aside begins that sets a speaker beside others: soupire, de son côté, X."""

_CONJUNCTIONS = words(
    "because although though while when if where whose lorsque lorsqu' alors tandis comme",
    "si quand car",
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
        if word in ("avoir", "être", "ne", "n'") and lexicon.language == "fr":
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
    end = place
    while units.is_capital(end):
        end += 1
    if units.word(end) in lexicon.complementizers:
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
    if known or units.is_capital(place) or word in lexicon.pronouns or word in lexicon.titles:
        return True
    return lexicon.language == "en" and _is_bare_role(units, place, lexicon)


def _is_bare_role(units: Units, place: int, lexicon: Lexicon) -> bool:
    """Whether a role without article stands before a name: station manager Ray Dunn."""
    for k in range(place, place + 4):
        word = units.word(k)
        aged = k == place and word[:1].isdigit() and not word.isdigit()
        if not (word.isalpha() or aged) or word in lexicon.adverbials:
            return False
        if units.is_capital(k):
            return k > place and units.word(k - 1) in lexicon.humans | lexicon.titles
    return False


def _end(units: Units, first: int, lexicon: Lexicon) -> int:
    """The end of the phrase that begins at `first`."""
    if units.words[first] in lexicon.pronouns and units.words[first] not in lexicon.determiners:
        return first + 1
    k = first + (units.words[first] == "ce")
    while k < len(units) and k - first < LONGEST:
        word, before = units.words[k], units.word(k - 1)
        if word == QUOTED and k == first + 1 and is_title(units, k, lexicon):
            return k + 1
        if word in SIGNS or word == QUOTED or _breaks(units, k, lexicon):
            break
        second = word in lexicon.determiners and k > first and word not in CONTRACTED
        if second and before not in lexicon.links:
            break
        k += 1
    while k > first and units.words[k - 1] in lexicon.links and units.words[k - 1] != "'s":
        k -= 1
    return k


def is_title(units: Units, place: int, lexicon: Lexicon) -> bool:
    """Whether marks behind an article hold a name: rapporte le « New York Herald »."""
    inside = units.pairs[place].inside.of(units.text).strip()
    named = inside[:1].isupper() and inside[-1:].isalnum() and inside.count(" ") <= 3
    return named and units.words[place - 1] in lexicon.determiners


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
    if word in lexicon.times and is_named_time(units, place, lexicon):
        return False
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
