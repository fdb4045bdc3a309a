"""What a check is: a rule with a name that looks at a reading and says what it noticed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from editor_app.domain.finding import Finding, Level
from editor_app.domain.values import frozen
from editor_app.language.reading import Reading


@frozen
class Check:
    """One rule. `level` is its usual level; a finding may be milder, never graver.

    `run` is a pure function of the reading; it gives one finding for a pattern with all its
    places, in text order.
    """

    id: str
    level: Level
    run: Callable[[Reading], Iterable[Finding]]
