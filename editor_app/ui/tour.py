"""Going through what is open: the next claim, the next finding, the next thing of either kind."""

from __future__ import annotations

from collections.abc import Sequence

from editor_app.domain.claim import Status
from editor_app.services import agenda
from editor_app.ui.desk import Desk


class Tour:
    """Moves the workspace to what comes next; `by` is 1 for forwards and -1 for backwards."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._finding: agenda.Item | None = None

    def next_open(self, by: int = 1) -> None:
        """Goes to the next open claim or must-fix finding, in text order and round the end."""
        space = self._desk
        self._go(self._beyond(agenda.open_things(space.claims, space.findings), by))

    def next_unchecked(self, by: int = 1) -> None:
        """Goes to the next claim nobody has looked at."""
        unchecked = [v for v in self._desk.claims if v.claim.status is Status.UNCHECKED]
        self._go(self._beyond(agenda.claims(unchecked), by))

    def next_claim(self, by: int = 1) -> None:
        """Goes to the next claim, settled or not."""
        items = agenda.claims(self._desk.claims)
        active = self._desk.active
        claims = [item.claim for item in items]
        at = claims.index(active.claim.id) if active else None
        self._go(agenda.step(items, at, by))

    def next_finding(self, by: int = 1) -> None:
        """Goes to the next finding that is more than a suggestion."""
        items = agenda.findings(self._desk.findings)
        at = items.index(self._finding) if self._finding in items else None
        self._finding = agenda.step(items, at, by)
        self._go(self._finding)

    def _beyond(self, items: Sequence[agenda.Item], by: int) -> agenda.Item | None:
        here = self._desk.position
        ahead = [i for i in items if (i.position > here if by > 0 else i.position < here)]
        return agenda.step(ahead or items, None, by)

    def _go(self, item: agenda.Item | None) -> None:
        if item is None:
            return
        self._desk.position = item.position
        if item.claim is not None:
            self._desk.activate(item.claim)
        elif item.finding is not None:
            self._desk.show_places(item.finding.spans)
