"""Incises: the words that attribute a quotation from inside its marks."""

from __future__ import annotations

from editor_app.domain.quote import Confidence, QuoteKind
from editor_app.domain.text import Span
from editor_app.language.conjugation import Form
from editor_app.language.lexicon.entries import Lexicon, words
from editor_app.language.marks import Pair
from editor_app.language.quoting import cues
from editor_app.language.quoting.cues import Hit
from editor_app.language.quoting.drafts import Draft, Statement, cue_of, spoken
from editor_app.language.quoting.followers import right
from editor_app.language.quoting.phrases import Phrase, phrase
from editor_app.language.quoting.units import Units, units
from editor_app.language.tokens import tokenize

_BEFORE = words(", ? ! … ... — –")
_AFTER = words(", . ; ! ? … ... — – :")
REACH = 25
"""So many units behind its cue an incise ends at the latest."""


def incise(statement: Statement, pair: Pair) -> Draft | None:
    """The quotation in `pair` with the incise that attributes it, its words left out."""
    lexicon = statement.lexicon
    inside = pair.inside
    tokens = tokenize(statement.units.text, inside.start, inside.end)
    if not len(tokens):
        return None
    words = units(tokens, 0, len(tokens), ())
    for hit in cues.find(words, lexicon.language, lexicon):
        speaker = _speaker(statement, words, hit)
        end = _end(words, speaker.last, lexicon) if speaker else None
        if speaker and end is not None:
            return _draft(statement, pair, words, hit, speaker, end)
    return None


def _speaker(statement: Statement, words: Units, hit: Hit) -> Phrase | None:
    """The subject behind a cue that follows a pause."""
    if hit.form is not Form.FINITE or hit.first < 2 or words.word(hit.first - 1) not in _BEFORE:
        return None
    if hit.pronoun is not None:
        own = words.words[hit.pronoun].lstrip("-").removeprefix("t-")
        return None if own in ("je", "nous", "vous", "tu", "ce") else phrase(hit.pronoun, hit.last)
    found = right(words, hit.last, statement.lexicon)
    if found is None or words.words[found.first] in statement.lexicon.pronouns:
        return None
    return (
        found
        if words.is_capital(found.head)
        or words.words[found.first] in ("le", "la", "l'", "cette", "ce", "un", "une")
        else None
    )


def _end(words: Units, place: int, lexicon: Lexicon) -> int | None:
    """Where the incise ends: the next sign, or a full stop behind adverbials and a role."""
    for k in range(place, min(len(words), place + REACH)):
        if words.words[k] in _AFTER:
            return _behind_role(words, k, lexicon) if words.words[k] == "," else k
    return len(words) if len(words) - place <= REACH else None


def _behind_role(words: Units, comma: int, lexicon: Lexicon) -> int:
    """The full stop that ends what follows the comma, where that still speaks of the speaker."""
    word = words.word(comma + 1)
    human = {words.word(comma + 1), words.word(comma + 2), words.word(comma + 3)} & lexicon.humans
    adverbial = word in lexicon.adverbials and word not in _OPENS_SPEECH
    if not (human or adverbial) or words.word(comma + 1) in lexicon.pronouns:
        return comma
    reach = range(comma + 1, min(len(words), comma + REACH))
    return next((k for k in reach if words.words[k] in (".", "!", "?")), comma)


_OPENS_SPEECH = words("mais et car que qu' parce quand si pour avec sans")


def _draft(
    statement: Statement, pair: Pair, words: Units, hit: Hit, speaker: Phrase, end: int
) -> Draft:
    """The quotation in two spans around its incise."""
    before = Span(pair.start, words.ends[hit.first - 2])
    after = Span(min(words.starts[end + 1], pair.end), pair.end) if end + 1 < len(words) else None
    parts = (before, after) if after else (before,)
    place = words.span(speaker.first, speaker.last)
    name = words.span(speaker.head, speaker.head_last)
    if hit.pronoun is not None:
        place = name = spoken(words, hit.pronoun, hit.pronoun + 1)
    return Draft(
        parts,
        QuoteKind.DIRECT,
        "incise",
        Confidence.HIGH,
        cue_of(words, hit),
        place,
        name,
        line=statement.line,
    )
