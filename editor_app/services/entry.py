"""What a person's undo stack holds: a change, and what it takes to take it back exactly."""

from __future__ import annotations

from collections.abc import Mapping

from editor_app.domain.article import Role
from editor_app.domain.claim import Claim
from editor_app.domain.ids import AnchorId, ClaimId
from editor_app.domain.inline import InlineChange
from editor_app.domain.message import Message
from editor_app.domain.text import Span
from editor_app.domain.values import field, frozen
from editor_app.services.manuscript import Change
from editor_app.services.session import Step

Placement = tuple[Span | None, Span | None]
"""Where an anchor stood before a decision and where it stands after it."""


class Debt:
    """Verdicts that lapsed while the library could not be written; `step` once it has them."""

    def __init__(self, claims: tuple[Claim, ...], words: Mapping[ClaimId, str]) -> None:
        self.claims = claims
        self.words = words
        self.step: Step | None = None


@frozen
class Entry:
    """One change a person made: words, a decision, or both, that can be taken back exactly."""

    label: Message
    change: Change | None = None
    step: Step | None = None
    debt: Debt | None = None
    placed: Mapping[AnchorId, Placement] = field(default_factory=dict[AnchorId, Placement])
    claim: ClaimId | None = None
    roles: tuple[Mapping[int, Role], Mapping[int, Role]] | None = None
    """The roles set on lines, by line number from 0, before and after."""
    inline: InlineChange | None = None
    """Bold, italic and links where the words stay as they are."""

    @property
    def sets_only(self) -> bool:
        """Whether it sets lines or words in another way and changes none."""
        return self.roles is not None or self.inline is not None
