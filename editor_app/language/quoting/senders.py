"""Who sent the paper that says something: X issued a statement accusing Y of lying."""

from __future__ import annotations

from editor_app.language.conjugation import Form
from editor_app.language.lexicon.entries import words
from editor_app.language.quoting.cues import Hit
from editor_app.language.quoting.drafts import Statement
from editor_app.language.quoting.phrases import Phrase, left
from editor_app.language.quoting.units import SIGNS


def sender(statement: Statement, hit: Hit) -> Phrase | None:
    """Who sent the paper that says something: X issued a statement accusing Y of ...."""
    units, lexicon = statement.units, statement.lexicon
    if not is_sent(statement, hit):
        return None
    for k in range(hit.first - 2, max(0, hit.first - 9), -1):
        if units.words[k] in SIGNS or units.is_quoted(k):
            return None
        if units.words[k] in _SENDING:
            while k > 0 and units.words[k - 1] in lexicon.auxiliaries | lexicon.adverbs:
                k -= 1
            return left(units, k, lexicon)
    return None


def is_sent(statement: Statement, hit: Hit) -> bool:
    """Whether an English participle tells what the paper right before it says."""
    lexicon = statement.lexicon
    written = statement.units.word(hit.first - 1) in lexicon.documents | _SENT
    return written and lexicon.language == "en" and hit.form is Form.PRESENT_PARTICIPLE


_SENT = words(
    "tweet tweets post posts message messages release video open-letter motion resolution petition"
)
_SENDING = words(
    "issued issue issues issuing released releases published publishes sent sends send wrote writes",
    "posted posts signed filed files circulated put gave distributed adopted passed drafted",
)
