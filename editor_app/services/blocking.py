"""What keeps an article from being signed off, as the desk's settings have it (DESIGN.md, Sign-off).

A claim blocks once, by the first kind that it is of. Unnamed sources join with the issue that
brings their approval.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from editor_app.domain.article import Role
from editor_app.domain.claim import Attribution, Status
from editor_app.domain.finding import Finding, Level
from editor_app.domain.ids import ClaimId
from editor_app.services.claim_view import ClaimView

_TITLE = {f"place_{role}" for role in (Role.HEADLINE, Role.STANDFIRST, Role.SUBHEAD)}
_DOUBTED = (Status.DISPUTED, Status.INCORRECT)
_SUPPORTED = (Status.VERIFIED, *_DOUBTED)
"""Settled by something: the other settled ones say that there is nothing (DESIGN.md, section 5)."""


class Blocker(NamedTuple):
    """One row of what blocks: a finding, a claim, all open threads, or all other open claims."""

    kind: str
    """One of `settings.BLOCKERS`."""
    claims: tuple[ClaimId, ...] = ()
    finding: Finding | None = None
    threads: int = 0


def blockers(
    views: Sequence[ClaimView],
    findings: Sequence[Finding],
    off: Collection[str] = (),
    *,
    threads: int = 0,
) -> tuple[Blocker, ...]:
    """What blocks: findings, claims in the order given, comments, the other open claims.

    `off` are the kinds that the desk has switched off, `threads` counts the open comments and
    queries.
    """
    found = _all(views, findings, off, threads)
    return tuple(blocker for blocker in found if blocker.kind not in off)


def _all(
    views: Sequence[ClaimView], findings: Sequence[Finding], off: Collection[str], threads: int
) -> Iterator[Blocker]:
    for finding in findings:
        if finding.level is Level.ERROR:
            yield Blocker("must_fix", finding=finding)
    others: list[ClaimId] = []
    for view in views:
        kind = next((kind for kind in _kinds(view) if kind not in off), None)
        if kind == "open":
            others.append(view.claim.id)
        elif kind is not None:
            yield Blocker(kind, (view.claim.id,))
    if threads:
        yield Blocker("comments", threads=threads)
    if others:
        yield Blocker("open", tuple(others))


def _kinds(view: ClaimView) -> Iterator[str]:
    """Why a claim blocks, the weightiest reason first."""
    claim = view.claim
    if not view.is_settled:
        if view.place.code in _TITLE:
            yield "title"
        if claim.status is Status.CHECKING:
            yield "checking"
        yield "open"
        return
    if claim.status in _DOUBTED or _says_as_fact(view):
        yield "doubted"
    if claim.status in _SUPPORTED and not (view.evidence or claim.note.strip()):
        yield "unsupported"


def _says_as_fact(view: ClaimView) -> bool:
    """Whether nobody could confirm it and the text attributes it to nobody."""
    claim = view.claim
    return (
        claim.status is Status.UNCONFIRMED
        and view.source is None
        and claim.attribution is Attribution.UNSOURCED
    )
