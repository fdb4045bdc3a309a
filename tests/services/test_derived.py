"""Values are made once for the things they are made of."""

from __future__ import annotations

from editor_app.services.derived import Derived


def test_a_value_is_made_again_only_for_other_things() -> None:
    made: list[str] = []
    kept: Derived[int] = Derived()
    one, other = object(), object()

    def count() -> int:
        made.append("made")
        return len(made)

    assert [kept.of(count, one, other) for _ in range(3)] == [1, 1, 1]
    assert kept.of(count, one, one) == 2
    assert kept.of(count, one, other) == 3


def test_equal_things_that_are_others_count_as_others() -> None:
    kept: Derived[list[int]] = Derived()
    first, second = [1], [1]
    assert kept.of(first.copy, first) is not kept.of(first.copy, second)
