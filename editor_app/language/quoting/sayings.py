"""What the rules share: places around a cue, and drafts with the marks they take."""

from __future__ import annotations

from editor_app.domain.quote import Confidence
from editor_app.language.lexicon.entries import Strength, words
from editor_app.language.quoting.cues import Hit
from editor_app.language.quoting.drafts import Draft, Statement, draft
from editor_app.language.quoting.followers import skipped
from editor_app.language.quoting.phrases import Phrase
from editor_app.language.quoting.units import QUOTED, SIGNS, Units

END = frozenset({"", ".", "!", "?", ";", ",", ":", "…", "...", "—", "–", ")", QUOTED})


Made = tuple[Draft, set[int]]


def reported(
    statement: Statement,
    parts: list[tuple[int, int]],
    hit: Hit | None,
    speaker: Phrase | None,
    rule: str,
    confidence: Confidence = Confidence.HIGH,
) -> list[Made]:
    """One draft with the quotations between marks that it takes, or nothing."""
    one = draft(statement, parts, hit, speaker, rule, confidence)
    inside = {
        k for first, last in parts for k in range(first, last) if statement.units.is_quoted(k)
    }
    return [(one, inside)] if one else []


def borders(statement: Statement, hit: Hit, speaker: Phrase | None) -> tuple[int, int]:
    """The units that a cue and the speaker beside it cover together."""
    first, last = hit.first, hit.last
    if speaker and speaker.last <= hit.first:
        between = range(speaker.last, hit.first)
        if not any(other.verb in between for other in statement.hits) and len(between) <= 30:
            first = speaker.first
    if speaker and speaker.first >= hit.first:
        last = max(last, speaker.last)
    return first, last


def place_behind(statement: Statement, hit: Hit, speaker: Phrase | None) -> int | None:
    """The place behind a cue, its inverted subject, adverbials and a person told."""
    units, lexicon = statement.units, statement.lexicon
    _, last = borders(statement, hit, speaker)
    k = skipped(units, last, lexicon)
    if k is None:
        return None
    if units.word(k) in ("of", "about") and lexicon.language == "en":
        return next((j for j in range(k, min(len(units), k + 10)) if units.words[j] == ","), k)
    while units.word(k) == "," and units.word(k + 1) in lexicon.adverbials:
        comma = next(
            (j for j in range(k + 1, min(len(units), k + 14)) if units.words[j] == ","), None
        )
        if comma is None:
            break
        k = comma + 1
    return k


def place_behind_told(statement: Statement, place: int | None) -> int | None:
    """The place behind the person told, where a clause, a quotation or a sign follows."""
    units, lexicon = statement.units, statement.lexicon
    if place is None:
        return None
    for k in range(place, min(len(units), place + 12)):
        word = units.words[k]
        if any(other.verb == k for other in statement.hits):
            return place
        if word in lexicon.complementizers or word in QUESTIONS or units.is_quoted(k):
            return k
        if word in SIGNS and word != "-":
            return k if word in (":", ",") and units.is_quoted(k + 1) else place
    return place


def confidence(hit: Hit) -> Confidence:
    """How sure a rule is that rests on this cue."""
    return Confidence.HIGH if hit.entry.strength is Strength.SAY else Confidence.MEDIUM


def is_whole(units: Units, place: int) -> bool:
    """Whether a quotation stands for itself: nothing before it, a sign, or it begins large."""
    if place == 0 or units.words[place - 1] in SIGNS:
        return True
    inside = units.pairs[place].inside.of(units.text).lstrip()
    return inside[:1].isupper() and units.words[place - 1] not in (
        "a",
        "the",
        "un",
        "une",
        "le",
        "la",
    )


def stands_alone(units: Units, place: int) -> bool:
    """Whether a quotation is a sentence or the last words of one."""
    text = units.pairs[place].inside.of(units.text).strip()
    closed = text.endswith((".", "!", "?", "…", ","))
    large = text[:1].isupper() and (closed or text.count(" ") >= 3)
    return large or units.word(place + 1) in END


QUESTIONS = words("si s'il comment pourquoi combien whether how why what when where who")
