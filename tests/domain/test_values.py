"""Frozen values keep what frozen slotted dataclasses promise."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Mapping
from typing import Any

import pytest

from editor_app.domain.values import as_dict, field, fields, frozen, replace


@frozen
class Place:
    """Where something stands."""

    start: int
    end: int = 9

    def __post_init__(self) -> None:
        if self.start > self.end:
            raise ValueError("reversed")


@frozen
class Remark:
    """Words at some places, with a field of a name that Python uses itself."""

    self: str
    places: tuple[Place, ...] = ()
    about: Mapping[str, Place] = field(default_factory=dict[str, Place])


@frozen
class Other:
    """Looks as a place does."""

    start: int
    end: int = 9


loose: Any = Place
"""The class without its types, which would keep wrong calls out."""


def test_fields_are_given_by_position_by_name_or_left_to_their_default() -> None:
    assert Place(1, 2) == Place(1, end=2) == Place(end=2, start=1)
    assert Place(1).end == 9


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ((), {}),
        ((), {"end": 3}),
        ((1, 2, 3), {}),
        ((1,), {"start": 2}),
        ((1, 2), {"end": 2}),
        ((1,), {"middle": 2}),
        ((1, 2), {"middle": 2}),
    ],
)
def test_a_field_missing_given_twice_or_unknown_is_refused(
    values: tuple[int, ...], named: dict[str, int]
) -> None:
    with pytest.raises(TypeError, match="Place"):
        loose(*values, **named)


def test_a_check_of_the_class_is_made_of_every_value() -> None:
    with pytest.raises(ValueError, match="reversed"):
        Place(3, 2)
    with pytest.raises(ValueError, match="reversed"):
        replace(Place(1, 2), start=3)


def test_a_value_cannot_be_changed() -> None:
    place: Any = Place(1, 2)
    for name in ("start", "other"):
        with pytest.raises(AttributeError):
            setattr(place, name, 5)
    with pytest.raises(AttributeError):
        del place.start
    assert place == Place(1, 2)
    assert not hasattr(place, "__dict__")


def test_values_are_equal_and_hash_alike_by_what_they_hold() -> None:
    assert Place(1, 2) != Place(1, 3)
    assert {Place(1, 2), Place(1, 2), Place(1, 3)} == {Place(1, 3), Place(1, 2)}
    assert hash(Place(1, 2)) == hash(Place(1, 2))


def test_a_value_of_another_class_is_another_value() -> None:
    assert Place(1, 2) != Other(1, 2)
    assert Place(1, 2) != (1, 2)


def test_a_default_that_is_made_is_each_values_own() -> None:
    one, other = Remark("a"), Remark("b")
    assert one.about == {}
    assert one.about is not other.about


def test_replacing_leaves_the_value_as_it_was() -> None:
    remark = Remark("a", (Place(1, 2),))
    assert replace(remark, self="b") == Remark("b", (Place(1, 2),))
    assert remark.self == "a"
    with pytest.raises(TypeError, match="Remark"):
        replace(remark, unknown=1)


def test_a_value_is_told_by_its_fields() -> None:
    assert repr(Place(1, 2)) == "Place(start=1, end=2)"
    assert fields(Place(1, 2)) == {"start": 1, "end": 2}


def test_values_within_values_become_dictionaries() -> None:
    remark = Remark("a", (Place(1, 2),), {"b": Place(3)})
    assert as_dict(remark) == {
        "self": "a",
        "places": ({"start": 1, "end": 2},),
        "about": {"b": {"start": 3, "end": 9}},
    }


def test_a_value_is_copied_and_pickled_as_an_equal_one() -> None:
    remark = Remark("a", (Place(1, 2),))
    assert copy.deepcopy(remark) == remark
    assert pickle.loads(pickle.dumps(remark)) == remark


def test_a_value_is_taken_apart_by_match() -> None:
    match Place(1, 2):
        case Place(start, end):
            assert (start, end) == (1, 2)
