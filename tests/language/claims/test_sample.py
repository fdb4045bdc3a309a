"""The claims of the sample article against those that a person found in it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from editor_app import paths
from editor_app.services.reading import analyse

EXPECTED = json.loads((Path(__file__).parents[2] / "data/sample.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def found():
    return analyse(paths.sample().read_text(encoding="utf-8"), "fr").claims


def matched(claims):
    """Each expected claim with the proposal that covers over half of it, one to one."""
    left = list(claims)
    pairs = []
    for want in EXPECTED["claims"]:
        length = want["end"] - want["start"]
        near = [
            c for c in left if min(c.end, want["end"]) - max(c.start, want["start"]) > length / 2
        ]
        if near:
            best = min(near, key=lambda c: abs(c.start - want["start"]) + abs(c.end - want["end"]))
            left.remove(best)
            pairs.append((want, best))
    return pairs


def test_at_least_twenty_of_the_twenty_two_claims_are_found(found):
    assert len(matched(found)) >= 20


def test_hardly_anything_else_is_proposed(found):
    assert len(found) <= len(EXPECTED["claims"]) + 3


def test_no_claim_is_longer_than_400_characters(found):
    assert max(len(claim.span) for claim in found) <= 400


def test_most_claims_are_attributed_as_a_person_would(found):
    right = sum(claim.attribution == want["attribution"] for want, claim in matched(found))

    assert right >= 18


def test_most_types_that_a_person_gave_are_found(found):
    pairs = matched(found)
    wanted = sum(len(want["types"]) for want, _ in pairs)
    given = sum(len(set(want["types"]) & set(claim.types)) for want, claim in pairs)

    assert given >= 0.9 * wanted
