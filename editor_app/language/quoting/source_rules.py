"""Rules without a verb of saying: X's claim that, what can be read in X, colons, incises."""

from __future__ import annotations

from editor_app.domain.quote import Confidence, Cue
from editor_app.domain.values import replace
from editor_app.language.lexicon.entries import words
from editor_app.language.quoting.clauses import end_of
from editor_app.language.quoting.drafts import Draft, Statement, draft
from editor_app.language.quoting.followers import right
from editor_app.language.quoting.incises import incise
from editor_app.language.quoting.phrases import Phrase, phrase, walk
from editor_app.language.quoting.speakers import is_somebody, main_subject
from editor_app.language.quoting.units import SIGNS

_READING = words("lire lit")
_NOUNS = words(
    "claim claims statement assertion allegation allegations accusation suggestion argument",
    "warning belief promise contention insistence declaration announcement comment remark",
    "prediction complaint claims statements assertions warnings arguments promises remarks comments",
    "predictions complaints view conclusion admission denial pledge vow concession reminder",
)


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
        if units.word(behind) == "sous" and units.word(behind + 2) == "plume":
            behind += 3
        elif not reads or units.word(behind) not in ("dans", "sur", "en"):
            continue
        speaker = right(units, behind + 1, lexicon) if reads else None
        free = [j for j in units.pairs if j not in taken]
        if speaker and free:
            one = draft(statement, [(free[0], free[0] + 1)], None, speaker, "medium")
            span = units.span(k, k + 1)
            taken.add(free[0])
            return [replace(one, cue=Cue(span.start, span.end, "lire"))] if one else []
    return []


def by_answer(statement: Statement, taken: set[int]) -> list[Draft]:
    """A quotation that a form of be names: "...," was all he would say; "..." was her answer."""
    units, lexicon = statement.units, statement.lexicon
    if lexicon.language != "en":
        return []
    for place in units.pairs:
        if place in taken or units.word(place + 1) not in ("was", "is", "were", "came"):
            continue
        k = place + 2
        if units.word(k) in ("all", "how", "what"):
            speaker = right(units, k + 1, lexicon)
            fits = speaker is not None and any(
                hit.verb <= speaker.last + 3 for hit in statement.hits if hit.verb > k
            )
        elif units.word(k) in _THEIR and units.word(k + 1) in _ANSWERS:
            speaker, fits = phrase(k, k + 1), True
        elif owner := _answering(statement, k):
            speaker, fits = owner, True
        else:
            continue
        one = fits and draft(statement, [(place, place + 1)], None, speaker, "answer")
        if one:
            taken.add(place)
            return [one]
    return []


def _answering(statement: Statement, place: int) -> Phrase | None:
    """Whose answer is named at `place`: "...," was Venn's answer."""
    units = statement.units
    for k in range(place + 1, min(len(units) - 1, place + LONGEST_OWNER)):
        if units.words[k] in ("'s", "'") and units.words[k + 1] in _ANSWERS:
            return phrase(place, k)
        if units.words[k] in SIGNS:
            return None
    return None


LONGEST_OWNER = 8
"""So many units the words have at most that tell whose answer a quotation is."""

_THEIR = words("his her their my our its")
_ANSWERS = words("answer reply response verdict message advice motto view warning comment reaction")


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
        if units.words[k] not in _NOUNS:
            continue
        owner = _maker(statement, k) or _owner(statement, k)
        start = k + 1 if owner is None or owner.last <= k else owner.last
        if units.word(start) not in lexicon.complementizers:
            continue
        parts = [(start, end_of(statement, start, None))]
        if owner is None or taken & set(range(*parts[0])):
            continue
        one = draft(statement, parts, None, owner, "noun", Confidence.MEDIUM)
        if one:
            span = units.span(k, k + 1)
            found.append(replace(one, cue=Cue(span.start, span.end, units.words[k])))
            taken |= {j for j in range(*parts[0]) if units.is_quoted(j)}
    return found


def _maker(statement: Statement, place: int) -> Phrase | None:
    """Who makes the claim that is named at `place`: the claim by X that, warnings from X that."""
    units, lexicon = statement.units, statement.lexicon
    if units.word(place + 1) not in ("by", "from"):
        return None
    return right(units, place + 2, lexicon)


def _owner(statement: Statement, place: int) -> Phrase | None:
    """Whose claim it is: Miller's claim, his claim."""
    units, lexicon = statement.units, statement.lexicon
    if units.word(place - 2) in ("'s", "'") and units.words[place - 1].isalpha():
        place -= 1
    if units.word(place - 1) in ("'s", "'"):
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
