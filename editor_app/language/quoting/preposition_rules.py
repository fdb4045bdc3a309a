"""Rules for prepositions that name a source: selon X, according to X, pour X, in her view."""

from __future__ import annotations

from editor_app.domain.quote import Confidence, Cue
from editor_app.domain.values import replace
from editor_app.language.lexicon.agents import is_agent
from editor_app.language.lexicon.entries import words
from editor_app.language.quoting.clauses import (
    OBJECTS,
    end_of,
    has_verb,
    is_own_view,
    source_at,
    source_openings,
    start_of,
)
from editor_app.language.quoting.drafts import Draft, Statement, draft
from editor_app.language.quoting.followers import right
from editor_app.language.quoting.phrases import Phrase, phrase, walk
from editor_app.language.quoting.sayings import is_whole
from editor_app.language.quoting.units import PAUSES, SIGNS

_RULES = words("loi décret règlement programme plan projet texte accord")


_CITING = words("citant citing quoting cité citée citées cités quoted")
"""What opens the mention of whom a source relays: Selon l'agence X, citant Y, ...."""


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
    if units.words[speaker.first] in ("nos", "notre", "our"):
        return False
    for k in range(speaker.first, speaker.last):
        word = units.words[k]
        if word in OBJECTS and lexicon.language == "en":
            return True
        if word in lexicon.pronouns and word not in lexicon.determiners:
            return True
        if any(word in kind for kind in kinds):
            return word not in _RULES
        if k == speaker.first + 1 and is_agent(word, lexicon.language):
            return True
        if units.is_capital(k) and word not in lexicon.determiners:
            return True
    return False


def _words_before(statement: Statement, place: int) -> tuple[int, int]:
    """The words that a preposition behind them attributes: a whole quotation, or the clause."""
    units, end = statement.units, _before_learning(statement, place)
    pause = end - 1 if units.word(end - 1) in (*PAUSES, "(") else end
    only = units.is_quoted(pause - 1) and is_whole(units, pause - 1)
    start = start_of(statement, pause)
    brackets = [k for k in range(start, pause) if units.words[k] in ("(", ")")]
    if brackets and units.words[brackets[-1]] == "(":
        start = brackets[-1] + 1
    return (pause - 1 if only else start), pause


def _relative_view(statement: Statement, place: int, taken: set[int]) -> Draft | None:
    """Somebody's view behind a comma: X, pour qui la mesure est « absurde »; X, selon qui ...."""
    units = statement.units
    speaker = walk(units, place - 1, statement.lexicon) if units.word(place - 1) == "," else None
    if speaker is None or not _can_speak(statement, speaker):
        return None
    first = place + 2
    comma = next((k for k in range(first, len(units)) if units.words[k] == ","), None)
    last = end_of(statement, first, None)
    ends = comma is not None and any(hit.first == comma + 1 for hit in statement.hits)
    last = comma if comma is not None and ends else last
    if taken & set(range(first, last)):
        return None
    taken |= {k for k in range(first, last) if units.is_quoted(k)}
    one = draft(statement, [(first, last)], None, speaker, "source", Confidence.MEDIUM)
    span = units.span(place, first)
    return one and replace(one, cue=Cue(span.start, span.end, f"{units.words[place]} qui"))


def _rest_of_clause(
    statement: Statement, place: int, before: tuple[int, int], behind: int
) -> list[tuple[int, int]]:
    """What goes on behind an aside that parts a subject from its verb: Le bilan, selon X, est."""
    units, lexicon = statement.units, statement.lexicon
    parted = units.word(place - 1) == "," and units.word(behind) == ","
    if not parted or has_verb(units, *before, lexicon) or units.is_quoted(before[1] - 1):
        return []
    return [(behind + 1, end_of(statement, behind + 1, None))]


def _source(statement: Statement, place: int, length: int, taken: set[int]) -> Draft | None:
    """What one such preposition attributes."""
    units, lexicon = statement.units, statement.lexicon
    speaker = right(units, place + length, lexicon) or _any_phrase(statement, place + length)
    behind = place + length
    if units.word(behind) == "qui":
        return _relative_view(statement, place, taken)
    if is_own_view(units, place) or units.words[place : place + 2] == ("à", "l'"):
        speaker = phrase(place + 1, place + 2)
    elif speaker is None or not (units.word(place) == "dixit" or _can_speak(statement, speaker)):
        return None
    else:
        behind = speaker.last
    parts = _said(statement, place, behind)
    if any(k in taken for first, last in parts for k in range(first, last)):
        return None
    span = units.span(place, place + length)
    one = draft(statement, parts, None, speaker, "source", Confidence.HIGH)
    taken |= {k for first, last in parts for k in range(first, last) if units.is_quoted(k)}
    lemma = " ".join(units.words[place : place + length])
    return one and replace(one, cue=Cue(span.start, span.end, lemma))


def _said(statement: Statement, place: int, behind: int) -> list[tuple[int, int]]:
    """What a preposition at `place`, its source ending before `behind`, attributes."""
    units, lexicon = statement.units, statement.lexicon
    marked = units.word(place - 1) == "," and units.is_quoted(place - 2)
    is_view = units.word(place) == "pour"
    if marked and is_view:
        return [(place - 2, place - 1)]
    opens = not marked and (
        place == 0
        or units.word(place) in ("to", "for")
        or units.word(place - 1) in lexicon.coordinators
        or (units.word(place - 1) == "," and (place < 4 or _is_inner(statement, place)))
    )
    if opens:
        return _words_behind(statement, place, behind)
    if is_view:
        return _colon_behind(statement, behind)
    before = _words_before(statement, place)
    return [before, *_rest_of_clause(statement, place, before, behind)]


def _is_inner(statement: Statement, place: int) -> bool:
    """Whether a reported clause begins with the preposition: Reste que, pour X, ...."""
    return statement.units.word(place - 2) in statement.lexicon.complementizers


def _words_behind(statement: Statement, place: int, behind: int) -> list[tuple[int, int]]:
    """The clause behind "selon X,", with a subject before it; nothing without the comma."""
    units, lexicon = statement.units, statement.lexicon
    after = _comma(statement, behind, behind + 25)
    if units.word(after + 1) in _CITING:
        after = _comma(statement, after + 1, behind + 25)
    if units.word(after) != ",":
        return []
    rest = (after + 1, end_of(statement, after + 1, None))
    subject = place > 2 and units.word(0) in lexicon.determiners and units.word(0) != "ce"
    return [(0, place - 1), rest] if subject and not _is_inner(statement, place) else [rest]
