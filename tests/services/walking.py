"""What every walk over a manuscript ends with."""

from __future__ import annotations

from collections.abc import Sized
from typing import Protocol


class Walk(Protocol):
    """Does each thing to the manuscript and to its model, and compares them."""

    @property
    def done(self) -> Sized: ...

    @property
    def undone(self) -> Sized: ...

    def undo(self) -> None: ...

    def redo(self) -> None: ...

    def check(self) -> None: ...


def there_and_back(walk: Walk) -> None:
    """Takes back all that was done, and does all of it again."""
    while walk.done:
        walk.undo()
        walk.check()
    while walk.undone:
        walk.redo()
        walk.check()
