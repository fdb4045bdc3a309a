"""The reading as a job: imported in the pool, so that the window paints first."""

from __future__ import annotations

from editor_app.domain.analysis import Analysis


def read(text: str) -> Analysis:
    """The reading of `text`; the language engine is loaded at the first call."""
    from editor_app.services.reading import analyse

    return analyse(text)
