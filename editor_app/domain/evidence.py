"""What a verdict rests on."""

from __future__ import annotations

from enum import StrEnum

from editor_app.domain.ids import ClaimId, EvidenceId
from editor_app.domain.values import frozen


class EvidenceKind(StrEnum):
    """What it is: a link, a file on this machine, a call, or words of one's own."""

    LINK = "link"
    DOCUMENT = "document"
    CALL = "call"
    NOTE = "note"


class Stance(StrEnum):
    """What it says of the claim."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    PENDING = "pending"


@frozen
class NewEvidence:
    """What a person says of a piece of evidence; the fields are those of `Evidence`.

    Without `accessed` it was looked at on the day it is added.
    """

    kind: EvidenceKind
    target: str
    title: str = ""
    stance: Stance = Stance.SUPPORTS
    note: str = ""
    accessed: str | None = None
    sha256: str | None = None


@frozen
class Evidence:
    """One piece of evidence. `target` is the address, the file's path or the words.

    `accessed` is the day it was looked at (ISO 8601); `sha256` is of the file's bytes when it
    was added, where it is a document.
    """

    id: EvidenceId
    claim: ClaimId
    kind: EvidenceKind
    target: str
    title: str
    stance: Stance
    note: str
    accessed: str
    sha256: str | None
    by: str
    at: str

    @property
    def as_new(self) -> NewEvidence:
        """The same piece, for another claim."""
        return NewEvidence(
            self.kind,
            self.target,
            self.title,
            self.stance,
            self.note,
            self.accessed,
            self.sha256,
        )
