"""The time, as it is stored."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], str]
"""Gives the present as `utc_now` does; tests hand in their own."""


def utc_now() -> str:
    """Now, UTC, ISO 8601 with milliseconds: ``2026-10-05T09:30:00.000Z``."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
