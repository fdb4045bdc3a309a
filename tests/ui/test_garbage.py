"""Python's garbage is never collected in a worker: Qt objects would be taken apart there."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from editor_app.ui.garbage import MANY, Collecting, Rest
from editor_app.ui.jobs import Jobs


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.stop()


def litter(rounds: int = 20_000) -> bool:
    """Makes garbage in circles; whether it was ever collected in this thread."""
    here = threading.get_ident()
    collected: list[int] = []

    def notice(phase: str, info: dict[str, int]) -> None:
        collected.append(threading.get_ident())

    gc.callbacks.append(notice)
    try:
        for _ in range(rounds):
            circle: list[object] = []
            circle.append(circle)
    finally:
        gc.callbacks.remove(notice)
    return here in collected


def test_a_job_that_litters_leaves_the_collecting_to_the_window(qtbot: QtBot, jobs: Jobs) -> None:
    assert litter()
    answers: list[bool] = []
    jobs.start("litter", litter, then=answers.append, failed=answers.clear)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [False]


def test_collecting_goes_on_once_the_jobs_are_done(qtbot: QtBot, jobs: Jobs) -> None:
    done: list[bool] = []
    for key in ("one", "two"):
        jobs.start(key, litter, then=done.append, failed=done.clear)
        assert not gc.isenabled()
    qtbot.waitUntil(lambda: len(done) == 2)
    qtbot.waitUntil(gc.isenabled)


def test_collecting_goes_on_after_jobs_were_dropped(jobs: Jobs) -> None:
    for key in ("one", "two", "three"):
        jobs.start(key, litter, then=print, failed=gc.collect)
    jobs.stop()
    assert gc.isenabled()


def test_what_a_long_reading_made_is_looked_through_by_no_collection() -> None:
    made: list[list[int]] = []
    Collecting.pause()
    try:
        made += ([number] for number in range(2 * MANY))
    finally:
        Collecting.resume()
    try:
        aside = gc.get_freeze_count()
        assert aside >= 2 * MANY
        made.clear()
        assert gc.get_freeze_count() <= aside - 2 * MANY  # they go with their last reference
    finally:
        gc.unfreeze()


def test_everything_is_looked_through_at_rest_only(qtbot: QtBot) -> None:
    before = gc.get_threshold()
    looked: list[int] = []

    def notice(phase: str, info: dict[str, int]) -> None:
        looked.append(info["generation"])

    rest = Rest()
    gc.callbacks.append(notice)
    try:
        litter()
        assert 2 not in looked
        rest.begin()
        qtbot.waitUntil(lambda: 2 in looked, timeout=20_000)
        assert not rest.is_due
    finally:
        gc.callbacks.remove(notice)
        rest.stop()
    assert gc.get_threshold() == before
