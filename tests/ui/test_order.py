"""Next goes in text order or by risk, whichever was chosen last."""

from __future__ import annotations

from typing import Any

import pytest

from editor_app.domain.claim import Status


@pytest.fixture
def sample(driver: Any, sample_path: Any) -> Any:
    driver.open(sample_path)
    return driver


def gone_to(driver: Any, times: int) -> list[Any]:
    met = []
    for _ in range(times):
        driver.act("review.next")
        met.append(driver.window.workspace.active)
    return met


def test_text_order_is_the_first_choice(sample: Any) -> None:
    assert sample.action("review.text_order").isChecked()
    assert sample.window.strip.order.text() == "Next goes in text order"
    starts = [view.span.start for view in gone_to(sample, 6)]
    assert starts == sorted(starts)


def test_by_risk_the_highest_score_comes_first_and_the_headline_before_its_equals(
    sample: Any,
) -> None:
    sample.act("review.risk_order")
    assert sample.window.strip.order.text() == "Next goes by risk"
    claims = sample.window.workspace.claims
    met = gone_to(sample, len(claims) + 1)
    scores = [view.claim.score for view in met]
    assert scores[:-1] == sorted(scores[:-1], reverse=True)
    best = [view for view in claims if view.claim.score == max(scores)]
    if any(view.place.code == "place_headline" for view in best):
        assert met[1].place.code == "place_headline" or met[0].place.code == "place_headline"
    assert {view.claim.id for view in met} == {view.claim.id for view in claims}


def test_going_back_meets_the_same_things(sample: Any) -> None:
    sample.act("review.risk_order")
    forth = [view.claim.id for view in gone_to(sample, 5)]
    sample.act("review.previous")
    assert sample.window.workspace.active.claim.id == forth[3]


def test_a_verdict_does_not_lose_the_place(sample: Any) -> None:
    sample.act("review.risk_order")
    claims = {view.claim.id for view in sample.window.workspace.claims}
    for _ in range(3):
        sample.act("review.next")
        sample.window.workspace.decisions.judge(Status.NOT_CHECKABLE)
    met = {view.claim.id for view in gone_to(sample, len(claims))}
    settled = {v.claim.id for v in sample.window.workspace.claims if v.is_settled}
    assert met >= claims - settled


def test_the_choice_is_remembered(sample: Any) -> None:
    sample.act("review.risk_order")
    sample.close()
    sample.open()
    assert sample.action("review.risk_order").isChecked()
    assert sample.window.strip.order.text() == "Next goes by risk"
