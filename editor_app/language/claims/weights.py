"""What each reason to check a claim weighs, and how the score follows from them."""

from __future__ import annotations

from collections.abc import Iterable

from editor_app.domain.message import Message

GREATEST_SCORE = 5

WEIGHTS = {
    "claim_in_headline": 2,
    "claim_casualties": 2,
    "claim_number_unnamed": 2,
    "claim_number": 2,
    "claim_superlative": 2,
    "claim_grave_act": 2,
    "claim_in_title": 1,
    "claim_unnamed_source": 1,
    "claim_quoted_nobody": 1,
    "claim_no_source": 1,
    "claim_time_no_zone": 1,
    "claim_date_no_year": 1,
    "claim_date": 1,
    "claim_quantity": 1,
    "claim_cause": 1,
    "claim_prediction": 1,
    "claim_comparison": 1,
    "claim_rule": 1,
    "claim_denied": 1,
    "claim_act": 1,
    "claim_one_source": 1,
    "claim_experience": 1,
    "claim_background": 1,
}
"""From the gravest to the lightest, in the order in which they are stated."""

_ORDER = {code: place for place, code in enumerate(WEIGHTS)}


def stated(reasons: Iterable[Message]) -> tuple[int, tuple[Message, ...]]:
    """The score and the reasons it is the sum of: the weightiest first, as far as 5 allows."""
    score = 0
    kept: list[Message] = []
    for reason in sorted(reasons, key=lambda reason: _ORDER[reason.code]):
        if score + WEIGHTS[reason.code] <= GREATEST_SCORE:
            score += WEIGHTS[reason.code]
            kept.append(reason)
    return score, tuple(kept)
