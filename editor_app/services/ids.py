"""New identities."""

from __future__ import annotations

from uuid import uuid4


def new_id() -> str:
    """32 random hex digits; wrap them in the id's own type."""
    return uuid4().hex
