"""Rules without a verb: selon X, according to X, X's claim that, incises between marks."""

from __future__ import annotations

from editor_app.domain.quote import Confidence, Cue
from editor_app.domain.values import replace
from editor_app.language.lexicon.entries import words
from editor_app.language.quoting.clauses import (
    OBJECTS,
    end_of,
    source_at,
    source_openings,
    start_of,
)
from editor_app.language.quoting.drafts import Draft, Statement, draft
from editor_app.language.quoting.followers import right
from editor_app.language.quoting.incises import incise
from editor_app.language.quoting.phrases import Phrase, phrase, walk
from editor_app.language.quoting.sayings import is_whole
from editor_app.language.quoting.speakers import is_somebody, main_subject
from editor_app.language.quoting.units import PAUSES, SIGNS

_RULES = words("loi décret règlement programme plan projet texte accord")


_CITING = words("citant citing quoting cité citée citées cités quoted")
"""What opens the mention of whom a source relays: Selon l'agence X, citant Y, ...."""

_READING = words("lire lit")
_NOUNS = words(
    "claim claims statement assertion allegation allegations accusation suggestion argument",
    "warning belief promise contention insistence declaration announcement comment remark",
    "prediction complaint",
)


def by_source(statement: Statement, taken: set[int]) -> list[Draft]:
    """Clauses and quotations with "selon X" or "according to X" beside them."""
    units, lexicon = statement.units, statement.lexicon
    found: list[Draft] = []
    opening = source_openings(lexicon.language)
    behind = 0
    for k, word in enumerate(units.words):
        if word not in opening or k < behind:
            continue
        length = source_at(units, k, lexicon)
        one = _source(statement, k, length, taken) if length else None
        if one:
            found.append(one)
        behind = k + length
    return found


def _colon_behind(statement: Statement, place: int) -> list[tuple[int, int]]:
    """A quotation behind a colon, for "c'est pour lui une vocation : « ... »"."""
    units = statement.units
    for k in range(place, len(units) - 1):
        if units.words[k] == ":" and units.is_quoted(k + 1):
            return [(k + 1, k + 2)]
    return []


def _comma(statement: Statement, place: int, limit: int) -> int:
    """The place of the next comma from `place` on, or where the search ends."""
    units = statement.units
    while place < len(units) and units.words[place] != "," and place < limit:
        place += 1
    return place


def _before_learning(statement: Statement, place: int) -> int:
    """The place before "a-t-on appris", where that stands before "de source policière"."""
    for hit in statement.hits:
        if hit.pronoun is not None and place - 3 <= hit.last <= place:
            return hit.first
    return place


def _any_phrase(statement: Statement, place: int) -> Phrase | None:
    """The words behind "according to" up to the next sign, where no article opens them."""
    units = statement.units
    end = place
    while (
        end < len(units)
        and end - place < 14
        and units.words[end] not in SIGNS
        and not units.is_quoted(end)
    ):
        end += 1
    return phrase(place, end) if end > place and statement.lexicon.language == "en" else None


def _can_speak(statement: Statement, speaker: Phrase) -> bool:
    """Whether a phrase behind "selon" names somebody or something that speaks, not a rule."""
    units, lexicon = statement.units, statement.lexicon
    kinds = (
        lexicon.humans,
        lexicon.groups,
        lexicon.institutions,
        lexicon.documents,
        lexicon.media,
        lexicon.anonymous,
    )
    for k in range(speaker.first, speaker.last):
        word = units.words[k]
        if word in OBJECTS and lexicon.language == "en":
            return True
        if word in lexicon.pronouns and word not in lexicon.determiners:
            return True
        if any(word in kind for kind in kinds):
            return word not in _RULES
        if units.is_capital(k) and word not in lexicon.determiners:
            return True
    return False


def by_medium(statement: Statement, taken: set[int]) -> list[Draft]:
    """What can be read somewhere: "...", peut-on lire dans Le Monde. The medium speaks."""
    units, lexicon = statement.units, statement.lexicon
    if _READING.isdisjoint(units.words):
        return []
    for k in range(1, len(units) - 2):
        reads = units.words[k] in ("lire", "lit") and {"on", "-on", "-t-on"} & set(
            units.words[max(0, k - 3) : k + 2]
        )
        behind = k + 2 if units.word(k + 1) in ("-on", "-t-on") else k + 1
        if not reads or units.word(behind) not in ("dans", "sur", "en"):
            continue
        speaker = right(units, behind + 1, lexicon)
        free = [j for j in units.pairs if j not in taken]
        if speaker and free:
            one = draft(statement, [(free[0], free[0] + 1)], None, speaker, "medium")
            span = units.span(k, k + 1)
            taken.add(free[0])
            return [replace(one, cue=Cue(span.start, span.end, "lire"))] if one else []
    return []


def by_colon(statement: Statement, taken: set[int]) -> list[Draft]:
    """A quotation behind a colon that no cue announces: its sentence's subject speaks."""
    units = statement.units
    for k in range(2, len(units) - 1):
        if units.words[k] != ":" or not units.is_quoted(k + 1) or k + 1 in taken:
            continue
        subject = main_subject(statement)
        long = units.pairs[k + 1].inside.of(units.text).count(" ") >= 2
        if not long or subject is None or not is_somebody(statement, subject):
            return []
        taken.add(k + 1)
        one = draft(statement, [(k + 1, k + 2)], None, subject, "colon", Confidence.LOW)
        return [one] if one else []
    return []


def by_noun(statement: Statement, taken: set[int]) -> list[Draft]:
    """Clauses that hang on a noun of saying: X's claim that ...; l'annonce par X que ...."""
    units, lexicon = statement.units, statement.lexicon
    found: list[Draft] = []
    if _NOUNS.isdisjoint(units.words):
        return found
    for k in range(1, len(units) - 1):
        if units.words[k] not in _NOUNS or units.words[k + 1] not in lexicon.complementizers:
            continue
        owner = _owner(statement, k)
        parts = [(k + 1, end_of(statement, k + 1, None))]
        if owner is None or taken & set(range(*parts[0])):
            continue
        one = draft(statement, parts, None, owner, "noun", Confidence.MEDIUM)
        if one:
            span = units.span(k, k + 1)
            found.append(replace(one, cue=Cue(span.start, span.end, units.words[k])))
            taken |= {j for j in range(*parts[0]) if units.is_quoted(j)}
    return found


def _owner(statement: Statement, place: int) -> Phrase | None:
    """Whose claim it is: Miller's claim, his claim."""
    units, lexicon = statement.units, statement.lexicon
    if units.word(place - 1) == "'s":
        return walk(units, place - 1, lexicon)
    owned = units.word(place - 1) in ("his", "her", "their", "its")
    return phrase(place - 1, place) if owned else None


def by_incise(statement: Statement, taken: set[int]) -> list[Draft]:
    """Quotations attributed by an incise between their own marks: « ..., dit-elle. ... »."""
    if statement.lexicon.language != "fr":
        return []
    found: list[Draft] = []
    for place, pair in statement.units.pairs.items():
        if place not in taken and (one := incise(statement, pair)):
            found.append(one)
            taken.add(place)
    return found


def _words_before(statement: Statement, place: int) -> tuple[int, int]:
    """The words that a preposition behind them attributes: a whole quotation, or the clause."""
    units, end = statement.units, _before_learning(statement, place)
    pause = end - 1 if units.word(end - 1) in (*PAUSES, "(") else end
    only = units.is_quoted(pause - 1) and is_whole(units, pause - 1)
    return (pause - 1 if only else start_of(statement, pause)), pause


def _source(statement: Statement, place: int, length: int, taken: set[int]) -> Draft | None:
    """What one such preposition attributes."""
    units, lexicon = statement.units, statement.lexicon
    speaker = right(units, place + length, lexicon) or _any_phrase(statement, place + length)
    if speaker is None or not _can_speak(statement, speaker):
        return None
    marked = units.word(place - 1) == "," and units.is_quoted(place - 2)
    opens = not marked and (
        place == 0
        or units.word(place) in ("to", "for")
        or units.word(place - 1) in lexicon.coordinators
        or (place < 4 and units.word(place - 1) == ",")
    )
    after = speaker.last
    if not opens and units.word(place) == "pour":
        parts = _colon_behind(statement, speaker.last)
        if not parts:
            return None
    elif opens:
        after = _comma(statement, after, speaker.last + 25)
        if units.word(after + 1) in _CITING:
            after = _comma(statement, after + 1, speaker.last + 25)
        if units.word(after) != ",":
            return None
        parts = [(after + 1, end_of(statement, after + 1, None))]
    else:
        parts = [_words_before(statement, place)]
    if any(k in taken for first, last in parts for k in range(first, last)):
        return None
    span = units.span(place, place + length)

    one = draft(statement, parts, None, speaker, "source", Confidence.HIGH)
    taken |= {k for first, last in parts for k in range(first, last) if units.is_quoted(k)}
    return (
        replace(one, cue=Cue(span.start, span.end, " ".join(units.words[place : place + length])))
        if one
        else None
    )
