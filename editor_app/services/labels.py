"""What a step is called: in the undo menu, the claim's history and the journal."""

from __future__ import annotations

from editor_app.domain.claim import Basis, Status
from editor_app.domain.message import Message, message


def verdict(number: int, status: Status, basis: Basis | None) -> Message:
    """The label of a verdict on claim `number`."""
    said = f"_{basis}" if basis else ""
    return message(f"verdict_{status}{said}", number=number)


def verdicts(count: int, status: Status, basis: Basis | None) -> Message:
    """The label of one verdict on several claims."""
    said = f"_{basis}" if basis else ""
    return message(f"verdicts_{status}{said}", count=count)
