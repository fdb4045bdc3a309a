"""Stored times as a reader writes them."""

from __future__ import annotations


def shown(at: str) -> str:
    """A stored time to the minute; the zone is not left out: ``2026-10-05 09:30 UTC``."""
    return f"{at[:16].replace('T', ' ')} UTC"
