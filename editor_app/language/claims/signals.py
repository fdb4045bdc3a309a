"""What a clause holds that somebody could check: its types and the reasons to look at it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor_app.domain.article import Role
from editor_app.domain.claim import Attribution, ClaimType
from editor_app.domain.date import DateKind, DateMention
from editor_app.domain.figure import Figure
from editor_app.domain.message import Message, message
from editor_app.domain.values import frozen, replace
from editor_app.language.claims.answers import Answer
from editor_app.language.claims.clauses import Clause
from editor_app.language.claims.passages import TITLES, Passage, within
from editor_app.language.claims.patterns import ClaimPatterns, patterns_of
from editor_app.language.claims.vocabulary import Vocabulary, Words

LEAST_TELLING_NUMBER = 10
"""A number without a unit that makes a fact of what somebody thinks or wants."""

_NAME = re.compile(r"(?<![.!?…\"«“\n] )(?<!^)(?<=[\s'’(])[A-ZÀ-Þ][\w’-]+")
_QUOTED = re.compile(r"[\"«“][^\"«“»”]{3,}[\"»”]")
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


@frozen
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


def signals_of(passage: Passage, clause: Clause, answer: Answer) -> Signals:
    """What `clause` holds."""
    patterns = patterns_of(passage.language)
    figures = [figure for figure in within(passage.figures, clause.span) if _counts(figure)]
    dates = [*within(passage.dates, clause.span)]
    words = Words(clause.span.of(passage.text))
    found = dict(_by_data(passage, figures, dates, answer))
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
            patterns and (patterns.doubt.match(words.text) or patterns.wish.search(words.text[:60]))
        ),
        is_personal=bool(patterns and patterns.self.match(words.text)),
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
    passage: Passage, figures: list[Figure], dates: list[DateMention], answer: Answer
) -> Iterator[Found]:
    """Reasons from numbers and dates."""
    if figures:
        words = figures[0].span.of(passage.text)
        unnamed = answer.attribution is Attribution.ANONYMOUS
        code = "claim_number_unnamed" if unnamed else "claim_number"
        yield _found(code, ClaimType.QUANTITY, words=words)
    points = [date for date in dates if date.is_point]
    clock = next((date for date in points if date.kind is DateKind.CLOCK and not date.zone), None)
    if clock is not None:
        yield _found("claim_time_no_zone", ClaimType.DATE_TIME, words=clock.span.of(passage.text))
    day = next((date for date in points if date.kind is DateKind.DAY and not date.year), None)
    if day is not None and not passage.setting.is_dated:
        yield _found("claim_date_no_year", ClaimType.DATE_TIME, words=day.span.of(passage.text))
    elif points and clock is None:
        yield _found("claim_date", ClaimType.DATE_TIME, words=points[0].span.of(passage.text))


def _by_place(clause: Clause) -> Iterator[Found]:
    """Reasons from where the clause stands."""
    if clause.role is Role.HEADLINE:
        yield _found("claim_in_headline")
    elif clause.role in TITLES:
        yield _found("claim_in_title")


def _by_words(words: Words, patterns: ClaimPatterns, clause: Clause) -> Iterator[Found]:
    """Reasons from the words of a clause."""
    for code, kind, phrases in _meanings(patterns):
        if hit := phrases.first(words):
            yield _found(code, kind, words=hit)
    if match := patterns.future.search(words.text):
        yield _found("claim_prediction", ClaimType.PREDICTION, words=match[0])
    yield from _act(words, patterns, clause)


def _meanings(patterns: ClaimPatterns) -> tuple[tuple[str, ClaimType, Vocabulary], ...]:
    """Each reason that a vocabulary gives, and the type it brings."""
    return (
        ("claim_casualties", ClaimType.CASUALTIES, patterns.casualty),
        ("claim_superlative", ClaimType.SUPERLATIVE, patterns.superlative),
        ("claim_cause", ClaimType.CAUSAL, patterns.cause),
        ("claim_prediction", ClaimType.PREDICTION, patterns.prediction),
        ("claim_comparison", ClaimType.COMPARISON, patterns.comparison),
        ("claim_rule", ClaimType.RULE, patterns.rule),
        ("claim_experience", ClaimType.EXPERIENCE, patterns.experience),
        ("claim_quantity", ClaimType.QUANTITY, patterns.quantity),
    )


def _act(words: Words, patterns: ClaimPatterns, clause: Clause) -> Iterator[Found]:
    """The reason that somebody did something."""
    if not _NAME.search(words.text) and not patterns.institution.first(words):
        return
    in_title = clause.role in TITLES
    if not (patterns.event.search(words.text) or (in_title and patterns.verb.search(words.text))):
        return
    if hit := patterns.grave.first(words):
        yield _found("claim_grave_act", ClaimType.ACTION, words=hit)
    else:
        yield _found("claim_act", ClaimType.ACTION)
    if patterns.denial.first(words):
        yield _found("claim_denied")


def _by_answer(
    words: Words,
    answer: Answer,
    clause: Clause,
    found: dict[str, tuple[tuple[ClaimType, ...], Message]],
) -> Iterator[Found]:
    """Reasons from who answers for the clause."""
    has_number = bool({"claim_number", "claim_casualties"} & found.keys())
    if answer.attribution is Attribution.ANONYMOUS and "claim_number_unnamed" not in found:
        yield _found("claim_unnamed_source")
    elif answer.attribution is Attribution.UNSOURCED:
        if _QUOTED.search(words.text):
            yield _found("claim_quoted_nobody", ClaimType.QUOTE_AS_FACT)
        elif has_number and clause.role not in TITLES:
            yield _found("claim_no_source")
    elif answer.is_somebody and "claim_number_unnamed" not in found:
        yield _found("claim_one_source")


def _more_types(
    words: Words, patterns: ClaimPatterns | None, dates: list[DateMention]
) -> Iterator[ClaimType]:
    """Types that are no reason by themselves."""
    if dates:
        yield ClaimType.DATE_TIME
    if patterns is None:
        return
    if patterns.place.search(words.text):
        yield ClaimType.PLACE
    if patterns.appraisal.first(words):
        yield ClaimType.CHARACTERISATION
