"""Claims proposed: the clauses of an article that state something a person could check.

A clause is weighed by what it holds (`weights`); it is proposed where its reasons weigh enough.
The score is the sum of the weights of the reasons stated, which are the weightiest that fit
into 5. Questions, wishes and opinions without a fact in them are no claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from editor_app.domain.article import Role
from editor_app.domain.claim import ClaimType, Proposal
from editor_app.domain.figure import Figure
from editor_app.domain.ids import ProposalId, SourceId
from editor_app.domain.message import Message
from editor_app.domain.text import Span
from editor_app.domain.values import frozen
from editor_app.language.claims import answers, clauses
from editor_app.language.claims.answers import Answer
from editor_app.language.claims.clauses import Clause
from editor_app.language.claims.material import Material
from editor_app.language.claims.passages import Passage, Setting, parts
from editor_app.language.claims.patterns import patterns_of
from editor_app.language.claims.signals import signals_of
from editor_app.language.claims.weights import stated
from editor_app.language.lines import Line

LEAST_SCORE = 2
"""A clause whose reasons weigh less is not proposed."""

GREATEST_NESTED_SHARE = 0.7
"""A nested claim covers at most so much of the one around it."""


@frozen
class _Candidate:
    """A clause on its way to a proposal."""

    span: Span
    types: tuple[ClaimType, ...]
    score: int
    reasons: tuple[Message, ...]
    answer: Answer


def propose(material: Material) -> tuple[Proposal, ...]:
    """The claims of an article, in text order, numbered ``c1``, ``c2`` ..."""
    proposals: list[Proposal] = []
    for part in parts(material):
        number = len(proposals) + 1
        proposals += part.line.find(_placed, number, part.start, part.speakers, part.setting)
    return tuple(proposals)


def _placed(
    line: Line, number: int, start: int, speakers: Sequence[SourceId | None], setting: Setting
) -> tuple[Proposal, ...]:
    """The candidates of a line where it stands, the first of them the article's `number`."""
    found = line.find(candidates, setting)
    return tuple(
        [_proposal(n, start, speakers, candidate) for n, candidate in enumerate(found, number)]
    )


def _proposal(
    number: int, start: int, speakers: Sequence[SourceId | None], candidate: _Candidate
) -> Proposal:
    """A candidate of a line that begins at `start`."""
    said = candidate.answer.utterance
    return Proposal(
        ProposalId(f"c{number}"),
        start + candidate.span.start,
        start + candidate.span.end,
        candidate.types,
        candidate.score,
        candidate.reasons,
        candidate.answer.attribution,
        None if said is None else speakers[said],
    )


def candidates(line: Line, setting: Setting) -> tuple[_Candidate, ...]:
    """The candidates in one line, in text order, the outer before the inner."""
    passage = Passage(line, setting)
    found = [c for clause in clauses.find(passage) for c in _weighed(passage, clause)]
    return tuple(sorted(found, key=lambda candidate: (candidate.span.start, -candidate.span.end)))


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
        inner = min(around, key=_length, default=None)
        linked.append(figure.linked(inner.id, inner.source) if inner else figure)
    return tuple(linked)


def _length(claim: Proposal) -> int:
    """How long a claim is."""
    return claim.end - claim.start


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
