"""Rules for words reported without marks: clauses, infinitives, noun phrases."""

from __future__ import annotations

from editor_app.domain.quote import Confidence
from editor_app.language.conjugation import Form
from editor_app.language.lexicon.entries import Lexicon, Strength, words
from editor_app.language.quoting.clauses import end_of, has_verb, joins_in, start_of
from editor_app.language.quoting.cues import Hit
from editor_app.language.quoting.drafts import Statement
from editor_app.language.quoting.followers import skipped
from editor_app.language.quoting.phrases import Phrase
from editor_app.language.quoting.sayings import (
    END,
    QUESTIONS,
    Made,
    borders,
    confidence,
    place_behind,
    place_behind_told,
    reported,
)
from editor_app.language.quoting.senders import is_sent
from editor_app.language.quoting.speakers import OPENS_DOING, SHORTEST_CLAUSE
from editor_app.language.quoting.units import PAUSES, SIGNS, Units

_SUPPOSING = words("si s' if unless whether sans pour afin à")


def that_clause(statement: Statement, hit: Hit, speaker: Phrase | None) -> list[Made]:
    """A clause with que or that, or an indirect question."""
    units, lexicon = statement.units, statement.lexicon
    if not {"clause", "object"} & hit.entry.takes or (speaker is None and hit.form is Form.FINITE):
        return []
    k = place_behind(statement, hit, speaker)
    if (
        "told" in hit.entry.takes
        or units.word(hit.first - 1) == "l'"
        or hit.entry.lemma in ("informer", "prévenir", "avertir", "alerter", "apprendre", "assurer")
    ):
        k = place_behind_told(statement, k)
    if k is None or "clause" not in hit.entry.takes:
        return []
    word = units.word(k)
    asks = hit.entry.strength is Strength.SAY or hit.entry.lemma in _ASKING
    question = word in QUESTIONS and asks
    if word not in lexicon.complementizers and not question:
        return []
    end = end_of(statement, k, hit)
    return reported(statement, [(k, end)], hit, speaker, "clause", confidence(hit))


_ASKING = words("ask question wonder inquire")


def clause_before(statement: Statement, hit: Hit, speaker: Phrase | None) -> list[Made]:
    """A clause the cue closes: le prix augmentera, a annoncé X; prices will rise, X said."""
    units, lexicon = statement.units, statement.lexicon
    if speaker is None or hit.form is not Form.FINITE or hit.entry.strength is Strength.BESIDE:
        return []
    if not {"clause"} & hit.entry.takes:
        return []
    first, last = borders(statement, hit, speaker)
    pause = first - 1
    if lexicon.language == "fr" and speaker.first < hit.first and hit.pronoun is None:
        return []
    if units.word(pause) not in PAUSES or units.word(first) in lexicon.relatives:
        return []
    k = skipped(units, last, lexicon)
    if (
        k is not None
        and units.word(k) not in END
        and not (lexicon.language == "fr" and speaker.first >= hit.first)
    ):
        return []
    told = any(other.verb < pause for other in statement.hits)
    if lexicon.language == "en" and told and joins_in(units, hit):
        return []
    start = start_of(statement, pause)
    turned = speaker.first >= hit.first and pause - start >= SHORTEST_CLAUSE - 1
    verbless = not turned and not has_verb(units, start, pause, lexicon)
    if verbless and (k is None or units.word(k) != ","):
        return []
    parts = [(start, pause)]
    short = pause - start < SHORTEST_CLAUSE
    unfinished = lexicon.language == "en" or short or not has_verb(units, start, pause, lexicon)
    if k is not None and units.word(k) == "," and unfinished:
        parts.append((k + 1, end_of(statement, k + 1, hit)))
    return reported(statement, parts, hit, speaker, "clause_before", confidence(hit))


def infinitive(statement: Statement, hit: Hit, speaker: Phrase | None) -> list[Made]:
    """An infinitive that reports: X a reconnu avoir tiré."""
    units = statement.units
    if not {"infinitive", "de"} & hit.entry.takes or speaker is None:
        return []
    k = place_behind(statement, hit, speaker)
    if k is None or not _is_infinitive(units, k):
        return []
    with_de = units.word(k) in ("de", "d'")
    if with_de and not ("de" in hit.entry.takes or hit.entry.lemma in _TAKING_DE):
        return []
    if not with_de and "infinitive" not in hit.entry.takes:
        return []
    parts = [(k, end_of(statement, k, hit))]
    return reported(statement, parts, hit, speaker, "infinitive", confidence(hit))


_TAKING_DE = ("s'engager", "jurer", "se vanter", "se targuer", "se défendre")
_ARTICLES = frozenset({"l'", "le", "la", "les"})
_BEFORE_INFINITIVE = _ARTICLES | {
    "de",
    "d'",
    "ne",
    "n'",
    "se",
    "s'",
    "y",
    "en",
    "pas",
    "lui",
    "leur",
    "plus",
    "jamais",
    "rien",
    "bien",
    "avoir",
}


def _is_infinitive(units: Units, place: int) -> bool:
    """Whether an infinitive stands at `place`, its small words before it."""
    k = place
    while k - place < 4 and units.word(k) in _BEFORE_INFINITIVE and units.word(k) != "avoir":
        k += 1
    endings = (
        ("er", "ir") if units.word(k - 1) in _ARTICLES and k > place else ("er", "ir", "re", "oir")
    )
    return units.word(k).endswith(endings) and not units.is_capital(k)


def bare_clause(statement: Statement, hit: Hit, speaker: Phrase | None) -> list[Made]:
    """A clause without that: she said the vote was fair."""
    units, lexicon = statement.units, statement.lexicon
    if speaker is None:
        return []
    if not {"bare", "told"} & hit.entry.takes and not _is_finding(units, hit, speaker, lexicon):
        return []
    if units.word(speaker.first) == "you" or units.word(hit.first - 1) == "for":
        return []
    k = skipped(units, hit.last, lexicon)
    if k is None or units.word(k) in SIGNS or not units.word(k):
        return []
    if units.word(hit.last) in ("by", "of") or (
        units.word(hit.last) in lexicon.links and hit.entry.lemma != "say"
    ):
        return []
    if units.word(hit.last) == "about" and not units.word(hit.last + 1)[:1].isdigit():
        return []
    end = end_of(statement, k, hit)
    if hit.entry.lemma != "say" and not has_verb(units, k, end, lexicon):
        return []
    if end - k < 2:
        return []
    return reported(statement, [(k, end)], hit, speaker, "bare_clause", confidence(hit))


def _is_finding(units: Units, hit: Hit, speaker: Phrase, lexicon: Lexicon) -> bool:
    """Whether a document tells what it found: The poll found voters split."""
    told = hit.entry.lemma in ("find", "show") and lexicon.language == "en"
    return told and not lexicon.documents.isdisjoint(units.words[speaker.first : speaker.last])


def of_phrase(statement: Statement, hit: Hit, speaker: Phrase | None) -> list[Made]:
    """What is said behind de: X a fait part de sa volonté; X s'est souvenu du surnom."""
    units, _lexicon = statement.units, statement.lexicon
    if "of" not in hit.entry.takes or speaker is None:
        return []
    for k in range(hit.last, min(len(units), hit.last + 8)):
        if units.words[k] in ("de", "d'", "du", "des", "of", "about"):
            return reported(
                statement, [(k, end_of(statement, k, hit))], hit, speaker, "of", Confidence.MEDIUM
            )
        if units.words[k] in SIGNS:
            break
    return []


def noun_phrase(statement: Statement, hit: Hit, speaker: Phrase | None) -> list[Made]:
    """A noun phrase that is what is said: X a annoncé l'arrivée de ...; X criticized ...."""
    units, lexicon = statement.units, statement.lexicon
    if "object" not in hit.entry.takes or speaker is None:
        return []
    if units.word(hit.last) == "by" or units.word(speaker.last - 1) in ("that", "which", "qui"):
        return []
    bound = hit.form is Form.PRESENT_PARTICIPLE and units.word(hit.first - 1) not in OPENS_DOING
    written = is_sent(statement, hit) and speaker.last < hit.first - 1
    if bound and not written and not any(units.is_quoted(j) for j in range(hit.last, len(units))):
        return []
    k = hit.last if lexicon.language == "en" else place_behind(statement, hit, speaker)
    if k is None or units.word(k) in SIGNS or not units.word(k):
        return []
    end = end_of(statement, k, hit)
    if end - k == 1 and units.words[k] in _ONLY_POINTING:
        return []
    return reported(statement, [(k, end)], hit, speaker, "object", Confidence.MEDIUM)


_ONLY_POINTING = words("it him them this that so her")
"""Words that only point at what was said elsewhere: would neither confirm nor deny it."""


def is_supposed(statement: Statement, hit: Hit, speaker: Phrase | None) -> bool:
    """Whether the saying is only supposed: si elle estime que ...; pour dire que ...."""
    units = statement.units
    if hit.form is Form.INFINITIVE:
        return units.word(hit.first - 1) in _SUPPOSING and not hit.entry.tail
    first = speaker.first if speaker and speaker.last <= hit.first else hit.first
    return units.word(first - 1) in ("si", "s'", "if", "unless")
