"""Who answers for a statement, as the text has it."""

from __future__ import annotations

from editor_app.domain.claim import Attribution
from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.language.claims.clauses import Clause
from editor_app.language.claims.passages import TITLES, Passage
from editor_app.language.claims.utterances import Utterance

LEAST_SHARE = 0.4
"""A quotation answers for a clause of which it covers at least so much."""


@frozen
class Answer:
    """Who answers, and through which of the line's quotations."""

    attribution: Attribution
    utterance: int | None = None

    @property
    def is_somebody(self) -> bool:
        """Whether the text says who answers."""
        return self.attribution is not Attribution.UNSOURCED


NOBODY = Answer(Attribution.UNSOURCED)
"""The desk itself."""


def of(passage: Passage, clause: Clause) -> Answer:
    """Who answers for a clause: the speaker of the quotation that covers most of it."""
    near = passage.utterances_near(clause.span)
    shares = [(_share(clause.span, utterance), -number) for number, utterance in near]
    share, last = max(shares, default=(0.0, 0))
    if share < LEAST_SHARE:
        return NOBODY
    best = -last
    if passage.utterances[best].floating and clause.role in TITLES:
        return NOBODY
    return Answer(passage.utterances[best].attribution, best)


def _share(span: Span, utterance: Utterance) -> float:
    """How much of a clause a quotation covers; one that it holds with its cue covers all of it."""
    covered = sum(span.overlap(part) for part in utterance.content)
    whole = utterance.cue is not None and span.contains(utterance.cue) and utterance.lies_in(span)
    return (1.0 if whole else 0.0) + covered / max(1, len(span))
