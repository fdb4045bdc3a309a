"""Rules for asides and passives: comme l'a dit X; as X put it; qualifié de ... par X."""

from __future__ import annotations

from editor_app.language.conjugation import Form
from editor_app.language.quoting.clauses import end_of, start_of
from editor_app.language.quoting.cues import Hit
from editor_app.language.quoting.drafts import Statement
from editor_app.language.quoting.followers import right, skipped
from editor_app.language.quoting.phrases import Phrase
from editor_app.language.quoting.sayings import Made, borders, reported
from editor_app.language.quoting.units import PAUSES, QUOTED, Units


def as_said(statement: Statement, hit: Hit, speaker: Phrase | None) -> list[Made]:
    """An aside: comme l'a dit X, ...; ..., ce que souligne X; ..., as X put it."""
    units, lexicon = statement.units, statement.lexicon
    if speaker is None or hit.form is not Form.FINITE:
        return []
    first, last = borders(statement, hit, speaker)
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
    if opener in ("que", "qu'") and units.word(wide - 1) in _COMPARED:
        return []
    before = start_of(statement, wide)
    after = next((k for k in range(last, len(units)) if units.words[k] == ","), None)
    pause = wide - 1 if units.word(wide - 1) in (*PAUSES, "(") else wide
    if after is not None and units.is_quoted(after + 1) and not _holds_marks(units, before, pause):
        return reported(statement, [(after + 1, after + 2)], hit, speaker, "as_said")
    if opener == "as" and units.is_quoted(pause - 1):
        return reported(statement, [(pause - 1, pause)], hit, speaker, "as_said")
    if pause - before >= 3 and not (pause - before < 4 and after):
        return reported(statement, [(before, pause)], hit, speaker, "as_said")
    if after is None:
        return []
    after = _behind_participle(statement, after + 1)
    return reported(statement, [(after, end_of(statement, after, hit))], hit, speaker, "as_said")


_COMPARED = frozenset({"à", "de", "sur", "dans", "avec", "pour", "tout", "par"})
"""What makes "ce que dit X" a part of the clause: contrairement à ce qu'avait dit X."""


def _holds_marks(units: Units, first: int, last: int) -> bool:
    """Whether a quotation between marks stands among the units ``[first, last)``."""
    return any(units.is_quoted(k) for k in range(first, last))


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


def passive(statement: Statement, hit: Hit) -> list[Made]:
    """A passive with its agent and marks: qualifié de « ... » par X."""
    units, lexicon = statement.units, statement.lexicon
    for k in range(hit.last, min(len(units), hit.last + 4)):
        if units.is_quoted(k) and units.word(k + 1) in ("par", "by"):
            agent = right(units, k + 2, lexicon)
            return reported(statement, [(k, k + 1)], hit, agent, "passive") if agent else []
    return []
