"""Where a reported clause begins and ends in a statement."""

from __future__ import annotations

from functools import cache

from editor_app.language.conjugation import Form
from editor_app.language.lexicon.entries import Lexicon, Strength, words
from editor_app.language.lexicon.tables import sources_by_first
from editor_app.language.quoting.cues import Hit
from editor_app.language.quoting.drafts import Statement
from editor_app.language.quoting.phrases import left
from editor_app.language.quoting.units import PAUSES, QUOTED, SIGNS, Units

_STOPS = words(". ; … ... ? !")
_VERBAL_ENDINGS = ("aient", "ait", "ront", "èrent", "rons", "era", "ira", "dra", "ssent")
_OPENERS = words("il ils elle elles on there c' it they he she we")


def end_of(statement: Statement, first: int, after: Hit | None) -> int:
    """The end of the clause that begins at unit `first` and is reported by `after`."""
    units = statement.units
    limit = _next_clause(statement, first, after)
    k = first
    while k < limit:
        if units.words[k] in _STOPS and not _is_inside(units, k):
            return k + (units.words[k] in "?!" and k + 1 == limit)
        if units.words[k] in PAUSES and source_at(units, k + 1, statement.lexicon):
            return k
        k += 1
    return limit


def _is_inside(units: Units, place: int) -> bool:
    """Whether a stop is followed by a word in small letters, as in "Yahoo! says"."""
    return place + 1 < len(units) and units.text[units.starts[place + 1]].islower()


def _next_clause(statement: Statement, first: int, after: Hit | None) -> int:
    """Where the clause of another cue on the same level begins."""
    for hit in statement.hits:
        if hit.first <= first or (after and hit.verb <= after.verb):
            continue
        border = (
            _finite_border(statement, hit, first)
            if hit.is_finite
            else _hanging_border(statement.units, hit)
        )
        if border is not None:
            return border
    return len(statement.units)


def _hanging_border(units: Units, hit: Hit) -> int | None:
    """Where a participle behind a comma begins, or "avant de" with an infinitive."""
    start = hit.first
    if hit.form is Form.PRESENT_PARTICIPLE and units.word(start - 1) == ",":
        return start - 1
    if hit.form is Form.PRESENT_PARTICIPLE and _introduces_marks(units, hit):
        behind = start - (units.word(start - 1) in _WHILE_DOING)
        paused = units.word(behind - 1) in PAUSES
        return behind - paused if paused or behind < start else None
    before = " ".join(units.words[max(0, start - 2) : start])
    if hit.form is Form.INFINITIVE and before in _BEFORE_DOING:
        return _at_comma(units, start - 2)
    return None


def _finite_border(statement: Statement, hit: Hit, first: int) -> int | None:
    """Where a clause with its own verb of saying begins, for one that is not subordinate."""
    units, lexicon = statement.units, statement.lexicon
    subject = left(units, hit.first, lexicon)
    begin = subject.first if subject else hit.first
    if _introduces_marks(units, hit) and begin - 1 > first and units.word(begin - 1) in PAUSES:
        return begin - 1
    joined = joins_in(units, hit) if lexicon.language == "en" else 0
    if joined > first:
        return joined
    if subject and begin - 1 > first and units.word(begin - 1) == "," and _closes(units, hit):
        return begin - 1
    if lexicon.language == "en" and (aside := _judging_aside(units, hit, begin, first)):
        return aside
    opens = units.word(hit.last) in lexicon.complementizers
    if hit.entry.strength is not Strength.SAY and not opens:
        return None
    if units.word(hit.first - 1) in lexicon.coordinators:
        return _at_comma(units, hit.first - 1)
    if subject and subject.first < first - 1 and units.word(hit.first - 1) == ",":
        return hit.first - 1
    bound = subject and units.word(begin - 1) in _JOINTS and begin - 1 > first
    return _at_comma(units, begin - 1) if bound else None


def joins_in(units: Units, hit: Hit) -> int:
    """The comma before "and" with a subject and its name, where another joins in; 0 for none.

    He was fit, he said, and his trainer, Joe Mullan, agreed.
    """
    if units.word(hit.first - 1) != "," or units.word(hit.last) not in ("", ".", ";", "!", "?"):
        return 0
    commas = [k for k in range(hit.first - 2, max(0, hit.first - 14), -1) if units.words[k] == ","]
    joint = commas[1] if len(commas) > 1 else 0
    return joint if joint and units.word(joint + 1) in ("and", "but") else 0


def _judging_aside(units: Units, hit: Hit, begin: int, first: int) -> int:
    """The comma before a clause in which another judges what was told; 0 for none.

    "..., which X called "nonsense""; "..., a view X dismissed as "nonsense"".
    """
    behind = hit.last + (units.word(hit.last) in ("as", "a", "an", "the"))
    if "object" not in hit.entry.takes or not units.is_quoted(behind):
        return 0
    for k in range(begin, max(first, begin - 5), -1):
        if units.words[k] == ",":
            return k if units.word(k + 1) in _JUDGED else 0
    return 0


_JUDGED = words("which a an something")


def _closes(units: Units, hit: Hit) -> bool:
    """Whether a cue that reports clauses ends its sentence: ..., a filing showed."""
    reports = not {"clause", "bare"}.isdisjoint(hit.entry.takes)
    return reports and units.word(hit.last) in ("", ".", ";", "!", "?")


def _at_comma(units: Units, place: int) -> int:
    """The place of the comma before `place`, if one stands there, else `place`."""
    return place - 1 if units.word(place - 1) == "," else place


def _introduces_marks(units: Units, hit: Hit) -> bool:
    """Whether a quotation between marks follows the cue behind a comma or colon."""
    return units.word(hit.last) in (",", ":") and units.is_quoted(hit.last + 1)


_WHILE_DOING = words("while by before after en")
_BEFORE_DOING = ("avant de", "avant d'")
_JOINTS = words("while but tandis mais whereas ;")


@cache
def source_openings(language: str) -> frozenset[str]:
    """The words that `source_at` may find something at."""
    return frozenset({*sources_by_first(language), *_VIEWS})


_OF_THE = (("du",), ("des",))
_VIEWS = ("pour", "to", "for", "à", "in")


def is_own_view(units: Units, place: int) -> bool:
    """Whether somebody's view is given by a possessive: à ses yeux; in her opinion."""
    if units.word(place) not in ("à", "in") or units.word(place + 1) not in _POSSESSIVES:
        return False
    apart = units.word(place - 1) in (*SIGNS, "", "et", "mais", "but", "and")
    return apart and units.word(place + 2) in _OPINIONS


_POSSESSIVES = words("ses leurs son leur his her their its")
_OPINIONS = words("yeux avis sens view opinion eyes estimation judgment judgement")


def source_at(units: Units, place: int, lexicon: Lexicon) -> int:
    """How many units a preposition like "selon" or "according to" at `place` has; 0 for none."""
    if units.word(place) == "pour" and _is_view(units, place, lexicon):
        return 1
    if units.word(place) in ("to", "for") and _is_told_view(units, place):
        return 1
    if is_own_view(units, place):
        return 3
    for phrase in sources_by_first(lexicon.language).get(units.word(place), ()):
        opens = len(phrase) < 4 or units.word(place - 1) in (*SIGNS, "")
        found = units.words[place : place + len(phrase)]
        if opens and found == phrase and not _is_rate(units, place):
            return len(phrase)
        if opens and phrase[-1:] == ("de",) and found[:-1] == phrase[:-1] and found[-1:] in _OF_THE:
            return len(phrase) - 1
    return 0


def _is_rate(units: Units, place: int) -> bool:
    """Whether "per" counts rather than names a source: per cent, per year, £9 per head."""
    named = units.is_capital(place + 1) or units.word(place + 1) in ("the", "a", "an")
    return units.word(place) == "per" and not named


def _is_view(units: Units, place: int, lexicon: Lexicon) -> bool:
    """Whether "pour" gives somebody's view: Pour elle, ...; Pour la ministre, ...."""
    word = units.word(place + 1)
    if word == "qui":
        return units.word(place - 1) == ","
    quoted = units.word(place - 1) == "," and units.is_quoted(place - 2)
    inner = units.word(place - 1) == "," and units.word(place - 2) in lexicon.complementizers
    if (
        place
        and not (quoted or inner)
        and units.word(place - 1) not in {".", ":", ";", "et", "mais", "est", "or"}
    ):
        return False
    if word in _OTHERS:
        return units.word(place + 2) in (",", "une", "un", "la", "le", QUOTED)
    ranked = units.word(place + 2) in _RANKS
    if units.word(place + 2) in ("défense", "part"):
        return False
    named = (
        word in lexicon.determiners
        and units.word(place + 2 + ranked) in lexicon.humans | lexicon.groups | lexicon.institutions
    )
    if not (named or units.is_capital(place + 1)):
        return False
    if quoted:
        return True
    comma = next(
        (k for k in range(place + 2, min(len(units), place + 12)) if units.words[k] == ","), None
    )
    return comma is not None and not any(units.words[k].isdigit() for k in range(place, comma))


def _is_told_view(units: Units, place: int) -> bool:
    """Whether somebody's view is given between marks: To her, "..."; for them, "...."."""
    return (
        units.word(place + 1) in OBJECTS
        and units.word(place + 2) == ","
        and units.is_quoted(place + 3)
    )


OBJECTS = frozenset({"me", "him", "her", "us", "them"})
_RANKS = words("premier première dernier dernière ancien ancienne jeune")
_OTHERS = frozenset({"lui", "elle", "eux", "elles"})


def start_of(statement: Statement, before: int) -> int:
    """Where the clause that ends before unit `before` begins: the statement or a semicolon."""
    units = statement.units
    for k in range(before - 1, -1, -1):
        if units.words[k] == ";" or (units.words[k] in _STOPS and not _is_inside(units, k)):
            return k + 1
    return 0


def has_verb(units: Units, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether the units hold what looks like a finite verb, or are long enough for one."""
    for k in range(first, last):
        word = units.words[k]
        if units.is_quoted(k) and units.pairs[k].inside.of(units.text).count(" ") >= 4:
            return True
        if (
            word in lexicon.auxiliaries
            or word in lexicon.passives
            or word in ("ne", "n'", "se", "s'")
        ):
            return True
        if word.endswith(_VERBAL_ENDINGS if lexicon.language == "fr" else ("ed",)):
            return True
    return sum(units.words[k] not in SIGNS for k in range(first, last)) >= 8


def begins_clause(units: Units, place: int) -> bool:
    """Whether a pronoun that can only be a subject stands at `place`."""
    return units.word(place) in _OPENERS
