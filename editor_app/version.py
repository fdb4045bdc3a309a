"""Which Galley this is."""

from __future__ import annotations


def version() -> str:
    """The version as it was installed; empty where it was not."""
    from importlib import metadata  # 20 ms that no start needs

    try:
        return metadata.version("galley")
    except metadata.PackageNotFoundError:
        return ""
