"""The rows of a line of text on the screen, and words on them."""

from __future__ import annotations

from editor_app.domain.values import frozen


@frozen
class Row:
    """One row of a line of text on the screen; `baseline` from the top of the line, px.

    ``[start, end)`` in UTF-16 units from the start of the line of text.
    """

    baseline: float
    height: float
    start: int
    end: int

    @property
    def top(self) -> float:
        """The upper edge of what it takes, from the top of the line of text."""
        return self.baseline - 0.8 * self.height


Stretch = tuple[Row, float, float]
"""Words on one row: left and right, px from the left of the view."""
