"""What a clause holds that somebody could check: its types and the reasons to look at it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from editor_app.domain.article import Role
from editor_app.domain.claim import Attribution, ClaimType
from editor_app.domain.date import DateKind, DateMention
from editor_app.domain.figure import Figure
from editor_app.domain.message import Message, message
from editor_app.language.claims.answers import Answer
from editor_app.language.claims.clauses import TITLES, Clause
from editor_app.language.claims.material import Material
from editor_app.language.claims.patterns import ClaimPatterns, patterns_of

LEAST_TELLING_NUMBER = 10
"""A number without a unit that makes a fact of what somebody thinks or wants."""

_NAME = re.compile(r"(?<![.!?…\"«“\n] )(?<!^)(?<=[\s'’(])[A-ZÀ-Þ][\w’-]+")
_QUOTED = re.compile(r"[\"«“][^\"»”]{3,}[\"»”]")
_STRONG = frozenset(
    {
        "claim_number",
        "claim_number_unnamed",
        "claim_casualties",
        "claim_superlative",
        "claim_comparison",
        "claim_experience",
    }
)
_FACTS = _STRONG | {
    "claim_act",
    "claim_grave_act",
    "claim_prediction",
    "claim_date",
    "claim_date_no_year",
    "claim_time_no_zone",
    "claim_cause",
    "claim_rule",
}


@dataclass(frozen=True, slots=True)
class Signals:
    """Types and reasons of a clause; `is_view` where it is an opinion, a duty or a wish."""

    types: tuple[ClaimType, ...]
    reasons: tuple[Message, ...]
    is_view: bool
    is_personal: bool
    has_data: bool

    @property
    def states_something(self) -> bool:
        """Whether there is a fact in it that is more than somebody's view."""
        codes = {reason.code for reason in self.reasons}
        if self.is_view:
            return self.has_data
        if self.is_personal:
            dated = "claim_prediction" in codes and "claim_date" in codes
            return dated or bool(codes & (_STRONG | {"claim_grave_act"}))
        return bool(codes & _FACTS)

    def as_background(self) -> Signals:
        """The same for something that the text takes for granted."""
        types = dict.fromkeys((ClaimType.ACTION, *self.types, ClaimType.BACKGROUND))
        return replace(
            self, types=tuple(types), reasons=(*self.reasons, message("claim_background"))
        )


def signals_of(material: Material, clause: Clause, answer: Answer) -> Signals:
    """What `clause` holds."""
    patterns = patterns_of(material.language)
    figures = [f for f in material.figures if clause.span.contains(f.span) and _counts(f)]
    dates = [d for d in material.dates if clause.span.contains(d.span)]
    words = clause.span.of(material.text)
    found = dict(_by_data(material, figures, dates, answer))
    found |= dict(_by_place(clause))
    if patterns is not None:
        found |= dict(_by_words(words, patterns, clause))
    found |= dict(_by_answer(words, answer, clause, found))
    types = [kind for kinds, _ in found.values() for kind in kinds]
    types += _more_types(words, patterns, dates)
    return Signals(
        types=tuple(dict.fromkeys(types)),
        reasons=tuple(reason for _, reason in found.values()),
        is_view=bool(
            patterns and (patterns.doubt.match(words) or patterns.wish.search(words[:60]))
        ),
        is_personal=bool(patterns and patterns.self.match(words)),
        has_data=any(f.unit or f.low >= LEAST_TELLING_NUMBER for f in figures),
    )


Found = tuple[str, tuple[tuple[ClaimType, ...], Message]]
"""A reason's code, the types it brings and its message."""


def _found(code: str, *types: ClaimType, **params: str) -> Found:
    """One reason with its types."""
    return code, (types, message(code, **params))


def _counts(figure: Figure) -> bool:
    """Whether a figure counts or measures, rather than numbers, something."""
    return figure.unit != "ordinal"


def _by_data(
    material: Material, figures: list[Figure], dates: list[DateMention], answer: Answer
) -> Iterator[Found]:
    """Reasons from numbers and dates."""
    if figures:
        words = figures[0].span.of(material.text)
        unnamed = answer.attribution is Attribution.ANONYMOUS
        code = "claim_number_unnamed" if unnamed else "claim_number"
        yield _found(code, ClaimType.QUANTITY, words=words)
    points = [date for date in dates if date.is_point]
    clock = next((date for date in points if date.kind is DateKind.CLOCK and not date.zone), None)
    if clock is not None:
        yield _found("claim_time_no_zone", ClaimType.DATE_TIME, words=clock.span.of(material.text))
    day = next((date for date in points if date.kind is DateKind.DAY and not date.year), None)
    if day is not None and not material.metadata.published:
        yield _found("claim_date_no_year", ClaimType.DATE_TIME, words=day.span.of(material.text))
    elif points and clock is None:
        yield _found("claim_date", ClaimType.DATE_TIME, words=points[0].span.of(material.text))


def _by_place(clause: Clause) -> Iterator[Found]:
    """Reasons from where the clause stands."""
    if clause.role is Role.HEADLINE:
        yield _found("claim_in_headline")
    elif clause.role in TITLES:
        yield _found("claim_in_title")


def _by_words(words: str, patterns: ClaimPatterns, clause: Clause) -> Iterator[Found]:
    """Reasons from the words of a clause."""
    if match := patterns.casualty.search(words):
        yield _found("claim_casualties", ClaimType.CASUALTIES, words=match[0])
    if match := patterns.superlative.search(words):
        yield _found("claim_superlative", ClaimType.SUPERLATIVE, words=match[0])
    yield from _act(words, patterns, clause)
    if match := patterns.cause.search(words):
        yield _found("claim_cause", ClaimType.CAUSAL, words=match[0])
    if match := patterns.prediction.search(words):
        yield _found("claim_prediction", ClaimType.PREDICTION, words=match[0])
    if match := patterns.comparison.search(words):
        yield _found("claim_comparison", ClaimType.COMPARISON, words=match[0])
    if match := patterns.rule.search(words):
        yield _found("claim_rule", ClaimType.RULE, words=match[0])
    if match := patterns.experience.search(words):
        yield _found("claim_experience", ClaimType.EXPERIENCE)
    if match := patterns.quantity.search(words):
        yield _found("claim_quantity", ClaimType.QUANTITY, words=match[0])


def _act(words: str, patterns: ClaimPatterns, clause: Clause) -> Iterator[Found]:
    """The reason that somebody did something."""
    actor = _NAME.search(words) or patterns.institution.search(words)
    done = patterns.event.search(words) or (clause.role in TITLES and patterns.verb.search(words))
    if actor is None or not done:
        return
    if match := patterns.grave.search(words):
        yield _found("claim_grave_act", ClaimType.ACTION, words=match[0])
    else:
        yield _found("claim_act", ClaimType.ACTION)
    if patterns.denial.search(words):
        yield _found("claim_denied")


def _by_answer(
    words: str,
    answer: Answer,
    clause: Clause,
    found: dict[str, tuple[tuple[ClaimType, ...], Message]],
) -> Iterator[Found]:
    """Reasons from who answers for the clause."""
    has_number = bool({"claim_number", "claim_casualties"} & found.keys())
    if answer.attribution is Attribution.ANONYMOUS and "claim_number_unnamed" not in found:
        yield _found("claim_unnamed_source")
    elif answer.attribution is Attribution.UNSOURCED:
        if _QUOTED.search(words):
            yield _found("claim_quoted_nobody", ClaimType.QUOTE_AS_FACT)
        elif has_number and clause.role not in TITLES:
            yield _found("claim_no_source")
    elif answer.source is not None and "claim_number_unnamed" not in found:
        yield _found("claim_one_source")


def _more_types(
    words: str, patterns: ClaimPatterns | None, dates: list[DateMention]
) -> Iterator[ClaimType]:
    """Types that are no reason by themselves."""
    if dates:
        yield ClaimType.DATE_TIME
    if patterns is None:
        return
    if patterns.place.search(words):
        yield ClaimType.PLACE
    if patterns.appraisal.search(words):
        yield ClaimType.CHARACTERISATION
