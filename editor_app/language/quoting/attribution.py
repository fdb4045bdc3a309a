"""Who says what in one statement: the rules that join cue, speaker and words.

Each rule has an id that its quotations carry. `find` tries them in the order of how sure
they are; a quotation between marks belongs to the first rule that takes it.
"""

from __future__ import annotations

from editor_app.language.conjugation import Form
from editor_app.language.lexicon.entries import Strength, words
from editor_app.language.quoting import unlisted_verbs
from editor_app.language.quoting.aside_rules import as_said, passive
from editor_app.language.quoting.clause_rules import (
    bare_clause,
    clause_before,
    infinitive,
    is_supposed,
    noun_phrase,
    of_phrase,
    that_clause,
)
from editor_app.language.quoting.cues import Hit
from editor_app.language.quoting.drafts import Draft, Statement
from editor_app.language.quoting.marks_rules import (
    marks_after,
    marks_before,
    marks_behind_colon,
    marks_of_somebody,
)
from editor_app.language.quoting.phrases import Phrase
from editor_app.language.quoting.preposition_rules import by_source
from editor_app.language.quoting.sayings import Made
from editor_app.language.quoting.source_rules import (
    by_answer,
    by_colon,
    by_incise,
    by_medium,
    by_noun,
)
from editor_app.language.quoting.speakers import speaker_beside


def find(statement: Statement) -> list[Draft]:
    """The quotations of a statement that something in it attributes."""
    found: list[Draft] = []
    taken: set[int] = set()
    subjects: dict[int, Phrase] = {}
    for hit in statement.hits:
        speaker = speaker_beside(statement, hit, subjects)
        for made, units_taken in _by_cue(statement, hit, speaker, taken):
            if not _is_thought_within(made, hit, found):
                found.append(made)
                taken |= units_taken
        if speaker:
            subjects[hit.verb] = speaker
    found += by_source(statement, taken)
    found += by_noun(statement, taken)
    found += by_medium(statement, taken)
    found += by_answer(statement, taken)
    found += by_colon(statement, taken)
    found += by_incise(statement, taken)
    found += unlisted_verbs.find(statement, taken)
    return found


def _is_thought_within(made: Draft, hit: Hit, found: list[Draft]) -> bool:
    """Whether a quotation only says what somebody thinks inside what somebody says."""
    mental = hit.entry.lemma in _THINKING or hit.entry.strength is Strength.REPORT
    if not mental and hit.form is not Form.INFINITIVE:
        return False
    inner = made.content[0]
    return any(span.contains(inner) for one in found for span in one.content)


_THINKING = words(
    "think believe hope fear agree know penser croire espérer craindre vouloir",
)


def _is_to_come(statement: Statement, hit: Hit) -> bool:
    """Whether something is still to be said: Le ministre devrait annoncer un plan."""
    helpers = statement.units.words[max(0, hit.verb - 2) : hit.verb]
    return hit.form is Form.INFINITIVE and not _TO_COME.isdisjoint(helpers)


_TO_COME = words(
    "devrait devraient doit doivent pourrait pourraient va vont peut peuvent devra devront pourra",
)


def _by_cue(statement: Statement, hit: Hit, speaker: Phrase | None, taken: set[int]) -> list[Made]:
    """What one cue reports."""
    if hit.is_passive or hit.form is Form.PAST_PARTICIPLE:
        return passive(statement, hit)
    if is_supposed(statement, hit, speaker) or _is_to_come(statement, hit):
        return []
    for rule in (
        as_said,
        marks_before,
        marks_behind_colon,
        that_clause,
        marks_after,
        of_phrase,
        infinitive,
        clause_before,
        marks_of_somebody,
        bare_clause,
        noun_phrase,
    ):
        found = rule(statement, hit, speaker)
        if found:
            return found if not found[0][1] or not found[0][1] <= taken else []
    return []
