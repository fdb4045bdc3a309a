"""What a person's undo stack holds: a change, and what it takes to take it back exactly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from editor_app.domain.claim import Claim
from editor_app.domain.ids import AnchorId, ClaimId
from editor_app.domain.message import Message
from editor_app.domain.text import Span
from editor_app.services.manuscript import Change
from editor_app.services.session import Step

Placement = tuple[Span | None, Span | None]
"""Where an anchor stood before a decision and where it stands after it."""


@dataclass(eq=False, slots=True)
class Debt:
    """Verdicts that lapsed while the library could not be written; `step` once it has them."""

    claims: tuple[Claim, ...]
    words: Mapping[ClaimId, str]
    step: Step | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One change a person made: words, a decision, or both, that can be taken back exactly."""

    label: Message
    change: Change | None = None
    step: Step | None = None
    debt: Debt | None = None
    placed: Mapping[AnchorId, Placement] = field(default_factory=dict[AnchorId, Placement])
    claim: ClaimId | None = None
