"""Rules for quotations between marks beside a cue."""

from __future__ import annotations

from editor_app.language.conjugation import Form
from editor_app.language.lexicon.entries import Strength, words
from editor_app.language.lines import is_title_case
from editor_app.language.quoting.clauses import end_of, start_of
from editor_app.language.quoting.cues import Hit
from editor_app.language.quoting.drafts import Statement
from editor_app.language.quoting.followers import skipped
from editor_app.language.quoting.phrases import Phrase
from editor_app.language.quoting.sayings import (
    END,
    Made,
    borders,
    is_whole,
    place_behind,
    place_behind_told,
    reported,
    stands_alone,
)
from editor_app.language.quoting.units import PAUSES, SIGNS, Units


def marks_before(statement: Statement, hit: Hit, speaker: Phrase | None) -> list[Made]:
    """A quotation right before cue and speaker: « ... », a dit X; "...," X said."""
    units = statement.units
    first, last = borders(statement, hit, speaker)
    place = first - 1
    while units.word(place) in PAUSES:
        place -= 1
    if not units.is_quoted(place):
        place = _before_apposition(statement, place)
        if place < 0:
            return []
        first = place + 1
    if statement.lexicon.language == "en" and place == first - 1 and not _is_paused(units, place):
        return []
    start = place
    led = place > 0 and units.words[place - 1] not in SIGNS
    if led:
        behind = skipped(units, last, statement.lexicon)
        if behind is not None and units.word(behind) not in END:
            return []
    if not is_whole(units, place):
        start = start_of(statement, place)
        while start < place and units.words[start] in statement.lexicon.coordinators:
            start += 1
    rule = "marks_before" if start == place else "mixed_before"
    found = reported(statement, [(start, place + 1)], hit, speaker, rule)
    return found + _goes_on(statement, hit, speaker, last)


def _before_apposition(statement: Statement, place: int) -> int:
    """The quotation before a role that ends at `place`, as in "...," the bank's chief, X, said."""
    units = statement.units
    if statement.lexicon.language != "en" or units.word(place + 1) != ",":
        return -1
    for k in range(place, max(-1, place - 12), -1):
        if units.is_quoted(k):
            opens = units.word(k + 1) in statement.lexicon.determiners or units.is_capital(k + 1)
            return k if opens and k < place else -1
        if units.words[k] in SIGNS or any(other.verb == k for other in statement.hits):
            return -1
    return -1


def _is_paused(units: Units, place: int) -> bool:
    """Whether a quotation ends with the sign that parts it from who said it."""
    return units.pairs[place].inside.of(units.text).rstrip("’”'\" ").endswith(_PAUSED)


_PAUSED = (",", ".", "?", "!", "…", "—", "–", "-", ")", "]")


def _goes_on(statement: Statement, hit: Hit, speaker: Phrase | None, last: int) -> list[Made]:
    """The rest of a quotation behind the words that attribute it: "...," he said, "..."."""
    units = statement.units
    for place in range(last, min(len(units), last + 14)):
        if units.words[place] in (";", ":", ".") and not units.is_quoted(place + 1):
            return []
        if any(other.verb == place for other in statement.hits):
            return []
        if units.is_quoted(place):
            joined = units.word(place - 1) in (*PAUSES, ".", ":") or place == last
            light = units.word(place - 1) in ("but", "and", "that", "mais", "et")
            if joined or light:
                return reported(statement, [(place, place + 1)], hit, speaker, "marks_go_on")
            return []
    return []


def marks_behind_colon(statement: Statement, hit: Hit, speaker: Phrase | None) -> list[Made]:
    """A quotation behind a colon: X explique : « ... »."""
    units = statement.units
    reach = len(units) if hit.entry.strength is not Strength.REPORT else hit.last + 14
    later = [
        other.first
        for other in statement.hits
        if other.verb > hit.verb and other.form is Form.FINITE
    ]
    for k in range(hit.last, min(len(units) - 1, reach)):
        if units.words[k] in (";", ".") or k in later:
            return []
        if units.words[k] == ":" and units.is_quoted(k + 1):
            return reported(statement, [(k + 1, k + 2)], hit, speaker, "colon_marks")
    return []


def marks_of_somebody(statement: Statement, hit: Hit, speaker: Phrase | None) -> list[Made]:
    """Marks behind the one they are about: X a appelé les Français à « ... »; juge Y « ... »."""
    units, lexicon = statement.units, statement.lexicon
    if lexicon.language != "fr" or speaker is None or hit.entry.strength is Strength.REPORT:
        return []
    _, last = borders(statement, hit, speaker)
    for k in range(last, min(len(units), last + 9)):
        if units.is_quoted(k):
            near = k == last or units.word(k - 1) in _LEADS or k - last <= 3
            if _is_work(units, k, hit) or not (near or hit.entry.lemma in _JUDGING):
                return []
            first = k if near else last
            return reported(statement, [(first, k + 1)], hit, speaker, "marks_of_somebody")
        if units.words[k] in SIGNS or units.words[k] in lexicon.relatives | lexicon.complementizers:
            return []
    return []


_JUDGING = words("juger trouver estimer considérer qualifier décrire dire dénoncer critiquer")
"""Verbs whose marks may stand behind a whole noun phrase: juge la réponse du préfet « lente »."""

_LEADS = words("à de d' comme une un être avoir")


def marks_after(statement: Statement, hit: Hit, speaker: Phrase | None) -> list[Made]:
    """A quotation right behind the cue: he said "..."; a évoqué une « ... »."""
    units, lexicon = statement.units, statement.lexicon
    if speaker is None:
        return []
    k = place_behind(statement, hit, speaker)
    if "told" in hit.entry.takes:
        k = place_behind_told(statement, k)
    elif k is not None and units.word(k) in _TOLD and units.word(k + 1) in (",", ":"):
        k += 1
    if k is None:
        return []
    weak = lexicon.language == "fr" and hit.entry.strength is Strength.REPORT
    weak = weak and "de" not in hit.entry.takes
    start = k
    while units.word(k) in (",", ":"):
        start = k = k + 1
    opening = k
    while k - opening <= 2 and units.word(k) in lexicon.determiners | lexicon.links | {
        "as",
        "comme",
    }:
        k += 1
    if not units.is_quoted(k) or _is_work(units, k, hit):
        return []
    if k == start and stands_alone(units, k):
        found = reported(statement, [(k, k + 1)], hit, speaker, "marks_after")
        return found + _goes_on(statement, hit, speaker, k + 1)
    if weak:
        return []
    beside = hit.entry.strength is Strength.BESIDE
    first = k if beside and lexicon.language == "fr" else start
    end = (
        k + 1
        if beside and (hit.entry.tail or lexicon.language == "en")
        else end_of(statement, k, hit)
    )
    return reported(statement, [(first, end)], hit, speaker, "mixed_after")


def _is_work(units: Units, place: int, hit: Hit) -> bool:
    """Whether the marks behind a verb hold a name or a title: a chanté « Au clair de la Lune »."""
    if hit.entry.lemma not in _PERFORMING:
        return False
    inside = units.pairs[place].inside.of(units.text).strip(" ,.\u00a0")
    return is_title_case(inside)


_PERFORMING = words(
    "chanter réciter écrire publier lire appeler play publish title",
)

_TOLD = words("her him them me us you reporters")
