"""The columns of the page in a view of a given width."""

from __future__ import annotations

from editor_app.domain.values import frozen

LEFT_GUTTER, MEASURE, RIGHT_GUTTER = 60, 540, 92
"""Number and comments, words, claims: px (DESIGN.md, section 2)."""

NARROW_MEASURE, NARROW_GUTTER = 440, 60
"""Words and claims where the page would not fit (DESIGN.md, section 11)."""

MARGIN = 8
"""The backdrop on each side of the paper that its shadow falls on."""

ABOVE, TOP_PAD, BOTTOM_PAD, BELOW = 20, 36, 28, 2
"""Backdrop above the paper, paper above and below the words, backdrop below it."""

NUMBER_RIGHT = 42
"""Where paragraph numbers end, from the paper's left edge."""

_LEAST_MEASURE = 200


@frozen
class Columns:
    """Where things stand, px from the left of the view; whole numbers, for crisp edges.

    `most_glyphs` is how many claims of one row the right gutter has room for, `width` that
    of the view: it holds the paper and its shadow and lies in the middle of what there is.
    """

    text: int
    text_end: int
    paper_end: int
    most_glyphs: int

    @property
    def paper(self) -> int:
        """The paper's left edge."""
        return MARGIN

    @property
    def width(self) -> int:
        """The width of the view."""
        return self.paper_end + MARGIN


def columns(room: int, scale: float = 1.0) -> Columns:
    """The columns where there is room for `room` px.

    `scale` is how much larger than in the design the words are: the measure grows with them
    as far as there is room, and never shrinks. Less room than the narrowest page takes is
    left over at its right.
    """
    wide = room >= LEFT_GUTTER + MEASURE + RIGHT_GUTTER + 2 * MARGIN
    measure, gutter = (MEASURE, RIGHT_GUTTER) if wide else (NARROW_MEASURE, NARROW_GUTTER)
    left = room - LEFT_GUTTER - gutter - 2 * MARGIN
    measure = max(_LEAST_MEASURE, min(round(measure * max(1.0, scale)), left))
    text = MARGIN + LEFT_GUTTER
    return Columns(text, text + measure, text + measure + gutter, 3 if wide else 1)
