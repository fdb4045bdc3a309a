"""Claims proposed: the clauses of an article that state something a person could check.

A clause is weighed by what it holds (`weights`); it is proposed where its reasons weigh enough.
The score is the sum of the weights of the reasons stated, which are the weightiest that fit
into 5. Questions, wishes and opinions without a fact in them are no claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from editor_app.domain.article import Role
from editor_app.domain.claim import ClaimType, Proposal
from editor_app.domain.figure import Figure
from editor_app.domain.ids import ProposalId
from editor_app.domain.message import Message
from editor_app.domain.text import Span
from editor_app.language.claims import answers, clauses
from editor_app.language.claims.answers import Answer
from editor_app.language.claims.clauses import Clause
from editor_app.language.claims.material import Material
from editor_app.language.claims.passages import Passage, passages
from editor_app.language.claims.patterns import patterns_of
from editor_app.language.claims.signals import signals_of
from editor_app.language.claims.weights import stated

LEAST_SCORE = 2
"""A clause whose reasons weigh less is not proposed."""

GREATEST_NESTED_SHARE = 0.7
"""A nested claim covers at most so much of the one around it."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A clause on its way to a proposal."""

    span: Span
    types: tuple[ClaimType, ...]
    score: int
    reasons: tuple[Message, ...]
    answer: Answer


def propose(material: Material) -> tuple[Proposal, ...]:
    """The claims of an article, in text order, numbered ``c1``, ``c2`` ..."""
    candidates = [
        candidate
        for passage in passages(material)
        for clause in clauses.find(passage)
        for candidate in _weighed(passage, clause)
    ]
    candidates.sort(key=lambda candidate: (candidate.span.start, -candidate.span.end))
    return tuple(
        Proposal(
            ProposalId(f"c{number}"),
            candidate.span.start,
            candidate.span.end,
            candidate.types,
            candidate.score,
            candidate.reasons,
            candidate.answer.attribution,
            candidate.answer.source,
        )
        for number, candidate in enumerate(candidates, 1)
    )


def link(figures: Iterable[Figure], claims: Iterable[Proposal]) -> tuple[Figure, ...]:
    """Each figure with the innermost claim it stands in, and that claim's source.

    `figures` and `claims` are in text order.
    """
    ahead = sorted(claims, key=lambda claim: claim.start, reverse=True)
    around: list[Proposal] = []
    linked: list[Figure] = []
    for figure in figures:
        while ahead and ahead[-1].start <= figure.start:
            around.append(ahead.pop())
        around = [claim for claim in around if claim.end >= figure.end]
        inner = min(around, key=lambda claim: len(claim.span), default=None)
        linked.append(replace(figure, claim=inner.id, source=inner.source) if inner else figure)
    return tuple(linked)


def _weighed(passage: Passage, clause: Clause) -> Iterator[_Candidate]:
    """The clause as a candidate, and what is nested in it."""
    if _is_question(passage.text, clause.span):
        return
    answer = answers.of(passage, clause)
    outer = _candidate(passage, clause, answer)
    if outer is not None:
        yield outer
    for nested in _nested(passage, clause.span):
        inner = _candidate(passage, Clause(nested, Role.PARAGRAPH), answers.NOBODY, nested=True)
        if inner is not None:
            yield inner


def _candidate(
    passage: Passage, clause: Clause, answer: Answer, *, nested: bool = False
) -> _Candidate | None:
    """A candidate where the clause states enough."""
    signals = signals_of(passage, clause, answer)
    if nested:
        signals = signals.as_background()
    if not signals.states_something:
        return None
    score, reasons = stated(signals.reasons)
    if score < LEAST_SCORE:
        return None
    return _Candidate(clause.span, signals.types, score, reasons, answer)


def _is_question(text: str, span: Span) -> bool:
    """Whether a question mark ends the clause."""
    return bool(re.match(r"[ \u00a0\u202f]?[?？]", text[span.end : span.end + 3]))


def _nested(passage: Passage, span: Span) -> Iterator[Span]:
    """Acts named by a noun inside a clause: "l'élimination du général X par Y"."""
    patterns = patterns_of(passage.language)
    if patterns is None:
        return
    for match in patterns.death.finditer(passage.text, span.start, span.end):
        if match["agent"] and len(match[0]) <= GREATEST_NESTED_SHARE * len(span):
            yield Span(match.start(), match.end())
