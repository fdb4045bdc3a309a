"""New identities."""

from __future__ import annotations

import os


def new_id() -> str:
    """32 random hex digits; wrap them in the id's own type."""
    return os.urandom(16).hex()
