"""Who says what in one statement: the rules that join cue, speaker and words.

Each rule has an id that its quotations carry. `find` tries them in the order of how sure
they are; a quotation between marks belongs to the first rule that takes it.
"""

from __future__ import annotations

from dataclasses import replace

from editor_app.domain.quote import Confidence, Cue
from editor_app.language.conjugation import Form
from editor_app.language.lexicon.entries import Lexicon, Strength
from editor_app.language.quoting.clauses import end_of, has_verb, source_at, start_of
from editor_app.language.quoting.cues import Hit
from editor_app.language.quoting.drafts import Draft, Statement, draft
from editor_app.language.quoting.incises import incise
from editor_app.language.quoting.phrases import Phrase, is_name, left, phrase, right, skipped, walk
from editor_app.language.quoting.units import PAUSES, QUOTED, SIGNS, Units

_OPENS_DOING = frozenset(
    {",", "en", "and", "by", "in", "of", "for", "from", "after", "before", QUOTED, ""}
)
_SUPPOSING = frozenset({"si", "s'", "if", "unless", "whether", "sans", "pour", "afin", "à"})
_QUESTIONS = frozenset(
    {
        "si",
        "s'il",
        "comment",
        "pourquoi",
        "combien",
        "whether",
        "how",
        "why",
        "what",
        "when",
        "where",
        "who",
    }
)
_END = frozenset({"", ".", "!", "?", ";", ",", ":", "…", "...", "—", "–", ")", QUOTED})


def find(statement: Statement) -> list[Draft]:
    """The quotations of a statement that something in it attributes."""
    found: list[Draft] = []
    taken: set[int] = set()
    subjects: dict[int, Phrase] = {}
    for hit in statement.hits:
        speaker = _speaker(statement, hit, subjects)
        for made, units_taken in _by_cue(statement, hit, speaker, taken):
            found.append(made)
            taken |= units_taken
        if speaker:
            subjects[hit.verb] = speaker
    found += _by_source(statement, taken)
    found += _by_noun(statement, taken)
    found += _inside(statement, taken)
    return found


_Made = tuple[Draft, set[int]]


def _made(
    statement: Statement,
    parts: list[tuple[int, int]],
    hit: Hit | None,
    speaker: Phrase | None,
    rule: str,
    confidence: Confidence = Confidence.HIGH,
) -> list[_Made]:
    """One draft with the quotations between marks that it takes, or nothing."""
    one = draft(statement, parts, hit, speaker, rule, confidence)
    inside = {
        k for first, last in parts for k in range(first, last) if statement.units.is_quoted(k)
    }
    return [(one, inside)] if one else []


def _speaker(statement: Statement, hit: Hit, subjects: dict[int, Phrase]) -> Phrase | None:
    """Who the subject of a cue is, by its form and the words around it."""
    units, lexicon = statement.units, statement.lexicon
    if hit.pronoun is not None:
        return phrase(hit.pronoun, hit.pronoun + 1)
    if hit.is_passive or hit.form is Form.PAST_PARTICIPLE:
        return None
    if hit.form is Form.PRESENT_PARTICIPLE and units.word(hit.first - 1) not in _OPENS_DOING:
        beside = walk(units, hit.first, lexicon)
        if beside:
            return beside
    if hit.form is Form.FINITE:
        inverted = _inverted(statement, hit)
        if inverted:
            return inverted
        found = left(units, hit.first, lexicon)
        if found:
            return found
        after = right(units, hit.last, lexicon)
        if after and units.word(hit.first - 1) not in lexicon.coordinators:
            return after
    if hit.form is Form.INFINITIVE and lexicon.language == "en":
        governed = _governor(statement, hit)
        if governed:
            return governed
    earlier = [verb for verb in subjects if verb < hit.verb]
    return subjects[max(earlier)] if earlier else main_subject(statement)


def speaker_of(statement: Statement, hit: Hit) -> Phrase | None:
    """Who speaks by a cue, looked at alone."""
    return _speaker(statement, hit, {})


def _governor(statement: Statement, hit: Hit) -> Phrase | None:
    """The subject of the verb an infinitive hangs on: X declined to say."""
    units, lexicon = statement.units, statement.lexicon
    k = hit.verb - 2
    while k > 0 and (units.words[k] in lexicon.auxiliaries or units.words[k] in lexicon.adverbs):
        k -= 1
    while k > 0 and (
        units.words[k - 1] in lexicon.auxiliaries | lexicon.passives | lexicon.adverbs
    ):
        k -= 1
    return left(units, k, lexicon) if k > 0 else None


def _inverted(statement: Statement, hit: Hit) -> Phrase | None:
    """The subject behind the verb, where the verb follows a quotation, a clause or "que"."""
    units, lexicon = statement.units, statement.lexicon
    before = units.word(hit.first - 1)
    follows_marks = before == QUOTED or (before in PAUSES and units.word(hit.first - 2) == QUOTED)
    relative = before in ("que", "qu'", "comme", "as") and lexicon.language == "fr"
    if not (follows_marks or relative or before in PAUSES or (before in SIGNS and hit.first)):
        return None
    after = right(units, hit.last, lexicon)
    if after is None:
        return None
    if follows_marks or relative:
        return after
    if lexicon.language == "en" and not _is_signed(units, after, lexicon):
        return None
    if (
        units.word(after.last) not in _END
        and units.word(after.last) not in lexicon.adverbials | lexicon.times
    ):
        return None
    return after if has_verb(units, start_of(statement, hit.first), hit.first, lexicon) else None


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


def main_subject(statement: Statement) -> Phrase | None:
    """The first noun phrase of a statement, behind what opens it."""
    units, lexicon = statement.units, statement.lexicon
    k = 0
    while k < len(units) and (
        units.words[k] in lexicon.coordinators or units.words[k] in SIGNS or units.is_quoted(k)
    ):
        k += 1
    opening = lexicon.adverbials | lexicon.clause_starts | lexicon.links
    if units.word(k) in opening and units.word(k) not in lexicon.determiners:
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


def _by_cue(statement: Statement, hit: Hit, speaker: Phrase | None, taken: set[int]) -> list[_Made]:
    """What one cue reports."""
    if hit.is_passive or hit.form is Form.PAST_PARTICIPLE:
        return _passive(statement, hit)
    if _is_supposed(statement, hit, speaker):
        return []
    for rule in (
        _as_said,
        _marks_before,
        _colon,
        _clause,
        _marks_after,
        _of,
        _infinitive,
        _clause_before,
        _bare_clause,
        _object,
    ):
        made = rule(statement, hit, speaker)
        if made:
            return made if not made[0][1] or not made[0][1] <= taken else []
    return []


def _borders(statement: Statement, hit: Hit, speaker: Phrase | None) -> tuple[int, int]:
    """The units that a cue and the speaker beside it cover together."""
    first, last = hit.first, hit.last
    if speaker and speaker.last <= hit.first:
        between = range(speaker.last, hit.first)
        if not any(other.verb in between for other in statement.hits) and len(between) <= 30:
            first = speaker.first
    if speaker and speaker.first >= hit.first:
        last = max(last, speaker.last)
    return first, last


def _marks_before(statement: Statement, hit: Hit, speaker: Phrase | None) -> list[_Made]:
    """A quotation right before cue and speaker: « ... », a dit X; "...," X said."""
    units = statement.units
    first, last = _borders(statement, hit, speaker)
    place = first - 1
    while units.word(place) in PAUSES:
        place -= 1
    if not units.is_quoted(place):
        return []
    start = place
    if not _is_whole(units, place):
        start = start_of(statement, place)
        while start < place and units.words[start] in statement.lexicon.coordinators:
            start += 1
        behind = skipped(units, last, statement.lexicon)
        if behind is not None and units.word(behind) not in _END:
            return []
    rule = "marks_before" if start == place else "mixed_before"
    made = _made(statement, [(start, place + 1)], hit, speaker, rule)
    return made + _goes_on(statement, hit, speaker, last)


def _is_whole(units: Units, place: int) -> bool:
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


def _goes_on(statement: Statement, hit: Hit, speaker: Phrase | None, last: int) -> list[_Made]:
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
                return _made(statement, [(place, place + 1)], hit, speaker, "marks_go_on")
            return []
    return []


def _colon(statement: Statement, hit: Hit, speaker: Phrase | None) -> list[_Made]:
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
            return _made(statement, [(k + 1, k + 2)], hit, speaker, "colon_marks")
    return []


def _behind(statement: Statement, hit: Hit, speaker: Phrase | None) -> int | None:
    """The place behind a cue, its inverted subject, adverbials and a person told."""
    units, lexicon = statement.units, statement.lexicon
    _, last = _borders(statement, hit, speaker)
    k = skipped(units, last, lexicon)
    if k is None:
        return None
    if units.word(k) in ("of", "about") and lexicon.language == "en":
        k = next((j for j in range(k, min(len(units), k + 10)) if units.words[j] == ","), k)
        return k
    while units.word(k) == "," and units.word(k + 1) in lexicon.adverbials:
        comma = next(
            (j for j in range(k + 1, min(len(units), k + 14)) if units.words[j] == ","), None
        )
        if comma is None:
            break
        k = comma + 1
    return k


def _clause(statement: Statement, hit: Hit, speaker: Phrase | None) -> list[_Made]:
    """A clause with que or that, or an indirect question."""
    units, lexicon = statement.units, statement.lexicon
    if not {"clause", "object"} & hit.entry.takes or (speaker is None and hit.form is Form.FINITE):
        return []
    k = _behind(statement, hit, speaker)
    if (
        "told" in hit.entry.takes
        or units.word(hit.first - 1) == "l'"
        or hit.entry.lemma in ("informer", "prévenir", "avertir", "alerter", "apprendre", "assurer")
    ):
        k = _behind_told(statement, k)
    if k is None or "clause" not in hit.entry.takes:
        return []
    word = units.word(k)
    question = word in _QUESTIONS and hit.entry.strength is Strength.SAY
    if word not in lexicon.complementizers and not question:
        return []
    end = end_of(statement, k, hit)
    return _made(statement, [(k, end)], hit, speaker, "clause", _sure(hit))


def _sure(hit: Hit) -> Confidence:
    """How sure a rule is that rests on this cue."""
    return Confidence.HIGH if hit.entry.strength is Strength.SAY else Confidence.MEDIUM


def _behind_told(statement: Statement, place: int | None) -> int | None:
    """The place behind the person told, where a clause, a quotation or a sign follows."""
    units, lexicon = statement.units, statement.lexicon
    if place is None:
        return None
    for k in range(place, min(len(units), place + 12)):
        word = units.words[k]
        if word in lexicon.complementizers or word in _QUESTIONS or units.is_quoted(k):
            return k
        if word in SIGNS and word != "-":
            return k if word in (":", ",") and units.is_quoted(k + 1) else place
    return place


def _marks_after(statement: Statement, hit: Hit, speaker: Phrase | None) -> list[_Made]:
    """A quotation right behind the cue: he said "..."; a évoqué une « ... »."""
    units, lexicon = statement.units, statement.lexicon
    if speaker is None:
        return []
    k = _behind(statement, hit, speaker)
    if "told" in hit.entry.takes:
        k = _behind_told(statement, k)
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
    if not units.is_quoted(k):
        return []
    if k == start and _stands_alone(units, k):
        made = _made(statement, [(k, k + 1)], hit, speaker, "marks_after")
        return made + _goes_on(statement, hit, speaker, k + 1)
    if weak:
        return []
    first = k if hit.entry.strength is Strength.BESIDE and lexicon.language == "fr" else start
    return _made(statement, [(first, end_of(statement, k, hit))], hit, speaker, "mixed_after")


def _stands_alone(units: Units, place: int) -> bool:
    """Whether a quotation is a sentence or the last words of one."""
    text = units.pairs[place].inside.of(units.text).strip()
    closed = text.endswith((".", "!", "?", "…", ","))
    return (closed and text[:1].isupper()) or units.word(place + 1) in _END or text[:1].isupper()


def _clause_before(statement: Statement, hit: Hit, speaker: Phrase | None) -> list[_Made]:
    """A clause the cue closes: le prix augmentera, a annoncé X; prices will rise, X said."""
    units, lexicon = statement.units, statement.lexicon
    if speaker is None or hit.form is not Form.FINITE or hit.entry.strength is Strength.BESIDE:
        return []
    if not {"clause"} & hit.entry.takes:
        return []
    first, last = _borders(statement, hit, speaker)
    pause = first - 1
    if units.word(pause) not in PAUSES or units.word(first) in lexicon.relatives:
        return []
    k = skipped(units, last, lexicon)
    if (
        k is not None
        and units.word(k) not in _END
        and not (lexicon.language == "fr" and speaker.first >= hit.first)
    ):
        return []
    start = start_of(statement, pause)
    if not has_verb(units, start, pause, lexicon):
        if k is None or units.word(k) != ",":
            return []
    parts = [(start, pause)]
    if k is not None and units.word(k) == "," and lexicon.language == "en":
        parts.append((k + 1, end_of(statement, k + 1, hit)))
    return _made(statement, parts, hit, speaker, "clause_before", _sure(hit))


def _infinitive(statement: Statement, hit: Hit, speaker: Phrase | None) -> list[_Made]:
    """An infinitive that reports: X a reconnu avoir tiré."""
    units, lexicon = statement.units, statement.lexicon
    if not {"infinitive", "de"} & hit.entry.takes or speaker is None:
        return []
    k = _behind(statement, hit, speaker)
    if k is None:
        return []
    opened = units.word(k) in (
        "de",
        "d'",
        "ne",
        "n'",
        "se",
        "s'",
        "y",
        "en",
        "pas",
        "l'",
        "le",
        "la",
        "les",
        "lui",
    )
    verb = k
    while verb - k < 4 and units.word(verb) in (
        "de",
        "d'",
        "ne",
        "n'",
        "se",
        "s'",
        "y",
        "en",
        "pas",
        "l'",
        "le",
        "la",
        "les",
        "lui",
        "plus",
        "jamais",
    ):
        verb += 1
    if not units.word(verb).endswith(("er", "ir", "re", "oir")) or units.is_capital(verb):
        return []
    if units.word(k) in ("de", "d'") and not (
        {"de"} & hit.entry.takes
        or hit.entry.lemma in ("s'engager", "jurer", "se vanter", "se targuer")
    ):
        return []
    if "infinitive" not in hit.entry.takes and not opened:
        return []
    return _made(
        statement, [(k, end_of(statement, k, hit))], hit, speaker, "infinitive", _sure(hit)
    )


def _bare_clause(statement: Statement, hit: Hit, speaker: Phrase | None) -> list[_Made]:
    """A clause without that: she said the vote was fair."""
    units, lexicon = statement.units, statement.lexicon
    if not {"bare", "told"} & hit.entry.takes or speaker is None:
        return []
    k = skipped(units, hit.last, lexicon)
    if k is None or units.word(k) in SIGNS or not units.word(k):
        return []
    if units.word(hit.last) in ("by", "of", "about") or (
        units.word(hit.last) in lexicon.links and hit.entry.lemma != "say"
    ):
        return []
    end = end_of(statement, k, hit)
    if hit.entry.lemma != "say" and not has_verb(units, k, end, lexicon):
        return []
    if end - k < 2:
        return []
    return _made(statement, [(k, end)], hit, speaker, "bare_clause", _sure(hit))


def _of(statement: Statement, hit: Hit, speaker: Phrase | None) -> list[_Made]:
    """What is said behind de: X a fait part de sa volonté; X s'est souvenu du surnom."""
    units, lexicon = statement.units, statement.lexicon
    if "of" not in hit.entry.takes or speaker is None:
        return []
    for k in range(hit.last, min(len(units), hit.last + 8)):
        if units.words[k] in ("de", "d'", "du", "des", "of", "about"):
            return _made(
                statement, [(k, end_of(statement, k, hit))], hit, speaker, "of", Confidence.MEDIUM
            )
        if units.words[k] in SIGNS:
            break
    return []


def _is_supposed(statement: Statement, hit: Hit, speaker: Phrase | None) -> bool:
    """Whether the saying is only supposed: si elle estime que ...; pour dire que ...."""
    units = statement.units
    if hit.form is Form.INFINITIVE:
        return units.word(hit.first - 1) in _SUPPOSING and not hit.entry.tail
    first = speaker.first if speaker and speaker.last <= hit.first else hit.first
    return units.word(first - 1) in ("si", "s'", "if", "unless")


def _object(statement: Statement, hit: Hit, speaker: Phrase | None) -> list[_Made]:
    """A noun phrase that is what is said: X a annoncé l'arrivée de ...; X criticized ...."""
    units, lexicon = statement.units, statement.lexicon
    if "object" not in hit.entry.takes or speaker is None:
        return []
    if units.word(hit.last) == "by" or units.word(speaker.last - 1) in ("that", "which"):
        return []
    bound = hit.form is Form.PRESENT_PARTICIPLE and units.word(hit.first - 1) not in _OPENS_DOING
    if bound and not any(units.is_quoted(j) for j in range(hit.last, len(units))):
        return []
    k = hit.last if lexicon.language == "en" else _behind(statement, hit, speaker)
    if k is None or units.word(k) in SIGNS or not units.word(k):
        return []
    end = end_of(statement, k, hit)
    return _made(statement, [(k, end)], hit, speaker, "object", Confidence.MEDIUM)


def _as_said(statement: Statement, hit: Hit, speaker: Phrase | None) -> list[_Made]:
    """An aside: comme l'a dit X, ...; ..., ce que souligne X; ..., as X put it."""
    units, lexicon = statement.units, statement.lexicon
    if speaker is None or hit.form is not Form.FINITE:
        return []
    first, last = _borders(statement, hit, speaker)
    opener = units.word(first - 1)
    wide = first - 1
    if opener in ("que", "qu'") and units.word(first - 2) == "ce":
        wide = first - 2
    elif (
        opener not in ("comme", "as")
        or (opener == "as" and units.word(first - 2) not in (*PAUSES, "", "but", "and", QUOTED))
        or (
            opener == "comme"
            and units.word(hit.first) not in ("l'", "le")
            and speaker.first < hit.first
        )
    ):
        return []
    if units.word(skipped(units, hit.last, lexicon) or -1) in lexicon.complementizers:
        return []
    before = start_of(statement, wide)
    after = next((k for k in range(last, len(units)) if units.words[k] == ","), None)
    pause = wide - 1 if units.word(wide - 1) in (*PAUSES, "(") else wide
    if pause - before >= 3 and not (pause - before < 4 and after):
        return _made(statement, [(before, pause)], hit, speaker, "as_said")
    if after is None:
        return []
    after = _behind_participle(statement, after + 1)
    return _made(statement, [(after, end_of(statement, after, hit))], hit, speaker, "as_said")


def _behind_participle(statement: Statement, place: int) -> int:
    """The place behind an aside that does not begin a clause: ", sollicitée pour ..., il est"."""
    units, lexicon = statement.units, statement.lexicon
    word = units.word(place)
    plain = (
        word.endswith(("é", "ée", "és", "ées", "i", "ie", "u", "ue"))
        and word not in lexicon.pronouns
    )
    if not plain or units.is_quoted(place):
        return place
    comma = next((k for k in range(place, len(units)) if units.words[k] == ","), None)
    return comma + 1 if comma is not None else place


def _passive(statement: Statement, hit: Hit) -> list[_Made]:
    """A passive with its agent and marks: qualifié de « ... » par X."""
    units, lexicon = statement.units, statement.lexicon
    for k in range(hit.last, min(len(units), hit.last + 4)):
        if units.is_quoted(k) and units.word(k + 1) in ("par", "by"):
            agent = right(units, k + 2, lexicon)
            return _made(statement, [(k, k + 1)], hit, agent, "passive") if agent else []
    return []


def _by_source(statement: Statement, taken: set[int]) -> list[Draft]:
    """Clauses and quotations with "selon X" or "according to X" beside them."""
    units, lexicon = statement.units, statement.lexicon
    found: list[Draft] = []
    k = 0
    while k < len(units):
        length = source_at(units, k, lexicon)
        one = _source(statement, k, length, taken) if length else None
        if one:
            found.append(one)
        k += max(length, 1)
    return found


def _colon_behind(statement: Statement, place: int) -> list[tuple[int, int]]:
    """A quotation behind a colon, for "c'est pour lui une vocation : « ... »"."""
    units = statement.units
    for k in range(place, len(units) - 1):
        if units.words[k] == ":" and units.is_quoted(k + 1):
            return [(k + 1, k + 2)]
    return []


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
        if word in lexicon.pronouns and word not in lexicon.determiners:
            return True
        if any(word in kind for kind in kinds):
            return word not in _RULES
        if units.is_capital(k) and word not in lexicon.determiners:
            return True
    return False


_RULES = frozenset(["loi", "décret", "règlement", "programme", "plan", "projet", "texte", "accord"])


def _by_noun(statement: Statement, taken: set[int]) -> list[Draft]:
    """Clauses that hang on a noun of saying: X's claim that ...; l'annonce par X que ...."""
    units, lexicon = statement.units, statement.lexicon
    found: list[Draft] = []
    for k in range(2, len(units) - 1):
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


_NOUNS = frozenset(
    "claim claims statement assertion allegation allegations accusation suggestion argument warning belief "
    "promise contention insistence declaration announcement comment remark prediction complaint".split()
)


def _inside(statement: Statement, taken: set[int]) -> list[Draft]:
    """Quotations attributed by an incise between their own marks: « ..., dit-elle. ... »."""
    if statement.lexicon.language != "fr":
        return []
    found: list[Draft] = []
    for place, pair in statement.units.pairs.items():
        if place not in taken and (one := incise(statement, pair)):
            found.append(one)
            taken.add(place)
    return found


def _source(statement: Statement, place: int, length: int, taken: set[int]) -> Draft | None:
    """What one such preposition attributes."""
    units, lexicon = statement.units, statement.lexicon
    speaker = right(units, place + length, lexicon) or _any_phrase(statement, place + length)
    if speaker is None or not _can_speak(statement, speaker):
        return None
    marked = units.word(place - 1) == "," and units.is_quoted(place - 2)
    opens = not marked and (
        place == 0
        or units.word(place - 1) in lexicon.coordinators
        or (place < 4 and units.word(place - 1) == ",")
    )
    after = speaker.last
    if not opens and units.word(place) == "pour":
        parts = _colon_behind(statement, speaker.last)
        if not parts:
            return None
    elif opens:
        while after < len(units) and units.words[after] != "," and after - speaker.last < 25:
            after += 1
        if units.word(after) != ",":
            return None
        parts = [(after + 1, end_of(statement, after + 1, None))]
    else:
        pause = place - 1 if units.word(place - 1) in (*PAUSES, "(") else place
        only = pause - 1 if units.is_quoted(pause - 1) and _is_whole(units, pause - 1) else None
        parts = [(start_of(statement, pause) if only is None else only, pause)]
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
