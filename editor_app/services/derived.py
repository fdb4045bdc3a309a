"""A value made of other things, made anew only once one of these was replaced."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Derived(Generic[Value]):
    """Keeps what was made last.

    What changes in place says so by a stamp: an object that is another one after each change.
    """

    __slots__ = ("_of", "_value")

    _value: Value

    def __init__(self) -> None:
        self._of: tuple[object, ...] | None = None

    def of(self, make: Callable[[], Value], *things: object) -> Value:
        """``make()``, or what it gave for these very `things`; they are compared by identity.

        Raises:
            whatever `make` does; nothing is kept then.
        """
        kept = self._of
        if kept is None or any(a is not b for a, b in zip(kept, things, strict=True)):
            self._value = make()
            self._of = things
        return self._value
