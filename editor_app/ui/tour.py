"""Going through what is open: the next claim, the next finding, the next thing of either kind."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from editor_app.domain.claim import Status
from editor_app.services import agenda
from editor_app.ui.desk import Desk

ORDER, RISK = "next order", "risk"
"""What the library remembers."""


class Tour:
    """Moves the workspace to what comes next; `by` is 1 for forwards and -1 for backwards."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._finding: agenda.Item | None = None
        self._last: agenda.Item | None = None
        self.by_risk = desk.session.recall(ORDER) == RISK

    def order(self, *, by_risk: bool) -> None:
        """Has Next go by risk, or in text order; the library remembers it."""
        self.by_risk = by_risk
        self._desk.guarded(partial(self._desk.session.remember, ORDER, RISK if by_risk else ""))
        self._desk.order_changed.emit()

    def next_open(self, by: int = 1) -> None:
        """Goes to the next open claim or must-fix finding in the chosen order, round the end."""
        space = self._desk
        items = agenda.open_things(space.claims, space.findings)
        self._go(self._riskier(items, by) if self.by_risk else self._beyond(items, by))

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

    def _riskier(self, items: Sequence[agenda.Item], by: int) -> agenda.Item | None:
        """What comes after the present thing, the riskiest first."""
        ranked = sorted(items, key=lambda item: item.risk_order)
        here = self._here()
        if here is None:
            return agenda.step(ranked, None, by)
        place = here.risk_order
        ahead = [i for i in ranked if (i.risk_order > place if by > 0 else i.risk_order < place)]
        return agenda.step(ahead or ranked, None, by)

    def _here(self) -> agenda.Item | None:
        """The finding gone to last, or else the active claim."""
        active = self._desk.active
        if self._last is not None and self._last.finding is not None:
            return self._last
        return agenda.claims([active])[0] if active is not None else None

    def _go(self, item: agenda.Item | None) -> None:
        if item is None:
            return
        self._desk.position = item.position
        self._last = item
        if item.claim is not None:
            self._desk.activate(item.claim)
        elif item.finding is not None:
            self._desk.show_places(item.finding.spans)
