"""What is still open in an article, in the order in which a reviewer meets it."""

from __future__ import annotations

from collections.abc import Sequence

from editor_app.domain.finding import Finding, Level
from editor_app.domain.ids import ClaimId
from editor_app.domain.message import message
from editor_app.domain.values import frozen
from editor_app.services.claim_view import ClaimView


@frozen
class Item:
    """One open thing: a claim or a finding that must be fixed, at `position` in the text.

    `risk` is twice a claim's score, one more in the headline (DESIGN.md, section 8).
    """

    position: int
    claim: ClaimId | None = None
    finding: Finding | None = None
    risk: int = 0

    @property
    def risk_order(self) -> tuple[int, int]:
        """What to sort by so that the riskiest comes first, in text order where it is the same."""
        return -self.risk, self.position


_MUST_FIX_RISK = 10
_HEADLINE = message("place_headline")


def claims(views: Sequence[ClaimView]) -> tuple[Item, ...]:
    """Every claim, in the order given."""
    return tuple(
        Item(
            view.span.start if view.span else 0,
            view.claim.id,
            None,
            risk=2 * view.claim.score + (view.place == _HEADLINE),
        )
        for view in views
    )


def findings(found: Sequence[Finding]) -> tuple[Item, ...]:
    """Every finding that is more than a suggestion, in text order."""
    worth = [finding for finding in found if finding.level is not Level.SUGGESTION]
    return tuple(sorted((_item(finding) for finding in worth), key=lambda item: item.position))


def open_things(views: Sequence[ClaimView], found: Sequence[Finding]) -> tuple[Item, ...]:
    """Open claims and must-fix findings together, in text order."""
    open_claims = claims([view for view in views if not view.is_settled])
    must_fix = [_item(finding) for finding in found if finding.level is Level.ERROR]
    return tuple(sorted((*open_claims, *must_fix), key=lambda item: item.position))


def _item(finding: Finding) -> Item:
    start = finding.spans[0].start if finding.spans else 0
    return Item(start, finding=finding, risk=_MUST_FIX_RISK)


def step(items: Sequence[Item], at: int | None, by: int) -> Item | None:
    """The item `by` places from index `at`, round the end; the first or last where `at` is `None`."""
    if not items:
        return None
    if at is None:
        return items[0 if by > 0 else -1]
    return items[(at + by) % len(items)]


def after(views: Sequence[ClaimView], claim: ClaimId) -> ClaimId | None:
    """The claim after `claim`, round the end; `None` where it is the only one."""
    ids = [view.claim.id for view in views]
    following = ids[(ids.index(claim) + 1) % len(ids)]
    return following if following != claim else None


def following(views: Sequence[ClaimView], claim: ClaimId) -> ClaimId | None:
    """The claim that begins next in the text; `None` after the last one."""
    placed = [view.claim.id for view in views if view.span is not None]
    at = placed.index(claim) if claim in placed else len(placed)
    return placed[at + 1] if at + 1 < len(placed) else None


def by_risk(views: Sequence[ClaimView], found: Sequence[Finding]) -> tuple[Item, ...]:
    """Must-fix findings, then open claims: the highest score first, titles before the rest.

    Of one score those in the headline, standfirst and subheads come first, then text order.
    """
    must_fix = [_item(finding) for finding in found if finding.level is Level.ERROR]
    open_views = [view for view in views if not view.is_settled]
    ranked = sorted(open_views, key=lambda view: (-view.claim.score, not view.is_in_title))
    return (*sorted(must_fix, key=lambda item: item.position), *claims(ranked))
