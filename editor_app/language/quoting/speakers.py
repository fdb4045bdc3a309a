"""Who the subject of a cue is, by its form and the words around it."""

from __future__ import annotations

from itertools import pairwise

from editor_app.language.conjugation import Form
from editor_app.language.lexicon.agents import is_agent
from editor_app.language.lexicon.entries import Lexicon, Strength, words
from editor_app.language.lexicon.tables import cue_table
from editor_app.language.quoting.clauses import has_verb, start_of
from editor_app.language.quoting.cues import Hit
from editor_app.language.quoting.drafts import Statement
from editor_app.language.quoting.followers import right
from editor_app.language.quoting.phrases import Phrase, is_name, left, opening_dash, phrase, walk
from editor_app.language.quoting.sayings import END
from editor_app.language.quoting.senders import sender
from editor_app.language.quoting.units import DASHES, PAUSES, QUOTED, SIGNS, Units

OPENS_DOING = frozenset(
    {",", "en", "and", "by", "in", "of", "for", "from", "after", "before", QUOTED, ""}
)


def speaker_beside(statement: Statement, hit: Hit, subjects: dict[int, Phrase]) -> Phrase | None:
    """Who the subject of a cue is; `subjects` are those of the cues before it, by verb."""
    if hit.pronoun is not None:
        return phrase(hit.pronoun, hit.pronoun + 1)
    if hit.is_passive or hit.form is Form.PAST_PARTICIPLE:
        return None
    if statement.units.word(hit.first - 1) == "worth":
        return None
    beside = _finite_subject(statement, hit) if hit.is_finite else _hanging_subject(statement, hit)
    if beside:
        return beside
    earlier = [verb for verb in subjects if verb < hit.verb]
    return subjects[_outermost(statement, earlier)] if earlier else main_subject(statement)


def _outermost(statement: Statement, verbs: list[int]) -> int:
    """The last of these verbs that is not itself told by the one before: X says Y promised to."""
    units, lexicon = statement.units, statement.lexicon
    parting = lexicon.coordinators | SIGNS | _PARTING
    outer = verbs[0]
    subjects = {hit.verb: hit for hit in statement.hits}
    for before, verb in pairwise(verbs):
        between = units.words[subjects[before].last : subjects[verb].first]
        told = any(word in lexicon.complementizers for word in between[:1])
        bare = bool({"bare", "told"} & subjects[before].entry.takes)
        if parting.isdisjoint(between) and (told or bare):
            continue
        outer = verb
    return outer


_PARTING = words("while whereas tandis after before when")


def _finite_subject(statement: Statement, hit: Hit) -> Phrase | None:
    """The subject of a finite verb: behind it where the order is turned, else before it."""
    units, lexicon = statement.units, statement.lexicon
    found = _inverted(statement, hit) or left(units, hit.first, lexicon)
    if found or units.word(hit.first - 1) in lexicon.coordinators:
        return found
    after = right(units, hit.last, lexicon)
    bare = after is not None and units.words[after.first] in lexicon.pronouns
    return None if bare else after


def _hanging_subject(statement: Statement, hit: Hit) -> Phrase | None:
    """The subject of a participle beside its noun, or of an infinitive's verb."""
    units, lexicon = statement.units, statement.lexicon
    if sent := sender(statement, hit):
        return sent
    if hit.form is Form.PRESENT_PARTICIPLE and units.word(hit.first - 1) not in OPENS_DOING:
        beside = walk(units, hit.first, lexicon)
        opens = beside and (
            units.words[beside.first] in lexicon.determiners | lexicon.humans | lexicon.groups
            or units.is_capital(beside.first)
        )
        return beside if opens else None
    infinitive = hit.form is Form.INFINITIVE and lexicon.language == "en"
    return _governor(statement, hit) if infinitive else None


def speaker_of(statement: Statement, hit: Hit) -> Phrase | None:
    """Who speaks by a cue, looked at alone."""
    return speaker_beside(statement, hit, {})


def told_by(statement: Statement, hit: Hit) -> Phrase | None:
    """Who speaks in a line told with a dash, where the verb may stand without its clause."""
    beside = speaker_of(statement, hit)
    if beside and beside.first >= hit.verb:
        return beside
    return right(statement.units, hit.last, statement.lexicon)


_GOVERNING = words(
    "declined refused wants want plans plan tries tried trying continue continues continued",
    "went going likes needs need began begin begins appears appeared seems seemed expected",
    "failed fails managed sought seeks hopes hoped intends intended threatened agreed",
    "promised vowed wanted rushed used able unable willing unwilling reluctant ready eager quick keen happy",
    "forced careful content inclined free afraid",
)


def _governor(statement: Statement, hit: Hit) -> Phrase | None:
    """The subject of the verb an infinitive hangs on: X declined to say."""
    units, lexicon = statement.units, statement.lexicon
    k = hit.verb - 2
    while k > 0 and units.words[k] in lexicon.adverbs:
        k -= 1
    if units.word(k) not in _GOVERNING and units.word(k) not in cue_table(lexicon.language):
        return None
    helpers = lexicon.auxiliaries | lexicon.passives | lexicon.adverbs
    while k > 0 and units.words[k - 1] in helpers:
        k -= 1
    return left(units, k, lexicon) if k > 0 else None


def _inverted(statement: Statement, hit: Hit) -> Phrase | None:
    """The subject behind the verb, where the verb follows a quotation, a clause or "que"."""
    units, lexicon = statement.units, statement.lexicon
    before = units.word(hit.first - 1)
    follows_marks = before == QUOTED or (before in PAUSES and units.word(hit.first - 2) == QUOTED)
    relative = before in ("que", "qu'", "comme", "as") and lexicon.language == "fr"
    if before in DASHES and opening_dash(units, hit.first - 1):
        return None
    if not (follows_marks or relative or before in PAUSES or (before in SIGNS and hit.first)):
        return None
    after = right(units, hit.last, lexicon)
    if after is None:
        return None
    if follows_marks or relative:
        return after
    if units.word(after.last) in lexicon.complementizers:
        return None
    if lexicon.language == "en":
        return after if _is_turned_english(statement, hit, after) else None
    if units.word(after.last) == "," and _is_signed(units, after, lexicon):
        return after
    if (
        units.word(after.last) not in END - {QUOTED}
        and units.word(after.last) not in lexicon.adverbials | lexicon.times
    ):
        return None
    start = start_of(statement, hit.first)
    sure = hit.entry.strength is Strength.SAY and _is_signed(units, after, lexicon)
    long_enough = sure and hit.first - start >= SHORTEST_CLAUSE
    return after if long_enough or has_verb(units, start, hit.first, lexicon) else None


def _is_turned_english(statement: Statement, hit: Hit, after: Phrase) -> bool:
    """Whether somebody behind an English verb says the clause before it: ..., said X."""
    units, lexicon = statement.units, statement.lexicon
    if "told" in hit.entry.takes or "clause" not in hit.entry.takes:
        return False
    subject = left(units, hit.first, lexicon)
    if subject and subject.first == 0 and _is_person(units, subject):
        return False
    return units.word(after.last) in END - {QUOTED} and _is_signed(units, after, lexicon)


SHORTEST_CLAUSE = 5
"""So many units before "se félicite X" are a clause, though no list knows its verb."""


def _is_person(units: Units, found: Phrase) -> bool:
    """Whether a phrase is a person's full name and nothing else: Lucy Hain, prosecuting, said."""
    capitals = sum(units.is_capital(k) for k in range(found.first, found.last))
    return 2 <= capitals == found.last - found.first


def _is_signed(units: Units, found: Phrase, lexicon: Lexicon) -> bool:
    """Whether a phrase behind "said" names a person rather than beginning what is said."""
    last = units.words[found.last - 1]
    short = found.last - found.first <= 5
    return is_name(units, found) or (
        short and last in lexicon.humans | lexicon.groups | lexicon.institutions
    )


def _ends_opening(units: Units, place: int) -> bool:
    """Whether a comma stands at `place`, or a quotation that ends with one."""
    if units.is_quoted(place):
        return units.pairs[place].inside.of(units.text).rstrip().endswith(",")
    return units.words[place] == ","


def _opens_with_participle(units: Units, place: int, lexicon: Lexicon) -> bool:
    """Whether a sentence begins with what its subject does: Asked about it, ...; Citant X, ...."""
    word = units.word(place)
    if lexicon.language == "fr":
        return word.endswith(_PARTICIPLES) and word in cue_table("fr")
    follows = units.word(place + 1) in lexicon.links | lexicon.adverbials | lexicon.determiners
    return word in _ASKED or (word.endswith("ing") and word in cue_table("en") and follows)


_PARTICIPLES = ("ant", "é", "ée", "és", "ées")
_ASKED = words("asked pressed questioned challenged quizzed")


def _behind_dateline(units: Units) -> int:
    """The place behind a place in capitals with its dash: "FRANKFURT, Oct 19 (Agency) - "."""
    if not len(units) or not units.text[units.starts[0] : units.ends[0]].isupper():
        return 0
    for k in range(1, min(len(units), LONGEST_DATELINE)):
        if units.words[k] in {*DASHES, "-"} and units.starts[k] > units.ends[k - 1]:
            return k + 1
        if units.words[k] in ".:;?!" or units.is_quoted(k):
            return 0
    return 0


LONGEST_DATELINE = 16
"""So many units a dateline has at most."""


def main_subject(statement: Statement) -> Phrase | None:
    """The first noun phrase of a statement, behind what opens it."""
    units, lexicon = statement.units, statement.lexicon
    k = _behind_dateline(units)
    while k < len(units) and (
        units.words[k] in lexicon.coordinators or units.words[k] in SIGNS or units.is_quoted(k)
    ):
        k += 1
    opening = lexicon.adverbials | lexicon.clause_starts | lexicon.links
    opens = units.word(k) in opening and units.word(k) not in lexicon.determiners
    if opens or _opens_with_participle(units, k, lexicon):
        comma = next(
            (j for j in range(k, min(len(units), k + 30)) if _ends_opening(units, j)), None
        )
        k = comma + 1 if comma is not None else k
    found = right(units, k, lexicon)
    if found is None:
        return None
    capitals = found.first
    while capitals < found.last and units.is_capital(capitals):
        capitals += 1
    if capitals > found.first and units.words[found.first] not in lexicon.determiners:
        return phrase(found.first, capitals)
    return phrase(found.first, min(found.last, found.first + 6))


def is_somebody(statement: Statement, subject: Phrase) -> bool:
    """Whether a subject can be a person."""
    units, lexicon = statement.units, statement.lexicon
    words = units.words[subject.first : subject.last]
    personal = ("il", "elle", "he", "she", "ils", "elles", "they")
    return (
        units.is_capital(subject.head_last - 1)
        or words[0] in personal
        or any(word in lexicon.humans for word in words)
        or (
            words[0] in lexicon.determiners
            and any(is_agent(w, lexicon.language) for w in words[1:3])
        )
    )
